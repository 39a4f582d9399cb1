package io.persistable.error;

import org.jspecify.annotations.Nullable;

/**
 * The text of an archive can't be read. The message starts with {@code source:line:column}, says
 * what was expected and found, and shows the line with a caret. Nothing was executed and nothing
 * partial is returned.
 */
public class ReadException extends PersistableException {

  private static final long serialVersionUID = 1;

  private final String source;
  private final int line;
  private final int column;

  /**
   * @param line counted from 1
   * @param column counted from 1, in code points
   */
  public ReadException(
      String message, String source, int line, int column, @Nullable Throwable cause) {
    super(message, cause);
    this.source = source;
    this.line = line;
    this.column = column;
  }

  /** The file, or {@code <archive>} for text in memory. */
  public String source() {
    return source;
  }

  /** Counted from 1. */
  public int line() {
    return line;
  }

  /** Counted from 1, in code points. */
  public int column() {
    return column;
  }
}
