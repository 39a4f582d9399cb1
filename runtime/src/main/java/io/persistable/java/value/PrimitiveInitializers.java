package io.persistable.java.value;

import io.persistable.array.NdArray;
import io.persistable.array.primitive.PrimitiveArrays;
import io.persistable.array.primitive.PrimitiveType;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Arrays of primitives from boxes. */
final class PrimitiveInitializers {

  private PrimitiveInitializers() {}

  /**
   * An array of a primitive type with these elements, which are of its box or, as Java has it in
   * initializers, ints that fit.
   *
   * @return null if one does not fit
   */
  static @Nullable Object of(Class<?> type, List<@Nullable Object> elements) {
    PrimitiveType target = Objects.requireNonNull(PrimitiveType.of(type));
    Object array = PrimitiveArrays.allocate(target, elements.size());
    for (int i = 0; i < elements.size(); i++) {
      if (!set(target, array, i, elements.get(i))) {
        return null;
      }
    }
    return array;
  }

  private static boolean set(PrimitiveType type, Object array, int i, @Nullable Object value) {
    switch (type) {
      case BOOLEAN -> {
        ((boolean[]) array)[i] = value == Boolean.TRUE;
        return value instanceof Boolean;
      }
      case CHAR -> {
        ((char[]) array)[i] = value instanceof Character c ? c : 0;
        return value instanceof Character;
      }
      case LONG -> {
        boolean fits = value instanceof Long || value instanceof Integer;
        ((long[]) array)[i] = fits && value instanceof Number number ? number.longValue() : 0;
        return fits;
      }
      case FLOAT -> {
        boolean fits =
            value instanceof Float
                || value instanceof Integer number && (long) (float) (int) number == number;
        ((float[]) array)[i] = fits && value instanceof Number number ? number.floatValue() : 0;
        return fits;
      }
      case DOUBLE -> {
        boolean fits =
            value instanceof Double || value instanceof Integer || value instanceof Float;
        ((double[]) array)[i] = fits && value instanceof Number number ? number.doubleValue() : 0;
        return fits;
      }
      default -> {
        // BYTE, SHORT and INT, which an int literal stands for if it fits.
        if (!(value instanceof Integer || value instanceof Short || value instanceof Byte)) {
          return false;
        }
        return setInt(type, array, i, ((Number) value).intValue());
      }
    }
  }

  private static boolean setInt(PrimitiveType type, Object array, int i, int number) {
    if (type == PrimitiveType.INT) {
      ((int[]) array)[i] = number;
      return true;
    } else if (type == PrimitiveType.SHORT) {
      ((short[]) array)[i] = (short) number;
      return number == (short) number;
    }
    ((byte[]) array)[i] = (byte) number;
    return number == (byte) number;
  }

  /** The numbers of an array that was loaded, in C order, as Java's own array of {@code type}. */
  static Object flat(Object loaded, PrimitiveType type) {
    if (!(loaded instanceof NdArray array)) {
      return loaded;
    }
    return switch (type) {
      case BOOLEAN -> array.toBooleanArray();
      case BYTE -> array.toByteArray();
      case SHORT -> array.toShortArray();
      case CHAR -> array.toCharArray();
      case INT -> array.toIntArray();
      case LONG -> array.toLongArray();
      case FLOAT -> array.toFloatArray();
      case DOUBLE -> array.toDoubleArray();
    };
  }
}
