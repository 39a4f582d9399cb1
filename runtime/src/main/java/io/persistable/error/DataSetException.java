package io.persistable.error;

import org.jspecify.annotations.Nullable;

/** A data set can't do what was asked: it isn't there, or was opened for reading. */
public class DataSetException extends PersistableException {

  private static final long serialVersionUID = 1;

  public DataSetException(String message) {
    super(message);
  }

  public DataSetException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
