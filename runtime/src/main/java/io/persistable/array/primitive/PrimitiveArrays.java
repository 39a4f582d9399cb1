package io.persistable.array.primitive;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Arrays of primitive types that are known as objects only. */
public final class PrimitiveArrays {

  private PrimitiveArrays() {}

  /** The number of elements; -1 unless it is an array of a primitive type. */
  public static int length(@Nullable Object array) {
    PrimitiveType type = PrimitiveType.ofElements(array);
    if (array == null || type == null) {
      return -1;
    }
    return switch (type) {
      case BOOLEAN -> ((boolean[]) array).length;
      case BYTE -> ((byte[]) array).length;
      case SHORT -> ((short[]) array).length;
      case CHAR -> ((char[]) array).length;
      case INT -> ((int[]) array).length;
      case LONG -> ((long[]) array).length;
      case FLOAT -> ((float[]) array).length;
      case DOUBLE -> ((double[]) array).length;
    };
  }

  /** A new array, all zero. */
  public static Object allocate(PrimitiveType type, int length) {
    return switch (type) {
      case BOOLEAN -> new boolean[length];
      case BYTE -> new byte[length];
      case SHORT -> new short[length];
      case CHAR -> new char[length];
      case INT -> new int[length];
      case LONG -> new long[length];
      case FLOAT -> new float[length];
      case DOUBLE -> new double[length];
    };
  }

  /**
   * The hash of the elements, as {@link Arrays#hashCode(double[])} and its kin have it.
   *
   * @param type of the elements
   */
  public static int hashCode(PrimitiveType type, Object array) {
    return switch (type) {
      case BOOLEAN -> Arrays.hashCode((boolean[]) array);
      case BYTE -> Arrays.hashCode((byte[]) array);
      case SHORT -> Arrays.hashCode((short[]) array);
      case CHAR -> Arrays.hashCode((char[]) array);
      case INT -> Arrays.hashCode((int[]) array);
      case LONG -> Arrays.hashCode((long[]) array);
      case FLOAT -> Arrays.hashCode((float[]) array);
      case DOUBLE -> Arrays.hashCode((double[]) array);
    };
  }
}
