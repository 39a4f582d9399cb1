package io.persistable.python.read;

import io.persistable.python.lex.Scanner;
import org.jspecify.annotations.Nullable;

/** A single value in the brackets of its class: {@code _Long(5)}. */
final class AtomForm implements Meaning {

  private final String name;
  private final Place place;

  AtomForm(String name, Place place) {
    this.name = name;
    this.place = place;
  }

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return name;
  }

  @Override
  public Object call(Values values, Place target, int at) {
    Scanner scanner = values.scanner;
    scanner.open('(');
    int start = values.position();
    Object value =
        name.equals("float") && values.strings.startsAt(start)
            ? (Object) NumberTexts.real(values, values.strings.readText(), start)
            : values.read(place);
    if (scanner.another(')')) {
      throw scanner.expected(scanner.position(), "one argument for " + name, "another");
    }
    if (value == null || !isOfKind(value)) {
      throw scanner.expected(
          start, "the value of " + name + " as a literal", Conversions.describe(value));
    }
    return value;
  }

  private boolean isOfKind(@Nullable Object value) {
    return switch (name) {
      case "int" -> value instanceof Number && !(value instanceof Double || value instanceof Float);
      case "bytes", "bytearray" -> value instanceof byte[];
      default -> true;
    };
  }
}
