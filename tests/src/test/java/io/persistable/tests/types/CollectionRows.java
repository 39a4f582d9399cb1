package io.persistable.tests.types;

import io.persistable.tests.types.Models.Planet;
import io.persistable.tests.types.Models.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of the table for collections. */
final class CollectionRows {

  private CollectionRows() {}

  static List<Row<?>> typed() {
    List<Long> list = new ArrayList<>(List.of(5L, 6L));
    Set<Long> set = new LinkedHashSet<>(List.of(6L, 5L));
    Map<Short, Float> map = new LinkedHashMap<>();
    map.put((short) 2, 0.1f);
    map.put((short) 1, null);
    return List.of(
        Row.<List<Long>>of(
            "List, modifiable",
            "modifiable List",
            list,
            Places.Lists::new,
            new LinkedList<>(list),
            new ArrayList<>(),
            new ArrayList<>(Arrays.asList(null, 5L))),
        Row.<List<Long>>of(
            "List, unmodifiable",
            "unmodifiable List",
            List.of(5L, 6L),
            Places.Lists::new,
            List.of(),
            List.of(5L),
            Collections.unmodifiableList(Arrays.asList(null, 5L))),
        Row.<Set<Long>>of(
            "Set, modifiable",
            "modifiable Set in the same order",
            set,
            Places.Sets::new,
            new LinkedHashSet<>(),
            new LinkedHashSet<>(Arrays.asList(5L, null))),
        Row.<Set<Long>>of(
            "Set, unmodifiable",
            "unmodifiable Set",
            Set.of(5L),
            Places.Sets::new,
            Set.of(),
            Collections.unmodifiableSet(set)),
        Row.<SortedSet<String>>of(
            "SortedSet, natural order",
            "modifiable SortedSet",
            new TreeSet<>(List.of("a", "b")),
            Places.SortedSets::new,
            new TreeSet<>(),
            Collections.unmodifiableSortedSet(new TreeSet<>(List.of("b", "a")))),
        Row.<SortedSet<String>>of(
            "SortedSet, reverse order",
            "modifiable SortedSet, reverse",
            reverse("a", "b"),
            Places.SortedSets::new,
            reverse(),
            Collections.unmodifiableSortedSet(reverse("b", "a"))),
        Row.of(
            "EnumSet",
            EnumSet.of(Planet.MARS, Planet.EARTH),
            Places.EnumSets::new,
            EnumSet.allOf(Planet.class)),
        Row.<Deque<Byte>>of(
            "Deque",
            "Deque",
            new ArrayDeque<>(List.of((byte) 5, (byte) 6)),
            Places.Deques::new,
            new ArrayDeque<>()),
        Row.<Map<Short, Float>>of(
            "Map, modifiable",
            "modifiable Map in the same order",
            map,
            Places.Maps::new,
            new LinkedHashMap<>()),
        Row.<Map<Short, Float>>of(
            "Map, unmodifiable",
            "unmodifiable Map",
            Map.of((short) 2, 0.1f),
            Places.Maps::new,
            Map.of(),
            Collections.unmodifiableMap(map)),
        Row.<SortedMap<String, Long>>of(
            "SortedMap, natural order",
            "modifiable SortedMap",
            new TreeMap<>(Map.of("b", 5L, "a", 6L)),
            Places.SortedMaps::new,
            new TreeMap<>(),
            Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("b", 5L)))),
        Row.<SortedMap<String, Long>>of(
            "SortedMap, reverse order",
            "modifiable SortedMap, reverse",
            reverse(Map.of("b", 5L, "a", 6L)),
            Places.SortedMaps::new,
            Collections.unmodifiableSortedMap(reverse(Map.of("b", 5L)))),
        Row.of(
            "EnumMap",
            new EnumMap<>(Map.of(Planet.MARS, 5L)),
            Places.EnumMaps::new,
            new EnumMap<>(Map.of(Planet.EARTH, 5L, Planet.mro, 6L))),
        Row.of("IdentityHashMap", identities(), Places.IdentityMaps::new),
        Row.<Collection<Long>>of(
            "Collection",
            "modifiable List",
            new ArrayList<>(map.keySet().stream().map(Short::longValue).toList()),
            Places.Collections::new,
            new ArrayDeque<>(list),
            set));
  }

  /** Collections that say nothing of their elements, and try Python's equality and hashing. */
  static List<Row<?>> mixed() {
    return List.of(
        Row.<@Nullable Object>of("null", "null", null, Places.Anything::new),
        Row.<@Nullable Object>of(
            "Map with keys that Python takes for one another",
            "modifiable Map in the same order",
            alikes(),
            Places.Anything::new),
        Row.<@Nullable Object>of(
            "Map with keys that Python can't hash",
            "modifiable Map in the same order",
            unhashable(),
            Places.Anything::new,
            Collections.unmodifiableMap(unhashable())),
        Row.<@Nullable Object>of(
            "Set with elements that Python takes for one another",
            "modifiable Set in the same order",
            new LinkedHashSet<>(Arrays.asList(true, 1, 1L, 1.0, 0.0, -0.0, null)),
            Places.Anything::new,
            Collections.unmodifiableSet(new LinkedHashSet<>(Arrays.asList(1, 1.0f)))),
        Row.<@Nullable Object>of(
            "List of lists of one class",
            "modifiable List",
            new ArrayList<>(List.of(List.of(5L), new ArrayList<>(List.of(6L)))),
            Places.Anything::new));
  }

  private static SortedSet<String> reverse(String... elements) {
    SortedSet<String> set = new TreeSet<>(Collections.reverseOrder());
    set.addAll(Arrays.asList(elements));
    return set;
  }

  private static SortedMap<String, Long> reverse(Map<String, Long> entries) {
    SortedMap<String, Long> map = new TreeMap<>(Collections.reverseOrder());
    map.putAll(entries);
    return map;
  }

  /** Two keys that are equal and not the same would have no order of their own; one does. */
  private static IdentityHashMap<Point, Long> identities() {
    IdentityHashMap<Point, Long> map = new IdentityHashMap<>();
    map.put(new Point(1, 2), 5L);
    return map;
  }

  private static Map<@Nullable Object, @Nullable Object> alikes() {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    map.put(true, 1);
    map.put(1, "int");
    map.put(1.0, "double");
    map.put(1L, "long");
    map.put(null, null);
    map.put(Double.NaN, "not a number");
    return map;
  }

  private static Map<@Nullable Object, @Nullable Object> unhashable() {
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    map.put(new ArrayList<>(List.of(1)), "a list");
    map.put(List.of(new ArrayList<>()), "a tuple with a list");
    map.put(new LinkedHashMap<>(Map.of("a", 1)), "a map");
    return map;
  }
}
