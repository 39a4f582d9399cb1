package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchTest {

  @TempDir Path temp;

  private static void watch(Path watched, Path dataset, Duration interval)
      throws IOException, InterruptedException {
    BlockingQueue<Long> told = new LinkedBlockingQueue<>();
    try (Store writer = Store.open(dataset, Samples.writing());
        Store reader = Store.open(watched, Samples.reading())) {
      CommitWatch watch = reader.watch(told::add, interval);
      for (long i = 1; i <= 3; i++) {
        long value = i;
        writer.write(
            tx -> {
              tx.put("x", Samples.number(value), null);
              return null;
            });
        assertEquals(i, told.poll(20, TimeUnit.SECONDS));
      }
      watch.close();
      writer.write(
          tx -> {
            tx.setInfo("x", "1");
            return null;
          });
      assertNull(told.poll());
    }
  }

  @Test
  void aCommitIsToldByTheSystem() throws IOException, InterruptedException {
    Path dataset = temp.resolve("ds");
    Store.open(dataset, Samples.writing()).close();
    watch(dataset, dataset, Duration.ofHours(1));
  }

  @Test
  void whereTheSystemTellsNothingItIsLookedFor() throws IOException, InterruptedException {
    Path dataset = temp.resolve("ds");
    Store.open(dataset, Samples.writing()).close();
    watch(new FaultFileSystem(temp, new Journalist()).path(dataset), dataset, Duration.ofMillis(5));
  }
}
