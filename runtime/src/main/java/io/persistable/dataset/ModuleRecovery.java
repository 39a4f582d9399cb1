package io.persistable.dataset;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Sees to the modules that were made durable as {@link ModuleCopies} only: restores what a loss of
 * power took of them, and forces them themselves, after which the copies may go. Only under the
 * lock.
 */
final class ModuleRecovery {

  private final Disk disk;
  private final Index index;
  private final Disposal disposal;

  /** Commits whose modules are known to be whole, in the memory of this machine at least. */
  private final Set<Long> known = new HashSet<>();

  ModuleRecovery(Disk disk, Index index) {
    this.disk = disk;
    this.index = index;
    this.disposal = new Disposal(disk);
  }

  /** This process has just written the modules of a commit. */
  void wrote(long commit) {
    known.add(commit);
  }

  /**
   * Compares modules with their copies, once for each commit, and restores those that lost
   * something.
   *
   * @return whether names in the directory changed
   */
  boolean mend() throws IOException {
    boolean changed = false;
    for (long commit : index.copied().commits()) {
      if (!known.contains(commit)) {
        changed |= mend(commit);
        known.add(commit);
      }
    }
    return changed;
  }

  private boolean mend(long commit) throws IOException {
    boolean changed = false;
    Map<String, ModuleCopies.Copy> copies;
    try {
      copies = ModuleCopies.read(disk.file(FileNames.copies(commit)));
    } catch (NoSuchFileException e) {
      return false; // somebody deleted them; modules that are whole don't need them
    }
    for (Map.Entry<String, ModuleCopies.Copy> each : copies.entrySet()) {
      if (index.copied().isOf(each.getKey(), commit)) {
        changed |= mend(each.getKey(), each.getValue(), commit);
      }
    }
    return changed;
  }

  private boolean mend(String name, ModuleCopies.Copy copy, long commit) throws IOException {
    Path module = disk.file(FileNames.module(name));
    byte[] found = Disk.readIfPresent(module);
    if (CopiedModules.isTorn(found, copy.module())) {
      Path draft = disk.file(FileNames.staged(name, commit));
      disposal.deleteKnown(FileNames.staged(name, commit)); // of a mending that was cut short
      disk.create(draft, copy.module(), copy.modified());
      disposal.replace(draft, module);
      return true;
    }
    FileVersion stamp = Disk.stamp(module);
    if (stamp != null && stamp.seconds() < seconds(copy.modified())) {
      Files.setLastModifiedTime(module, copy.modified()); // the time, too, was not forced
    }
    return false;
  }

  private static long seconds(FileTime time) {
    return time.toInstant().getEpochSecond();
  }

  /** Forces all modules that were only copied, several at a time. */
  void force() throws IOException {
    mend();
    try (ForceBatch batch = new ForceBatch(disk)) {
      for (String name : index.copied().names()) {
        Path module = disk.file(FileNames.module(name));
        if (Disk.exists(module)) { // nobody deleted it by hand
          batch.add(FileChannel.open(module, StandardOpenOption.WRITE));
        }
      }
      batch.finish();
    }
  }
}
