package io.persistable.tests.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;

/** Checks something of many seeds, on all processors. */
public final class Seeds {

  private static final int BATCH = 20;

  private Seeds() {}

  /**
   * Checks each seed from {@code first} on. Of several that fail it is one of the first that is
   * thrown.
   *
   * @param check must name the seed in what it throws
   */
  public static void each(long first, long count, LongConsumer check) {
    each(first, count, BATCH, check);
  }

  /** As the other one, where each is worth a thread. */
  static void each(long first, long count, int batch, LongConsumer check) {
    int threads = Runtime.getRuntime().availableProcessors();
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    AtomicLong next = new AtomicLong(first);
    Callable<Void> work =
        () -> {
          for (long from = next.getAndAdd(batch);
              from < first + count;
              from = next.getAndAdd(batch)) {
            for (long seed = from; seed < Math.min(first + count, from + batch); seed++) {
              check.accept(seed);
            }
          }
          return null;
        };
    try {
      List<Future<Void>> all = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        all.add(pool.submit(work));
      }
      for (Future<Void> each : all) {
        each.get();
      }
    } catch (ExecutionException e) {
      Throwable cause = e.getCause();
      if (cause instanceof Error error) {
        throw error;
      }
      throw cause instanceof RuntimeException thrown ? thrown : new IllegalStateException(cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      pool.shutdownNow();
    }
  }
}
