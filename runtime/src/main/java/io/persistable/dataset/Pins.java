package io.persistable.dataset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Snapshots that are being read: one file each in {@code _pins}, with the name of its reader. As
 * long as there is one, writers keep in {@code _kept} the modules they replace and delete no array
 * file.
 */
final class Pins {

  /** A reader on another machine can't be asked whether it lives. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final AtomicLong COUNTER = new AtomicLong();

  private final Disk disk;
  private final Machine machine;
  private final Path folder;

  Pins(Disk disk, Machine machine) {
    this.disk = disk;
    this.machine = machine;
    this.folder = disk.file(Layout.PINS);
  }

  Path create() throws IOException {
    byte[] owner = Owner.current(machine).format();
    while (true) {
      try {
        Files.createDirectory(folder);
      } catch (FileAlreadyExistsException e) {
        // another snapshot's
        if (!Files.isDirectory(folder)) {
          throw e;
        }
      }
      Path pin = folder.resolve(machine.pid() + "-" + COUNTER.incrementAndGet());
      try {
        new Disk(folder, Durability.NONE).create(pin, owner, null);
        return pin;
      } catch (FileAlreadyExistsException e) {
        disk.discard(pin); // of a dead process with this id
      } catch (NoSuchFileException e) {
        // the last snapshot before this one has just taken the folder away
        if (Files.exists(folder)) {
          throw e;
        }
      }
    }
  }

  void remove(Path pin) throws IOException {
    disk.discard(pin);
    disk.discard(folder);
  }

  /** Whether anybody alive reads a snapshot; pins of the dead are taken away on the way. */
  boolean any() throws IOException {
    if (!Files.exists(folder)) {
      return false;
    }
    boolean any = false;
    try (DirectoryStream<Path> pins = Files.newDirectoryStream(folder)) {
      for (Path pin : pins) {
        if (isAlive(pin)) {
          any = true;
        } else {
          disk.discard(pin);
        }
      }
    } catch (NoSuchFileException e) {
      return false;
    }
    if (!any) {
      disk.discard(folder);
    }
    return any;
  }

  private boolean isAlive(Path pin) throws IOException {
    byte[] bytes = Disk.readIfPresent(pin);
    if (bytes == null) {
      return false;
    }
    Owner owner = Owner.parse(bytes);
    if (owner != null && owner.isOn(machine)) {
      return owner.isAlive(machine);
    }
    // A pin is created before it is filled, so an empty one may be a second old.
    Instant made = owner != null ? owner.since() : Files.getLastModifiedTime(pin).toInstant();
    Duration limit = owner != null ? LONGEST : Duration.ofMinutes(1);
    return made.plus(limit).isAfter(machine.now());
  }
}
