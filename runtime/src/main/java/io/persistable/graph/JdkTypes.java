package io.persistable.graph;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The types of the JDK, beside the value classes, that a type comment can name by their simple
 * names: those of single values, and collections, which may be the component type of an array.
 */
public final class JdkTypes {

  private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

  static {
    for (Class<?> type :
        new Class<?>[] {
          Boolean.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          Character.class,
          String.class,
          BigInteger.class,
          List.class,
          Set.class,
          Map.class,
          Deque.class,
          Queue.class,
          Collection.class,
          Iterable.class,
          Optional.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          SortedSet.class,
          SortedMap.class,
          NavigableSet.class,
          NavigableMap.class,
          EnumSet.class,
          EnumMap.class,
          IdentityHashMap.class,
          ArrayList.class,
          LinkedList.class,
          ArrayDeque.class,
          HashSet.class,
          LinkedHashSet.class,
          TreeSet.class,
          HashMap.class,
          LinkedHashMap.class,
          TreeMap.class,
          Vector.class,
          ConcurrentHashMap.class,
          CopyOnWriteArrayList.class,
          PriorityQueue.class,
          Number.class,
          Comparable.class,
          CharSequence.class,
          Serializable.class
        }) {
      BY_NAME.put(type.getSimpleName(), type);
    }
  }

  private JdkTypes() {}

  /** All of them, in no meaningful order. */
  public static Collection<Class<?>> classes() {
    return Collections.unmodifiableCollection(BY_NAME.values());
  }

  /** Whether a comment can name {@code type}. */
  static boolean contains(Class<?> type) {
    return BY_NAME.containsValue(type);
  }

  /** Whether a comment takes {@code name} for one of these. */
  static boolean isName(String name) {
    return BY_NAME.containsKey(name);
  }
}
