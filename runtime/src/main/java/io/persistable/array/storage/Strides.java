package io.persistable.array.storage;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Where in a storage the element of an index lies: {@code offset + Σ index[i] · stride[i]}, in
 * bytes. Immutable. An axis is one of the dimensions; C order has the last axis vary fastest,
 * Fortran order the first.
 */
public final class Strides {

  /** numpy's limit on the number of axes. */
  public static final int MAX_RANK = 64;

  private final long[] shape;
  private final long[] strides;
  private final long offset;
  private final long size;

  private Strides(long[] shape, long[] strides, long offset) {
    this.shape = shape;
    this.strides = strides;
    this.offset = offset;
    this.size = product(shape);
  }

  private static long product(long[] shape) {
    long product = 1;
    for (long length : shape) {
      product *= length;
    }
    return product;
  }

  /** Elements without gaps, in C order. */
  public static Strides inCOrder(long[] shape, int itemSize) {
    checkedBytes(shape, itemSize);
    long[] strides = new long[shape.length];
    long stride = itemSize;
    for (int axis = shape.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= Math.max(1, shape[axis]);
    }
    return new Strides(shape.clone(), strides, 0);
  }

  /** Elements without gaps, in Fortran order. */
  public static Strides inFortranOrder(long[] shape, int itemSize) {
    return inCOrder(reversed(shape), itemSize).transpose();
  }

  private static long[] reversed(long[] values) {
    long[] reversed = new long[values.length];
    for (int i = 0; i < values.length; i++) {
      reversed[i] = values[values.length - 1 - i];
    }
    return reversed;
  }

  /**
   * The bytes of an array without gaps.
   *
   * @throws IllegalArgumentException if there are too many axes, a length is negative, or the axes
   *     that are not empty make more bytes than a {@code long} counts
   */
  public static long checkedBytes(long[] shape, int itemSize) {
    if (shape.length > MAX_RANK) {
      throw new IllegalArgumentException(
          "expected at most " + MAX_RANK + " axes, found " + shape.length);
    }
    long bytes = itemSize;
    boolean empty = false;
    for (long length : shape) {
      if (length < 0) {
        throw new IllegalArgumentException("negative length in shape " + Arrays.toString(shape));
      }
      empty |= length == 0;
      try {
        bytes = length == 0 ? bytes : Math.multiplyExact(bytes, length);
      } catch (ArithmeticException e) {
        throw new IllegalArgumentException(
            "shape " + Arrays.toString(shape) + " makes more than 2^63 bytes", e);
      }
    }
    if (itemSize == 0) {
      // Elements of no bytes: their number must be countable still.
      checkedBytes(shape, 1);
    }
    return empty ? 0 : bytes;
  }

  public int rank() {
    return shape.length;
  }

  public long[] shape() {
    return shape.clone();
  }

  public long[] strides() {
    return strides.clone();
  }

  public long length(int axis) {
    return shape[axis];
  }

  public long stride(int axis) {
    return strides[axis];
  }

  public long offset() {
    return offset;
  }

  /** Of the element that lies last. */
  long lastOffset() {
    long last = offset;
    for (int axis = 0; axis < shape.length; axis++) {
      last += Math.max(0, strides[axis]) * (shape[axis] - 1);
    }
    return last;
  }

  /** The number of elements. */
  public long size() {
    return size;
  }

  /**
   * Of the element at {@code index}, one number per axis; negative numbers do not count from the
   * end.
   *
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public long offsetOf(long[] index) {
    if (index.length != shape.length) {
      throw new IndexOutOfBoundsException(
          "expected " + shape.length + " indices, found " + index.length);
    }
    return offsetOfLeading(index);
  }

  private long offsetOfLeading(long[] index) {
    long at = offset;
    for (int axis = 0; axis < index.length; axis++) {
      if (index[axis] < 0 || index[axis] >= shape[axis]) {
        throw new IndexOutOfBoundsException(
            "index " + index[axis] + " on axis " + axis + " of shape " + Arrays.toString(shape));
      }
      at += index[axis] * strides[axis];
    }
    return at;
  }

  public boolean isInCOrder(int itemSize) {
    long expected = itemSize;
    for (int axis = shape.length - 1; axis >= 0 && size > 0; axis--) {
      if (shape[axis] != 1 && strides[axis] != expected) {
        return false;
      }
      expected *= shape[axis];
    }
    return true;
  }

  public boolean isInFortranOrder(int itemSize) {
    return transpose().isInCOrder(itemSize);
  }

  public Strides transpose() {
    return new Strides(reversed(shape), reversed(strides), offset);
  }

  public Strides transpose(int... axes) {
    boolean[] seen = new boolean[shape.length];
    long[] newShape = new long[shape.length];
    long[] newStrides = new long[shape.length];
    for (int i = 0; i < axes.length; i++) {
      if (axes.length != shape.length || axes[i] < 0 || axes[i] >= seen.length || seen[axes[i]]) {
        throw new IllegalArgumentException(
            "expected each of the " + shape.length + " axes once, found " + Arrays.toString(axes));
      }
      seen[axes[i]] = true;
      newShape[i] = shape[axes[i]];
      newStrides[i] = strides[axes[i]];
    }
    return new Strides(newShape, newStrides, offset);
  }

  /** The part where the first axes have these indices. */
  public Strides at(long... leading) {
    if (leading.length > shape.length) {
      throw new IndexOutOfBoundsException(
          "expected at most " + shape.length + " indices, found " + leading.length);
    }
    return new Strides(
        Arrays.copyOfRange(shape, leading.length, shape.length),
        Arrays.copyOfRange(strides, leading.length, shape.length),
        offsetOfLeading(leading));
  }

  /** {@code count} elements of an axis, from {@code from} in steps of {@code step}. */
  public Strides slice(int axis, long from, long count, long step) {
    if (axis < 0 || axis >= shape.length) {
      throw new IndexOutOfBoundsException("axis " + axis + " of " + shape.length);
    }
    boolean inside = from >= 0 && from < shape[axis] && step != 0;
    long room = !inside ? 0 : 1 + (step > 0 ? (shape[axis] - 1 - from) / step : from / -step);
    if (count < 0 || count > room && count > 0) {
      throw new IndexOutOfBoundsException(
          count
              + " elements from "
              + from
              + " in steps of "
              + step
              + " on axis "
              + axis
              + " of shape "
              + Arrays.toString(shape));
    }
    long[] newShape = shape.clone();
    long[] newStrides = strides.clone();
    newShape[axis] = count;
    newStrides[axis] = strides[axis] * (count > 1 ? step : 1);
    return new Strides(newShape, newStrides, count == 0 ? offset : offset + from * strides[axis]);
  }

  /** One more axis at the end, within each element; its parts have no gaps. */
  public Strides withInnerAxis(long length, int partSize, long partOffset) {
    long[] newShape = Arrays.copyOf(shape, shape.length + 1);
    long[] newStrides = Arrays.copyOf(strides, shape.length + 1);
    newShape[shape.length] = length;
    newStrides[shape.length] = partSize;
    return new Strides(newShape, newStrides, offset + partOffset);
  }

  public Strides shifted(long bytes) {
    return new Strides(shape, strides, offset + bytes);
  }

  /**
   * The same elements in C order under another shape, or null where no strides express that.
   *
   * @param newShape with as many elements as this
   */
  public @Nullable Strides reshape(long[] newShape, int itemSize) {
    if (isInCOrder(itemSize)) {
      return new Strides(newShape.clone(), inCOrder(newShape, itemSize).strides, offset);
    }
    if (size == 0) {
      return inCOrder(newShape, itemSize);
    }
    Strides merged = coalesced();
    long[] newStrides = new long[newShape.length];
    int axis = merged.rank() - 1;
    long left = axis < 0 ? 1 : merged.shape[axis];
    long stride = axis < 0 ? itemSize : merged.strides[axis];
    for (int i = newShape.length - 1; i >= 0; i--) {
      if (newShape[i] == 1) {
        newStrides[i] = stride;
        continue;
      }
      if (left == 1) {
        axis--;
        left = merged.shape[axis];
        stride = merged.strides[axis];
      }
      if (left % newShape[i] != 0) {
        return null;
      }
      newStrides[i] = stride;
      stride *= newShape[i];
      left /= newShape[i];
    }
    return new Strides(newShape.clone(), newStrides, offset);
  }

  /** The same elements in the same order, with as few axes as that takes. */
  Strides coalesced() {
    long[] newShape = new long[shape.length];
    long[] newStrides = new long[shape.length];
    int count = 0;
    for (int axis = 0; axis < shape.length; axis++) {
      if (shape[axis] == 1) {
        continue;
      }
      if (count > 0 && newStrides[count - 1] == shape[axis] * strides[axis]) {
        newShape[count - 1] *= shape[axis];
        newStrides[count - 1] = strides[axis];
      } else {
        newShape[count] = shape[axis];
        newStrides[count++] = strides[axis];
      }
    }
    return new Strides(Arrays.copyOf(newShape, count), Arrays.copyOf(newStrides, count), offset);
  }
}
