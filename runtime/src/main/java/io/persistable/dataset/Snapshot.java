package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import io.persistable.error.DataSetException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What a data set held at one moment. Writers go on; as long as a snapshot is open they keep what
 * it needs.
 */
public final class Snapshot implements Closeable {

  private static final int TRIES = 5;

  private final Disk disk;
  private final SnapshotPins pins;
  private final @Nullable Path pin;
  private final Contents contents;
  private final @Nullable CommitRecord last;
  private final CopiedModules copied;
  private final Notes notes;
  private final AtomicBoolean closed = new AtomicBoolean();

  Snapshot(
      Disk disk,
      SnapshotPins pins,
      @Nullable Path pin,
      Contents contents,
      @Nullable CommitRecord last,
      CopiedModules copied,
      Notes notes) {
    this.disk = disk;
    this.pins = pins;
    this.pin = pin;
    this.contents = contents;
    this.last = last;
    this.copied = copied;
    this.notes = notes;
  }

  /** Asks the index for what became of an item since. */
  @FunctionalInterface
  interface Notes {
    Since since(String name) throws IOException;
  }

  /**
   * What became of an item.
   *
   * @param kept the commits that replaced its module and kept it, as the journal says, the first
   *     one first
   * @param seal what the index records of it by now
   */
  record Since(List<Long> kept, @Nullable ItemSeal seal) {}

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
   *     <p>A module that another program wrote over, as the original Python package does, which
   *     knows nothing of snapshots, can't be told from one that was edited by hand, and is given as
   *     it is.
   * @throws DataSetDamagedException if it can't be found any more: it was rolled back by hand, say
   * @throws DataSetException also if a writer had to take this reader for dead
   */
  public <T> T read(String name, ItemReader<T> reader) throws IOException {
    if (closed.get()) {
      throw new IllegalStateException("the snapshot of " + disk.directory() + " is closed");
    }
    if (!known(name).stored() && !IndexRemains.isLater(disk, name)) {
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
      if (!Disk.exists(disk.file(FileNames.MARKER))) {
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
                  + SnapshotPins.LEASE.toMinutes()
                  + " minutes (it was stopped, or the machines' clocks differ by more); take a new"
                  + " snapshot");
      if (cause != null) {
        lost.addSuppressed(cause);
      }
      throw lost;
    }
  }

  private Item find(String name) throws IOException {
    for (int i = 1; i <= TRIES; i++) { // a commit may be made while it is looked for
      Item item = findNow(name);
      if (item != null) {
        return item;
      }
    }
    throw new DataSetDamagedException(
        "item '"
            + name
            + "' as of commit "
            + commit()
            + " is gone from "
            + disk.directory()
            + (pin == null ? ": the view couldn't be pinned, since it may not be written to" : ""));
  }

  /**
   * What the index of this view records, wherever it lies; or what somebody had made of it by hand.
   * Nothing else is given: it is another commit's. Numbers of commits say only which comes first.
   */
  private @Nullable Item findNow(String name) throws IOException {
    // A writer links the old module into _kept before it moves the new one over it, so what was
    // moved away before it was read here is there.
    CommitRecord last = this.last;
    Found there =
        last != null && last.put().contains(name)
            ? read(name, disk.file(FileNames.staged(name, last.commit())))
            : null;
    if (there == null) {
      there = read(name, disk.file(FileNames.module(name)));
    }
    Since since = notes.since(name);
    ItemSeal seal = contents.seals().get(name);
    for (long commit : since.kept()) {
      Found kept = commit <= commit() ? null : read(name, disk.file(FileNames.kept(name, commit)));
      // A writer noted that it replaced this: a later commit may have put again what was there
      // before somebody edited it.
      if (kept != null && (seal == null || kept.isRecorded() || !kept.isWhole())) {
        return kept.item();
      }
    }
    if (there != null && (seal == null ? isOfThis(there) : there.isRecorded())) {
      return there.item();
    }
    if (there != null && seal != null && seal.equals(since.seal())) {
      return there.item(); // no commit has put it since, so it was edited
    }
    return seal == null ? null : unnoted(name);
  }

  /** Of an item without a seal, which other programs write over. */
  private boolean isOfThis(Found there) {
    return pin != null || there.item().state() != Item.State.EDITED;
  }

  /** A module that was kept and is what was recorded, though no journal speaks of it any more. */
  private @Nullable Item unnoted(String name) throws IOException {
    for (String file : Disk.list(disk.file(FileNames.KEPT))) {
      FileNames.Numbered kept = FileNames.staged(file);
      if (kept != null && kept.item().equals(name)) {
        Found found = read(name, disk.file(FileNames.KEPT).resolve(file));
        if (found != null && found.isRecorded()) {
          return found.item();
        }
      }
    }
    return null;
  }

  /**
   * A module that was found.
   *
   * @param isWhole whether it is what its own seal says
   */
  private record Found(Item item, boolean isWhole) {

    /** Whether it is what the index of the view records. */
    boolean isRecorded() {
      return item.state() == Item.State.INTACT;
    }
  }

  private @Nullable Found read(String name, Path module) throws IOException {
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
    Item item = Item.of(name, found, module, disk.directory(), seals.get(name), seals::get);
    return new Found(item, found.text().intact());
  }

  /** Lets writers delete what only this view needed. */
  @Override
  public void close() throws IOException {
    if (closed.compareAndSet(false, true) && pin != null) {
      pins.remove(pin);
    }
  }
}
