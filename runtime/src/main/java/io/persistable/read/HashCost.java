package io.persistable.read;

import io.persistable.graph.NodeType;
import io.persistable.graph.TypeRegistry;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what {@code hashCode} of keys may cost. A few shared objects, each holding the one before
 * twice, have a hash that takes time exponential in their number; nesting takes stack.
 */
public final class HashCost {

  /** Objects that the hash of one key may visit, each as often as it is reached. */
  public static final int LIMIT = 1_000_000;

  /** Objects inside each other, since {@code hashCode} recurses. */
  private static final int DEPTH = 1_000;

  private record Level(Object container, int depth) {}

  private final TypeRegistry types;

  /** What all keys of the text may visit together. */
  private long left;

  public HashCost(TypeRegistry types, long textLength) {
    this.types = types;
    this.left = 20L * LIMIT + 16 * textLength;
  }

  public boolean isModest(@Nullable Object key) {
    if (key == null || isLeaf(key)) {
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
        if (++visited > LIMIT || --left < 0) {
          return false;
        }
        if (!isLeaf(child)) {
          open.push(new Level(child, level.depth + 1));
        }
      }
    }
    return true;
  }

  private static boolean isLeaf(@Nullable Object value) {
    return value == null
        || value instanceof String
        || value instanceof Number
        || value instanceof Enum
        || value instanceof Boolean
        || value instanceof Character;
  }

  private Collection<?> children(Object container) {
    if (container instanceof Collection<?> collection) {
      return collection;
    }
    if (container instanceof Map<?, ?> map) {
      List<@Nullable Object> both = new ArrayList<>(map.keySet());
      both.addAll(map.values());
      return both;
    }
    if (container instanceof Optional<?> optional) {
      return optional.isPresent() ? List.of(optional.get()) : List.of();
    }
    NodeType type = types.typeOf(container.getClass());
    if (type == null || type.persister() == null) {
      return List.of();
    }
    Children children = new Children();
    type.anyPersister().walk(container, children);
    return children.found;
  }

  /** What an object of a persistable type refers to. */
  private static final class Children implements References {

    final List<Object> found = new ArrayList<>();

    @Override
    public void text(int component, @Nullable String value) {}

    @Override
    public void visit(int component, @Nullable Object value) {
      if (value != null) {
        found.add(value);
      }
    }

    @Override
    public <R> void visit(int component, @Nullable R value, Persister<R> persister) {
      if (value != null) {
        found.add(value);
      }
    }
  }
}
