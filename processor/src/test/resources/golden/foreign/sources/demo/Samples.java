package demo;

import java.util.AbstractMap;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Objects of all the types. */
public final class Samples {

  private Samples() {}

  public static List<Object> all() {
    return List.of(
        new AbstractMap.SimpleEntry<>("a", 1),
        new Foreign.Record(1),
        new AtomicLong(5),
        BitSet.valueOf(new long[] {5}),
        new AtomicInteger(1));
  }
}
