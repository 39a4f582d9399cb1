package io.persistable.error;

import org.jspecify.annotations.Nullable;

/** Files of a data set are missing or aren't what was written; the message names the file. */
public final class DataSetDamagedException extends DataSetException {

  private static final long serialVersionUID = 1;

  public DataSetDamagedException(String message) {
    super(message);
  }

  public DataSetDamagedException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
