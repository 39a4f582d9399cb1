package io.persistable.type;

import io.persistable.array.primitive.PrimitiveArrays;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Arrays of arrays of numbers that are one array of several axes. */
final class Rectangles {

  private Rectangles() {}

  /**
   * Whether an array of arrays is a rectangle of numbers: no row is null, empty, of another length,
   * or there twice. Such an array is one value; what is jagged is an array of arrays.
   */
  static boolean isOne(Object[] array) {
    return ClassTraits.innermost(array.getClass()).isPrimitive()
        && isRectangle(List.of((Object) array));
  }

  /** Whether the arrays of one level are all of one length and their elements a rectangle too. */
  private static boolean isRectangle(List<Object> level) {
    List<Object> next = level;
    while (next.get(0) instanceof Object[] first) {
      Set<Object> rows = Collections.newSetFromMap(new IdentityHashMap<>());
      List<Object> below = new ArrayList<>();
      for (Object array : next) {
        Object[] elements = (Object[]) array;
        if (elements.length == 0 || elements.length != first.length) {
          return false;
        }
        for (Object row : elements) {
          if (row == null || !rows.add(row)) {
            return false;
          }
          below.add(row);
        }
      }
      next = below;
    }
    int length = PrimitiveArrays.length(next.get(0));
    return length > 0 && next.stream().allMatch(row -> PrimitiveArrays.length(row) == length);
  }
}
