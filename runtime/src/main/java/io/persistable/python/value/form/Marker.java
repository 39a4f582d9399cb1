package io.persistable.python.value.form;

import io.persistable.python.value.Form;

/** A name of Python's own that only definitions use. */
public record Marker(String path) implements Form {

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return path;
  }
}
