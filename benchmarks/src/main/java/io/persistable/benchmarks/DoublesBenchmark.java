package io.persistable.benchmarks;

import static java.util.Objects.requireNonNull;

import io.persistable.benchmarks.codec.Workloads;
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

/** Rows of sixteen doubles. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DoublesBenchmark {

  @Param({
    "persistable",
    "fory",
    "kryo",
    "jdk",
    "fastjson2",
    "dsl-json",
    "avaje-jsonb",
    "jackson",
    "xstream"
  })
  public String codec = "";

  @Param({"10000"})
  public int count;

  private @Nullable Timed<?> timed;

  @Setup
  public void setUp() throws Exception {
    timed = Timed.of(Workloads.samples(count, codec), codec);
  }

  @Benchmark
  public Object write() throws Exception {
    return requireNonNull(timed).write();
  }

  @Benchmark
  public Object read() throws Exception {
    return requireNonNull(timed).read();
  }
}
