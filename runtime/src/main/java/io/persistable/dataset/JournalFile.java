package io.persistable.dataset;

import io.persistable.error.CommitInDoubtException;
import io.persistable.error.DataSetException;
import io.persistable.file.WriteFailures;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The journal while the lock is held: opened once, to read what others appended and to append. It
 * is opened and not only looked at, since on NFS it is the opening that shows what was appended
 * elsewhere.
 *
 * <p>It is the only file of a data set that is written in place. A copy made of hard links would go
 * on changing with it, so one that has a second name is copied before it is opened for writing.
 */
final class JournalFile implements Closeable {

  private final Disk disk;
  private @Nullable FileChannel channel;
  private @Nullable String name;
  private @Nullable Inode opened;

  /** As it was when nothing of this process's was under way; null while that isn't known. */
  private @Nullable Inode settled;

  JournalFile(Disk disk) {
    this.disk = disk;
  }

  /**
   * Whether it is open, and nobody else has written to it since. While the lock is held nobody
   * appends to it, but a directory may be restored by hand under a program that goes on.
   *
   * @param tail how much follows its end
   */
  boolean isCurrent(Journal journal, int tail) throws IOException {
    Inode known = settled;
    if (channel == null || !channel.isOpen() || !journal.name().equals(name) || known == null) {
      return false;
    }
    return known.stamp().size() == journal.end() + tail
        && known.equals(Disk.inode(disk.file(journal.name())));
  }

  /**
   * Opens it, anew if it is open, to read what was appended.
   *
   * @throws NoSuchFileException if it was folded into a newer {@code __init__.py}
   * @throws DataSetException if it is a symbolic link, or no file
   */
  FileChannel open(Journal journal) throws IOException {
    close();
    Path file = disk.file(journal.name());
    Inode found = find(file);
    if (found.links() > 1) {
      unshare(journal.name(), file);
      found = find(file);
    }
    FileChannel opening = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    channel = opening;
    name = journal.name();
    opened = found;
    settled = found;
    return opening;
  }

  private static Inode find(Path file) throws IOException {
    Inode found = Disk.inode(file);
    if (found == null) {
      throw new NoSuchFileException(file.toString());
    }
    found.stamp().checkFile(file);
    return found;
  }

  /**
   * Puts a copy in its place, which has no other name. The draft is noted in the file itself, as
   * all that is made, unless its last line is torn: what is behind that isn't read.
   */
  private void unshare(String name, Path file) throws IOException {
    Disk forcing = disk.forcing();
    Disposal disposal = new Disposal(disk);
    long number = FileNames.journal(name);
    while (Disk.exists(disk.file(FileNames.draft(number)))) {
      number++;
    }
    String draft = FileNames.draft(number);
    byte[] content = Disk.readIfPresent(file);
    if (content == null) {
      throw new NoSuchFileException(file.toString());
    }
    if (content.length == 0 || content[content.length - 1] == '\n') {
      try (FileChannel shared = FileChannel.open(file, StandardOpenOption.APPEND)) {
        Disk.writeFully(file, shared, ByteBuffer.wrap(CommitRecord.making(draft)));
      }
    }
    try {
      forcing.create(disk.file(draft), content, null);
    } catch (FileAlreadyExistsException e) {
      throw e; // somebody else's
    } catch (IOException e) {
      disposal.deleteKnown(draft);
      throw e;
    }
    disposal.replace(disk.file(draft), file);
    forcing.forceDirectory(disk.directory());
  }

  /** What it was when it was opened; null if it isn't open. */
  @Nullable Inode opened() {
    return opened;
  }

  /** Notes, without a force, what is going to be created; a dead process's notes are swept by. */
  void note(Journal journal, byte[] before, byte[] note) throws IOException {
    write(journal, channel(journal), journal.end() + before.length, note);
  }

  private FileChannel channel(Journal journal) throws IOException {
    FileChannel open = channel;
    return open != null && open.isOpen() && journal.name().equals(name) ? open : open(journal);
  }

  private void write(Journal journal, FileChannel to, long at, byte[] content) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    settled = null;
    try {
      while (bytes.hasRemaining()) {
        to.write(bytes, at + bytes.position());
      }
    } catch (IOException e) {
      throw WriteFailures.naming(disk.file(journal.name()), e);
    }
  }

  /** Takes away what follows the last commit and the notes behind it. */
  void cut(Journal journal, int clean) throws IOException {
    FileChannel to = channel(journal);
    settled = null;
    to.truncate(journal.end() + clean);
  }

  /**
   * Appends a commit; the force decides.
   *
   * @param noted what follows the journal's end already, and belongs to the commit
   * @throws CommitInDoubtException if it failed and couldn't be taken back
   * @throws IOException if it failed and was taken back
   */
  void append(Journal journal, byte[] noted, byte[] group) throws IOException {
    try {
      FileChannel to = channel(journal);
      write(journal, to, journal.end() + noted.length, group);
      disk.force(to);
    } catch (IOException e) {
      Uninterrupted.run(() -> takeBack(journal, noted.length, e));
      throw e;
    }
  }

  /** Looks at it as it is after a commit, to know it again. */
  @Nullable Inode settle() throws IOException {
    String name = this.name;
    settled = name == null ? null : Disk.inode(disk.file(name));
    return settled;
  }

  /** What was noted stays: its files are there until the transaction has taken them back. */
  private void takeBack(Journal journal, int noted, IOException cause)
      throws CommitInDoubtException {
    try {
      FileChannel to = open(journal); // an interrupted thread's is closed
      to.truncate(journal.end() + noted);
      disk.force(to);
    } catch (IOException | DataSetException e) {
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
    settled = null;
    if (open != null) {
      open.close();
    }
  }
}
