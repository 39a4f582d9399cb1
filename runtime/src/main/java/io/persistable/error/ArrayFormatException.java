package io.persistable.error;

import org.jspecify.annotations.Nullable;

/**
 * An array file (npy, npz, HDF5) is damaged, hostile or of a kind that holds no numbers. The
 * message names the file and the byte offset, what was expected and what was found.
 */
public final class ArrayFormatException extends PersistableException {

  private static final long serialVersionUID = 1;

  public ArrayFormatException(String message) {
    super(message);
  }

  public ArrayFormatException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
