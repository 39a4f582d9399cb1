package io.persistable.array;

import io.persistable.array.file.FreshFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;

/** How array files are written. Unmodifiable. */
public final class WriteOptions {

  /** Replaces what is there, leaves flushing to the operating system. */
  public static final WriteOptions DEFAULT = builder().build();

  private final boolean force;
  private final boolean fresh;
  private final WriteProgress progress;

  private WriteOptions(Builder builder) {
    this.force = builder.force;
    this.fresh = builder.fresh;
    this.progress = builder.progress;
  }

  /** Options to choose, which are those of {@link #DEFAULT} until then. */
  public static Builder builder() {
    return new Builder();
  }

  /** These options, to change some. */
  public Builder toBuilder() {
    return new Builder().force(force).fresh(fresh).progress(progress);
  }

  /** Whether bytes and directory entry are on the disk before a method returns. */
  public boolean force() {
    return force;
  }

  /** Whether it fails if the file exists, rather than replace it. */
  public boolean fresh() {
    return fresh;
  }

  /** Is told how far it is. */
  public WriteProgress progress() {
    return progress;
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

  /** The options of a write. */
  public static final class Builder {

    private boolean force;
    private boolean fresh;
    private WriteProgress progress = (done, all) -> {};

    private Builder() {}

    /** Whether bytes and directory entry are on the disk before a method returns. */
    public Builder force(boolean force) {
      this.force = force;
      return this;
    }

    /** Whether to fail if the file exists, rather than replace it. */
    public Builder fresh(boolean fresh) {
      this.fresh = fresh;
      return this;
    }

    /** Is told how far it is. */
    public Builder progress(WriteProgress progress) {
      this.progress = Objects.requireNonNull(progress, "progress");
      return this;
    }

    public WriteOptions build() {
      return new WriteOptions(this);
    }
  }
}
