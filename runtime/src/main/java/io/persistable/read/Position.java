package io.persistable.read;

import io.persistable.error.LimitExceededException;
import io.persistable.error.ReadException;
import io.persistable.error.UnknownTypeException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A position as people count it, with the line it is on. */
public final class Position {

  /** How much of a long line is shown on each side of the caret, in code points. */
  private static final int MARGIN = 60;

  public final int line;
  public final int column;
  private final String source;
  private final String shown;
  private final int caret;

  /**
   * @param text UTF-8
   * @param end where the text ends; a byte follows
   * @param at an index into the text
   */
  public Position(byte[] text, int end, String source, int at) {
    int start = 0;
    int number = 1;
    for (int i = 0; i < at; i++) {
      byte c = text[i];
      if (c == '\n' || c == '\r' && text[i + 1] != '\n') {
        number++;
        start = i + 1;
      }
    }
    String before = slice(text, start, at);
    String after = slice(text, at, lineEnd(text, end, at));
    if (start == 0 && before.startsWith("\uFEFF")) {
      before = before.substring(1);
    }
    this.source = source;
    this.line = number;
    this.column = before.codePointCount(0, before.length()) + 1;
    String left = before;
    if (column - 1 > MARGIN) {
      left = "…" + before.substring(before.offsetByCodePoints(before.length(), 1 - MARGIN));
    }
    String right = after;
    if (after.codePointCount(0, after.length()) > MARGIN) {
      right = after.substring(0, after.offsetByCodePoints(0, MARGIN)) + "…";
    }
    this.shown = visible(left + right);
    this.caret = left.codePointCount(0, left.length());
  }

  private static String slice(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  private static int lineEnd(byte[] text, int end, int from) {
    int at = from;
    while (at < end && text[at] != '\n' && text[at] != '\r') {
      at++;
    }
    return at;
  }

  /** Control characters must not act on the terminal that shows the message. */
  private static String visible(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
  }

  /** {@code source:line:column: note}, for what is no error. */
  public String note(String note) {
    return source + ":" + line + ":" + column + ": " + note;
  }

  /** The error for a text that can't be read. */
  public ReadException error(String problem, @Nullable Throwable cause) {
    return new ReadException(message(problem), source, line, column, cause);
  }

  /** The error for what passes a limit. */
  public LimitExceededException exceeded(String limit, long value) {
    return new LimitExceededException(
        message("expected no more than the limit of " + value + " for " + limit),
        source,
        line,
        column);
  }

  /** The error for a type that isn't known here. */
  public UnknownTypeException unknownType(String problem, String type) {
    return new UnknownTypeException(message(problem), source, line, column, type);
  }

  /** What errors say: {@link #note}, the line, and a caret under the place. */
  public String message(String problem) {
    return note(problem) + "\n  " + shown + "\n  " + " ".repeat(caret) + "^";
  }
}
