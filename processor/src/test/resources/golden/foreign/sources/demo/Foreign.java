package demo;

import io.persistable.DefaultValue;
import io.persistable.Persistable;
import io.persistable.PersisterFor;
import io.persistable.RenamedFrom;
import io.persistable.spi.Arguments;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

public final class Foreign {

  private Foreign() {}

  /** Ours after all, but not annotated. */
  public record Record(int x) {}

  /** Described by its accessors and its constructor. */
  @Persistable.MixIn(AtomicLong.class)
  interface AtomicLongMixIn {
    long get();
  }

  /** Described by static methods. */
  @Persistable(name = "bits.Bits", identity = false)
  @Persistable.MixIn(BitSet.class)
  interface BitSetMixIn {
    @RenamedFrom("bits")
    @DefaultValue("[]")
    long[] words();

    static long[] words(BitSet bits) {
      return bits.toLongArray();
    }

    static BitSet of(long[] words) {
      return BitSet.valueOf(words);
    }
  }

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
