package io.persistable.error;

/** The write lock wasn't to be had in time; the message names who holds it and what to do. */
public final class DataSetLockedException extends DataSetException {

  private static final long serialVersionUID = 1;

  public DataSetLockedException(String message) {
    super(message);
  }
}
