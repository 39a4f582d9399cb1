package io.persistable;

import io.persistable.array.ArrayFormat;
import java.util.Objects;

/** How an archive is saved as an importable package or module. Unmodifiable. */
public final class SaveOptions {

  /** The largest number of elements of an array that stands in a saved text, unless one is set. */
  static final long ARRAY_THRESHOLD = 100;

  /** A package, arrays as npy, nothing replaced. */
  public static final SaveOptions DEFAULT = builder().build();

  private final boolean asPackage;
  private final ArrayFormat arrayFormat;
  private final boolean force;
  private final boolean backup;
  private final boolean singleItem;
  private final int partObjects;
  private final Dialect dialect;
  private final ProgressListener progress;

  private SaveOptions(Builder builder) {
    this.asPackage = builder.asPackage;
    this.arrayFormat = builder.arrayFormat;
    this.force = builder.force;
    this.backup = builder.backup;
    this.singleItem = builder.singleItem;
    this.partObjects = builder.partObjects;
    this.dialect = builder.dialect;
    this.progress = builder.progress;
  }

  /** Options to choose, which are those of {@link #DEFAULT} until then. */
  public static Builder builder() {
    return new Builder();
  }

  /** These options, to change some. */
  public Builder toBuilder() {
    return new Builder()
        .asPackage(asPackage)
        .arrayFormat(arrayFormat)
        .force(force)
        .backup(backup)
        .singleItem(singleItem)
        .partObjects(partObjects)
        .dialect(dialect)
        .progress(progress);
  }

  /** Whether it is a directory with an {@code __init__.py}; a {@code .py} file if not. */
  public boolean asPackage() {
    return asPackage;
  }

  /** How arrays above the threshold are stored. */
  public ArrayFormat arrayFormat() {
    return arrayFormat;
  }

  /** Whether an archive that is there is replaced. */
  public boolean force() {
    return force;
  }

  /** Whether a replaced archive is kept. */
  public boolean backup() {
    return backup;
  }

  /** Whether importing gives the archive's one object. */
  public boolean singleItem() {
    return singleItem;
  }

  /** The number of objects after which a package goes on in another file. */
  public int partObjects() {
    return partObjects;
  }

  /** The language. */
  public Dialect dialect() {
    return dialect;
  }

  /** Is told how far it is. */
  public ProgressListener progress() {
    return progress;
  }

  /** The options of a save. */
  public static final class Builder {

    private boolean asPackage = true;
    private ArrayFormat arrayFormat = ArrayFormat.NPY;
    private boolean force;
    private boolean backup;
    private boolean singleItem;
    private int partObjects = 10_000;
    private Dialect dialect = Dialect.PYTHON;
    private ProgressListener progress = ProgressListener.NONE;

    private Builder() {}

    /** A directory with an {@code __init__.py} (so unless set), or a {@code .py} file. */
    public Builder asPackage(boolean asPackage) {
      this.asPackage = asPackage;
      return this;
    }

    /** How arrays above the threshold are stored; {@link ArrayFormat#NPY} unless set. */
    public Builder arrayFormat(ArrayFormat arrayFormat) {
      this.arrayFormat = Objects.requireNonNull(arrayFormat, "arrayFormat");
      return this;
    }

    /** Whether an archive that is there is replaced. */
    public Builder force(boolean force) {
      this.force = force;
      return this;
    }

    /**
     * Whether a replaced archive is kept beside the new one, with its arrays: {@code
     * __init__.py.bak}. The newest one is kept; it stays until the next replacement with a backup,
     * or until somebody deletes that file.
     */
    public Builder backup(boolean backup) {
      this.backup = backup;
      return this;
    }

    /** Whether importing the module gives the archive's one object instead of a module. */
    public Builder singleItem(boolean singleItem) {
      this.singleItem = singleItem;
      return this;
    }

    /**
     * The number of objects after which a package goes on in another file; 10,000 unless set.
     * CPython needs about 5.5 KB of memory for each object of a file that it compiles.
     *
     * @throws IllegalArgumentException if it is less than 1
     */
    public Builder partObjects(int partObjects) {
      if (partObjects < 1) {
        throw new IllegalArgumentException("expected parts of at least 1 object");
      }
      this.partObjects = partObjects;
      return this;
    }

    /**
     * The language; {@link Dialect#PYTHON} unless set. For Java what is saved is a class in a
     * source tree, arrays are npy, and of the other options those about replacing what is there
     * have a meaning.
     */
    public Builder dialect(Dialect dialect) {
      this.dialect = Objects.requireNonNull(dialect, "dialect");
      return this;
    }

    /** Is told how far it is and may end it. */
    public Builder progress(ProgressListener progress) {
      this.progress = Objects.requireNonNull(progress, "progress");
      return this;
    }

    public SaveOptions build() {
      return new SaveOptions(this);
    }
  }
}
