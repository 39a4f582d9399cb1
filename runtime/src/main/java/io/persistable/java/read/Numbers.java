package io.persistable.java.read;

import io.persistable.array.NdArray;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of primitives from boxes. */
final class Numbers {

  private Numbers() {}

  /** An array of a primitive type, all zero. */
  static Object newArray(Class<?> type, int length) {
    return switch (type.getName()) {
      case "boolean" -> new boolean[length];
      case "byte" -> new byte[length];
      case "short" -> new short[length];
      case "char" -> new char[length];
      case "int" -> new int[length];
      case "long" -> new long[length];
      case "float" -> new float[length];
      default -> new double[length];
    };
  }

  /**
   * An array of a primitive type with these elements, which are of its box or, as Java has it in
   * initializers, ints that fit.
   *
   * @return null if one does not fit
   */
  static @Nullable Object of(Class<?> type, List<@Nullable Object> elements) {
    Object array = newArray(type, elements.size());
    for (int i = 0; i < elements.size(); i++) {
      if (!set(array, i, elements.get(i))) {
        return null;
      }
    }
    return array;
  }

  private static boolean set(Object array, int i, @Nullable Object value) {
    if (array instanceof double[] a) {
      boolean fits = value instanceof Double || value instanceof Integer || value instanceof Float;
      a[i] = fits && value instanceof Number number ? number.doubleValue() : 0;
      return fits;
    } else if (array instanceof float[] a) {
      boolean fits =
          value instanceof Float
              || value instanceof Integer number && (long) (float) (int) number == number;
      a[i] = fits && value instanceof Number number ? number.floatValue() : 0;
      return fits;
    } else if (array instanceof long[] a) {
      boolean fits = value instanceof Long || value instanceof Integer;
      a[i] = fits && value instanceof Number number ? number.longValue() : 0;
      return fits;
    } else if (array instanceof char[] a) {
      a[i] = value instanceof Character c ? c : 0;
      return value instanceof Character;
    } else if (array instanceof boolean[] a) {
      a[i] = value == Boolean.TRUE;
      return value instanceof Boolean;
    }
    if (!(value instanceof Integer || value instanceof Short || value instanceof Byte)) {
      return false;
    }
    int number = ((Number) value).intValue();
    if (array instanceof int[] a) {
      a[i] = number;
      return true;
    } else if (array instanceof short[] a) {
      a[i] = (short) number;
      return number == (short) number;
    }
    ((byte[]) array)[i] = (byte) number;
    return number == (byte) number;
  }

  /** The length of a primitive array; -1 if it is none. */
  static int length(@Nullable Object array) {
    if (array instanceof double[] a) {
      return a.length;
    } else if (array instanceof float[] a) {
      return a.length;
    } else if (array instanceof long[] a) {
      return a.length;
    } else if (array instanceof int[] a) {
      return a.length;
    } else if (array instanceof short[] a) {
      return a.length;
    } else if (array instanceof char[] a) {
      return a.length;
    } else if (array instanceof byte[] a) {
      return a.length;
    }
    return array instanceof boolean[] a ? a.length : -1;
  }

  /** The numbers of an array that was loaded, in C order, as Java's own array of {@code type}. */
  static Object flat(Object loaded, Class<?> type) {
    if (!(loaded instanceof NdArray array)) {
      return loaded;
    }
    return switch (type.getName()) {
      case "boolean" -> array.toBooleanArray();
      case "byte" -> array.toByteArray();
      case "short" -> array.toShortArray();
      case "char" -> array.toCharArray();
      case "int" -> array.toIntArray();
      case "long" -> array.toLongArray();
      case "float" -> array.toFloatArray();
      default -> array.toDoubleArray();
    };
  }
}
