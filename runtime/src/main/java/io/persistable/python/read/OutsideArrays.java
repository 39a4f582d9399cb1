package io.persistable.python.read;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The arrays outside the text: each is asked for once, so that it stays one object. */
final class OutsideArrays {

  private final ArraySource source;
  private final Map<String, Object> known = new HashMap<>();
  private @Nullable ArrayLoader loader;

  OutsideArrays(ArraySource source) {
    this.source = source;
  }

  @Nullable ArrayLoader loader() {
    return loader;
  }

  void define(ArrayLoader loader) {
    this.loader = loader;
  }

  @Nullable Object get(String name) {
    Object array = known.get(name);
    if (array == null) {
      array = source.array(name, loader);
      if (array != null) {
        known.put(name, array);
      }
    }
    return array;
  }
}
