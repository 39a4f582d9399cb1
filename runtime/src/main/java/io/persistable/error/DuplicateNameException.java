package io.persistable.error;

/** A name is taken by another object. */
public final class DuplicateNameException extends PersistableException {

  private static final long serialVersionUID = 1;

  public DuplicateNameException(String message) {
    super(message);
  }
}
