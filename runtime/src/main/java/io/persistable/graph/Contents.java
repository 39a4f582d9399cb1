package io.persistable.graph;

import io.persistable.array.NdArray;
import io.persistable.array.SparseMatrix;
import io.persistable.type.ClassTraits;
import io.persistable.type.NodeType;
import io.persistable.type.SortOrder;
import io.persistable.value.ArrayValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.RandomAccess;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is in a collection, in the order in which it is written: its own where it has one. Where the
 * order is a hash table's, the elements are sorted, or stand in an order that follows from what
 * they hold, so that the text is the same in every JVM.
 */
public final class Contents {

  private Contents() {}

  /** What a sparse matrix is made of, in the order in which scipy takes it. */
  static List<NdArray> parts(SparseMatrix matrix) {
    return matrix.format() == SparseMatrix.Format.DIA
        ? List.of(matrix.data(), matrix.offsets())
        : List.of(matrix.data(), matrix.indices(), matrix.indptr());
  }

  /** Whether a list can be read by index at each pass instead of being copied once. */
  static boolean isIndexable(Object collection) {
    // Asking for two interfaces in turn is slow where the class has many.
    return collection.getClass() == ArrayList.class
        || collection instanceof RandomAccess && collection instanceof List;
  }

  /** The elements of a collection or array; keys and values of a map in turn. */
  static @Nullable Object[] of(Object node, Supplier<ContentHash> contentHash) {
    if (node instanceof Map<?, ?> map) {
      return ofMap(map, contentHash);
    }
    if (node instanceof Object[] array) {
      return array;
    }
    if (node instanceof ArrayValue array) {
      return array.elements().toArray();
    }
    @Nullable Object[] elements = ((Collection<?>) node).toArray();
    return hasHashOrder(node.getClass()) ? sorted(elements, 1, contentHash) : elements;
  }

  private static @Nullable Object[] ofMap(Map<?, ?> map, Supplier<ContentHash> contentHash) {
    @Nullable Object[] elements = new Object[Math.multiplyExact(map.size(), 2)];
    int i = 0;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      if (i == elements.length) {
        break; // a concurrent map grew meanwhile
      }
      elements[i++] = entry.getKey();
      elements[i++] = entry.getValue();
    }
    elements = i == elements.length ? elements : Arrays.copyOf(elements, i);
    return hasHashOrder(map.getClass()) ? sorted(elements, 2, contentHash) : elements;
  }

  /** By the first of every {@code step}: in their own order if they have one, else by content. */
  @SuppressWarnings("unchecked") // areComparable has seen every key
  private static @Nullable Object[] sorted(
      @Nullable Object[] elements, int step, Supplier<ContentHash> contentHash) {
    Integer[] order = new Integer[elements.length / step];
    Arrays.setAll(order, i -> i);
    Comparator<Integer> byKey;
    if (areComparable(elements, step)) {
      byKey = Comparator.comparing(i -> (Comparable<Object>) elements[step * i]);
    } else {
      long[] prints = prints(elements, step, 0, contentHash.get());
      byKey = Comparator.comparingLong(i -> prints[i]);
    }
    Arrays.sort(order, byKey);
    if (step > 1 && haveTies(order, byKey)) { // keys by identity may look alike
      long[] prints = prints(elements, step, 1, contentHash.get());
      Arrays.sort(order, byKey.thenComparingLong(i -> prints[i]));
    }
    @Nullable Object[] sorted = new Object[elements.length];
    for (int i = 0; i < order.length; i++) {
      System.arraycopy(elements, step * order[i], sorted, step * i, step);
    }
    return sorted;
  }

  private static long[] prints(
      @Nullable Object[] elements, int step, int from, ContentHash contents) {
    long[] prints = new long[elements.length / step];
    Arrays.setAll(prints, i -> contents.of(elements[step * i + from]));
    return prints;
  }

  private static boolean haveTies(Integer[] sorted, Comparator<Integer> by) {
    for (int i = 1; i < sorted.length; i++) {
      if (by.compare(sorted[i - 1], sorted[i]) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether every {@code step}-th element is comparable, and all are of one class of the JDK. */
  private static boolean areComparable(@Nullable Object[] elements, int step) {
    Object first = elements.length == 0 ? null : elements[0];
    if (!(first instanceof Comparable)) {
      return false;
    }
    Class<?> type = first.getClass();
    if (!(first instanceof Enum) && type.getClassLoader() != null) {
      return false; // a compareTo of the user's may throw, or tie where equals differs
    }
    Class<?> family = family(type);
    for (int i = 0; i < elements.length; i += step) {
      Object element = elements[i];
      if (element == null || family(element.getClass()) != family) {
        return false;
      }
    }
    return true;
  }

  /** The class itself, that of all constants for a constant with a body. */
  private static Class<?> family(Class<?> type) {
    return Enum.class.isAssignableFrom(type) ? ClassTraits.declaringEnum(type) : type;
  }

  private static boolean hasHashOrder(Class<?> type) {
    return type == HashSet.class
        || type == HashMap.class
        || type == ConcurrentHashMap.class
        || type == Hashtable.class
        || type == Properties.class
        || type == WeakHashMap.class
        || type == IdentityHashMap.class
        || type == ConcurrentHashMap.KeySetView.class
        || type.getName().startsWith("java.util.ImmutableCollections$Set")
        || type.getName().startsWith("java.util.ImmutableCollections$Map");
  }

  /**
   * Whether a collection may hold equal simple values: {@code newSetFromMap} compares as the map
   * does, which may be by identity.
   */
  public static boolean mayHoldEqual(Object collection) {
    return collection.getClass().getName().startsWith("java.util.Collections$SetFromMap");
  }

  /** Whether all that a collection holds is its elements, in an order that a text can name. */
  static boolean isPlain(Object node, NodeType type) {
    return type.kind().isSorted()
        ? SortOrder.of(node) != null
        : !(node instanceof Properties properties) || !hasDefaults(properties);
  }

  /** Whether properties fall back on others, be they the same. */
  static boolean hasDefaults(Properties properties) {
    Properties copy = (Properties) properties.clone();
    copy.clear();
    return copy.propertyNames().hasMoreElements();
  }
}
