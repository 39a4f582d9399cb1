package io.persistable.dataset;

import io.persistable.error.DataSetException;
import java.nio.file.Path;

/**
 * A name that a writer wants to create is taken by what isn't the data set's. For an array file the
 * next number will do.
 */
final class NameTakenException extends DataSetException {

  private static final long serialVersionUID = 1;

  NameTakenException(Path file) {
    super(file + " is there and is not the data set's, which needs the name; move it away");
  }
}
