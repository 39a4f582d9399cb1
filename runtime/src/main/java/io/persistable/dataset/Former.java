package io.persistable.dataset;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

  Former(Disk disk, Index index, long commit) {
    this.disk = disk;
    this.index = index;
    this.commit = commit;
  }

  /** The files that nothing needs once the transaction is committed. */
  List<String> stale() {
    return List.copyOf(stale);
  }

  /**
   * Deletes what a commit that failed or died left under the names that are going to be used.
   *
   * @param text the module that is there, or null
   * @param next the number of the first array, or -1 for the plain names of a new item
   */
  void clearDebris(String name, @Nullable ItemText text, long next) throws IOException {
    List<String> needed =
        text == null ? List.of() : text.files().stream().map(StoredFile::name).toList();
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

  /** The files of the item as it is on the disk are needed no more once this is committed. */
  void retire(String name) throws IOException {
    byte[] bytes = Disk.readIfPresent(disk.file(Layout.module(name)));
    if (bytes != null) {
      stale.addAll(files(name, bytes));
    }
  }

  private Set<String> files(String name, byte[] module) throws IOException {
    ItemText text = ItemText.parse(name, module);
    return new LinkedHashSet<>(
        text.signed()
            ? text.files().stream().map(StoredFile::name).toList()
            : ArrayFiles.first(disk, name));
  }

  /**
   * Prepares the module that is there to become the backup once this is committed; then the backup
   * before it, and what only that needs, goes.
   */
  void backUp(String name, Path module, byte[] bytes) throws IOException {
    byte[] older = Disk.readIfPresent(disk.file(Layout.backup(name)));
    if (older != null) {
      Set<String> files = files(name, older);
      files.removeAll(files(name, bytes));
      stale.addAll(files);
    }
    Path draft = disk.file(Layout.draftBackup(name, commit));
    disk.discard(draft);
    if (index.copied().contains(name)) {
      disk.force(module); // no copy speaks for it once it is a backup
    }
    try {
      Files.createLink(draft, module);
    } catch (UnsupportedOperationException | FileSystemException e) {
      disk.create(draft, bytes, null); // a file system without links
    }
  }
}
