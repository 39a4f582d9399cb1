package io.persistable.error;

/** Reading would pass one of the {@code ReadLimits}; the message names the limit and its value. */
public final class LimitExceededException extends ReadException {

  private static final long serialVersionUID = 1;

  public LimitExceededException(String message, String source, int line, int column) {
    super(message, source, line, column, null);
  }
}
