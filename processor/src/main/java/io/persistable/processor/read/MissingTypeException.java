package io.persistable.processor.read;

/** A class that is mentioned does not exist, or not until another processor has made it. */
public final class MissingTypeException extends Exception {

  private static final long serialVersionUID = 1L;

  /** The name of the class, or of what else is not there yet. */
  public MissingTypeException(String type) {
    super(type, null, false, false);
  }
}
