package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.ArchiveBuilder;
import io.persistable.Items;
import io.persistable.PythonTypes;
import io.persistable.SaveOptions;
import io.persistable.tests.graph.Models.Link;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** What holds of any graph: CPython executes its text and finds it; Java restores it. */
class GeneratedGraphsTest {

  /** Another can be given, to look further or to repeat a failure. */
  private static final long SEED = Long.getLong("persistable.seed", 1);

  private static final int GRAPHS = Integer.getInteger("persistable.graphs", 10_000);

  @TempDir private Path directory;

  /** Graphs in one run of CPython: as many run at once as there are processors. */
  private static final int BATCH = 500;

  @Test
  void cpythonFindsWhatJavaArchived() {
    System.out.println("graphs: " + GRAPHS + ", seed " + SEED);
    int batches = (GRAPHS + BATCH - 1) / BATCH;
    Seeds.each(0, batches, 1, batch -> checkInPython(batch * BATCH));
  }

  private void checkInPython(long from) {
    ObjectMapper json = new ObjectMapper();
    long to = Math.min(GRAPHS, from + BATCH);
    try {
      Path place = Files.createDirectory(directory.resolve("from" + from));
      for (long i = from; i < to; i++) {
        Map<String, @Nullable Object> roots = new GraphGenerator(SEED + i).roots();
        Archive archive = archive(roots, i % 2 == 1);
        String name = "g" + (SEED + i);
        Files.writeString(place.resolve(name + ".py"), archive.toString());
        Files.writeString(
            place.resolve(name + ".json"), json.writeValueAsString(Description.of(roots)));
      }
      assertEquals(
          to - from + " agree\n",
          Python.get().run(Python.script(GeneratedGraphsTest.class, "check_graphs.py"), place));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void javaRestoresWhatItArchived() {
    Seeds.each(SEED, GRAPHS, GeneratedGraphsTest::checkRestored);
  }

  private static void checkRestored(long seed) {
    boolean scoped = (seed - SEED) % 2 == 1;
    Map<String, @Nullable Object> roots = new GraphGenerator(seed).roots();
    String text = archive(roots, scoped).toString();
    try {
      Items items = Archive.restore(text);
      assertEquals(roots.keySet(), items.asMap().keySet());
      SameGraph.assertSameGraph(roots, reordered(roots, items.asMap()));
      Archive again = archive(reordered(roots, items.asMap()), scoped);
      assertEquals(text, again.toString(), "the text of what was restored");
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + text, e);
    }
  }

  /**
   * Saving makes a plan of all objects beforehand; the text alone is written without one as long as
   * the objects are trees. Items by themselves are trees more often than whole graphs.
   */
  @Test
  void theTextIsTheSameWithAndWithoutAPlan() throws IOException {
    SaveOptions module = SaveOptions.builder().force(true).asPackage(false).build();
    for (int i = 0; i < GRAPHS / 10; i++) {
      long seed = SEED + i;
      for (Map.Entry<String, @Nullable Object> item : new GraphGenerator(seed).roots().entrySet()) {
        Archive archive =
            archive(Collections.singletonMap(item.getKey(), item.getValue()), i % 2 == 1);
        String planned = Files.readString(archive.save(directory, "saved", module));
        assertEquals(planned, archive.toString(), "seed " + seed + ", " + item.getKey());
      }
    }
  }

  @Test
  void nestingIsLimitedAlikeWithAndWithoutAPlan() throws IOException {
    SaveOptions module = SaveOptions.builder().force(true).asPackage(false).build();
    Link link = new Link(List.of(1L), null);
    for (int depth = 2; depth < 25; depth++) {
      link = new Link("x".repeat(depth), link);
      Archive archive = archive(Map.of("chain", link), false);
      String planned = Files.readString(archive.save(directory, "saved", module));
      assertEquals(planned, archive.toString(), "depth " + depth);
      assertEquals(depth > 19, planned.contains("_g1 = "), planned);
    }
  }

  @Test
  void anArchiveIsWrittenAgainUnchanged() {
    Seeds.each(SEED, GRAPHS, GeneratedGraphsTest::checkWrittenAgain);
  }

  private static void checkWrittenAgain(long seed) {
    boolean scoped = (seed - SEED) % 2 == 1;
    boolean mayImport = (seed - SEED) % 4 > 1;
    Map<String, @Nullable Object> roots = new GraphGenerator(seed).roots();
    Archive archive = options(scoped, mayImport).build();
    roots.forEach(archive::insert);
    // Of an enum that is imported, a constant in small letters looks like a method.
    boolean imported = mayImport && !archive.toString().contains(" import _Constants");
    archive = options(scoped, imported).build();
    roots.forEach(archive::insert);
    String text = archive.toString();
    try {
      assertEquals(text, rewritten(text, roots.keySet(), options(scoped, imported)));
    } catch (RuntimeException | AssertionError e) {
      throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + text, e);
    }
  }

  private static String rewritten(String text, Iterable<String> names, ArchiveBuilder options) {
    Map<String, @Nullable Object> read = Archive.restore(text).asMap();
    Archive archive = options.build();
    names.forEach(name -> archive.insert(name, read.get(name)));
    return archive.toString();
  }

  private static ArchiveBuilder options(boolean scoped, boolean imported) {
    return Archive.builder()
        .scoped(scoped)
        .types(imported ? PythonTypes.IMPORT : PythonTypes.DEFINE)
        .allowedNames(GraphGenerator.NASTY_NAMES.toArray(String[]::new));
  }

  /** The text has an item before another that holds it; the order of insertion is the roots'. */
  private static Map<String, @Nullable Object> reordered(
      Map<String, @Nullable Object> roots, Map<String, @Nullable Object> restored) {
    Map<String, @Nullable Object> ordered = new java.util.LinkedHashMap<>();
    roots.keySet().forEach(name -> ordered.put(name, restored.get(name)));
    return ordered;
  }

  static Archive archive(Map<String, @Nullable Object> roots, boolean scoped) {
    Archive archive =
        Archive.builder()
            .scoped(scoped)
            .allowedNames(GraphGenerator.NASTY_NAMES.toArray(String[]::new))
            .build();
    roots.forEach(archive::insert);
    return archive;
  }
}
