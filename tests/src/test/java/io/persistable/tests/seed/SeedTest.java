package io.persistable.tests.seed;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.Range;
import io.persistable.array.ArrayFormat;
import io.persistable.array.NdArray;
import io.persistable.tests.Golden;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The examples of the original's documentation. Its order of statements followed its own hashes;
 * ours is the order of insertion, so the lines are compared as a set with the original's, and as
 * they stand with golden files.
 */
class SeedTest {

  @TempDir private Path directory;

  private static Archive basic(boolean scoped) {
    Range x = Range.of(2);
    Range y = Range.of(3); // never inserted: only b refers to it, twice
    List<Object> b = Arrays.asList(x, y, y);
    return Archive.builder().scoped(scoped).build().insert("a", 1).insert("x", x).insert("b", b);
  }

  private static Archive arrays() {
    long[] x = LongStream.range(0, 10).toArray();
    long[] y = LongStream.range(0, 20).toArray();
    return Archive.builder()
        .arrayThreshold(5)
        .build()
        .insert("a", 1)
        .insert("x", x)
        .insert("b", Arrays.asList(x, y));
  }

  @Test
  void flatIsTheOriginalsText() throws IOException {
    String text = basic(false).toString();
    Golden.assertGolden(SeedTest.class, "flat.py", text);
    assertEquals(sortedLines(original("original_flat.py")), sortedLines(text));
  }

  @Test
  void scopedIsTheOriginalsText() throws IOException {
    String text = basic(true).toString();
    Golden.assertGolden(SeedTest.class, "scoped.py", text);
    assertEquals(sortedLines(original("original_scoped.py")), sortedLines(text));
  }

  @Test
  void arraysOutsideTheTextAreTheOriginalsText() throws IOException {
    String text = arrays().toString();
    Golden.assertGolden(SeedTest.class, "arrays_outside.py", text);
    assertEquals(sortedLines(original("original_arrays.py")), sortedLines(text));
  }

  @Test
  void cpythonFindsWhatTheOriginalsDocumentationFinds() throws IOException {
    basic(false).writeTo(directory.resolve("flat.py"));
    basic(true).writeTo(directory.resolve("scoped.py"));
    assertEquals(
        "flat.py agrees\nscoped.py agrees\n",
        Python.get()
            .run(Python.script(SeedTest.class, "ask.py"), directory, "flat.py", "scoped.py"));
  }

  @Test
  void numpyLoadsTheArraysThatTheTextRefersTo() throws IOException {
    Archive archive = arrays();
    archive.writeTo(directory.resolve("arrays_outside.py"));
    archive.saveArrays(directory.resolve("arrays"), ArrayFormat.NPY);
    assertEquals(List.of("array_0.npy", "array_1.npy"), fileNames(directory.resolve("arrays")));
    assertEquals(
        "agrees\n", Python.get().run(Python.script(SeedTest.class, "ask_arrays.py"), directory));
  }

  @ParameterizedTest
  @ValueSource(strings = {"original_flat.py", "original_scoped.py", "flat.py", "scoped.py"})
  void javaRestoresTheTextOfTheOriginalAndItsOwn(String name) {
    Items items = Archive.restore(original(name));
    assertEquals(1, items.get("a", Integer.class));
    assertEquals(Range.of(2), items.get("x", Range.class));
    List<Range> b = items.list("b", Range.class);
    assertEquals(List.of(Range.of(2), Range.of(3), Range.of(3)), b);
    assertSame(items.get("x"), b.get(0));
    assertSame(b.get(1), b.get(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"original_arrays.py", "arrays_outside.py"})
  void javaRestoresArraysFromOutsideTheText(String name) {
    Map<String, NdArray> outside = arrays().arrays();
    assertEquals(List.of("array_0", "array_1"), List.copyOf(outside.keySet()));
    Items items = Archive.restore(original(name), outside);
    List<Object> b = items.list("b", Object.class);
    assertSame(items.get("x"), b.get(0));
    assertArrayEquals(LongStream.range(0, 10).toArray(), longs(b.get(0)));
    assertArrayEquals(LongStream.range(0, 20).toArray(), longs(b.get(1)));
  }

  private static long[] longs(Object array) {
    return array instanceof NdArray view ? view.toLongArray() : (long[]) array;
  }

  private static String original(String name) {
    return Python.script(SeedTest.class, name);
  }

  /** The statements, which are compared with the original's; comments are not. */
  private static List<String> sortedLines(String text) {
    return text.lines().filter(line -> !line.isBlank() && !line.startsWith("# ")).sorted().toList();
  }

  private static List<String> fileNames(Path directory) throws IOException {
    try (var files = Files.list(directory)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
