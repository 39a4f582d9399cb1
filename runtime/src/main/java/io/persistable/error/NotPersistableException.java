package io.persistable.error;

/**
 * An object can't be archived: it has no persister, or it is on a cycle that nothing mutable
 * breaks. The message carries the object's path, such as {@code $.flights[3].origin}.
 */
public final class NotPersistableException extends PersistableException {

  private static final long serialVersionUID = 1;

  private final String path;

  public NotPersistableException(String message, String path) {
    super(message);
    this.path = path;
  }

  /** As {@link #NotPersistableException(String, String)}, for what a class of the user's threw. */
  public NotPersistableException(String message, String path, Throwable cause) {
    super(message, cause);
    this.path = path;
  }

  /** The way from the archive to the object, such as {@code $.flights[3].origin}. */
  public String path() {
    return path;
  }
}
