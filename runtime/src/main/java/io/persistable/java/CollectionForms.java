package io.persistable.java;

import io.persistable.graph.Kind;
import io.persistable.graph.ObjectGraph;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;

/** Which class of the JDK stands for a collection in the text. */
final class CollectionForms {

  /** Classes that are written as they are; all have a constructor that copies a collection. */
  private static final Set<Class<?>> KEPT =
      Set.of(
          ArrayList.class,
          LinkedList.class,
          Vector.class,
          CopyOnWriteArrayList.class,
          HashSet.class,
          LinkedHashSet.class,
          TreeSet.class,
          CopyOnWriteArraySet.class,
          ConcurrentSkipListSet.class,
          HashMap.class,
          LinkedHashMap.class,
          TreeMap.class,
          Hashtable.class,
          WeakHashMap.class,
          ConcurrentHashMap.class,
          ConcurrentSkipListMap.class,
          EnumMap.class,
          IdentityHashMap.class,
          ArrayDeque.class,
          LinkedBlockingDeque.class,
          ConcurrentLinkedDeque.class);

  private CollectionForms() {}

  /**
   * The class that the text creates for a collection, or that it copies into an unmodifiable one.
   */
  static Class<?> classFor(Object collection, Kind kind) {
    if (KEPT.contains(collection.getClass())) {
      return collection.getClass();
    }
    return switch (kind) {
      case LIST, FROZEN_LIST -> ArrayList.class;
      case SET, FROZEN_SET -> LinkedHashSet.class;
      case SORTED_SET, FROZEN_SORTED_SET -> TreeSet.class;
      case DEQUE -> ArrayDeque.class;
      case MAP, FROZEN_MAP -> LinkedHashMap.class;
      case SORTED_MAP, FROZEN_SORTED_MAP -> TreeMap.class;
      default -> throw new IllegalStateException("no collection: " + kind);
    };
  }

  /** Whether a sorted collection's order is reversed; false for what is not sorted. */
  static boolean isReverse(Object collection) {
    Comparator<?> comparator =
        collection instanceof SortedSet<?> set
            ? set.comparator()
            : collection instanceof SortedMap<?, ?> map ? map.comparator() : null;
    return comparator != null && ObjectGraph.isReverse(comparator);
  }

  /** Whether a collection is one of those that {@code List.of} and its siblings give. */
  static boolean isImmutable(Object collection) {
    return collection.getClass().getName().startsWith("java.util.ImmutableCollections$");
  }
}
