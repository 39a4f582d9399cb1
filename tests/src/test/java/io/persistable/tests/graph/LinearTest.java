package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Work;
import io.persistable.tests.graph.CyclicModels.Entity;
import io.persistable.tests.graph.CyclicModels.Person;
import io.persistable.tests.graph.CyclicModels.Titled;
import io.persistable.tests.graph.CyclicModels.Wrap;
import io.persistable.tests.graph.Models.Leaf;
import io.persistable.tests.graph.Models.Vertex;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What writing and reading take grows with the objects and references and no faster: for every kind
 * that the generators make, in every arrangement, for graphs on cycles and for shapes that invite
 * more; in both dialects, flat and scoped.
 */
class LinearTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);

  /** The smallest size; the largest is eight times that. */
  private static final int N = Integer.getInteger("persistable.linear", 15);

  /** Of the shapes below, which are few. */
  private static final int SHAPES = 5 * N;

  private static void assertLinear(Linearity linearity) {
    System.out.println("linear: " + linearity);
    assertEquals(List.of(), linearity.failures());
  }

  /**
   * Each kind in each arrangement is written in one way, another one for the next; which is which
   * depends on the seed.
   */
  @Test
  void everyKindInEveryArrangement() {
    Linearity linearity = new Linearity();
    List<Map.Entry<String, Function<List<@Nullable Object>, Object>>> kinds =
        List.copyOf(Kinds.all().entrySet());
    Seeds.each(0, kinds.size(), i -> measure(kinds.get((int) i), SEED + i, linearity));
    assertLinear(linearity);
  }

  private static void measure(
      Map.Entry<String, Function<List<@Nullable Object>, Object>> kind,
      long seed,
      Linearity linearity) {
    for (Arrangement arrangement : Arrangement.values()) {
      String name = kind.getKey() + " " + arrangement;
      Work.Way way = way(seed + arrangement.ordinal());
      if (arrangement.suits(kind.getValue())) {
        linearity.measure(name, N, n -> arrangement.of(n, kind.getValue()), way);
      }
    }
  }

  private static Work.Way way(long number) {
    return Work.Way.values()[(int) Math.floorMod(number, (long) Work.Way.values().length)];
  }

  private static Map<String, @Nullable Object> item(@Nullable Object value) {
    Map<String, @Nullable Object> roots = new LinkedHashMap<>();
    roots.put("x", value);
    return roots;
  }

  private static List<Object> list(int n, IntFunction<Object> element) {
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      list.add(element.apply(i));
    }
    return list;
  }

  private static Object nested(int depth, Function<List<Object>, Object> around) {
    Object inner = "inner";
    for (int i = 0; i < depth; i++) {
      inner = around.apply(List.of(inner));
    }
    return inner;
  }

  private static Object wide(int seed) {
    PlaceGenerator places = new PlaceGenerator(new SplittableRandom(seed % 3));
    places.width(3);
    return places.record(List.of(1, "a"));
  }

  @Test
  void hashedGraphs() {
    Linearity linearity = new Linearity();
    for (long s = 0; s < 40; s++) {
      long seed = SEED + s;
      linearity.measure(
          "hashed graphs " + seed,
          N / 4,
          n -> list(n, i -> new HashedGraphGenerator(new SplittableRandom(seed)).next(8)),
          way(seed));
    }
    assertLinear(linearity);
  }

  @Test
  void shapesThatInviteMore() {
    Map<String, IntFunction<Map<String, @Nullable Object>>> models = new LinkedHashMap<>();
    models.put(
        "items",
        n -> {
          Map<String, @Nullable Object> roots = new LinkedHashMap<>();
          Object shared = new ArrayList<>(List.of(1, 2));
          list(n, i -> roots.put("item" + i, i % 2 == 0 ? shared : i));
          return roots;
        });
    models.put("strings", n -> item(new LinkedHashSet<>(list(10 * n, i -> "s" + i))));
    models.put("hashed strings", n -> item(new HashSet<>(list(10 * n, i -> "s" + i))));
    models.put("shared strings", n -> item(list(n, i -> "s".repeat(100) + i % 10)));
    models.put("sets", n -> item(list(n, i -> Set.of(i, "a", new Leaf(i, "b")))));
    models.put("nested optionals", n -> item(list(n, i -> Optional.of(Optional.of(i)))));
    models.put("queue", n -> item(new PriorityQueue<>(list(n, i -> new Titled("t" + i, i)))));
    models.put("copied on write", n -> item(new CopyOnWriteArrayList<>(list(n, i -> i))));
    models.put("set copied on write", n -> item(new CopyOnWriteArraySet<>(list(n, i -> "s" + i))));
    models.put(
        "copied on write, on a cycle",
        n -> {
          List<Object> list = new ArrayList<>(list(n, i -> i));
          list.add(list);
          CopyOnWriteArrayList<Object> cyclic = new CopyOnWriteArrayList<>(list);
          list.add(cyclic);
          return item(cyclic);
        });
    models.put("sets of lists", n -> item(new HashSet<>(list(n, i -> list(50, j -> i * j + i)))));
    models.put("escapes", n -> item("\n'\\\u202e\ud800é\"".repeat(n)));
    models.put("arrays", n -> item(list(n, i -> new double[] {i, i + 0.5, 1e300})));
    models.put("array", n -> item(new int[10 * n]));
    models.put("objects", n -> item(list(n, i -> i).toArray()));
    models.put(
        "enum maps",
        n -> item(list(n, i -> new EnumMap<>(Map.of(ChronoUnit.DAYS, i, ChronoUnit.ERAS, "e")))));
    models.put(
        "sorted by a comparator",
        n -> {
          TreeMap<String, Object> map = new TreeMap<>(String.CASE_INSENSITIVE_ORDER.reversed());
          list(n, i -> map.put("k" + i, List.of(i)));
          return item(map);
        });
    models.put("lists inside each other", n -> item(nested(n, ArrayList::new)));
    models.put("tuples inside each other", n -> item(nested(n, List::copyOf)));
    models.put("sets inside each other", n -> item(nested(n / 2, LinkedHashSet::new)));
    models.put("maps inside each other", n -> item(nested(n, all -> Map.of("k", all.get(0)))));
    models.put("optionals inside each other", n -> item(nested(n / 8, Optional::of)));
    models.put(
        "names that the text takes",
        n -> {
          Map<String, @Nullable Object> roots = new LinkedHashMap<>();
          List<Object> shared = list(n, i -> new ArrayList<>(List.of(i)));
          list(n, i -> roots.put(i % 2 == 0 ? "_g" + i : "g" + i, List.of(shared.get(i), shared)));
          return roots;
        });
    models.put("wide records", n -> item(list(n / 4, i -> wide(i))));
    models.put(
        "cycles",
        n ->
            item(
                list(
                    n,
                    i -> {
                      Vertex one = new Vertex();
                      one.next = new Vertex();
                      one.next.previous = one;
                      one.tag = new ArrayList<>(List.of(one, i));
                      return one;
                    })));
    models.put(
        "keys on cycles that share a list",
        n -> {
          List<Object> part = List.copyOf(list(n, i -> i));
          return item(
              list(
                  n,
                  i -> {
                    Person person = new Person();
                    person.number = i;
                    person.table = new LinkedHashMap<>(Map.of(List.of(part, person), person));
                    person.friends = new LinkedHashSet<>(List.of(List.of(part), person));
                    return person;
                  }));
        });
    models.put(
        "keys that Python can't hash and that share a list",
        n -> {
          List<Object> part = new ArrayList<>(list(n, i -> i));
          part.add(Double.NaN);
          List<Object> shared = List.copyOf(part);
          return item(list(n, i -> new HashMap<>(Map.of(List.of(shared), i))));
        });
    models.put(
        "composite keys",
        n -> {
          List<Object> part = List.copyOf(list(n, i -> i));
          Map<Object, Object> map = new LinkedHashMap<>();
          list(n, i -> map.put(List.of(new Wrap(i), part), part));
          return item(map);
        });
    models.put(
        "entities",
        n -> {
          Entity root = new Entity();
          root.id = "root";
          root.children = new LinkedHashSet<>();
          root.ranks = new LinkedHashMap<>();
          for (int i = 0; i < n; i++) {
            Entity child = new Entity();
            child.id = "c" + i;
            child.parent = root;
            child.tag = new TreeMap<>(Map.of("a", root));
            root.children.add(child);
            root.ranks.put(child, i);
          }
          return item(root);
        });
    models.put(
        "persons",
        n -> {
          List<Person> all = new ArrayList<>();
          for (int i = 0; i < n; i++) {
            Person person = new Person();
            person.number = i;
            person.tag = all;
            person.friends = new LinkedHashSet<>(all.subList(Math.max(0, i - 2), i));
            all.add(person);
          }
          return item(all);
        });
    models.put(
        "vertices",
        n -> {
          Vertex first = new Vertex();
          for (int i = 0; i < n; i++) {
            Vertex next = new Vertex();
            next.next = first;
            first.previous = next;
            first = next;
          }
          return item(first);
        });
    models.put(
        "shared twice",
        n -> {
          Object shared = new ArrayList<>(List.of(1));
          for (int i = 0; i < n; i++) {
            shared = new ArrayList<>(List.of(shared, shared));
          }
          return item(shared);
        });
    Linearity linearity = new Linearity();
    models.forEach((name, model) -> linearity.measureItems(name, SHAPES, model, Work.Way.values()));
    assertLinear(linearity);
  }
}
