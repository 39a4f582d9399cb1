package io.persistable;

import io.persistable.array.NdArray;
import io.persistable.error.NotPersistableException;
import io.persistable.error.ReadException;
import io.persistable.graph.SameObjects;
import io.persistable.type.TypeRegistry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The check that what was written can be read. The text is read back twice, before anything is put
 * in its place, and compared with the objects.
 */
final class ReadBack {

  private ReadBack() {}

  /**
   * @param roots what was written
   * @param text what they were written as
   * @param arrays the arrays that the text doesn't hold
   * @throws NotPersistableException with the path of the first difference
   */
  static void check(
      Map<String, @Nullable Object> roots,
      TypeRegistry types,
      byte[] text,
      Map<String, NdArray> arrays) {
    Map<String, @Nullable Object> first = read(roots.keySet(), types, text, arrays);
    Map<String, @Nullable Object> second = read(roots.keySet(), types, text, arrays);
    refuse(SameObjects.difference(roots, first, second, types));
  }

  /**
   * As {@link #check}, by one reading and without asking a class's {@code equals}: whether
   * everything is there, in its place.
   */
  static void checkStructure(
      Map<String, @Nullable Object> roots,
      TypeRegistry types,
      byte[] text,
      Map<String, NdArray> arrays) {
    refuse(SameObjects.difference(roots, read(roots.keySet(), types, text, arrays), types));
  }

  private static Map<String, @Nullable Object> read(
      Set<String> names, TypeRegistry types, byte[] text, Map<String, NdArray> arrays) {
    try {
      return ordered(names, ArchiveReader.ofAll(types).restore(text, arrays).asMap());
    } catch (ReadException e) {
      NotPersistableException refusal =
          new NotPersistableException(
              "$: expected a text that can be read back, but " + e.getMessage(), "$");
      refusal.initCause(e);
      throw refusal;
    }
  }

  private static void refuse(@Nullable String difference) {
    if (difference != null) {
      throw new NotPersistableException(difference, difference.split(": ", 2)[0]);
    }
  }

  private static Map<String, @Nullable Object> ordered(
      Set<String> names, Map<String, @Nullable Object> read) {
    Map<String, @Nullable Object> ordered = new LinkedHashMap<>();
    for (String name : names) {
      ordered.put(name, read.get(name));
    }
    return ordered;
  }
}
