package io.persistable;

import io.persistable.array.ArrayFormat;
import java.util.Objects;

/**
 * How an archive is saved as an importable package or module.
 *
 * @param asPackage a directory with an {@code __init__.py} if true, a {@code .py} file if not
 * @param arrayFormat how arrays above the threshold are stored
 * @param force whether an archive that is there is replaced
 * @param backup whether a replaced archive is kept beside the new one, with its arrays: {@code
 *     __init__.py.bak}. The newest one is kept; it stays until the next replacement with a backup,
 *     or until somebody deletes that file
 * @param singleItem whether importing the module gives the archive's one object instead of a module
 * @param partObjects the number of objects after which a package goes on in another file: CPython
 *     needs about 5.5 KB of memory for each object of a file that it compiles
 * @param dialect the language; for Java what is saved is a class in a source tree, arrays are npy,
 *     and of the other options those about replacing what is there have a meaning
 * @param progress is told how far it is and may end it
 */
public record SaveOptions(
    boolean asPackage,
    ArrayFormat arrayFormat,
    boolean force,
    boolean backup,
    boolean singleItem,
    int partObjects,
    Dialect dialect,
    ProgressListener progress) {

  /** The largest number of elements of an array that stands in a saved text, unless one is set. */
  static final long ARRAY_THRESHOLD = 100;

  /** A package, arrays as npy, nothing replaced. */
  public static final SaveOptions DEFAULT =
      new SaveOptions(
          true,
          ArrayFormat.NPY,
          false,
          false,
          false,
          10_000,
          Dialect.PYTHON,
          ProgressListener.NONE);

  public SaveOptions {
    Objects.requireNonNull(arrayFormat, "arrayFormat");
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(progress, "progress");
    if (partObjects < 1) {
      throw new IllegalArgumentException("expected parts of at least 1 object");
    }
  }

  public SaveOptions withAsPackage(boolean asPackage) {
    return new SaveOptions(
        asPackage, arrayFormat, force, backup, singleItem, partObjects, dialect, progress);
  }

  public SaveOptions withArrayFormat(ArrayFormat arrayFormat) {
    return new SaveOptions(
        asPackage, arrayFormat, force, backup, singleItem, partObjects, dialect, progress);
  }

  public SaveOptions withForce(boolean force) {
    return new SaveOptions(
        asPackage, arrayFormat, force, backup, singleItem, partObjects, dialect, progress);
  }

  public SaveOptions withBackup(boolean backup) {
    return new SaveOptions(
        asPackage, arrayFormat, force, backup, singleItem, partObjects, dialect, progress);
  }

  public SaveOptions withSingleItem(boolean singleItem) {
    return new SaveOptions(
        asPackage, arrayFormat, force, backup, singleItem, partObjects, dialect, progress);
  }

  public SaveOptions withPartObjects(int partObjects) {
    return new SaveOptions(
        asPackage, arrayFormat, force, backup, singleItem, partObjects, dialect, progress);
  }

  public SaveOptions withDialect(Dialect dialect) {
    return new SaveOptions(
        asPackage, arrayFormat, force, backup, singleItem, partObjects, dialect, progress);
  }

  public SaveOptions withProgress(ProgressListener progress) {
    return new SaveOptions(
        asPackage, arrayFormat, force, backup, singleItem, partObjects, dialect, progress);
  }
}
