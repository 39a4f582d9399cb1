package io.persistable.error;

/** Reading would pass one of the {@code ReadLimits}; the message names the limit and its value. */
public final class LimitExceededException extends ReadException {

  private static final long serialVersionUID = 1;

  public LimitExceededException(String message, String source, int line, int column) {
    super(message, source, line, column, null);
  }

  /**
   * As the other, where the thread's stack was the limit: the cause says whose methods filled it.
   */
  public LimitExceededException(
      String message, String source, int line, int column, Throwable cause) {
    super(message, source, line, column, cause);
  }
}
