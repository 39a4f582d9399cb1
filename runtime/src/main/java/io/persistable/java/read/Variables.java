package io.persistable.java.read;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of the class and of its holders. */
final class Variables {

  /** Stands for null, since null stands for a name that is not bound. */
  private static final Object NULL = new Object();

  private final Map<String, Map<String, Object>> holders = new HashMap<>();
  private final Map<String, Object> outer = new HashMap<>();
  private Map<String, Object> current = outer;

  void enter(String holder) {
    current = new HashMap<>();
    holders.put(holder, current);
  }

  void leave() {
    current = outer;
  }

  boolean isHolder(String name) {
    return holders.containsKey(name);
  }

  void bind(String name, @Nullable Object value) {
    current.put(name, value == null ? NULL : value);
  }

  boolean isBound(String name) {
    return current.containsKey(name) || outer.containsKey(name);
  }

  boolean isBound(String holder, String name) {
    return holders.getOrDefault(holder, Map.of()).containsKey(name);
  }

  @Nullable Object get(String name) {
    return value(current.getOrDefault(name, outer.getOrDefault(name, NULL)));
  }

  @Nullable Object get(String holder, String name) {
    return value(holders.getOrDefault(holder, Map.of()).getOrDefault(name, NULL));
  }

  private static @Nullable Object value(Object bound) {
    return bound == NULL ? null : bound;
  }
}
