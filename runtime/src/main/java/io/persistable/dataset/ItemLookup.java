package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Finds items for readers, who take no lock: the module may wait to be moved to its place, or be
 * torn and have a copy, and what it names may be gone because a newer one is there.
 */
final class ItemLookup {

  /** Looks for commits of others; returns what grows with each. */
  @FunctionalInterface
  interface Refresh {
    long run() throws IOException;
  }

  private final Disk disk;
  private final Index index;
  private final Object state;
  private final Refresh refresh;

  /**
   * @param state guards the index
   */
  ItemLookup(Disk disk, Index index, Object state, Refresh refresh) {
    this.disk = disk;
    this.index = index;
    this.state = state;
    this.refresh = refresh;
  }

  /** As {@link Store#read}. */
  <T> T read(String name, ItemReader<T> reader) throws IOException {
    return read(name, Disk.LARGEST, reader);
  }

  /**
   * As above.
   *
   * @param most the most bytes of a text that are read whole; of a larger one the item has none
   */
  <T> T read(String name, int most, ItemReader<T> reader) throws IOException {
    StoredFile before = null;
    while (true) {
      Located located = locate(name, most);
      try {
        return reader.read(located.item());
      } catch (NoSuchFileException e) {
        if (located.whole().equals(before)) {
          throw lacking(name, disk, e);
        }
        before = located.whole();
      }
    }
  }

  static DataSetDamagedException lacking(String name, Disk disk, NoSuchFileException e) {
    return new DataSetDamagedException(
        "item '" + name + "' of " + disk.directory() + " lacks a file: " + e.getMessage(), e);
  }

  private record Located(Item item, StoredFile whole) {}

  private Located locate(String name, int most) throws IOException {
    while (true) {
      long commit;
      Path staged;
      CopiedModules copied;
      ItemSeal seal;
      synchronized (state) {
        commit = refresh.run();
        Entry entry = index.contents().known(name, disk.directory());
        staged = waiting(name);
        copied = index.copied().of(name);
        seal = index.contents().seals().get(name);
        if (!entry.stored() && !IndexRemains.isLater(disk, name)) {
          throw Contents.infoOnly(name, disk.directory());
        }
      }
      ModuleFile found = staged == null ? null : ModuleFile.read(name, staged, most);
      Path module = found == null || staged == null ? disk.file(FileNames.module(name)) : staged;
      if (found == null) {
        found = ModuleFile.read(name, module, most);
      }
      if (found != null) {
        try {
          return located(name, copied.whole(disk, name, found), module, seal);
        } catch (NoSuchFileException e) {
          if (copiesAreMissing(name)) {
            return located(name, found, module, seal);
          }
          continue; // forced, and mended before if need be, meanwhile
        }
      }
      if (refresh.run() == commit) {
        throw new DataSetDamagedException("item '" + name + "' has no file " + module);
      }
    }
  }

  private Located located(String name, ModuleFile found, Path module, @Nullable ItemSeal seal) {
    Item item = Item.of(name, found, module, disk.directory(), seal, this::seal);
    return new Located(item, found.whole());
  }

  private @Nullable ItemSeal seal(String name) {
    synchronized (state) {
      return index.contents().seals().get(name);
    }
  }

  private boolean copiesAreMissing(String name) throws IOException {
    synchronized (state) {
      refresh.run();
      return index.copied().contains(name);
    }
  }

  /** Where the module is if the last commit wrote it and it may not be in its place yet. */
  private @Nullable Path waiting(String name) {
    CommitRecord last = index.last();
    return last != null && last.put().contains(name)
        ? disk.file(FileNames.staged(name, last.commit()))
        : null;
  }
}
