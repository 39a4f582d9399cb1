package io.persistable.dataset;

import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The items whose modules were not forced to the disk one by one, but together, as {@link
 * ModuleCopies}, by commit. Until their own files have been forced, a loss of power may take what
 * is in them, and then the copy counts.
 */
final class CopiedModules {

  private final Map<String, Long> commits;

  /**
   * All commits of the journal that were copied, those included whose items later ones replaced.
   */
  private final SortedSet<Long> made = new TreeSet<>();

  CopiedModules() {
    this(Map.of());
  }

  private CopiedModules(Map<String, Long> commits) {
    this.commits = new HashMap<>(commits);
  }

  CopiedModules frozen() {
    return new CopiedModules(commits);
  }

  /** The commits of which there are files of copies until the journal is folded. */
  SortedSet<Long> made() {
    return Collections.unmodifiableSortedSet(made);
  }

  /** What there is to know of one item. */
  CopiedModules of(String name) {
    Long commit = commits.get(name);
    return commit == null ? new CopiedModules() : new CopiedModules(Map.of(name, commit));
  }

  boolean isEmpty() {
    return commits.isEmpty();
  }

  boolean contains(String name) {
    return commits.containsKey(name);
  }

  /** Whether the module of {@code name} that counts is that of this commit. */
  boolean isOf(String name, long commit) {
    return commits.getOrDefault(name, -1L) == commit;
  }

  /** The items that were only copied, sorted. */
  SortedSet<String> names() {
    return new TreeSet<>(commits.keySet());
  }

  /** The commits whose copies may be needed. */
  SortedSet<Long> commits() {
    return new TreeSet<>(commits.values());
  }

  void apply(CommitRecord group) {
    for (CommitRecord.Change change : group.changes()) {
      if (change.info() == null) {
        commits.remove(change.name());
      }
    }
    if (group.copied()) {
      made.add(group.commit());
    }
    for (String name : group.put()) {
      if (group.copied()) {
        commits.put(name, group.commit());
      } else {
        commits.remove(name);
      }
    }
  }

  /**
   * The module as it was written, whatever the loss of power took of it.
   *
   * @param found its file
   * @throws java.nio.file.NoSuchFileException if the copies are gone: the module is whole by now,
   *     and to be read again
   */
  ModuleFile whole(Disk disk, String name, ModuleFile found) throws IOException {
    Long commit = commits.get(name);
    if (commit == null || found.text().intact()) {
      return found;
    }
    ModuleCopies.Copy copy = ModuleCopies.read(disk.file(FileNames.copies(commit))).get(name);
    return copy != null && isTorn(found.bytes(), copy.module())
        ? ModuleFile.of(name, copy.module())
        : found;
  }

  /**
   * Whether content never reached the disk: the end is missing, or blocks are zeros. Anything else
   * that differs was edited by hand, or written by the original Python package.
   */
  static boolean isTorn(byte @Nullable [] found, byte[] written) {
    if (found == null || Arrays.equals(found, written)) {
      return false;
    }
    return Disposal.hasZeros(found)
        || found.length < written.length
            && Arrays.equals(found, 0, found.length, written, 0, found.length);
  }
}
