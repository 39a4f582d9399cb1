package io.persistable;

import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayStore;
import io.persistable.dataset.Entry;
import io.persistable.dataset.Snapshot;
import io.persistable.dataset.Store;
import io.persistable.dataset.StoreOptions;
import io.persistable.dataset.Transaction;
import io.persistable.error.DataSetException;
import io.persistable.error.InvalidNameException;
import io.persistable.error.ReadException;
import io.persistable.graph.TypeRegistry;
import io.persistable.python.PythonNames;
import io.persistable.python.PythonOptions;
import io.persistable.read.ReadOptions;
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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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
  private final Mode mode;
  private final DataSetItems items;
  private final InfoExpressions infos;
  private final String namePrefix;
  private final Set<Closeable> watches = ConcurrentHashMap.newKeySet();

  private DataSet(Builder builder) throws IOException {
    TypeRegistry types = Catalogs.registryWith(builder.catalogs, builder.persisters, builder.enums);
    this.mode = builder.mode;
    this.namePrefix = builder.namePrefix;
    this.items =
        new DataSetItems(
            types,
            new PythonOptions(builder.scoped, "_g", builder.types == PythonTypes.IMPORT),
            builder.arrayThreshold,
            builder.arrayFormat,
            ReadOptions.DEFAULT
                .withLimits(builder.limits)
                .withUnknownTypes(
                    builder.unknownTypesAsRecords
                        ? ReadOptions.UnknownTypes.RECORD_VALUES
                        : ReadOptions.UnknownTypes.ERROR));
    this.infos = new InfoExpressions(types, builder.infoReader());
    StoreOptions options =
        mode == Mode.READ
            ? StoreOptions.reading(infos::ofForeign)
            : StoreOptions.writing(infos::ofForeign);
    this.store =
        Store.open(
            builder.path,
            options
                .withSynchronize(builder.synchronize)
                .withTimeout(builder.timeout)
                .withBackup(builder.backup)
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

  /** Where it is, absolute. */
  public Path path() {
    return store.directory();
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
   * @param info what describes it, small: text, a number, a boolean, null, lists and maps of these
   *     are what people read best in {@code __init__.py}; an info may be anything that can be
   *     archived. Whole numbers come back as the smallest of int, long and BigInteger.
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
    return store.read(name, items.reader(name));
  }

  /**
   * Reads an item as a {@code type}; null only if null was stored. An array of numbers comes as a
   * Java array, read in full and checked, or as an {@link io.persistable.array.NdArray}, mapped
   * where its format allows that and not read before it is touched.
   *
   * @throws DataSetException if there is no such item; the message lists those there are
   * @throws ClassCastException if it is no {@code type}
   * @throws io.persistable.error.ArrayFormatException if an array isn't what was written
   */
  public <T> @Nullable T get(String name, Class<T> type) throws IOException {
    return store.read(name, items.reader(name, type));
  }

  /**
   * Reads an item that is a list, all of whose elements are checked.
   *
   * @throws DataSetException if there is no such item; the message lists those there are
   * @throws ClassCastException if it is no list, or one element is no {@code element}
   */
  public <T> List<T> list(String name, Class<T> element) throws IOException {
    return store.read(name, items.listReader(name, element));
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
   * @throws DataSetException if there is no such name; the message lists those there are
   * @throws io.persistable.error.ReadException if another program wrote the info and it has no
   *     meaning in Java
   */
  public @Nullable Object info(String name) throws IOException {
    return info(name, store.known(name));
  }

  private @Nullable Object info(String name, Entry entry) {
    return infos.read(store.directory() + ": info of '" + name + "'", entry.info());
  }

  /** All names with their infos, in the order in which they came; unmodifiable. */
  public Map<String, @Nullable Object> infos() throws IOException {
    return infos(store.entries());
  }

  private Map<String, @Nullable Object> infos(Map<String, Entry> entries) {
    List<String> expressions = entries.values().stream().map(Entry::info).toList();
    List<@Nullable Object> values = infos.read(store.directory() + ": infos", expressions);
    Map<String, @Nullable Object> all = new LinkedHashMap<>();
    int i = 0;
    for (String name : entries.keySet()) {
      all.put(name, values.get(i++));
    }
    return Collections.unmodifiableMap(all);
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
      transaction.put(name, items.writer(value), infos.of(info));
    }

    /** As {@link DataSet#insert(Object, Object)}. */
    public String insert(@Nullable Object value, @Nullable Object info) throws IOException {
      return transaction.insert(namePrefix, items.writer(value), infos.of(info));
    }

    /** As {@link DataSet#setInfo(String, Object)}. */
    public void setInfo(String name, @Nullable Object info) {
      transaction.setInfo(name, infos.of(info));
    }

    /** As {@link DataSet#remove(String)}. */
    public void remove(String name) throws IOException {
      transaction.remove(name);
    }

    /** As {@link DataSet#rename(String, String)}. */
    public void rename(String from, String to) throws IOException {
      transaction.rename(
          from, to, files -> items.writer(transaction.read(from, items.reader(from))).write(files));
    }

    /** As {@link DataSet#get(String)}, these changes included. */
    public @Nullable Object get(String name) throws IOException {
      return transaction.read(name, items.reader(name));
    }

    /** As {@link DataSet#get(String, Class)}, these changes included. */
    public <T> @Nullable T get(String name, Class<T> type) throws IOException {
      return transaction.read(name, items.reader(name, type));
    }

    /** As {@link DataSet#info(String)}, these changes included. */
    public @Nullable Object info(String name) {
      return infos.read(path() + ": info of '" + name + "'", transaction.info(name));
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

    /** As {@link DataSet#names()}, at the moment of the snapshot. */
    public List<String> names() {
      return List.copyOf(snapshot.entries().keySet());
    }

    /** As {@link DataSet#contains(String)}, at the moment of the snapshot. */
    public boolean contains(String name) {
      return snapshot.entries().containsKey(name);
    }

    /** As {@link DataSet#info(String)}, at the moment of the snapshot. */
    public @Nullable Object info(String name) {
      return DataSet.this.info(name, snapshot.known(name));
    }

    /** As {@link DataSet#infos()}, at the moment of the snapshot. */
    public Map<String, @Nullable Object> infos() {
      return DataSet.this.infos(snapshot.entries());
    }

    /** As {@link DataSet#get(String)}, at the moment of the snapshot. */
    public @Nullable Object get(String name) throws IOException {
      return snapshot.read(name, items.reader(name));
    }

    /** As {@link DataSet#get(String, Class)}, at the moment of the snapshot. */
    public <T> @Nullable T get(String name, Class<T> type) throws IOException {
      return snapshot.read(name, items.reader(name, type));
    }

    /** As {@link DataSet#list(String, Class)}, at the moment of the snapshot. */
    public <T> List<T> list(String name, Class<T> element) throws IOException {
      return snapshot.read(name, items.listReader(name, element));
    }

    @Override
    public void close() throws IOException {
      snapshot.close();
    }
  }

  /**
   * Tells when this or another process has committed, until closed. The system's notifications make
   * it quick; it also looks by itself every second, since they get lost. Several commits may be
   * told as one.
   *
   * @return what ends it; closing the data set does as well
   */
  public Closeable watch(Listener listener) throws IOException {
    Closeable watch = store.watch(commit -> listener.committed(this), Duration.ofSeconds(1));
    watches.add(watch);
    return () -> {
      watches.remove(watch);
      watch.close();
    };
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

  /**
   * A table of all items: name, type, shape or size, bytes, when it was written, info. Texts are
   * read for it, arrays aren't.
   */
  public String describe() throws IOException {
    Description table = new Description();
    for (Map.Entry<String, Entry> each : store.entries().entrySet()) {
      String name = each.getKey();
      Object info = describedInfo(name, each.getValue());
      if (each.getValue().stored()) {
        table.item(name, info, store, items);
      } else {
        table.infoOnly(name, info);
      }
    }
    return table.toString();
  }

  private @Nullable Object describedInfo(String name, Entry entry) {
    try {
      return info(name, entry);
    } catch (ReadException e) {
      return entry.info(); // as it stands, where it has no meaning in Java
    }
  }

  /** Ends watches, and gives back the lock if it was held. */
  @Override
  public void close() throws IOException {
    try {
      for (Closeable watch : watches) {
        watch.close();
      }
    } finally {
      watches.clear();
      store.close();
    }
  }

  /** The path, how many names there are, and what it was opened for; reads nothing. */
  @Override
  public String toString() {
    int size = store.size();
    return "DataSet["
        + store.directory()
        + ", "
        + size
        + (size == 1 ? " item, " : " items, ")
        + (mode == Mode.READ ? "for reading" : "for writing")
        + "]";
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
    private final List<Class<? extends Enum<?>>> enums = new ArrayList<>();
    private PythonTypes types = PythonTypes.DEFINE;
    private boolean unknownTypesAsRecords;

    private Builder(Path path) {
      this.path = Objects.requireNonNull(path, "path");
    }

    /** What it is opened for; {@link Mode#READ} unless set. */
    public Builder mode(Mode mode) {
      this.mode = Objects.requireNonNull(mode, "mode");
      return this;
    }

    /** The largest number of elements of an array that stands in the text; 100 unless set. */
    public Builder arrayThreshold(long arrayThreshold) {
      if (arrayThreshold < 0) {
        throw new IllegalArgumentException(
            "expected an array threshold of 0 or more, found " + arrayThreshold);
      }
      this.arrayThreshold = arrayThreshold;
      return this;
    }

    /** How larger arrays are stored; {@link ArrayFormat#NPY} unless set. */
    public Builder arrayFormat(ArrayFormat arrayFormat) {
      this.arrayFormat = Objects.requireNonNull(arrayFormat, "arrayFormat");
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
      if (timeout.isNegative()) {
        throw new IllegalArgumentException("expected a timeout of 0 or more, found " + timeout);
      }
      this.timeout = timeout;
      return this;
    }

    /**
     * Whether an item that is replaced stays as {@code x.py.bak} with its arrays, until it is
     * replaced again or somebody deletes that file. {@link Archive#load} reads it, and copying it
     * over {@code x.py} brings it back.
     */
    public Builder backup(boolean backup) {
      this.backup = backup;
      return this;
    }

    /**
     * What generated names start with; {@code x_} unless set.
     *
     * @throws io.persistable.error.InvalidNameException if no identifier starts so
     */
    public Builder namePrefix(String namePrefix) {
      if (!PythonNames.isIdentifier(namePrefix)) {
        throw new InvalidNameException(
            "expected the start of a Python identifier, such as 'x_', found '" + namePrefix + "'");
      }
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
      this.durability = Objects.requireNonNull(durability, "durability");
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

    /** Adds an enum type that no catalog lists. */
    public Builder enumType(Class<? extends Enum<?>> type) {
      enums.add(type);
      return this;
    }

    /** Where Python gets the types from; {@link PythonTypes#DEFINE} unless set. */
    public Builder types(PythonTypes types) {
      this.types = Objects.requireNonNull(types, "types");
      return this;
    }

    /**
     * Whether objects of types that have no class here come back as {@link
     * io.persistable.spi.RecordValue}s instead of being an error.
     */
    public Builder unknownTypesAsRecords(boolean unknownTypesAsRecords) {
      this.unknownTypesAsRecords = unknownTypesAsRecords;
      return this;
    }

    /** Infos describe; that one is of an unknown type is no reason to refuse the data set. */
    private ArchiveReader infoReader() {
      ArchiveReader.Builder reader = Archive.reader().limits(limits).unknownTypesAsRecords(true);
      catalogs.forEach(reader::catalog);
      persisters.forEach(reader::persister);
      enums.forEach(reader::enumType);
      return reader.build();
    }

    /**
     * Opens the data set.
     *
     * @throws DataSetException if there is none and it is opened for reading, or something else is
     *     there
     * @throws io.persistable.error.MissingModuleException if the array format's module isn't there
     * @throws io.persistable.error.DataSetLockedException if the lock is to be held and not to be
     *     had in time; the message says who holds it
     */
    public DataSet open() throws IOException {
      if (mode == Mode.WRITE) {
        ArrayStore.of(arrayFormat); // refused now rather than at the first array
      }
      return new DataSet(this);
    }
  }
}
