package io.persistable.python.value.form;

import io.persistable.python.PythonNames;
import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.ValueReader;
import io.persistable.spi.Component;
import io.persistable.spi.PersistableType;
import io.persistable.text.Suggestions;
import io.persistable.value.RecordValue;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the text itself says of a type that it defines: the components in order, and their types.
 */
public final class TypeDefinition {

  private final PersistableType<RecordValue> type;
  private final boolean frozen;
  private final List<String> names;
  private final List<ExpectedType> places = new ArrayList<>();

  public TypeDefinition(PersistableType<RecordValue> type, boolean frozen) {
    this.type = type;
    this.frozen = frozen;
    this.names = pythonNames(type);
    for (Component component : type.components()) {
      places.add(ExpectedType.ofValues(component.type()));
    }
  }

  static List<String> pythonNames(PersistableType<?> type) {
    return PythonNames.components(type.components().stream().map(Component::name).toList());
  }

  /** Reads the arguments of {@code x.__init__(…)} into an object that was created empty. */
  static void fill(ValueReader values, RecordValue target) {
    Scanner scanner = values.scanner();
    scanner.open('(');
    if (scanner.acceptClose(')')) {
      return;
    }
    List<String> names = pythonNames(target.type());
    int next = 0;
    do {
      int start = values.scanner().next();
      String keyword = ArgumentNames.read(scanner);
      int index = keyword == null ? next : names.indexOf(keyword);
      if (index < 0 || index >= names.size()) {
        throw scanner.expected(
            start,
            "an argument of " + target.typeName() + ", one of " + names,
            "'" + keyword + "'");
      }
      Component component = target.type().components().get(index);
      target.set(component.name(), values.read(ExpectedType.ofValues(component.type())));
      next = index + 1;
    } while (scanner.another(')'));
  }

  /** Reads a call of the type. */
  RecordValue read(ValueReader values, int at) {
    Scanner scanner = values.scanner();
    @Nullable Object[] arguments = new @Nullable Object[places.size()];
    boolean[] present = new boolean[arguments.length];
    int given = 0;
    int next = 0;
    scanner.open('(');
    if (!scanner.acceptClose(')')) {
      do {
        int start = values.scanner().next();
        String keyword = ArgumentNames.read(scanner);
        int index = keyword == null ? next : names.indexOf(PythonNames.normalize(keyword));
        if (index < 0 || index >= arguments.length) {
          throw scanner.expected(
              start,
              "an argument of " + type.name() + ", one of " + names,
              keyword == null
                  ? "one more"
                  : "'" + keyword + "'" + Suggestions.suggest(keyword, names));
        }
        if (present[index]) {
          throw scanner.expected(
              start,
              "each argument of " + type.name() + " once",
              "'" + names.get(index) + "' again");
        }
        arguments[index] = values.read(places.get(index));
        present[index] = true;
        given++;
        next = index + 1;
      } while (scanner.another(')'));
    }
    if (given < arguments.length && (frozen || given > 0)) {
      List<String> missing = new ArrayList<>();
      for (int i = 0; i < present.length; i++) {
        if (!present[i]) {
          missing.add("'" + names.get(i) + "'");
        }
      }
      throw scanner.expected(
          at, "all arguments of " + type.name(), "none for " + String.join(", ", missing));
    }
    return new RecordValue(type, !frozen, arguments).readFrom(values.reading().statements());
  }

  PersistableType<RecordValue> type() {
    return type;
  }

  boolean frozen() {
    return frozen;
  }
}
