package io.persistable.benchmarks;

import static java.util.Objects.requireNonNull;

import io.persistable.DataSet;
import io.persistable.DataSet.Durability;
import io.persistable.benchmarks.model.Models;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** What a small item costs in a data set that has few or many, and what opening costs. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DataSetBenchmark {

  @Param({"10", "1000", "100000"})
  public int count;

  private final Object value = Models.media(0).media();
  private @Nullable Path directory;
  private @Nullable DataSet opened;
  private @Nullable FileChannel journal;
  private int next;

  @Setup
  public void setUp() throws IOException {
    directory = Places.of("dataset" + count);
    if (!Files.exists(directory.resolve("__init__.py"))) {
      fill();
    }
    try (DataSet set = DataSet.open(directory)) {
      if (!value.equals(set.get("item_0"))
          || set.names().stream().filter(name -> name.startsWith("item_")).count() != count) {
        throw new AssertionError("the data set doesn't give back what it was given");
      }
    }
  }

  private void fill() throws IOException {
    try (DataSet set = open(Durability.NONE, true)) {
      for (int from = 0; from < count; from += 10_000) {
        int start = from;
        set.transaction(
            changes -> {
              for (int i = start; i < Math.min(count, start + 10_000); i++) {
                changes.put("item_" + i, value, "the item " + i);
              }
              return null;
            });
      }
    }
  }

  private DataSet open(Durability durability, boolean synchronize) throws IOException {
    return DataSet.builder(requireNonNull(directory))
        .mode(DataSet.Mode.WRITE)
        .durability(durability)
        .synchronize(synchronize)
        .open();
  }

  @TearDown
  public void tearDown() throws IOException {
    if (opened != null) {
      opened.close();
    }
    if (journal != null) {
      journal.close();
    }
    Places.leave(requireNonNull(directory));
  }

  private void put(Durability durability, boolean synchronize) throws IOException {
    DataSet set = opened;
    if (set == null) {
      set = open(durability, synchronize);
      opened = set;
    }
    set.put("new_" + next++ % 10, value, "an item");
  }

  /** One small item under one of ten names, on the disk when it returns; the lock each time. */
  @Benchmark
  public void putDurably() throws IOException {
    put(Durability.FSYNC, true);
  }

  /** The same without fsync; the lock each time. */
  @Benchmark
  public void putLocking() throws IOException {
    put(Durability.NONE, true);
  }

  /** The same without fsync; the lock from open to close. */
  @Benchmark
  public void put() throws IOException {
    put(Durability.NONE, false);
  }

  /**
   * The calls that a put without fsync can't do without, and no others: a new file, written and
   * closed, a line of a journal, a move over what was there. Beside as many files as the put.
   */
  @Benchmark
  public void calls() throws IOException {
    Path place = requireNonNull(directory);
    FileChannel lines = journal;
    if (lines == null) {
      lines =
          FileChannel.open(
              place.resolve("calls_journal"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      journal = lines;
    }
    Path fresh = place.resolve("calls_fresh");
    try (FileChannel channel =
        FileChannel.open(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.allocate(1100));
    }
    lines.write(ByteBuffer.allocate(60));
    Files.move(fresh, place.resolve("calls_" + next++ % 10), StandardCopyOption.ATOMIC_MOVE);
  }

  /** What a durable put forces, and nothing else: a new file, its name, a line of a journal. */
  @Benchmark
  public void fsyncs() throws IOException {
    Path place = requireNonNull(directory).resolve("plain");
    Files.createDirectories(place);
    Path fresh = place.resolve("fresh");
    append(fresh, StandardOpenOption.CREATE_NEW);
    try (FileChannel names = FileChannel.open(place)) {
      names.force(true);
    }
    append(place.resolve("journal"), StandardOpenOption.CREATE);
    Files.move(fresh, place.resolve("item"), StandardCopyOption.ATOMIC_MOVE);
  }

  private static void append(Path file, StandardOpenOption option) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, option, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      channel.write(ByteBuffer.allocate(1500));
      channel.force(true);
    }
  }

  /** Opening for reading, with all names and infos read. */
  @Benchmark
  public int open() throws IOException {
    try (DataSet set = DataSet.open(requireNonNull(directory))) {
      return set.names().size();
    }
  }
}
