package io.persistable.read;

/** Told how far reading is. To end it, throw: the exception goes to the caller. */
@FunctionalInterface
public interface ReadProgress {

  /** Hears nothing. */
  ReadProgress NONE = (objects, bytes) -> {};

  /**
   * Called after every few thousand objects, and at the end of a text.
   *
   * @param objects made so far
   * @param bytes of the text or part that is being read, up to here
   */
  void read(long objects, long bytes);
}
