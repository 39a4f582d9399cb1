package io.persistable.tests.model;

import io.persistable.Persistable;
import io.persistable.PersisterFor;
import io.persistable.spi.Arguments;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.util.StringJoiner;

/** Types that are not ours, described in the ways there are. */
public final class Foreign {

  private Foreign() {}

  /** A class that is not annotated. */
  public static final class Cell {

    private final Object value;

    public Cell(Object value) {
      this.value = value;
    }

    public Object get() {
      return value;
    }
  }

  /** Another. */
  public static final class Counter {

    private int value;

    public Counter(int value) {
      this.value = value;
    }

    public int get() {
      return value;
    }

    public void increment() {
      value++;
    }
  }

  /** By accessor and constructor. */
  @Persistable.MixIn(Cell.class)
  interface CellMixIn {
    Object get();
  }

  /** By static methods, under a name of our own. */
  @Persistable(name = "text.Joined", identity = false)
  @Persistable.MixIn(StringJoiner.class)
  interface StringJoinerMixIn {
    String joined();

    static String joined(StringJoiner joiner) {
      return joiner.toString();
    }

    static StringJoiner of(String joined) {
      return new StringJoiner(",").add(joined);
    }
  }

  /** By a persister written by hand. */
  @PersisterFor(Counter.class)
  public static final class CounterPersister implements Persister<Counter> {

    private static final PersistableType<Counter> TYPE =
        PersistableType.of(Counter.class).component("value", DeclaredType.INT32).build();

    public CounterPersister() {}

    @Override
    public PersistableType<Counter> type() {
      return TYPE;
    }

    @Override
    public void walk(Counter value, References out) {}

    @Override
    public void represent(Counter value, Representation out) {
      out.int32(0, value.get());
    }

    @Override
    public Counter restore(Arguments in) {
      return new Counter(in.int32(0));
    }
  }
}
