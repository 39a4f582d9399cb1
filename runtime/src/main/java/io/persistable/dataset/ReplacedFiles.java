package io.persistable.dataset;

import io.persistable.error.DataSetException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What becomes of the files of the items that a transaction replaces or removes. */
final class ReplacedFiles {

  private final Disk disk;
  private final Index index;
  private final Intents intents;
  private final Disposal disposal;
  private final Set<StoredFile> stale = new LinkedHashSet<>();
  private final Set<String> backups = new HashSet<>();

  ReplacedFiles(Disk disk, Index index, Intents intents) {
    this.disk = disk;
    this.index = index;
    this.intents = intents;
    this.disposal = new Disposal(disk);
  }

  /** The files that nothing needs once the transaction is committed. */
  List<StoredFile> stale() {
    return List.copyOf(stale);
  }

  /** The items that {@link #backUp} was asked for. */
  Set<String> backups() {
    return backups;
  }

  /** The files are needed no more once this is committed. */
  void retire(Collection<StoredFile> files) {
    stale.addAll(files);
  }

  /** Nor is the module, which is deleted as it is now. */
  void remove(Modules.Module there, Collection<StoredFile> needless) {
    stale.add(there.seal().module());
    stale.addAll(needless);
  }

  /**
   * The array files that nothing needs without a module. Those on record that it doesn't read
   * itself another may, with which it was swapped.
   */
  Collection<StoredFile> needless(Modules.Module there) throws IOException {
    Set<StoredFile> needless = new LinkedHashSet<>(there.seal().arrays());
    if (!there.unread().isEmpty()) {
      Set<String> ofOthers = new NeededFiles(disk, index).ofOthers(there.unread());
      needless.removeIf(file -> ofOthers.contains(file.name()));
    }
    return needless;
  }

  /**
   * Prepares the module that is there to become the backup once this is committed.
   *
   * @return the files that only the backup before it needs
   * @throws DataSetException if there is a file of that name that is no backup of ours
   */
  Set<StoredFile> backUp(String name, Modules.Module there) throws IOException {
    Set<StoredFile> needless = backup(name);
    long commit = intents.commit();
    Path module = disk.file(FileNames.module(name));
    Path draft = disk.file(FileNames.draftBackup(name, commit));
    if (backups.contains(name)) {
      there.seal().arrays().forEach(needless::remove);
      return needless; // the module is what it was
    }
    intents.making(FileNames.draftBackup(name, commit));
    if (there.changed()) {
      seal(name, there, module, draft, needless);
    } else {
      there.seal().arrays().forEach(needless::remove);
      link(name, module, draft);
    }
    backups.add(name);
    return needless;
  }

  private void link(String name, Path module, Path draft) throws IOException {
    if (index.copied().contains(name)) {
      disk.force(module); // no copy speaks for it once it is a backup
    }
    try {
      Files.createLink(draft, module);
    } catch (UnsupportedOperationException | FileSystemException e) {
      Files.copy(module, draft, LinkOption.NOFOLLOW_LINKS); // a file system without links
      disk.force(draft);
    }
  }

  /**
   * A module that isn't what was written has no seal that says that the backup is ours, and which
   * files it needs: it gets one, with those of them that its text names.
   */
  private void seal(
      String name, Modules.Module there, Path module, Path draft, Set<StoredFile> needless)
      throws IOException {
    byte[] found = Disk.readIfPresent(module);
    byte[] bytes = found == null ? new byte[0] : found;
    TextNames names = TextNames.of(InitFile.text(bytes));
    Map<String, StoredFile> files = new LinkedHashMap<>();
    for (StoredFile file : there.seal().arrays()) {
      if (names.has(file.name())) {
        files.put(file.name(), file);
      }
    }
    needless.addAll(needless(there));
    ArrayFiles.named(disk, name, bytes).forEach(file -> files.putIfAbsent(file.name(), file));
    needless.removeAll(files.values());
    try (FileChannel channel = Disk.createNew(draft)) {
      byte[] sealed = ItemText.sign(ItemText.body(bytes), List.copyOf(files.values()));
      Disk.writeFully(draft, channel, ByteBuffer.wrap(sealed));
      disk.force(channel);
    }
  }

  /** Takes back the backup of an item that isn't replaced after all. */
  void keep(String name) throws IOException {
    if (backups.remove(name)) {
      disposal.deleteKnown(FileNames.draftBackup(name, intents.commit()));
    }
  }

  /** The array files of the backup that is there. */
  private Set<StoredFile> backup(String name) throws IOException {
    Path file = disk.file(FileNames.backup(name));
    ModuleFile older = ModuleFile.read(name, file);
    if (older == null) {
      return new LinkedHashSet<>();
    }
    ItemText text = older.text();
    if (!text.intact()) {
      throw new DataSetException(
          file
              + " is there and is no backup of this data set's: it has no seal that fits; move it"
              + " away, or write without backups");
    }
    return new LinkedHashSet<>(text.files());
  }
}
