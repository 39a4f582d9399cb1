package io.persistable.python.program;

import io.persistable.python.expression.ExpressionReader;
import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Meaning;
import io.persistable.spi.DeclaredType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads types that are defined by a call of {@code dataclasses.make_dataclass}. */
final class DataclassCall {

  private final ExpressionReader values;
  private final Scanner scanner;
  private final ClassStatements definitions;

  DataclassCall(ExpressionReader values, ClassStatements definitions) {
    this.values = values;
    this.scanner = values.scanner();
    this.definitions = definitions;
  }

  /** Reads {@code _make_dataclass('Airport', ['iata', …], frozen=True, namespace={…})}. */
  Meaning read() {
    int start = scanner.position();
    scanner.open('(');
    scanner.peek();
    String name = values.strings().readText();
    Map<String, DeclaredType> components = new LinkedHashMap<>();
    String module = "";
    int version = 1;
    boolean frozen = false;
    int positional = 1;
    while (scanner.another(')')) {
      int at = values.scanner().next();
      String keyword = ArgumentNames.read(scanner);
      if (keyword == null && positional++ > 1) {
        throw scanner.expected(at, "a keyword argument");
      }
      if (keyword == null || keyword.equals("fields")) {
        fields(components);
        continue;
      }
      Object value = values.read(ExpectedType.ANYTHING);
      switch (keyword) {
        case "frozen" -> frozen = Boolean.TRUE.equals(value);
        case "module" -> module = text(value, at);
        case "namespace" -> {
          if (!(value instanceof Map<?, ?> namespace)) {
            throw scanner.expected(at, "a dict", Descriptions.of(value));
          }
          module =
              text(namespace.containsKey("__module__") ? namespace.get("__module__") : module, at);
          name =
              text(
                  namespace.containsKey("__qualname__") ? namespace.get("__qualname__") : name, at);
          if (namespace.get("__version__") instanceof Integer given) {
            version = given;
          }
        }
        case "eq", "repr", "order", "init", "unsafe_hash", "slots", "kw_only" -> {}
        default -> throw scanner.expected(at, "an argument of make_dataclass", "'" + keyword + "'");
      }
    }
    return definitions.type(
        module.isEmpty() ? name : module + "." + name, components, version, frozen, start);
  }

  /** Reads bindings, or tuples of a name, a type and a default. */
  private void fields(Map<String, DeclaredType> components) {
    scanner.open('[');
    if (scanner.acceptClose(']')) {
      return;
    }
    do {
      DeclaredType type = DeclaredType.OBJECT;
      String name;
      if (scanner.peek() == '(') {
        scanner.open('(');
        scanner.peek();
        name = values.strings().readText();
        scanner.expect(',');
        type = definitions.annotation();
        while (scanner.another(')')) {
          values.read(ExpectedType.ANYTHING);
        }
      } else {
        name = values.strings().readText();
      }
      components.put(name, type);
    } while (scanner.another(']'));
  }

  private String text(@Nullable Object value, int at) {
    if (value instanceof String text) {
      return text;
    }
    throw scanner.expected(at, "a string", Descriptions.of(value));
  }
}
