package io.persistable.tests.javadialect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Range;
import io.persistable.SaveOptions;
import io.persistable.tests.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of the original's documentation, as Java. */
class SeedSourcesTest {

  private static final SaveOptions JAVA = SaveOptions.builder().dialect(Dialect.JAVA).build();

  @TempDir private Path directory;

  @Test
  void theBasicExampleIsAClassOfThreeFields() throws IOException {
    Range x = Range.of(2);
    Range y = Range.of(3); // never inserted: only b refers to it, twice
    List<Object> b = Arrays.asList(x, y, y);
    Archive archive = Archive.create().insert("a", 1).insert("x", x).insert("b", b);
    String text = archive.toString(Dialect.JAVA);
    Golden.assertGolden(SeedSourcesTest.class, "Basic.java", text);
    List<?> back = Archive.restore(text).list("b", Range.class);
    assertSame(back.get(1), back.get(2));
  }

  @Test
  void aSingleItemIsAClassOfOneField() throws IOException {
    long[] x = LongStream.range(0, 10).toArray();
    long[] y = LongStream.range(0, 20).toArray();
    Archive archive = Archive.create().insert("b1", Arrays.asList(x, y));
    String text = archive.toString(Dialect.JAVA);
    Golden.assertGolden(SeedSourcesTest.class, "SingleItem.java", text);
    List<long[]> back = Archive.restore(text).list("b1", long[].class);
    assertArrayEquals(y, back.get(1));
  }

  private static Archive importable() {
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
  void anImportableArchiveIsASourceTreeWithItsArraysAsResources() throws Exception {
    Path source = importable().save(directory, "demo.mod1", JAVA);
    assertEquals(directory.resolve("demo/Mod1.java"), source);
    String text = Files.readString(source);
    Golden.assertGolden(
        SeedSourcesTest.class, "Mod1.java", text.replaceAll("(?m)^// .* bytes crc32c .*\n", ""));
    Path classes = Sources.directory(directory, "classes");
    new Sources().add("demo.Mod1", text).compile(classes);
    Path arrays = Files.createDirectories(classes.resolve("demo/Mod1_arrays"));
    try (Stream<Path> files = Files.list(directory.resolve("demo/Mod1_arrays"))) {
      for (Path file : files.toList()) {
        Files.copy(file, arrays.resolve(file.getFileName()));
      }
    }
    Map<String, @Nullable Object> made = Items.of(Sources.loader(classes).loadClass("demo.Mod1"));
    check(made);
    check(Archive.load(source).asMap());
  }

  private static void check(Map<String, @Nullable Object> items) {
    assertEquals(1, items.get("a"));
    List<?> b = (List<?>) items.get("b");
    assertSame(items.get("x"), b.get(0));
    assertArrayEquals(LongStream.range(0, 10).toArray(), (long[]) b.get(0));
    assertArrayEquals(LongStream.range(0, 20).toArray(), (long[]) b.get(1));
  }

  @Test
  void aReplacedSourceNamesNewArrays() throws IOException {
    importable().save(directory, "demo.mod1", JAVA);
    Archive other = Archive.builder().arrayThreshold(1).build().insert("y", new double[] {1, 2});
    Path source = other.save(directory, "demo.mod1", JAVA.toBuilder().force(true).build());
    assertArrayEquals(new double[] {1, 2}, Archive.load(source).get("y", double[].class));
    try (Stream<Path> files = Files.list(directory.resolve("demo"))) {
      assertEquals(
          List.of("Mod1.java", "Mod1_arrays_1"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
  }
}
