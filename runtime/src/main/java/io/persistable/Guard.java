package io.persistable;

import io.persistable.error.NotPersistableException;
import io.persistable.error.PersistableException;
import io.persistable.text.TextBuffer;
import java.util.Collections;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What classes of the user's throw while their objects are archived: accessors, iterators, {@code
 * hashCode}, {@code equals}, {@code compareTo} and {@code toString}.
 */
final class Guard {

  private Guard() {}

  /**
   * Writes items.
   *
   * @throws NotPersistableException for whatever that threw that is no exception of this library
   */
  static <T> T writing(
      Map<String, @Nullable Object> items, Function<Map<String, @Nullable Object>, T> writer) {
    try {
      return writer.apply(items);
    } catch (PersistableException | TextBuffer.TooLarge e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      String path = path(items, writer);
      throw new NotPersistableException(
          path
              + ": expected objects that can be read, and don't change, while they are archived,"
              + " but something below threw "
              + e
              + "; see the cause for what",
          path,
          e);
    }
  }

  /** The first item that can't be written by itself; the archive if there is none. */
  private static <T> String path(
      Map<String, @Nullable Object> items, Function<Map<String, @Nullable Object>, T> writer) {
    for (Map.Entry<String, @Nullable Object> item : items.entrySet()) {
      try {
        writer.apply(Collections.singletonMap(item.getKey(), item.getValue()));
      } catch (RuntimeException | StackOverflowError e) {
        return "$." + item.getKey();
      }
    }
    return "$";
  }
}
