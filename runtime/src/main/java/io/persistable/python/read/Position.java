package io.persistable.python.read;

/** A position as people count it, with the line it is on. */
final class Position {

  /** How much of a long line is shown on each side of the caret, in code points. */
  private static final int MARGIN = 60;

  final int line;
  final int column;
  private final String source;
  private final String shown;
  private final int caret;

  Position(Scanner scanner, int at) {
    int start = 0;
    int number = 1;
    for (int i = 0; i < at; i++) {
      byte c = scanner.text[i];
      if (c == '\n' || c == '\r' && scanner.text[i + 1] != '\n') {
        number++;
        start = i + 1;
      }
    }
    String before = scanner.slice(start, at);
    String after = scanner.slice(at, scanner.lineEnd(at));
    if (start == 0 && before.startsWith("\uFEFF")) {
      before = before.substring(1);
    }
    this.source = scanner.source;
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

  /** Control characters must not act on the terminal that shows the message. */
  private static String visible(String text) {
    return text.replaceAll("[\\p{Cc}\\p{Cf}]", " ");
  }

  String message(String problem) {
    return source
        + ":"
        + line
        + ":"
        + column
        + ": "
        + problem
        + "\n  "
        + shown
        + "\n  "
        + " ".repeat(caret)
        + "^";
  }
}
