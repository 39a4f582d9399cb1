package io.persistable.python.value.array;

import io.persistable.array.NdArray;
import io.persistable.array.SparseMatrix;
import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code csr_matrix((data, indices, indptr), shape=(3, 4))} and its like: the <a
 * href="https://docs.scipy.org/doc/scipy/reference/sparse.html">formats of scipy</a> that a {@link
 * SparseMatrix} has.
 */
public record SparseForm(SparseMatrix.Format format, String described) implements Form {

  private static final ExpectedType PART =
      new ExpectedType(io.persistable.spi.DeclaredType.of(NdArray.class));

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    Scanner scanner = values.scanner();
    NdArray @Nullable [] parts = null;
    long @Nullable [] shape = null;
    scanner.open('(');
    if (!scanner.acceptClose(')')) {
      do {
        int start = values.scanner().next();
        String keyword = ArgumentNames.read(scanner);
        if (parts == null && (keyword == null || keyword.equals("arg1"))) {
          parts = parts(values);
        } else if (keyword != null && keyword.equals("shape")) {
          shape = shape(values, start);
        } else {
          throw scanner.expected(start, "the arrays of " + described + " or its shape");
        }
      } while (scanner.another(')'));
    }
    if (parts == null || shape == null) {
      throw scanner.expected(at, "the arrays of " + described + " and its shape", "less");
    }
    try {
      return matrix(parts, shape);
    } catch (IllegalArgumentException | ArithmeticException e) {
      throw scanner.error(
          at, "expected arrays that make " + described + ", but " + e.getMessage(), e);
    }
  }

  private SparseMatrix matrix(NdArray[] p, long[] shape) {
    return switch (format) {
      case CSR -> SparseMatrix.csr(shape[0], shape[1], p[0], p[1], p[2]);
      case CSC -> SparseMatrix.csc(shape[0], shape[1], p[0], p[1], p[2]);
      case BSR -> SparseMatrix.bsr(shape[0], shape[1], p[0], p[1], p[2]);
      case DIA -> SparseMatrix.dia(shape[0], shape[1], p[0], p[1]);
    };
  }

  private NdArray[] parts(ValueReader values) {
    Scanner scanner = values.scanner();
    int count = format == SparseMatrix.Format.DIA ? 2 : 3;
    scanner.peek();
    int at = scanner.position();
    Object read = values.read(ExpectedType.ANYTHING);
    if (!(read instanceof List<?> list) || list.size() != count) {
      throw scanner.expected(at, "a tuple of " + count + " arrays", "another value");
    }
    NdArray[] parts = new NdArray[count];
    for (int i = 0; i < count; i++) {
      Object part = values.conversions().fit(list.get(i), PART, at);
      if (part == null) {
        throw scanner.expected(at, "a tuple of " + count + " arrays", "None in it");
      }
      parts[i] = (NdArray) part;
    }
    return parts;
  }

  private static long[] shape(ValueReader values, int at) {
    if (values.read(ExpectedType.ANYTHING) instanceof List<?> list
        && list.size() == 2
        && list.get(0) instanceof Number rows
        && list.get(1) instanceof Number columns) {
      return new long[] {rows.longValue(), columns.longValue()};
    }
    throw values.scanner().expected(at, "a shape of two numbers", "another value");
  }
}
