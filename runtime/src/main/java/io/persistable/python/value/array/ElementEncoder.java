package io.persistable.python.value.array;

import io.persistable.array.Complex;
import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ValueReader;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts values that were read one by one into the bytes of an array, each as its dtype has it. */
final class ElementEncoder {

  private final ValueReader values;
  private final int at;

  ElementEncoder(ValueReader values, int at) {
    this.values = values;
    this.at = at;
  }

  /** Appends one element. Recursion is over the fields of a dtype. */
  void encode(@Nullable Object value, DType dtype, ByteBuffer out) {
    out.order(dtype.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    switch (dtype.kind()) {
      case BOOLEAN -> out.put((byte) (value instanceof Boolean yes ? yes ? 1 : 0 : truth(value)));
      case SIGNED, UNSIGNED -> integer(value, dtype, out);
      case FLOAT -> real(real(value), dtype, dtype.itemSize(), out);
      case COMPLEX -> {
        Complex complex = value instanceof Complex given ? given : new Complex(real(value), 0);
        real(complex.real(), dtype, dtype.itemSize() / 2, out);
        real(complex.imaginary(), dtype, dtype.itemSize() / 2, out);
      }
      case DATETIME, TIMEDELTA -> {
        if (value instanceof String text && text.equals("NaT")) {
          out.putLong(Long.MIN_VALUE);
        } else {
          integer(value, dtype, out);
        }
      }
      case BYTES, RAW -> bytes(value, dtype, out);
      case TEXT -> text(value, dtype, out);
      case STRUCTURED -> structured(value, dtype, out);
    }
  }

  private int truth(@Nullable Object value) {
    if (value instanceof Integer number) {
      return number == 0 ? 0 : 1;
    }
    throw mismatch("a bool", value);
  }

  private void integer(@Nullable Object value, DType dtype, ByteBuffer out) {
    Object number = value instanceof Boolean yes ? (yes ? 1 : 0) : value;
    if (!(number instanceof Integer || number instanceof Long || number instanceof BigInteger)) {
      throw mismatch("an integer", value);
    }
    BigInteger integer = new BigInteger(number.toString());
    int bits = dtype.itemSize() * 8;
    boolean unsigned = dtype.kind() == DType.Kind.UNSIGNED;
    if (unsigned
        ? integer.signum() < 0 || integer.bitLength() > bits
        : integer.bitLength() >= bits) {
      throw mismatch("a number in the range of " + dtype, value);
    }
    switch (dtype.itemSize()) {
      case 1 -> out.put(integer.byteValue());
      case 2 -> out.putShort(integer.shortValue());
      case 4 -> out.putInt(integer.intValue());
      default -> out.putLong(integer.longValue());
    }
  }

  private double real(@Nullable Object value) {
    if (value instanceof Double || value instanceof Integer || value instanceof Long) {
      return ((Number) value).doubleValue();
    }
    if (value instanceof BigInteger big) {
      return big.doubleValue();
    }
    throw mismatch("a real number", value);
  }

  private static void real(double value, DType dtype, int size, ByteBuffer out) {
    switch (size) {
      case 8 -> out.putDouble(value);
      case 4 -> out.putFloat((float) value);
      default -> {
        ByteBuffer half = ByteBuffer.allocate(size);
        NdArray.scalar(value).astype(dtype).copyTo(half);
        out.put(half.flip());
      }
    }
  }

  private void bytes(@Nullable Object value, DType dtype, ByteBuffer out) {
    if (!(value instanceof byte[] bytes) || bytes.length > dtype.itemSize()) {
      throw mismatch("at most " + dtype.itemSize() + " bytes", value);
    }
    out.put(bytes).put(new byte[dtype.itemSize() - bytes.length]);
  }

  private void text(@Nullable Object value, DType dtype, ByteBuffer out) {
    int most = dtype.itemSize() / 4;
    if (!(value instanceof String text) || text.codePointCount(0, text.length()) > most) {
      throw mismatch("a string of at most " + most + " characters", value);
    }
    int[] points = text.codePoints().toArray();
    for (int i = 0; i < most; i++) {
      out.putInt(i < points.length ? points[i] : 0);
    }
  }

  private void structured(@Nullable Object value, DType dtype, ByteBuffer out) {
    if (!(value instanceof List<?> row) || row.size() != dtype.fields().size()) {
      throw mismatch("a tuple of " + dtype.fields().size() + " fields", value);
    }
    int start = out.position();
    for (int i = 0; i < row.size(); i++) {
      DType.Field field = dtype.fields().get(i);
      out.position(start + field.offset());
      elements(row.get(i), field.type(), field.shape(), 0, out);
    }
    out.position(start + dtype.itemSize());
  }

  private void elements(
      @Nullable Object value, DType dtype, List<Integer> shape, int axis, ByteBuffer out) {
    if (axis == shape.size()) {
      encode(value, dtype, out);
      return;
    }
    if (!(value instanceof List<?> list) || list.size() != shape.get(axis)) {
      throw mismatch("a list of " + shape.get(axis), value);
    }
    for (Object element : list) {
      elements(element, dtype, shape, axis + 1, out);
    }
  }

  private RuntimeException mismatch(String expected, @Nullable Object value) {
    return values.scanner().expected(at, expected + " in an array", Descriptions.of(value));
  }
}
