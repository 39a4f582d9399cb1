package io.persistable.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the modules in their places and of their array files. A module that this store
 * wrote is not read again as long as its file has the size and the time stamp it was given: no two
 * versions of an item have both. Only under the lock.
 */
final class Modules {

  /** Older ones are read again. */
  private static final int REMEMBERED = 10_000;

  /**
   * A module in its place.
   *
   * @param seal the module as it is, with the array files that are its own: as a record of ours
   *     says, or, of another program's module, as its text names them
   * @param known whether it says itself which these are
   * @param changed whether it isn't, or may not be, what this library wrote in this place
   * @param unread the array files on record that its text doesn't name: it was edited, or is
   *     another item's, whose module may be in this one's place
   */
  record Module(
      FileVersion stamp, ItemSeal seal, boolean known, boolean changed, Set<String> unread) {}

  /** A module as this store wrote and dated it. */
  record Written(long size, FileTime modified, ItemSeal seal) {}

  private final Disk disk;
  private final Index index;
  private final Map<String, Written> written =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Written> eldest) {
          return size() > REMEMBERED;
        }
      };

  Modules(Disk disk, Index index) {
    this.disk = disk;
    this.index = index;
  }

  /**
   * The module of an item, or null if there is none.
   *
   * @throws io.persistable.error.DataSetException if what is there is no file
   */
  @Nullable Module find(String name) throws IOException {
    Path file = disk.file(FileNames.module(name));
    FileVersion stamp = Disk.stamp(file);
    if (stamp == null) {
      return null;
    }
    stamp.checkFile(file);
    ItemSeal own = written(name, stamp);
    if (own != null) {
      return new Module(stamp, own, true, false, Set.of());
    }
    ModuleFile found = ModuleFile.read(name, file);
    return found == null ? null : module(name, stamp, found, file);
  }

  /** The seal of a module that this store wrote, if the one in its place is that. */
  @Nullable ItemSeal written(String name, @Nullable FileVersion stamp) {
    Written own = written.get(name);
    return own != null
            && stamp != null
            && own.size == stamp.size()
            && own.modified.equals(stamp.modified())
        ? own.seal
        : null;
  }

  private Module module(String name, FileVersion stamp, ModuleFile found, Path file)
      throws IOException {
    ItemText text = found.text();
    ItemSeal sealed = index.contents().seals().get(name);
    Set<StoredFile> arrays = new LinkedHashSet<>();
    if (text.signed()) {
      arrays.addAll(text.files());
    } else if (sealed == null) {
      byte[] foreign = found.bytes() == null ? Disk.readIfPresent(file) : text.text();
      arrays.addAll(foreign == null ? List.of() : ArrayFiles.named(disk, name, foreign));
    }
    if (sealed != null) {
      arrays.addAll(sealed.arrays());
    }
    ItemSeal seal = new ItemSeal(found.whole(), List.copyOf(arrays));
    boolean isSealed =
        sealed != null ? sealed.fits(found.whole()) : text.intact() && text.others().isEmpty();
    Set<String> unread = new LinkedHashSet<>();
    if (sealed != null && !isSealed) {
      byte[] bytes = found.bytes();
      TextNames names = bytes == null ? TextNames.NONE : TextNames.of(InitFile.text(bytes));
      sealed.arrays().stream()
          .map(StoredFile::name)
          .filter(array -> !names.has(array))
          .forEach(unread::add);
    }
    return new Module(stamp, seal, text.signed(), !isSealed, unread);
  }

  /**
   * Remembers modules that were committed. One that wasn't must not be: another process may write
   * its next version with that size and time stamp.
   */
  void remember(Map<String, Written> committed) {
    written.keySet().removeAll(committed.keySet()); // so that they become the youngest
    written.putAll(committed);
  }
}
