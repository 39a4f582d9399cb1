package io.persistable.module;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
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
    Path path = directory.toAbsolutePath().normalize();
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
    try {
      Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether there is a directory of that name; a failure is no answer, as above. */
  static boolean isDirectory(Path path, LinkOption... options) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, options).isDirectory();
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Creates a file that is not there, its content and time stamp forced to the disk. */
  static void write(Path file, byte[] content, FileTime modified) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer bytes = ByteBuffer.wrap(content);
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      Files.setLastModifiedTime(file, modified);
      channel.force(true);
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

  /** Makes the names in a directory durable; a file's own force says nothing of its name. */
  static void force(Path directory) throws IOException {
    if (directory.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /** The names in a directory, sorted; none if it isn't there. */
  static List<String> list(Path directory) throws IOException {
    List<String> names = new ArrayList<>();
    if (isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
        for (Path file : files) {
          names.add(String.valueOf(file.getFileName()));
        }
      }
    }
    names.sort(null);
    return names;
  }

  /** Deletes a file, or a directory with the arrays and parts in it; other files stay. */
  static void delete(Path path) throws IOException {
    if (isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
      Path cache = path.resolve("__pycache__");
      for (Path each : List.of(cache, path)) {
        for (String name : list(each)) {
          if (name.endsWith(".npy") || name.endsWith(".py") || name.endsWith(".pyc")) {
            Files.deleteIfExists(each.resolve(name));
          }
        }
      }
      discard(cache);
    }
    discard(path);
  }

  /** Deletes a file, or a directory that is empty. */
  static void discard(Path path) throws IOException {
    try {
      Files.deleteIfExists(path);
    } catch (DirectoryNotEmptyException e) {
      return; // somebody keeps other files there
    }
  }
}
