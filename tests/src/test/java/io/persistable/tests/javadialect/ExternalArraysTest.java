package io.persistable.tests.javadialect;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.SaveOptions;
import io.persistable.tests.graph.SameGraph;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Arrays that a source loads are those that were archived, whichever way it is imported. */
class ExternalArraysTest {

  @TempDir private Path directory;

  @Test
  void everyPrimitiveTypeIsLoadedFromNpy() throws Exception {
    Map<String, @Nullable Object> arrays = new LinkedHashMap<>();
    arrays.put("booleans", new boolean[] {true, false, true});
    arrays.put("shorts", new short[] {Short.MIN_VALUE, 0, Short.MAX_VALUE});
    arrays.put("chars", new char[] {'a', '\uffff', '\ud800'});
    arrays.put("ints", new int[] {Integer.MIN_VALUE, 0, Integer.MAX_VALUE});
    arrays.put("longs", new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE});
    arrays.put("floats", new float[] {Float.MIN_VALUE, Float.NaN, -0.0f});
    arrays.put("doubles", new double[] {Double.MIN_VALUE, Double.NaN, -0.0});
    arrays.put("rows", new int[][][] {{{1, 2}, {3, 4}}, {{5, 6}, {7, 8}}});
    arrays.put("bytes", new byte[][] {{1, 2}, {3, 4}});
    arrays.put("large", new double[100_000]);
    Archive archive = Archive.builder().arrayThreshold(2).build();
    arrays.forEach(archive::insert);
    Path source =
        archive.save(directory, "demo.Arrays", SaveOptions.builder().dialect(Dialect.JAVA).build());
    Path classes = Sources.directory(directory, "classes");
    new Sources().add("demo.Arrays", Files.readString(source)).compile(classes);
    Path resources = Files.createDirectories(classes.resolve("demo/Arrays_arrays"));
    try (Stream<Path> files = Files.list(directory.resolve("demo/Arrays_arrays"))) {
      for (Path file : files.toList()) {
        Files.copy(file, resources.resolve(file.getFileName()));
      }
    }
    Map<String, @Nullable Object> made = Items.of(Sources.loader(classes).loadClass("demo.Arrays"));
    SameGraph.assertSameGraph(arrays, made);
    SameGraph.assertSameGraph(arrays, new LinkedHashMap<>(Archive.load(source).asMap()));
  }
}
