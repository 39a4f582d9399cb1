package io.persistable;

import io.persistable.array.ArrayFormat;
import java.util.Objects;

/**
 * How an archive is saved as an importable package or module.
 *
 * @param asPackage a directory with an {@code __init__.py} if true, a {@code .py} file if not
 * @param arrayFormat how arrays above the threshold are stored
 * @param force whether an archive that is there is replaced
 * @param backup whether a replaced archive is kept beside the new one: {@code __init__.py.bak}
 * @param singleItem whether importing the module gives the archive's one object instead of a module
 */
public record SaveOptions(
    boolean asPackage, ArrayFormat arrayFormat, boolean force, boolean backup, boolean singleItem) {

  /** A package, arrays as npy, nothing replaced. */
  public static final SaveOptions DEFAULT =
      new SaveOptions(true, ArrayFormat.NPY, false, false, false);

  public SaveOptions {
    Objects.requireNonNull(arrayFormat, "arrayFormat");
  }

  public SaveOptions withAsPackage(boolean asPackage) {
    return new SaveOptions(asPackage, arrayFormat, force, backup, singleItem);
  }

  public SaveOptions withArrayFormat(ArrayFormat arrayFormat) {
    return new SaveOptions(asPackage, arrayFormat, force, backup, singleItem);
  }

  public SaveOptions withForce(boolean force) {
    return new SaveOptions(asPackage, arrayFormat, force, backup, singleItem);
  }

  public SaveOptions withBackup(boolean backup) {
    return new SaveOptions(asPackage, arrayFormat, force, backup, singleItem);
  }

  public SaveOptions withSingleItem(boolean singleItem) {
    return new SaveOptions(asPackage, arrayFormat, force, backup, singleItem);
  }
}
