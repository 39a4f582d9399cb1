package io.persistable.dataset;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds and deletes the files of the engine that nothing needs: what a commit replaced, what a dead
 * process left. Only under the lock. Files that have none of the engine's names are never touched,
 * nor are array files of a module that doesn't say which are its own.
 */
final class Sweep {

  private final Disk disk;
  private final Index index;

  Sweep(Disk disk, Index index) {
    this.disk = disk;
    this.index = index;
  }

  /** Deletes all that nothing needs and says what. */
  List<String> run() throws IOException {
    List<String> orphans = orphans(true);
    for (String orphan : orphans) {
      disk.discard(disk.file(orphan));
    }
    return orphans;
  }

  /**
   * @param forWriter whether the caller holds the lock, so that drafts are nobody's
   */
  List<String> orphans(boolean forWriter) throws IOException {
    List<String> found = new ArrayList<>();
    Map<String, Optional<ItemText>> modules = new HashMap<>();
    for (String name : list(disk.directory())) {
      if (isDebris(name)) {
        found.add(name);
      } else if (name.equals(Layout.KEPT)) {
        list(disk.file(name)).forEach(file -> found.add(name + "/" + file));
        found.add(name);
      } else if (name.startsWith(Layout.LOCKED + ".")
          && name.substring(Layout.LOCKED.length() + 1).chars().allMatch(Character::isDigit)) {
        if (forWriter) {
          found.add(name);
        }
      } else if (Layout.data(name) != null) {
        arrays(name, modules, found);
      }
    }
    return found;
  }

  private boolean isDebris(String name) {
    Layout.Numbered staged = Layout.staged(name);
    if (staged != null) {
      return ItemName.isIdentifier(staged.item());
    }
    Journal journal = index.journal();
    return name.matches("_journal_[0-9]+") && (journal == null || !journal.name().equals(name));
  }

  private void arrays(String name, Map<String, Optional<ItemText>> modules, List<String> found)
      throws IOException {
    String item = java.util.Objects.requireNonNull(Layout.data(name)).item();
    boolean isFolder = Disk.isDirectory(disk.file(name));
    if (isFolder != name.equals(item + "_data")) {
      return;
    }
    Optional<ItemText> module = module(item, modules);
    if (module.isPresent() && !module.get().signed()) {
      return;
    }
    List<String> needed =
        module.map(m -> m.files().stream().map(StoredFile::name).toList()).orElse(List.of());
    if (!isFolder) {
      if (!needed.contains(name)) {
        found.add(name);
      }
      return;
    }
    boolean empty = true;
    for (String file : list(disk.file(name))) {
      String path = name + "/" + file;
      if (Layout.array(file) >= 0 && !needed.contains(path)) {
        found.add(path);
      } else {
        empty = false;
      }
    }
    if (empty) {
      found.add(name);
    }
  }

  private Optional<ItemText> module(String item, Map<String, Optional<ItemText>> modules)
      throws IOException {
    Optional<ItemText> known = modules.get(item);
    if (known == null) {
      byte[] bytes = Disk.readIfPresent(disk.file(Layout.module(item)));
      known = Optional.ofNullable(bytes).map(b -> ItemText.parse(item, b));
      modules.put(item, known);
    }
    return known;
  }

  /**
   * Deletes files that a commit made needless, unless the original Python package, which uses names
   * again, has put them to new use since.
   */
  void discardStale(Collection<String> files) throws IOException {
    Map<String, Optional<ItemText>> modules = new HashMap<>();
    for (String file : files) {
      int slash = file.indexOf('/');
      Layout.Numbered data = Layout.data(slash < 0 ? file : file.substring(0, slash));
      if (data == null) {
        continue;
      }
      Optional<ItemText> module = module(data.item(), modules);
      boolean needed =
          module.isPresent()
              && (!module.get().signed()
                  || module.get().files().stream().anyMatch(f -> f.name().equals(file)));
      if (!needed) {
        disk.discard(disk.file(file));
        if (slash >= 0) {
          disk.discard(disk.file(file.substring(0, slash)));
        }
      }
    }
  }

  void clearKept() throws IOException {
    Path folder = disk.file(Layout.KEPT);
    for (String file : list(folder)) {
      disk.discard(folder.resolve(file));
    }
    disk.discard(folder);
  }

  /** The names in a directory, sorted; none if it is gone. */
  private static List<String> list(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
      for (Path file : files) {
        names.add(file.getFileName().toString());
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return names; // gone between the look and the listing
    }
    names.sort(null);
    return names;
  }
}
