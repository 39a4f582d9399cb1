package io.persistable.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Makes an {@code __init__.py} again of what is left, where it or its journal is damaged: the
 * commits that are whole, the modules that say what they are. Only under the lock.
 */
final class Restoration {

  private final Disk disk;
  private final Index index;
  private final StoreOptions options;
  private final List<String> done = new ArrayList<>();
  private final Map<String, StoredFile> removed = new HashMap<>();

  Restoration(Disk disk, Index index, StoreOptions options) {
    this.disk = disk;
    this.index = index;
    this.options = options;
  }

  /** Says what was done; nothing where there is no damage. */
  List<String> run() throws IOException {
    index.refresh();
    String mended = index.state().mended();
    if (mended != null) {
      replace(mended.getBytes(StandardCharsets.UTF_8), index.contents());
      done.add("the code below _info_dict in " + FileNames.INIT + " was written anew");
      index.invalidate();
      index.refresh();
    }
    String damage = index.state().damage();
    if (damage == null) {
      return done;
    }
    done.add(damage);
    Contents contents = index.contents();
    removed.putAll(index.removed());
    Journal journal = index.journal();
    List<String> journals = new ArrayList<>();
    if (journal != null && Disk.exists(disk.file(journal.name()))) {
      journals.add(journal.name());
      contents = salvage(contents, journal.chain(), index.tail());
    } else {
      for (String name : Disk.list(disk.directory())) {
        if (FileNames.journal(name) >= 0 && IndexRemains.isLiveJournal(disk, name)) {
          journals.add(name);
          byte[] bytes = Disk.readIfPresent(disk.file(name));
          contents = salvage(contents, name, bytes == null ? new byte[0] : bytes);
        }
      }
    }
    contents = modules(contents);
    write(contents, journals);
    index.invalidate();
    index.refresh();
    return done;
  }

  private Contents apply(Contents contents, CommitRecord group) {
    for (StoredFile file : group.stale()) {
      String item = ItemSeal.item(file);
      if (item != null) {
        removed.put(item, file);
      }
    }
    removed.keySet().removeAll(group.put());
    return contents.apply(group);
  }

  /** Takes the commits that are whole, and the lines of the others that are. */
  private Contents salvage(Contents before, String chain, byte[] tail) {
    Contents contents = before;
    Journal.Read read = new Journal("", 0, chain).read(tail);
    for (CommitRecord group : read.groups()) {
      contents = apply(contents, group);
    }
    List<CommitRecord> later = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    JournalDamage.salvage(read.journal().chain(), ItemText.lineFeeds(read.tail()), later, lost);
    int kept = 0;
    for (String line : lost) {
      CommitRecord.Change change = CommitRecord.parse(line);
      String info = change == null ? null : change.info();
      if (change != null && (info == null || InfoText.isSingle(info))) {
        if (info == null) {
          contents.entries().remove(change.name());
          contents.seals().remove(change.name());
        } else {
          contents.entries().put(change.name(), new Entry(info, false));
          contents.seals().remove(change.name());
        }
        kept++;
      }
    }
    if (!lost.isEmpty()) {
      done.add(
          "of the damaged commit "
              + kept
              + " of "
              + lost.size()
              + " lines are entries and were kept");
    }
    for (CommitRecord group : later) {
      contents = apply(contents, group);
    }
    done.add((read.groups().size() + later.size()) + " commits of the journal were taken");
    return contents;
  }

  /** Modules with seals of their own are items; what was said of them may be lost. */
  private Contents modules(Contents contents) throws IOException {
    Map<String, ItemSeal> own = new HashMap<>();
    for (String file : Disk.list(disk.directory())) {
      String item = IndexRemains.item(disk, file);
      ModuleFile found = item == null ? null : IndexRemains.sealed(disk, item);
      if (item == null || found == null) {
        continue;
      }
      Entry entry = contents.entries().get(item);
      String given = IndexRemains.given(item, found);
      StoredFile gone = entry == null ? removed.get(item) : null;
      if (gone != null && found.whole().equals(gone)) {
        new Disposal(disk).deleteSealed(gone); // whoever removed it died over it
        continue;
      }
      if (entry == null && given != null && !given.equals(item) && isThere(given)) {
        done.add(file + " is a copy of item '" + given + "' and was left alone");
        continue;
      }
      ItemText text = found.text();
      own.put(
          item,
          text.others().isEmpty()
              ? new ItemSeal(found.whole(), text.files())
              : ItemSeal.broken(item, text.files()));
      if (entry == null) {
        contents.entries().put(item, new Entry(CommitRecord.NOTHING, true));
        done.add("'" + item + "' was found by its module; its info is lost");
      } else if (!entry.stored()) {
        contents.entries().put(item, new Entry(entry.info(), true));
      }
    }
    own.forEach(contents.seals()::putIfAbsent);
    return contents;
  }

  private boolean isThere(String item) throws IOException {
    return IndexRemains.sealed(disk, item) != null;
  }

  private void write(Contents contents, List<String> journals) throws IOException {
    place(contents);
    replace(InitFile.format(InitFile.numbered(contents), null), contents);
    Disposal disposal = new Disposal(disk);
    for (String journal : journals) {
      disposal.deleteKnown(journal);
    }
  }

  /** Puts a text in the place of {@code __init__.py}. */
  private void replace(byte[] text, Contents contents) throws IOException {
    Disk forcing = disk.forcing();
    long number = contents.commit();
    for (String name : Disk.list(disk.directory())) {
      number = Math.max(number, FileNames.commit(name) + 1);
    }
    FileTime modified =
        FileVersion.successor(
            index.stamp(), text.length, contents.floor(), options.machine().now());
    Disposal disposal = new Disposal(disk);
    forcing.create(disk.file(FileNames.draft(number)), text, modified);
    forcing.forceDirectory(disk.directory());
    disposal.replace(disk.file(FileNames.draft(number)), disk.file(FileNames.INIT));
    forcing.forceDirectory(disk.directory());
  }

  /** Moves the modules of commits that nobody has moved. */
  private void place(Contents contents) throws IOException {
    Disposal disposal = new Disposal(disk);
    for (String name : Disk.list(disk.directory())) {
      FileNames.Numbered staged = FileNames.staged(name);
      ItemSeal seal = staged == null ? null : contents.seals().get(staged.item());
      if (staged == null || seal == null) {
        continue;
      }
      ModuleFile waits = ModuleFile.read(staged.item(), disk.file(name));
      ModuleFile there = ModuleFile.read(staged.item(), disk.file(seal.module().name()));
      if (waits != null
          && seal.fits(waits.whole())
          && (there == null || !seal.fits(there.whole()))) {
        disposal.replace(disk.file(name), disk.file(seal.module().name()));
      }
    }
  }
}
