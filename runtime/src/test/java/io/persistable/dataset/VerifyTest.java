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
                    + " [0-9a-f]{8}; if it was rewritten on purpose, accept\\(\"a\"\\) takes it as"
                    + " it is"),
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
                "is not what was written; edited by hand, written by another program, or"
                    + " damaged")),
        problems());
    try (Store store = Store.open(dataset, Samples.reading())) {
      assertEquals("3", store.read("b", Samples::show));
    }
  }

  @Test
  void whatNoRecordSpeaksOfStaysUntilARepairIsToldToDeleteIt() throws IOException {
    List<String> debris =
        List.of("_journal_77", "a_data/array_9.npy", "b.py.99", "b_data_3.npz", "c.py.bak.9");
    for (String file : debris) {
      Files.writeString(dataset.resolve(file), "debris");
    }
    List<String> others =
        List.of("notes.txt", "analysis.py", "a_data/README", "x_data.txt", "nobody.pyc.3");
    for (String file : others) {
      Files.writeString(dataset.resolve(file), "mine");
    }
    assertEquals(debris, problems().stream().map(Problem::file).sorted().toList());
    assertTrue(problems().stream().allMatch(p -> p.kind() == Problem.Kind.IN_DOUBT));
    try (Store store = Store.open(dataset, Samples.writing())) {
      assertEquals(List.of(), store.repair(List.of()).deleted());
      Repair repair = store.repair(List.of("b.py.99", "analysis.py", "notes.txt"));
      assertEquals(List.of("b.py.99"), repair.deleted());
      repair = store.repair(debris);
      assertEquals(4, repair.deleted().size());
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
    Files.delete(dataset.resolve("_journal_0"));
    try (Store reader = Store.open(dataset, Samples.reading())) {
      DataSetDamagedException thrown =
          assertThrows(DataSetDamagedException.class, () -> reader.entries());
      assertEquals(
          dataset.resolve("__init__.py")
              + " names _journal_0, which is missing; repair() keeps what can be kept and says"
              + " what it did",
          thrown.getMessage());
      assertEquals(Problem.Kind.DAMAGED, reader.verify().get(0).kind());
    }
    try (Store writer = Store.open(dataset, Samples.writing())) {
      Repair repair = writer.repair(List.of());
      assertEquals(List.of(), repair.problems());
      assertEquals(java.util.Set.of("a", "b", "c"), writer.entries().keySet());
    }
  }
}
