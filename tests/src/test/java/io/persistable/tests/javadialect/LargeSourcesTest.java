package io.persistable.tests.javadialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.tests.graph.SameGraph;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The limits of class files and of javac bound no archive. */
class LargeSourcesTest {

  @TempDir private Path directory;

  @Test
  void aHundredThousandRecordsCompileAndLoad() throws Exception {
    List<Flights.Flight> flights = Flights.many(100_000);
    long start = System.nanoTime();
    String text = Archive.create().insert("flights", flights).toString(Dialect.JAVA);
    long written = System.nanoTime();
    List<Flights.Flight> read = Archive.restore(text).list("flights", Flights.Flight.class);
    long parsed = System.nanoTime();
    SameGraph.assertSameGraph(flights, read);
    long compiling = System.nanoTime();
    new Sources().add("Archive", text).compile(directory);
    long compiled = System.nanoTime();
    Class<?> archive = Sources.loader(directory).loadClass("Archive");
    Object made = Items.of(archive).get("flights");
    long loaded = System.nanoTime();
    SameGraph.assertSameGraph(flights, made);
    System.out.printf(
        "100,000 records: %d KiB, written in %d ms, parsed in %d ms, compiled in %d ms, loaded in"
            + " %d ms%n",
        text.length() / 1024,
        (written - start) / 1_000_000,
        (parsed - written) / 1_000_000,
        (compiled - compiling) / 1_000_000,
        (loaded - compiled) / 1_000_000);
  }

  /**
   * Whatever is large: text, arrays, rows, unmodifiable collections, maps, many distinct values.
   */
  @Test
  void largeObjectsOfEveryKindCompileAndLoad() throws Exception {
    Map<String, @Nullable Object> large = new LinkedHashMap<>();
    large.put("text", "a\ud83d\ude00\u0000é".repeat(40_000));
    large.put("doubles", IntStream.range(0, 20_000).mapToDouble(i -> i / 7.0).toArray());
    large.put("rows", new long[300][70]);
    large.put("bytes", new byte[70_000]);
    large.put("objects", IntStream.range(0, 3_000).mapToObj(i -> "s" + i).toArray());
    large.put("frozen", IntStream.range(0, 3_000).boxed().toList());
    Set<Object> set = new LinkedHashSet<>();
    Map<Object, @Nullable Object> map = new HashMap<>();
    for (int i = 0; i < 3_000; i++) {
      set.add((long) i);
      map.put(i, i % 3 == 0 ? null : List.of(i, "x" + i));
    }
    large.put("set", set);
    large.put("map", map);
    large.put("sorted", new TreeMap<>(map));
    large.put("nested", new ArrayList<>(List.of(new ArrayList<>(set), List.copyOf(set), map)));
    Archive archive = Archive.create();
    large.forEach(archive::insert);
    String text = archive.toString(Dialect.JAVA);
    new Sources().add("Archive", text).compile(directory);
    Class<?> source = Sources.loader(directory).loadClass("Archive");
    SameGraph.assertSameGraph(large, Items.of(source));
    Map<String, @Nullable Object> read = Archive.restore(text).asMap();
    assertEquals(large.keySet(), read.keySet());
    SameGraph.assertSameGraph(large, new LinkedHashMap<>(read));
  }
}
