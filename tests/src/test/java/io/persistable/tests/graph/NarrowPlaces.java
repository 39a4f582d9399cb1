package io.persistable.tests.graph;

import io.persistable.tests.graph.CollectionModels.Narrow;
import io.persistable.tests.graph.CollectionModels.NarrowInside;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * Values of every sort for places that name abstract classes or what is sorted: views, wrappers,
 * what is unmodifiable. Those of which less is kept than the place names are {@link #REFUSED}.
 */
final class NarrowPlaces {

  /** By the component of {@link Narrow} that they are put into. */
  static final Map<String, List<Object>> REFUSED = refused();

  private NarrowPlaces() {}

  private static Map<String, List<Object>> refused() {
    Map<String, List<Object>> refused = new LinkedHashMap<>();
    List<Object> lists =
        List.of(
            Collections.nCopies(2, "a"),
            Collections.singletonList(1),
            Collections.emptyList(),
            List.of(1, 2).subList(0, 1),
            List.of(),
            List.of(1, 2, 3));
    List<Object> sets =
        List.of(Collections.emptySet(), Collections.singleton(1), Set.of(), Set.of(1, 2, 3));
    refused.put("list", only(AbstractList.class, lists));
    refused.put("set", only(AbstractSet.class, sets));
    List<Object> collections = new ArrayList<>(lists);
    collections.addAll(sets);
    collections.add(Collections.singletonMap("k", 1).keySet());
    refused.put("collection", only(AbstractCollection.class, collections));
    refused.put(
        "map",
        only(
            AbstractMap.class,
            List.of(
                Collections.emptyMap(),
                Collections.singletonMap("k", 1),
                Map.of(),
                Map.of("a", 1))));
    return refused;
  }

  /** Only those that a place can hold; which classes of the JDK's are abstract ones changes. */
  private static List<Object> only(Class<?> place, List<Object> values) {
    return values.stream().filter(place::isInstance).toList();
  }

  /** A record of what comes back as it was. */
  static Narrow record(
      SplittableRandom random, List<@Nullable Object> elements, List<String> texts) {
    Map<String, Object> map = new HashMap<>();
    Map<String, Long> numbers = new HashMap<>();
    texts.forEach(text -> map.put(text, text.length()));
    texts.forEach(text -> numbers.put(text, (long) text.length()));
    Iterable<String> each =
        switch (random.nextInt(4)) {
          case 0 -> Collections.nCopies(2, "a");
          case 1 -> Collections.unmodifiableCollection(new ArrayList<>(texts));
          case 2 -> Set.copyOf(texts);
          default -> new ConcurrentSkipListMap<>(map).keySet();
        };
    return new Narrow(
        collection(random, elements, texts),
        list(random, elements),
        set(random, texts),
        random.nextBoolean() ? new HashMap<>(map) : (AbstractMap<String, Object>) view(map),
        navigable(random, new TreeSet<>(texts)),
        navigable(random, new TreeMap<>(map)),
        random.nextBoolean() ? sorted(random, texts) : navigable(random, new TreeSet<>(texts)),
        random.nextBoolean()
            ? Collections.unmodifiableSortedMap(new TreeMap<>(numbers))
            : (SortedMap<String, Long>) navigable(random, new TreeMap<>(numbers)),
        each);
  }

  /** A record of what comes back inside of other places as it was. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // arrays of generic types
  static NarrowInside inside(
      SplittableRandom random, List<@Nullable Object> elements, List<String> texts) {
    Map<String, Object> map = new HashMap<>();
    texts.forEach(text -> map.put(text, text.length()));
    AbstractMap<String, Object> made =
        random.nextBoolean() ? new HashMap<>(map) : (AbstractMap<String, Object>) view(map);
    return new NarrowInside(
        new ArrayList<>(List.of(collection(random, elements, texts))),
        new HashMap<>(Map.of((AbstractList<Object>) (Object) new ArrayList<>(texts), 1)),
        new AbstractSet[] {set(random, texts), null},
        Map.of("m", List.of(made, made)),
        Optional.of(list(random, elements)),
        new HashMap<>(Map.of("s", navigable(random, new TreeSet<>(texts)))));
  }

  private static Map<String, Object> view(Map<String, Object> map) {
    return new TreeMap<>(map).descendingMap();
  }

  @SuppressWarnings("unchecked")
  private static AbstractCollection<Object> collection(
      SplittableRandom random, List<@Nullable Object> elements, List<String> texts) {
    return switch (random.nextInt(4)) {
      case 0 -> list(random, elements);
      case 1 -> set(random, texts);
      case 2 -> (AbstractCollection<Object>) (Object) new HashMap<>(Map.of("k", 1)).values();
      default -> new ArrayList<>(elements);
    };
  }

  @SuppressWarnings("unchecked")
  private static AbstractList<Object> list(
      SplittableRandom random, List<@Nullable Object> elements) {
    return switch (random.nextInt(4)) {
      case 0 -> (AbstractList<Object>) Arrays.asList(elements.toArray());
      case 1 -> (AbstractList<Object>) (Object) new ArrayList<>(elements).subList(0, 0);
      case 2 -> new LinkedList<>(elements);
      default -> new ArrayList<>(elements);
    };
  }

  @SuppressWarnings("unchecked")
  private static AbstractSet<Object> set(SplittableRandom random, List<String> texts) {
    return switch (random.nextInt(4)) {
      case 0 -> {
        Set<Object> made = Collections.newSetFromMap(new LinkedHashMap<>());
        made.addAll(texts);
        yield (AbstractSet<Object>) made;
      }
      case 1 -> (AbstractSet<Object>) (Object) new TreeMap<>(Map.of("a", 1, "b", 2)).keySet();
      case 2 -> (AbstractSet<Object>) (Object) new HashMap<>(Map.of("a", 1)).keySet();
      default -> new HashSet<>(texts);
    };
  }

  private static SortedSet<String> sorted(SplittableRandom random, List<String> texts) {
    SortedSet<String> set = new TreeSet<>(texts);
    return switch (random.nextInt(3)) {
      case 0 -> Collections.unmodifiableSortedSet(set);
      case 1 -> Collections.synchronizedSortedSet(set);
      default -> Collections.checkedSortedSet(set, String.class);
    };
  }

  private static NavigableSet<String> navigable(SplittableRandom random, TreeSet<String> set) {
    return switch (random.nextInt(7)) {
      case 0 -> Collections.unmodifiableNavigableSet(set);
      case 1 -> Collections.emptyNavigableSet();
      case 2 -> Collections.unmodifiableNavigableSet(set.descendingSet());
      case 3 -> Collections.synchronizedNavigableSet(set);
      case 4 -> Collections.checkedNavigableSet(set, String.class);
      case 5 -> set.headSet("B5", true);
      default -> set;
    };
  }

  private static <V> NavigableMap<String, V> navigable(
      SplittableRandom random, TreeMap<String, V> map) {
    return switch (random.nextInt(6)) {
      case 0 -> Collections.unmodifiableNavigableMap(map);
      case 1 -> Collections.emptyNavigableMap();
      case 2 -> Collections.unmodifiableNavigableMap(map.descendingMap());
      case 3 -> Collections.synchronizedNavigableMap(map);
      case 4 -> map.tailMap("B5", false);
      default -> map;
    };
  }
}
