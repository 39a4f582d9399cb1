package io.persistable.tests.graph;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One of each kind of object that the generators make, found by trying them: whatever is added to a
 * generator is here as well. A kind makes an object that holds what is given, as far as it holds
 * anything, and is as wide as that.
 */
final class Kinds {

  /** The seeds that are tried for each case of the generator. */
  private static final int SEEDS = 60;

  private Kinds() {}

  static Map<String, Function<List<@Nullable Object>, Object>> all() {
    Map<String, Function<List<@Nullable Object>, Object>> kinds = new LinkedHashMap<>();
    for (int i = 0; i < GraphGenerator.KINDS; i++) {
      int kind = i;
      for (long s = 0; s < SEEDS; s++) {
        long seed = s;
        Object made = new GraphGenerator(seed).ofKind(kind, List.of(1, "a"));
        kinds.putIfAbsent(
            signature(made), contents -> new GraphGenerator(seed).ofKind(kind, contents));
      }
    }
    for (long s = 0; s < 2 * SEEDS; s++) {
      long seed = s;
      kinds.putIfAbsent(signature(value(seed)), contents -> value(seed));
    }
    return kinds;
  }

  private static Object value(long seed) {
    return new ValueGenerator(new SplittableRandom(seed)).next();
  }

  /** What tells kinds from each other: the class, and that of what a set or a map begins with. */
  private static String signature(Object made) {
    String name = made.getClass().getTypeName();
    Object first =
        made instanceof LinkedHashSet<?> set
            ? set.iterator().next()
            : made instanceof LinkedHashMap<?, ?> map ? map.keySet().iterator().next() : null;
    return first == null ? name : name + " of " + first.getClass().getSimpleName();
  }
}
