package io.persistable.dataset;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which array files are in use: the one rule for what may be deleted, and for what is in doubt. An
 * item needs the files that its seal records, and those that its module as it is now, its backup,
 * or a module kept for snapshots names. A text that is sealed names what its seal says; any other
 * names what stands in it. So does a module that was swapped with another's, or copied: it reads
 * the other item's files.
 *
 * <p>For one look at the data set: what was read once is not read again.
 */
final class NeededFiles {

  private final Disk disk;
  private final Index index;
  private final @Nullable Modules modules;
  private final @Nullable Problems problems;
  private final Map<String, Named> known = new HashMap<>();

  /**
   * What a module names.
   *
   * @param files what its seal says
   * @param text what else stands in it, unless the seal fits
   * @param signed whether it has one
   * @param all whether it may name anything
   */
  private record Named(Set<String> files, TextNames text, boolean signed, boolean all) {

    static final Named NOTHING = new Named(Set.of(), TextNames.NONE, true, false);

    static final Named ALL = new Named(Set.of(), TextNames.NONE, true, true);

    boolean has(String file) {
      return all || files.contains(file) || text.has(file);
    }
  }

  /** For one who wants to know of every file. */
  NeededFiles(Disk disk, Index index) {
    this(disk, index, null, null);
  }

  /**
   * For a sweep, under the lock, when nobody reads a snapshot.
   *
   * @param modules those that needn't be read
   */
  NeededFiles(Disk disk, Index index, Modules modules) {
    this(disk, index, modules, null);
  }

  /**
   * @param problems takes the modules that can't be read: they may need anything
   */
  NeededFiles(Disk disk, Index index, Problems problems) {
    this(disk, index, null, problems);
  }

  private NeededFiles(
      Disk disk, Index index, @Nullable Modules modules, @Nullable Problems problems) {
    this.disk = disk;
    this.index = index;
    this.modules = modules;
    this.problems = problems;
  }

  /** Whether the item that has such a file by its name needs it. */
  boolean isNeeded(String file) throws IOException {
    String owner = FileNames.owner(file);
    if (owner == null) {
      return false;
    }
    ItemSeal seal = index.contents().seals().get(owner);
    return seal != null && seal.arrays().stream().anyMatch(f -> f.name().equals(file))
        || isNamed(owner, file);
  }

  /**
   * As above; whether a module that doesn't say what it needs, and of which no record does, may.
   */
  boolean mayBeNeeded(String file) throws IOException {
    String owner = FileNames.owner(file);
    return owner != null
        && (isNeeded(file)
            || !index.contents().seals().containsKey(owner)
                && !named(owner, FileNames.module(owner)).signed());
  }

  /** Whether a module of that item, or its backup, names a file. */
  boolean isNamed(String item, String file) throws IOException {
    for (String module : modules(item)) {
      if (named(item, module).has(file)) {
        return true;
      }
    }
    return false;
  }

  /** Of these files those that modules of other items name, which were swapped or copied. */
  Set<String> ofOthers(Collection<String> files) throws IOException {
    Set<String> needed = new HashSet<>();
    for (Map.Entry<String, Entry> entry : index.contents().entries().entrySet()) {
      if (files.isEmpty() || !entry.getValue().stored()) {
        continue;
      }
      for (String file : files) {
        boolean isOther = !entry.getKey().equals(FileNames.owner(file));
        if (isOther && isNamed(entry.getKey(), file)) {
          needed.add(file);
        }
      }
    }
    return needed;
  }

  private List<String> modules(String item) {
    List<String> modules = new ArrayList<>(List.of(FileNames.module(item), FileNames.backup(item)));
    if (this.modules == null) { // a sweep comes when no snapshot is open any more
      index.kept().stream()
          .filter(name -> name.contains("/" + item + ".py."))
          .forEach(modules::add);
    }
    return modules;
  }

  private Named named(String item, String module) throws IOException {
    Named before = known.get(module);
    if (before == null) {
      before = readable(item, module);
      known.put(module, before);
    }
    return before;
  }

  private Named readable(String item, String module) throws IOException {
    try {
      return read(item, module);
    } catch (IOException e) {
      if (problems == null) {
        throw e;
      }
      problems.unreadable(module, e);
      return Named.ALL;
    }
  }

  private Named read(String item, String module) throws IOException {
    ItemSeal own =
        modules != null && module.equals(FileNames.module(item))
            ? modules.written(item, Disk.stamp(disk.file(module)))
            : null;
    if (own != null) {
      Set<String> arrays = new LinkedHashSet<>();
      own.arrays().forEach(file -> arrays.add(file.name()));
      return new Named(arrays, TextNames.NONE, true, false);
    }
    ModuleFile found = ModuleFile.readIfOurs(item, disk.file(module));
    if (found == null) {
      return Named.NOTHING;
    }
    ItemText text = found.text();
    Set<String> files = new LinkedHashSet<>();
    text.files().forEach(file -> files.add(file.name()));
    text.others().forEach(file -> files.add(file.name()));
    byte[] bytes = found.bytes();
    if (!text.intact() && bytes == null) {
      bytes = Disk.readIfOurs(disk.file(module), Disk.LARGEST);
    }
    TextNames names =
        text.intact() || bytes == null ? TextNames.NONE : TextNames.of(InitFile.text(bytes));
    return new Named(files, names, text.signed(), false);
  }
}
