package io.persistable.dataset;

import io.persistable.error.DataSetException;
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
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Snapshots that are being read: one file each in {@code _pins}, whose name says who reads. As long
 * as there is one, writers keep in {@code _kept} the modules they replace and delete no array file.
 *
 * <p>A reader that the writer can see holds its pin while its process lives. One that can't be seen
 * (on another machine, in another container) holds it while it renews it: a pin is a lease then.
 */
final class SnapshotPins {

  /** A pin that nobody renews for so long is a dead reader's. */
  static final Duration LEASE = Duration.ofMinutes(5);

  /** A reader misses nine renewals before its pin counts as dead. */
  private static final Duration RENEWAL = LEASE.dividedBy(10);

  private static final AtomicLong COUNTER = new AtomicLong();

  private final Machine machine;
  private final Path folder;
  private final Path kept;
  private final Disposal disposal;
  private final Renewal renewal = new Renewal(this::renew, RENEWAL);

  SnapshotPins(Disk disk, Machine machine) {
    this.machine = machine;
    this.folder = disk.file(FileNames.PINS);
    this.kept = disk.file(FileNames.KEPT);
    this.disposal = new Disposal(disk);
  }

  /** The name alone says who reads, so that no crash leaves a pin that tells nothing. */
  Path create() throws IOException {
    checkFolder(kept, "the modules that snapshots read"); // or no writer could keep them
    Owner reader = Owner.current(machine);
    while (true) {
      makeFolder();
      Path pin = folder.resolve(PinName.of(reader, COUNTER.incrementAndGet()));
      try {
        new Disk(folder, Durability.NONE).create(pin, reader.format(), null);
        renewal.add(pin);
        return pin;
      } catch (FileAlreadyExistsException e) {
        continue; // of a dead process that was just like this one; a writer takes it away
      } catch (NoSuchFileException e) {
        if (Disk.exists(folder)) {
          throw e;
        }
        // else the last snapshot before this one has just taken the folder away
      }
    }
  }

  private void makeFolder() throws IOException {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException e) {
      checkFolder(folder, "the marks of those who read snapshots");
    } catch (NoSuchFileException e) {
      throw Disk.gone(Objects.requireNonNull(folder.getParent()));
    }
  }

  /**
   * @throws DataSetException if what has the name of a directory of ours is something else
   */
  static void checkFolder(Path folder, String what) throws IOException {
    FileVersion there = Disk.stamp(folder);
    if (there != null && there.kind() != FileVersion.Kind.DIRECTORY) {
      throw new DataSetException(
          folder
              + ": expected a directory for "
              + what
              + ", found "
              + (there.kind() == FileVersion.Kind.LINK ? "a symbolic link" : "a file")
              + "; move it away");
    }
  }

  /**
   * Says that the reader lives, by writing what the file holds: so it is the file system's clock
   * that dates it, as it dated it first.
   */
  private void renew(Path pin) throws IOException {
    try (FileChannel channel =
        FileChannel.open(pin, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS)) {
      Disk.writeFully(pin, channel, ByteBuffer.wrap(Owner.current(machine).format()));
    }
  }

  /** Whether a writer took a pin away, since it wasn't renewed in time. */
  boolean isLost(Path pin) throws IOException {
    return !Disk.exists(pin);
  }

  void remove(Path pin) throws IOException {
    renewal.remove(pin);
    disposal.deleteKnown(FileNames.PINS + "/" + pin.getFileName());
    disposal.deleteFolder(FileNames.PINS);
  }

  /** Whether anybody alive reads a snapshot; pins of the dead are taken away on the way. */
  boolean any() throws IOException {
    if (!Disk.isDirectory(folder)) {
      return false;
    }
    boolean any = false;
    for (String name : Disk.list(folder)) {
      Owner reader = PinName.reader(name);
      if (reader == null) {
        continue; // somebody else's file
      }
      Path pin = folder.resolve(name);
      if (isAlive(reader, pin)) {
        any = true;
      } else {
        disposal.deletePin(pin);
      }
    }
    if (!any) {
      disposal.deleteFolder(FileNames.PINS);
    }
    return any;
  }

  /** The pins that a writer will take away, since their readers are dead or silent for long. */
  Map<String, String> dead() throws IOException {
    Map<String, String> dead = new LinkedHashMap<>();
    for (String name : Disk.list(folder)) {
      Owner reader = PinName.reader(name);
      Path pin = folder.resolve(name);
      if (reader != null && disposal.isPin(pin) && !isAlive(reader, pin)) {
        boolean isSilent = reader.life(PinName.plain(machine)) == Owner.Life.UNKNOWN;
        dead.put(
            name,
            "process "
                + reader.pid()
                + " on "
                + reader.host()
                + " read a snapshot and "
                + (isSilent
                    ? "hasn't renewed its pin for " + LEASE.toMinutes() + " minutes"
                    : "is dead")
                + "; the next writer deletes the pin");
      }
    }
    return dead;
  }

  /** What lies among the pins and is none, so that no writer takes it away. */
  Map<String, String> strange() throws IOException {
    Map<String, String> strange = new LinkedHashMap<>();
    for (String name : Disk.list(folder)) {
      if (PinName.reader(name) == null) {
        strange.put(name, "not the name of a reader's pin");
      } else if (!disposal.isPin(folder.resolve(name))) {
        strange.put(name, "has a pin's name and not a pin's content");
      }
    }
    return strange;
  }

  private boolean isAlive(Owner reader, Path pin) throws IOException {
    return switch (reader.life(PinName.plain(machine))) {
      case ALIVE -> true;
      case DEAD -> false;
      case UNKNOWN -> {
        BasicFileAttributes found = attributes(pin);
        Instant now = machine.now();
        Instant renewed = found == null ? Instant.MIN : found.lastModifiedTime().toInstant();
        yield found != null
            && found.isRegularFile()
            && renewed.isAfter(now.minus(LEASE))
            && renewed.isBefore(now.plus(LEASE)); // else a clock was set back: nobody renews it
      }
    };
  }

  private static @Nullable BasicFileAttributes attributes(Path pin) throws IOException {
    try {
      return Files.readAttributes(pin, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (NoSuchFileException e) {
      return null;
    }
  }
}
