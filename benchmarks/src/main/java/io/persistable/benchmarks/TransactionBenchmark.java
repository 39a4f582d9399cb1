package io.persistable.benchmarks;

import static java.util.Objects.requireNonNull;

import io.persistable.DataSet;
import io.persistable.benchmarks.model.Models;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** Ten thousand small items in one transaction, into an empty data set. */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 2)
@Measurement(iterations = 3)
public class TransactionBenchmark {

  @Param({"FSYNC", "NONE"})
  public DataSet.Durability durability = DataSet.Durability.NONE;

  private final Object value = Models.media(0).media();
  private @Nullable Path directory;
  private @Nullable DataSet set;

  @Setup(Level.Invocation)
  public void setUp() throws IOException {
    directory = Places.fresh("transaction");
    set = DataSet.builder(directory).mode(DataSet.Mode.WRITE).durability(durability).open();
  }

  @TearDown(Level.Invocation)
  public void tearDown() throws IOException {
    requireNonNull(set).close();
    Places.leave(requireNonNull(directory));
  }

  @Benchmark
  public void transaction() throws IOException {
    requireNonNull(set)
        .transaction(
            changes -> {
              for (int i = 0; i < 10_000; i++) {
                changes.put("item_" + i, value, "the item " + i);
              }
              return null;
            });
  }
}
