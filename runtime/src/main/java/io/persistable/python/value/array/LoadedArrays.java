package io.persistable.python.value.array;

import io.persistable.array.NdArray;
import io.persistable.read.ArrayLoader;
import io.persistable.read.ArraySource;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The arrays outside the text: each is asked for once, so that it stays one object. */
public final class LoadedArrays {

  private final ArraySource source;
  private final Map<String, Object> known = new HashMap<>();
  private final Map<String, Object> shaped = new HashMap<>();
  private @Nullable ArrayLoader loader;

  public LoadedArrays(ArraySource source) {
    this.source = source;
  }

  public @Nullable ArrayLoader loader() {
    return loader;
  }

  public void define(ArrayLoader loader) {
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

  /** The same array as a place of class {@code type} has it; one object for each class. */
  Object shaped(String name, Class<?> type, Supplier<Object> maker) {
    return shaped.computeIfAbsent(
        type.getTypeName() + " " + name,
        key -> {
          Object made = maker.get();
          if (!(made instanceof NdArray)) {
            source.readInFull(name);
          }
          return made;
        });
  }
}
