package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.persistable.testsupport.Python;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("once")
class ContentionTest {

  private static final int PROCESSES = 8;
  private static final int THREADS = 4;
  private static final int INSERTS = Integer.getInteger("persistable.contention.inserts", 500);

  /** In memory: what is contended for is the lock, not the disk. */
  @TempDir(factory = MemoryDirectory.class)
  Path temp;

  @Test
  void manyProcessesAndThreadsLoseNothingAndGiveNoNameTwice()
      throws IOException, InterruptedException {
    Path dataset = temp.resolve("ds");
    Store.open(dataset, Samples.writing()).close();
    long start = System.nanoTime();
    List<Process> children = new ArrayList<>();
    for (int i = 0; i < PROCESSES; i++) {
      children.add(
          Child.start(
              "inserts", dataset.toString(), Integer.toString(THREADS), Integer.toString(INSERTS)));
    }
    Map<String, String> given = new HashMap<>();
    for (Process child : children) {
      try (BufferedReader out = Child.output(child)) {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          String[] pair = line.split(" ");
          assertNull(given.put(pair[0], pair[1]), "given twice: " + pair[0]);
        }
      }
      assertEquals(0, child.waitFor());
    }
    long millis = (System.nanoTime() - start) / 1_000_000;
    int total = PROCESSES * THREADS * INSERTS;
    assertEquals(total, given.size());
    try (Store store = Store.open(dataset, Samples.reading())) {
      Map<String, Entry> entries = store.entries();
      assertEquals(given.keySet(), entries.keySet());
      for (Map.Entry<String, String> entry : given.entrySet()) {
        assertEquals(entry.getValue(), entries.get(entry.getKey()).info());
        assertEquals(entry.getValue(), store.read(entry.getKey(), Samples::show));
      }
      assertEquals(List.of(), store.verify());
    }
    assertEquals(
        total + " 0",
        Python.get()
            .run(
                "import ds, ds.x_0, sys; print(len(ds._info_dict), ds._info_dict['x_0'] - ds.x_0)",
                temp)
            .strip());
    System.out.printf(
        "contention: %d processes x %d threads x %d inserts in %d ms, nothing lost%n",
        PROCESSES, THREADS, INSERTS, millis);
  }
}
