package io.persistable.python.value.array;

import io.persistable.array.Complex;
import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.NumberArrays;
import io.persistable.python.value.ValueReader;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Arrays of numpy's: {@code _numpy.array([1.0, 2.5], dtype='<f8')} and {@code
 * _numpy.frombuffer(b'…', dtype='<i8').reshape((2, 3))}.
 */
public enum ArrayForm implements Form {
  ARRAY("numpy.array"),
  FROM_BUFFER("numpy.frombuffer"),
  RECORDS("numpy.rec.array"),
  MATRIX("numpy.matrix");

  private final String path;

  ArrayForm(String path) {
    this.path = path;
  }

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return path;
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    Object array = this == FROM_BUFFER ? fromBuffer(values, at) : fromList(values, place, at);
    if (values.scanner().peek() == '.') {
      array = methods(values, array);
    }
    return array instanceof NdArray nd ? NumberArrays.forPlace(nd, place) : array;
  }

  // numpy.array

  private Object fromList(ValueReader values, ExpectedType place, int at) {
    Scanner scanner = values.scanner();
    scanner.open('(');
    scanner.peek();
    int start = scanner.position();
    int depth = scanner.depth();
    long counted = scanner.counted();
    NumberGrid grid = new NumberGrid(values, false);
    boolean numbers = scanner.peek() == '[' && grid.read();
    Object elements = null;
    if (!numbers) {
      // What was read so far are numbers, so reading them again costs no more than once more.
      scanner.moveTo(start, depth);
      scanner.uncount(counted);
      elements = values.read(ExpectedType.ANYTHING);
    }
    Options options = options(values);
    if (!numbers) {
      return options.object
          ? ObjectArrays.of(values, elements, at)
          : generic(values, elements, options.dtype, at);
    }
    if (options.object) {
      int stop = scanner.position();
      int stopDepth = scanner.depth();
      scanner.moveTo(start, depth);
      scanner.uncount(counted);
      elements = values.read(ExpectedType.ANYTHING);
      scanner.moveTo(stop, stopDepth);
      return ObjectArrays.of(values, elements, at);
    }
    if (options.dtype != null && options.dtype.equals(DType.FLOAT32)) {
      // Rounded to a double first, a few of the digits would give another float.
      int stop = scanner.position();
      int stopDepth = scanner.depth();
      scanner.moveTo(start, depth);
      scanner.uncount(counted);
      grid = new NumberGrid(values, true);
      grid.read();
      scanner.moveTo(stop, stopDepth);
    }
    return numbers(values, grid, options.dtype, place, at);
  }

  private Object numbers(
      ValueReader values, NumberGrid grid, @Nullable DType dtype, ExpectedType place, int at) {
    long[] shape = grid.shape();
    NdArray array;
    boolean real = grid.kind == NumberGrid.Kind.REAL || grid.kind == NumberGrid.Kind.NONE;
    DType wanted = dtype;
    if (wanted == null) {
      wanted =
          real ? DType.FLOAT64 : grid.kind == NumberGrid.Kind.BOOLEAN ? DType.BOOL : DType.INT64;
    }
    if (shape.length == 1 && values.scanner().peek() != '.') {
      boolean anyPlace = place.raw() == Object.class;
      if (wanted.equals(DType.FLOAT64) && real && (anyPlace || place.raw() == double[].class)) {
        double[] reals = grid.reals();
        values.countArray(8L * reals.length);
        return reals;
      }
      boolean integer = grid.kind == NumberGrid.Kind.INTEGER;
      if (wanted.equals(DType.INT64) && integer && (anyPlace || place.raw() == long[].class)) {
        long[] integers = grid.integers();
        values.countArray(8L * integers.length);
        return integers;
      }
    }
    boolean toReal =
        wanted.kind() == DType.Kind.FLOAT || wanted.kind() == DType.Kind.COMPLEX || real;
    if (toReal && grid.kind != NumberGrid.Kind.BOOLEAN) {
      double[] reals = grid.reals();
      values.countArray(8L * reals.length);
      array = NdArray.of(reals);
    } else {
      long[] integers = grid.integers();
      values.countArray(8L * integers.length);
      array = NdArray.of(integers);
    }
    try {
      if (shape.length != 1) {
        array = array.reshape(shape);
      }
      return array.dtype().equals(wanted) ? array : converted(array, wanted);
    } catch (RuntimeException e) {
      throw values
          .scanner()
          .error(at, "expected numbers that " + wanted + " holds, but " + e.getMessage(), e);
    }
  }

  private static NdArray converted(NdArray array, DType wanted) {
    boolean time = wanted.kind() == DType.Kind.DATETIME || wanted.kind() == DType.Kind.TIMEDELTA;
    if (time) {
      return array.as(wanted.bigEndian(false)).astype(wanted);
    }
    if (wanted.kind() == DType.Kind.BOOLEAN) {
      boolean[] bools = new boolean[Math.toIntExact(array.size())];
      long[] numbers = array.reshape(array.size()).toLongArray();
      for (int i = 0; i < bools.length; i++) {
        bools[i] = numbers[i] != 0;
      }
      return NdArray.of(bools).reshape(array.shape());
    }
    return array.astype(wanted);
  }

  /** Elements that were read one by one: complex ones, strings, rows of a table. */
  private static Object generic(
      ValueReader values, @Nullable Object elements, @Nullable DType dtype, int at) {
    List<Long> axes = new ArrayList<>();
    List<@Nullable Object> leaves = new ArrayList<>();
    boolean tuples = dtype == null || dtype.kind() != DType.Kind.STRUCTURED;
    ObjectArrays.flatten(values, elements, 0, axes, leaves, tuples, at);
    DType wanted = dtype == null ? inferred(values, leaves, at) : sized(dtype, leaves);
    ByteBuffer out =
        Axes.buffer(values, Math.multiplyExact((long) leaves.size(), wanted.itemSize()), at);
    ElementEncoder encoder = new ElementEncoder(values, at);
    for (Object leaf : leaves) {
      encoder.encode(leaf, wanted, out);
    }
    return NdArray.wrap(out.flip(), wanted, axes.stream().mapToLong(Long::longValue).toArray());
  }

  /** {@code dtype='U'} takes the length of the longest string. */
  private static DType sized(DType dtype, List<@Nullable Object> leaves) {
    if (dtype.itemSize() > 0) {
      return dtype;
    }
    int longest = 1;
    for (Object leaf : leaves) {
      if (leaf instanceof String text) {
        longest = Math.max(longest, text.codePointCount(0, text.length()));
      } else if (leaf instanceof byte[] bytes) {
        longest = Math.max(longest, bytes.length);
      }
    }
    return switch (dtype.kind()) {
      case TEXT -> DType.text(longest).bigEndian(dtype.isBigEndian());
      case BYTES -> DType.bytes(longest);
      default -> dtype;
    };
  }

  /** The dtype that numpy would find for elements of these classes. */
  private static DType inferred(ValueReader values, List<@Nullable Object> leaves, int at) {
    DType found = null;
    for (Object leaf : leaves) {
      DType one =
          leaf instanceof Boolean
              ? DType.BOOL
              : leaf instanceof Integer || leaf instanceof Long
                  ? DType.INT64
                  : leaf instanceof BigInteger
                      ? DType.UINT64
                      : leaf instanceof Double
                          ? DType.FLOAT64
                          : leaf instanceof Complex
                              ? DType.COMPLEX128
                              : leaf instanceof String
                                  ? DType.text(0)
                                  : leaf instanceof byte[] ? DType.bytes(0) : null;
      if (one == null) {
        throw values
            .scanner()
            .expected(
                at, "an array of numbers or strings", "one that holds " + Descriptions.of(leaf));
      }
      found = found == null ? one : wider(values, found, one, at);
    }
    return sized(found == null ? DType.FLOAT64 : found, leaves);
  }

  private static DType wider(ValueReader values, DType a, DType b, int at) {
    if (a.equals(b)) {
      return a;
    }
    List<DType> ladder = List.of(DType.INT64, DType.FLOAT64, DType.COMPLEX128);
    int rung = Math.max(ladder.indexOf(a), ladder.indexOf(b));
    if (ladder.indexOf(a) < 0 || ladder.indexOf(b) < 0) {
      throw values.scanner().expected(at, "elements of one kind in an array", a + " and " + b);
    }
    return ladder.get(rung);
  }

  // numpy.frombuffer

  private static Object fromBuffer(ValueReader values, int at) {
    Scanner scanner = values.scanner();
    scanner.open('(');
    int start = values.scanner().next();
    if (!(values.read(ExpectedType.ANYTHING) instanceof byte[] bytes)) {
      throw scanner.expected(start, "bytes");
    }
    Options options = options(values);
    DType dtype = options.dtype == null ? DType.FLOAT64 : options.dtype;
    if (options.object || dtype.itemSize() == 0 && bytes.length > 0) {
      throw scanner.expected(at, "a dtype with a size", "one without");
    }
    long count = dtype.itemSize() == 0 ? 0 : bytes.length / dtype.itemSize();
    values.countArray(bytes.length);
    try {
      return NdArray.wrap(ByteBuffer.wrap(bytes), dtype, count);
    } catch (RuntimeException e) {
      throw scanner.error(start, "expected the bytes of an array: " + e.getMessage(), e);
    }
  }

  // What both share.

  private record Options(@Nullable DType dtype, boolean object) {}

  /** Reads the arguments after the first, up to the closing bracket. */
  private static Options options(ValueReader values) {
    Scanner scanner = values.scanner();
    DType dtype = DTypes.readLast(scanner);
    if (dtype != null) {
      return new Options(dtype, false);
    }
    boolean object = false;
    while (scanner.another(')')) {
      int at = values.scanner().next();
      String keyword = ArgumentNames.read(scanner);
      if (keyword == null || keyword.equals("dtype")) {
        dtype = DTypes.read(values);
        object = dtype == null;
      } else if (keyword.equals("order") || keyword.equals("copy")) {
        values.read(ExpectedType.ANYTHING);
      } else {
        throw scanner.expected(at, "an argument of an array, such as dtype", "'" + keyword + "'");
      }
    }
    return new Options(dtype, object);
  }

  /** Reads {@code .reshape((2, 3))} and the like behind an array. */
  private static Object methods(ValueReader values, Object array) {
    Scanner scanner = values.scanner();
    Object current = array;
    while (scanner.peek() == '.') {
      scanner.advance(1);
      int start = values.scanner().next();
      String name = scanner.slice(start, scanner.nameEnd(start));
      scanner.moveTo(scanner.nameEnd(start));
      if (!(current instanceof NdArray nd)) {
        throw scanner.expected(start, "the end of the value", "'." + name + "'");
      }
      try {
        current = method(values, nd, name, start);
      } catch (IllegalArgumentException | ArithmeticException | UnsupportedOperationException e) {
        throw scanner.error(start, "expected a ." + name + " that fits: " + e.getMessage(), e);
      }
    }
    return current;
  }

  private static NdArray method(ValueReader values, NdArray array, String name, int at) {
    Scanner scanner = values.scanner();
    scanner.open('(');
    switch (name) {
      case "reshape" -> {
        List<@Nullable Object> lengths = new ArrayList<>();
        if (!scanner.acceptClose(')')) {
          do {
            lengths.add(values.read(ExpectedType.ANYTHING));
          } while (scanner.another(')'));
        }
        Object given = lengths.size() == 1 ? lengths.get(0) : lengths;
        return array.reshape(Axes.shape(values, given, at));
      }
      case "astype", "view" -> {
        DType dtype = DTypes.read(values);
        scanner.close(')');
        if (dtype == null) {
          throw scanner.expected(at, "a dtype that holds numbers", "object");
        }
        return name.equals("view") ? array.as(dtype) : array.astype(dtype);
      }
      case "copy" -> {
        scanner.close(')');
        return array;
      }
      default ->
          throw scanner.expected(
              at, "one of .reshape, .astype, .view, .copy behind an array", "'." + name + "'");
    }
  }
}
