package io.persistable.dataset;

import io.persistable.error.DataSetException;
import io.persistable.file.WriteFailures;
import io.persistable.text.ImportOrder;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The few things a commit does to files, each complete or failed: create exclusively, force, force
 * a directory. What takes something away is {@link Disposal}'s.
 */
record Disk(Path directory, Durability durability) {

  /** The largest text that fits an array of bytes. */
  static final int LARGEST = Integer.MAX_VALUE - 8;

  /** The largest file that says which process made it: a lock, its draft, a pin. */
  static final int LARGEST_OWNER = 1000;

  boolean durable() {
    return durability == Durability.FSYNC;
  }

  /** The same directory, with everything forced. */
  Disk forcing() {
    return new Disk(directory, Durability.FSYNC);
  }

  /**
   * Where a file of that name is.
   *
   * @throws DataSetException if this process can't name it, since its locale has not its letters
   */
  Path file(String name) {
    try {
      return directory.resolve(name);
    } catch (InvalidPathException e) {
      throw new DataSetException(
          "the file '"
              + name
              + "' of "
              + directory
              + " can't be named by this process, whose file names are in "
              + System.getProperty("sun.jnu.encoding")
              + "; start Java with another locale, such as LC_ALL=C.UTF-8",
          e);
    }
  }

  /**
   * Creates a file that is not there, with all of {@code content}, forced.
   *
   * @param modified the time stamp to give it, or null for the file system's own
   */
  void create(Path file, byte[] content, @Nullable FileTime modified) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      writeFully(file, channel, ByteBuffer.wrap(content));
      if (modified != null) {
        date(file, modified);
      }
      force(channel);
    }
  }

  /** Creates a file that is not there. */
  static FileChannel createNew(Path file) throws IOException {
    return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
  }

  /** Gives a file its time stamp; that of the last access too, or it would have to be read. */
  static void date(Path file, FileTime modified) throws IOException {
    Files.getFileAttributeView(file, BasicFileAttributeView.class)
        .setTimes(modified, modified, null);
  }

  static void writeFully(Path file, FileChannel channel, ByteBuffer bytes) throws IOException {
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw WriteFailures.naming(file, e);
    }
  }

  void force(FileChannel channel) throws IOException {
    if (durable()) {
      WriteFailures.run(directory(), () -> channel.force(true));
    }
  }

  /** Forces a file that was written before. */
  void force(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      force(channel);
    }
  }

  /** Makes the names in a directory durable; a file's own force says nothing of its name. */
  void forceDirectory(Path path) throws IOException {
    if (!durable() || !path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return; // Windows opens no directories; NTFS journals names by itself
    }
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      WriteFailures.run(path, () -> channel.force(true));
    }
  }

  /** Closes all of them, whichever fail. */
  static void closeAll(Collection<? extends Closeable> open) throws IOException {
    IOException failed = null;
    for (Closeable each : open) {
      try {
        each.close();
      } catch (IOException e) {
        if (failed == null) {
          failed = e;
        } else {
          failed.addSuppressed(e);
        }
      }
    }
    if (failed != null) {
      throw failed;
    }
  }

  /**
   * All bytes, or null where there is no such file.
   *
   * @throws io.persistable.error.DataSetException if it is a symbolic link, or no file, or larger
   *     than any text that a data set has
   */
  static byte @Nullable [] readIfPresent(Path file) throws IOException {
    FileVersion stamp = stamp(file);
    if (stamp == null) {
      return null;
    }
    stamp.checkFile(file);
    if (stamp.size() > LARGEST) {
      throw new DataSetException(
          file
              + ": expected a text of at most "
              + LARGEST
              + " bytes, found one of "
              + stamp.size()
              + "; it isn't read. Move it away");
    }
    try {
      return Files.readAllBytes(file);
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /**
   * All bytes of what may be a file of ours; null where there is none, or a link, or no file, or
   * one that is larger than ours are.
   */
  static byte @Nullable [] readIfOurs(Path file, long largest) throws IOException {
    FileVersion stamp = stamp(file);
    boolean maybe =
        stamp != null && stamp.kind() == FileVersion.Kind.FILE && stamp.size() <= largest;
    return maybe ? readIfPresent(file) : null;
  }

  /** The first bytes of a file, as many as it has. */
  static byte[] readStart(Path file, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes(bytes);
    } catch (NoSuchFileException e) {
      return new byte[0];
    }
  }

  /** As {@link #readIfOurs}, of a text that begins with one of these, if at all. */
  static byte @Nullable [] readIfStarts(Path file, List<String> starts) throws IOException {
    FileVersion stamp = stamp(file);
    if (stamp == null || stamp.kind() != FileVersion.Kind.FILE) {
      return null;
    }
    int most = starts.stream().mapToInt(String::length).max().orElse(0);
    String found = new String(readStart(file, most), StandardCharsets.ISO_8859_1);
    return starts.stream().anyMatch(found::startsWith) || stamp.size() <= most
        ? readIfOurs(file, LARGEST)
        : null;
  }

  /** What tells a file's version, or null where there is no such file. */
  static @Nullable FileVersion stamp(Path file) throws IOException {
    try {
      return FileVersion.of(
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /** As {@link #stamp}, with what tells a file that is written in place from what it was. */
  static @Nullable Inode inode(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("unix")) {
      FileVersion stamp = stamp(file);
      return stamp == null ? null : Inode.of(stamp);
    }
    try {
      return Inode.of(Files.readAttributes(file, Inode.ATTRIBUTES, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException e) {
      return null;
    }
  }

  /**
   * Whether there is something of that name. Unlike {@link Files#exists}, which takes every failure
   * for a no: after one such no a commit's module would be swept away.
   */
  static boolean exists(Path file) throws IOException {
    return stamp(file) != null;
  }

  /** The names in a directory, sorted; none if it is gone, or no directory. */
  static List<String> list(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    if (!isDirectory(folder)) {
      return names;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        names.add(String.valueOf(file.getFileName()));
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return names; // gone between the look and the listing
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    names.sort(null);
    return names;
  }

  /** Whether Python takes it for a package before anything else of that name; a link as well. */
  static boolean isPackage(Path folder) throws IOException {
    if (!exists(folder)) {
      return false;
    }
    try {
      return ImportOrder.isPackage(list(folder.toRealPath()));
    } catch (NoSuchFileException e) {
      return false; // gone since
    }
  }

  /** What is said of a data set whose marker is no longer there. */
  static DataSetException gone(Path directory) {
    return new DataSetException(
        "there is no data set " + directory + " any more: it was moved away or deleted");
  }

  /** Whether there is a directory of that name; a failure is no answer, as above. */
  static boolean isDirectory(Path path) throws IOException {
    try {
      return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
          .isDirectory();
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
