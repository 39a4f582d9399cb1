package io.persistable.dataset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data sets that the original package wrote: read, added to, and seen by CPython as before. */
class OriginalTest {

  private static final StoreOptions WRITING = StoreOptions.writing(Samples.BY_PYTHON);

  @TempDir Path temp;

  private Path copy(String name) throws IOException {
    Path target = temp.resolve("ds");
    Samples.copy("original/" + name, target);
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
  void isReadAndAddedTo(String name) throws IOException {
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
              Files.readString(dataset.resolve(entry.getKey() + ".py")), new String(text, UTF_8));
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

  /** The original's backup of an item is its text, which goes on naming the arrays. */
  @Test
  void whatABackupOfTheOriginalNamesIsNotInDoubt() throws IOException {
    Path dataset = copy("overwrite_fewer_arrays_npy");
    String text = Files.readString(dataset.resolve("w.py"));
    String before = text.replace("'array_0'", "'array_0', 'array_1', 'array_2'");
    assertNotEquals(text, before);
    Files.writeString(dataset.resolve("w.py.bak"), before);
    try (Store store = Store.open(dataset, WRITING)) {
      assertEquals(List.of(), doubtful(store));
      store.write(
          tx -> {
            tx.put("w", Samples.arrays(3, 1, 9), null);
            return null;
          });
      assertEquals(List.of(), doubtful(store));
    }
    assertTrue(Files.exists(dataset.resolve("w_data/array_2.npy")));
  }

  /**
   * Beside an item of one format lie files that an item of another would have: what the original
   * left when it wrote the item in another format than before, or other people's.
   */
  @ParameterizedTest
  @ValueSource(strings = {"notebook_npy", "notebook_npz", "overwrite_fewer_arrays_npy"})
  void filesThatItsTextDoesNotNameAreNobodys(String name) throws IOException {
    Path dataset = copy(name);
    String item = name.startsWith("notebook") ? "x" : "w";
    Map<String, byte[]> beside = new TreeMap<>();
    Files.createDirectories(dataset.resolve(item + "_data"));
    for (String file : List.of("/array_0.npy", "/array_7.npy", ".npz", ".hd5", "_3.npz")) {
      Path path = dataset.resolve(item + "_data" + file);
      if (!Files.exists(path)) {
        Files.write(path, file.getBytes(UTF_8));
        beside.put(item + "_data" + file, file.getBytes(UTF_8));
      }
    }
    Set<String> doubtful = new TreeSet<>(beside.keySet());
    doubtful.addAll(leftBehind(name));
    try (Store store = Store.open(dataset, StoreOptions.reading(Samples.BY_PYTHON))) {
      assertEquals(doubtful, new TreeSet<>(doubtful(store)));
    }
    try (Store store = Store.open(dataset, WRITING)) {
      for (int round = 0; round < 2; round++) {
        store.write(
            tx -> {
              tx.put(item, Samples.arrays(3, 1, 9), null);
              return null;
            });
        assertEquals(doubtful, new TreeSet<>(doubtful(store)));
      }
      store.write(
          tx -> {
            tx.remove(item);
            return null;
          });
    }
    for (Map.Entry<String, byte[]> file : beside.entrySet()) {
      assertArrayEquals(file.getValue(), Files.readAllBytes(dataset.resolve(file.getKey())));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"notebook_npy", "notebook_npz", "overwrite_fewer_arrays_npy"})
  void itemsAreReplacedAndTheirFilesGo(String name) throws IOException {
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
