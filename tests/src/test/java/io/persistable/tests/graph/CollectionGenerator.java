package io.persistable.tests.graph;

import io.persistable.tests.graph.CollectionModels.Declared;
import io.persistable.tests.graph.CollectionModels.Open;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Properties;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Stack;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.LinkedTransferQueue;
import java.util.concurrent.PriorityBlockingQueue;
import org.jspecify.annotations.Nullable;

/** Collections of every class that can be archived, and of those that only have an interface. */
final class CollectionGenerator {

  private final SplittableRandom random;

  /** How many texts and keys there are; -1 if that is random. */
  private int width = -1;

  CollectionGenerator(SplittableRandom random) {
    this.random = random;
  }

  /** Has as many texts and keys as that. */
  void width(int width) {
    this.width = width;
  }

  private int different(int bound) {
    return random.nextInt(width < 0 ? bound : 1 << 30);
  }

  /**
   * A collection of any class.
   *
   * @param elements what it may hold, null among them
   */
  Object any(List<@Nullable Object> elements) {
    List<Object> present = new ArrayList<>();
    for (Object element : elements) {
      if (element != null) {
        present.add(element);
      }
    }
    return switch (random.nextInt(5)) {
      case 0 -> list(elements);
      case 1 -> queue(present);
      case 2 -> set();
      case 3 -> map(elements);
      default -> hidden(elements, present);
    };
  }

  private Object list(List<@Nullable Object> elements) {
    return switch (random.nextInt(5)) {
      case 0 -> new LinkedList<>(elements);
      case 1 -> new Vector<>(elements);
      case 2 -> new CopyOnWriteArrayList<>(elements);
      case 3 -> {
        Stack<@Nullable Object> stack = new Stack<>();
        stack.addAll(elements);
        yield stack;
      }
      default -> new ArrayList<>(elements);
    };
  }

  private Object queue(List<Object> elements) {
    int room = elements.size() + 1 + random.nextInt(3);
    return switch (random.nextInt(11)) {
      case 0 -> new ArrayDeque<>(elements);
      case 1 -> new ConcurrentLinkedQueue<>(elements);
      case 2 -> new ConcurrentLinkedDeque<>(elements);
      case 3 -> new LinkedBlockingQueue<>(elements);
      case 4 -> new LinkedBlockingDeque<>(elements);
      case 5 -> new LinkedTransferQueue<>(elements);
      case 6 -> new ArrayBlockingQueue<>(room, false, elements);
      case 7 -> filled(new LinkedBlockingQueue<>(room), elements);
      case 8 -> filled(new LinkedBlockingDeque<>(room), elements);
      case 9 -> filled(new PriorityQueue<>(5, order()), texts());
      default -> filled(new PriorityBlockingQueue<>(5, order()), texts());
    };
  }

  private static <T, C extends Collection<T>> C filled(C collection, Collection<T> elements) {
    collection.addAll(elements);
    return collection;
  }

  /** Null for the natural order. */
  private @Nullable Comparator<String> order() {
    return switch (random.nextInt(4)) {
      case 0 -> Collections.reverseOrder();
      case 1 -> String.CASE_INSENSITIVE_ORDER;
      case 2 -> String.CASE_INSENSITIVE_ORDER.reversed();
      default -> null;
    };
  }

  private List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = width < 0 ? random.nextInt(6) : width; i > 0; i--) {
      texts.add((random.nextBoolean() ? "a" : "B") + different(100));
    }
    return texts;
  }

  private Object set() {
    int kind = random.nextInt(7);
    List<String> texts = texts();
    return switch (kind) {
      case 0 -> new LinkedHashSet<>(texts);
      case 1 -> new CopyOnWriteArraySet<>(texts);
      case 2 -> filled(new TreeSet<>(order()), texts);
      case 3 -> filled(new ConcurrentSkipListSet<>(order()), texts);
      case 4 -> filled(ConcurrentHashMap.newKeySet(), texts);
      case 5 -> new HashSet<>(Arrays.asList(null, 1, 1.0, "a", random.nextInt()));
      default -> new HashSet<>(texts);
    };
  }

  private Object map(List<@Nullable Object> values) {
    int kind = random.nextInt(9);
    Map<String, @Nullable Object> entries = new LinkedHashMap<>();
    Map<String, Object> present = new LinkedHashMap<>();
    for (Object value : values) {
      entries.put("k" + different(50), value);
      if (value != null) {
        present.put("K" + different(50), value);
      }
    }
    return switch (kind) {
      case 0 -> new Hashtable<>(present);
      case 1 -> new ConcurrentHashMap<>(present);
      case 2 -> put(new ConcurrentSkipListMap<>(order()), present);
      case 3 -> put(new TreeMap<>(order()), entries);
      case 4 -> {
        Properties properties = new Properties();
        texts().forEach(text -> properties.setProperty(text, "=" + text));
        yield properties;
      }
      case 5 -> put(new LinkedHashMap<>(16, 0.75f, true), entries);
      case 6 -> {
        Map<Object, @Nullable Object> mixed = new HashMap<>(entries);
        mixed.put(1, 1);
        mixed.put(1.0, null);
        yield mixed;
      }
      default -> new HashMap<>(entries);
    };
  }

  private static <M extends Map<String, V>, V extends @Nullable Object> M put(
      M map, Map<String, V> entries) {
    map.putAll(entries);
    return map;
  }

  /** What has no class that a program can name. */
  private Object hidden(List<@Nullable Object> elements, List<Object> present) {
    return switch (random.nextInt(15)) {
      case 0 -> List.copyOf(present);
      case 1 -> elements.stream().toList();
      case 2 -> Set.copyOf(texts());
      case 3 -> Map.of("a", 1, "b", present);
      case 4 -> Collections.nCopies(random.nextInt(3), "n");
      case 5 -> Collections.singletonList(null);
      case 6 -> Collections.singleton("s");
      case 7 -> Collections.singletonMap("k", null);
      case 8 -> Collections.unmodifiableSet(new HashSet<>(texts()));
      case 9 -> Collections.unmodifiableCollection(new ArrayList<>(elements));
      case 10 -> new ArrayList<>(elements).subList(0, elements.size());
      case 11 -> Collections.synchronizedList(new ArrayList<>(elements));
      case 12 -> Collections.synchronizedMap(new LinkedHashMap<>(Map.of("a", 1)));
      case 13 -> random.nextBoolean() ? Collections.emptyList() : Collections.emptyMap();
      default -> List.copyOf(present).subList(0, present.size());
    };
  }

  /** A record whose components name classes, interfaces, or what is between them. */
  Object record(List<@Nullable Object> elements) {
    int kind = random.nextInt(6);
    SplittableRandom choices = random.split();
    List<String> texts = texts();
    Map<String, Integer> map = new HashMap<>();
    texts.forEach(text -> map.put(text, text.length()));
    if (kind < 2) {
      return kind == 0
          ? NarrowPlaces.record(choices, elements, texts)
          : NarrowPlaces.inside(choices, elements, texts);
    }
    if (kind < 4) {
      Stack<String> stack = new Stack<>();
      stack.addAll(texts);
      Properties properties = new Properties();
      properties.putAll(Map.of("a", "b"));
      return new Declared(
          new LinkedList<>(elements),
          new Vector<>(texts),
          stack,
          new HashSet<>(texts),
          new LinkedHashSet<>(texts),
          new TreeSet<>(texts),
          new HashMap<>(map),
          new LinkedHashMap<>(map),
          new TreeMap<>(map),
          new ConcurrentHashMap<>(map),
          new Hashtable<>(map),
          properties,
          new PriorityQueue<>(texts),
          new ArrayBlockingQueue<>(Math.max(9, texts.size()), false, texts),
          new LinkedBlockingDeque<>(texts));
    }
    return new Open(
        new LinkedBlockingDeque<>(texts),
        new LinkedTransferQueue<>(texts),
        random.nextBoolean() ? new ArrayDeque<>(texts) : new PriorityQueue<>(texts),
        new ConcurrentSkipListMap<>(map),
        random.nextBoolean() ? new ConcurrentHashMap<>(map) : new ConcurrentSkipListMap<>(map),
        new Hashtable<>(map),
        random.nextBoolean() ? new LinkedList<>(texts) : new ArrayList<>(texts),
        new LinkedList<>(texts),
        random.nextBoolean() ? new HashSet<>(texts) : new LinkedHashSet<>(texts),
        random.nextBoolean() ? List.copyOf(texts) : Collections.unmodifiableList(texts));
  }
}
