package io.persistable.java.write;

import io.persistable.array.NdArray;
import io.persistable.array.primitive.PrimitiveArrays;
import io.persistable.array.primitive.PrimitiveType;
import java.util.Objects;

/** Arrays of primitives, by element. */
final class JavaArrays {

  private JavaArrays() {}

  /** The numbers in a primitive array or in a rectangle of them. */
  static long length(Object array) {
    if (array instanceof NdArray nd) {
      return new NdArrayForm(nd).length();
    }
    long product = 1;
    Object row = array;
    while (row instanceof Object[] rows) {
      product = Math.multiplyExact(product, (long) rows.length);
      row = rows[0];
    }
    return Math.multiplyExact(product, (long) PrimitiveArrays.length(row));
  }

  /** The length of the innermost rows. */
  static int innermostLength(Object array) {
    Object row = array;
    while (row instanceof Object[] rows) {
      row = rows[0];
    }
    return PrimitiveArrays.length(row);
  }

  /** An element of a primitive array as it stands in an array initializer. */
  static String element(Object array, int i) {
    return switch (Objects.requireNonNull(PrimitiveType.ofElements(array))) {
      case BOOLEAN -> Boolean.toString(((boolean[]) array)[i]);
      case BYTE -> Byte.toString(((byte[]) array)[i]);
      case SHORT -> Short.toString(((short[]) array)[i]);
      case CHAR -> JavaLiterals.character(((char[]) array)[i]);
      case INT -> Integer.toString(((int[]) array)[i]);
      case LONG -> JavaLiterals.int64(((long[]) array)[i]);
      case FLOAT -> JavaLiterals.float32(((float[]) array)[i]);
      case DOUBLE -> JavaLiterals.float64(((double[]) array)[i]);
    };
  }
}
