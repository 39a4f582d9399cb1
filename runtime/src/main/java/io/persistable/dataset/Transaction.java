package io.persistable.dataset;

import io.persistable.error.DataSetDamagedException;
import io.persistable.error.DataSetException;
import io.persistable.error.DuplicateNameException;
import io.persistable.error.InvalidNameException;
import io.persistable.process.Machine;
import io.persistable.text.Program;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Changes that become visible together or not at all. Items are written to the disk when they are
 * put, beside those they will replace. An operation that throws has changed nothing, or, where the
 * disk leaves no way back, the whole transaction can't be committed. For the one thread that the
 * transaction was given to, and only until its work returns.
 */
public final class Transaction {

  /** The time stamp is whatever the file system gave it. */
  private static final FileTime UNDATED = FileTime.fromMillis(Long.MIN_VALUE);

  /** To find names for array files that nobody else has taken. */
  private static final int MOST_TRIES = 10;

  private final Disk disk;
  private final Index index;
  private final Modules modules;
  private final Machine machine;
  private final boolean backup;
  private final ForeignContents foreign;
  private final Intents intents;
  private final Disposal disposal;
  private final ModuleBatch batch;

  private final List<CommitRecord.Change> changes = new ArrayList<>();
  private final PendingEntries entries;
  private final Map<String, StagedItem> staged = new LinkedHashMap<>();
  private final Map<String, Modules.Written> written = new LinkedHashMap<>();

  /** Of these nothing is wanted any more. */
  private final List<StagedItem> withdrawn = new ArrayList<>();

  /** Why the changes made so far can't be committed, or null. */
  private @Nullable Exception broken;

  private final ReplacedFiles former;
  private final Map<String, Long> counters;

  /** The counters as they were before this transaction. */
  private final Map<String, Long> countedFrom = new HashMap<>();

  private long next;
  private long floor;
  private boolean open = true;

  Transaction(
      Disk disk,
      Index index,
      Modules modules,
      StoreOptions options,
      Map<String, Long> counters,
      Intents intents) {
    this.disk = disk;
    this.index = index;
    this.modules = modules;
    this.machine = options.machine();
    this.backup = options.backup();
    this.foreign = options.foreign();
    this.counters = counters;
    this.entries = new PendingEntries(disk, index);
    Contents contents = index.contents();
    this.intents = intents;
    this.disposal = new Disposal(disk);
    next = contents.next();
    floor = contents.floor();
    former = new ReplacedFiles(disk, index, intents);
    batch = new ModuleBatch(disk, intents);
  }

  /** Whether there is such a name, this transaction's changes included. */
  public boolean contains(String name) {
    return entries.get(name) != null;
  }

  /**
   * The info of a name, this transaction's changes included.
   *
   * @throws io.persistable.error.UnknownNameException if there is no such name
   */
  public String info(String name) {
    return entries.known(name).info();
  }

  /**
   * Reads an item, this transaction's changes included.
   *
   * @throws io.persistable.error.UnknownNameException if there is no such name, or only an info
   * @throws DataSetDamagedException if a file of it is gone
   */
  public <T> T read(String name, ItemReader<T> reader) throws IOException {
    checkOpen();
    entries.seeLater(name);
    Entry entry = entries.known(name);
    PendingEntries.checkItem(name);
    Path module =
        disk.file(
            staged.containsKey(name)
                ? FileNames.staged(name, intents.commit())
                : FileNames.module(name));
    ModuleFile found = ModuleFile.read(name, module, Disk.LARGEST);
    if (found == null) {
      throw entry.stored()
          ? new DataSetDamagedException("item '" + name + "' has no file " + module)
          : Contents.infoOnly(name, disk.directory());
    }
    Modules.Written own = written.get(name);
    ItemSeal seal = own != null ? own.seal() : seal(name);
    try {
      return reader.read(Item.of(name, found, module, disk.directory(), seal, this::seal));
    } catch (NoSuchFileException e) { // under the lock there is no newer version
      throw ItemLookup.lacking(name, disk, e);
    }
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
    entries.seeLater(name);
    Entry old = entries.get(name);
    entries.checkName(name, old);
    Modules.@Nullable Module there = modules.find(name);
    checkPlace(name, there);
    StagedItem item = write(name, writer, old, there);
    StagedItem again = staged.get(name);
    if (again != null) {
      withdrawn.add(again);
    }
    next = item.nextNumber(next);
    staged.put(name, item);
    String said = info != null ? info : old != null ? old.info() : CommitRecord.NOTHING;
    if (old == null || !said.equals(old.info())) {
      changes.add(new CommitRecord.Change(name, said));
    }
    entries.set(name, new Entry(said, true));
  }

  private StagedItem write(
      String name, ItemWriter writer, @Nullable Entry old, Modules.@Nullable Module there)
      throws IOException {
    for (int i = 1; ; i++) {
      StagedItem item = begin(name, old, there, i > 1);
      boolean hasArrays = false;
      boolean done = false;
      try {
        Program text = writer.write(item);
        List<StoredFile> files = item.finish();
        hasArrays = true;
        Collection<StoredFile> needless = former(name, old, there);
        stage(name, text, files, there);
        former.retire(needless);
        done = true;
        return item;
      } catch (NameTakenException e) {
        if (hasArrays || i == MOST_TRIES) {
          throw e;
        }
        next = Math.max(next, ArrayFiles.free(disk, name));
      } finally {
        if (!done) {
          StagedItem.discard(List.of(item), disposal);
          if (!staged.containsKey(name)) {
            former.keep(name);
          }
        }
      }
    }
  }

  /**
   * Stores an item under the first free name of the prefix with 0, 1, … behind it.
   *
   * @return the name
   */
  public String insert(String prefix, ItemWriter writer, @Nullable String info) throws IOException {
    checkOpen();
    long number = counters.getOrDefault(prefix, 0L);
    while (entries.twin(prefix + number) != null) {
      number++;
    }
    String name = prefix + number;
    put(name, writer, info);
    Long before = counters.put(prefix, number + 1);
    countedFrom.putIfAbsent(prefix, before == null ? 0 : before);
    return name;
  }

  /** Says something of a name; a new name has an info and no item. */
  public void setInfo(String name, String info) {
    checkOpen();
    InfoText.check(info);
    Entry old = entries.get(name);
    entries.checkName(name, old);
    changes.add(new CommitRecord.Change(name, info));
    entries.set(name, new Entry(info, old != null && old.stored()));
  }

  /**
   * @throws io.persistable.error.UnknownNameException if there is no such name
   */
  public void remove(String name) throws IOException {
    checkOpen();
    entries.seeLater(name);
    entries.known(name);
    PendingEntries.checkItem(name);
    Modules.@Nullable Module module = modules.find(name);
    remove(name, module, needless(module));
  }

  private Collection<StoredFile> needless(Modules.@Nullable Module module) throws IOException {
    return module == null ? List.of() : former.needless(module);
  }

  /**
   * Nothing in it can fail.
   *
   * @param module the one on the disk
   * @param needless its array files
   */
  private void remove(
      String name, Modules.@Nullable Module module, Collection<StoredFile> needless) {
    StagedItem item = staged.remove(name);
    if (item != null) {
      written.remove(name);
      withdrawn.add(item);
    }
    if (module != null) {
      floor = Math.max(floor, Math.max(1, module.stamp().seconds()));
      if (entries.isItem(name)) {
        former.remove(module, needless);
      }
    }
    changes.add(new CommitRecord.Change(name, null));
    entries.set(name, null);
  }

  /**
   * Takes an item as its files are now, whoever wrote them last, and seals it: its text, and the
   * array files that this reads.
   *
   * @throws io.persistable.error.UnknownNameException if there is no such name, or only an info
   * @throws DataSetDamagedException if it can't be read, or a file of it is gone
   * @throws DataSetException if it reads files of another item
   */
  public void accept(String name) throws IOException {
    checkOpen();
    Entry entry = entries.known(name);
    PendingEntries.checkItem(name);
    if (staged.containsKey(name)) {
      return; // it is what this transaction wrote
    }
    byte[] bytes = Disk.readIfPresent(disk.file(FileNames.module(name)));
    Modules.@Nullable Module there = modules.find(name);
    if (bytes == null || there == null) {
      throw entry.stored()
          ? new DataSetDamagedException(
              "item '" + name + "' has no file " + disk.file(FileNames.module(name)))
          : Contents.infoOnly(name, disk.directory());
    }
    Path module = disk.file(FileNames.module(name));
    Item item =
        Item.of(name, ModuleFile.of(name, bytes), module, disk.directory(), seal(name), this::seal);
    Accepted accepted = Accepted.of(disk, item, bytes, foreign);
    Collection<StoredFile> needless = new LinkedHashSet<>(former.needless(there));
    Set<String> read = new HashSet<>();
    accepted.files().forEach(file -> read.add(file.name()));
    needless.removeIf(file -> read.contains(file.name()));
    intents.commit();
    next = Math.max(next, InitFile.next(accepted.files()));
    stage(name, accepted.text(), accepted.files(), there);
    former.retire(needless);
    staged.put(name, new StagedItem(disk, name, next, false, intents));
    entries.set(name, new Entry(entry.info(), true));
  }

  private @Nullable ItemSeal seal(String name) {
    return index.contents().seals().get(name);
  }

  /**
   * Makes an item again of a sealed module that is there and that no entry names.
   *
   * @param info what is said of it, if nothing is yet
   * @see Unnamed
   */
  void takeUp(String name, String info) throws IOException {
    checkOpen();
    ModuleFile module = IndexRemains.sealed(disk, name);
    Modules.@Nullable Module there = modules.find(name);
    if (module == null || there == null) {
      return; // somebody was faster
    }
    List<StoredFile> files = module.text().files();
    byte[] bytes = module.bytes();
    intents.commit();
    if (bytes == null) { // too large for memory; it has its seal
      StoredFile whole = module.whole();
      Path place = disk.file(FileNames.module(name));
      stage(name, (file, channel) -> StagedModule.copy(whole, place, channel), files, there);
    } else {
      stage(name, Program.of(ItemText.body(bytes)), files, there);
    }
    staged.put(name, new StagedItem(disk, name, next, false, intents));
    next = Math.max(next, InitFile.next(files));
    Entry old = entries.get(name);
    if (old == null) {
      changes.add(new CommitRecord.Change(name, info));
    }
    entries.set(name, new Entry(old == null ? info : old.info(), true));
  }

  /**
   * Gives an item another name, with its info.
   *
   * @param writer writes it anew, since the module says its own name
   */
  public void rename(String from, String to, ItemWriter writer) throws IOException {
    Entry old = entries.known(from);
    PendingEntries.checkItem(from);
    if (from.equals(to)) {
      return;
    }
    if (entries.get(to) != null) {
      throw new DuplicateNameException(
          "there is an item '"
              + to
              + "' already in "
              + disk.directory()
              + "; remove it first, or take another name");
    }
    if (ItemName.fold(from).equals(ItemName.fold(to))) {
      throw new InvalidNameException(
          "'" + from + "' and '" + to + "' are the same file on some systems; rename in two steps");
    }
    Modules.@Nullable Module module = modules.find(from);
    Collection<StoredFile> needless = needless(module);
    if (old.stored()) {
      put(to, writer, old.info());
    } else {
      setInfo(to, old.info());
    }
    remove(from, module, needless);
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
    }
    StagedItem.discard(withdrawn, disposal);
    withdrawn.clear();
    batch.finish();
  }

  /** The number of the commit that it is going to be. */
  long number() throws IOException {
    return intents.commit();
  }

  /** Whether the modules are not forced themselves but a copy of all of them. */
  boolean isCopied() {
    return batch.isCopied() && !staged.isEmpty();
  }

  CommitRecord group() throws IOException {
    Map<String, ItemSeal> seals = new LinkedHashMap<>();
    staged
        .keySet()
        .forEach(name -> seals.put(name, Objects.requireNonNull(written.get(name)).seal()));
    return new CommitRecord(
        intents.commit(),
        List.copyOf(changes),
        Collections.unmodifiableSet(new LinkedHashSet<>(staged.keySet())),
        seals,
        isCopied(),
        former.stale().stream().filter(file -> !staged.containsKey(itemOf(file))).toList(),
        List.of(),
        next,
        floor);
  }

  /** The item whose module a file is, or nothing: a module that is put again is replaced. */
  private static String itemOf(StoredFile file) {
    String item = ItemSeal.item(file);
    return item == null ? "" : item;
  }

  /** The modules that it wrote and dated. */
  Map<String, Modules.Written> written() {
    Map<String, Modules.Written> dated = new LinkedHashMap<>(written);
    dated.values().removeIf(module -> module.modified().equals(UNDATED));
    return dated;
  }

  /** The items of which a backup was made. */
  Set<String> backups() {
    return former.backups();
  }

  /** Takes back what was written. */
  void abandon() throws IOException {
    open = false;
    counters.putAll(countedFrom); // the names are free again
    batch.abandon(disposal);
    withdrawn.addAll(staged.values());
    staged.clear();
    written.clear();
    for (StagedItem item : withdrawn) {
      discard(item.item());
    }
    StagedItem.discard(withdrawn, disposal);
    withdrawn.clear();
  }

  /**
   * What is there must be the item's, or nobody's. What has come beside an item that is there
   * already is verify's to tell: it would cost each put a look.
   */
  private void checkPlace(String name, Modules.@Nullable Module there) throws IOException {
    if (entries.isItem(name)) {
      return;
    }
    if (there != null) {
      boolean isOurs = IndexRemains.sealed(disk, name) != null;
      throw new DataSetException(
          disk.file(FileNames.module(name))
              + " is there but is no item of the data set; "
              + (isOurs ? "if it was one, repair() takes it up again; else " : "")
              + "move it away, or choose another name");
    }
    Path beside = disk.file(name);
    if (Disk.isPackage(beside)) {
      throw new DataSetException(
          beside
              + " is a package that Python imports instead of the item '"
              + name
              + "'; move it away, or choose another name");
    }
  }

  private StagedItem begin(
      String name, @Nullable Entry old, Modules.@Nullable Module there, boolean again)
      throws IOException {
    boolean isStored = old != null && old.stored();
    boolean first = !isStored && floor == 0 && !again && !wasWithdrawn(name);
    if (isStored) {
      next = Math.max(next, numbers(name, there));
    }
    return new StagedItem(disk, name, next, first, intents);
  }

  /** Whether array files with the plain names may be there that this transaction wrote. */
  private boolean wasWithdrawn(String name) {
    return withdrawn.stream().anyMatch(item -> item.item().equals(name));
  }

  /** The files that are needed no more once the item is replaced; makes a backup if wanted. */
  private Collection<StoredFile> former(
      String name, @Nullable Entry old, Modules.@Nullable Module there) throws IOException {
    if (old == null || !old.stored() || there == null) {
      return List.of();
    }
    return backup ? former.backUp(name, there) : former.needless(there);
  }

  /** The first array number that is free for the next version of an item. */
  private long numbers(String name, Modules.@Nullable Module there) throws IOException {
    return there != null && there.known()
        ? InitFile.next(there.seal().arrays())
        : ArrayFiles.numbers(disk, name);
  }

  private void stage(
      String name, Program text, List<StoredFile> files, Modules.@Nullable Module there)
      throws IOException {
    stage(
        name,
        (file, channel) -> StagedModule.write(name, text, files, file, channel),
        files,
        there);
  }

  private void stage(
      String name,
      StagedModule.Writing writing,
      List<StoredFile> files,
      Modules.@Nullable Module there)
      throws IOException {
    String draft = FileNames.staged(name, intents.commit());
    boolean isAgain =
        staged.containsKey(name) || withdrawn.stream().anyMatch(item -> item.item().equals(name));
    Path file = disk.file(draft);
    FileVersion old = there == null ? null : there.stamp();
    boolean done = false;
    boolean created = false;
    @Nullable FileChannel channel = null;
    try {
      if (isAgain) {
        disposal.deleteKnown(draft);
      }
      intents.making(draft);
      channel = Disk.createNew(file);
      created = true;
      StagedModule module = writing.write(file, channel);
      FileTime modified = FileVersion.successor(old, module.size(), floor, machine.now());
      boolean dated = old != null || floor > 0; // else the time it has will do
      if (dated) {
        Disk.date(file, modified);
      }
      ItemSeal seal = new ItemSeal(module.whole(), files);
      written.put(name, new Modules.Written(module.size(), dated ? modified : UNDATED, seal));
      batch.add(name, module.bytes(), modified, channel);
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
          if (created) {
            disposal.deleteKnown(draft);
          }
        }
      }
    }
  }

  private void discard(String name) throws IOException {
    disposal.deleteKnown(FileNames.staged(name, intents.commit()));
    former.keep(name);
  }

  private void checkOpen() {
    if (!open) {
      throw new IllegalStateException("the transaction is over");
    }
  }
}
