package io.persistable.python.value;

import io.persistable.error.ReadException;
import org.jspecify.annotations.Nullable;

/**
 * An object of a type that has no class here stands where a class is needed: the object that it is
 * to be part of can't be made either, but others of the text may.
 */
public final class UnfitObjectException extends ReadException {

  private static final long serialVersionUID = 1;

  private @Nullable String owner;

  UnfitObjectException(ReadException error) {
    super(String.valueOf(error.getMessage()), error.source(), error.line(), error.column(), null);
  }

  /** The innermost call that it is an argument of comes first and stays. */
  public UnfitObjectException in(String typeName) {
    if (owner == null) {
      owner = typeName;
    }
    return this;
  }

  /** The archive's name of the type that can't be made; null if it is no part of an object. */
  public @Nullable String owner() {
    return owner;
  }
}
