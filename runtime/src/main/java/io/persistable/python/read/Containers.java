package io.persistable.python.read;

import java.util.AbstractCollection;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The collection classes that a place may ask for by name. What the text says by its brackets is
 * kept where the place leaves it open; where the place names a class, that class is made.
 */
final class Containers {

  private static final Map<Class<?>, Function<Collection<?>, Collection<?>>> COLLECTIONS =
      Map.ofEntries(
          Map.entry(ArrayList.class, ArrayList::new),
          Map.entry(LinkedList.class, LinkedList::new),
          Map.entry(Vector.class, Vector::new),
          Map.entry(CopyOnWriteArrayList.class, CopyOnWriteArrayList::new),
          Map.entry(java.util.Queue.class, ArrayDeque::new),
          Map.entry(java.util.Deque.class, ArrayDeque::new),
          Map.entry(ArrayDeque.class, ArrayDeque::new),
          Map.entry(PriorityQueue.class, PriorityQueue::new),
          Map.entry(ConcurrentLinkedDeque.class, ConcurrentLinkedDeque::new),
          Map.entry(ConcurrentLinkedQueue.class, ConcurrentLinkedQueue::new),
          Map.entry(LinkedBlockingDeque.class, LinkedBlockingDeque::new),
          Map.entry(HashSet.class, HashSet::new),
          Map.entry(LinkedHashSet.class, LinkedHashSet::new),
          Map.entry(java.util.SortedSet.class, TreeSet::new),
          Map.entry(java.util.NavigableSet.class, TreeSet::new),
          Map.entry(TreeSet.class, TreeSet::new),
          Map.entry(ConcurrentSkipListSet.class, ConcurrentSkipListSet::new),
          Map.entry(CopyOnWriteArraySet.class, CopyOnWriteArraySet::new));

  private static final Map<Class<?>, Function<Map<?, ?>, Map<?, ?>>> MAPS =
      Map.ofEntries(
          Map.entry(HashMap.class, HashMap::new),
          Map.entry(Hashtable.class, Hashtable::new),
          Map.entry(java.util.SortedMap.class, TreeMap::new),
          Map.entry(java.util.NavigableMap.class, TreeMap::new),
          Map.entry(TreeMap.class, TreeMap::new),
          Map.entry(ConcurrentHashMap.class, ConcurrentHashMap::new),
          Map.entry(java.util.concurrent.ConcurrentMap.class, ConcurrentHashMap::new),
          Map.entry(java.util.concurrent.ConcurrentNavigableMap.class, ConcurrentSkipListMap::new),
          Map.entry(ConcurrentSkipListMap.class, ConcurrentSkipListMap::new));

  private static final Class<?> UNMODIFIABLE_LIST =
      Collections.unmodifiableList(new LinkedList<>()).getClass();
  private static final Class<?> UNMODIFIABLE_RANDOM_ACCESS_LIST =
      Collections.unmodifiableList(new ArrayList<>()).getClass();
  private static final Class<?> UNMODIFIABLE_SET =
      Collections.unmodifiableSet(new HashSet<>()).getClass();
  private static final Class<?> UNMODIFIABLE_MAP =
      Collections.unmodifiableMap(new HashMap<>()).getClass();

  private static final Class<?> UNMODIFIABLE_SORTED_SET =
      Collections.unmodifiableSortedSet(new TreeSet<>()).getClass();
  private static final Class<?> UNMODIFIABLE_SORTED_MAP =
      Collections.unmodifiableSortedMap(new TreeMap<>()).getClass();

  private Containers() {}

  /** Whether a collection that this reader made refuses to be modified. */
  static boolean isUnmodifiable(Object value) {
    Class<?> type = value.getClass();
    return type == UNMODIFIABLE_RANDOM_ACCESS_LIST
        || type == UNMODIFIABLE_LIST
        || type == UNMODIFIABLE_SET
        || type == UNMODIFIABLE_MAP
        || type == UNMODIFIABLE_SORTED_SET
        || type == UNMODIFIABLE_SORTED_MAP;
  }

  /**
   * A collection of the class that {@code place} names, null if {@code elements} can't be one: a
   * list does not become a set, nor a set a list.
   */
  static @Nullable Object collectionFor(
      Place place, Collection<?> elements, Conversions conversions, int at) {
    if (place.raw.isArray()) {
      if (!(elements instanceof List)) {
        return null;
      }
      Object[] array = place.type.newArray(elements.size());
      int i = 0;
      for (Object element : elements) {
        array[i++] = conversions.reference(element, place.first(), at);
      }
      return array;
    }
    if (place.raw.isInstance(elements)) {
      return elements;
    }
    if (elements instanceof Set != Set.class.isAssignableFrom(place.raw)) {
      return null;
    }
    Function<Collection<?>, Collection<?>> factory = COLLECTIONS.get(place.raw);
    return factory == null || refusesNull(place.raw) && containsNull(elements)
        ? null
        : factory.apply(elements);
  }

  private static boolean refusesNull(Class<?> type) {
    return !AbstractCollection.class.isAssignableFrom(type) && type != CopyOnWriteArrayList.class
        || java.util.Queue.class.isAssignableFrom(type) && type != LinkedList.class
        || java.util.SortedSet.class.isAssignableFrom(type);
  }

  private static boolean containsNull(Collection<?> elements) {
    for (Object element : elements) {
      if (element == null) {
        return true;
      }
    }
    return false;
  }

  /** A map of the class that {@code place} names, null if there is none. */
  static @Nullable Object mapFor(Place place, Map<?, ?> entries) {
    Function<Map<?, ?>, Map<?, ?>> factory = MAPS.get(place.raw);
    boolean nulls =
        place.raw != HashMap.class
            && (containsNull(entries.keySet()) || containsNull(entries.values()));
    return factory == null || nulls && !java.util.SortedMap.class.isAssignableFrom(place.raw)
        ? null
        : factory.apply(entries);
  }
}
