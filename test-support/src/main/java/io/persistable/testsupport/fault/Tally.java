package io.persistable.testsupport.fault;

import java.util.concurrent.atomic.LongAdder;

/**
 * What was explored.
 *
 * @param explored crashes and damages
 * @param distinct states among them, each of which was looked at
 * @param imported states among these that CPython imported
 * @param faults calls that were made to fail
 */
public record Tally(LongAdder explored, LongAdder distinct, LongAdder imported, LongAdder faults) {

  public Tally() {
    this(new LongAdder(), new LongAdder(), new LongAdder(), new LongAdder());
  }

  @Override
  public String toString() {
    return explored
        + " explored ("
        + distinct
        + " distinct), "
        + imported
        + " of them imported by CPython; "
        + faults
        + " faults";
  }
}
