package io.persistable.array;

import java.util.Objects;

/**
 * How array files are written.
 *
 * @param force bytes and directory entry to the disk before returning
 * @param fresh fail if the file exists, rather than replace it
 * @param progress told how far it is
 */
public record WriteOptions(boolean force, boolean fresh, WriteProgress progress) {

  /** Replaces what is there, leaves flushing to the operating system. */
  public static final WriteOptions DEFAULT = new WriteOptions(false, false, (done, all) -> {});

  public WriteOptions {
    Objects.requireNonNull(progress, "progress");
  }

  public WriteOptions withForce(boolean on) {
    return new WriteOptions(on, fresh, progress);
  }

  public WriteOptions withFresh(boolean on) {
    return new WriteOptions(force, on, progress);
  }

  public WriteOptions withProgress(WriteProgress progress) {
    return new WriteOptions(force, fresh, progress);
  }
}
