package io.persistable;

import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayStore;
import io.persistable.dataset.Store;
import io.persistable.dataset.StoreOptions;
import io.persistable.error.DataSetException;
import io.persistable.error.InvalidNameException;
import io.persistable.python.PythonNames;
import io.persistable.python.PythonOptions;
import io.persistable.read.ReadOptions;
import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import io.persistable.value.ReadLimits;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/** The options of a {@link DataSet}. */
public final class DataSetBuilder {

  private final Path path;
  private DataSet.Mode mode = DataSet.Mode.READ;
  private long arrayThreshold = SaveOptions.ARRAY_THRESHOLD;
  private ArrayFormat arrayFormat = ArrayFormat.NPY;
  private boolean synchronize = true;
  private Duration timeout = Duration.ofSeconds(60);
  private boolean backup;
  private boolean infosForOriginal;
  private String namePrefix = "x_";
  private boolean scoped;
  private DataSet.Durability durability = DataSet.Durability.FSYNC;
  private ReadLimits limits = ReadLimits.DEFAULT;
  private final TypeSources sources = new TypeSources();
  private PythonTypes types = PythonTypes.DEFINE;
  private boolean unknownTypesAsRecords;
  private boolean checkReadable;
  private int buffered = LargeText.buffered();

  DataSetBuilder(Path path) {
    this.path = Objects.requireNonNull(path, "path");
  }

  /** What it is opened for; {@link DataSet.Mode#READ} unless set. */
  public DataSetBuilder mode(DataSet.Mode mode) {
    this.mode = Objects.requireNonNull(mode, "mode");
    return this;
  }

  /** The largest number of elements of an array that stands in the text; 100 unless set. */
  public DataSetBuilder arrayThreshold(long arrayThreshold) {
    if (arrayThreshold < 0) {
      throw new IllegalArgumentException(
          "expected an array threshold of 0 or more, found " + arrayThreshold);
    }
    this.arrayThreshold = arrayThreshold;
    return this;
  }

  /** How larger arrays are stored; {@link ArrayFormat#NPY} unless set. */
  public DataSetBuilder arrayFormat(ArrayFormat arrayFormat) {
    this.arrayFormat = Objects.requireNonNull(arrayFormat, "arrayFormat");
    return this;
  }

  /**
   * Whether each write takes the lock and sees the others' changes first (so unless set), or the
   * lock is held from open to close.
   */
  public DataSetBuilder synchronize(boolean synchronize) {
    this.synchronize = synchronize;
    return this;
  }

  /** How long to wait for the lock; 60 seconds unless set. */
  public DataSetBuilder timeout(Duration timeout) {
    Objects.requireNonNull(timeout, "timeout");
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
  public DataSetBuilder backup(boolean backup) {
    this.backup = backup;
    return this;
  }

  /**
   * What generated names start with; {@code x_} unless set.
   *
   * @throws io.persistable.error.InvalidNameException if no identifier starts so
   */
  public DataSetBuilder namePrefix(String namePrefix) {
    Objects.requireNonNull(namePrefix, "namePrefix");
    if (!PythonNames.isIdentifier(namePrefix)) {
      throw new InvalidNameException(
          "expected the start of a Python identifier, such as 'x_', found '" + namePrefix + "'");
    }
    this.namePrefix = namePrefix;
    return this;
  }

  /** Whether texts have the scoped form. */
  public DataSetBuilder scoped(boolean scoped) {
    this.scoped = scoped;
    return this;
  }

  /**
   * Whether the original Python package must be able to write to the data set as well. Then infos
   * of text, numbers, booleans, null, lists and maps are written as Python's literals, which say no
   * class: a {@code Short} comes back as an {@code Integer}, what {@code Map.of} gives as a {@code
   * LinkedHashMap}; an info that has no literal is refused. False unless set: then infos keep their
   * classes.
   */
  public DataSetBuilder infosForOriginal(boolean infosForOriginal) {
    this.infosForOriginal = infosForOriginal;
    return this;
  }

  /** What a write survives; {@link DataSet.Durability#FSYNC} unless set. */
  public DataSetBuilder durability(DataSet.Durability durability) {
    this.durability = Objects.requireNonNull(durability, "durability");
    return this;
  }

  /** What reading one item may cost. */
  public DataSetBuilder limits(ReadLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return this;
  }

  /**
   * Whose catalogs to use. Unless set, it is the thread's context class loader or, where that does
   * not see this library, the library's own; when writing, also the loader of each object's class.
   */
  public DataSetBuilder classLoader(ClassLoader loader) {
    sources.classLoader(loader);
    return this;
  }

  /** Adds a catalog that the service loader doesn't find. */
  public DataSetBuilder catalog(Catalog catalog) {
    sources.catalog(catalog);
    return this;
  }

  /** Adds a persister; it takes precedence over one from a catalog. */
  public DataSetBuilder persister(Persister<?> persister) {
    sources.persister(persister);
    return this;
  }

  /**
   * Says that a package was renamed: types that archives call {@code from.Foo} are looked for as
   * {@code to.Foo}, unless something has that very name. Packages below it need a call of their
   * own. {@link RenamedFrom} on the package says it for all readers.
   *
   * @throws IllegalArgumentException if one of the names is none of a package
   */
  public DataSetBuilder renamedPackage(String from, String to) {
    sources.renamedPackage(from, to);
    return this;
  }

  /** Adds an enum type that no catalog lists. */
  public DataSetBuilder enumType(Class<? extends Enum<?>> type) {
    sources.enumType(type);
    return this;
  }

  /** As {@link ArchiveBuilder#flattenSubclasses}. */
  public DataSetBuilder flattenSubclasses(boolean flattenSubclasses) {
    sources.flattenSubclasses(flattenSubclasses);
    return this;
  }

  /** Where Python gets the types from; {@link PythonTypes#DEFINE} unless set. */
  public DataSetBuilder types(PythonTypes types) {
    this.types = Objects.requireNonNull(types, "types");
    return this;
  }

  /**
   * Whether each object that is put is read back first, and refused if it differs: see {@link
   * ArchiveBuilder#checkReadable}.
   */
  public DataSetBuilder checkReadable(boolean checkReadable) {
    this.checkReadable = checkReadable;
    return this;
  }

  /**
   * Whether objects of types that have no class here come back as {@link
   * io.persistable.value.RecordValue}s instead of being an error.
   */
  public DataSetBuilder unknownTypesAsRecords(boolean unknownTypesAsRecords) {
    this.unknownTypesAsRecords = unknownTypesAsRecords;
    return this;
  }

  /** For tests, which have no texts of 64 MB. */
  DataSetBuilder buffered(int buffered) {
    this.buffered = buffered;
    return this;
  }

  DataSet.Mode mode() {
    return mode;
  }

  String namePrefix() {
    return namePrefix;
  }

  DataSetItems items() {
    return new DataSetItems(
        sources.registry(),
        new PythonOptions(scoped, "_g", types == PythonTypes.IMPORT),
        arrayThreshold,
        arrayFormat,
        ReadOptions.DEFAULT
            .withLimits(limits)
            .withUnknownTypes(
                unknownTypesAsRecords
                    ? ReadOptions.UnknownTypes.RECORD_VALUES
                    : ReadOptions.UnknownTypes.ERROR),
        checkReadable,
        buffered);
  }

  InfoExpressions infos() {
    return new InfoExpressions(sources.registry(), infoReader(), infosForOriginal);
  }

  Store store(InfoExpressions infos, DataSetItems items) throws IOException {
    ForeignInfos foreign = new ForeignInfos(infos, infoReader(), items);
    StoreOptions options =
        mode == DataSet.Mode.READ ? StoreOptions.reading(foreign) : StoreOptions.writing(foreign);
    return Store.open(
        path,
        options
            .withSynchronize(synchronize)
            .withTimeout(timeout)
            .withBackup(backup)
            .withDurability(io.persistable.dataset.Durability.valueOf(durability.name())));
  }

  /** Infos describe; that one is of an unknown type is no reason to refuse the data set. */
  private ArchiveReader infoReader() {
    return new ArchiveReaderBuilder(sources)
        .limits(limits)
        .unknownTypesAsRecords(true)
        .allowEmpty(true)
        .build();
  }

  /**
   * Opens the data set.
   *
   * @throws DataSetException if there is none and it is opened for reading, or something else is
   *     there
   * @throws io.persistable.error.MissingModuleException if the array format's module isn't there
   * @throws io.persistable.error.DataSetLockedException if the lock is to be held and not to be had
   *     in time; the message says who holds it
   */
  public DataSet open() throws IOException {
    if (mode == DataSet.Mode.WRITE) {
      ArrayStore.of(arrayFormat); // refused now rather than at the first array
    }
    return new DataSet(this);
  }
}
