package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.error.CommitInDoubtException;
import io.persistable.error.CommittedException;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What docs/dataset.md promises to several threads on one instance, and to interrupted ones. */
class ThreadsTest {

  private static final int THREADS = 4;
  private static final int ROUNDS = 30;

  @TempDir private Path directory;

  private final ExecutorService pool = Executors.newCachedThreadPool();

  @AfterEach
  void end() throws InterruptedException {
    pool.shutdownNow();
    assertTrue(pool.awaitTermination(60, TimeUnit.SECONDS));
  }

  private Path place() {
    return directory.resolve("ds");
  }

  private DataSet open() throws IOException {
    return DataSet.builder(place())
        .mode(DataSet.Mode.WRITE)
        .durability(DataSet.Durability.NONE)
        .open();
  }

  private static double[] full(int value) {
    double[] array = new double[200];
    Arrays.fill(array, value);
    return array;
  }

  private static void assertWhole(double[] array) {
    assertEquals(1, Arrays.stream(array).distinct().count(), "of one version");
  }

  @Test
  void aNewDataSetIsOneToPythonBeforeAnythingIsPut() throws IOException {
    for (boolean synchronize : new boolean[] {true, false}) {
      Path place = directory.resolve("new_" + synchronize);
      try (DataSet set =
          DataSet.builder(place).mode(DataSet.Mode.WRITE).synchronize(synchronize).open()) {
        String python =
            "import "
                + place.getFileName()
                + " as ds\nprint(ds._info_dict, ds.__file__ is not None)";
        assertEquals("{} True", Python.get().run(python, directory).strip());
        assertEquals(List.of(), set.names());
      }
    }
  }

  @Test
  void oneInstanceServesManyThreads() throws Exception {
    List<Future<List<String>>> writers = new ArrayList<>();
    Set<String> given = new TreeSet<>();
    try (DataSet set = open()) {
      set.put("x", full(0));
      CyclicBarrier begin = new CyclicBarrier(2 * THREADS);
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        writers.add(
            pool.submit(
                () -> {
                  begin.await();
                  List<String> names = new ArrayList<>();
                  for (int round = 0; round < ROUNDS; round++) {
                    names.add(set.insert(number, "of thread " + number));
                    set.put("x", full(number * ROUNDS + round));
                  }
                  return names;
                }));
        readers.add(
            pool.submit(
                () -> {
                  begin.await();
                  for (int round = 0; round < ROUNDS; round++) {
                    assertWhole(set.get("x", double[].class));
                    assertTrue(set.names().size() >= 1);
                  }
                  return ROUNDS;
                }));
      }
      for (Future<List<String>> writer : writers) {
        given.addAll(writer.get());
      }
      for (Future<Integer> reader : readers) {
        assertEquals(ROUNDS, reader.get());
      }
      assertEquals(THREADS * ROUNDS, given.size(), "no name given twice");
    }
    try (DataSet set = DataSet.open(place())) {
      assertEquals(THREADS * ROUNDS + 1, set.names().size());
      assertEquals(List.of(), set.verify());
    }
  }

  @Test
  void closingWaitsForTheWriteThatGoesOnAndRefusesThoseBehindIt() throws Exception {
    DataSet set = open();
    CountDownLatch within = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Future<String> write =
        pool.submit(
            () ->
                set.transaction(
                    changes -> {
                      within.countDown();
                      await(goOn);
                      changes.put("x", 1);
                      return "written";
                    }));
    within.await();
    Thread[] closer = new Thread[1];
    CountDownLatch closing = new CountDownLatch(1);
    Future<Boolean> close =
        pool.submit(
            () -> {
              closer[0] = Thread.currentThread();
              closing.countDown();
              set.close();
              return true;
            });
    closing.await();
    assertFalse(close.isDone());
    goOn.countDown();
    assertEquals("written", write.get());
    assertTrue(close.get());
    assertThrows(IllegalStateException.class, () -> set.put("y", 2));
    assertThrows(IllegalStateException.class, () -> set.get("x"));
    try (DataSet again = DataSet.open(place())) {
      assertEquals(1, again.get("x"));
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void closingWhileOthersReadLosesNothingAndTearsNothing() throws Exception {
    for (int round = 0; round < 10; round++) {
      DataSet set = open();
      set.put("x", full(round));
      CyclicBarrier begin = new CyclicBarrier(THREADS + 1);
      List<Future<Integer>> readers = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        readers.add(pool.submit(readUntilClosed(set, begin)));
      }
      begin.await();
      set.close();
      for (Future<Integer> reader : readers) {
        assertTrue(reader.get() >= 0);
      }
    }
  }

  private static Callable<Integer> readUntilClosed(DataSet set, CyclicBarrier begin) {
    return () -> {
      begin.await();
      for (int reads = 0; ; reads++) {
        try {
          assertWhole(set.get("x", double[].class));
        } catch (IllegalStateException e) {
          assertTrue(String.valueOf(e.getMessage()).contains("closed"), e::toString);
          return reads;
        }
      }
    };
  }

  /** What a writer had done when it was interrupted, and whether its last write was made. */
  private record Stopped(int last, boolean made) {}

  private static Stopped writeUntilInterrupted(DataSet set, int from, CountDownLatch some)
      throws IOException {
    for (int value = from; ; value++) {
      try {
        set.put("x", full(value));
        some.countDown();
      } catch (CommittedException e) {
        return new Stopped(value, true);
      } catch (CommitInDoubtException e) {
        throw new AssertionError("an interrupt keeps nobody from taking a commit back", e);
      } catch (IOException e) {
        return new Stopped(value, false);
      }
    }
  }

  @Test
  void anInterruptedWriteIsMadeOrNotAndSaysWhich() throws Exception {
    int made = 0;
    try (DataSet set = open()) {
      int last = 0;
      for (int round = 1; round <= ROUNDS; round++) {
        int from = last + 1;
        CountDownLatch some = new CountDownLatch(round % 5 + 1);
        FutureTask<Stopped> task = new FutureTask<>(() -> writeUntilInterrupted(set, from, some));
        Thread writer = new Thread(task);
        writer.start();
        some.await();
        writer.interrupt();
        Stopped stopped = task.get();
        last = stopped.made() ? stopped.last() : stopped.last() - 1;
        made += stopped.made() ? 1 : 0;
        double[] found = set.get("x", double[].class);
        assertWhole(found);
        assertEquals(last, (int) found[0], "round " + round + ", " + stopped);
      }
      set.put("y", 1);
    }
    try (DataSet set = DataSet.open(place())) {
      assertEquals(List.of(), set.verify());
    }
    System.out.println("interrupted writers: " + ROUNDS + ", of the last writes made: " + made);
  }

  @Test
  void aThreadThatIsInterruptedBeforeItWritesChangesNothingAndStaysInterrupted() throws Exception {
    try (DataSet set = open()) {
      set.put("x", 1);
      Thread.currentThread().interrupt();
      IOException refused = assertThrows(IOException.class, () -> set.put("x", 2));
      assertTrue(Thread.interrupted(), refused::toString);
      assertTrue(
          refused instanceof ClosedByInterruptException
              || refused instanceof java.io.InterruptedIOException,
          refused::toString);
      assertEquals(1, set.get("x"));
      set.put("x", 3);
      assertEquals(3, set.get("x"));
    }
  }
}
