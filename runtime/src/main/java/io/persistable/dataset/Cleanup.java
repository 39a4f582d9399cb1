package io.persistable.dataset;

import io.persistable.process.Machine;
import io.persistable.process.Owner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Deletes what nothing needs and a record says is ours: what a commit replaced, what a dead process
 * noted that it was going to make. Only under the lock.
 */
final class Cleanup {

  private static final System.Logger LOG = System.getLogger(Cleanup.class.getName());

  private final Disk disk;
  private final Index index;
  private final Machine machine;
  private final Disposal disposal;
  private final Modules modules;

  Cleanup(Disk disk, Index index, Machine machine, Modules modules) {
    this.modules = modules;
    this.disk = disk;
    this.index = index;
    this.machine = machine;
    this.disposal = new Disposal(disk);
  }

  /** Deletes what journals that were folded, and lock files of the dead, say; tells what. */
  List<String> run() throws IOException {
    List<String> gone = new ArrayList<>();
    Journal current = index.journal();
    for (String name : Disk.list(disk.directory())) {
      boolean isCurrent = current != null && current.name().equals(name);
      if (FileNames.journal(name) >= 0 && !isCurrent) {
        journal(name, gone);
      } else if (isDeadLock(name) && disposal.deleteLock(disk.file(name))) {
        gone.add(name);
      }
    }
    return gone;
  }

  /** A journal of ours that no {@code __init__.py} needs is a record of what may be left. */
  private void journal(String name, List<String> gone) throws IOException {
    byte[] bytes = Disk.readIfStarts(disk.file(name), Journal.STARTS);
    if (bytes == null
        || !Disposal.isJournal(name, bytes)
        || IndexRemains.isLiveJournal(disk, name)) {
      return;
    }
    Journal.Read read = Journal.start(name).read(bytes);
    Set<StoredFile> stale = new HashSet<>();
    List<String> made = new ArrayList<>(read.noted());
    for (CommitRecord group : read.groups()) {
      stale.addAll(group.stale());
      group.made().stream().filter(Cleanup::isPassing).forEach(made::add);
      if (group.copied()) {
        made.add(FileNames.copies(group.commit()));
      }
    }
    gone.addAll(made(made));
    List<StoredFile> failed = new ArrayList<>();
    gone.addAll(discardStale(stale, failed));
    if (!failed.isEmpty()) {
      return; // it stays the record of these
    }
    if (disposal.deleteKnown(name)) {
      gone.add(name);
    }
  }

  /** Whether it is one of the files that are there for a while only. */
  private static boolean isPassing(String name) {
    return name.startsWith(FileNames.KEPT) || name.startsWith(FileNames.INIT);
  }

  /** Deletes what was going to be made, as far as it was, and isn't in use. */
  List<String> made(Collection<String> names) throws IOException {
    List<String> gone = new ArrayList<>();
    List<String> order = new ArrayList<>(names);
    order.sort(Comparator.reverseOrder()); // what is in a directory before it
    Journal journal = index.journal();
    NeededFiles needs = new NeededFiles(disk, index, modules);
    for (String name : order) {
      // A note of an array that is needed is older than a commit that was lost with the journal.
      boolean isUsed =
          name.equals(FileNames.INIT)
              || journal != null && journal.name().equals(name)
              || FileNames.owner(name) != null
                  && Disk.exists(disk.file(name))
                  && needs.isNeeded(name);
      try {
        if (!isUsed && disposal.deleteNoted(name)) {
          gone.add(name);
        }
      } catch (FileSystemException e) { // it may not be deleted, and is in doubt from now on
        LOG.log(System.Logger.Level.WARNING, "left over, and can't be deleted", e);
      }
    }
    return gone;
  }

  private boolean isDeadLock(String name) throws IOException {
    return lockState(disk, machine, name) == Lock.DEAD;
  }

  /** Of what a file is that has the name of a lock's draft. */
  enum Lock {
    NONE,
    ALIVE,
    DEAD,
    UNKNOWN
  }

  static Lock lockState(Disk disk, Machine machine, String name) throws IOException {
    String number = name.substring(Math.min(name.length(), FileNames.LOCKED.length() + 1));
    if (!name.startsWith(FileNames.LOCKED + ".") || !number.matches("[0-9]{1,20}")) {
      return Lock.NONE;
    }
    byte[] bytes = Disk.readIfOurs(disk.file(name), Disk.LARGEST_OWNER);
    if (bytes == null) {
      return Lock.NONE;
    }
    Owner owner = Owner.parse(bytes);
    if (owner != null && number.startsWith(Long.toString(owner.pid()))) {
      return owner.pid() == machine.pid() || owner.life(machine) == Owner.Life.ALIVE
          ? Lock.ALIVE
          : Lock.DEAD;
    }
    String torn = new String(bytes, StandardCharsets.UTF_8);
    boolean isTorn = torn.length() > 15 && ("Persistable pid " + number + " ").startsWith(torn);
    return isTorn || torn.startsWith("Persistable pid " + number + " ") ? Lock.DEAD : Lock.UNKNOWN;
  }

  /**
   * Deletes files that a commit made needless, unless they are in use again.
   *
   * @param failed to be told which can't be deleted: the directory is read-only, say, or another
   *     program has the file open where that matters
   */
  List<String> discardStale(Collection<StoredFile> files, Collection<StoredFile> failed)
      throws IOException {
    List<String> gone = new ArrayList<>();
    NeededFiles needs = new NeededFiles(disk, index, modules);
    for (StoredFile file : files) {
      if (FileNames.owner(file.name()) == null || needs.mayBeNeeded(file.name())) {
        continue;
      }
      try {
        if (disposal.deleteSealed(file)) {
          gone.add(file.name());
          int slash = file.name().indexOf('/');
          if (slash >= 0) {
            disposal.deleteFolder(file.name().substring(0, slash));
          }
        }
      } catch (FileSystemException e) {
        failed.add(file);
        LOG.log(System.Logger.Level.DEBUG, "is needed no more, and can't be deleted", e);
      }
    }
    return gone;
  }

  /** Deletes the modules that were kept for snapshots. */
  void clearKept() throws IOException {
    made(index.kept());
    index.kept().clear();
  }
}
