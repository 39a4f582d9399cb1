package io.persistable.dataset;

import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What tells whether a file that is written in place was written by somebody else: one call.
 *
 * @param changed when its content or its attributes changed last, which no program can set; where
 *     the system doesn't say, when its content did
 * @param links how many names it has; 1 where the system doesn't say
 */
record Inode(FileVersion stamp, FileTime changed, int links) {

  /** What is asked for, in one call; owner and group would be looked up by their names. */
  static final String ATTRIBUTES =
      "unix:fileKey,size,lastModifiedTime,isRegularFile,isDirectory,isSymbolicLink,ctime,nlink";

  static Inode of(Map<String, Object> found) {
    FileVersion.Kind kind =
        Boolean.TRUE.equals(found.get("isRegularFile"))
            ? FileVersion.Kind.FILE
            : Boolean.TRUE.equals(found.get("isDirectory"))
                ? FileVersion.Kind.DIRECTORY
                : Boolean.TRUE.equals(found.get("isSymbolicLink"))
                    ? FileVersion.Kind.LINK
                    : FileVersion.Kind.OTHER;
    FileTime modified = (FileTime) Objects.requireNonNull(found.get("lastModifiedTime"));
    FileVersion stamp =
        new FileVersion(
            found.get("fileKey"),
            ((Number) Objects.requireNonNull(found.get("size"))).longValue(),
            modified,
            kind);
    return new Inode(
        stamp,
        found.get("ctime") instanceof FileTime time ? time : modified,
        found.get("nlink") instanceof Integer links ? links : 1);
  }

  static Inode of(FileVersion stamp) {
    return new Inode(stamp, stamp.modified(), 1);
  }

  /** Whether the same file holds as many bytes, and yet was written to since. */
  boolean isRewritten(@Nullable Inode before) {
    return before != null
        && stamp.size() == before.stamp.size()
        && Objects.equals(stamp.key(), before.stamp.key())
        && !equals(before);
  }
}
