package io.persistable.python.read;

import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import java.util.Objects;

/** {@code _dtype('float64')}. */
final class DTypeForm implements Meaning {

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return "numpy.dtype";
  }

  @Override
  public Object call(Values values, Place place, int at) {
    Scanner scanner = values.scanner;
    scanner.open('(');
    int start = values.position();
    Object type = DTypes.read(values);
    if (scanner.another(')')) {
      do {
        int option = values.position();
        if (ArgumentNames.read(scanner) == null) {
          throw scanner.expected(option, "a keyword argument");
        }
        values.read(Place.ANYTHING);
      } while (scanner.another(')'));
    }
    if (type == null) {
      throw scanner.expected(start, "a dtype that holds numbers", "object");
    }
    return Objects.requireNonNull(type);
  }
}
