package io.persistable.python.value;

import io.persistable.array.NdArray;
import io.persistable.array.primitive.PrimitiveType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arrays of numbers for places that ask for a Java array of a primitive type. */
public final class NumberArrays {

  private NumberArrays() {}

  /** Numpy's names of the dtypes that Java has primitive arrays of. */
  private static final Map<String, Class<?>> JAVAS =
      Map.of(
          "|b1", boolean[].class,
          "|i1", byte[].class,
          "<i2", short[].class,
          "<u2", char[].class,
          "<i4", int[].class,
          "<i8", long[].class,
          "<f4", float[].class,
          "<f8", double[].class);

  /**
   * An array as its place has it. Where the place does not say, it is Java's own array if it has
   * one axis and Java has such numbers.
   */
  public static Object forPlace(NdArray array, ExpectedType place) {
    if (place.raw() != Object.class && place.raw().isInstance(array)) {
      return array;
    }
    if (place.raw().isArray()) {
      Object converted = convert(array, place.raw());
      return converted == null ? array : converted;
    }
    Class<?> java = array.rank() == 1 ? JAVAS.get(array.dtype().str()) : null;
    return java == null ? array : array.toJavaArray(java);
  }

  /**
   * A list or another array of numbers as an array of class {@code target}; null if an element does
   * not fit exactly.
   */
  public static @Nullable Object convert(Object value, Class<?> target) {
    if (value instanceof NdArray array) {
      return converted(array, target);
    }
    if (value.getClass().isArray() && value.getClass().getComponentType().isPrimitive()) {
      NdArray view = NdArray.view(value);
      return target == NdArray.class ? view : converted(view, target);
    }
    List<?> list = listOf(value);
    return list == null ? null : converted(list, target);
  }

  /** The elements of a collection or of an array of objects; null if it is neither. */
  private static @Nullable List<?> listOf(Object value) {
    if (value instanceof List<?> list) {
      return list;
    }
    return value instanceof Collection<?> collection
        ? new ArrayList<>(collection)
        : value instanceof Object[] array ? Arrays.asList(array) : null;
  }

  private static @Nullable Object converted(List<?> list, Class<?> target) {
    PrimitiveType type = target.isArray() ? PrimitiveType.of(target.getComponentType()) : null;
    if (type == null) {
      return null;
    }
    return switch (type) {
      case BOOLEAN -> booleans(list);
      case BYTE -> bytes(list);
      case SHORT -> shorts(list);
      case CHAR -> chars(list);
      case INT -> ints(list);
      case LONG -> integers(list, Long.SIZE);
      case FLOAT -> floats(list);
      case DOUBLE -> doubles(list);
    };
  }

  private static @Nullable Object converted(NdArray array, Class<?> target) {
    if (!target.isArray()) {
      return null;
    }
    try {
      return array.toJavaArray(target);
    } catch (IllegalArgumentException | UnsupportedOperationException | ArithmeticException e) {
      // Some of it may fit all the same, one by one; else the caller says what was expected.
      List<Object> elements =
          target.getComponentType().isPrimitive() ? boxed(array, target == char[].class) : null;
      return elements == null || array.rank() != 1 ? null : converted(elements, target);
    }
  }

  /**
   * The elements of an array of numbers, those of several axes as arrays; null if it is none.
   *
   * @param characters whether numbers of two bytes without sign, which are Java's {@code char}, are
   *     wanted as such
   */
  static @Nullable List<Object> boxed(Object value, boolean characters) {
    boolean primitive =
        value.getClass().isArray() && value.getClass().getComponentType().isPrimitive();
    NdArray array = primitive ? NdArray.view(value) : value instanceof NdArray nd ? nd : null;
    if (array == null || array.rank() == 0 || array.size() > Integer.MAX_VALUE - 8) {
      return null;
    }
    int length = (int) array.shape()[0];
    boolean letters = characters && array.rank() == 1 && array.dtype().str().equals("<u2");
    List<Object> elements = new ArrayList<>(length);
    for (long i = 0; i < length; i++) {
      Object element = array.rank() == 1 ? array.get(i) : array.at(i);
      elements.add(letters ? (Object) (char) ((Number) element).intValue() : element);
    }
    return elements;
  }

  private static boolean @Nullable [] booleans(List<?> list) {
    boolean[] out = new boolean[list.size()];
    for (int i = 0; i < out.length; i++) {
      if (!(list.get(i) instanceof Boolean yes)) {
        return null;
      }
      out[i] = yes;
    }
    return out;
  }

  private static char @Nullable [] chars(List<?> list) {
    char[] out = new char[list.size()];
    for (int i = 0; i < out.length; i++) {
      Object element = list.get(i);
      if (element instanceof Character letter) {
        out[i] = letter;
      } else if (element instanceof String text && text.length() == 1) {
        out[i] = text.charAt(0);
      } else {
        return null;
      }
    }
    return out;
  }

  private static byte @Nullable [] bytes(List<?> list) {
    long[] wide = integers(list, Byte.SIZE);
    if (wide == null) {
      return null;
    }
    byte[] out = new byte[wide.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (byte) wide[i];
    }
    return out;
  }

  private static short @Nullable [] shorts(List<?> list) {
    long[] wide = integers(list, Short.SIZE);
    if (wide == null) {
      return null;
    }
    short[] out = new short[wide.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = (short) wide[i];
    }
    return out;
  }

  private static int @Nullable [] ints(List<?> list) {
    long[] wide = integers(list, Integer.SIZE);
    return wide == null ? null : Arrays.stream(wide).mapToInt(value -> (int) value).toArray();
  }

  private static long @Nullable [] integers(List<?> list, int bits) {
    long[] out = new long[list.size()];
    for (int i = 0; i < out.length; i++) {
      Object element = list.get(i);
      if (!(element instanceof Long || NumberConversions.isSmallInteger(element))) {
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
      if (!(element instanceof Double || element instanceof Float || element instanceof Integer)) {
        return null;
      }
      out[i] = ((Number) element).doubleValue();
    }
    return out;
  }

  private static float @Nullable [] floats(List<?> list) {
    float[] out = new float[list.size()];
    for (int i = 0; i < out.length; i++) {
      Object element = list.get(i);
      Object single =
          element instanceof Float
              ? element
              : element instanceof Double || element instanceof Integer
                  ? NumberConversions.float32(element)
                  : null;
      if (single == null) {
        return null;
      }
      out[i] = (Float) single;
    }
    return out;
  }
}
