package io.persistable.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The number of bytes that an operation writes or reads, as one more figure of a benchmark. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Sizes {

  public long bytes;
  private long size;

  void record(long size) {
    this.size = size;
  }

  /** JMH sets the counters of an iteration to zero before this. */
  @Setup(Level.Iteration)
  public void show() {
    bytes = size;
  }
}
