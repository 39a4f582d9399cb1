package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.DataSetDamagedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

  @TempDir Path temp;
  private Path dataset;

  @BeforeEach
  void create() throws IOException {
    dataset = temp.resolve("ds");
    Scenario.THREE_ITEMS.prepare(dataset);
  }

  private List<Problem> problems() throws IOException {
    try (Store store = Store.open(dataset, Samples.reading())) {
      return store.verify();
    }
  }

  @Test
  void aMissingArrayIsFoundAndReadingSaysWhich() throws IOException {
    Files.delete(dataset.resolve("a_data/array_1.npy"));
    assertEquals(
        List.of(new Problem(Problem.Kind.MISSING, "a_data/array_1.npy", "'a' needs it")),
        problems());
    try (Store store = Store.open(dataset, Samples.reading())) {
      DataSetDamagedException thrown =
          assertThrows(DataSetDamagedException.class, () -> store.read("a", Samples::show));
      assertEquals(
          "item 'a' of " + dataset + " lacks a file: " + dataset.resolve("a_data/array_1.npy"),
          thrown.getMessage());
    }
  }

  @Test
  void aChangedByteIsFound() throws IOException {
    Path array = dataset.resolve("a_data/array_0.npy");
    byte[] bytes = Files.readAllBytes(array);
    bytes[bytes.length - 1] ^= 1;
    Files.write(array, bytes);
    List<Problem> problems = problems();
    assertEquals(1, problems.size());
    assertEquals(Problem.Kind.DAMAGED, problems.get(0).kind());
    assertTrue(
        problems
            .get(0)
            .message()
            .matches(
                "expected 768 bytes with CRC-32C [0-9a-f]{8}, found 768 bytes with CRC-32C"
                    + " [0-9a-f]{8}"),
        problems.get(0).message());
  }

  @Test
  void aMissingModuleIsFound() throws IOException {
    Files.delete(dataset.resolve("b.py"));
    assertEquals(
        List.of(
            new Problem(
                Problem.Kind.MISSING, "b.py", "item 'b' has no file " + dataset.resolve("b.py"))),
        problems());
  }

  @Test
  void anEditedModuleIsReadAndSaidToBeEdited() throws IOException {
    Path module = dataset.resolve("b.py");
    Files.writeString(module, Files.readString(module).replace("b = 2", "b = 3"));
    assertEquals(
        List.of(
            new Problem(
                Problem.Kind.EDITED,
                "b.py",
                "is not what was written; edited by hand, or damaged")),
        problems());
    try (Store store = Store.open(dataset, Samples.reading())) {
      assertEquals("3", store.read("b", Samples::show));
    }
  }

  @Test
  void aRepairDeletesWhatNothingNeedsAndNothingElse() throws IOException {
    List<String> debris =
        List.of(
            "_journal_77",
            "a_data/array_9.npy",
            "b.py.99",
            "b_data_3.npz",
            "nobody_data",
            "nobody_data/array_0.npy");
    Files.createDirectory(dataset.resolve("nobody_data"));
    for (String file : debris) {
      if (!file.equals("nobody_data")) {
        Files.writeString(dataset.resolve(file), "debris");
      }
    }
    List<String> others = List.of("notes.txt", "analysis.py", "a_data/README", "x_data.txt");
    for (String file : others) {
      Files.writeString(dataset.resolve(file), "mine");
    }
    assertEquals(debris, problems().stream().map(Problem::file).sorted().toList());
    try (Store store = Store.open(dataset, Samples.writing())) {
      Repair repair = store.repair();
      assertEquals(debris, repair.deleted().stream().sorted().toList());
      assertEquals(List.of(), repair.problems());
    }
    for (String file : others) {
      assertEquals("mine", Files.readString(dataset.resolve(file)));
    }
  }

  @Test
  void aFileThatIsNoItemIsNotOverwritten() throws IOException {
    byte[] mine = "print('hello')\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
    Files.write(dataset.resolve("analysis.py"), mine);
    try (Store store = Store.open(dataset, Samples.writing())) {
      io.persistable.error.DataSetException thrown =
          assertThrows(
              io.persistable.error.DataSetException.class,
              () ->
                  store.write(
                      tx -> {
                        tx.put("analysis", Samples.number(1), null);
                        return null;
                      }));
      assertEquals(
          dataset.resolve("analysis.py")
              + " is there but is no item of the data set; move it away, or choose another name",
          thrown.getMessage());
    }
    assertArrayEquals(mine, Files.readAllBytes(dataset.resolve("analysis.py")));
  }

  @Test
  void aJournalThatIsGoneIsSaidToBe() throws IOException {
    Store store = Store.open(dataset, Samples.writing());
    store.write(
        tx -> {
          tx.setInfo("a", "1");
          return null;
        });
    Files.delete(dataset.resolve("_journal_1"));
    DataSetDamagedException thrown =
        assertThrows(DataSetDamagedException.class, () -> Store.open(dataset, Samples.reading()));
    assertEquals(
        dataset.resolve("__init__.py") + " names _journal_1, which is missing",
        thrown.getMessage());
  }
}
