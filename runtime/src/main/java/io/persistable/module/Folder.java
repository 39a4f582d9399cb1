package io.persistable.module;

import io.persistable.array.ArrayFile;
import io.persistable.file.WriteFailures;
import io.persistable.text.SummedOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a save on the disk, each complete or failed. */
final class Folder {

  private Folder() {}

  /**
   * Makes a directory and those above it that aren't there, their names forced to the disk.
   *
   * @return those that were made, from the top
   */
  static List<Path> make(Path directory) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    Path path = directory.toAbsolutePath(); // ".." behind a link is the file system's to follow
    while (path != null && !isDirectory(path)) {
      missing.push(path);
      path = path.getParent();
    }
    List<Path> made = new ArrayList<>();
    for (Path each : missing) {
      try {
        Files.createDirectory(each);
        made.add(each);
      } catch (FileAlreadyExistsException e) {
        if (!isDirectory(each)) {
          throw new FileAlreadyExistsException(
              each.toString(), null, "expected a directory there or nothing, found a file");
        }
      }
      if (path != null) {
        force(path);
      }
      path = each;
    }
    return made;
  }

  /**
   * Whether there is something of that name. Unlike {@link Files#exists}, which takes every failure
   * for a no: after one such no an archive's arrays would be swept away.
   */
  static boolean exists(Path path) throws IOException {
    return attributes(path) != null;
  }

  /** Whether there is a directory of that name, and no link. */
  static boolean isOwnDirectory(Path path) throws IOException {
    BasicFileAttributes found = attributes(path);
    return found != null && found.isDirectory();
  }

  /** Whether there is a directory of that name; a failure is no answer, as above. */
  static boolean isDirectory(Path path, LinkOption... options) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, options).isDirectory();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /**
   * Creates a file that is not there, its content and time stamp forced to the disk; if that fails,
   * it isn't there.
   *
   * @param modified null for the file system's own time
   */
  static void write(Path file, byte[] content, @Nullable FileTime modified) throws IOException {
    FileChannel created =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    try (FileChannel channel = created) {
      WriteFailures.run(
          file,
          () -> {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
              channel.write(bytes);
            }
            if (modified != null) {
              Files.setLastModifiedTime(file, modified);
            }
            channel.force(true);
          });
    } catch (IOException | RuntimeException | Error e) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException again) {
        e.addSuppressed(again);
      }
      throw e;
    }
  }

  /** What is written to a file as it is made. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** The time stamp of a file of so many bytes. */
  @FunctionalInterface
  interface Dating {
    FileTime of(long bytes) throws IOException;
  }

  /**
   * As {@link #write}, of a content that is made as it goes.
   *
   * @return the file as it was written, with the name that it has there
   */
  static ArrayFile stream(Path file, Content content, Dating modified) throws IOException {
    FileChannel created =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    boolean done = false;
    try (FileChannel channel = created) {
      SummedOutput out = new SummedOutput(Channels.newOutputStream(channel));
      content.writeTo(out);
      Files.setLastModifiedTime(file, modified.of(out.bytes()));
      channel.force(true);
      done = true;
      return new ArrayFile(String.valueOf(file.getFileName()), out.bytes(), out.crc32c());
    } catch (IOException e) {
      throw WriteFailures.naming(file, e);
    } finally {
      if (!done) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** What is under that name, a link not followed; null if there is nothing. */
  static @Nullable BasicFileAttributes attributes(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** All bytes of a file; null if there is none, or something else, or it is larger. */
  static byte @Nullable [] readIfFile(Path path, int largest) throws IOException {
    BasicFileAttributes found = attributes(path);
    if (found == null || !found.isRegularFile() || found.size() > largest) {
      return null;
    }
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(largest);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** The first bytes of a file, as many as it has; none if there is none. */
  static byte[] readHead(Path path, int bytes) throws IOException {
    BasicFileAttributes found = attributes(path);
    if (found == null || !found.isRegularFile()) {
      return new byte[0];
    }
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(bytes);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  /** Whether there is a file that is what was recorded. */
  static boolean is(Path path, ArrayFile recorded) throws IOException {
    BasicFileAttributes found = attributes(path);
    if (found == null || !found.isRegularFile() || found.size() != recorded.size()) {
      return false;
    }
    try {
      return ArrayFile.of(path).crc32c() == recorded.crc32c();
    } catch (NoSuchFileException e) {
      return false; // another save deleted it since
    }
  }

  /** Moves over what has the target's name, in one step or not at all. */
  static void replace(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException(
          "expected a file system that moves a file in one step, found one that can't, at "
              + to.getParent()
              + "; save the archive elsewhere and copy it",
          e);
    }
  }

  /** As {@link #force}; of a directory that another save has deleted meanwhile there is nothing. */
  static void forceIfThere(Path directory) throws IOException {
    try {
      force(directory);
    } catch (NoSuchFileException e) {
      return; // the force of the one above it, which comes next, is of its end
    }
  }

  /** Makes the names in a directory durable; a file's own force says nothing of its name. */
  static void force(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        WriteFailures.run(directory, () -> channel.force(true));
      }
    }
  }

  /** The names in a directory, sorted; none if it isn't there or is a link. */
  static List<String> listOwn(Path directory) throws IOException {
    return isOwnDirectory(directory) ? list(directory) : List.of();
  }

  /** The names in a directory, which may be a link to one, sorted; none if it isn't there. */
  static List<String> list(Path directory) throws IOException {
    List<String> names = new ArrayList<>();
    if (isDirectory(directory)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
        for (Path file : files) {
          names.add(String.valueOf(file.getFileName()));
        }
      } catch (NoSuchFileException e) {
        return List.of(); // another save has deleted it since
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
    }
    names.sort(null);
    return names;
  }

  /** Deletes a directory that is empty; others, links and what isn't there stay. */
  static void discard(Path directory) throws IOException {
    try {
      if (isOwnDirectory(directory)) {
        Files.deleteIfExists(directory);
      }
    } catch (DirectoryNotEmptyException e) {
      return; // somebody keeps other files there
    }
  }
}
