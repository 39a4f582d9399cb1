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
    /** A file that is needed isn't there. */
    MISSING,
    /** A file isn't what was written, and can't be told from damage. */
    DAMAGED,
    /** A text was changed since it was written: by hand, by another program, or by a fault. */
    EDITED,
    /** Another program rewrote the index, and with it went what said that an item was sealed. */
    UNSEALED,
    /** An item that is there whole and that no entry names; a repair takes it up again. */
    UNNAMED,
    /** A symbolic link, or what is neither a file nor a directory: it isn't opened. */
    LINKED,
    /** A file, or a directory, that can't be read: its permissions, or a fault of the disk. */
    UNREADABLE,
    /** What Python imports instead of an item of that name. */
    SHADOWING,
    /** A file with a name that the engine gives, of which no record says whose it is. */
    IN_DOUBT,
    /** A file of the engine that nothing needs; the next writer or a repair deletes it. */
    ORPHAN,
    /** An info that only this library can write: the original package can't write any more. */
    CLOSED_TO_ORIGINAL
  }
}
