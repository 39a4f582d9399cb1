package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** Constructors and setters that refuse what is empty, or copy it, are given what is there. */
class RefusingGraphsTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);

  private static final int GRAPHS = Integer.getInteger("persistable.graphs", 400);

  @TempDir private Path directory;

  private static Map<String, @Nullable Object> roots(long seed) {
    Map<String, @Nullable Object> roots = new LinkedHashMap<>();
    roots.put("x", RefusingModels.any(new SplittableRandom(seed), "v"));
    return roots;
  }

  private static Archive archive(Map<String, @Nullable Object> roots, long seed) {
    Archive archive = Archive.builder().scoped(seed % 2 == 1).build();
    roots.forEach(archive::insert);
    return archive;
  }

  @Test
  void bothDialectsRestoreThem() {
    System.out.println("graphs: " + GRAPHS + ", seed " + SEED);
    for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
      for (Dialect dialect : Dialect.values()) {
        Map<String, @Nullable Object> roots = roots(seed);
        String text = archive(roots, seed).toString(dialect);
        try {
          Items items = Archive.restore(text);
          SameGraph.assertSameGraph(roots, new LinkedHashMap<>(items.asMap()));
          assertEquals(text, archive(items.asMap(), seed).toString(dialect));
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + text, e);
        }
      }
    }
  }

  @Test
  void cpythonFindsThemToo() throws IOException {
    ObjectMapper json = new ObjectMapper();
    for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
      Map<String, @Nullable Object> roots = roots(seed);
      Files.writeString(directory.resolve("g" + seed + ".py"), archive(roots, seed).toString());
      Files.writeString(
          directory.resolve("g" + seed + ".json"), json.writeValueAsString(Description.of(roots)));
    }
    assertEquals(
        GRAPHS + " agree\n",
        Python.get().run(Python.script(GeneratedGraphsTest.class, "check_graphs.py"), directory));
  }
}
