package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import io.persistable.error.DataSetException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What a data set held at one moment. Writers go on; as long as a snapshot is open they keep what
 * it needs.
 */
public final class Snapshot implements Closeable {

  private final Disk disk;
  private final Pins pins;
  private final @Nullable Path pin;
  private final Contents contents;
  private final @Nullable Group last;
  private final Copied copied;
  private final Notes notes;
  private final AtomicBoolean closed = new AtomicBoolean();

  Snapshot(
      Disk disk,
      Pins pins,
      @Nullable Path pin,
      Contents contents,
      @Nullable Group last,
      Copied copied,
      Notes notes) {
    this.disk = disk;
    this.pins = pins;
    this.pin = pin;
    this.contents = contents;
    this.last = last;
    this.copied = copied;
    this.notes = notes;
  }

  /** What the journal says by now of the modules that were kept for snapshots. */
  @FunctionalInterface
  interface Notes {
    Set<String> kept() throws IOException;
  }

  /** The number of the last commit in this view. */
  public long commit() {
    return contents.commit();
  }

  /** All names with their infos. */
  public Map<String, Entry> entries() {
    return contents.entries();
  }

  /**
   * @throws io.persistable.error.UnknownNameException if there was no such name
   */
  public Entry known(String name) {
    return contents.known(name, disk.directory());
  }

  /**
   * Reads an item as it was.
   *
   * @throws io.persistable.error.UnknownNameException if there was no such name, or only an info
   * @throws DataSetDamagedException if it can't be found any more, which is so when a program that
   *     knows nothing of snapshots (the original Python package) wrote over it
   * @throws DataSetException also if a writer had to take this reader for dead
   */
  public <T> T read(String name, ItemReader<T> reader) throws IOException {
    if (closed.get()) {
      throw new IllegalStateException("the snapshot of " + disk.directory() + " is closed");
    }
    if (!known(name).stored() && !Remains.isLater(disk, name)) {
      throw Contents.infoOnly(name, disk.directory());
    }
    T value;
    try {
      value = reader.read(find(name));
    } catch (NoSuchFileException e) {
      checkPinned(e);
      throw new DataSetDamagedException(
          "item '" + name + "' as of commit " + commit() + " lacks a file: " + e.getMessage(), e);
    } catch (IOException | RuntimeException e) {
      checkPinned(e);
      throw e;
    }
    checkPinned(null);
    return value;
  }

  /** What was read while the pin was there is of this view. */
  private void checkPinned(@Nullable Exception cause) throws IOException {
    if (pin != null && !closed.get() && pins.isLost(pin)) {
      if (!Disk.exists(disk.file(Layout.MARKER))) {
        throw Disk.gone(disk.directory());
      }
      DataSetException lost =
          new DataSetException(
              "the snapshot of "
                  + disk.directory()
                  + " as of commit "
                  + commit()
                  + " is over: a writer took its pin "
                  + pin
                  + " away, which is so when this process, on another machine or in another"
                  + " container than the writer, didn't renew it for "
                  + Pins.LEASE.toMinutes()
                  + " minutes (it was stopped, or the machines' clocks differ by more); take a new"
                  + " snapshot");
      if (cause != null) {
        lost.addSuppressed(cause);
      }
      throw lost;
    }
  }

  private Item find(String name) throws IOException {
    // A writer links the old module into _kept before it moves the new one over it, so what was
    // moved away before it was read here is there.
    Group last = this.last;
    Item item =
        last != null && last.put().contains(name)
            ? read(name, disk.file(Layout.staged(name, last.commit())))
            : null;
    if (item == null) {
      item = read(name, disk.file(Layout.module(name)));
    }
    // A later commit may have put again what was there before somebody edited it, so that a module
    // which is what was recorded says nothing.
    Item kept = kept(name);
    boolean isNewer = pin == null && item != null && item.state() == Item.State.EDITED;
    item = kept != null ? kept : isNewer ? null : item;
    if (item == null) {
      throw new DataSetDamagedException(
          "item '"
              + name
              + "' as of commit "
              + commit()
              + " is gone from "
              + disk.directory()
              + (pin == null
                  ? ": the view couldn't be pinned, since it may not be written to"
                  : ""));
    }
    return item;
  }

  /**
   * The module that was replaced by the first commit after this view's. As it was written, if there
   * is such a one; else, as somebody had edited it when it was replaced. What else lies there is
   * somebody else's: no journal speaks of it.
   */
  private @Nullable Item kept(String name) throws IOException {
    ItemSeal seal = contents.seals().get(name);
    Item intact = null;
    Item edited = null;
    long firstIntact = Long.MAX_VALUE;
    long firstEdited = Long.MAX_VALUE;
    for (String file : Disk.list(disk.file(Layout.KEPT))) {
      Layout.Numbered kept = Layout.staged(file);
      if (kept == null || !kept.item().equals(name) || kept.number() <= commit()) {
        continue;
      }
      Item item =
          kept.number() < Math.max(firstIntact, firstEdited)
              ? read(name, disk.file(Layout.KEPT).resolve(file))
              : null;
      if (item == null) {
        continue;
      }
      boolean isIntact = seal == null || item.state() == Item.State.INTACT;
      if (isIntact && kept.number() < firstIntact) {
        firstIntact = kept.number();
        intact = item;
      } else if (!isIntact
          && kept.number() < firstEdited
          && notes.kept().contains(Layout.kept(name, kept.number()))) {
        firstEdited = kept.number();
        edited = item;
      }
    }
    return intact != null && firstIntact < firstEdited || edited == null ? intact : edited;
  }

  private @Nullable Item read(String name, Path module) throws IOException {
    ModuleFile found = ModuleFile.read(name, module, Disk.LARGEST);
    if (found == null) {
      return null;
    }
    try {
      found = copied.whole(disk, name, found);
    } catch (NoSuchFileException e) {
      // Forced, and mended before if need be, meanwhile.
      found = ModuleFile.read(name, module, Disk.LARGEST);
      if (found == null) {
        return null;
      }
    }
    Map<String, ItemSeal> seals = contents.seals();
    return Item.of(name, found, module, disk.directory(), seals.get(name), seals::get);
  }

  /** Lets writers delete what only this view needed. */
  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true) && pin != null) {
      pins.remove(pin);
    }
  }
}
