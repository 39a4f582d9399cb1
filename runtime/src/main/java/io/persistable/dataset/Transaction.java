package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import io.persistable.error.DataSetException;
import io.persistable.error.InvalidNameException;
import io.persistable.process.Machine;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes that become visible together or not at all. Items are written to the disk when they are
 * put, beside those they will replace. An operation that throws has changed nothing, or, where the
 * disk leaves no way back, the whole transaction can't be committed. For the one thread that the
 * transaction was given to, and only until its work returns.
 */
public final class Transaction {

  private final Disk disk;
  private final Index index;
  private final Modules modules;
  private final Machine machine;
  private final boolean backup;
  private final long commit;
  private final ModuleBatch batch;

  private final List<Group.Change> changes = new ArrayList<>();
  private final Map<String, @Nullable Entry> entries = new HashMap<>();
  private final Map<String, @Nullable String> folded = new HashMap<>();
  private final Map<String, StagedItem> staged = new LinkedHashMap<>();
  private final Map<String, Modules.Written> written = new LinkedHashMap<>();

  /** Of these nothing is wanted any more. */
  private final List<StagedItem> withdrawn = new ArrayList<>();

  /** Why the changes made so far can't be committed, or null. */
  private @Nullable Exception broken;

  private final Former former;
  private final Map<String, Long> counters;
  private long next;
  private long floor;
  private boolean open = true;

  Transaction(
      Disk disk, Index index, Modules modules, StoreOptions options, Map<String, Long> counters) {
    this.disk = disk;
    this.index = index;
    this.modules = modules;
    this.machine = options.machine();
    this.backup = options.backup();
    this.counters = counters;
    Contents contents = index.contents();
    commit = contents.commit() + 1;
    next = contents.next();
    floor = contents.floor();
    former = new Former(disk, index, commit);
    batch = new ModuleBatch(disk, disk.file(Layout.copies(commit)));
  }

  /** Whether there is such a name, this transaction's changes included. */
  public boolean contains(String name) {
    return entry(name) != null;
  }

  /**
   * The info of a name, this transaction's changes included.
   *
   * @throws DataSetException if there is no such name
   */
  public String info(String name) {
    return known(name).info();
  }

  /**
   * Reads an item, this transaction's changes included.
   *
   * @throws DataSetException if there is no such name, or only an info
   */
  public <T> T read(String name, ItemReader<T> reader) throws IOException {
    checkOpen();
    Entry entry = known(name);
    Path module =
        disk.file(staged.containsKey(name) ? Layout.staged(name, commit) : Layout.module(name));
    byte[] bytes = Disk.readIfPresent(module);
    if (bytes == null) {
      throw entry.stored()
          ? new DataSetDamagedException("item '" + name + "' has no file " + module)
          : new DataSetException(
              "'" + name + "' of " + disk.directory() + " has an info but no item");
    }
    return reader.read(Item.of(name, bytes, module, disk.directory()));
  }

  /**
   * Stores an item, new or in place of the one with that name.
   *
   * @param info a Python expression; null leaves that of an old item and gives a new one None
   * @throws InvalidNameException if a new name can't be an item's
   */
  public void put(String name, ItemWriter writer, @Nullable String info) throws IOException {
    checkOpen();
    if (info != null) {
      InfoText.check(info);
    }
    Entry old = entry(name);
    checkName(name, old);
    Modules.@Nullable Module there = modules.find(name);
    StagedItem item = begin(name, old, there);
    boolean done = false;
    try {
      byte[] text = writer.write(item);
      List<StoredFile> files = item.finish();
      byte[] module = ItemText.sign(text, files, commit);
      Collection<String> needless = former(name, old, there);
      stage(name, module, files, there);
      former.retire(needless);
      done = true;
    } finally {
      if (!done) {
        item.discard();
        if (!staged.containsKey(name)) {
          former.keep(name);
        }
      }
    }
    StagedItem again = staged.get(name);
    if (again != null) {
      withdrawn.add(again);
    }
    next = item.nextNumber(next);
    staged.put(name, item);
    String said = info != null ? info : old != null ? old.info() : Group.NOTHING;
    if (old == null || !said.equals(old.info())) {
      changes.add(new Group.Change(name, said));
    }
    set(name, new Entry(said, true));
  }

  /**
   * Stores an item under the first free name of the prefix with 0, 1, … behind it.
   *
   * @return the name
   */
  public String insert(String prefix, ItemWriter writer, @Nullable String info) throws IOException {
    checkOpen();
    long number = counters.getOrDefault(prefix, 0L);
    while (twin(prefix + number) != null) {
      number++;
    }
    String name = prefix + number;
    put(name, writer, info);
    counters.put(prefix, number + 1);
    return name;
  }

  /** Says something of a name; a new name has an info and no item. */
  public void setInfo(String name, String info) {
    checkOpen();
    InfoText.check(info);
    Entry old = entry(name);
    checkName(name, old);
    changes.add(new Group.Change(name, info));
    set(name, new Entry(info, old != null && old.stored()));
  }

  /**
   * @throws DataSetException if there is no such name
   */
  public void remove(String name) throws IOException {
    checkOpen();
    known(name);
    remove(name, removal(name));
  }

  /**
   * What the removal of an item has to know, looked up before anything changes.
   *
   * @param module the one on the disk, or null
   */
  private record Removal(Modules.@Nullable Module module, List<String> files) {}

  private Removal removal(String name) throws IOException {
    Modules.@Nullable Module module = modules.find(name);
    return new Removal(module, module == null ? List.of() : former.files(name, module));
  }

  /** Nothing in it can fail. */
  private void remove(String name, Removal removal) {
    StagedItem item = staged.remove(name);
    if (item != null) {
      written.remove(name);
      withdrawn.add(item);
    }
    Modules.@Nullable Module module = removal.module();
    if (module != null) {
      floor = Math.max(floor, Math.max(1, module.stamp().seconds()));
      former.retire(removal.files());
    }
    changes.add(new Group.Change(name, null));
    set(name, null);
  }

  /**
   * Gives an item another name, with its info.
   *
   * @param writer writes it anew, since the module says its own name
   */
  public void rename(String from, String to, ItemWriter writer) throws IOException {
    Entry old = known(from);
    if (from.equals(to)) {
      return;
    }
    if (entry(to) != null) {
      throw new DataSetException("there is an item '" + to + "' already in " + disk.directory());
    }
    if (ItemName.fold(from).equals(ItemName.fold(to))) {
      throw new InvalidNameException(
          "'" + from + "' and '" + to + "' are the same file on some systems; rename in two steps");
    }
    Removal removal = removal(from);
    if (old.stored()) {
      put(to, writer, old.info());
    } else {
      setInfo(to, old.info());
    }
    remove(from, removal);
  }

  boolean isEmpty() {
    return changes.isEmpty() && staged.isEmpty();
  }

  boolean hasItems() {
    return !staged.isEmpty();
  }

  /** All content is on the disk after this; the names in the data set's directory are not yet. */
  void finish() throws IOException {
    open = false;
    if (broken != null) {
      throw new IOException(
          "nothing was committed to "
              + disk.directory()
              + ": the disk failed when an item was put once more, and what was put before it is"
              + " lost: "
              + broken.getMessage(),
          broken);
    }
    for (StagedItem item : withdrawn) {
      if (!staged.containsKey(item.item())) {
        discard(item.item());
      }
      item.discard();
    }
    withdrawn.clear();
    batch.finish();
  }

  /** Whether the modules are not forced themselves but a copy of all of them. */
  boolean isCopied() {
    return batch.isCopied() && !staged.isEmpty();
  }

  long commit() {
    return commit;
  }

  Group group() {
    return new Group(
        commit,
        List.copyOf(changes),
        Collections.unmodifiableSet(new LinkedHashSet<>(staged.keySet())),
        isCopied(),
        former.stale(),
        next,
        floor);
  }

  /** The modules that it wrote and dated. */
  Map<String, Modules.Written> written() {
    return written;
  }

  /** The items of which a backup was made. */
  Set<String> backups() {
    return former.backups();
  }

  /** Takes back what was written. */
  void abandon() throws IOException {
    open = false;
    batch.abandon();
    withdrawn.addAll(staged.values());
    staged.clear();
    written.clear();
    for (StagedItem item : withdrawn) {
      discard(item.item());
      item.discard();
    }
    withdrawn.clear();
  }

  private StagedItem begin(String name, @Nullable Entry old, Modules.@Nullable Module there)
      throws IOException {
    if (old == null && there != null && !there.signed() && !wasRemovedHere(name)) {
      throw new DataSetException(
          disk.file(Layout.module(name))
              + " is there but is no item of the data set; move it away, or choose another name");
    }
    boolean isStored = old != null && old.stored();
    boolean first = !isStored && floor == 0 && !wasWithdrawn(name);
    if (isStored) {
      next = Math.max(next, numbers(name, there));
    }
    long number = next;
    return new StagedItem(
        disk, name, number, first, () -> former.clearDebris(name, there, first ? -1 : number));
  }

  /** Whether array files with the plain names may be there that this transaction wrote. */
  private boolean wasWithdrawn(String name) {
    return withdrawn.stream().anyMatch(item -> item.item().equals(name));
  }

  /** The files that are needed no more once the item is replaced; makes a backup if wanted. */
  private Collection<String> former(
      String name, @Nullable Entry old, Modules.@Nullable Module there) throws IOException {
    if (old == null || !old.stored() || there == null) {
      return List.of();
    }
    return backup ? former.backUp(name, there) : former.files(name, there);
  }

  /** The first array number that is free for the next version of an item. */
  private long numbers(String name, Modules.@Nullable Module there) throws IOException {
    return there != null && there.signed()
        ? ArrayFiles.next(there.files()) // whatever else has a higher one is debris
        : ArrayFiles.numbers(disk, name);
  }

  private boolean wasRemovedHere(String name) {
    return index.contents().entries().containsKey(name);
  }

  private void stage(
      String name, byte[] module, List<StoredFile> files, Modules.@Nullable Module there)
      throws IOException {
    Path file = disk.file(Layout.staged(name, commit));
    Stamp old = there == null ? null : there.stamp();
    boolean done = false;
    @Nullable FileChannel channel = null;
    try {
      channel = disk.createOver(file);
      Disk.writeFully(channel, ByteBuffer.wrap(module));
      FileTime modified = Stamp.successor(old, module.length, floor, machine.now());
      if (old != null || floor > 0) { // else the time it has will do
        Disk.date(file, modified);
        written.put(name, new Modules.Written(module.length, modified, files));
      }
      batch.add(name, module, modified, channel);
      done = true;
    } catch (IOException | RuntimeException e) {
      if (staged.containsKey(name)) {
        broken = e; // the module that was put before is gone
      }
      throw e;
    } finally {
      if (!done) {
        if (channel != null) {
          channel.close();
        }
        if (!staged.containsKey(name)) {
          written.remove(name);
          disk.discard(file);
        }
      }
    }
  }

  private void discard(String name) throws IOException {
    disk.discard(disk.file(Layout.staged(name, commit)));
    former.keep(name);
  }

  private void set(String name, @Nullable Entry entry) {
    entries.put(name, entry);
    folded.put(ItemName.fold(name), entry == null ? null : name);
  }

  private @Nullable Entry entry(String name) {
    return entries.containsKey(name) ? entries.get(name) : index.contents().entries().get(name);
  }

  private Entry known(String name) {
    Entry entry = entry(name);
    if (entry == null) {
      throw index.contents().lacks(name, disk.directory());
    }
    return entry;
  }

  private void checkName(String name, @Nullable Entry old) {
    if (old != null) {
      return;
    }
    ItemName.check(name);
    String twin = twin(name);
    if (twin != null) {
      throw new InvalidNameException(
          "'"
              + name
              + "' can't be the name of an item beside '"
              + twin
              + "': on some systems they are the same file; choose another");
    }
  }

  private @Nullable String twin(String name) {
    String fold = ItemName.fold(name);
    return folded.containsKey(fold) ? folded.get(fold) : index.twin(name);
  }

  private void checkOpen() {
    if (!open) {
      throw new IllegalStateException("the transaction is over");
    }
  }
}
