package io.persistable.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the modules in their places say of their array files. A module that this store wrote is not
 * read again as long as its file has the size and the time stamp it was given: no two versions of
 * an item have both. Only under the lock.
 */
final class Modules {

  /** Older ones are read again. */
  private static final int REMEMBERED = 10_000;

  /**
   * A module in its place.
   *
   * @param signed whether it says which array files are its own
   * @param files these, relative to the data set; empty if it doesn't say
   */
  record Module(Stamp stamp, boolean signed, List<String> files) {}

  /** A module as this store wrote and dated it. */
  record Written(long size, FileTime modified, List<StoredFile> files) {}

  private final Disk disk;
  private final Map<String, Written> written =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Written> eldest) {
          return size() > REMEMBERED;
        }
      };

  Modules(Disk disk) {
    this.disk = disk;
  }

  /** The module of an item, or null if there is none. */
  @Nullable Module find(String name) throws IOException {
    Path file = disk.file(Layout.module(name));
    Stamp stamp = Disk.stamp(file);
    if (stamp == null) {
      return null;
    }
    Written own = written.get(name);
    if (own != null && own.size == stamp.size() && own.modified.equals(stamp.modified())) {
      return new Module(stamp, true, names(own.files));
    }
    byte[] bytes = Disk.readIfPresent(file);
    if (bytes == null) {
      return null;
    }
    ItemText text = ItemText.parse(name, bytes);
    return new Module(stamp, text.signed(), names(text.files()));
  }

  /**
   * Remembers modules that were committed. One that wasn't must not be: another process may write
   * its next version with that size and time stamp.
   */
  void remember(Map<String, Written> committed) {
    written.keySet().removeAll(committed.keySet()); // so that they become the youngest
    written.putAll(committed);
  }

  private static List<String> names(List<StoredFile> files) {
    return files.isEmpty() ? List.of() : files.stream().map(StoredFile::name).toList();
  }
}
