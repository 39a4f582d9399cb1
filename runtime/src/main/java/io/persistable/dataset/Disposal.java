package io.persistable.dataset;

import io.persistable.process.Owner;
import io.persistable.text.FileStart;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The one place from which files of a data set are deleted or replaced, and the rule for it: a
 * record of ours names the file, and it still is the file of that record, or the beginning of it.
 * Each method is a kind of record. No link is followed, and what is neither a file nor an empty
 * directory stays.
 */
final class Disposal {

  /** How the line of a process begins. */
  private static final byte[] OWNER = "Persistable pid ".getBytes(StandardCharsets.US_ASCII);

  private final Disk disk;

  Disposal(Disk disk) {
    this.disk = disk;
  }

  /**
   * Deletes a file that the index or a commit sealed, if it is what was sealed, or shorter.
   *
   * @return whether it is gone
   */
  boolean deleteSealed(StoredFile record) throws IOException {
    Path file = disk.file(record.name());
    FileVersion stamp = Disk.stamp(file);
    if (stamp == null) {
      return true;
    }
    if (!isSealed(record, file, stamp) || isBehindLink(record.name())) {
      return false;
    }
    Files.deleteIfExists(file);
    return true;
  }

  private boolean isSealed(StoredFile record, Path file, FileVersion stamp) throws IOException {
    if (stamp.kind() != FileVersion.Kind.FILE) {
      return false;
    }
    String item = ItemSeal.item(record);
    if (item != null) { // a text, whose line ends may differ
      ModuleFile found = ModuleFile.readIfOurs(item, file);
      return found != null
          && (found.whole().equals(record) || stamp.size() < record.bytes() || found.hasZeros());
    }
    if (stamp.size() != record.bytes()) {
      return stamp.size() < record.bytes() && isBegun(record.name());
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return Checksum.of(record.name(), channel).equals(record);
    }
  }

  /** As blocks are that never reached the disk: no text of ours has any. */
  static boolean hasZeros(byte[] text) {
    for (byte b : text) {
      if (b == 0) {
        return true;
      }
    }
    return false;
  }

  private boolean isBehindLink(String name) throws IOException {
    int slash = name.indexOf('/');
    return slash >= 0 && !Disk.isDirectory(disk.file(name.substring(0, slash)));
  }

  /** Whether a file begins as one of that name does that is written here, as far as it goes. */
  boolean isBegun(String name) throws IOException {
    Path file = disk.file(name);
    FileVersion stamp = Disk.stamp(file);
    return stamp == null
        || stamp.kind() != FileVersion.Kind.FILE
        || isBehindLink(name)
        || FileStart.isOurs(name, Disk.readStart(file, FileStart.LENGTH));
  }

  /**
   * Deletes what a dead process noted that it was going to make, under a name that was free then,
   * unless somebody else has taken it since.
   *
   * @return whether it was there and is gone
   */
  boolean deleteNoted(String name) throws IOException {
    return isBegun(name) && deleteKnown(name);
  }

  /**
   * Deletes what is known by its name: this process has just made it; it is a journal, whose
   * content was found to be ours; or {@code verify} listed it as in doubt, and the user named it.
   *
   * @return whether it was there and is gone
   */
  boolean deleteKnown(String name) throws IOException {
    String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    Path file = disk.file(plain);
    if (!file.normalize().startsWith(disk.directory()) || isBehindLink(plain)) {
      return false;
    }
    FileVersion stamp = Disk.stamp(file);
    if (stamp == null) {
      return false;
    }
    if (stamp.kind() == FileVersion.Kind.DIRECTORY) {
      return name.endsWith("/") && deleteFolder(plain);
    }
    if (stamp.kind() != FileVersion.Kind.FILE) {
      return false;
    }
    return Files.deleteIfExists(file);
  }

  /**
   * Deletes a pin: its name says which reader made it, and so does its content, unless the reader
   * died before it wrote that, or a loss of power left zeros of it.
   *
   * @param pin in the directory of pins
   */
  boolean deletePin(Path pin) throws IOException {
    return isPin(pin) && Files.deleteIfExists(pin);
  }

  /** Whether a file with the name of a pin is what a reader makes under it. */
  boolean isPin(Path pin) throws IOException {
    return Disk.isDirectory(disk.file(FileNames.PINS)) && (isBlank(pin) || isLock(pin));
  }

  private static boolean isBlank(Path file) throws IOException {
    byte[] content = Disk.readIfOurs(file, Disk.LARGEST_OWNER);
    return content != null && Arrays.equals(content, new byte[content.length]);
  }

  /** Deletes a file of a process of ours that says which, or begins to. */
  boolean deleteLock(Path file) throws IOException {
    return isLock(file) && Files.deleteIfExists(file);
  }

  private static boolean isLock(Path file) throws IOException {
    return saysOwner(Disk.readIfOurs(file, Disk.LARGEST_OWNER));
  }

  private static boolean saysOwner(byte @Nullable [] content) {
    if (content == null || content.length == 0) {
      return false;
    }
    byte[] start = Arrays.copyOf(OWNER, Math.min(OWNER.length, content.length));
    return Owner.parse(content) != null
        || Arrays.equals(start, Arrays.copyOf(content, start.length));
  }

  /** Deletes {@code _locked}, of which the lock has found out that it is nobody's, or its own. */
  void deleteLocked() throws IOException {
    Files.deleteIfExists(disk.file(FileNames.LOCKED));
  }

  /** Deletes a directory that is empty, and no link to one. */
  boolean deleteFolder(String name) throws IOException {
    Path folder = disk.file(name);
    if (!Disk.isDirectory(folder)) {
      return false;
    }
    try {
      return Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      return false;
    }
  }

  /** Moves what this library made over the file that a record names, in one step or not at all. */
  void replace(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException(
          "the file system of "
              + disk.directory()
              + " can't move a file atomically, so a data set can't be kept on it: "
              + e.getMessage(),
          e);
    }
  }

  /** Tries whether one file of this process's own moves over another in one step. */
  boolean replaces(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      return true;
    } catch (AtomicMoveNotSupportedException e) {
      return false;
    }
  }

  /** Whether a file is a journal of this library: its first seal is chained to its own name. */
  static boolean isJournal(String name, byte @Nullable [] content) {
    return content != null
        && FileNames.journal(name) >= 0
        && !Journal.start(name).read(firstSeal(content)).groups().isEmpty();
  }

  private static byte[] firstSeal(byte[] content) {
    int start = 0;
    while (start < content.length) {
      int end = Journal.lineEnd(content, start);
      if (content[start] == '#'
          && new String(content, start, end - start, StandardCharsets.UTF_8)
              .startsWith(CommitSeal.START)) {
        return Arrays.copyOf(content, Math.min(end + 1, content.length));
      }
      start = end + 1;
    }
    return content;
  }
}
