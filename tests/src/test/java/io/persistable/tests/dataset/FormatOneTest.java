package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.DataSetView;
import io.persistable.array.ArrayFormat;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Data sets of format 1, as an earlier version wrote them: see README.md beside them. {@code
 * CrashTest} kills the commit that converts them.
 */
class FormatOneTest {

  private static final Set<String> NAMES = Set.of("text", "list", "big", "two", "edited", "note");

  @TempDir private Path directory;

  private Path copy(String name) throws IOException, URISyntaxException {
    Path from =
        Objects.requireNonNull(
            Path.of(
                    Objects.requireNonNull(
                            FormatOneTest.class.getResource("format1/" + name + "/__init__.py"))
                        .toURI())
                .getParent());
    Path target = directory.resolve("ds");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, target.resolve(from.relativize(file).toString()));
      }
    }
    return target;
  }

  private static ArrayFormat format(String name) {
    return name.equals("open") ? ArrayFormat.NPY : ArrayFormat.valueOf(name.toUpperCase());
  }

  private static double[] doubles() {
    double[] doubles = new double[120];
    Arrays.setAll(doubles, i -> i * 0.5);
    return doubles;
  }

  private static int[] ints() {
    int[] ints = new int[101];
    Arrays.setAll(ints, i -> i - 50);
    return ints;
  }

  /** What was put is there, and nothing of it is damaged, edited or in doubt. */
  private static void check(DataSet ds) throws IOException {
    assertEquals("Zwölf\n'x'", ds.get("text"));
    assertEquals("a string", ds.info("text"));
    assertEquals(List.of(1, 2.5, "three"), ds.get("list"));
    assertEquals(List.of(1, 2), ds.info("list"));
    assertArrayEquals(doubles(), ds.get("big", double[].class));
    assertEquals(Map.of("run", 7), ds.info("big"));
    Map<?, ?> two = ds.get("two", Map.class);
    assertEquals(Set.of("d", "n"), two.keySet());
    assertArrayEquals(doubles(), (double[]) two.get("d"));
    assertArrayEquals(ints(), (int[]) two.get("n"));
    assertArrayEquals(ints(), ds.get("edited", int[].class));
    assertEquals("after", ds.info("edited"));
    assertEquals(Duration.ofSeconds(90), ds.info("note"));
    assertFalse(ds.names().contains("gone"));
  }

  /** But for the info that closes it to the original package. */
  private static List<DataSet.Problem> problems(DataSet ds) throws IOException {
    return ds.verify().stream()
        .filter(problem -> problem.kind() != DataSet.Problem.Kind.CLOSED_TO_ORIGINAL)
        .toList();
  }

  private static Map<String, byte[]> modulesAndArrays(Path place) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(place)) {
      for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
        String name = place.relativize(file).toString();
        if (!name.startsWith("_")) {
          files.put(name, Files.readAllBytes(file));
        }
      }
    }
    return files;
  }

  @ParameterizedTest
  @ValueSource(strings = {"npy", "npz", "hdf5", "open"})
  void isReadAndVerifiedAsItIs(String name) throws IOException, URISyntaxException {
    Path place = copy(name);
    byte[] index = Files.readAllBytes(place.resolve("__init__.py"));
    try (DataSet ds = DataSet.open(place)) {
      assertEquals(NAMES, new TreeSet<>(ds.names()));
      check(ds);
      assertEquals(List.of(), problems(ds));
      try (DataSetView snapshot = ds.snapshot()) {
        assertArrayEquals(ints(), snapshot.get("edited", int[].class));
      }
      assertTrue(ds.describe().contains("edited"));
    }
    assertArrayEquals(index, Files.readAllBytes(place.resolve("__init__.py")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"npy", "npz", "hdf5", "open"})
  void theFirstCommitConvertsTheIndexAndNoItem(String name) throws IOException, URISyntaxException {
    Path place = copy(name);
    Map<String, byte[]> before = modulesAndArrays(place);
    try (DataSet ds =
        DataSet.builder(place).mode(DataSet.Mode.WRITE).arrayFormat(format(name)).open()) {
      check(ds);
      ds.put("new", doubles(), "by now");
      assertEquals(List.of(), problems(ds));
      check(ds);
    }
    String index = Files.readString(place.resolve("__init__.py"));
    assertTrue(index.startsWith("# Persistable data set, format 2"), index);
    for (String item : List.of("text", "list", "big", "two", "edited")) {
      assertTrue(index.contains("# " + item + ".py "), item);
    }
    Map<String, byte[]> after = modulesAndArrays(place);
    before.forEach((file, bytes) -> assertArrayEquals(bytes, after.get(file), file));
    try (DataSet ds =
        DataSet.builder(place).mode(DataSet.Mode.WRITE).arrayFormat(format(name)).open()) {
      check(ds);
      assertEquals(List.of(), problems(ds));
      ds.put("big", ints());
      ds.remove("two");
      ds.rename("edited", "renamed");
      assertEquals(List.of(), problems(ds));
    }
    try (DataSet ds = DataSet.open(place)) {
      assertEquals(List.of(), problems(ds));
      assertArrayEquals(ints(), ds.get("big", int[].class));
      assertArrayEquals(ints(), ds.get("renamed", int[].class));
      assertEquals(Set.of("text", "list", "big", "renamed", "note", "new"), ds.infos().keySet());
    }
  }

  @Test
  void pythonImportsItBeforeAndAfter() throws IOException, URISyntaxException {
    Path place = copy("open");
    String script =
        "import sys; sys.path.insert(0, '.')\n"
            + "import ds, importlib\n"
            + "for name in sorted(ds._info_dict):\n"
            + "    try: value = importlib.import_module('ds.' + name)\n"
            + "    except ImportError: value = None\n"
            + "    text = value if isinstance(value, str) else repr(value)\n"
            + "    print(name, repr(ds._info_dict[name]), ' '.join(text.split()))\n";
    String before = Python.get().run(script, directory);
    assertTrue(before.contains("note datetime.timedelta(seconds=90) None"), before);
    assertEquals(NAMES.size(), before.lines().count(), before);
    try (DataSet ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
      ds.setInfo("text", "a string");
      assertEquals(before, Python.get().run(script, directory));
    }
    assertEquals(before, Python.get().run(script, directory));
  }
}
