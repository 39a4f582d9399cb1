package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import io.persistable.error.DataSetException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * What {@code __init__.py} and its journal say, kept up to date by reading no more than what was
 * added. Not safe for use by several threads at once.
 */
final class Index {

  private static final int TRIES = 200;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
  private static final byte[] NOTHING = {};

  private final Disk disk;
  private final ForeignContents foreign;
  private final Path init;

  private Contents contents = Contents.empty();
  private boolean loaded;
  private boolean wasThere;
  private long version;
  private IndexState state = IndexState.NEW;
  private byte[] tail = NOTHING;
  private int clean;
  private List<String> noted = List.of();
  private final Set<String> kept = new LinkedHashSet<>();
  private @Nullable FileVersion stamp;

  /** Of the text, since who edits a file may give it back its time stamp. */
  private long sum;

  private @Nullable Journal journal;

  /** The journal as it was when it was read, or written to. */
  private @Nullable Inode journalSeen;

  private @Nullable CommitRecord last;
  private List<Stale> stale = new ArrayList<>();

  /** The modules of items that the journal's commits removed. */
  private final Map<String, StoredFile> removed = new HashMap<>();

  private CopiedModules copied = new CopiedModules();
  private @Nullable Map<String, String> folded;

  Index(Disk disk, ForeignContents foreign) {
    this.disk = disk;
    this.foreign = foreign;
    this.init = disk.file(FileNames.INIT);
  }

  /** Live: the next refresh changes it. */
  Contents contents() {
    return contents;
  }

  /** Grows with every change that was seen. */
  long version() {
    return version;
  }

  /** The journal that {@code __init__.py} names and how far it was read, or null. */
  @Nullable Journal journal() {
    return journal;
  }

  /** The last commit in the journal: the only one whose modules may not be in their places. */
  @Nullable CommitRecord last() {
    return last;
  }

  /** The items whose modules may have to be looked for among the copies. Live, as above. */
  CopiedModules copied() {
    return copied;
  }

  /** How {@code __init__.py} and the journal were found. */
  IndexState state() {
    return state;
  }

  /** Whether {@code __init__.py} is as this library would write it now. */
  boolean isOwn() {
    return state.isCurrent();
  }

  /** What follows the journal's last commit. */
  byte[] tail() {
    return tail;
  }

  /** What was going to be created, as the tail says. */
  List<String> noted() {
    return noted;
  }

  /** The modules that the journal says were kept for snapshots. */
  Set<String> kept() {
    return kept;
  }

  /** The commits that kept the module of an item for snapshots, the first one first. */
  List<Long> keptOf(String item) {
    String start = FileNames.KEPT + "/" + FileNames.module(item) + ".";
    List<Long> commits = new ArrayList<>();
    for (String name : kept) {
      FileNames.Numbered staged =
          name.startsWith(start)
              ? FileNames.staged(name.substring(FileNames.KEPT.length() + 1))
              : null;
      if (staged != null && staged.item().equals(item)) {
        commits.add(staged.number());
      }
    }
    commits.sort(null);
    return commits;
  }

  /** Takes note of what was appended to the tail. */
  void note(byte[] bytes) {
    int at = tail.length;
    tail = Arrays.copyOf(tail, at + bytes.length);
    System.arraycopy(bytes, 0, tail, at, bytes.length);
    clean = tail.length;
  }

  /** How much of the tail is whole notes. */
  int clean() {
    return clean;
  }

  /** The tail was cut, and what it notes was seen to. */
  void cut(int length) {
    tail = length == tail.length ? tail : Arrays.copyOf(tail, length);
    clean = length;
    noted = List.of();
  }

  /** Size of {@code __init__.py} in bytes. */
  long initSize() {
    return stamp == null ? 0 : stamp.size();
  }

  @Nullable FileVersion stamp() {
    return stamp;
  }

  /** Files that the journal's commits made needless; taken out of here when they are gone. */
  List<Stale> stale() {
    return stale;
  }

  /** By item: modules that are to be deleted, or have been. */
  Map<String, StoredFile> removed() {
    return removed;
  }

  /** A file that nothing needs since a commit. */
  record Stale(long commit, StoredFile file) {}

  /**
   * @throws DataSetDamagedException if what was committed can't be told
   */
  void check() {
    String damage = state.damage();
    if (damage != null) {
      throw new DataSetDamagedException(
          disk.directory()
              + "/"
              + damage
              + "; repair() keeps what can be kept and says what it did");
    }
  }

  /**
   * @throws DataSetException if {@code __init__.py} isn't understood: it mustn't be written anew
   */
  void checkRead() {
    String unread = state.unread();
    if (unread != null) {
      throw new DataSetException(
          init
              + (state.isOurs() ? " was edited and" : "")
              + " isn't understood, so nothing is written to the data set: "
              + unread
              + state.remedy(", or make it an entry of _info_dict"));
    }
  }

  /**
   * The name that is, on some disk or to Python, the same as {@code name}; null if there's none.
   */
  @Nullable String twin(String name) {
    Map<String, String> map = folded;
    if (map == null) {
      map = new HashMap<>();
      for (String known : contents.entries().keySet()) {
        map.put(ItemName.fold(known), known);
      }
      folded = map;
    }
    return map.get(ItemName.fold(name));
  }

  /** Forgets everything, so that the next refresh reads it all. */
  void invalidate() {
    loaded = false;
  }

  /** Reads what others did. Returns whether anything changed. */
  boolean refresh() throws IOException {
    return refresh(null);
  }

  /**
   * Reads what others did.
   *
   * @param file the journal as the holder of the lock has it open; null for readers
   * @return whether anything changed
   */
  boolean refresh(@Nullable JournalFile file) throws IOException {
    if (loaded) {
      FileVersion now = Disk.stamp(init);
      if (now == null ? stamp == null && isThere() : now.same(stamp)) {
        Journal journal = this.journal;
        if (journal == null || file != null && file.isCurrent(journal, tail.length)) {
          return false;
        }
        try {
          return file == null
              ? follow(journal)
              : follow(journal, file.open(journal), file.opened());
        } catch (NoSuchFileException e) {
          invalidate(); // folded into a newer __init__.py meanwhile, or another one put in its
          // place
        }
      }
    }
    if (file != null) {
      file.close(); // another of that name may be there by now
    }
    load();
    return true;
  }

  /**
   * Whether {@code __init__.py} isn't what was read any more, whatever its size and time stamp say.
   * Before it is replaced it is read once more: what another wrote there counts.
   */
  boolean isRewritten() throws IOException {
    byte[] now = loaded ? Disk.readIfPresent(init) : null;
    return now != null && sum(now) != sum;
  }

  private static long sum(byte[] content) {
    CRC32C sum = new CRC32C();
    sum.update(content);
    return sum.getValue();
  }

  private boolean isThere() throws IOException {
    return !wasThere || Disk.exists(disk.file(FileNames.MARKER));
  }

  /**
   * Takes note of a commit that this store has just appended to the journal.
   *
   * @param appended its bytes behind the tail
   */
  void committed(CommitRecord group, byte[] appended) {
    Journal journal = Objects.requireNonNull(this.journal);
    this.journal = journal.after(tail, appended);
    cut(0);
    apply(group);
  }

  /** Takes note of how this store left the journal. */
  void left(@Nullable Inode journal) {
    journalSeen = journal == null ? journalSeen : journal;
  }

  private void load() throws IOException {
    Contents before = contents;
    long known = version;
    for (int i = 1; ; i++) {
      if (tryLoad(i == TRIES)) {
        loaded = true;
        boolean isSame =
            before.entries().equals(contents.entries()) && before.seals().equals(contents.seals());
        version = isSame ? known : known + 1;
        return;
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  /** False if it was being changed while it was read. */
  private boolean tryLoad(boolean finalTry) throws IOException {
    FileVersion before = Disk.stamp(init);
    byte[] bytes = Disk.readIfPresent(init);
    FileVersion after = Disk.stamp(init);
    boolean steady =
        before == null || bytes == null ? before == null && after == null : before.same(after);
    if (!steady && !finalTry) {
      return false;
    }
    boolean isBusy = Disk.exists(disk.file(FileNames.LOCKED));
    byte[] content = bytes == null ? new byte[0] : bytes;
    boolean isEmpty = content.length == 0;
    if (isEmpty && isBusy && !finalTry && loadedBefore()) {
      return false; // the original package moves the old one away before it writes the new
    }
    if (!Disk.exists(disk.file(FileNames.MARKER))) {
      throw Disk.gone(disk.directory());
    }
    wasThere = true;
    try {
      InitReader reader = new InitReader(disk, foreign, contents);
      InitReader.Found found =
          isEmpty ? reader.nothing(bytes != null) : reader.found(content, isBusy && !finalTry);
      contents = found.contents();
      journal = found.journal();
      state = found.state();
    } catch (InitReader.UnsettledException e) {
      return false;
    }
    stamp = after;
    sum = sum(content);
    journalSeen = null;
    stale = new ArrayList<>();
    removed.clear();
    copied = new CopiedModules();
    kept.clear();
    folded = null;
    last = null;
    cut(0);
    if (journal == null) {
      return true;
    }
    try {
      follow(journal);
      // Closed and opened again, a data set may have another journal of that name.
      FileVersion now = Disk.stamp(init);
      return finalTry || now != null && now.same(after);
    } catch (NoSuchFileException e) {
      FileVersion now = Disk.stamp(init);
      if (now != null && now.same(after)) {
        state =
            state.withDamage(FileNames.INIT + " names " + journal.name() + ", which is missing");
        return true;
      }
      return false;
    }
  }

  private boolean loadedBefore() {
    return contents.commit() > 0 || !contents.entries().isEmpty();
  }

  private boolean follow(Journal from) throws IOException {
    Path file = disk.file(from.name());
    Inode there = Disk.inode(file);
    if (there != null) {
      there.stamp().checkFile(file);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return follow(from, channel, there);
    }
  }

  /**
   * @throws NoSuchFileException if it isn't the file of which the beginning was read, or that was
   *     written to otherwise than at its end: somebody put an older one in its place
   */
  private boolean follow(Journal from, FileChannel channel, @Nullable Inode there)
      throws IOException {
    Inode seen = journalSeen;
    boolean isAnother =
        seen != null
            && (there == null
                || !Objects.equals(seen.stamp().key(), there.stamp().key())
                || there.isRewritten(seen));
    long size = channel.size();
    long before = Math.min(from.end(), Journal.DIGITS_END);
    byte[] read = isAnother ? NOTHING : readFrom(channel, from.end(), before, size);
    if (isAnother || size < from.end() || read.length > 0 && !from.follows(read, (int) before)) {
      throw new NoSuchFileException(disk.file(from.name()).toString(), null, "was replaced");
    }
    journalSeen = there;
    byte[] bytes = read.length == 0 ? read : Arrays.copyOfRange(read, (int) before, read.length);
    if (bytes.length == 0) {
      cut(0);
      return false;
    }
    Journal.Read more = from.read(bytes);
    journal = more.journal();
    tail = more.tail();
    clean = more.clean();
    noted = more.noted();
    noted.stream().filter(name -> name.startsWith(FileNames.KEPT + "/")).forEach(kept::add);
    state = state.withDamage(more.damage());
    more.groups().forEach(this::apply);
    return !more.groups().isEmpty();
  }

  private void apply(CommitRecord group) {
    contents = contents.apply(group);
    for (StoredFile file : group.stale()) {
      String item = ItemSeal.item(file);
      if (item == null) { // a removed module went at once
        stale.add(new Stale(group.commit(), file));
      } else {
        removed.put(item, file);
      }
    }
    removed.keySet().removeAll(group.put());
    group.made().stream().filter(name -> name.startsWith(FileNames.KEPT)).forEach(kept::add);
    copied.apply(group);
    last = group;
    version++;
    note(group);
  }

  private void note(CommitRecord group) {
    Map<String, String> map = folded;
    if (map == null) {
      return;
    }
    for (CommitRecord.Change change : group.changes()) {
      if (change.info() == null) {
        map.remove(ItemName.fold(change.name()));
      } else {
        map.put(ItemName.fold(change.name()), change.name());
      }
    }
  }

  /** What is behind a position, with some of what is before it; nothing if nothing is behind. */
  private static byte[] readFrom(FileChannel channel, long position, long before, long size)
      throws IOException {
    if (size <= position) {
      return NOTHING;
    }
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size - position + before));
    long at = position - before;
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, at);
      if (count < 0) {
        break;
      }
      at += count;
    }
    return Arrays.copyOf(buffer.array(), buffer.position());
  }
}
