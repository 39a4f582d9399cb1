package io.persistable.processor.defaults;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collected of the classes that a place may name, filled to see whether they take the elements. */
final class Collected {

  private static final Map<String, Supplier<Collection<@Nullable Object>>> COLLECTIONS =
      new HashMap<>();
  private static final Map<String, Supplier<Map<@Nullable Object, @Nullable Object>>> MAPS =
      new HashMap<>();

  static {
    put(ArrayList::new, "Collection", "List", "AbstractCollection", "AbstractList");
    put(ArrayList::new, "ArrayList", "LinkedList", "AbstractSequentialList", "Vector", "Stack");
    put(ArrayList::new, "concurrent.CopyOnWriteArrayList");
    COLLECTIONS.put("java.lang.Iterable", ArrayList::new);
    put(LinkedHashSet::new, "Set", "AbstractSet", "HashSet", "LinkedHashSet");
    put(LinkedHashSet::new, "concurrent.CopyOnWriteArraySet");
    put(TreeSet::new, "SortedSet", "NavigableSet", "TreeSet", "concurrent.ConcurrentSkipListSet");
    put(ArrayDeque::new, "ArrayDeque", "concurrent.ConcurrentLinkedQueue");
    put(ArrayDeque::new, "concurrent.ConcurrentLinkedDeque", "concurrent.LinkedBlockingQueue");
    put(ArrayDeque::new, "concurrent.LinkedBlockingDeque", "concurrent.LinkedTransferQueue");
    put(ArrayDeque::new, "Queue", "Deque", "concurrent.BlockingQueue");
    put(ArrayDeque::new, "concurrent.BlockingDeque", "concurrent.TransferQueue");
    put(PriorityQueue::new, "PriorityQueue", "concurrent.PriorityBlockingQueue");
    map(LinkedHashMap::new, "Map", "AbstractMap", "HashMap", "LinkedHashMap", "WeakHashMap");
    map(ConcurrentHashMap::new, "Hashtable", "Dictionary", "concurrent.ConcurrentHashMap");
    map(ConcurrentHashMap::new, "concurrent.ConcurrentMap", "Properties");
    map(ConcurrentSkipListMap::new, "concurrent.ConcurrentSkipListMap");
    map(ConcurrentSkipListMap::new, "concurrent.ConcurrentNavigableMap");
    map(TreeMap::new, "SortedMap", "NavigableMap", "TreeMap");
  }

  private Collected() {}

  private static void put(Supplier<Collection<@Nullable Object>> example, String... names) {
    for (String name : names) {
      COLLECTIONS.put("java.util." + name, example);
    }
  }

  private static void map(
      Supplier<Map<@Nullable Object, @Nullable Object>> example, String... names) {
    for (String name : names) {
      MAPS.put("java.util." + name, example);
    }
  }

  /** Whether a class has a form in brackets; of others, an archive's text names the class. */
  static boolean hasForm(Class<?> type) {
    return COLLECTIONS.containsKey(type.getName())
        || MAPS.containsKey(type.getName())
        || isOfConstants(type);
  }

  private static boolean isOfConstants(Class<?> type) {
    return type.getName().matches("java[.]util[.]Enum(Set|Map)");
  }

  private static Object different(Collection<?> set, List<?> values) throws MisfitException {
    if (set.size() < values.size()) {
      throw new MisfitException("two elements are equal");
    }
    return set;
  }

  /** A collection of such a class with these elements; null if there is none. */
  static @Nullable Object fill(
      Class<?> type, @Nullable Place element, char bracket, List<@Nullable Object> values)
      throws MisfitException {
    Supplier<Collection<@Nullable Object>> example = COLLECTIONS.get(type.getName());
    if (example == null) {
      boolean ofConstants = element != null && bracket == '[' && !values.contains(null);
      return isOfConstants(type) && ofConstants ? different(new HashSet<>(values), values) : null;
    }
    try {
      Collection<@Nullable Object> filled = example.get();
      filled.addAll(values);
      return java.util.Set.class.isAssignableFrom(type) ? different(filled, values) : filled;
    } catch (NullPointerException | ClassCastException e) {
      throw new MisfitException("elements that a " + type.getSimpleName() + " refuses");
    }
  }

  /** A map of such a class with these entries; null if there is none. */
  static @Nullable Object fill(
      Class<?> type, @Nullable Place key, Map<@Nullable Object, @Nullable Object> entries)
      throws MisfitException {
    Supplier<Map<@Nullable Object, @Nullable Object>> example = MAPS.get(type.getName());
    if (example == null) {
      boolean ofConstants = key != null && !entries.containsKey(null);
      return isOfConstants(type) && ofConstants ? entries : null;
    }
    try {
      Map<@Nullable Object, @Nullable Object> filled = example.get();
      filled.putAll(entries);
      return filled;
    } catch (NullPointerException | ClassCastException e) {
      throw new MisfitException("keys or values that a " + type.getSimpleName() + " refuses");
    }
  }
}
