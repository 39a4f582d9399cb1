package io.persistable.tests.kinds;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.ArchiveBuilder;
import io.persistable.DataSet;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.Persistable;
import io.persistable.SaveOptions;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.change.WithoutClasses;
import io.persistable.tests.graph.SameGraph;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Date;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Values that can be changed: who shares one shares it again, in every place. */
class SharedValuesTest {

  @Persistable
  public record Trip(Date departure, @Nullable Date arrival) {}

  @Persistable
  public record Seats(BitSet taken, List<BitSet> all, Object any) {}

  @TempDir private Path directory;

  static Stream<Object> values() {
    BitSet far = new BitSet();
    far.set(1_000_000);
    LongAdder adder = new LongAdder();
    adder.add(5);
    return Stream.of(
        new AtomicInteger(5),
        new AtomicLongArray(new long[] {1, 2}),
        new AtomicReference<>(new AtomicReference<>(List.of("x"))),
        new StringBuilder("x".repeat(200)),
        new StringBuffer(),
        new AbstractMap.SimpleEntry<>("k", 5L),
        new AbstractMap.SimpleImmutableEntry<>(null, List.of()),
        adder,
        new IntSummaryStatistics(),
        new DoubleSummaryStatistics(2, 0.1, 0.2, 0.3),
        new Date(5),
        new Date(Long.MAX_VALUE),
        new BitSet(),
        BitSet.valueOf(new long[] {5}),
        far);
  }

  /** The value in all places of some items. */
  private static Map<String, Object> places(Object value) {
    Map<String, Object> items = new LinkedHashMap<>();
    items.put("first", value);
    items.put("second", value);
    items.put("list", new ArrayList<>(List.of(value, value, 1L)));
    items.put("map", new HashMap<>(Map.of("a", value, "b", List.of(value))));
    items.put("array", new Object[] {value, value});
    if (value instanceof Date date) {
      items.put("trip", new Trip(date, date));
      items.put("dates", new Date[] {date, date});
    } else if (value instanceof BitSet bits) {
      items.put("seats", new Seats(bits, List.of(bits), bits));
    }
    return items;
  }

  private static Archive archive(Map<String, Object> items, boolean scoped) {
    Archive archive = Archive.builder().scoped(scoped).build();
    items.forEach(archive::insert);
    return archive;
  }

  private static void assertSame(Map<String, Object> items, Items found) {
    Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
    items.keySet().forEach(name -> ordered.put(name, found.get(name)));
    SameGraph.assertSameGraph(items, ordered);
  }

  @ParameterizedTest
  @MethodSource("values")
  void whoSharesOneSharesItAgain(Object value) throws Exception {
    Map<String, Object> items = places(value);
    assertSame(items, Archive.restore(archive(items, false).toString()));
    assertSame(items, Archive.restore(archive(items, true).toString()));
    assertSame(items, Archive.restore(archive(items, false).toString(Dialect.JAVA)));
    SaveOptions parts = SaveOptions.builder().asPackage(true).partObjects(2).build();
    archive(items, false).save(directory, "parts", parts);
    assertSame(items, Archive.load(directory.resolve("parts")));
  }

  @ParameterizedTest
  @MethodSource("values")
  void eachAloneInTwoPlaces(Object value) {
    for (Object pair :
        new Object[] {
          new ArrayList<>(List.of(value, value)), new Object[] {value, value}, List.of(value, value)
        }) {
      for (Dialect dialect : Dialect.values()) {
        String text = Archive.create().insert("x", pair).toString(dialect);
        SameGraph.assertSameGraph(pair, Archive.restore(text).get("x"));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void aProgramWithoutTheClassesKeepsIt(Object value) {
    Map<String, Object> items = places(value);
    for (boolean scoped : new boolean[] {false, true}) {
      String text = archive(items, scoped).toString();
      ArchiveBuilder options = Archive.builder().scoped(scoped);
      assertEquals(text, WithoutClasses.rewritten(text, items.keySet(), options));
    }
  }

  @ParameterizedTest
  @MethodSource("values")
  void anItemOfADataSetKeepsIt(Object value) throws Exception {
    try (DataSet data =
        DataSet.builder(directory.resolve("data")).mode(DataSet.Mode.WRITE).open()) {
      data.put("pair", new ArrayList<>(List.of(value, value)));
      List<?> back = (List<?>) data.get("pair");
      SameGraph.assertSameGraph(value, back.get(0));
      assertTrue(back.get(0) == back.get(1));
    }
  }

  @Test
  void whatIsThereOnceStandsInItsPlace() {
    Trip trip = new Trip(new Date(0), new Date(0));
    String text = Archive.create().insert("trip", trip).toString();
    assertTrue(text.contains("departure=_datetime(1970, 1, 1, 0, 0"), text);
    assertTrue(text.contains("arrival=_datetime(1970, 1, 1, 0, 0"), text);
    assertFalse(text.contains("_g0"), text);
  }

  @Test
  void elementsThatBecameEqualAreRefused() {
    Date changed = new Date(1);
    Set<Date> set = new HashSet<>(Set.of(new Date(0), changed));
    changed.setTime(0);
    NotPersistableException refused =
        assertThrows(
            NotPersistableException.class, () -> Archive.create().insert("x", set).toString());
    assertTrue(refused.getMessage().contains("$.x"), refused.getMessage());
  }

  @Test
  void aReferenceMayLeadToItself() {
    AtomicReference<Object> reference = new AtomicReference<>();
    reference.set(List.of(reference, new AbstractMap.SimpleEntry<>("self", reference)));
    for (Dialect dialect : Dialect.values()) {
      String text = Archive.create().insert("x", reference).toString(dialect);
      SameGraph.assertSameGraph(reference, Archive.restore(text).get("x"));
    }
  }

  @Test
  void anEntryThatHoldsItselfIsRefusedWithItsPath() {
    AbstractMap.SimpleEntry<String, Object> entry = new AbstractMap.SimpleEntry<>("self", 1);
    entry.setValue(entry);
    NotPersistableException refused =
        assertThrows(
            NotPersistableException.class, () -> Archive.create().insert("x", entry).toString());
    assertTrue(refused.getMessage().contains("SimpleEntry → SimpleEntry"), refused.getMessage());
  }

  @Test
  void aSummaryOfBothInfinitiesIsRefused() {
    DoubleSummaryStatistics both = new DoubleSummaryStatistics();
    both.accept(Double.POSITIVE_INFINITY);
    both.accept(Double.NEGATIVE_INFINITY);
    NotPersistableException refused =
        assertThrows(
            NotPersistableException.class,
            () -> Archive.create().insert("x", List.of(1, both)).toString());
    assertTrue(refused.getMessage().contains("$.x"), refused.getMessage());
    assertTrue(refused.getMessage().contains("archive its numbers"), refused.getMessage());
  }
}
