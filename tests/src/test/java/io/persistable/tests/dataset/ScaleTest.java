package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Large data sets. Figures are printed; what is asserted of time has room for a busy machine. That
 * a put makes the same calls beside any number of items is counted in the runtime's GrowthTest.
 */
class ScaleTest {

  private static final int LARGE = 100_000;
  private static final int WARM_UP = 200;
  private static final int PUTS = 600;

  @TempDir private Path directory;

  private DataSet writing(String name, DataSet.Durability durability) throws IOException {
    return DataSet.builder(directory.resolve(name))
        .mode(DataSet.Mode.WRITE)
        .durability(durability)
        .open();
  }

  @Test
  void aPutCostsTheSameBesideAnyNumberOfItems() throws IOException {
    int[] present = {10, 1000, LARGE};
    DataSet[] sets = new DataSet[present.length];
    for (int i = 0; i < sets.length; i++) {
      fill("ds" + present[i], present[i]);
      sets[i] = writing("ds" + present[i], DataSet.Durability.NONE);
    }
    long[][] nanos = new long[sets.length][PUTS];
    for (int k = -WARM_UP; k < PUTS; k++) { // by turns, so that a busy machine is so for all
      for (int i = 0; i < sets.length; i++) {
        long start = System.nanoTime();
        sets[i].put("new_" + (WARM_UP + k), k, "info");
        nanos[i][Math.max(k, 0)] = System.nanoTime() - start;
      }
    }
    double[] millis = new double[sets.length];
    for (int i = 0; i < sets.length; i++) {
      sets[i].close();
      Arrays.sort(nanos[i]);
      millis[i] = nanos[i][PUTS / 2] / 1e6;
    }
    System.out.printf(
        "scale: median put beside 10, 1,000 and 100,000 items: %.2f, %.2f, %.2f ms%n",
        millis[0], millis[1], millis[2]);
    open("ds" + LARGE);
  }

  /** Infos alone: what opening and putting depend on, without 100,000 files of a few bytes. */
  private void fill(String name, int count) throws IOException {
    try (DataSet ds = writing(name, DataSet.Durability.NONE)) {
      ds.transaction(
          changes -> {
            for (int i = 0; i < count; i++) {
              changes.setInfo("item_" + i, "what is said of item " + i);
            }
            return 0;
          });
    }
  }

  private void open(String name) throws IOException {
    long start = System.nanoTime();
    try (DataSet ds = DataSet.open(directory.resolve(name))) {
      double opened = (System.nanoTime() - start) / 1e9;
      assertTrue(ds.contains("item_99999"));
      start = System.nanoTime();
      Map<String, @Nullable Object> infos = ds.infos();
      double read = (System.nanoTime() - start) / 1e9;
      System.out.printf(
          "scale: opened %,d items in %.2f s, read all their infos in %.2f s%n",
          infos.size(), opened, read);
      assertEquals("what is said of item 99999", infos.get("item_99999"));
    }
  }

  @Test
  void aTransactionOfTenThousandItemsIsThereWhole() throws IOException {
    int count = 10_000;
    long start = System.nanoTime();
    try (DataSet ds = writing("many", DataSet.Durability.FSYNC)) {
      ds.transaction(
          changes -> {
            for (int i = 0; i < count; i++) {
              changes.insert(i, null);
            }
            return 0;
          });
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf("scale: a transaction of %,d items took %.2f s%n", count, seconds);
      assertEquals(count, ds.names().size());
      assertEquals(9_999, ds.get("x_9999"));
      try (Stream<Path> files = Files.list(directory.resolve("many"))) {
        assertEquals(
            count, files.filter(f -> f.getFileName().toString().matches("x_\\d+\\.py")).count());
      }
    }
  }
}
