package io.persistable.dataset;

import io.persistable.process.Machine;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a new {@code __init__.py} and its journal begin with. Only under the lock. */
final class NewIndex {

  private final Disk disk;
  private final Index index;
  private final Machine machine;
  private final SnapshotPins pins;
  private final Disposal disposal;

  NewIndex(Disk disk, Index index, Machine machine, SnapshotPins pins) {
    this.disk = disk;
    this.index = index;
    this.machine = machine;
    this.pins = pins;
    this.disposal = new Disposal(disk);
  }

  /**
   * What the text says of itself alone has to do when it is read: nothing removed may come back.
   */
  FileTime date(long length, long floor) throws IOException {
    FileTime next = FileVersion.successor(index.stamp(), length, 0, machine.now());
    FileTime least = FileTime.from(Instant.ofEpochSecond(floor));
    return floor > 0 && next.compareTo(least) < 0 ? least : next;
  }

  /**
   * A number above those in all names of files, so that what a commit makes is free. Without a
   * journal nothing says how far others have counted; a snapshot from before must not take the
   * commits that come for earlier ones, so they begin at the time, in seconds.
   */
  long number(long commit) throws IOException {
    boolean isAnew = index.journal() == null && pins.any();
    long number = isAnew ? Math.max(commit, machine.now().getEpochSecond()) : commit;
    for (String name : Disk.list(disk.directory())) {
      number = Math.max(number, FileNames.commit(name) + 1);
    }
    return number;
  }

  /**
   * Records in the index what is sealed in modules alone: of data sets of format 1, and those whose
   * index another program wrote.
   */
  void sealAll() throws IOException {
    Contents contents = index.contents();
    if (index.isOwn()) {
      return;
    }
    for (Map.Entry<String, Entry> entry : contents.entries().entrySet()) {
      String name = entry.getKey();
      if (!entry.getValue().stored() || contents.seals().containsKey(name)) {
        continue;
      }
      ModuleFile module = ModuleFile.read(name, disk.file(FileNames.module(name)));
      if (module != null && module.text().signed()) {
        ItemText text = module.text();
        contents
            .seals()
            .put(
                name,
                text.intact() && text.others().isEmpty()
                    ? new ItemSeal(module.whole(), text.files())
                    : ItemSeal.broken(name, text.files()));
      }
    }
  }

  /**
   * Makes a journal whose first seal says that it is one, and carries what the one before knew of
   * files that may go.
   *
   * @param draft the text that is going to name it
   * @param deferred the files that earlier ones spoke of
   */
  String journal(long commit, String draft, List<Index.Stale> deferred) throws IOException {
    Contents contents = index.contents();
    List<StoredFile> later = new ArrayList<>();
    deferred.forEach(file -> later.add(file.file()));
    index.stale().forEach(file -> later.add(file.file()));
    // A journal of format 1 names them only, so that they aren't known again: they stay, in doubt.
    later.removeIf(file -> file.bytes() < 0);
    List<String> made = new ArrayList<>(index.kept());
    made.add(draft);
    CommitRecord base =
        new CommitRecord(
            commit,
            List.of(),
            Set.of(),
            Map.of(),
            false,
            later,
            List.of(),
            contents.next(),
            contents.floor());
    String name = FileNames.journal(commit);
    byte[] noted = CommitRecord.making(made.toArray(String[]::new));
    byte[] seal = base.format(name, noted);
    byte[] content = Arrays.copyOf(noted, noted.length + seal.length);
    System.arraycopy(seal, 0, content, noted.length, seal.length);
    try {
      disk.create(disk.file(name), content, null);
    } catch (FileAlreadyExistsException e) {
      throw e; // somebody else's
    } catch (IOException e) {
      disposal.deleteKnown(name);
      throw e;
    }
    return name;
  }
}
