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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Snapshots that are being read: one empty file each in {@code _pins}, named after its reader
 * (process id, start, counter, host). As long as there is one, writers keep in {@code _kept} the
 * modules they replace and delete no array file.
 */
final class Pins {

  /** A reader on another machine can't be asked whether it lives. */
  private static final Duration LONGEST = Duration.ofDays(1);

  private static final Pattern READER =
      Pattern.compile("([0-9]{1,18})-([0-9]{1,18})-[0-9]+-([A-Za-z0-9._-]+)");

  private static final AtomicLong COUNTER = new AtomicLong();

  private final Disk disk;
  private final Machine machine;
  private final Path folder;

  Pins(Disk disk, Machine machine) {
    this.disk = disk;
    this.machine = machine;
    this.folder = disk.file(Layout.PINS);
  }

  /** The name alone says who reads, so that no crash leaves a pin that tells nothing. */
  Path create() throws IOException {
    long pid = machine.pid();
    String started = machine.started(pid).map(i -> Long.toString(i.toEpochMilli())).orElse("0");
    String reader = pid + "-" + started + "-";
    while (true) {
      makeFolder();
      Path pin = folder.resolve(reader + COUNTER.incrementAndGet() + "-" + host());
      try {
        new Disk(folder, Durability.NONE).create(pin, new byte[0], null);
        return pin;
      } catch (FileAlreadyExistsException e) {
        disk.discard(pin); // of a dead process that was just like this one
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
      if (!Disk.isDirectory(folder) && Disk.exists(folder)) {
        throw e;
      }
    }
  }

  private String host() {
    return machine.host().replaceAll("[^A-Za-z0-9.-]", "_");
  }

  void remove(Path pin) throws IOException {
    disk.discard(pin);
    disk.discard(folder);
  }

  /** Whether anybody alive reads a snapshot; pins of the dead are taken away on the way. */
  boolean any() throws IOException {
    if (!Disk.exists(folder)) {
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
    Matcher reader = READER.matcher(pin.getFileName().toString());
    Stamp stamp = Disk.stamp(pin);
    if (stamp == null || !reader.matches()) {
      return false;
    }
    Instant made = stamp.modified().toInstant();
    if (!reader.group(3).equals(host())) {
      return made.plus(LONGEST).isAfter(machine.now());
    }
    long started = Long.parseLong(reader.group(2));
    Owner owner =
        new Owner(
            Long.parseLong(reader.group(1)),
            machine.host(),
            started == 0 ? null : Instant.ofEpochMilli(started),
            made);
    return owner.isAlive(machine);
  }
}
