package io.persistable.read;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what {@code hashCode} of a key may cost. A few shared collections, each holding the one
 * before twice, have a hash that takes time exponential in their number; nesting takes stack.
 */
public final class HashCost {

  /** Objects that one hash may visit, each as often as it is reached. */
  public static final int LIMIT = 1_000_000;

  /** Collections inside each other, since {@code hashCode} recurses. */
  private static final int DEPTH = 1_000;

  private record Level(Object container, int depth) {}

  public boolean isModest(@Nullable Object key) {
    if (key == null || !isContainer(key)) {
      return true;
    }
    Deque<Level> open = new ArrayDeque<>();
    open.push(new Level(key, 1));
    int visited = 0;
    while (!open.isEmpty()) {
      Level level = open.pop();
      if (level.depth > DEPTH) {
        return false;
      }
      for (Object child : children(level.container)) {
        if (++visited > LIMIT) {
          return false;
        }
        if (child != null && isContainer(child)) {
          open.push(new Level(child, level.depth + 1));
        }
      }
    }
    return true;
  }

  private static boolean isContainer(@Nullable Object value) {
    return value instanceof Collection || value instanceof Map || value instanceof Optional;
  }

  private static Collection<?> children(Object container) {
    if (container instanceof Map<?, ?> map) {
      return map.values();
    }
    if (container instanceof Optional<?> optional) {
      return Arrays.asList(optional.orElse(null));
    }
    return (Collection<?>) container;
  }
}
