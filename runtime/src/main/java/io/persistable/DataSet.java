package io.persistable;

import io.persistable.array.ArrayFormat;
import io.persistable.dataset.Entry;
import io.persistable.dataset.Snapshot;
import io.persistable.dataset.Store;
import io.persistable.dataset.StoreOptions;
import io.persistable.dataset.Transaction;
import io.persistable.error.DataSetException;
import io.persistable.graph.TypeRegistry;
import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import io.persistable.spi.ReadLimits;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Many items in one directory: each an archive of its own with an info that describes it, written
 * by many processes, read by others meanwhile, importable by Python at every instant.
 *
 * <pre>{@code
 * try (DataSet results = DataSet.builder(path).mode(DataSet.Mode.WRITE).open()) {
 *   results.put("x", values, "the values of run 7");
 * }
 * double[] x = DataSet.open(path).get("x", double[].class);
 * }</pre>
 *
 * <p>Infos are read at once; items are read when asked for, one at a time, and not kept; their
 * arrays are mapped. A write is on the disk when it returns, and either all there or not at all,
 * whatever happens meanwhile. Safe for use by several threads. docs/dataset.md says what is on the
 * disk and what happens at each step.
 */
public final class DataSet implements Closeable {

  /** What a data set is opened for. */
  public enum Mode {
    READ,
    /** To read and to write; made if it isn't there. */
    WRITE
  }

  /** What a write survives. */
  public enum Durability {
    /** The loss of power, once the call has returned. */
    FSYNC,
    /** The death of the process. Nothing is forced to the disk. */
    NONE
  }

  /**
   * Something that isn't as it should be.
   *
   * @param file relative to the data set
   * @param message what was expected and what was found
   */
  public record Problem(Kind kind, String file, String message) {

    /** What is wrong. */
    public enum Kind {
      /** A file that an item needs isn't there. */
      MISSING,
      /** A file's length or checksum isn't what was written. */
      DAMAGED,
      /** A module was changed since it was written: by hand, or by a fault. */
      EDITED,
      /** A file that nothing needs; the next writer or a repair deletes it. */
      ORPHAN
    }

    static Problem of(io.persistable.dataset.Problem problem) {
      return new Problem(Kind.valueOf(problem.kind().name()), problem.file(), problem.message());
    }
  }

  /**
   * What a repair did.
   *
   * @param deleted files that nothing needed, relative to the data set
   * @param problems what can't be mended
   */
  public record Repair(List<String> deleted, List<Problem> problems) {}

  /** Several changes that become visible together or not at all. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Changes changes) throws IOException;
  }

  /** Who is told of commits; on a thread of the data set's own. */
  @FunctionalInterface
  public interface Listener {
    void committed(DataSet dataSet);
  }

  private final Store store;
  private final DataSetItems items;
  private final ArchiveReader infoReader;
  private final String namePrefix;

  private DataSet(Builder builder) throws IOException {
    TypeRegistry types = Catalogs.registryWith(builder.catalogs, builder.persisters, List.of());
    this.items =
        new DataSetItems(
            types, builder.scoped, builder.arrayThreshold, builder.arrayFormat, builder.limits);
    this.infoReader = Archive.reader().limits(builder.limits).unknownTypesAsRecords(true).build();
    this.namePrefix = builder.namePrefix;
    StoreOptions options =
        builder.mode == Mode.READ
            ? StoreOptions.reading(this::foreignInfos)
            : StoreOptions.writing(this::foreignInfos);
    this.store =
        Store.open(
            builder.path,
            options
                .withSynchronize(builder.synchronize)
                .withTimeout(builder.timeout)
                .withDurability(
                    io.persistable.dataset.Durability.valueOf(builder.durability.name())));
  }

  /**
   * Opens a data set for reading.
   *
   * @throws DataSetException if there is none
   */
  public static DataSet open(Path path) throws IOException {
    return builder(path).open();
  }

  public static Builder builder(Path path) {
    return new Builder(path);
  }

  /** The infos of an {@code __init__.py} that the original Python package wrote, as expressions. */
  private Map<String, String> foreignInfos(String source, String text) {
    Items module = infoReader.restore(text, source);
    Map<String, String> infos = new LinkedHashMap<>();
    Map<?, ?> dict = module.get("_info_dict") instanceof Map<?, ?> map ? map : Map.of();
    dict.forEach((name, info) -> infos.put(String.valueOf(name), InfoText.of(info)));
    return infos;
  }

  // Items.

  /** As {@link #put(String, Object, Object)}; the info stays as it is, None for a new item. */
  public void put(String name, @Nullable Object value) throws IOException {
    write(
        changes -> {
          changes.put(name, value);
          return null;
        });
  }

  /**
   * Stores an object, new or in place of the one of that name.
   *
   * @param info what describes it: text, a number, a boolean, null, or a list or map of these
   * @throws DataSetException if the data set was opened for reading
   * @throws io.persistable.error.DataSetLockedException if another holds the lock for too long; the
   *     message says who
   * @throws io.persistable.error.InvalidNameException if {@code name} can't be an item's
   * @throws io.persistable.error.NotPersistableException if the object can't be archived
   */
  public void put(String name, @Nullable Object value, @Nullable Object info) throws IOException {
    write(
        changes -> {
          changes.put(name, value, info);
          return null;
        });
  }

  /**
   * Stores an object under a name that is new: {@code x_0}, {@code x_1} and so on.
   *
   * @return the name
   */
  public String insert(@Nullable Object value, @Nullable Object info) throws IOException {
    return write(changes -> changes.insert(value, info));
  }

  /**
   * Reads an item.
   *
   * @throws DataSetException if there is no such item; the message lists those there are
   * @throws io.persistable.error.DataSetDamagedException if a file of it is gone or damaged
   */
  public @Nullable Object get(String name) throws IOException {
    return store.read(name, items.reader());
  }

  /**
   * Reads an item as a {@code type}.
   *
   * @throws ClassCastException if it is none
   */
  public <T> @Nullable T get(String name, Class<T> type) throws IOException {
    return asItems(name).get(name, type);
  }

  /**
   * Reads an item that is a list, all of whose elements are checked.
   *
   * @throws ClassCastException if it is no list, or one element is no {@code element}
   */
  public <T> List<T> list(String name, Class<T> element) throws IOException {
    return asItems(name).list(name, element);
  }

  private Items asItems(String name) throws IOException {
    return new Items(Collections.singletonMap(name, get(name)), List.of());
  }

  /** Whether there is an item or an info of that name. */
  public boolean contains(String name) throws IOException {
    return store.entry(name) != null;
  }

  /** All names, items' and infos', in the order in which they came. */
  public List<String> names() throws IOException {
    return List.copyOf(store.entries().keySet());
  }

  /**
   * The info of a name.
   *
   * @throws DataSetException if there is no such name
   */
  public @Nullable Object info(String name) throws IOException {
    Entry entry = store.entry(name);
    if (entry == null) {
      throw new DataSetException(
          "expected a name of the data set " + store.directory() + ", found '" + name + "'");
    }
    return info(entry);
  }

  private @Nullable Object info(Entry entry) {
    return infoReader.restore("info = " + entry.info() + "\n").get("info");
  }

  /** All names with their infos, in the order in which they came. */
  public Map<String, @Nullable Object> infos() throws IOException {
    return infos(store.entries());
  }

  private Map<String, @Nullable Object> infos(Map<String, Entry> entries) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    for (Entry entry : entries.values()) {
      text.append("info").append(i++).append(" = ").append(entry.info()).append('\n');
    }
    Items read = infoReader.restore(text);
    Map<String, @Nullable Object> infos = new LinkedHashMap<>();
    i = 0;
    for (String name : entries.keySet()) {
      infos.put(name, read.get("info" + i++));
    }
    return Collections.unmodifiableMap(infos);
  }

  /** Replaces the info of a name; a name that is new has an info and no item. */
  public void setInfo(String name, @Nullable Object info) throws IOException {
    write(
        changes -> {
          changes.setInfo(name, info);
          return null;
        });
  }

  /** Removes an item with its info. */
  public void remove(String name) throws IOException {
    write(
        changes -> {
          changes.remove(name);
          return null;
        });
  }

  /** Gives an item another name. */
  public void rename(String from, String to) throws IOException {
    write(
        changes -> {
          changes.rename(from, to);
          return null;
        });
  }

  /**
   * Does several changes that become visible together, in one step, or, if {@code work} throws or
   * the machine dies, not at all.
   *
   * @return what {@code work} returned
   */
  public <T> T transaction(Work<T> work) throws IOException {
    return write(work);
  }

  private <T> T write(Work<T> work) throws IOException {
    return store.write(transaction -> work.run(new Changes(transaction)));
  }

  /** The changes of one transaction; for the thread that does it, until it is done. */
  public final class Changes {

    private final Transaction transaction;

    private Changes(Transaction transaction) {
      this.transaction = transaction;
    }

    /** As {@link DataSet#put(String, Object)}. */
    public void put(String name, @Nullable Object value) throws IOException {
      transaction.put(name, items.writer(value), null);
    }

    /** As {@link DataSet#put(String, Object, Object)}. */
    public void put(String name, @Nullable Object value, @Nullable Object info) throws IOException {
      transaction.put(name, items.writer(value), InfoText.of(info));
    }

    /** As {@link DataSet#insert(Object, Object)}. */
    public String insert(@Nullable Object value, @Nullable Object info) throws IOException {
      return transaction.insert(namePrefix, items.writer(value), InfoText.of(info));
    }

    /** As {@link DataSet#setInfo(String, Object)}. */
    public void setInfo(String name, @Nullable Object info) {
      transaction.setInfo(name, InfoText.of(info));
    }

    /** As {@link DataSet#remove(String)}. */
    public void remove(String name) throws IOException {
      transaction.remove(name);
    }

    /** As {@link DataSet#rename(String, String)}. */
    public void rename(String from, String to) throws IOException {
      Object value = store.entry(from) == null ? null : get(from);
      transaction.rename(from, to, items.writer(value));
    }

    /** Whether there is such a name, these changes included. */
    public boolean contains(String name) {
      return transaction.contains(name);
    }
  }

  /**
   * A view of this moment over all items; close it soon, since writers keep what it needs.
   *
   * @throws IOException if it can't be made
   */
  public View snapshot() throws IOException {
    return new View(store.snapshot());
  }

  /** What a data set held at one moment. */
  public final class View implements Closeable {

    private final Snapshot snapshot;

    private View(Snapshot snapshot) {
      this.snapshot = snapshot;
    }

    public List<String> names() {
      return List.copyOf(snapshot.entries().keySet());
    }

    public Map<String, @Nullable Object> infos() {
      return DataSet.this.infos(snapshot.entries());
    }

    /** As {@link DataSet#get(String)}, at the moment of the snapshot. */
    public @Nullable Object get(String name) throws IOException {
      return snapshot.read(name, items.reader());
    }

    /** As {@link DataSet#get(String, Class)}, at the moment of the snapshot. */
    public <T> @Nullable T get(String name, Class<T> type) throws IOException {
      return new Items(Collections.singletonMap(name, get(name)), List.of()).get(name, type);
    }

    @Override
    public void close() throws IOException {
      snapshot.close();
    }
  }

  /**
   * Tells when this or another process has committed, until closed. The system's notifications make
   * it quick; it also looks by itself every second, since they get lost.
   */
  public Closeable watch(Listener listener) throws IOException {
    return store.watch(commit -> listener.committed(this), Duration.ofSeconds(1));
  }

  /** Reads every file and compares it with what was written; says what isn't as it should be. */
  public List<Problem> verify() throws IOException {
    return store.verify().stream().map(Problem::of).toList();
  }

  /** Deletes what nothing needs and says what can't be mended. */
  public Repair repair() throws IOException {
    io.persistable.dataset.Repair repair = store.repair();
    return new Repair(repair.deleted(), repair.problems().stream().map(Problem::of).toList());
  }

  /** A table of all items: name, type, shape or size, bytes, when it was written, info. */
  public String describe() throws IOException {
    return new Description(this, store.directory(), infos()).toString();
  }

  @Override
  public void close() throws IOException {
    store.close();
  }

  /** The path and the number of items. */
  @Override
  public String toString() {
    return store.toString();
  }

  /** The options of a {@link DataSet}. */
  public static final class Builder {

    private final Path path;
    private Mode mode = Mode.READ;
    private long arrayThreshold = 100;
    private ArrayFormat arrayFormat = ArrayFormat.NPY;
    private boolean synchronize = true;
    private Duration timeout = Duration.ofSeconds(60);
    private boolean backup;
    private String namePrefix = "x_";
    private boolean scoped;
    private Durability durability = Durability.FSYNC;
    private ReadLimits limits = ReadLimits.DEFAULT;
    private final List<Catalog> catalogs = new ArrayList<>();
    private final List<Persister<?>> persisters = new ArrayList<>();

    private Builder(Path path) {
      this.path = Objects.requireNonNull(path, "path");
    }

    /** What it is opened for; {@link Mode#READ} unless set. */
    public Builder mode(Mode mode) {
      this.mode = mode;
      return this;
    }

    /** The largest number of elements of an array that stands in the text; 100 unless set. */
    public Builder arrayThreshold(long arrayThreshold) {
      this.arrayThreshold = arrayThreshold;
      return this;
    }

    /** How larger arrays are stored; {@link ArrayFormat#NPY} unless set. */
    public Builder arrayFormat(ArrayFormat arrayFormat) {
      this.arrayFormat = arrayFormat;
      return this;
    }

    /**
     * Whether each write takes the lock and sees the others' changes first (so unless set), or the
     * lock is held from open to close.
     */
    public Builder synchronize(boolean synchronize) {
      this.synchronize = synchronize;
      return this;
    }

    /** How long to wait for the lock; 60 seconds unless set. */
    public Builder timeout(Duration timeout) {
      this.timeout = timeout;
      return this;
    }

    /** Whether an item that is replaced stays as {@code x.py.bak} with its arrays. */
    public Builder backup(boolean backup) {
      this.backup = backup;
      return this;
    }

    /** What generated names start with; {@code x_} unless set. */
    public Builder namePrefix(String namePrefix) {
      this.namePrefix = namePrefix;
      return this;
    }

    /** Whether texts have the scoped form. */
    public Builder scoped(boolean scoped) {
      this.scoped = scoped;
      return this;
    }

    /** What a write survives; {@link Durability#FSYNC} unless set. */
    public Builder durability(Durability durability) {
      this.durability = durability;
      return this;
    }

    /** What reading one item may cost. */
    public Builder limits(ReadLimits limits) {
      this.limits = limits;
      return this;
    }

    /** Adds a catalog that the service loader doesn't find. */
    public Builder catalog(Catalog catalog) {
      catalogs.add(catalog);
      return this;
    }

    /** Adds a persister; it takes precedence over one from a catalog. */
    public Builder persister(Persister<?> persister) {
      persisters.add(persister);
      return this;
    }

    /**
     * Opens the data set.
     *
     * @throws DataSetException if there is none and it is opened for reading, or something else is
     *     there
     * @throws io.persistable.error.DataSetLockedException if the lock is to be held and not to be
     *     had in time; the message says who holds it
     */
    public DataSet open() throws IOException {
      return new DataSet(this);
    }
  }
}
