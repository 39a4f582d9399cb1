package io.persistable.python.program;

import io.persistable.python.expression.ExpressionReader;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Bindings;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.LazyArray;
import io.persistable.python.value.None;
import io.persistable.python.value.array.ArraysForm;
import io.persistable.python.value.form.ClasslessArrays;
import io.persistable.python.value.form.EnumCollections;
import io.persistable.python.value.form.RecordForm;
import io.persistable.spi.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads what is bound to the bindings of a text, and the comments that say its type. */
final class Assignments {

  private final ExpressionReader values;
  private final Scanner scanner;
  private final Bindings bindings;
  private final ClassStatements definitions;

  Assignments(ExpressionReader values, ClassStatements definitions) {
    this.values = values;
    this.scanner = values.scanner();
    this.bindings = values.bindings();
    this.definitions = definitions;
  }

  /**
   * Reads the equals sign and the value, and binds the name.
   *
   * @param annotated what an annotation says of the value's place
   */
  void read(int symbol, ExpectedType annotated) {
    scanner.expect('=');
    scanner.peek();
    int start = scanner.position();
    if (Scanner.isNameStart(scanner.text()[start])) {
      Object maker = bindings.get(bindings.read());
      if (maker instanceof RecordForm) {
        scanner.moveTo(start);
        bind(symbol, annotated);
        return;
      }
      if (ClassStatements.makesType(maker)) {
        bindings.set(symbol, new DataclassCall(values, definitions).read());
        return;
      }
      if (maker instanceof ArraysForm arrays && arrays.isFunction()) {
        scanner.open('(');
        scanner.close(')');
        bindings.set(symbol, new ArraysForm(arrays.arrays(), false));
        return;
      }
      if (maker instanceof ArraysForm arrays && scanner.peek() == '[') {
        LazyArray lazy = arrays.lazy(values, scanner.position(), this::commentedPlace);
        if (lazy != null) {
          bindings.set(symbol, lazy);
          return;
        }
      }
      scanner.moveTo(start);
    }
    bind(symbol, annotated);
  }

  private void bind(int symbol, ExpectedType annotated) {
    Object value = value(annotated);
    if (scanner.peek() == '=') {
      throw scanner.expected(scanner.position(), "one name before '='", "a chain of assignments");
    }
    if (value != null && values.reading().options().asValues()) {
      values.reading().statements().made(value);
    }
    bindings.set(symbol, value == null ? None.NONE : value);
  }

  /** Reads the value of a statement; a type comment behind it says what its places are. */
  @Nullable Object value(ExpectedType annotated) {
    int start = scanner.position();
    long counted = scanner.counted();
    Object value = values.read(annotated);
    if (scanner.peek() != '#') {
      return value;
    }
    DeclaredType type = typeComment();
    if (type == null) {
      return value;
    }
    if (ClasslessArrays.isNeeded(type, value)) {
      return ClasslessArrays.of(values, type, value, start);
    }
    if (EnumCollections.isOfValues(type)) {
      return EnumCollections.empty(values, type, start);
    }
    // The comment stands behind what it describes, so that is read again, now for typed places.
    scanner.moveTo(start);
    scanner.uncount(counted);
    return values.read(new ExpectedType(type));
  }

  private @Nullable ExpectedType commentedPlace() {
    DeclaredType type = typeComment();
    return type == null ? null : new ExpectedType(type);
  }

  private @Nullable DeclaredType typeComment() {
    int at = scanner.position();
    String comment = scanner.slice(at + 1, scanner.lineEnd(at)).trim();
    if (!comment.startsWith("java:") && !comment.startsWith("type:")) {
      return null;
    }
    String text = comment.substring("java:".length()).trim();
    boolean java = comment.startsWith("java:");
    DeclaredType type =
        java
            ? TypeParser.parseJava(text, definitions::classOf)
            : TypeParser.parse(text, definitions::classOf);
    if (type == null && (java || !text.startsWith("ignore"))) {
      throw scanner.expected(at, "a type such as List[Long] in a type comment", "'" + text + "'");
    }
    return type;
  }
}
