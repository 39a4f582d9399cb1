package io.persistable.python.value.array;

import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.NumberTexts;
import io.persistable.python.value.ValueReader;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A single number of numpy's: {@code _float64(1.5)}, as Java's box of that width. */
public record NumpyScalarForm(String name, DType dtype) implements Form {

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return "numpy." + name;
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    Scanner scanner = values.scanner();
    scanner.open('(');
    int start = values.scanner().next();
    Object value = values.read(ExpectedType.ANYTHING);
    if (value instanceof String text && dtype.kind() == DType.Kind.FLOAT) {
      value = NumberTexts.real(values, text, start);
    }
    if (scanner.another(')')) {
      throw scanner.expected(scanner.position(), "one argument for " + described(), "another");
    }
    ByteBuffer bytes = Axes.buffer(values, dtype.itemSize(), at);
    new ElementEncoder(values, at).encode(value, dtype, bytes);
    return Objects.requireNonNull(NdArray.wrap(bytes.flip(), dtype).get());
  }
}
