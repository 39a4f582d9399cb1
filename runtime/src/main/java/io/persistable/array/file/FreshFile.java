package io.persistable.array.file;

import io.persistable.file.WriteFailures;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * A file in the making. A file that is there is never written over: the new one is made beside it
 * and moved into its place, so that those who have the old one mapped keep it. What is not
 * committed is deleted.
 */
public final class FreshFile implements Closeable {

  private final Path target;
  private final Path written;
  private final Force force;
  private final FileChannel channel;
  private boolean committed;

  private FreshFile(Path target, Path written, Force force, FileChannel channel) {
    this.target = target;
    this.written = written;
    this.force = force;
    this.channel = channel;
  }

  /** What is made durable before a file counts as written. */
  public enum Force {
    NOTHING,
    /** The file alone: who makes many files in one directory forces that once. */
    FILE,
    FILE_AND_DIRECTORY
  }

  /**
   * @param mustBeNew whether a file that is there is an error, rather than replaced
   * @throws FileAlreadyExistsException if it must be new and there is one
   */
  public static FreshFile create(Path target, boolean mustBeNew, Force force) throws IOException {
    Path written =
        mustBeNew
            ? target
            : target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    FileChannel channel =
        FileChannel.open(
            written,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
    return new FreshFile(target, written, force, channel);
  }

  public FileChannel channel() {
    return channel;
  }

  public Path target() {
    return target;
  }

  public String name() {
    return String.valueOf(target.getFileName());
  }

  /** Closes the file and puts it in its place. */
  public void commit() throws IOException {
    if (force != Force.NOTHING) {
      WriteFailures.run(target, () -> channel.force(true));
    }
    channel.close();
    if (!written.equals(target)) {
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    }
    if (force == Force.FILE_AND_DIRECTORY) {
      forceDirectory(Objects.requireNonNull(target.toAbsolutePath().getParent()));
    }
    committed = true;
  }

  /** Makes the entries of a directory durable, as Linux and macOS have it. */
  public static void forceDirectory(Path directory) throws IOException {
    try (FileChannel entries = FileChannel.open(directory, StandardOpenOption.READ)) {
      WriteFailures.run(directory, () -> entries.force(true));
    }
  }

  @Override
  public void close() throws IOException {
    if (!committed) {
      committed = true;
      channel.close();
      Files.deleteIfExists(written);
    }
  }
}
