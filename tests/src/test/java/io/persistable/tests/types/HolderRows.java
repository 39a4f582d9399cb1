package io.persistable.tests.types;

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

/** The rows of the table for what holds values that can be changed. */
final class HolderRows {

  private HolderRows() {}

  static List<Row<?>> holders() {
    return List.of(
        Row.of(
            "AtomicInteger",
            new AtomicInteger(5),
            HolderPlaces.AtomicIntegers::new,
            new AtomicInteger(Integer.MIN_VALUE)),
        Row.of(
            "AtomicLong",
            new AtomicLong(5),
            HolderPlaces.AtomicLongs::new,
            new AtomicLong(Long.MIN_VALUE)),
        Row.of(
            "AtomicBoolean",
            new AtomicBoolean(true),
            HolderPlaces.AtomicBooleans::new,
            new AtomicBoolean()),
        Row.of(
            "AtomicReference",
            new AtomicReference<>(5L),
            HolderPlaces.AtomicReferences::new,
            new AtomicReference<>()),
        Row.of(
            "AtomicIntegerArray",
            new AtomicIntegerArray(new int[] {5, 6}),
            HolderPlaces.AtomicIntegerArrays::new,
            new AtomicIntegerArray(0)),
        Row.of(
            "AtomicLongArray",
            new AtomicLongArray(new long[] {5}),
            HolderPlaces.AtomicLongArrays::new,
            new AtomicLongArray(0)),
        Row.of(
            "LongAdder",
            adder(5),
            HolderPlaces.LongAdders::new,
            adder(Long.MIN_VALUE),
            new LongAdder()),
        Row.of(
            "DoubleAdder",
            doubles(0.1),
            HolderPlaces.DoubleAdders::new,
            doubles(Double.NaN),
            doubles(-0.0),
            doubles(Double.MAX_VALUE)),
        Row.of(
            "StringBuilder",
            new StringBuilder("a'b"),
            HolderPlaces.StringBuilders::new,
            new StringBuilder(),
            new StringBuilder("\ud800".repeat(101))),
        Row.of(
            "StringBuffer",
            new StringBuffer("a"),
            HolderPlaces.StringBuffers::new,
            new StringBuffer(),
            new StringBuffer("\u00e9".repeat(101))),
        Row.of(
            "SimpleEntry",
            new SimpleEntry<>("a", 5L),
            HolderPlaces.Entries::new,
            new SimpleEntry<>(null, null)),
        Row.of(
            "SimpleImmutableEntry",
            new SimpleImmutableEntry<>("a", 5L),
            HolderPlaces.ImmutableEntries::new,
            new SimpleImmutableEntry<>(null, null)),
        Row.of(
            "AtomicReferenceArray",
            new AtomicReferenceArray<>(new Long[] {5L, null}),
            HolderPlaces.AtomicReferenceArrays::new,
            new AtomicReferenceArray<>(0)),
        Row.of(
            "AtomicMarkableReference",
            new AtomicMarkableReference<>(5L, true),
            HolderPlaces.AtomicMarkableReferences::new,
            new AtomicMarkableReference<>(null, false)),
        Row.of(
            "AtomicStampedReference",
            new AtomicStampedReference<>(5L, 1),
            HolderPlaces.AtomicStampedReferences::new,
            new AtomicStampedReference<>(null, Integer.MIN_VALUE)),
        Row.of(
            "Map.entry", "what Map.entry gives", Map.entry("a", 5L), HolderPlaces.MapEntries::new),
        Row.of(
            "IntSummaryStatistics",
            new IntSummaryStatistics(2, 3, 4, 7),
            HolderPlaces.IntStatistics::new,
            new IntSummaryStatistics()),
        Row.of(
            "LongSummaryStatistics",
            new LongSummaryStatistics(2, 3, 4, 7),
            HolderPlaces.LongStatistics::new,
            new LongSummaryStatistics()),
        Row.of(
            "DoubleSummaryStatistics",
            new DoubleSummaryStatistics(2, 0.1, 0.2, 0.3),
            HolderPlaces.DoubleStatistics::new,
            new DoubleSummaryStatistics(),
            new DoubleSummaryStatistics(1, Double.NaN, Double.NaN, Double.NaN)));
  }

  private static LongAdder adder(long sum) {
    LongAdder adder = new LongAdder();
    adder.add(sum);
    return adder;
  }

  private static DoubleAdder doubles(double sum) {
    DoubleAdder adder = new DoubleAdder();
    adder.add(sum);
    return adder;
  }
}
