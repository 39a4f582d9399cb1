package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.CommittedException;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A file that may not be deleted or replaced: the data set goes on as far as it can, and says so.
 */
class UndeletableTest {

  @TempDir private Path temp;

  private final Journalist journalist = new Journalist();

  private Store open(boolean synchronize) throws IOException {
    Path place = new FaultFileSystem(temp, journalist).path(temp.resolve("ds"));
    return Store.open(place, Samples.writing().withSynchronize(synchronize));
  }

  private static void put(Store store, String name, ItemWriter writer) throws IOException {
    store.write(
        tx -> {
          tx.put(name, writer, null);
          return null;
        });
  }

  private static void remove(Store store, String name) throws IOException {
    store.write(
        tx -> {
          tx.remove(name);
          return null;
        });
  }

  /**
   * @param forbidden what the system refuses, as the tests' file system says it
   */
  @ParameterizedTest
  @CsvSource({
    "delete ds/x_data/array_, true, put",
    "delete ds/x_data/array_, false, put",
    "delete ds/x_data/array_, true, arrays",
    "delete ds/x_data/array_, true, remove",
    "open ds/x_data/array_, true, put",
    "open ds/x_data/array_, false, remove",
  })
  void whatNothingNeedsStaysOnRecordAndWritingGoesOn(
      String forbidden, boolean synchronize, String how) throws IOException {
    Store store = open(synchronize);
    put(store, "x", Samples.arrays(1, 2, 20));
    put(store, "k", Samples.number(0));
    if (how.equals("arrays")) {
      put(store, "x", Samples.arrays(2, 2, 20));
    } else if (how.equals("put")) {
      put(store, "x", Samples.number(2));
    } else {
      remove(store, "x");
    }
    journalist.forbid(
        call ->
            call.startsWith(forbidden)
                || call.equals("access WRITE ds/x_data")
                || call.startsWith("access READ ds/x_data/") && forbidden.startsWith("open"));
    for (int i = 1; i <= 3; i++) {
      put(store, "k", Samples.number(i));
      assertEquals("" + i, store.read("k", Samples::show));
      assertTrue(Files.exists(temp.resolve("ds/x_data/array_0.npy")));
      assertTrue(
          store.verify().stream()
              .anyMatch(
                  problem ->
                      problem.kind() == Problem.Kind.ORPHAN
                          && problem.file().equals("x_data/array_0.npy")));
    }
    store.close();
    store = open(synchronize);
    put(store, "k", Samples.number(4));
    assertTrue(
        store.repair(List.of()).problems().stream()
            .anyMatch(problem -> problem.file().equals("x_data/array_0.npy")));
    put(store, "k", Samples.number(5));
    journalist.forbid(call -> false);
    put(store, "k", Samples.number(6));
    store.close();
    try (Store reader = Store.open(temp.resolve("ds"), Samples.reading())) {
      assertEquals("6", reader.read("k", Samples::show));
      assertEquals(List.of(), reader.verify());
    }
    try (Stream<Path> files = Files.walk(temp.resolve("ds"))) {
      List<String> left = files.map(file -> file.getFileName().toString()).sorted().toList();
      assertTrue(left.stream().noneMatch(name -> name.startsWith("_journal")), left::toString);
      assertEquals(how.equals("arrays"), left.contains("x_data"), left::toString);
    }
  }

  /** Which modules may not be in their places is known of the last commit only. */
  @Test
  void aModuleThatCanNotBeReplacedIsNamedByEveryWrite() throws IOException {
    Store store = open(true);
    put(store, "x", Samples.number(1));
    journalist.forbid(call -> call.matches("move ds/x\\.py\\.[0-9]+"));
    assertThrows(CommittedException.class, () -> put(store, "x", Samples.number(2)));
    for (int i = 0; i < 2; i++) {
      IOException e = assertThrows(IOException.class, () -> put(store, "k", Samples.number(3)));
      assertTrue(e.getMessage().contains("x.py can't be replaced by x.py."), e.getMessage());
    }
    assertEquals("2", store.read("x", Samples::show));
    journalist.forbid(call -> false);
    put(store, "k", Samples.number(4));
    assertEquals("2", store.read("x", Samples::show));
    store.close();
    try (Store reader = Store.open(temp.resolve("ds"), Samples.reading())) {
      assertEquals(List.of(), reader.verify());
    }
  }
}
