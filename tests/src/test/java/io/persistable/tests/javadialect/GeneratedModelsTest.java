package io.persistable.tests.javadialect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.tests.graph.SameGraph;
import io.persistable.tests.graph.Seeds;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of any graph of generic, overloaded, deprecated and badly named types, see there. */
class GeneratedModelsTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);

  private static final int GRAPHS = Integer.getInteger("persistable.graphs", 1000);

  /** Graphs that are written and read; javac is slower than the reader. */
  private static final int READ = Integer.getInteger("persistable.graphs", 3000);

  /** Sources in one run of javac. */
  private static final int BATCH = 1500;

  @TempDir private Path directory;

  @Test
  void javacMakesWhatWasArchived() throws IOException {
    System.out.println("graphs: " + GRAPHS + ", seed " + SEED);
    for (int from = 0; from < GRAPHS; from += BATCH) {
      Sources sources = new Sources();
      int to = Math.min(GRAPHS, from + BATCH);
      for (int i = from; i < to; i++) {
        String text = source(SEED + i);
        sources.add("g" + (SEED + i) + ".Archive", "package g" + (SEED + i) + ";\n\n" + text);
      }
      Path classes = Sources.directory(directory, "classes" + from);
      sources.compile(classes);
      ClassLoader loader = Sources.loader(classes);
      for (int i = from; i < to; i++) {
        check(SEED + i, loader);
      }
    }
  }

  /** Reading the source makes the same graph, and its source is the same again. */
  @Test
  void theParserMakesWhatWasArchived() {
    Seeds.each(SEED, READ, GeneratedModelsTest::checkRead);
  }

  private static void checkRead(long seed) {
    Map<String, @Nullable Object> roots = new ModelGenerator(seed).roots();
    String text = source(seed);
    try {
      Map<String, @Nullable Object> read = Archive.restore(text).asMap();
      Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
      roots.keySet().forEach(name -> ordered.put(name, read.get(name)));
      SameGraph.assertSameGraph(new LinkedHashMap<>(roots), ordered);
      Archive again = Archive.builder().allowedNames("_x").build();
      ordered.forEach(again::insert);
      assertEquals(text, again.toString(Dialect.JAVA), "the source of what was read");
      if (seed % 5 == 1) {
        Archive python = Archive.builder().allowedNames("_x").build();
        roots.forEach(python::insert);
        assertEquals(python.toString(), again.toString(), "the Python text of what was read");
      }
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + text, e);
    }
  }

  private static void check(long seed, ClassLoader loader) {
    Map<String, @Nullable Object> roots = new ModelGenerator(seed).roots();
    try {
      Map<String, @Nullable Object> made = Items.of(loader.loadClass("g" + seed + ".Archive"));
      Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
      roots.forEach((name, value) -> ordered.put(name, Items.item(made, name)));
      SameGraph.assertSameGraph(new LinkedHashMap<>(roots), ordered);
    } catch (ReflectiveOperationException | LinkageError | RuntimeException | AssertionError e) {
      throw new AssertionError("seed " + seed + ": " + e + "\n" + source(seed), e);
    }
  }

  private static String source(long seed) {
    Archive archive = Archive.builder().allowedNames("_x").build();
    new ModelGenerator(seed).roots().forEach(archive::insert);
    return archive.toString(Dialect.JAVA);
  }
}
