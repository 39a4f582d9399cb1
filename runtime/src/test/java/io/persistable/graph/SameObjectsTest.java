package io.persistable.graph;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.type.TypeRegistry;
import io.persistable.type.ValueClasses;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Sets and maps that hold what they should, but don't find it, are told from those that do. */
class SameObjectsTest {

  private static List<Object> changing(int last) {
    return new ArrayList<>(List.of("x", last));
  }

  private static Set<Object> set(Object... elements) {
    return new LinkedHashSet<>(List.of(elements));
  }

  private static @Nullable String difference(Object written, Object read) {
    return SameObjects.difference(
        Map.of("x", written),
        Map.of("x", read),
        Map.of("x", read),
        new TypeRegistry(List.of(), ValueClasses.NONE));
  }

  @Test
  void elementsThatAreNotFoundAreADifference() {
    List<Object> element = changing(1);
    Set<Object> broken = set(element);
    element.set(1, 2);
    Map<Object, Object> brokenMap = new LinkedHashMap<>();
    List<Object> key = changing(1);
    brokenMap.put(key, "v");
    key.set(1, 2);

    assertNull(difference(set(changing(2)), set(changing(2))));
    for (String message :
        List.of(
            message(difference(set(changing(2)), broken)),
            message(difference(new LinkedHashMap<>(Map.of(changing(2), "v")), brokenMap)),
            message(
                difference(
                    List.of(new HashMap<>(Map.of("k", set(changing(2))))),
                    List.of(new HashMap<>(Map.of("k", broken))))))) {
      assertTrue(message.contains("doesn't find what it holds"), message);
    }
    assertNull(difference(broken, set(changing(2))), "what was broken before may be mended");
    assertNull(difference(broken, broken), "or not");
  }

  private static String message(@Nullable String difference) {
    assertNotNull(difference);
    return difference;
  }
}
