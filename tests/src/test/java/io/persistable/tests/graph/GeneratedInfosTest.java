package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.error.NotPersistableException;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.Vector;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** Whatever is an info comes back of the same class and equal, and CPython finds it. */
class GeneratedInfosTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);

  private static final int INFOS = Integer.getInteger("persistable.infos", 200);

  /** Values that a literal of Python says, each as it would be read. */
  private static final List<@Nullable Object> ATOMS =
      Arrays.asList(
          null,
          true,
          0,
          Integer.MIN_VALUE,
          1L << 31,
          Long.MIN_VALUE,
          BigInteger.ONE.shiftLeft(63),
          -0.0,
          1e300,
          Double.MIN_VALUE,
          "",
          "a'\"\\\n\ud800\u2028");

  @TempDir private Path directory;

  private static DataSet open(Path place) throws IOException {
    return DataSet.builder(place).mode(DataSet.Mode.WRITE).open();
  }

  /** Each atom, those of other classes that a literal would say alike, and collections of them. */
  private static List<@Nullable Object> plainShapes() {
    List<@Nullable Object> atoms = new ArrayList<>(ATOMS);
    atoms.addAll(List.of((byte) 5, (short) 5, 5L, BigInteger.TWO, BigInteger.TWO.shiftLeft(40)));
    atoms.addAll(List.of(0.5f, 'c', Float.NaN, Double.POSITIVE_INFINITY, -0.0f));
    atoms.add(BigInteger.ONE.shiftLeft(20_000));
    List<@Nullable Object> shapes = new ArrayList<>(atoms);
    for (Object atom : atoms) {
      shapes.add(new ArrayList<>(Arrays.asList(atom, null)));
      shapes.add(new LinkedList<>(Arrays.asList(atom, "x")));
      shapes.add(Collections.unmodifiableList(Arrays.asList(atom, 1)));
      shapes.add(new Vector<>(List.of(new ArrayList<>(Arrays.asList(atom)))));
      shapes.add(new HashSet<>(Arrays.asList(atom)));
      shapes.add(new LinkedHashSet<>(Arrays.asList(atom, "a")));
      shapes.add(new ArrayList<>(List.of(new HashSet<>(Arrays.asList(atom)))));
      shapes.add(new LinkedHashMap<>(Collections.singletonMap("k", atom)));
      shapes.add(new HashMap<>(Collections.singletonMap("k", atom)));
      shapes.add(new LinkedHashMap<>(Collections.singletonMap(atom, "k")));
      shapes.add(Collections.singletonMap("k", atom));
      LinkedHashMap<String, @Nullable Object> byAccess = new LinkedHashMap<>(16, 0.75f, true);
      byAccess.put("k", atom);
      shapes.add(byAccess);
      if (atom != null) {
        shapes.add(List.of(atom));
        shapes.add(Set.of(atom));
        shapes.add(Map.of("k", atom));
        shapes.add(new TreeMap<>(Map.of("k", atom)));
        shapes.add(new ArrayDeque<>(List.of(atom)));
      }
    }
    shapes.addAll(List.of(List.of(), Set.of(), Map.of(), new TreeSet<>(), new LinkedHashSet<>()));
    shapes.addAll(List.of(new ArrayList<>(), new LinkedHashMap<>(), new HashSet<>()));
    shapes.addAll(List.of(new int[] {1}, new byte[] {1}, new Integer[] {1}, new Object[] {"a"}));
    return shapes;
  }

  private static List<@Nullable Object> infos() {
    List<@Nullable Object> infos = plainShapes();
    for (int i = 0; i < INFOS; i++) {
      infos.addAll(new GraphGenerator(SEED + i).roots().values());
      infos.add(new ValueGenerator(new SplittableRandom(SEED + i)).next());
    }
    return infos;
  }

  @Test
  void javaAndCpythonFindWhatWasSaid() throws Exception {
    List<@Nullable Object> infos = infos();
    System.out.println("infos: " + infos.size() + ", seed " + SEED);
    ObjectMapper json = new ObjectMapper();
    for (int i = 0; i < infos.size(); i++) {
      Map<String, @Nullable Object> described = Collections.singletonMap("x", infos.get(i));
      Files.writeString(
          directory.resolve("i" + i + ".py"),
          "from ds import _info_dict as _d\nx = _d['i" + i + "']\ndel _d, __builtins__\n");
      Files.writeString(
          directory.resolve("i" + i + ".json"), json.writeValueAsString(Description.of(described)));
    }
    String script = Python.script(Description.class, "check_graphs.py");
    Path place = directory.resolve("ds");
    try (DataSet ds = open(place)) {
      ds.transaction(
          tx -> {
            for (int i = 0; i < infos.size(); i++) {
              tx.setInfo("i" + i, infos.get(i));
            }
            return null;
          });
      assertSame(infos, ds);
      assertEquals(infos.size() + " agree\n", Python.get().run(script, directory));
    }
    try (DataSet ds = DataSet.open(place)) {
      assertSame(infos, ds);
    }
    assertEquals(infos.size() + " agree\n", Python.get().run(script, directory));
  }

  private static void assertSame(List<@Nullable Object> infos, DataSet ds) throws IOException {
    Map<String, @Nullable Object> all = ds.infos();
    assertEquals(infos.size(), all.size());
    for (int i = 0; i < infos.size(); i++) {
      String name = "i" + i;
      try {
        SameGraph.assertSameGraph(infos.get(i), all.get(name));
        SameGraph.assertSameGraph(infos.get(i), ds.info(name));
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError(name + ": " + e.getMessage(), e);
      }
    }
  }

  /** What people read in the index: such infos are literals there. */
  @Test
  void whatALiteralSaysIsWrittenAsOne() throws IOException {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    map.put("unit", "m");
    map.put("runs", new ArrayList<>(List.of(1, 2.5, true)));
    List<@Nullable Object> plain = new ArrayList<>(ATOMS);
    plain.addAll(List.of(map, new ArrayList<>(ATOMS), new LinkedHashSet<>(List.of("a", "b"))));
    Path place = directory.resolve("ds");
    try (DataSet ds = open(place)) {
      for (int i = 0; i < plain.size(); i++) {
        ds.setInfo("i" + i, plain.get(i));
      }
    }
    String index = Files.readString(place.resolve("__init__.py"));
    assertTrue(index.contains("{'unit': 'm', 'runs': [1, 2.5, True]}"), index);
    assertTrue(index.contains("{'a', 'b'}"), index);
    assertTrue(!index.contains("lambda"), index);
  }

  /** Where the original package writes too, values are kept and their classes are not. */
  @Test
  void infosForTheOriginalAreLiteralsOrRefused() throws IOException {
    Path place = directory.resolve("ds");
    Map<Object, Object> literals = new LinkedHashMap<>();
    literals.put(5L, 5);
    literals.put((short) 5, 5);
    literals.put(0.5f, 0.5);
    literals.put('c', "c");
    literals.put(Map.of("a", 5L), new LinkedHashMap<>(Map.of("a", 5)));
    literals.put(new LinkedList<>(List.of(1)), new ArrayList<>(List.of(1)));
    try (DataSet ds =
        DataSet.builder(place).mode(DataSet.Mode.WRITE).infosForOriginal(true).open()) {
      for (Map.Entry<Object, Object> each : literals.entrySet()) {
        ds.setInfo("x", each.getKey());
        SameGraph.assertSameGraph(each.getValue(), ds.info("x"));
      }
      for (Object other : List.of(new TreeSet<>(List.of(1)), java.time.Year.of(2000), List.of())) {
        if (other instanceof List) {
          ds.setInfo("x", other);
          continue;
        }
        NotPersistableException e =
            assertThrows(NotPersistableException.class, () -> ds.setInfo("x", other));
        assertTrue(e.getMessage().contains("(infosForOriginal)"), e::getMessage);
        assertTrue(e.getMessage().contains(other.getClass().getName()), e::getMessage);
      }
    }
    assertTrue(!Files.readString(place.resolve("__init__.py")).contains("lambda"));
  }
}
