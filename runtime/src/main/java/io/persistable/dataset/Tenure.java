package io.persistable.dataset;

import io.persistable.process.Machine;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of the lock does to the files: put the last commit in its place, commit, fold the
 * journal into {@code __init__.py}, take away what nothing needs. Its own memory of one data set
 * lives from one holding of the lock to the next.
 */
final class Tenure {

  /** Up to this size of text, {@code __init__.py} is rewritten without a thought: some 5 ms. */
  private static final long SMALL = 1 << 20;

  /** A journal is folded when it passes this and the size of {@code __init__.py}. */
  private static final long LONG_JOURNAL = 1 << 18;

  /** Beyond this it is folded even if the modules of a large commit must be forced for it. */
  private static final long LONGEST_JOURNAL = 1 << 22;

  /** Up to this many items, everything is looked through for files that nothing needs. */
  private static final int FEW = 1000;

  private final Disk disk;

  /**
   * For folds: they touch the commits of other writers, who may have been promised durability that
   * this one does without.
   */
  private final Disk forcing;

  private final Index index;
  private final Machine machine;
  private final Pins pins;
  private final Sweep sweep;
  private final Mending mending;
  private final JournalFile journalFile;

  /** The last commit known to be in its place. */
  private long placed = -1;

  /** Whether others may have kept modules for snapshots, or this has. */
  private boolean mayHaveKept = true;

  /** Whether names changed since the directory was forced last. */
  private boolean dirty;

  /** Outlives the index's list, which a fold empties. */
  private List<Index.Stale> deferred = new ArrayList<>();

  Tenure(Disk disk, Index index, Machine machine, Pins pins) {
    this.disk = disk;
    this.index = index;
    this.machine = machine;
    this.pins = pins;
    this.sweep = new Sweep(disk, index);
    this.forcing = disk.forcing();
    this.mending = new Mending(forcing, index);
    this.journalFile = new JournalFile(disk);
  }

  /**
   * Sees what others did and makes the files agree with the journal, whoever died over it.
   *
   * @param takenOver whether the one who had the lock before is dead
   */
  void begin(boolean takenOver) throws IOException {
    mayHaveKept |= index.refresh(journalFile);
    Group last = index.last();
    if (last != null && last.commit() != placed) {
      place(last, null);
    }
    dirty |= mending.mend();
    if (takenOver) {
      dirty = true;
      if (!pins.any()) {
        sweep.run();
      }
    }
  }

  /** Commits: the force of the journal decides. */
  Group commit(Transaction transaction, WriteLock.Held held) throws IOException {
    transaction.finish();
    if (index.journal() == null || !index.isOwn()) {
      fold(false);
    }
    if (transaction.hasItems() || dirty) {
      disk.forceDirectory(disk.directory());
      dirty = false;
    }
    held.confirm();
    Journal journal = Objects.requireNonNull(index.journal());
    Group group = transaction.group();
    byte[] bytes = group.format(journal.chain());
    try {
      journalFile.append(journal, bytes, index.isTorn());
    } catch (IOException e) {
      index.invalidate();
      throw e;
    }
    index.committed(group, bytes);
    if (transaction.isCopied()) {
      mending.wrote(transaction.commit());
    }
    return group;
  }

  /**
   * Moves the modules of the commit that was just decided to their places.
   *
   * @param backups the items of which it wrote a backup
   */
  void settle(Group group, Set<String> backups) throws IOException {
    place(group, backups);
    Journal journal = index.journal();
    long longest = index.copied().isEmpty() ? LONG_JOURNAL : LONGEST_JOURNAL;
    if (journal != null && journal.end() > Math.max(longest, index.initSize())) {
      fold(false);
    }
  }

  /**
   * @param backups the items of a commit just made of which there is a backup; null for a commit of
   *     which anything may be in its place
   */
  private void place(Group group, @Nullable Set<String> backups) throws IOException {
    boolean pinned = pins.any();
    dirty = true;
    for (String name : group.put()) {
      Path staged = disk.file(Layout.staged(name, group.commit()));
      if (backups == null || backups.contains(name)) {
        Path backup = disk.file(Layout.draftBackup(name, group.commit()));
        // After a loss of power it may be there even where the module is in its place.
        if (backups != null || Disk.exists(backup)) {
          disk.replace(backup, disk.file(Layout.backup(name)));
        }
      }
      if (backups == null && !Disk.exists(staged)) {
        continue;
      }
      if (pinned) {
        keep(name, group.commit());
      }
      disk.replace(staged, disk.file(Layout.module(name)));
    }
    for (Group.Change change : group.changes()) {
      if (change.info() == null && !index.contents().entries().containsKey(change.name())) {
        if (pinned) {
          keep(change.name(), group.commit());
        }
        disk.discard(disk.file(Layout.module(change.name())));
        discardBytecode(change.name());
      }
    }
    placed = group.commit();
  }

  /** Keeps the module that a commit replaces, for the snapshots from before it. */
  private void keep(String name, long commit) throws IOException {
    mayHaveKept = true;
    Path folder = disk.file(Layout.KEPT);
    Path kept = folder.resolve(Layout.staged(name, commit));
    Path module = disk.file(Layout.module(name));
    if (!Disk.exists(module) || Disk.exists(kept)) {
      return;
    }
    if (!Disk.isDirectory(folder)) {
      Files.createDirectory(folder);
    }
    try {
      Files.createLink(kept, module);
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      Files.copy(module, kept);
    }
  }

  private void discardBytecode(String name) throws IOException {
    Path cache = disk.file(Layout.CACHE);
    if (!Disk.isDirectory(cache)) {
      return;
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(cache)) {
      for (Path file : files) {
        String compiled = file.getFileName().toString();
        if (compiled.startsWith(name + ".") && compiled.endsWith(".pyc")) {
          disk.discard(file);
        }
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return; // somebody cleared the cache
    }
  }

  /**
   * Writes all that is known into a new {@code __init__.py}, and names an empty journal in it, or
   * none.
   */
  void fold(boolean plain) throws IOException {
    Set<Long> copies = index.copied().commits();
    mending.force();
    if (dirty) {
      forcing.forceDirectory(disk.directory());
      dirty = false;
    }
    Contents contents = index.contents();
    Journal old = index.journal();
    String journal = plain ? null : newJournal(contents.commit());
    byte[] text = InitFile.format(contents, journal);
    Path init = disk.file(Layout.INIT);
    Path draft = disk.file(Layout.INIT + "." + contents.commit());
    disk.discard(draft);
    forcing.create(draft, text, Stamp.successor(index.stamp(), text.length, 0, machine.now()));
    forcing.forceDirectory(disk.directory());
    disk.replace(draft, init);
    forcing.forceDirectory(disk.directory());
    journalFile.close();
    if (old != null) {
      disk.discard(disk.file(old.name()));
      dirty = true;
    }
    for (long commit : copies) {
      disk.discard(disk.file(Layout.copies(commit)));
    }
    deferred.addAll(index.stale());
    index.refresh();
  }

  private String newJournal(long commit) throws IOException {
    long number = commit;
    while (Disk.exists(disk.file(Layout.journal(number)))) {
      number++; // an old one, which a slow reader may still be after
    }
    disk.create(disk.file(Layout.journal(number)), new byte[0], null);
    return Layout.journal(number);
  }

  /**
   * Deletes what earlier commits made needless. What the last commit did is left until the next, so
   * that a reader who has just read the old module still finds its arrays.
   */
  void tidy(boolean all) throws IOException {
    deferred.addAll(index.stale());
    index.stale().clear();
    boolean kept = (all || mayHaveKept) && Disk.exists(disk.file(Layout.KEPT));
    mayHaveKept = kept;
    if (deferred.isEmpty() && !kept || pins.any()) {
      return;
    }
    long current = index.contents().commit();
    List<Index.Stale> later = new ArrayList<>();
    Set<String> gone = new HashSet<>();
    for (Index.Stale file : deferred) {
      if (all || file.commit() < current) {
        gone.add(file.file());
      } else {
        later.add(file);
      }
    }
    sweep.discardStale(gone);
    if (kept) {
      sweep.clearKept();
      mayHaveKept = false;
    }
    deferred = later;
  }

  /** The lock is going to be given back. */
  void release() throws IOException {
    journalFile.close();
  }

  /** Leaves the data set as the seed has it, if that costs little. */
  void end(boolean force) throws IOException {
    if (pins.any()) {
      return;
    }
    tidy(true);
    @Nullable Journal journal = index.journal();
    boolean small = index.initSize() + (journal == null ? 0 : journal.end()) <= SMALL;
    if (force || small) {
      if (journal != null || !index.isOwn()) {
        fold(true);
      }
    }
    if (force || index.contents().entries().size() <= FEW) {
      sweep.run();
    }
  }
}
