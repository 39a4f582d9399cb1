package io.persistable;

import io.persistable.read.ReadOptions;
import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import io.persistable.value.ReadLimits;
import java.util.Objects;

/** The options of an {@link ArchiveReader}. */
public final class ArchiveReaderBuilder {

  private ReadLimits limits = ReadLimits.DEFAULT;
  private boolean unknownTypesAsRecords;
  private boolean lenient;
  private boolean allowEmpty;
  private ProgressListener progress = ProgressListener.NONE;
  private final TypeSources sources;

  ArchiveReaderBuilder() {
    this(new TypeSources());
  }

  ArchiveReaderBuilder(TypeSources sources) {
    this.sources = sources;
  }

  /** What reading may cost; {@link ReadLimits#DEFAULT} unless set. */
  public ArchiveReaderBuilder limits(ReadLimits limits) {
    this.limits = Objects.requireNonNull(limits, "limits");
    return this;
  }

  /**
   * Whether objects of types that have no class here come back as {@link
   * io.persistable.value.RecordValue}s instead of being an error.
   */
  public ArchiveReaderBuilder unknownTypesAsRecords(boolean unknownTypesAsRecords) {
    this.unknownTypesAsRecords = unknownTypesAsRecords;
    return this;
  }

  /**
   * Whether unknown and missing components are passed over, and reported by {@link
   * Items#ignored()}, instead of being an error.
   */
  public ArchiveReaderBuilder lenient(boolean lenient) {
    this.lenient = lenient;
    return this;
  }

  /**
   * Whether a text with nothing in it, or with nothing but white space, is an archive without
   * items. Unless set, it is refused, since a file that lost its content looks like that.
   */
  public ArchiveReaderBuilder allowEmpty(boolean allowEmpty) {
    this.allowEmpty = allowEmpty;
    return this;
  }

  /** Is told how far a load is and may end it. */
  public ArchiveReaderBuilder progress(ProgressListener progress) {
    this.progress = Objects.requireNonNull(progress, "progress");
    return this;
  }

  /**
   * Whose catalogs to use. Unless set, it is the thread's context class loader or, where that does
   * not see this library, the library's own; when writing, also the loader of each object's class.
   */
  public ArchiveReaderBuilder classLoader(ClassLoader loader) {
    sources.classLoader(loader);
    return this;
  }

  /** Adds a catalog that the service loader doesn't find. */
  public ArchiveReaderBuilder catalog(Catalog catalog) {
    sources.catalog(catalog);
    return this;
  }

  /** Adds a persister; it takes precedence over one from a catalog. */
  public ArchiveReaderBuilder persister(Persister<?> persister) {
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
  public ArchiveReaderBuilder renamedPackage(String from, String to) {
    sources.renamedPackage(from, to);
    return this;
  }

  /** Adds an enum type that no catalog lists. */
  public ArchiveReaderBuilder enumType(Class<? extends Enum<?>> type) {
    sources.enumType(type);
    return this;
  }

  private ReadOptions options() {
    return ReadOptions.DEFAULT
        .withLimits(limits)
        .withUnknownTypes(
            unknownTypesAsRecords
                ? ReadOptions.UnknownTypes.RECORD_VALUES
                : ReadOptions.UnknownTypes.ERROR)
        .withLenient(lenient)
        .withEmptyAllowed(allowEmpty);
  }

  /**
   * The reader.
   *
   * @throws IllegalArgumentException if two persisters are for one class, or two types have one
   *     name
   */
  public ArchiveReader build() {
    return new ArchiveReader(sources.registry(), options(), progress);
  }
}
