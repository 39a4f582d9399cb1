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

/** Real data: 10,000 flights between 218 shared airports. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FlightsBenchmark {

  @Param({"persistable", "fory", "kryo", "jdk", "jackson", "xstream"})
  public String codec = "";

  private @Nullable Timed<?> timed;

  @Setup
  public void setUp() throws Exception {
    timed = Timed.of(Workloads.flights(), codec);
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
