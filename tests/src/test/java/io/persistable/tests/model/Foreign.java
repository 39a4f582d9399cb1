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
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Types that are not ours, described in the ways there are. */
public final class Foreign {

  private Foreign() {}

  /** By accessor and constructor. */
  @Persistable.MixIn(AtomicReference.class)
  interface AtomicReferenceMixIn {
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
  @PersisterFor(AtomicInteger.class)
  public static final class AtomicIntegerPersister implements Persister<AtomicInteger> {

    private static final PersistableType<AtomicInteger> TYPE =
        PersistableType.of(AtomicInteger.class).component("value", DeclaredType.INT32).build();

    public AtomicIntegerPersister() {}

    @Override
    public PersistableType<AtomicInteger> type() {
      return TYPE;
    }

    @Override
    public void walk(AtomicInteger value, References out) {}

    @Override
    public void represent(AtomicInteger value, Representation out) {
      out.int32(0, value.get());
    }

    @Override
    public AtomicInteger restore(Arguments in) {
      return new AtomicInteger(in.int32(0));
    }
  }
}
