package io.persistable.java.value;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The variables of the class and of its holders. */
public final class Variables {

  /** Stands for null, since null stands for a name that is not bound. */
  private static final Object NULL = new Object();

  private final Map<String, Map<String, Object>> holders = new HashMap<>();
  private final Map<String, Object> outer = new HashMap<>();
  private Map<String, Object> current = outer;

  public void enter(String holder) {
    current = new HashMap<>();
    holders.put(holder, current);
  }

  public void leave() {
    current = outer;
  }

  public boolean isHolder(String name) {
    return holders.containsKey(name);
  }

  public void bind(String name, @Nullable Object value) {
    current.put(name, value == null ? NULL : value);
  }

  public boolean isBound(String name) {
    return current.containsKey(name) || outer.containsKey(name);
  }

  public boolean isBound(String holder, String name) {
    return holders.getOrDefault(holder, Map.of()).containsKey(name);
  }

  public @Nullable Object get(String name) {
    return value(current.getOrDefault(name, outer.getOrDefault(name, NULL)));
  }

  public @Nullable Object get(String holder, String name) {
    return value(holders.getOrDefault(holder, Map.of()).getOrDefault(name, NULL));
  }

  private static @Nullable Object value(Object bound) {
    return bound == NULL ? null : bound;
  }
}
