package io.persistable.error;

import org.jspecify.annotations.Nullable;

/** The root of all that this library throws on its own account; I/O errors stay I/O errors. */
public abstract class PersistableException extends RuntimeException {

  private static final long serialVersionUID = 1;

  protected PersistableException(String message) {
    super(message);
  }

  protected PersistableException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
