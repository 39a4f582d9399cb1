package io.persistable.jdk;

import io.persistable.spi.Arguments;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Equality;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;

/** The JDK's summaries of numbers: what they tell, which is what their constructors take. */
final class Statistics {

  private static final List<Persister<?>> ALL =
      List.of(new OfIntegers(), new OfLongs(), new OfDoubles());

  private Statistics() {}

  static List<Persister<?>> persisters() {
    return ALL;
  }

  private abstract static class Summary<T> implements Persister<T> {

    private final PersistableType<T> type;

    Summary(Class<T> javaClass, DeclaredType number, DeclaredType sum) {
      type =
          PersistableType.of(javaClass)
              .component("count", DeclaredType.INT64)
              .component("min", number)
              .component("max", number)
              .component("sum", sum)
              .equality(Equality.IDENTITY)
              .build();
    }

    @Override
    public PersistableType<T> type() {
      return type;
    }

    @Override
    public void walk(T value, References out) {}
  }

  private static final class OfIntegers extends Summary<IntSummaryStatistics> {

    OfIntegers() {
      super(IntSummaryStatistics.class, DeclaredType.INT32, DeclaredType.INT64);
    }

    @Override
    public void represent(IntSummaryStatistics value, Representation out) {
      out.int64(0, value.getCount());
      out.int32(1, value.getMin());
      out.int32(2, value.getMax());
      out.int64(3, value.getSum());
    }

    @Override
    public IntSummaryStatistics restore(Arguments in) {
      return new IntSummaryStatistics(in.int64(0), in.int32(1), in.int32(2), in.int64(3));
    }
  }

  private static final class OfLongs extends Summary<LongSummaryStatistics> {

    OfLongs() {
      super(LongSummaryStatistics.class, DeclaredType.INT64, DeclaredType.INT64);
    }

    @Override
    public void represent(LongSummaryStatistics value, Representation out) {
      out.int64(0, value.getCount());
      out.int64(1, value.getMin());
      out.int64(2, value.getMax());
      out.int64(3, value.getSum());
    }

    @Override
    public LongSummaryStatistics restore(Arguments in) {
      return new LongSummaryStatistics(in.int64(0), in.int64(1), in.int64(2), in.int64(3));
    }
  }

  /** Without what it keeps of the rounding of its sum, which nothing can ask for. */
  private static final class OfDoubles extends Summary<DoubleSummaryStatistics> {

    OfDoubles() {
      super(DoubleSummaryStatistics.class, DeclaredType.FLOAT64, DeclaredType.FLOAT64);
    }

    @Override
    public void walk(DoubleSummaryStatistics value, References out) {
      requireConstructible(value);
    }

    @Override
    public void represent(DoubleSummaryStatistics value, Representation out) {
      requireConstructible(value);
      out.int64(0, value.getCount());
      out.float64(1, value.getMin());
      out.float64(2, value.getMax());
      out.float64(3, value.getSum());
    }

    /** The sum of both infinities is NaN, which the constructor refuses beside their extremes. */
    private static void requireConstructible(DoubleSummaryStatistics value) {
      if (value.getCount() > 0 && Double.isNaN(value.getSum()) != Double.isNaN(value.getMin())) {
        throw new IllegalArgumentException(
            "expected a DoubleSummaryStatistics whose constructor takes what it tells, found "
                + value
                + ": archive its numbers instead");
      }
    }

    @Override
    public DoubleSummaryStatistics restore(Arguments in) {
      return new DoubleSummaryStatistics(in.int64(0), in.float64(1), in.float64(2), in.float64(3));
    }
  }
}
