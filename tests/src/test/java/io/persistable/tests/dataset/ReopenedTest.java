package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data set is closed, opened and written to while a reader looks at it: there is another journal
 * of the same name by then, which says nothing of what was there before.
 */
class ReopenedTest {

  @TempDir(factory = MemoryDirectory.class)
  Path temp;

  @Test
  void aReaderFindsWhatWasThereBeforeAtWhateverMomentItHappens() throws IOException {
    long calls = read(-1);
    assertTrue(calls > 5, "calls: " + calls);
    for (long call = 1; call <= calls; call++) {
      read(call);
    }
    System.out.println(calls + " moments of looking at which the data set was closed and opened");
  }

  private static DataSet open(Path place) throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .durability(DataSet.Durability.NONE)
        .open();
  }

  /**
   * @param moment the call of the file system before which it is closed and opened
   * @return how many calls looking makes
   */
  private long read(long moment) throws IOException {
    Path root = Files.createDirectories(temp.resolve("at" + moment));
    Path place = root.resolve("ds");
    List<DataSet> writers = new ArrayList<>();
    try (DataSet set = open(place)) {
      set.put("a", 1, "of a");
    }
    Journalist journalist = new Journalist();
    long calls;
    try (DataSet reader = DataSet.open(new FaultFileSystem(root, journalist).path(place))) {
      writers.add(open(place));
      writers.get(0).put("b", 2, "of b");
      long before = journalist.calls();
      journalist.before(
          call -> {
            if (call == before + moment) {
              writers.get(0).close();
              writers.add(open(place));
              writers.get(1).put("c", 3, "of c");
            }
          });
      List<String> names = reader.names();
      assertTrue(
          names.containsAll(List.of("a", "b")), () -> "before call " + moment + ": " + names);
      calls = journalist.calls() - before;
      assertEquals(2, reader.get("b"));
    }
    for (DataSet writer : writers) {
      writer.close();
    }
    return calls;
  }
}
