package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.testsupport.Python;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operation costs must not grow with the number of items. */
@Tag("once")
class GrowthTest {

  @TempDir(factory = MemoryDirectory.class)
  Path temp;

  private static void fill(Store store, int count) throws IOException {
    store.write(
        tx -> {
          for (int i = 0; i < count; i++) {
            tx.insert("x_", Samples.number(i), "'item number " + i + "'");
          }
          return null;
        });
  }

  /** Calls to the file system, which unlike times are the same on every machine. */
  private long calls(int items) throws IOException {
    Path root = temp.resolve("n" + items);
    java.nio.file.Files.createDirectory(root);
    Journalist journalist = new Journalist();
    Path dataset = new FaultFileSystem(root, journalist).path(root.resolve("ds"));
    try (Store store = Store.open(dataset, Samples.writing())) {
      fill(store, items);
      long before = journalist.calls();
      long size = journalist.size();
      for (int i = 0; i < 20; i++) {
        long value = i;
        store.write(
            tx -> {
              tx.put("x_3", Samples.number(value), null);
              return null;
            });
      }
      System.out.printf(
          "20 puts beside %d items: %d calls, %d of them writes%n",
          items, journalist.calls() - before, journalist.size() - size);
      return journalist.calls() - before;
    }
  }

  @Test
  void thePriceOfAPutDoesNotDependOnHowManyItemsThereAre() throws IOException {
    long few = calls(10);
    assertEquals(few, calls(1000));
    long many = calls(5_000);
    assertTrue(many <= few, () -> few + " calls beside few items, " + many + " beside many");
  }

  /** Calls of one put that replaces a small item, without forces. */
  private long calls(boolean synchronize) throws IOException {
    Path root = temp.resolve(synchronize ? "locking" : "holding");
    java.nio.file.Files.createDirectory(root);
    Journalist journalist = new Journalist();
    Path dataset = new FaultFileSystem(root, journalist).path(root.resolve("ds"));
    try (Store store = Store.open(dataset, Samples.writing().withSynchronize(synchronize))) {
      fill(store, 10);
      long before = 0;
      for (int i = 0; i < 4; i++) { // the first of them read what they don't know yet
        before = journalist.calls();
        long value = i;
        store.write(
            tx -> {
              tx.put("x_3", Samples.number(value), null);
              return null;
            });
      }
      return journalist.calls() - before;
    }
  }

  /**
   * Looks at __init__.py, _journal, x.py, _locked, _pins, and whether x.py.8 is free; notes in the
   * journal that it makes it, makes it, writes it, dates it; appends to the journal; moves; looks
   * at the journal, to know it again. What locking adds: the marker looked at, opened, locked; the
   * draft of _locked opened, written, looked at and linked; the journal opened, looked at and
   * measured, which isn't looked at otherwise; _locked looked at and deleted.
   */
  @Test
  void aPutMakesTheCallsThatItNeedsAndNoOthers() throws IOException {
    assertEquals(13 + 1, calls(false)); // holding the lock for long, it looks at it before as well
    assertEquals(13 + 11, calls(true));
  }

  /**
   * Looks whether there are a module, a package and a draft, notes that it makes one, makes,
   * writes, moves it.
   */
  @Test
  void aNewSmallItemOfATransactionMakesSevenCalls() throws IOException {
    Journalist journalist = new Journalist();
    Path dataset = new FaultFileSystem(temp, journalist).path(temp.resolve("ds"));
    try (Store store = Store.open(dataset, Samples.writing().withSynchronize(false))) {
      fill(store, 1);
      long before = journalist.calls();
      fill(store, 100);
      long one = journalist.calls() - before;
      fill(store, 200);
      assertEquals(7 * 100, journalist.calls() - before - 2 * one);
    }
  }

  private long forces(int items) throws IOException {
    Path root = temp.resolve("forced" + items);
    java.nio.file.Files.createDirectory(root);
    Journalist journalist = new Journalist();
    Path dataset = new FaultFileSystem(root, journalist).path(root.resolve("ds"));
    try (Store store = Store.open(dataset, StoreOptions.writing(Samples.NO_FOREIGN))) {
      fill(store, 1);
      long before = journalist.forces();
      fill(store, items);
      long commit = journalist.forces() - before;
      store.close();
      System.out.printf(
          "a transaction of %d items: %d forces, and %d at close%n",
          items, commit, journalist.forces() - before - commit);
      return commit;
    }
  }

  @Test
  void aTransactionOfManySmallItemsIsForcedAsOftenAsOneOfAFew() throws IOException {
    assertEquals(3, forces(1));
    assertEquals(3, forces(ModuleBatch.FEW + 1));
    assertEquals(3, forces(10_000));
  }

  @Test
  void aTransactionOfManyItemsIsForcedInFewTurnsOfTheDisk(@TempDir Path disk) throws IOException {
    try (Store store = Store.open(disk.resolve("ds"), StoreOptions.writing(Samples.NO_FOREIGN))) {
      fill(store, 100);
      long start = System.nanoTime();
      fill(store, 10_000);
      long committed = System.nanoTime();
      assertEquals(10_100, store.entries().size());
      assertEquals("9999", store.read("x_10099", Samples::show));
      store.close();
      System.out.printf(
          "a transaction of 10,000 items, durable: %d ms, and close: %d ms%n",
          (committed - start) / 1_000_000, (System.nanoTime() - committed) / 1_000_000);
    }
  }

  @Test
  void aHundredThousandItemsOpenWithinASecond() throws IOException {
    Path dataset = temp.resolve("ds");
    int count = 100_000;
    long start = System.nanoTime();
    try (Store store = Store.open(dataset, Samples.writing())) {
      fill(store, 1_000);
      store.write(
          tx -> {
            for (int i = 1_000; i < count; i++) {
              tx.setInfo("x_" + i, "'item number " + i + "'"); // modules aren't looked at
            }
            return null;
          });
    }
    long filled = System.nanoTime();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 3; i++) {
      long begin = System.nanoTime();
      try (Store store = Store.open(dataset, Samples.reading())) {
        assertEquals(count, store.entries().size());
      }
      best = Math.min(best, System.nanoTime() - begin);
    }
    long put = Long.MAX_VALUE;
    try (Store store = Store.open(dataset, Samples.writing())) {
      for (int i = 0; i < 50; i++) {
        long value = i;
        long begin = System.nanoTime();
        store.write(
            tx -> {
              tx.put("x_777", Samples.number(value), "'changed'");
              return null;
            });
        put = Math.min(put, System.nanoTime() - begin);
      }
    }
    String python =
        Python.get()
            .run(
                "import time; t = time.time(); import ds; print(len(ds._info_dict), "
                    + "ds._info_dict['x_777'], round(time.time() - t, 2))",
                temp);
    System.out.printf(
        "100,000 items: filled in %d ms, opened in %d ms, one put %d us; CPython: %s",
        (filled - start) / 1_000_000, best / 1_000_000, put / 1000, python);
    assertTrue(python.startsWith("100000 changed "), python);
  }
}
