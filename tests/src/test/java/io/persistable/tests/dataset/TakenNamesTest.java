package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.DataSetView;
import io.persistable.error.DataSetException;
import io.persistable.error.LimitExceededException;
import io.persistable.error.UnknownNameException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of others under the names that a data set would give next, put there while it is open. */
@Tag("once")
class TakenNamesTest {

  private static final int NUMBERS = 40;

  /** More bytes than an array has. */
  private static final long LARGE = (1L << 31) + 1000;

  @TempDir private Path place;

  private DataSet open(boolean synchronize) throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .durability(DataSet.Durability.FSYNC) // or no modules are copied
        .synchronize(synchronize)
        .backup(true)
        .timeout(Duration.ofSeconds(1))
        .open();
  }

  private interface Action {
    void run(DataSet set) throws IOException;
  }

  private static List<Action> actions() {
    List<Action> actions = new ArrayList<>();
    actions.add(set -> set.put("x", 3));
    actions.add(set -> set.put("x", new double[200]));
    actions.add(set -> set.accept("x"));
    actions.add(set -> set.put("new", 3));
    actions.add(set -> set.setInfo("x", "said"));
    actions.add(
        set ->
            set.transaction(
                changes -> {
                  for (int i = 0; i < 20; i++) {
                    changes.put("x" + i, i);
                  }
                  return "";
                }));
    actions.add(
        set -> {
          try (DataSetView view = set.snapshot()) {
            set.put("x", 4);
            view.get("x");
          }
        });
    actions.add(set -> set.rename("x", "y"));
    actions.add(set -> set.remove("y"));
    return actions;
  }

  @ParameterizedTest
  @CsvSource({
    "x.py.%d, true", "x.py.%d, false",
    "_modules_%d, true", "_modules_%d, false",
    "x.py.bak.%d, true", "x.py.bak.%d, false",
    "__init__.py.%d, true", "_journal_%d, true",
    "x_data/array_%d.npy, true", "x_data_%d.npz, false"
  })
  void theyStayWhateverIsDone(String name, boolean synchronize) throws IOException {
    List<Path> others = new ArrayList<>();
    try (DataSet set = open(synchronize)) {
      set.put("x", new double[150]);
      set.put("x", new double[160]);
      for (int i = 0; i < NUMBERS; i++) {
        Path file = place.resolve(String.format(name, i));
        Files.createDirectories(file.getParent());
        if (!Files.exists(file)) {
          Files.writeString(file, "mine " + i);
          others.add(file);
        }
      }
      int refused = 0;
      for (int round = 0; round < 2; round++) {
        for (Action action : actions()) {
          try {
            action.run(set);
          } catch (DataSetException | UnknownNameException e) {
            assertTrue(
                e.getMessage().matches(".*(move it away|there is no '[xy]').*"), e::toString);
            refused++;
          }
          assertTheyAreThere(others);
        }
      }
      set.repair();
      assertTheyAreThere(others);
      System.out.println(name + ": " + refused + " of " + 2 * actions().size() + " refused");
    }
    open(synchronize).close();
    assertTheyAreThere(others);
  }

  private static void assertTheyAreThere(List<Path> others) throws IOException {
    for (Path file : others) {
      assertTrue(Files.readString(file).startsWith("mine "), file::toString);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"_kept", "_pins"})
  void whereSnapshotsNeedADirectory(String name) throws IOException {
    try (DataSet set = open(true)) {
      set.put("x", 1);
      Files.writeString(place.resolve(name), "notes");
      DataSetException e = assertThrows(DataSetException.class, set::snapshot);
      assertTrue(e.getMessage().contains(name), e.getMessage());
      assertTrue(e.getMessage().contains("found a file; move it away"), e.getMessage());
      set.put("x", 2);
      DataSet.Problem problem = set.verify().get(0);
      assertEquals(name, problem.file());
      assertEquals(DataSet.Problem.Kind.IN_DOUBT, problem.kind());
      set.repair();
      assertEquals("notes", Files.readString(place.resolve(name)));
      set.repair(List.of(name));
      assertEquals(List.of(), set.verify());
      set.snapshot().close();
    }
  }

  /** Larger than any array of bytes: nothing of it is read, or only its beginning. */
  @Test
  void largeFilesAreNotRead() throws IOException {
    try (DataSet set = open(true)) {
      set.put("x", 1);
      set.put("x", 2);
    }
    Files.deleteIfExists(place.resolve("x.py.bak"));
    Files.createDirectory(place.resolve("_pins"));
    List<String> names =
        List.of("_journal_99", "_locked.77", "big.py", "_pins/1-2-3-_-_-h", "y.py.7", "_modules_7");
    for (String name : names) {
      try (RandomAccessFile file = new RandomAccessFile(place.resolve(name).toFile(), "rw")) {
        file.setLength(LARGE);
      }
    }
    try (DataSet set = open(true)) {
      set.verify();
      set.put("x", 3);
      set.setInfo("x", "said");
      set.repair();
      DataSetException e = assertThrows(DataSetException.class, () -> set.put("big", 1));
      assertTrue(e.getMessage().contains("big.py"), e.getMessage());
      set.describe();
      set.snapshot().close();
    }
    Path init = place.resolve("__init__.py");
    byte[] index = Files.readAllBytes(init);
    Files.delete(init);
    assertThrows(DataSetException.class, () -> DataSet.open(place).names());
    Files.write(init, index);
    for (String name : names) {
      assertEquals(LARGE, Files.size(place.resolve(name)), name);
    }
    try (RandomAccessFile file = new RandomAccessFile(place.resolve("x.py").toFile(), "rw")) {
      file.setLength(LARGE);
    }
    try (DataSet set = open(true)) {
      LimitExceededException e = assertThrows(LimitExceededException.class, () -> set.get("x"));
      assertTrue(e.getMessage().contains("x.py"), e.getMessage());
    }
  }
}
