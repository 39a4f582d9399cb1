package io.persistable.benchmarks;

import static java.util.Objects.requireNonNull;

import io.persistable.benchmarks.codec.Workloads;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Writing objects that were never written before, so that their identity hashes have to be made:
 * what a program meets, and what a benchmark that writes the same graph again hides.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FreshGraphBenchmark {

  @Param({"persistable", "fory", "kryo", "jdk", "jackson"})
  public String codec = "";

  @Param({"100000"})
  public int count;

  private @Nullable Timed<?> timed;

  @Setup
  public void setUp() throws Exception {
    timed = Timed.of(Workloads.graph(count), codec);
  }

  @Setup(Level.Invocation)
  public void refresh() {
    requireNonNull(timed).refresh();
  }

  @Benchmark
  public Object write() throws Exception {
    return requireNonNull(timed).write();
  }
}
