package io.persistable.array;

import io.persistable.array.primitive.PrimitiveArrays;
import io.persistable.array.primitive.PrimitiveType;
import io.persistable.array.storage.Strides;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Java's arrays of arrays, which must be rectangular, and back. */
final class NestedArrays {

  private NestedArrays() {}

  static StridedView from(Object[] array) {
    Class<?> leaf = innermost(array.getClass());
    int rank = rank(array.getClass());
    if (rank > Strides.MAX_RANK) {
      throw new IllegalArgumentException(
          "expected at most " + Strides.MAX_RANK + " dimensions, found " + rank);
    }
    long[] shape = shape(array, rank);
    int size = Math.toIntExact(Strides.checkedBytes(shape, 1));
    PrimitiveType type = PrimitiveType.of(leaf);
    if (type != null) {
      return StridedView.of(flat(array, shape, PrimitiveArrays.allocate(type, size)), type, shape);
    }
    if (leaf == String.class) {
      StridedView flat = FixedWidthStrings.encode(flat(array, shape, new String[size]));
      Strides strides = Strides.inCOrder(shape, flat.dtype().itemSize());
      return new StridedView(flat.dtype(), strides, flat.storage());
    }
    throw new IllegalArgumentException(
        "expected arrays of a primitive type or of strings, found "
            + array.getClass().getTypeName());
  }

  private static int rank(Class<?> type) {
    return type.descriptorString().lastIndexOf('[') + 1;
  }

  private static Class<?> innermost(Class<?> type) {
    Class<?> inner = type;
    for (Class<?> next = type; next != null; next = next.componentType()) {
      inner = next;
    }
    return inner;
  }

  private static long[] shape(Object[] array, int rank) {
    long[] shape = new long[rank];
    Object level = array;
    for (int axis = 0; axis < rank; axis++) {
      if (axis == rank - 1) {
        shape[axis] = length(level, List.of());
      } else {
        Object[] rows = (Object[]) level;
        shape[axis] = rows.length;
        if (rows.length == 0) {
          return shape;
        }
        level = rows[0];
      }
    }
    return shape;
  }

  /** The rank is the type's, so the depth of this recursion does not depend on values. */
  private static <T> T flat(Object array, long[] shape, T flat) {
    copyRows(array, shape, flat, 0, new ArrayList<>());
    return flat;
  }

  private static int copyRows(Object level, long[] shape, Object flat, int at, List<Integer> path) {
    int axis = path.size();
    int length = length(level, path);
    if (length != shape[axis]) {
      throw new IllegalArgumentException(
          "expected rows of one length, found " + shape[axis] + " and, at " + path + ", " + length);
    }
    if (axis == shape.length - 1) {
      System.arraycopy(level, 0, flat, at, length);
      return at + length;
    }
    int next = at;
    for (int i = 0; i < length; i++) {
      path.add(i);
      next = copyRows(((Object[]) level)[i], shape, flat, next, path);
      path.remove(path.size() - 1);
    }
    return next;
  }

  private static int length(Object array, List<Integer> path) {
    if (array instanceof Object[] objects) {
      return objects.length;
    }
    int length = PrimitiveArrays.length(array);
    if (length < 0) {
      throw new IllegalArgumentException("expected a row at " + path + ", found null");
    }
    return length;
  }

  static <T> T to(StridedView array, Class<T> type) {
    int rank = rank(type);
    if (rank == 0 || rank != array.strides().rank()) {
      throw new IllegalArgumentException(
          "expected a type of "
              + array.strides().rank()
              + " dimensions for shape "
              + ShapeArithmetic.text(array.strides().shape())
              + ", found "
              + type.getTypeName());
    }
    Rows rows = rows(array, type);
    return type.cast(nested(array.strides(), 0, type, rows));
  }

  /** Makes the innermost arrays, one after the other. */
  @FunctionalInterface
  private interface Rows {
    Object next(int length);
  }

  private static Rows rows(StridedView array, Class<?> type) {
    Class<?> leaf = innermost(type);
    if (leaf == String.class) {
      Elements elements = new Elements(array);
      return length -> {
        String[] row = new String[length];
        Arrays.setAll(
            row, i -> FixedWidthStrings.decode(array.dtype(), elements.storage(), elements.next()));
        return row;
      };
    }
    PrimitiveType target = PrimitiveType.of(leaf);
    if (target == null) {
      throw new IllegalArgumentException(
          "expected an array of a primitive type or of strings, found " + type.getTypeName());
    }
    NumberReader reader = new NumberReader(array);
    return length -> reader.next(target, length);
  }

  private static Object nested(Strides strides, int axis, Class<?> type, Rows rows) {
    int length = Math.toIntExact(strides.length(axis));
    if (axis == strides.rank() - 1) {
      return rows.next(length);
    }
    // Arrays.copyOf makes an array of a type known at run time only, without reflection.
    Object[] level = Arrays.copyOf(new Object[0], length, type.asSubclass(Object[].class));
    for (int i = 0; i < length; i++) {
      level[i] = nested(strides, axis + 1, type.componentType(), rows);
    }
    return level;
  }
}
