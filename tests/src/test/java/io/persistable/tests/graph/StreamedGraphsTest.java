package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Buffered;
import io.persistable.DataSet;
import io.persistable.Dialect;
import io.persistable.SaveOptions;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is too large for memory, of any graph, is what would be written of it in memory. */
class StreamedGraphsTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);
  private static final int GRAPHS = Integer.getInteger("persistable.graphs", 10_000) / 25;

  @TempDir(factory = MemoryDirectory.class)
  private Path directory;

  private static Archive archive(Map<String, @Nullable Object> roots, boolean scoped, int buffer) {
    Archive archive =
        Buffered.at(buffer, Archive.builder())
            .scoped(scoped)
            .arrayThreshold(20)
            .allowedNames(roots.keySet().toArray(String[]::new))
            .build();
    roots.forEach(archive::insert);
    return archive;
  }

  private static Map<String, @Nullable Object> roots(long seed) {
    return new GraphGenerator(seed).roots();
  }

  @Test
  void aStreamAndAFileGetTheSameText() throws IOException {
    for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
      boolean scoped = seed % 2 == 1;
      Archive archive = archive(roots(seed), scoped, 16);
      String expected = archive(roots(seed), scoped, 1 << 20).toString();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      archive.writeTo(out);
      assertEquals(expected, out.toString(StandardCharsets.UTF_8), "seed " + seed);
      Path file = directory.resolve("streamed.py");
      archive.writeTo(file);
      assertEquals(expected, Files.readString(file), "seed " + seed);
    }
    System.out.println("streamed graphs: " + GRAPHS + ", seed " + SEED);
  }

  @Test
  void aSavedModuleIsTheSame() throws IOException {
    SaveOptions module = SaveOptions.builder().asPackage(false).force(true).build();
    for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
      Path streamed =
          archive(roots(seed), seed % 2 == 1, 16).save(directory.resolve("a"), "m", module);
      Path buffered =
          archive(roots(seed), seed % 2 == 1, 1 << 20).save(directory.resolve("b"), "m", module);
      assertEquals(-1, Files.mismatch(streamed, buffered), "seed " + seed);
      Archive.verify(streamed);
    }
  }

  /** Small ones are fields of one class, those of many graphs are in holders. */
  @Test
  void aSavedSourceIsTheSame() throws IOException {
    SaveOptions source = SaveOptions.builder().dialect(Dialect.JAVA).force(true).build();
    long sources = 0;
    long held = 0;
    for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
      int count = seed % 50 == 2 ? 500 : 1;
      Path streamed = graphs(seed, count, 16).save(directory.resolve("a"), "Saved", source);
      Path buffered = graphs(seed, count, 1 << 30).save(directory.resolve("b"), "Saved", source);
      String text = Files.readString(buffered);
      assertEquals(text, Files.readString(streamed), "seed " + seed);
      sources++;
      held += text.contains("class Part2 ") ? 1 : 0;
    }
    System.out.println("streamed sources: " + sources + ", of several holders: " + held);
    assertTrue(held > 0, "no source has holders");
  }

  private static Archive graphs(long seed, int count, int buffer) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(roots(seed));
    for (long other = seed + 1; other < seed + count; other++) {
      Map<String, @Nullable Object> graph = new LinkedHashMap<>(roots(other));
      all.put("graph" + other, graph);
      all.put("again" + other, new ArrayList<>(graph.values()));
    }
    return archive(all, false, buffer);
  }

  /** Where a part ends depends on the memory; what is read doesn't. */
  @Test
  void aSavedPackageHoldsTheSame() throws IOException {
    SaveOptions options = SaveOptions.builder().force(true).build();
    for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
      SaveOptions parts = seed % 3 == 0 ? options.toBuilder().partObjects(20).build() : options;
      Map<String, @Nullable Object> roots = roots(seed);
      Path text = archive(roots, seed % 2 == 1, 300).save(directory, "p", parts);
      Archive.verify(text);
      Map<String, @Nullable Object> read = Archive.load(text).asMap();
      assertEquals(roots.keySet(), read.keySet(), "seed " + seed);
      String first = archive(roots, false, 1 << 20).toString();
      Map<String, @Nullable Object> reordered = new LinkedHashMap<>();
      roots.keySet().forEach(name -> reordered.put(name, read.get(name)));
      assertEquals(first, archive(reordered, false, 1 << 20).toString(), "seed " + seed);
    }
  }

  @Test
  void anItemOfADataSetIsTheSame() throws IOException {
    try (DataSet streamed = dataSet("streamed", 16);
        DataSet buffered = dataSet("buffered", 1 << 20)) {
      for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
        Map<String, @Nullable Object> first = roots(seed);
        Map<String, @Nullable Object> second = roots(seed);
        streamed.put("x", first);
        buffered.put("x", second);
        Path a = directory.resolve("streamed").resolve("x.py");
        Path b = directory.resolve("buffered").resolve("x.py");
        assertEquals(-1, Files.mismatch(a, b), "seed " + seed);
      }
      assertEquals(0, streamed.verify().size());
    }
  }

  private DataSet dataSet(String name, int buffer) throws IOException {
    return Buffered.at(buffer, DataSet.builder(directory.resolve(name)))
        .mode(DataSet.Mode.WRITE)
        .durability(DataSet.Durability.NONE)
        .arrayThreshold(20)
        .open();
  }
}
