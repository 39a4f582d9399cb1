package io.persistable.array;

/** How arrays are kept outside the text of an archive. */
public enum ArrayFormat {
  /** A directory with a npy file per array: each is mapped, replaced and checked alone. */
  NPY("", "io.persistable:persistable-runtime"),
  /** One npz file. */
  NPZ(".npz", "io.persistable:persistable-runtime"),
  /** One HDF5 file; needs the artifact {@code io.persistable:persistable-hdf5}. */
  HDF5(".hd5", "io.persistable:persistable-hdf5");

  private final String suffix;
  private final String artifact;

  ArrayFormat(String suffix, String artifact) {
    this.suffix = suffix;
    this.artifact = artifact;
  }

  /** What the name of file or directory ends with, after the name of what it belongs to. */
  public String suffix() {
    return suffix;
  }

  String artifact() {
    return artifact;
  }
}
