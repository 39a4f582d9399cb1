package io.persistable.array;

import io.persistable.array.storage.Strides;
import java.util.Arrays;

/** Arithmetic on shapes. */
final class ShapeArithmetic {

  private ShapeArithmetic() {}

  /** Puts the length that is left in the place of -1. */
  static long[] resolve(long[] shape, long size) {
    long[] resolved = shape.clone();
    int open = -1;
    long known = 1;
    for (int i = 0; i < shape.length; i++) {
      if (shape[i] == -1 && open < 0) {
        open = i;
      } else if (shape[i] < 0) {
        throw new IllegalArgumentException("negative length in shape " + Arrays.toString(shape));
      } else {
        known = Math.multiplyExact(known, shape[i]);
      }
    }
    if (open >= 0) {
      resolved[open] = known == 0 ? 0 : size / known;
      known *= resolved[open];
    }
    if (known != size) {
      throw new IllegalArgumentException(
          "expected a shape for " + size + " elements, found " + Arrays.toString(shape));
    }
    Strides.checkedBytes(resolved, 1);
    return resolved;
  }

  /** As numpy prints it: {@code (3, 4)}. */
  static String text(long[] shape) {
    return PythonLiteral.tuple(Arrays.stream(shape).boxed().toList());
  }
}
