package io.persistable.error;

/** A name that can't be an item's: no Python identifier, a keyword, or reserved. */
public final class InvalidNameException extends PersistableException {

  private static final long serialVersionUID = 1;

  public InvalidNameException(String message) {
    super(message);
  }
}
