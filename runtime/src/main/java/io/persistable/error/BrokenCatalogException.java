package io.persistable.error;

/**
 * A catalog of persistable types is listed and can't be loaded: its class is missing, fails, or was
 * compiled against another copy of this library. The message says which, and what to do.
 */
public final class BrokenCatalogException extends PersistableException {

  private static final long serialVersionUID = 1;

  public BrokenCatalogException(String message, Throwable cause) {
    super(message, cause);
  }
}
