package io.persistable.array;

import io.persistable.array.storage.ElementReader;
import java.nio.ByteBuffer;

/** Equality of values, wherever they lie. */
final class ElementEquality {

  private static final int CHUNK_BYTES = 1 << 14;

  private ElementEquality() {}

  /** Of two arrays that agree in dtype and shape. */
  static boolean sameValues(StridedView a, StridedView b) {
    if (a.dtype().kind() == DType.Kind.STRUCTURED) {
      return a.dtype().fields().stream()
          .allMatch(field -> sameValues(a.field(field), b.field(field)));
    }
    ByteBuffer left = chunk(a);
    ByteBuffer right = chunk(b);
    ElementReader lefts = a.reader();
    ElementReader rights = b.reader();
    boolean floats = isFloating(a.dtype());
    for (long seen = 0; seen < a.byteSize(); seen += left.limit()) {
      lefts.read(left.clear());
      rights.read(right.clear());
      if (!left.flip().equals(right.flip()) && !(floats && sameFloats(a.dtype(), left, right))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFloating(DType type) {
    return type.kind() == DType.Kind.FLOAT || type.kind() == DType.Kind.COMPLEX;
  }

  private static ByteBuffer chunk(StridedView array) {
    int unit = array.dtype().unitSize();
    return ByteBuffer.allocate((int) Math.min(CHUNK_BYTES, Math.max(array.byteSize(), unit)));
  }

  private static boolean sameFloats(DType type, ByteBuffer left, ByteBuffer right) {
    for (int at = 0; at < left.limit(); at += type.unitSize()) {
      double a = NumberBits.toDouble(type, bits(left, at, type.unitSize()));
      double b = NumberBits.toDouble(type, bits(right, at, type.unitSize()));
      if (Double.doubleToLongBits(a) != Double.doubleToLongBits(b)) {
        return false;
      }
    }
    return true;
  }

  private static long bits(ByteBuffer bytes, int at, int width) {
    return switch (width) {
      case 1 -> bytes.get(at);
      case 2 -> bytes.getShort(at);
      case 4 -> bytes.getInt(at);
      default -> bytes.getLong(at);
    };
  }

  static int hash(StridedView array) {
    DType type = array.dtype();
    int hash = 1;
    if (type.kind() == DType.Kind.STRUCTURED) {
      for (DType.Field field : type.fields()) {
        hash = 31 * hash + hash(array.field(field));
      }
      return hash;
    }
    int unit = type.unitSize();
    ByteBuffer chunk = chunk(array);
    ElementReader reader = array.reader();
    for (long seen = 0; seen < array.byteSize(); seen += chunk.limit()) {
      reader.read(chunk.clear());
      chunk.flip();
      for (int at = 0; at < chunk.limit(); at += unit) {
        long bits = bits(chunk, at, unit);
        hash =
            31 * hash
                + (isFloating(type)
                    ? Double.hashCode(NumberBits.toDouble(type, bits))
                    : Long.hashCode(bits));
      }
    }
    return hash;
  }
}
