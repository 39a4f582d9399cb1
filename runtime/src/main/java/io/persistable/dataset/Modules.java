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
   */
  record Module(Stamp stamp, ItemSeal seal, boolean known) {}

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
    Path file = disk.file(Layout.module(name));
    Stamp stamp = Disk.stamp(file);
    if (stamp == null) {
      return null;
    }
    stamp.checkFile(file);
    Written own = written.get(name);
    if (own != null && own.size == stamp.size() && own.modified.equals(stamp.modified())) {
      return new Module(stamp, own.seal, true);
    }
    ModuleFile found = ModuleFile.read(name, file);
    return found == null ? null : module(name, stamp, found, file);
  }

  private Module module(String name, Stamp stamp, ModuleFile found, Path file) throws IOException {
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
    return new Module(stamp, seal, text.signed());
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
