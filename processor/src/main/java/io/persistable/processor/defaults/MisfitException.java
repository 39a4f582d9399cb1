package io.persistable.processor.defaults;

/** A default that can't be read, or does not fit; the message says what was found instead. */
final class MisfitException extends Exception {

  private static final long serialVersionUID = 1;

  MisfitException(String message) {
    super(message);
  }
}
