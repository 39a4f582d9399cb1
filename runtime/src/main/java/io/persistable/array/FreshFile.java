package io.persistable.array;

import io.persistable.error.WriteFailures;
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
final class FreshFile implements Closeable {

  private final Path target;
  private final Path written;
  private final WriteOptions options;
  private final boolean forceDirectory;
  private final FileChannel channel;
  private boolean committed;

  private FreshFile(
      Path target,
      Path written,
      WriteOptions options,
      boolean forceDirectory,
      FileChannel channel) {
    this.forceDirectory = forceDirectory;
    this.target = target;
    this.written = written;
    this.options = options;
    this.channel = channel;
  }

  /**
   * @throws FileAlreadyExistsException if the options ask for a fresh file and there is one
   */
  static FreshFile create(Path target, WriteOptions options) throws IOException {
    return create(target, options, true);
  }

  /**
   * @param forceDirectory with the file, if the options ask for forcing; who makes many files in
   *     one directory does that once
   */
  static FreshFile create(Path target, WriteOptions options, boolean forceDirectory)
      throws IOException {
    Path written =
        options.fresh()
            ? target
            : target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
    FileChannel channel =
        FileChannel.open(
            written,
            Set.of(
                StandardOpenOption.CREATE_NEW, StandardOpenOption.READ, StandardOpenOption.WRITE));
    return new FreshFile(target, written, options, forceDirectory, channel);
  }

  FileChannel channel() {
    return channel;
  }

  Path target() {
    return target;
  }

  String name() {
    return String.valueOf(target.getFileName());
  }

  /** Closes the file and puts it in its place. */
  void commit() throws IOException {
    if (options.force()) {
      WriteFailures.run(target, () -> channel.force(true));
    }
    channel.close();
    if (!written.equals(target)) {
      Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
    }
    if (options.force() && forceDirectory) {
      forceDirectory(Objects.requireNonNull(target.toAbsolutePath().getParent()));
    }
    committed = true;
  }

  /** Makes the entries of a directory durable, as Linux and macOS have it. */
  static void forceDirectory(Path directory) throws IOException {
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
