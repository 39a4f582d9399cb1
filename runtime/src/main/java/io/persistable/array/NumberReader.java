package io.persistable.array;

import io.persistable.array.primitive.PrimitiveArrays;
import io.persistable.array.primitive.PrimitiveType;
import io.persistable.array.storage.ElementReader;
import java.nio.ByteBuffer;

/**
 * Passes over an array of numbers once, copying them into Java arrays. Widening is Java's own;
 * narrowing of whole numbers is checked one by one; floating-point numbers are never narrowed.
 */
final class NumberReader {

  private static final int CHUNK_BYTES = 1 << 16;

  private final DType type;
  private final ElementReader elements;
  private final ByteBuffer chunk;

  NumberReader(StridedView array) {
    this.type = array.dtype();
    if (!type.isNumber() || type.kind() == DType.Kind.COMPLEX) {
      throw NumberBits.holdsNo(type, "real numbers");
    }
    this.elements = array.reader();
    this.chunk =
        ByteBuffer.allocate(
            (int) Math.min(CHUNK_BYTES, Math.max(1, array.size()) * type.itemSize()));
  }

  /** Refills the chunk with up to {@code count} numbers and says how many there are. */
  private int next(int count) {
    chunk.clear().limit((int) Math.min(chunk.capacity(), (long) count * type.itemSize()));
    elements.read(chunk);
    chunk.flip();
    return chunk.limit() / type.itemSize();
  }

  private long bits(int i) {
    return switch (type.itemSize()) {
      case 1 -> chunk.get(i) & 0xFFL;
      case 2 -> chunk.getShort(2 * i) & 0xFFFFL;
      case 4 -> chunk.getInt(4 * i) & 0xFFFFFFFFL;
      default -> chunk.getLong(8 * i);
    };
  }

  /** The next numbers, as an array of a primitive type. */
  Object next(PrimitiveType target, int count) {
    Object to = PrimitiveArrays.allocate(target, count);
    switch (target) {
      case BOOLEAN -> read((boolean[]) to, 0, count);
      case BYTE -> read((byte[]) to, 0, count);
      case SHORT -> read((short[]) to, 0, count);
      case CHAR -> read((char[]) to, 0, count);
      case INT -> read((int[]) to, 0, count);
      case LONG -> read((long[]) to, 0, count);
      case FLOAT -> read((float[]) to, 0, count);
      case DOUBLE -> read((double[]) to, 0, count);
    }
    return to;
  }

  void read(double[] to, int from, int count) {
    for (int done = 0; done < count; ) {
      int n = next(count - done);
      if (type.kind() == DType.Kind.FLOAT && type.itemSize() == 8) {
        chunk.asDoubleBuffer().get(to, from + done, n);
      } else {
        for (int i = 0; i < n; i++) {
          to[from + done + i] = NumberBits.toDouble(type, bits(i));
        }
      }
      done += n;
    }
  }

  private void read(float[] to, int from, int count) {
    if (type.kind() == DType.Kind.FLOAT && type.itemSize() == 8) {
      throw NumberBits.holdsNo(
          type, "numbers that a float always holds; astype(DType.FLOAT32) rounds");
    }
    for (int done = 0; done < count; ) {
      int n = next(count - done);
      if (type.kind() == DType.Kind.FLOAT && type.itemSize() == 4) {
        chunk.asFloatBuffer().get(to, from + done, n);
      } else if (type.kind() == DType.Kind.FLOAT) {
        for (int i = 0; i < n; i++) {
          to[from + done + i] = (float) NumberBits.toDouble(type, bits(i));
        }
      } else {
        for (int i = 0; i < n; i++) {
          to[from + done + i] = NumberBits.toLong(type, bits(i));
        }
      }
      done += n;
    }
  }

  private void read(long[] to, int from, int count) {
    for (int done = 0; done < count; ) {
      int n = next(count - done);
      if (type.kind() != DType.Kind.UNSIGNED && type.itemSize() == 8 && type.isInteger()) {
        chunk.asLongBuffer().get(to, from + done, n);
      } else {
        for (int i = 0; i < n; i++) {
          to[from + done + i] = NumberBits.toLong(type, bits(i));
        }
      }
      done += n;
    }
  }

  private void read(int[] to, int from, int count) {
    for (int done = 0; done < count; ) {
      int n = next(count - done);
      if (type.kind() == DType.Kind.SIGNED && type.itemSize() == 4) {
        chunk.asIntBuffer().get(to, from + done, n);
      } else {
        for (int i = 0; i < n; i++) {
          to[from + done + i] = (int) whole(i, Integer.MIN_VALUE, Integer.MAX_VALUE, "an int");
        }
      }
      done += n;
    }
  }

  private void read(short[] to, int from, int count) {
    for (int done = 0; done < count; ) {
      int n = next(count - done);
      for (int i = 0; i < n; i++) {
        to[from + done + i] = (short) whole(i, Short.MIN_VALUE, Short.MAX_VALUE, "a short");
      }
      done += n;
    }
  }

  private void read(byte[] to, int from, int count) {
    for (int done = 0; done < count; ) {
      int n = next(count - done);
      for (int i = 0; i < n; i++) {
        to[from + done + i] = (byte) whole(i, Byte.MIN_VALUE, Byte.MAX_VALUE, "a byte");
      }
      done += n;
    }
  }

  private void read(char[] to, int from, int count) {
    for (int done = 0; done < count; ) {
      int n = next(count - done);
      for (int i = 0; i < n; i++) {
        to[from + done + i] = (char) whole(i, Character.MIN_VALUE, Character.MAX_VALUE, "a char");
      }
      done += n;
    }
  }

  private void read(boolean[] to, int from, int count) {
    if (type.kind() != DType.Kind.BOOLEAN) {
      throw NumberBits.holdsNo(type, "booleans");
    }
    for (int done = 0; done < count; ) {
      int n = next(count - done);
      for (int i = 0; i < n; i++) {
        to[from + done + i] = chunk.get(i) != 0;
      }
      done += n;
    }
  }

  private long whole(int i, long min, long max, String target) {
    return NumberBits.inRange(NumberBits.toLong(type, bits(i)), min, max, target);
  }
}
