package io.persistable.tests.golden;

import io.persistable.array.NdArray;
import io.persistable.tests.types.Examples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the golden archives hold. Values may be added, each under a new name; none may change. */
final class GoldenArchives {

  private GoldenArchives() {}

  /** The values of the table of types, each where nothing says its type, and in a component. */
  static Map<String, @Nullable Object> types() {
    return Examples.inAllPlaces();
  }

  /** Sharing, aliases, and cycles through a list and a map. */
  static Map<String, @Nullable Object> graph() {
    List<@Nullable Object> shared = new ArrayList<>(List.of(1, "two"));
    List<@Nullable Object> cycle = new ArrayList<>(Arrays.asList(shared, null));
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    cycle.add(map);
    map.put("list", cycle);
    map.put("self", map);
    Map<String, @Nullable Object> roots = new LinkedHashMap<>();
    roots.put("shared", shared);
    roots.put("cycle", cycle);
    roots.put("alias", shared);
    roots.put("umlaut_\u00e4", List.of("\ud800", "\u2028", "a".repeat(200)));
    return roots;
  }

  /** Arrays above and below a threshold of 4 elements; one is shared. */
  static Map<String, @Nullable Object> arrays() {
    double[] doubles = {0.1, -0.0, Double.NaN, Double.MIN_VALUE, Double.POSITIVE_INFINITY};
    Map<String, @Nullable Object> roots = new LinkedHashMap<>();
    roots.put("doubles", doubles);
    roots.put("again", List.of(doubles, new double[] {1, 2}));
    roots.put("longs", new long[] {Long.MIN_VALUE, -1, 0, 1, Long.MAX_VALUE});
    roots.put("bytes", new byte[] {1, 2, 3, 4, 5, 6});
    roots.put("chars", new char[] {'a', '\ud800', 0, 'b', 'c'});
    roots.put("rectangle", new int[][] {{1, 2, 3}, {4, 5, 6}});
    roots.put("nd", NdArray.of(new float[] {1, 2, 3, 4, 5, 6, 7, 8}).reshape(2, 2, 2));
    return roots;
  }
}
