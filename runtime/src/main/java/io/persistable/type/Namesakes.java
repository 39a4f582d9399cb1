package io.persistable.type;

import io.persistable.error.NotPersistableException;
import java.util.HashMap;
import java.util.Map;

/**
 * The classes that one text names: it has names only, so that two classes of one name, which
 * different class loaders have loaded, would come back as one.
 */
public final class Namesakes {

  private final Map<String, Class<?>> byName = new HashMap<>();

  /**
   * Notes a class that the text names.
   *
   * @param name what the text calls it
   * @throws NotPersistableException if the text calls another class so
   */
  public void add(String name, Class<?> type) {
    Class<?> known = byName.putIfAbsent(name, type);
    if (known != null && known != type) {
      throw new NotPersistableException(
          "expected classes that the text can tell apart, found two called "
              + name
              + ", one loaded by "
              + known.getClassLoader()
              + " and one by "
              + type.getClassLoader()
              + ": reading would make one of them. Archive their objects apart, each read with the"
              + " loader of its class (classLoader(…) on the reader), or load the class once.",
          "$");
    }
  }
}
