package io.persistable.array;

import io.persistable.array.file.FreshFile;
import java.io.IOException;
import java.nio.file.Path;
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

  /** Begins a file that is written as these say. */
  FreshFile create(Path target) throws IOException {
    return create(target, force ? FreshFile.Force.FILE_AND_DIRECTORY : FreshFile.Force.NOTHING);
  }

  /** As {@link #create(Path)}, for one of many files whose directory is forced once. */
  FreshFile createOneOfMany(Path target) throws IOException {
    return create(target, force ? FreshFile.Force.FILE : FreshFile.Force.NOTHING);
  }

  private FreshFile create(Path target, FreshFile.Force what) throws IOException {
    return FreshFile.create(target, fresh, what);
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
