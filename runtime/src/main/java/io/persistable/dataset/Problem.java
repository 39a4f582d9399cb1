package io.persistable.dataset;

/**
 * Something that isn't as it should be.
 *
 * @param file relative to the data set
 * @param message what was expected and what was found
 */
public record Problem(Kind kind, String file, String message) {

  /** What is wrong. */
  public enum Kind {
    /** A file that an item needs isn't there. */
    MISSING,
    /** A file's length or checksum isn't what was written. */
    DAMAGED,
    /** A module was changed since it was written: by hand, or by a fault. */
    EDITED,
    /** A file of the engine that nothing needs; the next writer or a repair deletes it. */
    ORPHAN
  }
}
