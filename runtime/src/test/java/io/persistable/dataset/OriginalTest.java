package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.testsupport.Python;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data sets that the original package wrote: read, added to, and seen by CPython as before. */
class OriginalTest {

  private static final StoreOptions WRITING = StoreOptions.writing(Samples.BY_PYTHON);

  @TempDir Path temp;

  private Path copy(String name) throws IOException, URISyntaxException {
    Path source =
        Path.of(OriginalTest.class.getResource("original/README.md").toURI()).resolveSibling(name);
    Path target = temp.resolve("ds");
    try (Stream<Path> files = Files.walk(source)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, target.resolve(source.relativize(file).toString()));
      }
    }
    return target;
  }

  private List<String> seen() {
    String script = Python.script(OriginalTest.class, "represent.py");
    return new ArrayList<>(Python.get().run(script, temp).lines().toList());
  }

  /** What the original package leaves when it overwrites an item by one of fewer arrays. */
  private static List<String> leftBehind(String name) {
    return name.equals("overwrite_fewer_arrays_npy") ? List.of("w_data/array_2.npy") : List.of();
  }

  private static List<String> doubtful(Store store) throws IOException {
    List<Problem> problems = store.verify();
    assertTrue(
        problems.stream().allMatch(p -> p.kind() == Problem.Kind.IN_DOUBT), () -> "" + problems);
    return problems.stream().map(Problem::file).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "notebook_npy",
        "notebook_npz",
        "overwrite_fewer_arrays_npy",
        "info_kinds",
        "name_special",
        "reopen_npz"
      })
  void isReadAndAddedTo(String name) throws IOException, URISyntaxException {
    Path dataset = copy(name);
    List<String> before = seen();
    Map<String, Entry> entries;
    try (Store store = Store.open(dataset, StoreOptions.reading(Samples.BY_PYTHON))) {
      entries = store.entries();
      assertEquals(before.size(), entries.size());
      assertEquals(leftBehind(name), doubtful(store));
      for (Map.Entry<String, Entry> entry : entries.entrySet()) {
        if (entry.getValue().stored()) {
          byte[] text = store.read(entry.getKey(), Item::text);
          assertEquals(
              Files.readString(dataset.resolve(entry.getKey() + ".py")),
              new String(text, StandardCharsets.UTF_8));
        }
      }
    }
    try (Store store = Store.open(dataset, WRITING)) {
      store.write(
          tx -> {
            tx.put("added", Samples.arrays(3, 1, 9), "'by us'");
            return null;
          });
    }
    List<String> after = seen();
    assertTrue(after.remove(after.size() - 1).startsWith("added\t'by us'\t[3, array("));
    assertEquals(before, after);
    try (Store store = Store.open(dataset, StoreOptions.reading(Samples.NO_FOREIGN))) {
      assertEquals(leftBehind(name), doubtful(store));
      assertTrue(store.entries().entrySet().containsAll(entries.entrySet()));
    }
    assertTrue(Files.exists(dataset.resolve("added_data/array_0.npy")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"notebook_npy", "notebook_npz", "overwrite_fewer_arrays_npy"})
  void itemsAreReplacedAndTheirFilesGo(String name) throws IOException, URISyntaxException {
    Path dataset = copy(name);
    String item = name.startsWith("notebook") ? "x" : "w";
    try (Store store = Store.open(dataset, WRITING)) {
      store.write(
          tx -> {
            tx.put(item, Samples.arrays(3, 1, 9), null);
            return null;
          });
    }
    assertTrue(seen().stream().anyMatch(line -> line.startsWith(item + "\t")));
    List<String> files =
        Samples.tree(dataset).keySet().stream().filter(f -> f.startsWith(item + "_")).toList();
    int number =
        switch (name) {
          case "notebook_npy" -> 1;
          case "notebook_npz" -> 0;
          default -> 3;
        };
    List<String> expected = new ArrayList<>(leftBehind(name));
    expected.add(0, item + "_data/");
    expected.add(item + "_data/array_" + number + ".npy");
    assertEquals(expected, files);
  }
}
