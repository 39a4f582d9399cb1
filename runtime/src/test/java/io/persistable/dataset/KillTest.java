package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.testsupport.Python;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Real processes, killed (SIGKILL) at any moment, while a Java and a CPython reader look on. {@code
 * -Dpersistable.kill.rounds=20000} makes a soak of it.
 */
@Tag("once")
class KillTest {

  private static final int ROUNDS = Integer.getInteger("persistable.kill.rounds", 200);
  private static final int LANES = 2;

  @TempDir Path temp;

  @Test
  void nothingAcknowledgedIsLostWhenWritersAreKilled()
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newFixedThreadPool(2 * LANES);
    long commits = 0;
    long reads = 0;
    try {
      List<Future<Integer>> lanes = new java.util.ArrayList<>();
      List<Future<Long>> readers = new java.util.ArrayList<>();
      AtomicBoolean stop = new AtomicBoolean();
      Path stopFile = temp.resolve("stop");
      Process poller = null;
      for (int lane = 0; lane < LANES; lane++) {
        Path dataset = temp.resolve("ds" + lane);
        Store.open(dataset, Samples.writing()).close();
        long seed = lane + 1;
        if (lane == 0) {
          Path script = temp.resolve("poll.py");
          Files.writeString(script, Python.script(KillTest.class, "poll.py"));
          poller =
              Python.get()
                  .command(script.toString(), temp.toString(), "ds0", stopFile.toString())
                  .redirectErrorStream(true)
                  .start();
        }
        lanes.add(pool.submit(() -> rounds(dataset, ROUNDS / LANES, seed)));
        Callable<Long> reader = () -> read(dataset, stop);
        readers.add(pool.submit(reader));
      }
      for (Future<Integer> lane : lanes) {
        commits += lane.get();
      }
      stop.set(true);
      for (Future<Long> reader : readers) {
        reads += reader.get();
      }
      for (int lane = 0; lane < LANES; lane++) {
        assertNothingIsLeft(temp.resolve("ds" + lane));
      }
      Files.createFile(stopFile);
      assertTrue(poller.waitFor(60, TimeUnit.SECONDS));
      String said = new String(poller.getInputStream().readAllBytes(), "UTF-8");
      assertEquals(0, poller.exitValue(), said);
      System.out.printf(
          "kill -9: %d rounds (seeds 1 to %d), %d commits acknowledged, none lost; Java read %d"
              + " times; %s%n",
          ROUNDS, LANES, commits, reads, said.strip());
    } finally {
      pool.shutdownNow();
    }
  }

  private static int rounds(Path dataset, int rounds, long seed)
      throws IOException, InterruptedException {
    Random random = new Random(seed);
    int last = 0;
    for (int round = 0; round < rounds; round++) {
      Process child = Child.start("commits", dataset.toString(), Integer.toString(last + 1));
      int acknowledged = last;
      try (BufferedReader out = Child.output(child)) {
        int commits = 1 + random.nextInt(12);
        for (int i = 0; i < commits; i++) {
          acknowledged = Integer.parseInt(out.readLine());
        }
        LockSupport.parkNanos(random.nextInt(4_000_000));
        child.toHandle().destroyForcibly(); // that of Process closes the pipe as well
        // What it had said before it died is still in the pipe.
        for (String line = out.readLine(); line != null; line = out.readLine()) {
          acknowledged = Math.max(acknowledged, parse(line));
        }
      }
      child.waitFor();
      last = check(dataset, acknowledged);
    }
    return last;
  }

  /** Only once nobody reads: as long as a snapshot is open, nothing that it may need is deleted. */
  private static void assertNothingIsLeft(Path dataset) throws IOException {
    Store.open(dataset, Samples.writing()).close();
    try (Store store = Store.open(dataset, Samples.reading())) {
      assertEquals(List.of(), store.verify());
    }
  }

  private static int parse(String line) {
    return line.isEmpty() ? 0 : Integer.parseInt(line);
  }

  /** The state must be the last acknowledged one or the one after it, whole. */
  private static int check(Path dataset, int acknowledged) throws IOException {
    try (Store store = Store.open(dataset, Samples.reading())) {
      int x = number(store.read("x", Samples::show));
      assertEquals(x, number(store.read("y", Samples::show)));
      assertEquals(Integer.toString(x), store.entries().get("x").info());
      assertTrue(
          x == acknowledged || x == acknowledged + 1,
          () -> "found " + x + " where " + acknowledged + " was acknowledged");
      assertEquals(x % 5 != 0, store.entries().containsKey("z"));
      for (int k = 0; x >= Child.OFTEN && k < Child.MANY; k++) {
        int many = number(store.read("w" + k, Samples::show));
        assertEquals(x / Child.OFTEN * Child.OFTEN, many);
      }
      return x;
    }
  }

  private static int number(String value) {
    return Integer.parseInt(value.startsWith("[") ? value.substring(1, value.indexOf(',')) : value);
  }

  /** Reads x and y of one snapshot, over and over. */
  private static long read(Path dataset, AtomicBoolean stop) throws IOException {
    long reads = 0;
    int last = 0;
    try (Store store = Store.open(dataset, Samples.reading())) {
      while (!stop.get()) {
        try (Snapshot snapshot = store.snapshot()) {
          if (!snapshot.entries().containsKey("x")) {
            continue;
          }
          int x = number(snapshot.read("x", Samples::show));
          int y = number(snapshot.read("y", Samples::show));
          assertEquals(x, y);
          assertEquals(Integer.toString(x), snapshot.entries().get("y").info());
          if (x >= Child.OFTEN) {
            int many = number(snapshot.read("w" + (Child.MANY - 1), Samples::show));
            assertEquals(x / Child.OFTEN * Child.OFTEN, many);
          }
          assertTrue(x >= last, "went back");
          last = x;
        }
        LockSupport.parkNanos(1_000_000); // leaves the processor to those who are watched
        int alone = number(store.read("x", Samples::show));
        assertTrue(alone >= last, "went back");
        reads++;
      }
    }
    return reads;
  }
}
