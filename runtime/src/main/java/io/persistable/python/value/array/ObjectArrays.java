package io.persistable.python.value.array;

import io.persistable.array.NdArray;
import io.persistable.python.value.Containers;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ValueReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nested lists as the axes of an array, as numpy finds them. */
final class ObjectArrays {

  private ObjectArrays() {}

  /**
   * An array of objects: as many axes as the lists inside each other have equal lengths, each an
   * {@code Object[]}.
   */
  static Object of(ValueReader values, @Nullable Object elements, int at) {
    if (!(elements instanceof List<?> list)) {
      throw values.scanner().expected(at, "a list of elements", Descriptions.of(elements));
    }
    int axes = 1;
    List<Object> level = new ArrayList<>(List.of(list));
    while (axes < NdArray.MAX_RANK) {
      List<Object> next = new ArrayList<>();
      int length = -1;
      boolean regular = true;
      for (Object row : level) {
        for (Object element : (List<?>) row) {
          if (element instanceof List<?> inner && (length < 0 || inner.size() == length)) {
            length = inner.size();
            next.add(inner);
          } else {
            regular = false;
          }
        }
      }
      if (!regular || next.isEmpty()) {
        break;
      }
      axes++;
      level = next;
    }
    return array(list, axes);
  }

  private static Object[] array(List<?> list, int axes) {
    Object[] array = new Object[list.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = axes > 1 ? array((List<?>) list.get(i), axes - 1) : list.get(i);
    }
    return array;
  }

  /**
   * Collects the leaves of nested lists in C order, and the lengths of the axes.
   *
   * @param tuples whether tuples are axes as lists are, or leaves
   */
  static void flatten(
      ValueReader values,
      @Nullable Object value,
      int axis,
      List<Long> axes,
      List<@Nullable Object> leaves,
      boolean tuples,
      int at) {
    boolean known = axis < axes.size();
    if (!(value instanceof List<?> list)
        || !tuples && Containers.isUnmodifiable(value)
        || axis >= NdArray.MAX_RANK) {
      if (known || axis > axes.size()) {
        throw values.scanner().expected(at, "rows of equal lengths", Descriptions.of(value));
      }
      leaves.add(value);
      return;
    }
    if (known ? axes.get(axis) != list.size() : !leaves.isEmpty()) {
      throw values.scanner().expected(at, "rows of equal lengths", "others");
    }
    if (!known) {
      axes.add((long) list.size());
    }
    for (Object element : list) {
      flatten(values, element, axis + 1, axes, leaves, tuples, at);
    }
  }
}
