package io.persistable.java.read;

import io.persistable.error.PersistableException;
import io.persistable.graph.HashCost;
import io.persistable.graph.TypeRegistry;
import io.persistable.java.read.Functions.Function;
import io.persistable.read.Budget;
import io.persistable.read.LateHashes;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
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
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The JDK's collections as a source creates them. What {@code Set.of} and {@code Map.of} give here
 * keeps the order of the text, which theirs does not from one run to the next.
 */
final class CollectionCalls implements LateHashes.Adder {

  private static final Map<String, Supplier<Object>> EMPTY = empty();

  private final JavaScanner scanner;
  private final Budget budget;
  final LateHashes late;
  private final Map<String, Function> table = new HashMap<>();

  CollectionCalls(TypeRegistry types, JavaScanner scanner, LateHashes.Unfilled unfilled) {
    this.scanner = scanner;
    budget = new Budget(types, scanner.end);
    late = new LateHashes(types, budget, unfilled);
    table.put("java.util.List.of", this::listOf);
    table.put("java.util.Set.of", this::setOf);
    table.put("java.util.Map.of", this::mapOf);
    table.put("java.util.Map.entry", g -> Map.entry(g.exactly(2).any(0), g.any(1)));
    table.put("java.util.Map.ofEntries", this::ofEntries);
    table.put("java.util.Arrays.asList", g -> new ArrayList<>(g.arguments()));
    table.put("java.util.Set.copyOf", g -> frozenSet(g.exactly(1), 0));
    table.put("java.util.Map.copyOf", g -> frozenMap(g.exactly(1), 0));
    String collections = "java.util.Collections.";
    table.put(collections + "singletonList", g -> Arrays.asList(g.exactly(1).any(0)));
    table.put(collections + "reverseOrder", CollectionCalls::reverse);
    table.put(collections + "unmodifiableList", g -> frozenList(g.exactly(1)));
    table.put(collections + "unmodifiableSet", g -> frozenSet(g.exactly(1), 0));
    table.put(collections + "unmodifiableMap", g -> frozenMap(g.exactly(1), 0));
    table.put(collections + "unmodifiableNavigableSet", g -> frozenSortedSet(g.exactly(1)));
    table.put(collections + "unmodifiableNavigableMap", g -> frozenSortedMap(g.exactly(1)));
    table.put("java.util.EnumSet.of", CollectionCalls::enumSetOf);
    table.put("java.util.EnumSet.noneOf", g -> noneOf(g.exactly(1)));
    table.put("java.util.EnumMap.new", g -> enumMap(g.exactly(1)));
    EMPTY.forEach((name, make) -> table.put(name + ".new", g -> created(g, make)));
  }

  /** As {@link Functions#named}. */
  @Nullable Function named(String name) {
    return table.get(name);
  }

  private static Map<String, Supplier<Object>> empty() {
    Map<String, Supplier<Object>> empty = new HashMap<>();
    List<Supplier<Object>> suppliers =
        List.of(
            ArrayList::new,
            LinkedList::new,
            Vector::new,
            CopyOnWriteArrayList::new,
            HashSet::new,
            LinkedHashSet::new,
            TreeSet::new,
            CopyOnWriteArraySet::new,
            ConcurrentSkipListSet::new,
            HashMap::new,
            LinkedHashMap::new,
            TreeMap::new,
            Hashtable::new,
            WeakHashMap::new,
            ConcurrentHashMap::new,
            ConcurrentSkipListMap::new,
            IdentityHashMap::new,
            ArrayDeque::new,
            LinkedBlockingDeque::new,
            ConcurrentLinkedDeque::new);
    for (Supplier<Object> supplier : suppliers) {
      empty.put(supplier.get().getClass().getName(), supplier);
    }
    return Map.copyOf(empty);
  }

  private Object created(Given given, Supplier<Object> make) {
    Object created = make.get();
    if (given.count() == 0) {
      return created;
    }
    Object argument = given.exactly(1).any(0);
    if (argument != null && late.isWaiting(argument)) {
      late.finish(); // what is copied must be there
    }
    if (argument instanceof Comparator<?> comparator) {
      return ordered(given, created, comparator);
    }
    if (created instanceof Map) {
      for (Map.Entry<?, ?> entry : given.map(0).entrySet()) {
        put(given, created, entry.getKey(), entry.getValue());
      }
    } else {
      for (Object element : given.elements(0)) {
        add(given, created, element);
      }
    }
    return created;
  }

  @SuppressWarnings("unchecked") // the only comparator there is compares what is comparable
  private static Object ordered(Given given, Object created, Comparator<?> comparator) {
    Comparator<Object> order = (Comparator<Object>) comparator;
    if (created instanceof TreeSet) {
      return new TreeSet<>(order);
    } else if (created instanceof TreeMap) {
      return new TreeMap<>(order);
    } else if (created instanceof ConcurrentSkipListSet) {
      return new ConcurrentSkipListSet<>(order);
    } else if (created instanceof ConcurrentSkipListMap) {
      return new ConcurrentSkipListMap<>(order);
    }
    throw given.scanner().expected(given.at(), "a collection for " + given.name(), "a comparator");
  }

  private static Object reverse(Given given) {
    given.exactly(0);
    return Collections.reverseOrder();
  }

  /** Adds an element as {@code add} does; in a set it must be new. */
  @SuppressWarnings("unchecked")
  void add(Given given, Object collection, @Nullable Object element) {
    if (!(collection instanceof Set)) {
      ((Collection<@Nullable Object>) collection).add(element);
    } else if (!late.keeps(collection, element, null, given.at(), this)) {
      addNow(collection, element, null, given.at());
    }
  }

  @Override
  public void addNow(Object collection, @Nullable Object key, @Nullable Object value, int at) {
    try {
      if (collection instanceof Map) {
        putNow(collection, key, value, at);
      } else {
        addNow(collection, key, at);
      }
    } catch (PersistableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw scanner.error(
          at, "expected values that can be hashed and compared, but it threw " + e, e);
    }
  }

  @SuppressWarnings("unchecked")
  private void addNow(Object set, @Nullable Object element, int at) {
    checkHash(element, at);
    if (!((Set<@Nullable Object>) set).add(element)) {
      throw scanner.expected(at, "elements that differ", "one that is there twice");
    }
  }

  @Override
  public void filledNow(Object collection, int at) {
    budget.changed(collection);
  }

  /** Notes that an object was filled that may have been looked at before. */
  void changed(Object object) {
    budget.changed(object);
  }

  /** Puts an entry; its key must be new. */
  void put(Given given, Object map, @Nullable Object key, @Nullable Object value) {
    if (!late.keeps(map, key, value, given.at(), this)) {
      putNow(map, key, value, given.at());
    }
  }

  @SuppressWarnings("unchecked")
  private void putNow(Object map, @Nullable Object key, @Nullable Object value, int at) {
    Map<@Nullable Object, @Nullable Object> entries = (Map<@Nullable Object, @Nullable Object>) map;
    if (!(map instanceof IdentityHashMap)) {
      checkHash(key, at);
    }
    int size = entries.size();
    entries.put(key, value);
    if (entries.size() == size) {
      throw scanner.expected(at, "keys that differ", "one that is there twice");
    }
  }

  private void checkHash(@Nullable Object key, int at) {
    HashCost.Excess excess = budget.excess(key);
    if (excess != null) {
      throw scanner.exceeded(at, excess.what(), excess.limit());
    }
  }

  private Object listOf(Given given) {
    given.refuseNull(0);
    return List.of(given.arguments().toArray());
  }

  private Object setOf(Given given) {
    given.refuseNull(0);
    if (given.count() == 0) {
      return Set.of();
    }
    Set<Object> set = new LinkedHashSet<>();
    for (Object element : given.arguments()) {
      add(given, set, element);
    }
    return late.frozen(Collections.unmodifiableSet(set), set);
  }

  private Object mapOf(Given given) {
    given.refuseNull(0);
    if (given.count() == 0) {
      return Map.of();
    }
    if (given.count() % 2 != 0) {
      throw given.scanner().expected(given.at(), "keys and values", "a key without a value");
    }
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < given.count(); i += 2) {
      put(given, map, given.any(i), given.any(i + 1));
    }
    return late.frozen(Collections.unmodifiableMap(map), map);
  }

  private Object ofEntries(Given given) {
    Map<Object, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < given.count(); i++) {
      Map.Entry<?, ?> entry = given.get(i, Map.Entry.class);
      put(given, map, entry.getKey(), entry.getValue());
    }
    return late.frozen(Collections.unmodifiableMap(map), map);
  }

  private static Object frozenList(Given given) {
    List<?> list = given.get(0, List.class);
    return Collections.unmodifiableList(list);
  }

  private Object frozenSet(Given given, int i) {
    Set<?> set = given.get(i, Set.class);
    return late.frozen(Collections.unmodifiableSet(set), set);
  }

  private Object frozenMap(Given given, int i) {
    Map<?, ?> map = given.get(i, Map.class);
    return late.frozen(Collections.unmodifiableMap(map), map);
  }

  private Object frozenSortedSet(Given given) {
    NavigableSet<?> set = given.get(0, NavigableSet.class);
    return late.frozen(Collections.unmodifiableNavigableSet(set), set);
  }

  private Object frozenSortedMap(Given given) {
    NavigableMap<?, ?> map = given.get(0, NavigableMap.class);
    return late.frozen(Collections.unmodifiableNavigableMap(map), map);
  }

  // Enums: the wildcard of a constant's class is captured by the generic methods below.

  private static Object enumSetOf(Given given) {
    Enum<?> first = given.get(0, Enum.class);
    return addAll(given, none(first.getDeclaringClass()));
  }

  private static Object noneOf(Given given) {
    return none(given.get(0, Values.EnumClass.class).type());
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the class is that of an enum
  private static EnumSet<?> none(Class<?> type) {
    return EnumSet.noneOf((Class) type);
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // an enum set checks what is added
  private static Object addAll(Given given, EnumSet set) {
    for (int i = 0; i < given.count(); i++) {
      set.add(given.get(i, Enum.class));
    }
    return set;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the class is that of an enum
  private static Object enumMap(Given given) {
    return new EnumMap((Class) given.get(0, Values.EnumClass.class).type());
  }
}
