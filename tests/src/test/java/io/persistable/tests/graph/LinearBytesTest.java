package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.tests.graph.CyclicModels.Entity;
import io.persistable.tests.graph.CyclicModels.Person;
import io.persistable.tests.graph.CyclicModels.Titled;
import io.persistable.tests.graph.CyclicModels.Wrap;
import io.persistable.tests.graph.Models.Leaf;
import io.persistable.tests.graph.Models.Vertex;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
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
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What writing and reading allocate grows with the text and no faster, for graphs on cycles and for
 * shapes that invite more: in both dialects, flat and scoped.
 */
class LinearBytesTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);

  /** The smallest size; the largest is eight times that. */
  private static final int N = 100;

  /** From the smallest size to the largest, of the bytes allocated for a character of text. */
  private static final double GROWTH = 2;

  /** Tables that are there whatever is in them. */
  private static final long BASE = 400_000;

  private final ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private long allocated() {
    return thread.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  private static String text(Map<String, @Nullable Object> roots, int way) {
    Archive archive = Archive.builder().scoped(way == 1).build();
    roots.forEach(archive::insert);
    return way == 2 ? archive.toString(Dialect.JAVA) : archive.toString();
  }

  private void assertLinear(String name, IntFunction<Map<String, @Nullable Object>> model) {
    for (int way = 0; way < 3; way++) {
      text(model.apply(N), way); // what is kept between archives is there then
      double[] first = perCharacter(model.apply(N), way);
      for (int n = 2 * N; n <= 8 * N; n *= 2) {
        double[] found = perCharacter(model.apply(n), way);
        for (int i = 0; i < 2; i++) {
          String what = name + (i == 0 ? ", writing" : ", reading") + ", way " + way + ", " + n;
          double most = GROWTH * first[i];
          double bytes = found[i];
          assertTrue(bytes <= most, () -> what + ": " + bytes + " bytes, expected " + most);
        }
      }
    }
  }

  /** For writing and for reading. */
  private double[] perCharacter(Map<String, @Nullable Object> roots, int way) {
    long before = allocated();
    String text = text(roots, way);
    long written = allocated();
    Archive.restore(text);
    long read = allocated();
    double length = text.length();
    return new double[] {(BASE + written - before) / length, (BASE + read - written) / length};
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

  @Test
  void hashedGraphs() {
    assertLinear(
        "hashed graphs",
        n ->
            item(
                list(
                    n / 10,
                    i -> new HashedGraphGenerator(new SplittableRandom(SEED + i % 5)).next(8))));
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
    models.forEach(this::assertLinear);
  }
}
