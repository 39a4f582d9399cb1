package io.persistable.error;

import org.jspecify.annotations.Nullable;

/**
 * An item, or an element of it, is of another type than the one that was asked for. The message
 * says where, what was expected, what was found, and what can be asked for.
 */
public final class WrongTypeException extends PersistableException {

  private static final long serialVersionUID = 1;

  private final String path;

  /**
   * @param cause why an array can't be had in the form that was asked for, null if that isn't it
   */
  public WrongTypeException(String message, String path, @Nullable Throwable cause) {
    super(message, cause);
    this.path = path;
  }

  /** The way from the archive to the object, such as {@code $.flights[3]}. */
  public String path() {
    return path;
  }
}
