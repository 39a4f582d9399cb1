package io.persistable.dataset;

import java.io.IOException;

/** A name for an array file is taken by a file that isn't ours: the next number will do. */
final class NameTakenException extends IOException {

  private static final long serialVersionUID = 1;

  NameTakenException(String name) {
    super(name + " is there already");
  }
}
