package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import io.persistable.error.PersistableException;
import io.persistable.python.PythonNames;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What {@code __init__.py} and its journal say, kept up to date by reading no more than what was
 * added. Not safe for use by several threads at once.
 */
final class Index {

  private static final int TRIES = 200;
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(10);

  private final Disk disk;
  private final ForeignContents foreign;
  private final Path init;

  private Contents contents = Contents.EMPTY;
  private boolean loaded;
  private boolean own;
  private boolean torn;
  private @Nullable Stamp stamp;
  private @Nullable Journal journal;
  private @Nullable Group last;
  private List<Stale> stale = new ArrayList<>();
  private Copied copied = new Copied();
  private @Nullable Map<String, String> folded;

  Index(Disk disk, ForeignContents foreign) {
    this.disk = disk;
    this.foreign = foreign;
    this.init = disk.file(Layout.INIT);
  }

  /** Live: the next refresh changes it. */
  Contents contents() {
    return contents;
  }

  /** The journal that {@code __init__.py} names and how far it was read, or null. */
  @Nullable Journal journal() {
    return journal;
  }

  /** The last commit in the journal: the only one whose modules may not be in their places. */
  @Nullable Group last() {
    return last;
  }

  /** The items whose modules may have to be looked for among the copies. Live, as above. */
  Copied copied() {
    return copied;
  }

  /** Whether {@code __init__.py} is this library's, untouched. */
  boolean isOwn() {
    return own;
  }

  /** Whether the journal ends in a commit that was never finished. */
  boolean isTorn() {
    return torn;
  }

  /** Size of {@code __init__.py} in bytes. */
  long initSize() {
    return stamp == null ? 0 : stamp.size();
  }

  @Nullable Stamp stamp() {
    return stamp;
  }

  /** Files that the journal's commits made needless; taken out of here when they are gone. */
  List<Stale> stale() {
    return stale;
  }

  /** A file that nothing needs since a commit. */
  record Stale(long commit, String file) {}

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
      Stamp now = Disk.stamp(init);
      if (now == null ? stamp == null : now.same(stamp)) {
        Journal journal = this.journal;
        if (journal == null || file != null && file.isCurrent(journal)) {
          return false;
        }
        try {
          return file == null ? follow(journal) : follow(journal, file.open(journal));
        } catch (NoSuchFileException e) {
          invalidate(); // folded into a newer __init__.py meanwhile
        }
      }
    }
    load();
    return true;
  }

  /**
   * Takes note of a commit that this store has just appended to the journal.
   *
   * @param appended its bytes, which begin where the journal ended
   */
  void committed(Group group, byte[] appended) {
    Journal journal = Objects.requireNonNull(this.journal);
    this.journal = journal.after(appended);
    torn = false;
    apply(group);
  }

  private void load() throws IOException {
    for (int i = 1; ; i++) {
      if (tryLoad(i == TRIES)) {
        loaded = true;
        return;
      }
      LockSupport.parkNanos(PAUSE);
    }
  }

  /** False if it was being changed while it was read. */
  private boolean tryLoad(boolean finalTry) throws IOException {
    Stamp before = Disk.stamp(init);
    byte[] bytes = Disk.readIfPresent(init);
    Stamp after = Disk.stamp(init);
    boolean steady =
        before == null || bytes == null ? before == null && after == null : before.same(after);
    if (!steady && !finalTry) {
      return false;
    }
    boolean isBusy = Disk.exists(disk.file(Layout.LOCKED));
    if (bytes == null && isBusy && !finalTry && loadedBefore()) {
      return false; // the original package moves the old one away before it writes the new
    }
    InitFile.Parsed parsed =
        bytes == null ? new InitFile.Parsed(newContents(), null) : InitFile.parse(bytes);
    Contents base = parsed.contents();
    own = base != null && bytes != null;
    if (base == null && bytes != null) {
      try {
        base = adopt(foreign.read(init.toString(), new String(bytes, StandardCharsets.UTF_8)));
      } catch (PersistableException e) {
        if (isBusy && !finalTry) {
          return false; // perhaps half written: the original writes in place
        }
        throw new DataSetDamagedException(
            init + " can't be understood as a data set's: " + e.getMessage(), e);
      }
    }
    contents = base == null ? newContents() : base;
    stamp = after;
    stale = new ArrayList<>();
    copied = new Copied();
    folded = null;
    last = null;
    torn = false;
    journal = parsed.journal();
    if (journal == null) {
      return true;
    }
    try {
      follow(journal);
      return true;
    } catch (NoSuchFileException e) {
      Stamp now = Disk.stamp(init);
      if (now != null && now.same(after)) {
        throw new DataSetDamagedException(
            init + " names " + journal.name() + ", which is missing", e);
      }
      return false;
    }
  }

  private boolean loadedBefore() {
    return contents.commit() > 0;
  }

  private static Contents newContents() {
    return new Contents(new LinkedHashMap<>(), 0, 0, 0);
  }

  private boolean follow(Journal from) throws IOException {
    Path file = disk.file(from.name());
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return follow(from, channel);
    }
  }

  private boolean follow(Journal from, FileChannel channel) throws IOException {
    byte[] bytes = readFrom(channel, from.end());
    if (bytes.length == 0) {
      torn = false;
      return false;
    }
    Journal.Read read = from.read(bytes);
    journal = read.journal();
    torn = read.torn();
    read.groups().forEach(this::apply);
    return !read.groups().isEmpty();
  }

  private void apply(Group group) {
    contents = contents.apply(group);
    group.stale().forEach(name -> stale.add(new Stale(group.commit(), name)));
    copied.apply(group);
    last = group;
    note(group);
  }

  private void note(Group group) {
    Map<String, String> map = folded;
    if (map == null) {
      return;
    }
    for (Group.Change change : group.changes()) {
      if (change.info() == null) {
        map.remove(ItemName.fold(change.name()));
      } else {
        map.put(ItemName.fold(change.name()), change.name());
      }
    }
  }

  private static byte[] readFrom(FileChannel channel, long position) throws IOException {
    long size = channel.size();
    if (size <= position) {
      return new byte[0];
    }
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(size - position));
    long at = position;
    while (buffer.hasRemaining()) {
      int count = channel.read(buffer, at);
      if (count < 0) {
        break;
      }
      at += count;
    }
    return java.util.Arrays.copyOf(buffer.array(), buffer.position());
  }

  /**
   * What others wrote has no numbers; new ones must be greater than any that the items' modules and
   * array files carry.
   */
  private Contents adopt(Map<String, String> infos) throws IOException {
    Map<String, Entry> entries = new LinkedHashMap<>();
    long commit = contents.commit();
    long next = contents.next();
    for (Map.Entry<String, String> info : infos.entrySet()) {
      String name = info.getKey();
      byte[] module =
          PythonNames.isIdentifier(name)
              ? Disk.readIfPresent(disk.file(Layout.module(name)))
              : null;
      if (module != null) {
        ItemText text = ItemText.parse(name, module);
        commit = Math.max(commit, text.commit());
        next = Math.max(next, ArrayFiles.numbers(disk, name));
      }
      entries.put(name, new Entry(InfoText.check(info.getValue()), module != null));
    }
    return new Contents(entries, commit, next, contents.floor());
  }
}
