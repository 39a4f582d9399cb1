package io.persistable.read;

import org.jspecify.annotations.Nullable;

/** Where the parts of a text come from that is too large for one file. */
@FunctionalInterface
public interface PartSource {

  /** A text without parts. */
  PartSource NONE = (location, name) -> null;

  /**
   * A part.
   *
   * @param text in UTF-8
   * @param source what errors call it
   */
  record Part(byte[] text, String source) {}

  /**
   * @param location the directory of the parts, relative to the text's own
   * @param name without {@code .py}
   * @return null if there is none
   */
  @Nullable Part part(String location, String name);
}
