package io.persistable.dataset;

import io.persistable.error.CommitInDoubtException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The journal while the lock is held: opened once, to read what others appended and to append. It
 * is opened and not only looked at, since on NFS it is the opening that shows what was appended
 * elsewhere.
 */
final class JournalFile implements Closeable {

  private final Disk disk;
  private @Nullable FileChannel channel;
  private @Nullable String name;
  private @Nullable Stamp opened;

  JournalFile(Disk disk) {
    this.disk = disk;
  }

  /**
   * Whether it is open and read to its end. While the lock is held nobody appends to it, but a
   * directory may be restored by hand under a program that goes on.
   */
  boolean isCurrent(Journal journal) throws IOException {
    if (channel == null || !channel.isOpen() || !journal.name().equals(name) || opened == null) {
      return false;
    }
    Stamp stamp = Disk.stamp(disk.file(journal.name()));
    return stamp != null
        && stamp.size() == journal.end()
        && Objects.equals(stamp.key(), opened.key());
  }

  /**
   * Opens it, anew if it is open, to read what was appended.
   *
   * @throws NoSuchFileException if it was folded into a newer {@code __init__.py}
   */
  FileChannel open(Journal journal) throws IOException {
    close();
    Path file = disk.file(journal.name());
    FileChannel opening = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel = opening;
    name = journal.name();
    opened = Disk.stamp(file);
    return opening;
  }

  /**
   * Appends a commit; the force decides.
   *
   * @param torn whether bytes of an unfinished commit follow the journal's end
   * @throws CommitInDoubtException if it failed and couldn't be taken back
   * @throws IOException if it failed and was taken back
   */
  void append(Journal journal, byte[] group, boolean torn) throws IOException {
    try {
      FileChannel to =
          channel != null && channel.isOpen() && journal.name().equals(name)
              ? channel
              : open(journal);
      if (torn) {
        to.truncate(journal.end());
      }
      ByteBuffer bytes = ByteBuffer.wrap(group);
      while (bytes.hasRemaining()) {
        to.write(bytes, journal.end() + bytes.position());
      }
      disk.force(to);
    } catch (IOException e) {
      takeBack(journal, e);
      throw e;
    }
  }

  private void takeBack(Journal journal, IOException cause) throws CommitInDoubtException {
    try {
      FileChannel to = open(journal); // an interrupted thread's is closed
      to.truncate(journal.end());
      disk.force(to);
    } catch (IOException e) {
      e.addSuppressed(cause);
      throw new CommitInDoubtException(
          "whether the last commit to "
              + disk.directory()
              + " was made is known only when the data set is opened again: "
              + cause.getMessage(),
          e);
    }
  }

  @Override
  public void close() throws IOException {
    FileChannel open = channel;
    channel = null;
    name = null;
    opened = null;
    if (open != null) {
      open.close();
    }
  }
}
