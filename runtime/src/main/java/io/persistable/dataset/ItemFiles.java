package io.persistable.dataset;

import java.io.IOException;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;

/** Where the array files of one item go, under names that were never used before. */
public interface ItemFiles {

  /** The item's name, which the module defines. */
  String item();

  /** The number of the first {@code .npy}: 0 for a new item, else one never used. */
  long firstArray();

  /** The directory for {@code .npy} files relative to the data set: {@code x_data}. */
  default String folder() {
    return item() + "_data";
  }

  /** The file for all arrays: {@code x_data.npz}, or {@code x_data_12.npz} for one rewritten. */
  String single(String extension);

  /**
   * Creates a file, to be written from its start to its end and closed.
   *
   * @param name relative to the data set: {@code folder()/array_N.npy} with N from {@link
   *     #firstArray()} on, or {@link #single(String)}
   */
  WritableByteChannel create(String name) throws IOException;

  /**
   * A path for a library that creates the file by itself; it must be there, closed, when the item
   * has been written.
   */
  Path fresh(String name) throws IOException;
}
