package io.persistable;

/** Has small texts be written as large ones are. */
public final class Buffered {

  private Buffered() {}

  /** Larger texts than this are written as they are made. */
  public static ArchiveBuilder at(int bytes, ArchiveBuilder builder) {
    return builder.buffered(bytes);
  }

  /** As above. */
  public static DataSetBuilder at(int bytes, DataSetBuilder builder) {
    return builder.buffered(bytes);
  }
}
