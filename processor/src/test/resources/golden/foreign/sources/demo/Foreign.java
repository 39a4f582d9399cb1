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
import java.util.Random;
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

  @PersisterFor(Random.class)
  public static final class RandomPersister implements Persister<Random> {

    private static final PersistableType<Random> TYPE =
        PersistableType.of(Random.class).component("seed", DeclaredType.INT64).build();

    public RandomPersister() {}

    @Override
    public PersistableType<Random> type() {
      return TYPE;
    }

    @Override
    public void walk(Random value, References out) {}

    @Override
    public void represent(Random value, Representation out) {
      out.int64(0, value.nextLong());
    }

    @Override
    public Random restore(Arguments in) {
      return new Random(in.int64(0));
    }
  }
}
