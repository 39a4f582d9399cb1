package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.testsupport.Python;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What CPython sees, and what the original package leaves. */
class PythonTest {

  @TempDir Path temp;

  private static void put(Store store, String name, ItemWriter writer, String info)
      throws IOException {
    store.write(
        tx -> {
          tx.put(name, writer, info);
          return null;
        });
  }

  private void asTheOriginal(Path dataset, String name, int value, String info) {
    asTheOriginal(dataset, "insert", name, value, info);
  }

  /**
   * @param what as original.py says
   */
  private void asTheOriginal(Path dataset, String what, String name, int value, String info) {
    Python.get()
        .run(
            Python.script(PythonTest.class, "original.py"),
            dataset.toString(),
            what,
            name,
            Integer.toString(value),
            info);
  }

  @Test
  void noBytecodeOfAnOldVersionIsEverImported() throws IOException, InterruptedException {
    Path dataset = temp.resolve("ds");
    Store.open(dataset, Samples.writing()).close();
    Path script = temp.resolve("stale.py");
    Files.writeString(script, Python.script(PythonTest.class, "stale.py"));
    Process python =
        Python.get()
            .command(script.toString())
            .directory(temp.toFile())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    Store store = Store.open(dataset, Samples.writing());
    try (BufferedReader out = Child.output(python);
        PrintStream in = new PrintStream(python.getOutputStream(), true, StandardCharsets.UTF_8)) {
      for (int i = 100; i < 160; i++) {
        // Each version has the size of the one before, and comes within the same second.
        put(store, "x", Samples.number(i), Integer.toString(i));
        in.println();
        assertEquals(i + " " + i, out.readLine());
        if (i % 10 == 5) {
          int next = i + 1;
          store.write(
              tx -> {
                tx.remove("x");
                return null;
              });
          put(store, "x", Samples.number(next), Integer.toString(next));
          in.println();
          assertEquals(next + " " + next, out.readLine());
        }
        if (i % 7 == 0) {
          store.close(); // folds: __init__.py is rewritten
          store = Store.open(dataset, Samples.writing());
        }
      }
    }
    store.close();
    assertEquals(0, python.waitFor());
    assertTrue(Files.exists(dataset.resolve("__pycache__")), "bytecode was not written");
  }

  @Test
  void whatTheOriginalAddsIsReadRight() throws IOException {
    Path dataset = temp.resolve("ds");
    StoreOptions writing = StoreOptions.writing(Samples.BY_PYTHON).withDurability(Durability.NONE);
    Store store = Store.open(dataset, writing);
    put(store, "x", Samples.arrays(1, 1, 5), "'ours'");
    put(store, "y", Samples.number(2), "[1]");
    asTheOriginal(dataset, "z", 3, "'theirs'");
    assertEquals("3", store.read("z", Samples::show));
    assertEquals(
        Map.of(
            "x", new Entry("'ours'", true),
            "y", new Entry("[1]", true),
            "z", new Entry("'theirs'", true)),
        store.entries());
    put(store, "w", Samples.number(4), "'ours again'");
    asTheOriginal(dataset, "x", 5, "'theirs now'");
    put(store, "y", Samples.arrays(6, 2, 3), null);
    store.close();
    asTheOriginal(dataset, "v", 7, "None");
    try (Store reader = Store.open(dataset, StoreOptions.reading(Samples.BY_PYTHON))) {
      assertEquals(List.of("x", "y", "z", "w", "v"), List.copyOf(reader.entries().keySet()));
      assertEquals("5", reader.read("x", Samples::show));
      assertEquals("[6, _a0, _a1]", reader.read("y", Samples::show));
      assertEquals("'theirs now'", reader.entries().get("x").info());
      assertEquals("7", reader.read("v", Samples::show));
    }
    assertEquals(
        "['v', 'w', 'x', 'y', 'z']",
        Python.get().run("import ds; print(sorted(ds._info_dict))", temp).strip());
  }

  /** The original takes the lock twice for one insert: first for the info, then for the item. */
  @ParameterizedTest
  @CsvSource({"put", "fold", "read", "nothing"})
  void whatTheOriginalInsertsInTwoStepsIsSeenWhateverComesBetweenThem(String between)
      throws IOException {
    Path dataset = temp.resolve("ds");
    StoreOptions writing = StoreOptions.writing(Samples.BY_PYTHON).withDurability(Durability.NONE);
    Store store = Store.open(dataset, writing);
    put(store, "y", Samples.number(1), "'ours'");
    asTheOriginal(dataset, "info", "x", 0, "'theirs'");
    assertEquals(new Entry("'theirs'", false), store.entry("x"));
    switch (between) {
      case "put" -> put(store, "y", Samples.number(2), null);
      case "fold" -> {
        put(store, "y", Samples.number(2), null);
        store.close();
        store = Store.open(dataset, writing);
      }
      case "read" -> store.entries();
      default -> {}
    }
    asTheOriginal(dataset, "item", "x", 7, "None");
    assertEquals("7", store.read("x", Samples::show));
    try (Store reader = Store.open(dataset, StoreOptions.reading(Samples.BY_PYTHON))) {
      assertEquals("7", reader.read("x", Samples::show));
      assertEquals("'theirs'", reader.entries().get("x").info());
      try (Snapshot snapshot = reader.snapshot()) {
        assertEquals("7", snapshot.read("x", Samples::show));
      }
    }
    put(store, "x", Samples.number(8), null);
    assertEquals("8", store.read("x", Samples::show));
    assertEquals(new Entry("'theirs'", true), store.entry("x"));
    store.close();
    try (Store reader = Store.open(dataset, StoreOptions.reading(Samples.BY_PYTHON))) {
      assertEquals("8", reader.read("x", Samples::show));
      assertEquals(List.of(), reader.verify());
    }
  }

  /** A new name gets the info None behind the item; one that is there keeps its info. */
  @Test
  void whatTheOriginalAssignsIsRead() throws IOException {
    Path dataset = temp.resolve("ds");
    StoreOptions writing = StoreOptions.writing(Samples.BY_PYTHON).withDurability(Durability.NONE);
    try (Store store = Store.open(dataset, writing)) {
      put(store, "x", Samples.arrays(1, 1, 5), "'ours'");
      asTheOriginal(dataset, "assign", "x", 2, "'not taken'");
      asTheOriginal(dataset, "assign", "z", 3, "'not taken'");
      assertEquals("2", store.read("x", Samples::show));
      assertEquals(
          Map.of("x", new Entry("'ours'", true), "z", new Entry("None", true)), store.entries());
      put(store, "w", Samples.number(4), null);
      assertEquals("3", store.read("z", Samples::show));
    }
  }

  @Test
  void anInitFileEditedByHandCountsAndItsJournalToo() throws IOException {
    Path dataset = temp.resolve("ds");
    StoreOptions writing = StoreOptions.writing(Samples.BY_PYTHON).withDurability(Durability.NONE);
    try (Store store = Store.open(dataset, writing)) {
      put(store, "x", Samples.number(1), "'old'");
    }
    Path init = dataset.resolve("__init__.py");
    Files.writeString(init, Files.readString(init).replace("'old'", "'edited by hand'"));
    try (Store store = Store.open(dataset, writing)) {
      assertEquals("'edited by hand'", store.entry("x").info());
      put(store, "y", Samples.number(2), "'new'");
      Files.writeString(init, Files.readString(init).replace("'edited by", "'written with"));
      put(store, "z", Samples.number(3), null);
    }
    assertEquals(
        "{'x': 'written with hand', 'y': 'new', 'z': None}",
        Python.get().run("import ds; print(ds._info_dict)", temp).strip());
  }

  @Test
  void aReloadDropsTheItemsThatWereLoaded() throws IOException {
    try (Store store = Store.open(temp.resolve("ds"), Samples.writing())) {
      put(store, "x", Samples.number(1), "1");
      String script =
          """
          import importlib, ds, ds.x
          print(ds.x, sorted(k for k in vars(ds) if not k.startswith('__')))
          importlib.reload(ds)
          print(sorted(k for k in vars(ds) if not k.startswith('__')))
          """;
      String expected = "1 ['_info_dict', 'x']\n['_info_dict']\n";
      assertEquals(expected, Python.get().run(script, temp));
      store.close();
      assertEquals(expected, Python.get().run(script, temp));
    }
  }

  @Test
  void aDamagedJournalIsWarnedOfAndWhatComesBeforeIsImported() throws IOException {
    Path dataset = temp.resolve("ds");
    Store store = Store.open(dataset, Samples.writing());
    put(store, "x", Samples.number(1), "1");
    Path journal = dataset.resolve("_journal_0");
    int whole = (int) Files.size(journal);
    put(store, "y", Samples.number(2), "2");
    put(store, "z", Samples.number(3), "3");
    byte[] bytes = Files.readAllBytes(journal);
    bytes[whole + 3] ^= 1;
    Files.write(journal, bytes);
    String script =
        "import warnings\n"
            + "with warnings.catch_warnings(record=True) as caught:\n"
            + "    warnings.simplefilter('always')\n"
            + "    import ds\n"
            + "    from ds import x\n"
            + "print(ds._info_dict, x, len(caught), caught[0].category.__name__,"
            + " caught[0].message)";
    String said = Python.get().run(script, temp).strip();
    assertTrue(
        said.startsWith("{'x': 1} 1 1 UserWarning _journal_0 is damaged at byte " + whole), said);
    // Without a filter, too, it is no error.
    assertEquals("{'x': 1}", Python.get().run("import ds; print(ds._info_dict)", temp).strip());
  }

  @Test
  void aTornTailOfTheJournalIsNoCommit() throws IOException {
    Path dataset = temp.resolve("ds");
    Store store = Store.open(dataset, Samples.writing());
    put(store, "x", Samples.number(1), "1");
    Path journal = dataset.resolve("_journal_0");
    byte[] whole = Files.readAllBytes(journal);
    put(store, "y", Samples.number(2), "2");
    byte[] both = Files.readAllBytes(journal);
    int imports = 0;
    for (int length = whole.length; length < both.length; length++) {
      byte[] torn = java.util.Arrays.copyOf(both, length);
      if (length % 2 == 0) {
        torn = java.util.Arrays.copyOf(torn, length + 40); // and zeros behind it
      }
      Files.write(journal, torn);
      try (Store reader = Store.open(dataset, Samples.reading())) {
        assertEquals(List.of("x"), List.copyOf(reader.entries().keySet()));
      }
      if (length % 20 == 0) {
        imports++;
        assertEquals("{'x': 1}", Python.get().run("import ds; print(ds._info_dict)", temp).strip());
      }
    }
    assertTrue(imports > 2);
  }
}
