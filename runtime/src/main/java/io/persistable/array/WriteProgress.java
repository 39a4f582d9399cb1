package io.persistable.array;

/**
 * Told how far a long write is. To cancel it, throw: the exception goes to the caller and the
 * unfinished file is deleted.
 */
@FunctionalInterface
public interface WriteProgress {

  /** Called about once per megabyte, and at the end. */
  void written(long bytesDone, long bytesInAll);
}
