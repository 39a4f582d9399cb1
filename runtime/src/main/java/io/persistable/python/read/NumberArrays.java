package io.persistable.python.read;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Arrays of numbers for places that ask for a Java array of a primitive type. */
final class NumberArrays {

  private NumberArrays() {}

  /**
   * A list or another array of numbers as an array of class {@code target}; null if an element does
   * not fit exactly.
   */
  static @Nullable Object convert(Object value, Class<?> target) {
    if (!(value instanceof List<?> list)) {
      return null;
    }
    if (target == double[].class) {
      return doubles(list);
    }
    if (target == int[].class) {
      long[] wide = integers(list, Integer.SIZE);
      return wide == null ? null : java.util.Arrays.stream(wide).mapToInt(v -> (int) v).toArray();
    }
    if (target == long[].class) {
      return integers(list, Long.SIZE);
    }
    if (target == float[].class) {
      double[] wide = doubles(list);
      if (wide == null) {
        return null;
      }
      float[] out = new float[wide.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = (float) wide[i];
      }
      return out;
    }
    return small(list, target);
  }

  private static @Nullable Object small(List<?> list, Class<?> target) {
    if (target == boolean[].class) {
      boolean[] out = new boolean[list.size()];
      for (int i = 0; i < out.length; i++) {
        if (!(list.get(i) instanceof Boolean yes)) {
          return null;
        }
        out[i] = yes;
      }
      return out;
    }
    if (target == char[].class) {
      char[] out = new char[list.size()];
      for (int i = 0; i < out.length; i++) {
        if (!(list.get(i) instanceof String text) || text.length() != 1) {
          return null;
        }
        out[i] = text.charAt(0);
      }
      return out;
    }
    long[] wide = integers(list, target == byte[].class ? Byte.SIZE : Short.SIZE);
    if (wide == null) {
      return null;
    }
    if (target == byte[].class) {
      byte[] out = new byte[wide.length];
      for (int i = 0; i < out.length; i++) {
        out[i] = (byte) wide[i];
      }
      return out;
    }
    short[] out = new short[wide.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (short) wide[i];
    }
    return target == short[].class ? out : null;
  }

  private static long @Nullable [] integers(List<?> list, int bits) {
    long[] out = new long[list.size()];
    for (int i = 0; i < out.length; i++) {
      Object element = list.get(i);
      if (!(element instanceof Integer) && !(element instanceof Long)) {
        return null;
      }
      long value = ((Number) element).longValue();
      if (value >> bits - 1 != value >> Long.SIZE - 1) {
        return null;
      }
      out[i] = value;
    }
    return out;
  }

  private static double @Nullable [] doubles(List<?> list) {
    double[] out = new double[list.size()];
    for (int i = 0; i < out.length; i++) {
      Object element = list.get(i);
      if (!(element instanceof Double) && !(element instanceof Integer)) {
        return null;
      }
      out[i] = ((Number) element).doubleValue();
    }
    return out;
  }
}
