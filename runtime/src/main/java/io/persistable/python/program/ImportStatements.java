package io.persistable.python.program;

import io.persistable.python.PythonNames;
import io.persistable.python.expression.ExpressionReader;
import io.persistable.python.expression.KnownTypes;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Bindings;
import io.persistable.python.value.ModuleForm;

/** Reads imports. Nothing is loaded: a name then means what {@link KnownTypes} knows it to mean. */
final class ImportStatements {

  private final ExpressionReader values;
  private final Scanner scanner;
  private final Bindings bindings;

  ImportStatements(ExpressionReader values) {
    this.values = values;
    this.scanner = values.scanner();
    this.bindings = values.bindings();
  }

  /** Where the bindings that are bound go: to the module, or to a function for a while. */
  @FunctionalInterface
  interface Scope {
    void bind(int symbol, Object meaning);
  }

  /** Reads {@code from module import name as alias, …}. */
  void fromImport(Scope scope) {
    scanner.expectWord("from");
    String module = dotted();
    scanner.expectWord("import");
    boolean brackets = scanner.peek() == '(';
    if (brackets) {
      scanner.open('(');
    }
    do {
      scanner.peek();
      int start = scanner.position();
      String name = name();
      int stop = scanner.position();
      boolean renamed = scanner.acceptWord("as");
      if (renamed) {
        scanner.peek();
      } else {
        scanner.moveTo(start);
      }
      int symbol = bindings.read();
      scanner.moveTo(Math.max(stop, scanner.position()));
      scope.bind(symbol, values.vocabulary().imported(module, name, bindings.name(symbol)));
    } while (brackets ? scanner.another(')') : scanner.accept(','));
  }

  /** Reads {@code import module as alias, …}. */
  void moduleImport(Scope scope) {
    scanner.expectWord("import");
    do {
      scanner.peek();
      int start = scanner.position();
      String module = dotted();
      if (scanner.acceptWord("as")) {
        scanner.peek();
        scope.bind(bindings.read(), new ModuleForm(module));
      } else {
        int stop = scanner.position();
        scanner.moveTo(start);
        int symbol = bindings.read();
        scanner.moveTo(stop);
        scope.bind(symbol, new ModuleForm(bindings.name(symbol)));
      }
    } while (scanner.accept(','));
  }

  /** Reads {@code a.b.c}. */
  String dotted() {
    StringBuilder path = new StringBuilder(name());
    while (scanner.peek() == '.') {
      scanner.advance(1);
      path.append('.').append(name());
    }
    return path.toString();
  }

  /** Reads a name, normalized as Python does. */
  String name() {
    scanner.peek();
    int start = scanner.position();
    int stop = scanner.nameEnd(start);
    if (start == stop) {
      throw scanner.expected(start, "a name");
    }
    scanner.moveTo(stop);
    return PythonNames.normalize(scanner.slice(start, stop));
  }
}
