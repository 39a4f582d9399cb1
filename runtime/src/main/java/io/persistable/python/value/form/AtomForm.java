package io.persistable.python.value.form;

import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.NumberTexts;
import io.persistable.python.value.ValueReader;
import org.jspecify.annotations.Nullable;

/** A single value in the brackets of its class: {@code _Long(5)}. */
public final class AtomForm implements Form {

  private final String name;
  private final ExpectedType place;

  public AtomForm(String name, ExpectedType place) {
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
  public Object call(ValueReader values, ExpectedType target, int at) {
    Scanner scanner = values.scanner();
    scanner.open('(');
    int start = values.scanner().next();
    Object value =
        name.equals("float") && values.strings().startsAt(start)
            ? (Object) NumberTexts.real(values, values.strings().readText(), start)
            : values.read(place);
    if (scanner.another(')')) {
      throw scanner.expected(scanner.position(), "one argument for " + name, "another");
    }
    if (value == null || !isOfKind(value)) {
      throw scanner.expected(
          start, "the value of " + name + " as a literal", Descriptions.of(value));
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
