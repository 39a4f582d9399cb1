package io.persistable.python.read;

import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.python.lex.Scanner;
import java.nio.ByteBuffer;
import java.util.Objects;

/** A single number of numpy's: {@code _float64(1.5)}, as Java's box of that width. */
record NumpyScalarForm(String name, DType dtype) implements Meaning {

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return "numpy." + name;
  }

  @Override
  public Object call(Values values, Place place, int at) {
    Scanner scanner = values.scanner;
    scanner.open('(');
    int start = values.position();
    Object value = values.read(Place.ANYTHING);
    if (value instanceof String text && dtype.kind() == DType.Kind.FLOAT) {
      value = NumberTexts.real(values, text, start);
    }
    if (scanner.another(')')) {
      throw scanner.expected(scanner.position(), "one argument for " + described(), "another");
    }
    ByteBuffer bytes = ArrayForm.buffer(values, dtype.itemSize(), at);
    new ElementEncoder(values, at).encode(value, dtype, bytes);
    return Objects.requireNonNull(NdArray.wrap(bytes.flip(), dtype).get());
  }
}
