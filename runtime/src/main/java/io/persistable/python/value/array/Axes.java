package io.persistable.python.value.array;

import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ValueReader;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lengths of axes, and the memory for as many elements. */
final class Axes {

  private Axes() {}

  /** A buffer for an array whose elements have all been read. */
  static ByteBuffer buffer(ValueReader values, long bytes, int at) {
    values.countArray(bytes);
    if (bytes > Integer.MAX_VALUE - 8) {
      throw values.scanner().exceeded(at, "bytes of an array in the text", Integer.MAX_VALUE - 8);
    }
    return ByteBuffer.allocate((int) bytes);
  }

  /** The lengths that a number or a tuple of them says. */
  static long[] shape(ValueReader values, @Nullable Object described, int at) {
    List<?> lengths = described instanceof List<?> list ? list : Arrays.asList(described);
    long[] shape = new long[lengths.size()];
    for (int i = 0; i < shape.length; i++) {
      if (!(lengths.get(i) instanceof Number length)
          || length instanceof Double
          || length.longValue() < 0) {
        throw values
            .scanner()
            .expected(at, "lengths of 0 or more", Descriptions.of(lengths.get(i)));
      }
      shape[i] = length.longValue();
    }
    return shape;
  }
}
