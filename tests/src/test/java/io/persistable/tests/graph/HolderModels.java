package io.persistable.tests.graph;

import io.persistable.Persistable;
import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** The JDK's holders of values that can be changed: places for them, and what is in them. */
public final class HolderModels {

  /** What {@link #any} makes; {@code Map.entry} gives some {@code Map.Entry}. */
  static final Set<Class<?>> CLASSES =
      Set.of(
          AtomicInteger.class,
          AtomicLong.class,
          AtomicBoolean.class,
          AtomicIntegerArray.class,
          AtomicLongArray.class,
          LongAdder.class,
          DoubleAdder.class,
          StringBuilder.class,
          StringBuffer.class,
          SimpleEntry.class,
          SimpleImmutableEntry.class,
          IntSummaryStatistics.class,
          LongSummaryStatistics.class,
          DoubleSummaryStatistics.class,
          AtomicReferenceArray.class,
          AtomicMarkableReference.class,
          AtomicStampedReference.class,
          Map.Entry.class,
          AtomicReference.class);

  private HolderModels() {}

  /** Places that fix the class. */
  @Persistable
  public record Held(
      AtomicInteger count,
      StringBuilder text,
      AtomicReference<@Nullable Object> reference,
      SimpleEntry<String, AtomicInteger> entry,
      List<AtomicLong> longs,
      LongAdder[] adders) {}

  static Object held(SplittableRandom random, @Nullable Object value) {
    AtomicInteger count = new AtomicInteger(random.nextInt());
    AtomicLong once = new AtomicLong(random.nextLong());
    LongAdder adder = new LongAdder();
    adder.add(random.nextLong());
    return new Held(
        count,
        new StringBuilder("'\\"),
        new AtomicReference<>(random.nextBoolean() ? value : count),
        new SimpleEntry<>("k", count),
        List.of(once, once, new AtomicLong()),
        new LongAdder[] {adder});
  }

  /** One of any class; of those that refer to something, to {@code value}. */
  static Object any(SplittableRandom random, @Nullable Object value) {
    int number = random.nextInt(-3, 1000);
    switch (random.nextInt(20)) {
      case 0:
        return new AtomicInteger(number);
      case 1:
        return new AtomicLong(random.nextLong());
      case 2:
        return new AtomicBoolean(number > 500);
      case 3:
        return new AtomicIntegerArray(new int[random.nextInt(4)]);
      case 4:
        return new AtomicLongArray(new long[] {number, Long.MIN_VALUE});
      case 5:
        LongAdder longs = new LongAdder();
        longs.add(random.nextLong());
        return longs;
      case 6:
        DoubleAdder doubles = new DoubleAdder();
        doubles.add(number / 8.0);
        return doubles;
      case 7:
        return new StringBuilder("é'\n".repeat(random.nextInt(60)));
      case 8:
        return new StringBuffer("x".repeat(random.nextInt(150)));
      case 9:
        return new SimpleEntry<>(number, value);
      case 10:
        return new SimpleImmutableEntry<>(value, number);
      case 11:
        IntSummaryStatistics ints = new IntSummaryStatistics();
        for (int i = random.nextInt(3); i > 0; i--) {
          ints.accept(random.nextInt());
        }
        return ints;
      case 12:
        LongSummaryStatistics sums = new LongSummaryStatistics();
        sums.accept(random.nextLong());
        return sums;
      case 13:
        DoubleSummaryStatistics statistics = new DoubleSummaryStatistics();
        for (int i = random.nextInt(3); i > 0; i--) {
          statistics.accept(random.nextInt() / 7.0);
        }
        return statistics;
      case 14:
        return new AtomicReferenceArray<>(new Object[] {value, number, null});
      case 15:
        return new AtomicMarkableReference<>(value, number > 500);
      case 16:
        return new AtomicStampedReference<>(value, number);
      case 17:
        return Map.entry(number, value == null ? "null" : value);
      default:
        return new AtomicReference<>(value);
    }
  }

  /** What is in a holder, by the names that its text has; null of another object. */
  static @Nullable Map<String, @Nullable Object> contents(Object value) {
    if (value instanceof AtomicInteger held) {
      return fields("value", held.get());
    } else if (value instanceof AtomicLong held) {
      return fields("value", held.get());
    } else if (value instanceof AtomicBoolean held) {
      return fields("value", held.get());
    } else if (value instanceof AtomicReference<?> held) {
      return fields("value", held.get());
    } else if (value instanceof AtomicIntegerArray held) {
      int[] copy = new int[held.length()];
      java.util.Arrays.setAll(copy, held::get);
      return fields("array", copy);
    } else if (value instanceof AtomicLongArray held) {
      long[] copy = new long[held.length()];
      java.util.Arrays.setAll(copy, held::get);
      return fields("array", copy);
    } else if (value instanceof LongAdder held) {
      return fields("sum", held.sum());
    } else if (value instanceof DoubleAdder held) {
      return fields("sum", held.sum());
    } else if (value instanceof StringBuilder || value instanceof StringBuffer) {
      return fields("text", value.toString());
    } else if (value instanceof SimpleEntry<?, ?> entry) {
      return fields("key", entry.getKey(), "value", entry.getValue());
    } else if (value instanceof SimpleImmutableEntry<?, ?> entry) {
      return fields("key", entry.getKey(), "value", entry.getValue());
    } else if (value instanceof Map.Entry<?, ?> entry && isOfTheJdk(value)) {
      return fields("key", entry.getKey(), "value", entry.getValue());
    } else if (value instanceof AtomicReferenceArray<?> held) {
      Object[] copy = new Object[held.length()];
      java.util.Arrays.setAll(copy, held::get);
      return fields("array", copy);
    } else if (value instanceof AtomicMarkableReference<?> held) {
      return fields("reference", held.getReference(), "marked", held.isMarked());
    } else if (value instanceof AtomicStampedReference<?> held) {
      return fields("reference", held.getReference(), "stamp", held.getStamp());
    } else if (value instanceof IntSummaryStatistics s) {
      return summary(s.getCount(), s.getMin(), s.getMax(), s.getSum());
    } else if (value instanceof LongSummaryStatistics s) {
      return summary(s.getCount(), s.getMin(), s.getMax(), s.getSum());
    } else if (value instanceof DoubleSummaryStatistics s) {
      return summary(s.getCount(), s.getMin(), s.getMax(), s.getSum());
    }
    return JdkModels.contents(value);
  }

  private static boolean isOfTheJdk(Object value) {
    return value.getClass().getClassLoader() == null;
  }

  private static Map<String, @Nullable Object> summary(
      long count, Object min, Object max, Object sum) {
    return fields("count", count, "min", min, "max", max, "sum", sum);
  }

  static Map<String, @Nullable Object> fields(@Nullable Object... namesAndValues) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      fields.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return fields;
  }
}
