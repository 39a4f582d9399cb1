package io.persistable.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Java's arrays of arrays, which must be rectangular, and back. */
final class JavaArrays {

  private JavaArrays() {}

  static NdArray from(Object[] array) {
    String descriptor = array.getClass().descriptorString();
    int rank = descriptor.lastIndexOf('[') + 1;
    String leaf = descriptor.substring(rank);
    if (rank > Layout.MAX_RANK) {
      throw new IllegalArgumentException(
          "expected at most " + Layout.MAX_RANK + " dimensions, found " + rank);
    }
    long[] shape = shape(array, rank);
    int size = Math.toIntExact(Layout.checkedBytes(shape, 1));
    return switch (leaf) {
      case "D" -> NdArray.of(flat(array, shape, new double[size])).reshape(shape);
      case "F" -> NdArray.of(flat(array, shape, new float[size])).reshape(shape);
      case "J" -> NdArray.of(flat(array, shape, new long[size])).reshape(shape);
      case "I" -> NdArray.of(flat(array, shape, new int[size])).reshape(shape);
      case "S" -> NdArray.of(flat(array, shape, new short[size])).reshape(shape);
      case "C" -> NdArray.of(flat(array, shape, new char[size])).reshape(shape);
      case "B" -> NdArray.of(flat(array, shape, new byte[size])).reshape(shape);
      case "Z" -> NdArray.of(flat(array, shape, new boolean[size])).reshape(shape);
      case "Ljava/lang/String;" -> NdArray.of(flat(array, shape, new String[size])).reshape(shape);
      default ->
          throw new IllegalArgumentException(
              "expected arrays of a primitive type or of strings, found "
                  + array.getClass().getTypeName());
    };
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
    } else if (array instanceof double[] doubles) {
      return doubles.length;
    } else if (array instanceof float[] floats) {
      return floats.length;
    } else if (array instanceof long[] longs) {
      return longs.length;
    } else if (array instanceof int[] ints) {
      return ints.length;
    } else if (array instanceof short[] shorts) {
      return shorts.length;
    } else if (array instanceof char[] chars) {
      return chars.length;
    } else if (array instanceof byte[] bytes) {
      return bytes.length;
    } else if (array instanceof boolean[] booleans) {
      return booleans.length;
    }
    throw new IllegalArgumentException("expected a row at " + path + ", found null");
  }

  static <T> T to(NdArray array, Class<T> type) {
    String descriptor = type.descriptorString();
    int rank = descriptor.lastIndexOf('[') + 1;
    if (rank == 0 || rank != array.rank()) {
      throw new IllegalArgumentException(
          "expected a type of "
              + array.rank()
              + " dimensions for shape "
              + Shapes.text(array.shape())
              + ", found "
              + type.getTypeName());
    }
    Rows rows = rows(array, descriptor.substring(rank), type);
    return type.cast(nested(array.layout(), 0, type, rows));
  }

  /** Makes the innermost arrays, one after the other. */
  @FunctionalInterface
  private interface Rows {
    Object next(int length);
  }

  private static Rows rows(NdArray array, String leaf, Class<?> type) {
    if (leaf.equals("Ljava/lang/String;")) {
      Elements elements = new Elements(array);
      return length -> {
        String[] row = new String[length];
        Arrays.setAll(row, i -> Strings.decode(array.dtype(), elements.storage(), elements.next()));
        return row;
      };
    }
    if (leaf.length() != 1) {
      throw new IllegalArgumentException(
          "expected an array of a primitive type or of strings, found " + type.getTypeName());
    }
    NumberReader reader = new NumberReader(array);
    return length -> {
      switch (leaf) {
        case "D" -> {
          double[] row = new double[length];
          reader.read(row, 0, length);
          return row;
        }
        case "F" -> {
          float[] row = new float[length];
          reader.read(row, 0, length);
          return row;
        }
        case "J" -> {
          long[] row = new long[length];
          reader.read(row, 0, length);
          return row;
        }
        case "I" -> {
          int[] row = new int[length];
          reader.read(row, 0, length);
          return row;
        }
        case "S" -> {
          short[] row = new short[length];
          reader.read(row, 0, length);
          return row;
        }
        case "C" -> {
          char[] row = new char[length];
          reader.read(row, 0, length);
          return row;
        }
        case "B" -> {
          byte[] row = new byte[length];
          reader.read(row, 0, length);
          return row;
        }
        default -> {
          boolean[] row = new boolean[length];
          reader.read(row, 0, length);
          return row;
        }
      }
    };
  }

  private static Object nested(Layout layout, int axis, Class<?> type, Rows rows) {
    int length = Math.toIntExact(layout.length(axis));
    if (axis == layout.rank() - 1) {
      return rows.next(length);
    }
    // Arrays.copyOf makes an array of a type known at run time only, without reflection.
    Object[] level = Arrays.copyOf(new Object[0], length, type.asSubclass(Object[].class));
    for (int i = 0; i < length; i++) {
      level[i] = nested(layout, axis + 1, type.componentType(), rows);
    }
    return level;
  }
}
