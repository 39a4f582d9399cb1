package io.persistable.dataset;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What becomes of the files of the items that a transaction replaces or removes. */
final class Former {

  private final Disk disk;
  private final Index index;
  private final long commit;
  private final Set<String> stale = new LinkedHashSet<>();
  private final Set<String> backups = new HashSet<>();

  Former(Disk disk, Index index, long commit) {
    this.disk = disk;
    this.index = index;
    this.commit = commit;
  }

  /** The files that nothing needs once the transaction is committed. */
  List<String> stale() {
    return List.copyOf(stale);
  }

  /** The items that {@link #backUp} was asked for. */
  Set<String> backups() {
    return backups;
  }

  /**
   * Deletes what a commit that failed or died left under the names that are going to be used.
   *
   * @param there the module that is there, or null
   * @param next the number of the first array, or -1 for the plain names of a new item
   */
  void clearDebris(String name, Modules.@Nullable Module there, long next) throws IOException {
    if (there != null && !there.signed()) {
      return; // it doesn't say which files are its own
    }
    List<String> needed = there == null ? List.of() : there.files();
    List<String> debris = new ArrayList<>();
    if (next < 0) {
      debris.addAll(ArrayFiles.first(disk, name));
    } else {
      for (String array : ArrayFiles.arrays(disk, name)) {
        if (Layout.array(array) >= next) {
          debris.add(name + "_data/" + array);
        }
      }
      for (String extension : ArrayFiles.SINGLE) {
        debris.add(name + "_data_" + next + extension);
      }
    }
    for (String file : debris) {
      if (!needed.contains(file) && !stale.contains(file)) {
        disk.discard(disk.file(file));
      }
    }
  }

  /** The files are needed no more once this is committed. */
  void retire(Collection<String> files) {
    stale.addAll(files);
  }

  /** The files of the item as it is on the disk. */
  List<String> files(String name, Modules.Module there) throws IOException {
    return there.signed() ? there.files() : ArrayFiles.first(disk, name);
  }

  private Set<String> files(String name, byte[] module) throws IOException {
    ItemText text = ItemText.parse(name, module);
    return new LinkedHashSet<>(
        text.signed()
            ? text.files().stream().map(StoredFile::name).toList()
            : ArrayFiles.first(disk, name));
  }

  /**
   * Prepares the module that is there to become the backup once this is committed.
   *
   * @return the files that only the backup before it needs
   */
  Set<String> backUp(String name, Modules.Module there) throws IOException {
    Set<String> needless = new LinkedHashSet<>();
    byte[] older = Disk.readIfPresent(disk.file(Layout.backup(name)));
    if (older != null) {
      needless.addAll(files(name, older));
      files(name, there).forEach(needless::remove);
    }
    Path module = disk.file(Layout.module(name));
    Path draft = disk.file(Layout.draftBackup(name, commit));
    disk.discard(draft);
    if (index.copied().contains(name)) {
      disk.force(module); // no copy speaks for it once it is a backup
    }
    try {
      Files.createLink(draft, module);
    } catch (UnsupportedOperationException | FileSystemException e) {
      disk.create(draft, Files.readAllBytes(module), null); // a file system without links
    }
    backups.add(name);
    return needless;
  }

  /** Takes back the backup of an item that isn't replaced after all. */
  void keep(String name) throws IOException {
    if (backups.remove(name)) {
      disk.discard(disk.file(Layout.draftBackup(name, commit)));
    }
  }
}
