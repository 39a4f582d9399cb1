package io.persistable.tests.graph;

import io.persistable.tests.graph.CyclicModels.Entity;
import io.persistable.tests.graph.CyclicModels.Index;
import io.persistable.tests.graph.CyclicModels.Person;
import io.persistable.tests.graph.CyclicModels.Tagged;
import io.persistable.tests.graph.CyclicModels.Titled;
import io.persistable.tests.graph.CyclicModels.Wrap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Hashtable;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.PriorityBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Graphs whose sets and maps hold the objects that they belong to: on cycles, above them, in each
 * other; with elements that are equal by identity, by a key, by all they hold. The same seed gives
 * the same graph.
 */
final class HashedGraphGenerator {

  private final SplittableRandom random;
  private final List<Person> persons = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Tagged> tagged = new ArrayList<>();
  private final List<List<Object>> lists = new ArrayList<>();

  /** What may be hashed: complete, but for sets and maps that its hash does not look at. */
  private final List<Object> hashable = new ArrayList<>();

  /** Sets and maps that are filled. */
  private final List<Object> containers = new ArrayList<>();

  HashedGraphGenerator(SplittableRandom random) {
    this.random = random;
  }

  /** One object that holds them all, or one of them. */
  Object next(int size) {
    int count = 1 + random.nextInt(size);
    for (int i = 0; i < count; i++) {
      node(i);
    }
    persons.forEach(person -> person.tag = reference());
    for (Entity entity : entities) {
      entity.parent = random.nextInt(4) == 0 ? null : one(entities);
      entity.tag = random.nextInt(3) == 0 ? reference() : null;
    }
    tagged.forEach(each -> each.owner = reference());
    lists.forEach(list -> list.add(reference()));
    for (int i = random.nextInt(6) + 1; i > 0; i--) {
      containers.add(container());
    }
    place();
    return whole();
  }

  private void node(int i) {
    Object made =
        switch (random.nextInt(8)) {
          case 0, 1 -> {
            Person person = new Person();
            person.number = i;
            persons.add(person);
            yield person;
          }
          case 2, 3, 4 -> {
            Entity entity = new Entity();
            entity.id = "e" + i;
            entities.add(entity);
            yield entity;
          }
          case 5 -> {
            Tagged node = new Tagged();
            node.tags = new ArrayList<>(List.of("t" + i));
            tagged.add(node);
            yield node;
          }
          case 6 -> {
            List<Object> list = new ArrayList<>(List.of(i));
            lists.add(list);
            yield new Titled("t" + i, list);
          }
          default -> new Wrap(hashable.isEmpty() ? i : one(hashable));
        };
    if (!hashable.contains(made)) {
      hashable.add(made);
    }
  }

  private Object reference() {
    return random.nextInt(5) == 0 && !lists.isEmpty() ? one(lists) : one(hashable);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Object container() {
    boolean map = random.nextInt(3) == 0;
    int kind = random.nextInt(10);
    if (kind > 7) {
      return concurrent(map);
    }
    if (kind == 0 || kind == 1) {
      return sorted(map, kind == 0);
    }
    if (kind == 2) {
      return entitiesByHash(map);
    }
    if (kind == 3 && map) {
      return filled(new IdentityHashMap<>());
    }
    boolean frozen = kind > 5;
    if (map) {
      Map<Object, Object> made = filled(new LinkedHashMap<>());
      return frozen ? Collections.unmodifiableMap(made) : made;
    }
    Set<Object> made = new LinkedHashSet<>();
    for (int i = random.nextInt(5); i >= 0; i--) {
      made.add(element());
    }
    return frozen ? Collections.unmodifiableSet(made) : made;
  }

  private Map<Object, Object> filled(Map<Object, Object> map) {
    for (int i = map instanceof IdentityHashMap ? 0 : random.nextInt(5); i >= 0; i--) {
      map.put(element(), reference());
    }
    return map;
  }

  private Object element() {
    Object inner = containers.isEmpty() ? null : one(containers);
    if (random.nextInt(4) == 0 && inner instanceof Set) { // a map's values change later
      return random.nextInt(3) == 0 ? new Wrap(inner) : inner;
    }
    Object element = one(hashable);
    return switch (random.nextInt(8)) {
      case 0 -> new Wrap(element);
      case 1 -> List.of(element, element);
      case 2 -> "s" + random.nextInt(9);
      default -> element;
    };
  }

  private Object sorted(boolean map, boolean reverse) {
    List<? extends Comparable<?>> keys =
        random.nextBoolean() && !entities.isEmpty()
            ? entities
            : hashable.stream()
                .filter(Titled.class::isInstance)
                .map(each -> (Titled) each)
                .toList();
    TreeMap<Object, Object> made =
        reverse ? new TreeMap<>(Collections.reverseOrder()) : new TreeMap<>();
    for (Object key : keys) {
      if (random.nextInt(3) > 0) {
        made.put(key, reference());
      }
    }
    boolean frozen = random.nextInt(3) == 0;
    if (map) {
      return frozen ? Collections.unmodifiableSortedMap(made) : made;
    }
    TreeSet<Object> set = reverse ? new TreeSet<>(Collections.reverseOrder()) : new TreeSet<>();
    set.addAll(made.keySet());
    return frozen ? Collections.unmodifiableSortedSet(set) : set;
  }

  /** Of other classes that hash, sort or compare what is put into them. */
  private Object concurrent(boolean map) {
    List<Entity> some = entities.subList(0, random.nextInt(entities.size() + 1));
    if (map) {
      Map<Object, Object> made =
          switch (random.nextInt(3)) { // no weak keys, which nothing else may hold when read back
            case 0 -> new ConcurrentHashMap<>();
            case 1 -> new Hashtable<>();
            default -> new ConcurrentSkipListMap<>();
          };
      some.forEach(each -> made.put(each, reference()));
      return made;
    }
    Collection<Object> made =
        switch (random.nextInt(5)) {
          case 0 -> ConcurrentHashMap.newKeySet();
          case 1 -> new CopyOnWriteArraySet<>();
          case 2 -> new ConcurrentSkipListSet<>(Collections.reverseOrder());
          case 3 -> new PriorityBlockingQueue<>();
          default -> new PriorityQueue<>();
        };
    made.addAll(some);
    return made;
  }

  /** In the order of a hash table, which isn't kept; so its elements must tell which is which. */
  private Object entitiesByHash(boolean map) {
    if (map) {
      Map<Entity, Object> made = new HashMap<>();
      entities.stream().limit(4).forEach(each -> made.put(each, reference()));
      return made;
    }
    return new HashSet<>(entities);
  }

  /** Puts the containers into objects, where they are on cycles, and leaves some outside. */
  @SuppressWarnings("unchecked")
  private void place() {
    for (Object container : containers) {
      Person person = persons.isEmpty() ? null : one(persons);
      switch (random.nextInt(5)) {
        case 0 -> {
          if (person != null && container instanceof Set<?> set) {
            person.friends = (Set<Object>) set;
          } else if (person != null && container instanceof Map<?, ?> map) {
            person.table = (Map<Object, Object>) map;
          } else if (person != null) {
            person.tag = container;
          }
        }
        case 1 -> {
          if (!lists.isEmpty()) {
            one(lists).add(container);
          }
        }
        case 2 -> {
          if (person != null) {
            person.tag = random.nextBoolean() ? container : new Wrap(container);
          }
        }
        default -> {}
      }
    }
    for (Entity entity : entities) {
      if (random.nextBoolean()) {
        entity.children = random.nextBoolean() ? new LinkedHashSet<>() : new TreeSet<>();
        entity.children.addAll(entities.subList(0, random.nextInt(entities.size() + 1)));
        if (random.nextInt(4) == 0) { // of later ones, or nothing could be filled first
          List<Entity> later = entities.subList(entities.indexOf(entity) + 1, entities.size());
          entity.children.retainAll(later);
          entity.children = Collections.unmodifiableSet(new LinkedHashSet<>(entity.children));
        }
      }
      if (random.nextInt(3) == 0) {
        entity.ranks = new LinkedHashMap<>(Map.of(one(entities), reference()));
      }
    }
  }

  private Object whole() {
    List<@Nullable Object> all = new ArrayList<>();
    if (random.nextInt(4) == 0 && !entities.isEmpty()) {
      Map<Entity, Integer> ranks = new LinkedHashMap<>();
      entities.forEach(each -> ranks.put(each, ranks.size()));
      Set<Object> known = new LinkedHashSet<>(hashable);
      all.add(new Index(ranks, known, random.nextBoolean() ? one(hashable) : null));
    }
    if (random.nextBoolean()) {
      Collections.reverse(containers);
      all.addAll(containers);
      all.addAll(hashable);
    } else {
      all.addAll(hashable);
      all.addAll(containers);
    }
    return random.nextInt(5) == 0 && !containers.isEmpty()
        ? one(containers)
        : random.nextInt(5) == 0 ? one(hashable) : all;
  }
}
