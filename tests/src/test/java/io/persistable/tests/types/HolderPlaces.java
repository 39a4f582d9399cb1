package io.persistable.tests.types;

import io.persistable.Persistable;
import java.util.AbstractMap.SimpleEntry;
import java.util.AbstractMap.SimpleImmutableEntry;
import java.util.DoubleSummaryStatistics;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
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

/** As {@link Places}, for what holds values that can be changed. */
public final class HolderPlaces {

  private HolderPlaces() {}

  @Persistable
  public record AtomicIntegers(
      @Nullable AtomicInteger value, List<@Nullable AtomicInteger> values) {}

  @Persistable
  public record AtomicLongs(@Nullable AtomicLong value, List<@Nullable AtomicLong> values) {}

  @Persistable
  public record AtomicBooleans(
      @Nullable AtomicBoolean value, List<@Nullable AtomicBoolean> values) {}

  @Persistable
  public record AtomicReferences(
      @Nullable AtomicReference<Long> value, List<@Nullable AtomicReference<Long>> values) {}

  @Persistable
  public record AtomicIntegerArrays(
      @Nullable AtomicIntegerArray value, List<@Nullable AtomicIntegerArray> values) {}

  @Persistable
  public record AtomicLongArrays(
      @Nullable AtomicLongArray value, List<@Nullable AtomicLongArray> values) {}

  @Persistable
  public record LongAdders(@Nullable LongAdder value, List<@Nullable LongAdder> values) {}

  @Persistable
  public record DoubleAdders(@Nullable DoubleAdder value, List<@Nullable DoubleAdder> values) {}

  @Persistable
  public record StringBuilders(
      @Nullable StringBuilder value, List<@Nullable StringBuilder> values) {}

  @Persistable
  public record StringBuffers(@Nullable StringBuffer value, List<@Nullable StringBuffer> values) {}

  @Persistable
  public record Entries(
      @Nullable SimpleEntry<String, Long> value,
      List<@Nullable SimpleEntry<String, Long>> values) {}

  @Persistable
  public record ImmutableEntries(
      @Nullable SimpleImmutableEntry<String, Long> value,
      List<@Nullable SimpleImmutableEntry<String, Long>> values) {}

  @Persistable
  public record IntStatistics(
      @Nullable IntSummaryStatistics value, List<@Nullable IntSummaryStatistics> values) {}

  @Persistable
  public record LongStatistics(
      @Nullable LongSummaryStatistics value, List<@Nullable LongSummaryStatistics> values) {}

  @Persistable
  public record DoubleStatistics(
      @Nullable DoubleSummaryStatistics value, List<@Nullable DoubleSummaryStatistics> values) {}

  @Persistable
  public record AtomicReferenceArrays(
      @Nullable AtomicReferenceArray<Long> value,
      List<@Nullable AtomicReferenceArray<Long>> values) {}

  @Persistable
  public record AtomicMarkableReferences(
      @Nullable AtomicMarkableReference<Long> value,
      List<@Nullable AtomicMarkableReference<Long>> values) {}

  @Persistable
  public record AtomicStampedReferences(
      @Nullable AtomicStampedReference<Long> value,
      List<@Nullable AtomicStampedReference<Long>> values) {}

  @Persistable
  public record MapEntries(
      Map.@Nullable Entry<String, Long> value, List<Map.@Nullable Entry<String, Long>> values) {}
}
