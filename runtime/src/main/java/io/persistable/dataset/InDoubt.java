package io.persistable.dataset;

import io.persistable.process.Machine;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Files that have names as the engine gives them, and no record that says whose they are: a loss of
 * power may have left them, or somebody else put them there. Nobody deletes them unasked.
 */
final class InDoubt {

  private final Disk disk;
  private final Index index;
  private final Machine machine;
  private final SnapshotPins pins;
  private final NeededFiles needs;
  private final Problems problems;

  /**
   * @param problems takes what can't be read, and is no reason to list nothing else
   */
  InDoubt(Disk disk, Index index, Machine machine, Problems problems) {
    this.problems = problems;
    this.disk = disk;
    this.index = index;
    this.machine = machine;
    this.pins = new SnapshotPins(disk, machine);
    this.needs = new NeededFiles(disk, index, problems);
  }

  /** The files with the reason why they are listed. */
  Map<String, String> list() throws IOException {
    Map<String, String> found = new LinkedHashMap<>();
    Set<String> waiting = waiting();
    for (String name : Disk.list(disk.directory())) {
      problems.looking(name, () -> look(name, waiting, found));
    }
    for (String name : List.of(FileNames.KEPT, FileNames.PINS)) {
      problems.looking(
          name,
          () -> {
            FileVersion stamp = Disk.stamp(disk.file(name));
            if (stamp != null && stamp.kind() == FileVersion.Kind.FILE) {
              found.put(name, "a file where snapshots need a directory, so that none can be taken");
            }
          });
    }
    problems.looking(FileNames.KEPT, () -> kept(waiting, found));
    problems.looking(
        FileNames.PINS,
        () -> pins.strange().forEach((name, why) -> found.put(FileNames.PINS + "/" + name, why)));
    return found;
  }

  private void look(String name, Set<String> waiting, Map<String, String> found)
      throws IOException {
    String why = waiting.contains(name) ? null : why(name);
    if (why != null) {
      found.put(name, why);
    }
    FileNames.Numbered data = FileNames.data(name);
    if (data != null) {
      arrays(name, data.item(), found);
    }
  }

  /** What the journal says is there for a while. */
  private Set<String> waiting() {
    Set<String> names = new HashSet<>(index.noted());
    names.addAll(index.kept());
    CommitRecord last = index.last();
    if (last != null) {
      for (String item : last.put()) {
        names.add(FileNames.staged(item, last.commit()));
        names.add(FileNames.draftBackup(item, last.commit()));
      }
      names.addAll(last.made());
    }
    index.copied().made().forEach(commit -> names.add(FileNames.copies(commit)));
    return names;
  }

  private @Nullable String why(String name) throws IOException {
    Journal journal = index.journal();
    if (Cleanup.lockState(disk, machine, name) == Cleanup.Lock.UNKNOWN) {
      return "the draft of a lock that doesn't say whose it is";
    }
    long commit = FileNames.commit(name);
    if (commit < 0 || journal != null && journal.name().equals(name)) {
      return null;
    }
    if (FileNames.journal(name) >= 0) {
      return IndexRemains.isLiveJournal(disk, name)
          ? "a journal with commits that no __init__.py names"
          : "a journal that no __init__.py names";
    }
    if (FileNames.copies(name) >= 0) {
      return "copies of modules that no commit speaks of";
    }
    FileVersion stamp = Disk.stamp(disk.file(name));
    String item = name.substring(0, name.indexOf(".py."));
    boolean isPlace = item.equals("__init__") || ItemName.isItem(item);
    return isPlace && stamp != null && stamp.kind() == FileVersion.Kind.FILE
        ? "no commit and no note of a writer speaks of it"
        : null;
  }

  /** Modules for snapshots, of which the journal that goes with them lost the note. */
  private void kept(Set<String> waiting, Map<String, String> found) throws IOException {
    List<String> files = Disk.list(disk.file(FileNames.KEPT));
    boolean isFolder = Disk.isDirectory(disk.file(FileNames.KEPT));
    if (isFolder && files.isEmpty() && !waiting.contains(FileNames.KEPT + "/")) {
      found.put(FileNames.KEPT, "an empty directory for modules of snapshots");
    }
    for (String file : files) {
      if (!waiting.contains(FileNames.KEPT + "/" + file)) {
        found.put(FileNames.KEPT + "/" + file, "no note of a writer speaks of it");
      }
    }
  }

  private void arrays(String name, String item, Map<String, String> found) throws IOException {
    boolean isFolder = name.equals(item + "_data");
    FileVersion stamp = Disk.stamp(disk.file(name));
    if (stamp == null || isFolder != (stamp.kind() == FileVersion.Kind.DIRECTORY)) {
      return;
    }
    if (isFolder && Disk.list(disk.file(name)).isEmpty()) {
      found.put(name, "an empty directory for arrays");
    }
    Set<String> recorded = recorded();
    List<String> strange = new ArrayList<>();
    for (String file : isFolder ? ArrayFiles.arrays(disk, item) : List.of(name)) {
      String path = isFolder ? name + "/" + file : file;
      if (!recorded.contains(path) && !needs.isNeeded(path)) {
        strange.add(path);
      }
    }
    Set<String> ofOthers = needs.ofOthers(strange);
    for (String path : strange) {
      if (!ofOthers.contains(path)) {
        found.put(path, "neither '" + item + "' nor a backup of it needs it");
      }
    }
  }

  /** The files that the journal speaks of. */
  private Set<String> recorded() {
    Set<String> recorded = new HashSet<>(index.noted());
    index.stale().forEach(stale -> recorded.add(stale.file().name()));
    return recorded;
  }

  /** Deletes those of the named files that are in doubt. */
  List<String> delete(Collection<String> named) throws IOException {
    List<String> gone = new ArrayList<>();
    Disposal disposal = new Disposal(disk);
    for (String name : list().keySet()) {
      if (!named.contains(name)) {
        continue;
      }
      if (disposal.deleteKnown(name) || disposal.deleteFolder(name)) {
        gone.add(name);
        int slash = name.indexOf('/');
        if (slash > 0) {
          disposal.deleteFolder(name.substring(0, slash));
        }
      }
    }
    return gone;
  }
}
