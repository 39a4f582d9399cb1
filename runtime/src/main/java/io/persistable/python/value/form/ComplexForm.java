package io.persistable.python.value.form;

import io.persistable.array.Complex;
import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import io.persistable.spi.DeclaredType;
import java.util.Objects;

/** {@code complex(1.0, -0.0)}: unlike the sum {@code 1-0j}, it keeps the sign of zeros. */
public final class ComplexForm implements Form {

  private static final ExpectedType REAL = new ExpectedType(DeclaredType.FLOAT64);

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return "complex";
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    double[] parts = new double[2];
    Scanner scanner = values.scanner();
    scanner.open('(');
    int next = 0;
    if (!scanner.acceptClose(')')) {
      do {
        int start = values.scanner().next();
        String keyword = ArgumentNames.read(scanner);
        int index =
            keyword == null ? next : keyword.equals("real") ? 0 : keyword.equals("imag") ? 1 : 2;
        if (index > 1) {
          throw scanner.expected(start, "a real and an imaginary part", "another argument");
        }
        parts[index] = (Double) Objects.requireNonNull(values.read(REAL));
        next = index + 1;
      } while (scanner.another(')'));
    }
    return new Complex(parts[0], parts[1]);
  }
}
