package io.persistable.dataset;

import io.persistable.process.Machine;
import io.persistable.process.Owner;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * How this process makes the file {@code _locked}: of a draft, {@code _locked.1234}, which says who
 * it is.
 */
final class LockFile {

  private final Path directory;
  private final Path locked;
  private Path draft;
  private final Machine machine;
  private final boolean trusted;
  private final Disposal disposal;

  /** Whether this made the draft, so that it has the length that it always has. */
  private boolean drafted;

  /**
   * @param trusted whether the operating system's locks hold among all who can write here
   */
  LockFile(Path directory, Machine machine, boolean trusted) {
    this.directory = directory;
    this.locked = directory.resolve(FileNames.LOCKED);
    this.draft = directory.resolve(FileNames.LOCKED + "." + machine.pid());
    this.machine = machine;
    this.trusted = trusted;
    this.disposal = new Disposal(new Disk(directory, Durability.NONE));
  }

  /** What {@code _locked} is as this process made it; without a stamp if that isn't known. */
  record Made(byte[] content, @Nullable FileVersion stamp) {}

  /**
   * Creates {@code _locked} with its content in one step, by linking: a process that dies in
   * between leaves no empty file, which would look like the original's. The draft stays for the
   * next time: a new file each time would cost as much as all else a lock takes.
   *
   * @return null if there is one
   */
  @Nullable Made create(byte[] content) throws IOException {
    Disk disk = new Disk(directory, Durability.NONE);
    try {
      FileVersion stamp = writeDraft(content);
      if (stamp != null && stamp.size() != content.length) {
        forget(); // it was a namesake's: in another container there may be one
        stamp = writeDraft(content);
      }
      return link(disk, content, stamp);
    } finally {
      if (!trusted) {
        forget(); // a namesake elsewhere, whom no lock keeps out, may have linked it
      }
    }
  }

  private @Nullable Made link(Disk disk, byte[] content, @Nullable FileVersion stamp)
      throws IOException {
    try {
      Files.createLink(locked, draft);
      return new Made(content, stamp);
    } catch (FileAlreadyExistsException e) {
      return null;
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      forget();
      return createUnlinked(disk, content, e);
    }
  }

  private @Nullable FileVersion writeDraft(byte[] content) throws IOException {
    boolean done = false;
    try (FileChannel channel = openDraft()) {
      Disk.writeFully(draft, channel, ByteBuffer.wrap(content));
      done = true;
    } finally {
      if (!done && drafted) {
        disposal.deleteKnown(
            String.valueOf(draft.getFileName())); // cut, it wouldn't say whose it is
        drafted = false;
      }
    }
    return Disk.stamp(draft);
  }

  private FileChannel openDraft() throws IOException {
    if (drafted) {
      try {
        return FileChannel.open(draft, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
      } catch (NoSuchFileException e) {
        drafted = false; // another's sweep took it for a dead process's
      }
    }
    for (long n = 0; ; n++) {
      discardOwn(draft);
      try {
        FileChannel channel =
            FileChannel.open(draft, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        drafted = true;
        return channel;
      } catch (FileAlreadyExistsException e) {
        draft =
            directory.resolve(FileNames.LOCKED + "." + machine.pid() + n); // it is somebody else's
      }
    }
  }

  /** Deletes a draft, if it says that it is one of a process with this one's number. */
  private void discardOwn(Path draft) throws IOException {
    byte[] content = Disk.readIfOurs(draft, Disk.LARGEST_OWNER);
    Owner owner = content == null ? null : Owner.parse(content);
    if (owner != null && owner.pid() == machine.pid()) {
      disposal.deleteLock(draft);
    }
  }

  /** Deletes the draft, when the lock won't be wanted again soon. */
  void forget() throws IOException {
    if (drafted) {
      discardOwn(draft);
      drafted = false;
    }
  }

  /** For file systems without links, such as FAT. */
  private @Nullable Made createUnlinked(Disk disk, byte[] content, Exception noLink)
      throws IOException {
    try {
      disk.create(locked, content, null);
      return new Made(content, null);
    } catch (FileAlreadyExistsException e) {
      return null;
    } catch (IOException e) {
      e.addSuppressed(noLink);
      throw e;
    }
  }
}
