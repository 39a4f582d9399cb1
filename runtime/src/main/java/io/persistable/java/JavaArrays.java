package io.persistable.java;

import io.persistable.array.NdArray;

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
    return Math.multiplyExact(product, (long) rowLength(row));
  }

  /** The length of the innermost rows. */
  static int innermostLength(Object array) {
    Object row = array;
    while (row instanceof Object[] rows) {
      row = rows[0];
    }
    return rowLength(row);
  }

  /** The length of a primitive array. */
  static int rowLength(Object array) {
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
    return ((boolean[]) array).length;
  }

  /** An element of a primitive array as it stands in an array initializer. */
  static String element(Object array, int i) {
    if (array instanceof double[] a) {
      return JavaLiterals.float64(a[i]);
    } else if (array instanceof float[] a) {
      return JavaLiterals.float32(a[i]);
    } else if (array instanceof long[] a) {
      return JavaLiterals.int64(a[i]);
    } else if (array instanceof int[] a) {
      return Integer.toString(a[i]);
    } else if (array instanceof short[] a) {
      return Short.toString(a[i]);
    } else if (array instanceof char[] a) {
      return JavaLiterals.character(a[i]);
    } else if (array instanceof byte[] a) {
      return Byte.toString(a[i]);
    }
    return Boolean.toString(((boolean[]) array)[i]);
  }
}
