package io.persistable.dataset;

import io.persistable.python.PythonNames;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

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
   * @param forWriter whether the caller holds the lock, so that nobody needs a draft now
   */
  List<String> orphans(boolean forWriter) throws IOException {
    List<String> found = new ArrayList<>();
    Map<String, Optional<Set<String>>> known = new HashMap<>();
    for (String name : list(disk.directory())) {
      if (isDebris(name)) {
        found.add(name);
      } else if (name.equals(Layout.KEPT)) {
        list(disk.file(name)).forEach(file -> found.add(name + "/" + file));
        found.add(name);
      } else if (name.startsWith(Layout.LOCKED + ".")
              && name.substring(Layout.LOCKED.length() + 1).chars().allMatch(Character::isDigit)
          || Layout.isDraftBackup(name)) {
        if (forWriter) {
          found.add(name);
        }
      } else if (Layout.data(name) != null) {
        arrays(name, known, found);
      }
    }
    return found;
  }

  private boolean isDebris(String name) {
    Layout.Numbered staged = Layout.staged(name);
    if (staged != null) {
      return PythonNames.isIdentifier(staged.item());
    }
    long copies = Layout.copies(name);
    if (copies >= 0) {
      return !index.copied().commits().contains(copies);
    }
    Journal journal = index.journal();
    return name.matches("_journal_[0-9]+") && (journal == null || !journal.name().equals(name));
  }

  private void arrays(String name, Map<String, Optional<Set<String>>> known, List<String> found)
      throws IOException {
    String item = Objects.requireNonNull(Layout.data(name)).item();
    boolean isFolder = Disk.isDirectory(disk.file(name));
    if (isFolder != name.equals(item + "_data")) {
      return;
    }
    Optional<Set<String>> files = needed(item, known);
    if (files.isEmpty()) {
      return;
    }
    Set<String> needed = files.get();
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

  /** The array files that an item and its backup need; empty if one doesn't say which. */
  private Optional<Set<String>> needed(String item, Map<String, Optional<Set<String>>> known)
      throws IOException {
    Optional<Set<String>> files = known.get(item);
    if (files == null) {
      files = Optional.of(new HashSet<>());
      for (String module : List.of(Layout.module(item), Layout.backup(item))) {
        byte[] bytes = Disk.readIfPresent(disk.file(module));
        ItemText text = bytes == null ? null : ItemText.parse(item, bytes);
        if (text != null && !text.signed()) {
          files = Optional.empty();
        } else if (text != null && files.isPresent()) {
          Set<String> all = files.get();
          text.files().forEach(file -> all.add(file.name()));
        }
      }
      known.put(item, files);
    }
    return files;
  }

  /**
   * Deletes files that a commit made needless, unless the original Python package, which uses names
   * again, has put them to new use since.
   */
  void discardStale(Collection<String> files) throws IOException {
    Map<String, Optional<Set<String>>> known = new HashMap<>();
    for (String file : files) {
      int slash = file.indexOf('/');
      Layout.Numbered data = Layout.data(slash < 0 ? file : file.substring(0, slash));
      if (data == null) {
        continue;
      }
      Optional<Set<String>> needed = needed(data.item(), known);
      if (needed.isPresent() && !needed.get().contains(file)) {
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
