package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.InvalidNameException;
import io.persistable.error.PersistableException;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {

  @TempDir Path temp;

  private static <T> T put(Store store, String name, ItemWriter writer, String info)
      throws IOException {
    return store.write(
        tx -> {
          tx.put(name, writer, info);
          return null;
        });
  }

  private String look(String dataset) {
    return Python.get().run(Python.script(StoreTest.class, "look.py"), temp, dataset);
  }

  @Test
  void aClosedDataSetHasTheSeedsFilesAndNoOthers() throws IOException {
    Path place = temp.resolve("dataset");
    try (Store store = Store.open(place, StoreOptions.writing(Samples.NO_FOREIGN))) {
      put(store, "a", Samples.number(1), null);
      put(store, "x", Samples.arrays(7, 1, 15), null);
      store.write(
          tx -> {
            tx.setInfo("a", "'A small array'");
            tx.setInfo("x", "'A list with a small and large array'");
            return null;
          });
    }
    assertEquals(
        List.of(
            "__init__.py",
            "_this_dir_is_a_DataSet",
            "a.py",
            "x.py",
            "x_data/",
            "x_data/array_0.npy"),
        List.copyOf(Samples.tree(place).keySet()));
    assertEquals(0, Files.size(place.resolve("_this_dir_is_a_DataSet")));
    assertEquals(
        """
        ['__cached__', '__doc__', '__file__', '__loader__', '__name__', '__package__', '__path__', '__spec__', '_info_dict']
        a\t'A small array'\t1
        x\t'A list with a small and large array'\t[7, [7, 7, 15]]
        """,
        look("dataset"));
  }

  @Test
  void pythonSeesEveryCommitWhileTheStoreIsOpen() throws IOException {
    Path place = temp.resolve("ds");
    try (Store store = Store.open(place, Samples.writing())) {
      assertTrue(store.entries().isEmpty());
      put(store, "x", Samples.number(1), "'one'");
      assertTrue(look("ds").endsWith("x\t'one'\t1\n"), look("ds"));
      put(store, "x", Samples.number(2), null);
      put(store, "é", Samples.arrays(3, 2, 4), "('a', [1])");
      store.write(
          tx -> {
            tx.setInfo("note", "None");
            return null;
          });
      String seen = look("ds");
      assertTrue(
          seen.endsWith(
              "'__spec__', '_info_dict']\nx\t'one'\t2\né\t('a', [1])\t[3, [3, 3, 4], [3, 3, 4]]\n"
                  + "note\tNone\t'<none>'\n"),
          seen);
      store.write(
          tx -> {
            tx.remove("x");
            return null;
          });
      assertFalse(look("ds").contains("\nx\t"), look("ds"));
    }
    assertEquals(
        Map.of("é", new Entry("('a', [1])", true), "note", new Entry("None", false)),
        entries(place));
  }

  private static Map<String, Entry> entries(Path place) throws IOException {
    try (Store store = Store.open(place, Samples.reading())) {
      return Map.copyOf(store.entries());
    }
  }

  @Test
  void aReplacedItemGetsArrayNamesNeverUsedBefore() throws IOException {
    Path place = temp.resolve("ds");
    try (Store store = Store.open(place, Samples.writing())) {
      put(store, "x", Samples.arrays(1, 2, 4), null);
      put(store, "x", Samples.arrays(2, 1, 4), null);
      assertTrue(Files.exists(place.resolve("x_data/array_2.npy")));
      put(store, "x", Samples.number(3), null);
      put(store, "x", Samples.arrays(4, 1, 4), null);
      store.write(
          tx -> {
            tx.remove("x");
            return null;
          });
      put(store, "x", Samples.arrays(5, 1, 4), null);
      assertTrue(Files.exists(place.resolve("x_data/array_4.npy")), () -> "" + tree(place));
    }
    assertEquals(
        List.of("__init__.py", "_this_dir_is_a_DataSet", "x.py", "x_data/", "x_data/array_4.npy"),
        tree(place));
    try (Store store = Store.open(place, Samples.writing())) {
      put(store, "y", Samples.arrays(5, 1, 4), null);
    }
    assertTrue(tree(place).contains("y_data/array_0.npy"), () -> "" + tree(place));
    try (Store store = Store.open(place, Samples.reading())) {
      assertEquals("[5, _a0]", store.read("x", Samples::show));
      assertEquals(List.of(), store.verify());
    }
  }

  private static List<String> tree(Path place) {
    try {
      return List.copyOf(Samples.tree(place).keySet());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void aTransactionThatThrowsLeavesNothing() throws IOException {
    Path place = temp.resolve("ds");
    try (Store store = Store.open(place, Samples.writing())) {
      put(store, "x", Samples.arrays(1, 1, 4), null);
      List<String> before = tree(place);
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  store.write(
                      tx -> {
                        tx.put("x", Samples.arrays(2, 1, 4), null);
                        tx.put("y", Samples.arrays(2, 1, 4), null);
                        tx.remove("x");
                        throw new IllegalStateException("enough");
                      }));
      assertEquals("enough", thrown.getMessage());
      assertEquals(before, tree(place));
      assertEquals("[1, _a0]", store.read("x", Samples::show));
    }
  }

  @Test
  void aSnapshotStaysWhileWritersGoOn() throws IOException {
    Path place = temp.resolve("ds");
    try (Store store = Store.open(place, Samples.writing());
        Store reader = Store.open(place, Samples.reading())) {
      put(store, "x", Samples.arrays(1, 1, 4), "1");
      put(store, "y", Samples.arrays(1, 1, 4), "1");
      try (Snapshot snapshot = reader.snapshot()) {
        for (int i = 2; i < 5; i++) {
          int value = i;
          store.write(
              tx -> {
                tx.put("x", Samples.arrays(value, 1, 4), Integer.toString(value));
                tx.put("z", Samples.number(value), null);
                return null;
              });
        }
        store.write(
            tx -> {
              tx.remove("y");
              return null;
            });
        assertEquals("[4, _a0]", store.read("x", Samples::show));
        assertEquals("[1, _a0]", snapshot.read("x", Samples::show));
        assertEquals("[1, _a0]", snapshot.read("y", Samples::show));
        assertEquals("1", snapshot.entries().get("x").info());
        assertFalse(snapshot.entries().containsKey("z"));
      }
      put(store, "x", Samples.number(9), null);
    }
    assertEquals(List.of("__init__.py", "_this_dir_is_a_DataSet", "x.py", "z.py"), tree(place));
  }

  @Test
  void namesThatWouldCollideOrShadowAreRefused() throws IOException {
    try (Store store = Store.open(temp.resolve("ds"), Samples.writing())) {
      put(store, "Run", Samples.number(1), null);
      Map<String, String> refused =
          Map.of(
              "run",
              "beside 'Run'",
              "class",
              "keyword",
              "1x",
              "expected a Python identifier",
              "../x",
              "expected a Python identifier",
              "ﬁt",
              "(NFKC), found 'ﬁt'; take 'fit'",
              "__init__",
              "a module's own names",
              "_locked",
              "uses it itself",
              "_Journal_3",
              "uses it itself",
              "con",
              "device on Windows",
              "a".repeat(201),
              "longer than 200 bytes");
      refused.forEach(
          (name, why) -> {
            InvalidNameException thrown =
                assertThrows(
                    InvalidNameException.class, () -> put(store, name, Samples.number(1), null));
            assertTrue(String.valueOf(thrown.getMessage()).contains(why), thrown.getMessage());
          });
      assertEquals(List.of("Run"), List.copyOf(store.entries().keySet()));
    }
  }

  @Test
  void infosThatAreNoSingleExpressionAreRefused() throws IOException {
    try (Store store = Store.open(temp.resolve("ds"), Samples.writing())) {
      for (String info :
          List.of("1\n2", "'a", "(1", "1)", "1 # x", "", "1; 2", "'a' \\", "\u2028")) {
        IllegalArgumentException thrown =
            assertThrows(
                IllegalArgumentException.class, () -> put(store, "x", Samples.number(1), info));
        assertTrue(
            String.valueOf(thrown.getMessage()).startsWith("an info must be one Python expression"),
            thrown.getMessage());
      }
      put(store, "x", Samples.number(1), "{'#': \"it's\", 'b': ['''a'b''', r'\\\\n,  # no data']}");
    }
    assertTrue(look("ds").contains("{'#': \"it's\", 'b': [\"a'b\", '\\\\\\\\n,  # no data']}"));
  }

  @Test
  void wrongUsesAreSaidPlainly() throws IOException {
    Path place = temp.resolve("ds");
    assertMessage("there is no data set " + place, () -> Store.open(place, Samples.reading()));
    Files.createDirectory(temp.resolve("other"));
    Files.createFile(temp.resolve("other/file"));
    assertMessage("is no data set", () -> Store.open(temp.resolve("other"), Samples.writing()));
    try (Store store = Store.open(place, Samples.writing());
        Store reader = Store.open(place, Samples.reading())) {
      assertMessage("there is no 'x' in " + place, () -> store.read("x", Samples::show));
      assertMessage("was opened for reading", () -> put(reader, "x", Samples.number(1), null));
      store.write(
          tx -> {
            tx.setInfo("x", "1");
            return null;
          });
      assertMessage("has an info but no item", () -> reader.read("x", Samples::show));
    }
  }

  private static void assertMessage(String part, org.junit.jupiter.api.function.Executable code) {
    PersistableException thrown = assertThrows(PersistableException.class, code);
    assertTrue(String.valueOf(thrown.getMessage()).contains(part), thrown.getMessage());
  }

  @Test
  void insertGivesEachItemAFreeName() throws IOException {
    try (Store store = Store.open(temp.resolve("ds"), Samples.writing())) {
      put(store, "x_1", Samples.number(0), null);
      List<String> names =
          store.write(
              tx ->
                  List.of(
                      tx.insert("x_", Samples.number(1), "'i1'"),
                      tx.insert("x_", Samples.number(2), null)));
      assertEquals(List.of("x_0", "x_2"), names);
      assertEquals("2", store.read("x_2", Samples::show));
    }
  }

  @Test
  void aJournalThatWasReplacedByHandUnderAnOpenStoreIsAppendedToWhereItIsNow() throws IOException {
    Path dataset = temp.resolve("ds");
    try (Store store = Store.open(dataset, Samples.writing().withSynchronize(false))) {
      put(store, "x", 1);
      put(store, "x", 2);
      Path journal = dataset.resolve("_journal_0");
      Path copy = Files.copy(journal, temp.resolve("copy"));
      Files.delete(journal);
      Files.move(copy, journal);
      put(store, "y", 3);
      try (Store reader = Store.open(dataset, Samples.reading())) {
        assertEquals(List.of("x", "y"), List.copyOf(reader.entries().keySet()));
      }
    }
  }

  @Test
  void aModuleThatWasReplacedByHandBetweenPutsIsReadAnew() throws IOException {
    Path dataset = temp.resolve("ds");
    try (Store store = Store.open(dataset, Samples.writing().withSynchronize(false))) {
      put(store, "x", 1);
      put(store, "x", 2);
      Path module = dataset.resolve("x.py");
      store.write(
          tx -> {
            tx.put("y", Samples.arrays(5, 1, 8), null);
            return null;
          });
      Files.createDirectory(dataset.resolve("x_data"));
      Files.copy(dataset.resolve("y_data/array_0.npy"), dataset.resolve("x_data/array_7.npy"));
      Files.writeString(module, "x = 7\n"); // it may use what is beside it
      store.write(
          tx -> {
            tx.put("x", Samples.arrays(6, 1, 8), null);
            return null;
          });
      assertEquals("[6, _a0]", store.read("x", Samples::show));
      assertTrue(Files.exists(dataset.resolve("x_data/array_8.npy")), "a number never used");
    }
  }

  /** Both versions are as long, and dated one second after the one that they were to replace. */
  @Test
  void aModuleThatWasNotCommittedIsNotTakenForTheOneThatAnotherCommitted() throws IOException {
    Path dataset = temp.resolve("ds");
    ItemWriter one = Samples.arrays(3, 1, 8);
    try (Store store = Store.open(dataset, Samples.writing());
        Store other = Store.open(dataset, Samples.writing())) {
      put(store, "x", 1);
      for (int i = 0; i < 3; i++) {
        put(store, "x", i); // the clock is behind now
      }
      int length = (int) (size(one) - size(Samples.text('a', 0)));
      assertEquals(size(one), size(Samples.text('a', length)));
      assertThrows(
          IllegalStateException.class,
          () ->
              store.write(
                  tx -> {
                    tx.put("x", Samples.text('a', length), null);
                    throw new IllegalStateException("not committed");
                  }));
      other.write(
          tx -> {
            tx.put("x", one, null);
            return null;
          });
      Path array = dataset.resolve("x_data/array_0.npy");
      assertTrue(Files.exists(array));
      put(store, "x", 4);
      put(store, "x", 5);
      assertFalse(Files.exists(array), "nobody knew that it is needed no more");
    }
  }

  /** Of the module. */
  private long size(ItemWriter item) throws IOException {
    Path dataset = temp.resolve("measured");
    try (Store store = Store.open(dataset, Samples.writing())) {
      put(store, "x", item, null);
    }
    return Files.size(dataset.resolve("x.py"));
  }

  private static void put(Store store, String name, int value) throws IOException {
    store.write(
        tx -> {
          tx.put(name, Samples.number(value), null);
          return null;
        });
  }
}
