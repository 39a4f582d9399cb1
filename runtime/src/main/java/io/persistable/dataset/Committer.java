package io.persistable.dataset;

import io.persistable.process.Machine;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of the lock does to the files: put the last commit in its place, commit, fold the
 * journal into {@code __init__.py}, take away what nothing needs. Its own memory of one data set
 * lives from one holding of the lock to the next.
 */
final class Committer {

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
  private final SnapshotPins pins;
  private final Disposal disposal;
  private final Cleanup sweep;
  private final ModuleRecovery mending;
  private final JournalFile journalFile;
  private final NewIndex anew;

  /** The last commit known to be in its place. */
  private long placed = -1;

  /** Whether others may have kept modules for snapshots, or this has. */
  private boolean mayHaveKept = true;

  /** Whether names changed since the directory was forced last. */
  private boolean dirty;

  /** What was noted since the last commit. */
  private final List<String> noted = new ArrayList<>();

  /** Outlives the index's list, which a fold empties. */
  private List<Index.Stale> deferred = new ArrayList<>();

  Committer(Disk disk, Index index, Machine machine, SnapshotPins pins, Modules modules) {
    this.disk = disk;
    this.index = index;
    this.pins = pins;
    this.disposal = new Disposal(disk);
    this.sweep = new Cleanup(disk, index, machine, modules);
    this.forcing = disk.forcing();
    this.mending = new ModuleRecovery(forcing, index);
    this.journalFile = new JournalFile(disk);
    this.anew = new NewIndex(disk, index, machine, pins);
  }

  /**
   * Sees what others did and makes the files agree with the journal, whoever died over it.
   *
   * @param takenOver whether the one who had the lock before is dead
   * @throws io.persistable.error.DataSetException if nothing may be written, since it isn't known
   *     what there is
   */
  void begin(boolean takenOver) throws IOException {
    mayHaveKept |= index.refresh(journalFile);
    index.check();
    index.checkRead();
    Journal journal = index.journal();
    List<String> left =
        index.noted().stream().filter(name -> !index.kept().contains(name)).toList();
    dirty |= !sweep.made(left).isEmpty();
    if (journal != null && index.tail().length > index.clean()) {
      journalFile.cut(journal, index.clean());
    }
    index.cut(index.clean());
    unmake(left);
    noted.clear();
    CommitRecord last = index.last();
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

  /**
   * As {@link Intents#commit()}: there is a journal to note things in after this. A transaction
   * asks once: what it makes carries the number.
   */
  long ready() throws IOException {
    if (index.journal() == null || !index.isOwn()) {
      if (!index.state().isOurs()) {
        supersede();
      }
      fold(false);
      if (!index.isOwn()) {
        throw changed();
      }
    }
    long number = index.contents().commit() + 1;
    journal(number);
    return number;
  }

  /** The journal, if the next commit is still the one for which things were made. */
  private Journal journal(long number) throws IOException {
    Journal journal = index.journal();
    if (journal == null || index.contents().commit() + 1 != number) {
      throw changed();
    }
    return journal;
  }

  private IOException changed() {
    return new IOException(
        disk.file(FileNames.INIT)
            + " was changed by another program while the data set was written to here; nothing was"
            + " committed");
  }

  /**
   * The original package reads the journal with the rest and writes all of it into an {@code
   * __init__.py} that names none: then the journal has nothing to add.
   */
  private void supersede() throws IOException {
    Disk plain = new Disk(disk.directory(), Durability.NONE);
    for (String name : Disk.list(disk.directory())) {
      if (FileNames.journal(name) >= 0 && IndexRemains.isLiveJournal(disk, name)) {
        byte[] bytes = Objects.requireNonNull(Disk.readIfPresent(disk.file(name)));
        Journal.Read read = Journal.start(name).read(bytes);
        try (JournalFile file = new JournalFile(plain)) {
          file.cut(read.journal(), read.clean());
          file.note(read.journal(), Arrays.copyOf(read.tail(), read.clean()), Journal.FOLDED_LINE);
        }
      }
    }
  }

  /**
   * As {@link Intents#making}. What is noted may be deleted by its name alone, so nothing may be
   * there before it is.
   */
  void making(String... names) throws IOException {
    for (String name : names) {
      if (Disk.exists(disk.file(name))) {
        throw new NameTakenException(disk.file(name));
      }
    }
    note(CommitRecord.making(names));
    noted.addAll(List.of(names));
  }

  private void note(byte[] note) throws IOException {
    Journal journal = index.journal();
    if (journal == null) {
      throw changed();
    }
    journalFile.note(journal, index.tail(), note);
    index.note(note);
  }

  /**
   * Withdraws the notes of what isn't there, or was made by another: whoever makes a file of that
   * name later isn't this writer.
   */
  void unmake(Collection<String> names) throws IOException {
    List<String> gone = new ArrayList<>();
    for (String name : names) {
      if (!Disk.exists(disk.file(name)) || !disposal.isBegun(name)) {
        gone.add(name);
      }
    }
    if (!gone.isEmpty() && index.journal() != null) {
      note(CommitRecord.unmade(gone));
    }
  }

  /** As {@link #unmake}, of what was noted for a commit that isn't made. */
  void withdraw() throws IOException {
    unmake(noted);
    noted.clear();
  }

  /** Commits: the force of the journal decides. */
  CommitRecord commit(Transaction transaction, WriteLock.Held held) throws IOException {
    transaction.finish();
    long number = transaction.number();
    if (transaction.hasItems() || dirty) {
      disk.forceDirectory(disk.directory());
      dirty = false;
    }
    held.confirm();
    Journal journal = journal(number);
    CommitRecord group = transaction.group();
    byte[] bytes = group.format(journal.chain(), index.tail());
    try {
      journalFile.append(journal, index.tail(), bytes);
    } catch (IOException e) {
      index.invalidate();
      throw e;
    }
    index.committed(group, bytes);
    noted.clear();
    if (transaction.isCopied()) {
      mending.wrote(group.commit());
    }
    return group;
  }

  /**
   * Moves the modules of the commit that was just decided to their places.
   *
   * @param backups the items of which it wrote a backup
   */
  void settle(CommitRecord group, Set<String> backups) throws IOException {
    place(group, backups);
    Journal journal = index.journal();
    long longest = index.copied().isEmpty() ? LONG_JOURNAL : LONGEST_JOURNAL;
    if (journal != null && journal.end() > Math.max(longest, index.initSize())) {
      fold(false);
    }
    index.left(journalFile.settle());
  }

  /**
   * @param backups the items of a commit just made of which there is a backup; null for a commit of
   *     which anything may be in its place
   */
  private void place(CommitRecord group, @Nullable Set<String> backups) throws IOException {
    boolean pinned = pins.any();
    dirty = true;
    for (String name : group.put()) {
      Path staged = disk.file(FileNames.staged(name, group.commit()));
      if (backups == null || backups.contains(name)) {
        Path backup = disk.file(FileNames.draftBackup(name, group.commit()));
        // After a loss of power it may be there even where the module is in its place.
        if (backups != null || Disk.exists(backup)) {
          replace(backup, disk.file(FileNames.backup(name)));
        }
      }
      if (backups == null && !Disk.exists(staged)) {
        continue;
      }
      if (pinned) {
        keep(name, group.commit());
      }
      replace(staged, disk.file(FileNames.module(name)));
    }
    for (StoredFile file : group.stale()) {
      String item = ItemSeal.item(file);
      Entry now = item == null ? null : index.contents().entries().get(item);
      boolean isItem = now != null && now.stored();
      if (item != null && group.removes(item) && !isItem) {
        if (pinned) {
          keep(item, group.commit());
        }
        disposal.deleteSealed(file);
      }
    }
    placed = group.commit();
  }

  /**
   * No further commit is made before the last one is in its place: which modules may not be is
   * known of that one only.
   */
  private void replace(Path made, Path place) throws IOException {
    try {
      disposal.replace(made, place);
    } catch (FileSystemException e) {
      throw new IOException(
          place
              + " can't be replaced by "
              + made.getFileName()
              + ", which was committed and is what readers see; until it can be, nothing is written"
              + " to the data set. See whether the file is immutable, another user's, or open in"
              + " another program: "
              + e.getMessage(),
          e);
    }
  }

  /** Keeps the module that a commit replaces, for the snapshots from before it. */
  private void keep(String name, long commit) throws IOException {
    mayHaveKept = true;
    Path folder = disk.file(FileNames.KEPT);
    Path kept = disk.file(FileNames.kept(name, commit));
    Path module = disk.file(FileNames.module(name));
    if (!Disk.exists(module) || Disk.exists(kept)) {
      return;
    }
    if (Disk.isDirectory(folder)) {
      making(FileNames.kept(name, commit));
    } else {
      SnapshotPins.checkFolder(folder, "the modules that snapshots read");
      making(FileNames.KEPT + "/", FileNames.kept(name, commit));
      Files.createDirectory(folder);
    }
    index.kept().add(FileNames.KEPT + "/");
    index.kept().add(FileNames.kept(name, commit));
    try {
      Files.createLink(kept, module);
    } catch (UnsupportedOperationException | java.nio.file.FileSystemException e) {
      Files.copy(module, kept, LinkOption.NOFOLLOW_LINKS);
    }
  }

  /** Writes all that is known into a new {@code __init__.py}, which names a new journal. */
  void fold(boolean plain) throws IOException {
    readAgain();
    index.check();
    index.checkRead();
    Set<Long> copies = new TreeSet<>(index.copied().made());
    mending.force();
    if (dirty) {
      forcing.forceDirectory(disk.directory());
      dirty = false;
    }
    anew.sealAll();
    Contents contents = index.contents();
    Journal old = index.journal();
    long commit = anew.number(contents.commit());
    String draft = FileNames.draft(commit);
    if (old != null && plain) {
      making(draft);
    } else if (old != null) {
      making(FileNames.journal(commit), draft);
    }
    String journal = plain ? null : anew.journal(commit, draft, deferred);
    byte[] text = InitFile.format(contents, journal);
    Path init = disk.file(FileNames.INIT);
    try {
      forcing.create(disk.file(draft), text, anew.date(text.length, contents.floor()));
      forcing.forceDirectory(disk.directory());
    } catch (IOException e) {
      if (old == null) { // nothing is noted anywhere, so nobody else could take it back
        takeBack(e instanceof FileAlreadyExistsException ? null : draft, journal);
      }
      throw e;
    }
    noted.clear(); // nothing comes behind the line that says that the journal is folded
    if (old != null) {
      journalFile.note(old, index.tail(), Journal.FOLDED_LINE);
    }
    disposal.replace(disk.file(draft), init);
    forcing.forceDirectory(disk.directory());
    journalFile.close();
    for (long copied : copies) {
      disposal.deleteKnown(FileNames.copies(copied));
    }
    deferred.addAll(index.stale());
    if (old != null) {
      disposal.deleteKnown(old.name());
      dirty = true;
    }
    index.invalidate();
    index.refresh(journalFile);
    index.stale().clear(); // they are among the deferred
    placed = index.contents().commit();
  }

  /** Sees an edit that size and time stamp don't tell, before the text is replaced. */
  private void readAgain() throws IOException {
    if (index.isRewritten()) {
      index.invalidate();
      index.refresh(journalFile);
    }
  }

  /** Deletes what a fold has made. */
  private void takeBack(@Nullable String draft, @Nullable String journal) throws IOException {
    if (draft != null) {
      disposal.deleteKnown(draft);
    }
    if (journal != null) {
      disposal.deleteKnown(journal);
    }
  }

  /**
   * Deletes what earlier commits made needless. What the last commit did is left until the next, so
   * that a reader who has just read the old module still finds its arrays. What can't be deleted
   * stays on record, and is tried again each time.
   *
   * @return whether nothing is left for later, of which the journal is the record
   */
  boolean tidy(boolean all) throws IOException {
    deferred.addAll(index.stale());
    index.stale().clear();
    boolean kept = (all || mayHaveKept) && !index.kept().isEmpty();
    mayHaveKept = kept;
    if (deferred.isEmpty() && !kept) {
      return true;
    }
    if (pins.any()) {
      return false;
    }
    long current = index.contents().commit();
    List<Index.Stale> later = new ArrayList<>();
    Set<StoredFile> gone = new HashSet<>();
    for (Index.Stale file : deferred) {
      if (all || file.commit() < current) {
        gone.add(file.file());
      } else {
        later.add(file);
      }
    }
    Set<StoredFile> failed = new HashSet<>();
    sweep.discardStale(gone, failed);
    for (Index.Stale file : deferred) {
      if (failed.contains(file.file())) {
        later.add(file);
      }
    }
    if (kept) {
      sweep.clearKept();
      mayHaveKept = false;
    }
    deferred = later;
    return later.isEmpty();
  }

  /** The lock is going to be given back. */
  void release() throws IOException {
    journalFile.close();
  }

  /**
   * Leaves the data set as the seed has it, if that costs little.
   *
   * @param gone to be told what was deleted
   */
  void end(boolean force, List<String> gone) throws IOException {
    if (pins.any() || !tidy(true)) {
      return; // a snapshot may have been opened in between: its files need their record
    }
    readAgain();
    if (!index.state().isWritable()) {
      return; // whoever made it so is told by the next writer
    }
    @Nullable Journal journal = index.journal();
    boolean isNew = index.state() == IndexState.NEW; // Python is to find an empty data set
    if ((force || isNew) && journal == null && !index.isOwn()) {
      ready();
      journal = index.journal();
    }
    boolean small = index.initSize() + (journal == null ? 0 : journal.end()) <= SMALL;
    if (journal != null && (force || small)) {
      fold(true);
    }
    if (force || index.contents().entries().size() <= FEW) {
      gone.addAll(sweep.run());
    }
  }
}
