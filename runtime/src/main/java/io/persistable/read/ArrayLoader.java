package io.persistable.read;

import java.util.List;

/**
 * What the loader function of an importable module says, taken from its text.
 *
 * @param form how the arrays are stored
 * @param location the file or directory that holds them, relative to the text's own directory
 * @param names the arrays, in order
 */
public record ArrayLoader(Form form, String location, List<String> names) {

  /** How arrays are stored. */
  public enum Form {
    /** A directory with one {@code .npy} file each. */
    NPY,
    /** One {@code .npz} file. */
    NPZ,
    /** One HDF5 file. */
    HDF5
  }

  public ArrayLoader {
    names = List.copyOf(names);
  }
}
