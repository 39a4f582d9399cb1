package io.persistable.dataset;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@code __init__.py} that this engine did not write: the original Python package's, or
 * one edited by hand. It takes a reader of Python text, which the engine doesn't know.
 */
@FunctionalInterface
public interface ForeignContents {

  /**
   * What was found.
   *
   * @param infos for each name of {@code _info_dict}, in order, its value as one Python expression
   *     on one line
   * @param unread what of it has no place among these, so that nothing may be written anew; or null
   */
  record Found(Map<String, String> infos, @Nullable String unread) {}

  /**
   * @param source where the text is from, for messages
   * @throws io.persistable.error.PersistableException if the text can't be understood
   */
  Found read(String source, String text);

  /**
   * As {@link #read}, of a text that this engine wrote and somebody edited: nothing in it may be
   * left to the program that it is.
   */
  default Found readOurs(String source, String text) {
    return read(source, text);
  }

  /**
   * Checks an info that is an archive in a string.
   *
   * @throws io.persistable.error.PersistableException if it can't be understood
   */
  default void check(String source, String expression) {}

  /**
   * What a module reads when it is imported.
   *
   * @param arrays the array files, relative to the data set, whether they are there or not; null if
   *     that can't be told
   * @param problem why it can't be read, or null
   */
  record Reads(@Nullable Set<String> arrays, @Nullable String problem) {

    /** Where nobody knows. */
    static final Reads UNKNOWN = new Reads(null, null);
  }

  /** What the text of an item as it is now reads; an exception is the disk's. */
  default Reads reads(Item item) throws IOException {
    return Reads.UNKNOWN;
  }
}
