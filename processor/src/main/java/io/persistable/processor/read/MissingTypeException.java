package io.persistable.processor.read;

/** A class that is mentioned does not exist, or not until another processor has made it. */
public final class MissingTypeException extends Exception {

  private static final long serialVersionUID = 1L;

  MissingTypeException(String type) {
    super(type, null, false, false);
  }
}
