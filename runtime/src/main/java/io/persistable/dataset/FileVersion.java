package io.persistable.dataset;

import io.persistable.error.DataSetException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tells one version of a file from the next without reading it.
 *
 * @param key device and inode, where the file system has them
 * @param size in bytes
 * @param kind what it is
 */
record FileVersion(@Nullable Object key, long size, FileTime modified, Kind kind) {

  /** What has a name in a directory. */
  enum Kind {
    FILE,
    DIRECTORY,
    LINK,
    /** A pipe, a socket, a device: opening one may wait for ever. */
    OTHER
  }

  static FileVersion of(BasicFileAttributes attributes) {
    Kind kind =
        attributes.isRegularFile()
            ? Kind.FILE
            : attributes.isDirectory()
                ? Kind.DIRECTORY
                : attributes.isSymbolicLink() ? Kind.LINK : Kind.OTHER;
    return new FileVersion(
        attributes.fileKey(), attributes.size(), attributes.lastModifiedTime(), kind);
  }

  /**
   * Nothing but files is opened, and no link is followed.
   *
   * @throws DataSetException if it is another thing; says what to do
   */
  void checkFile(Path path) {
    if (kind != Kind.FILE) {
      throw new DataSetException(path + " " + refusal());
    }
  }

  /** Why it isn't opened. */
  String refusal() {
    return switch (kind) {
      case FILE -> "is a file";
      case DIRECTORY -> "is a directory where a file is expected; move it away";
      case LINK ->
          "is a symbolic link, and none is followed in a data set; copy in its place what it leads"
              + " to (DVC: dvc unprotect, git-annex: git annex unlock)";
      case OTHER -> "is neither a file nor a directory, and is not opened; move it away";
    };
  }

  boolean same(@Nullable FileVersion other) {
    return other != null
        && size == other.size
        && modified.equals(other.modified)
        && Objects.equals(key, other.key);
  }

  long seconds() {
    return modified.toInstant().getEpochSecond();
  }

  /**
   * The time stamp for a module that takes the place of {@code old}. CPython holds a compiled
   * module for current while the source has the same whole second and the same size, so the pair
   * (second, size) grows with every version and no earlier bytecode ever fits again.
   *
   * @param floor the latest second of any module that was ever removed; 0 if none was
   */
  static FileTime successor(@Nullable FileVersion old, long size, long floor, Instant now) {
    Instant time = now;
    if (old != null) {
      long earliest = size > old.size ? old.seconds() : old.seconds() + 1;
      time = later(time, earliest);
    } else if (floor > 0) {
      time = later(time, floor + 1);
    }
    return FileTime.from(time);
  }

  private static Instant later(Instant time, long second) {
    return time.getEpochSecond() < second ? Instant.ofEpochSecond(second) : time;
  }
}
