package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.javadialect.Sources;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.ObjectMapper;

/** Sets and maps on and above cycles: what is accepted is found again, element by element. */
class HashedGraphsTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);

  private static final int GRAPHS = Integer.getInteger("persistable.graphs", 1000);

  @TempDir private Path directory;

  /** Two of three graphs have elements whose hash goes through what others hold. */
  private static Map<String, @Nullable Object> roots(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 1 + (int) (seed / 3 % 12);
    Map<String, @Nullable Object> roots = new LinkedHashMap<>();
    roots.put(
        "x",
        seed % 3 == 0
            ? new HashedGraphGenerator(random).next(size)
            : new NeighbourGraphGenerator(random).next(size));
    return roots;
  }

  private static Archive archive(Map<String, @Nullable Object> roots, long seed) {
    Archive archive = Archive.builder().scoped(seed % 2 == 1).checkReadable(seed % 8 == 0).build();
    roots.forEach(archive::insert);
    return archive;
  }

  @Test
  void bothDialectsRestoreWhatTheyAccept() {
    System.out.println("graphs: " + GRAPHS + ", seed " + SEED);
    int refused = 0;
    for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
      for (Dialect dialect : Dialect.values()) {
        Map<String, @Nullable Object> roots = roots(seed);
        String text;
        try {
          text =
              dialect == Dialect.JAVA
                  ? archive(roots, seed).toString(dialect)
                  : archive(roots, seed).toString();
        } catch (NotPersistableException e) {
          assertTrue(e.getMessage().contains("$.x"), "seed " + seed + ": " + e.getMessage());
          refused++;
          if (Boolean.getBoolean("persistable.refusals")) {
            System.out.println("seed " + seed + ": " + e.getMessage());
          }
          continue;
        } catch (RuntimeException e) {
          throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
        }
        try {
          Items items = Archive.restore(text);
          SameGraph.assertSameGraph(roots, new LinkedHashMap<>(items.asMap()));
        } catch (RuntimeException | AssertionError e) {
          throw new AssertionError("seed " + seed + ": " + e.getMessage() + "\n" + text, e);
        }
      }
    }
    System.out.println("refused: " + refused);
    assertEquals(0, refused, refused + " of " + 2 * GRAPHS + " refused");
  }

  @Test
  void cpythonFindsThemToo() throws IOException {
    ObjectMapper json = new ObjectMapper();
    int count = 0;
    for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
      Map<String, @Nullable Object> roots = roots(seed);
      try {
        Files.writeString(directory.resolve("g" + seed + ".py"), archive(roots, seed).toString());
      } catch (NotPersistableException e) {
        continue;
      }
      Files.writeString(
          directory.resolve("g" + seed + ".json"), json.writeValueAsString(Description.of(roots)));
      count++;
    }
    assertEquals(
        count + " agree\n",
        Python.get().run(Python.script(GeneratedGraphsTest.class, "check_graphs.py"), directory));
  }

  @Test
  void javacFindsThemToo() throws Exception {
    Sources sources = new Sources();
    List<Long> seeds = new ArrayList<>();
    for (long seed = SEED; seed < SEED + GRAPHS / 4; seed++) {
      try {
        String text = archive(roots(seed), seed).toString(Dialect.JAVA);
        sources.add("g" + seed + ".Archive", "package g" + seed + ";\n\n" + text);
        seeds.add(seed);
      } catch (NotPersistableException e) {
        continue;
      }
    }
    ClassLoader loader = Sources.loader(directory);
    sources.compile(directory);
    for (long seed : seeds) {
      try {
        Object x = loader.loadClass("g" + seed + ".Archive").getField("x").get(null);
        SameGraph.assertSameGraph(roots(seed).get("x"), x);
      } catch (LinkageError | AssertionError e) {
        String text = archive(roots(seed), seed).toString(Dialect.JAVA);
        throw new AssertionError("seed " + seed + ": " + e + "\n" + text, e);
      }
    }
    System.out.println("compiled: " + seeds.size());
  }
}
