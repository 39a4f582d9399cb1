package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.change.WithoutClasses;
import io.persistable.value.RecordValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Graphs with sets and maps on cycles, written, read by a program without their classes, written
 * again by that, and read with the classes: the order of the fills is still right.
 */
class WithoutClassesGraphsTest {

  private static final long SEED = Long.getLong("persistable.seed", 1);

  private static final int GRAPHS = Integer.getInteger("persistable.graphs", 1500);

  private static Map<String, @Nullable Object> roots(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int size = 1 + (int) (seed / 3 % 12);
    return switch ((int) (seed % 5)) {
      case 3 -> one(WithoutClassesModels.grid(random));
      case 4 -> one(WithoutClassesModels.sorted(random));
      case 0 -> one(new HashedGraphGenerator(random).next(size));
      case 1 -> one(new NeighbourGraphGenerator(random).next(size));
      default -> new CopyingGraphsTest.Graph(seed).roots();
    };
  }

  private static Map<String, @Nullable Object> one(@Nullable Object root) {
    Map<String, @Nullable Object> roots = new LinkedHashMap<>();
    roots.put("x", root);
    return roots;
  }

  @Test
  void whatIsWrittenAgainIsTheSameGraphForItsClasses() {
    int accepted = 0;
    int same = 0;
    int ofValues = 0;
    List<String> wrong = new ArrayList<>();
    for (long seed = SEED; seed < SEED + GRAPHS; seed++) {
      Map<String, @Nullable Object> roots = roots(seed);
      boolean scoped = seed / 3 % 2 == 1;
      Archive archive = Archive.builder().scoped(scoped).build();
      roots.forEach(archive::insert);
      String text;
      try {
        text = archive.toString();
      } catch (NotPersistableException e) {
        continue; // other tests say how many these may be
      }
      accepted++;
      String again = "";
      try {
        boolean isValue = WithoutClasses.read(text).asMap().get("x") instanceof RecordValue;
        ofValues += isValue ? 1 : 0;
        again = WithoutClasses.rewritten(text, roots.keySet(), Archive.builder().scoped(scoped));
        same += again.equals(text) ? 1 : 0;
        Map<String, @Nullable Object> read = new LinkedHashMap<>();
        Map<String, @Nullable Object> found = Archive.restore(again).asMap();
        roots.keySet().forEach(name -> read.put(name, found.get(name)));
        SameGraph.assertSameGraph(roots, read);
      } catch (RuntimeException | AssertionError e) {
        wrong.add("seed " + seed + ": " + e + "\n" + text + "\nwritten again:\n" + again);
      }
      if (Boolean.getBoolean("persistable.changed") && !again.equals(text)) {
        System.out.println("seed " + seed + ":\n" + text + "\nwritten again:\n" + again);
      }
    }
    System.out.println(
        "graphs: "
            + GRAPHS
            + ", seed "
            + SEED
            + ", accepted: "
            + accepted
            + ", same text: "
            + same);
    assertEquals(0, wrong.size(), () -> wrong.size() + " are wrong, the first: " + wrong.get(0));
  }
}
