package io.persistable.array;

import io.persistable.array.DType.Kind;
import io.persistable.array.storage.ElementReader;
import io.persistable.array.storage.PrimitiveStorage;
import io.persistable.array.storage.Storage;
import io.persistable.array.storage.Strides;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** The same numbers under another dtype. */
final class Conversion {

  private static final int CHUNK_BYTES = 1 << 16;

  private Conversion() {}

  /** A copy in C order, converted where the dtypes differ. */
  static StridedView copy(StridedView array, DType type) {
    StridedView copy = StridedView.allocate(type, array.strides().shape());
    Storage storage = copy.storage();
    if (array.dtype().equals(type)) {
      int unit = type.unitSize();
      ByteBuffer chunk =
          ByteBuffer.allocate((int) Math.min(CHUNK_BYTES, Math.max(array.byteSize(), unit)));
      ElementReader reader = array.reader();
      for (long at = 0; at < array.byteSize(); at += chunk.limit()) {
        reader.read(chunk.clear());
        storage.fill(at, unit, chunk.flip());
      }
    } else {
      convert(array, storage, type);
    }
    return copy;
  }

  private static void convert(StridedView array, Storage storage, DType type) {
    DType from = array.dtype();
    boolean toComplex = type.kind() == Kind.COMPLEX;
    if (!from.isNumber() || !type.isNumber() || from.kind() == Kind.COMPLEX && !toComplex) {
      throw new UnsupportedOperationException(
          "numbers of dtype " + from + " can't be converted to " + type);
    }
    int width = type.unitSize();
    ByteBuffer element =
        ByteBuffer.allocate(type.itemSize())
            .order(type.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
    Elements elements = new Elements(array);
    for (long at = 0; elements.hasNext(); at += type.itemSize()) {
      long source = elements.next();
      put(element.clear(), width, converted(from, bits(elements, source, from), type));
      if (toComplex) {
        boolean both = from.kind() == Kind.COMPLEX;
        put(
            element,
            width,
            both ? converted(from, bits(elements, source + from.unitSize(), from), type) : 0);
      }
      storage.fill(at, width, element.flip());
    }
  }

  private static long bits(Elements elements, long at, DType type) {
    return elements.storage().bits(at, type.unitSize(), type.isBigEndian());
  }

  private static void put(ByteBuffer out, int width, long bits) {
    switch (width) {
      case 1 -> out.put((byte) bits);
      case 2 -> out.putShort((short) bits);
      case 4 -> out.putInt((int) bits);
      default -> out.putLong(bits);
    }
  }

  private static long converted(DType from, long bits, DType to) {
    return switch (to.kind()) {
      case FLOAT, COMPLEX -> {
        double value = NumberBits.toDouble(from, bits);
        yield switch (to.unitSize()) {
          case 2 -> Float16.of(value);
          case 4 -> Float.floatToRawIntBits((float) value);
          default -> Double.doubleToRawLongBits(value);
        };
      }
      case BOOLEAN -> NumberBits.toDouble(from, bits) != 0 ? 1 : 0;
      case UNSIGNED -> {
        if (to.itemSize() == 8) {
          yield from.kind() == Kind.UNSIGNED
              ? bits
              : NumberBits.inRange(NumberBits.toLong(from, bits), 0, Long.MAX_VALUE, to.name());
        }
        yield NumberBits.inRange(
            NumberBits.toLong(from, bits), 0, (1L << 8 * to.itemSize()) - 1, to.name());
      }
      default -> {
        long max = Long.MAX_VALUE >> 64 - 8 * to.itemSize();
        yield NumberBits.inRange(NumberBits.toLong(from, bits), -max - 1, max, to.name());
      }
    };
  }

  /** The same bits, not copied. */
  static StridedView reinterpret(StridedView array, DType type) {
    DType from = array.dtype();
    boolean bytes = !(array.storage() instanceof PrimitiveStorage);
    boolean sameOrder = !bytes || from.isBigEndian() == type.isBigEndian() || type.unitSize() == 1;
    boolean booleans = array.storage() instanceof PrimitiveStorage.Booleans;
    if (!from.isNumber()
        || !type.isNumber()
        || from.unitSize() != type.unitSize()
        || !sameOrder
        || booleans
            && type.kind() != Kind.BOOLEAN
            && type.kind() != Kind.UNSIGNED
            && type.kind() != Kind.SIGNED) {
      throw new IllegalArgumentException(
          "elements of dtype " + from + " can't be seen as " + type + " without a copy");
    }
    Strides strides = array.strides();
    if (from.itemSize() < type.itemSize()) {
      strides = paired(array, type);
    } else if (from.itemSize() > type.itemSize()) {
      strides = unpaired(array, type);
    }
    return new StridedView(type, strides, array.storage());
  }

  private static Strides paired(StridedView array, DType type) {
    long[] shape = array.strides().shape();
    int last = shape.length - 1;
    if (last < 0 || shape[last] % 2 != 0 || array.strides().stride(last) != type.unitSize()) {
      throw new IllegalArgumentException(
          "expected pairs along the last axis for "
              + type
              + ", found shape "
              + ShapeArithmetic.text(shape));
    }
    return array.strides().slice(last, 0, shape[last] / 2, shape[last] == 0 ? 1 : 2);
  }

  private static Strides unpaired(StridedView array, DType type) {
    long[] shape = array.strides().shape();
    if (shape.length == 0) {
      throw new IllegalArgumentException("expected an axis to hold the pairs, found shape ()");
    }
    int last = shape.length - 1;
    Strides parts = array.strides().withInnerAxis(2, type.itemSize(), 0);
    long[] flat = Arrays.copyOf(shape, shape.length);
    flat[last] = Math.multiplyExact(flat[last], 2);
    Strides merged = parts.reshape(flat, type.itemSize());
    if (merged == null) {
      throw new IllegalArgumentException(
          "elements of a strided last axis can't be seen as " + type + " without a copy");
    }
    return merged;
  }

  /**
   * A copy of the first and last {@code edge} items of every axis that is longer than both
   * together; no other element is touched.
   */
  static StridedView corners(StridedView array, int edge) {
    long[] shape = array.strides().shape();
    long[] kept = Arrays.stream(shape).map(length -> Math.min(length, 2L * edge)).toArray();
    DType dtype = array.dtype();
    StridedView corners = StridedView.allocate(dtype, kept);
    Storage storage = corners.storage();
    long bytes = corners.byteSize();
    ByteBuffer element = ByteBuffer.allocate(dtype.itemSize());
    long[] index = new long[shape.length];
    long[] source = new long[shape.length];
    for (long at = 0; at < bytes; at += dtype.itemSize()) {
      for (int axis = 0; axis < shape.length; axis++) {
        boolean cut = shape[axis] > kept[axis] && index[axis] >= edge;
        source[axis] = index[axis] + (cut ? shape[axis] - kept[axis] : 0);
      }
      new StridedView(dtype, array.strides().at(source), array.storage())
          .reader()
          .read(element.clear());
      storage.fill(at, dtype.unitSize(), element.flip());
      for (int axis = shape.length - 1; axis >= 0 && ++index[axis] == kept[axis]; axis--) {
        index[axis] = 0;
      }
    }
    return corners;
  }
}
