package io.persistable.python.value.array;

import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import java.util.Objects;

/** {@code _dtype('float64')}. */
public final class DTypeForm implements Form {

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return "numpy.dtype";
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    Scanner scanner = values.scanner();
    scanner.open('(');
    int start = values.scanner().next();
    Object type = DTypes.read(values);
    if (scanner.another(')')) {
      do {
        int option = values.scanner().next();
        if (ArgumentNames.read(scanner) == null) {
          throw scanner.expected(option, "a keyword argument");
        }
        values.read(ExpectedType.ANYTHING);
      } while (scanner.another(')'));
    }
    if (type == null) {
      throw scanner.expected(start, "a dtype that holds numbers", "object");
    }
    return Objects.requireNonNull(type);
  }
}
