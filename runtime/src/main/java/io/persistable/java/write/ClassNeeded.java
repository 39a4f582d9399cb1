package io.persistable.java.write;

import io.persistable.error.NotPersistableException;

/** What Java source can't say of values whose class isn't here. */
final class ClassNeeded {

  private ClassNeeded() {}

  /** The error for a value that stands for an object of a class that isn't here. */
  static NotPersistableException error(String typeName) {
    return new NotPersistableException(
        "expected a type that has a class here, found a "
            + typeName
            + "; Java source can only name classes. Put the class on the class path, or write the"
            + " Python dialect.",
        "$");
  }
}
