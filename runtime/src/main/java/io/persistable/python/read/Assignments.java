package io.persistable.python.read;

import io.persistable.python.lex.Scanner;
import io.persistable.spi.DeclaredType;
import org.jspecify.annotations.Nullable;

/** Reads what is bound to the names of a text, and the comments that say its type. */
final class Assignments {

  private final Values values;
  private final Scanner scanner;
  private final Symbols symbols;
  private final Definitions definitions;

  Assignments(Values values, Definitions definitions) {
    this.values = values;
    this.scanner = values.scanner;
    this.symbols = values.symbols;
    this.definitions = definitions;
  }

  /**
   * Reads the equals sign and the value, and binds the name.
   *
   * @param annotated what an annotation says of the value's place
   */
  void read(int symbol, Place annotated) {
    scanner.expect('=');
    scanner.peek();
    int start = scanner.position();
    if (Scanner.isNameStart(scanner.text()[start])) {
      Object maker = symbols.get(symbols.read());
      if (maker instanceof RecordForm) {
        scanner.moveTo(start);
        bind(symbol, annotated);
        return;
      }
      if (Definitions.makesType(maker)) {
        symbols.set(symbol, new DataclassCall(values, definitions).read());
        return;
      }
      if (maker instanceof ArraysForm arrays && arrays.isFunction()) {
        scanner.open('(');
        scanner.close(')');
        symbols.set(symbol, new ArraysForm(false));
        return;
      }
      if (maker instanceof ArraysForm && scanner.peek() == '[') {
        LazyArray lazy = ArraysForm.lazy(values, scanner.position(), this::commentedPlace);
        if (lazy != null) {
          symbols.set(symbol, lazy);
          return;
        }
      }
      scanner.moveTo(start);
    }
    bind(symbol, annotated);
  }

  private void bind(int symbol, Place annotated) {
    Object value = value(annotated);
    if (scanner.peek() == '=') {
      throw scanner.expected(scanner.position(), "one name before '='", "a chain of assignments");
    }
    if (value != null && values.options.asValues()) {
      values.statements.made(value);
    }
    symbols.set(symbol, value == null ? Symbols.NONE : value);
  }

  /** Reads the value of a statement; a type comment behind it says what its places are. */
  @Nullable Object value(Place annotated) {
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
    if (ArrayValues.isNeeded(type, value)) {
      return ArrayValues.of(values, type, value, start);
    }
    if (EnumCollections.isOfValues(type)) {
      return EnumCollections.empty(values, type, start);
    }
    // The comment stands behind what it describes, so that is read again, now for typed places.
    scanner.moveTo(start);
    scanner.uncount(counted);
    return values.read(new Place(type));
  }

  private @Nullable Place commentedPlace() {
    DeclaredType type = typeComment();
    return type == null ? null : new Place(type);
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
