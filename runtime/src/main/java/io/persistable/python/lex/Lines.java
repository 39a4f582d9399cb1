package io.persistable.python.lex;

import io.persistable.text.FormatMark;

/** The line structure of the text: ends of statements, and blocks by their indentation. */
public final class Lines {

  private final Scanner scanner;

  /** Whether the last line of a text that is whole was passed. */
  private boolean ended;

  public Lines(Scanner scanner) {
    this.scanner = scanner;
  }

  /** Whether the last line of a text that is whole was passed. */
  public boolean isEnded() {
    return ended;
  }

  /** Skips blank lines and comments up to the first byte of the next line that holds anything. */
  public void skipBlank() {
    while (true) {
      int start = scanner.position();
      byte c = scanner.peek();
      if (c == '#') {
        ended = ended || FormatMark.isEnd(scanner.text(), scanner.position(), scanner.end());
        scanner.moveTo(scanner.lineEnd(scanner.position()));
      } else if (c == '\n' || c == '\r') {
        scanner.advance(1);
      } else {
        // Back to the line's own first byte, so that its indentation shows.
        scanner.moveTo(c == 0 ? scanner.position() : start);
        return;
      }
    }
  }

  /** How far the line at the position is indented, in bytes of white space. */
  public int indentation() {
    int at = scanner.position();
    while (scanner.text()[at] == ' ' || scanner.text()[at] == '\t' || scanner.text()[at] == '\f') {
      at++;
    }
    return at - scanner.position();
  }

  /** Reads the end of a statement: a line end with a comment before it or not, or a semicolon. */
  public void endStatement() {
    byte c = scanner.peek();
    if (c == '#') {
      scanner.moveTo(scanner.lineEnd(scanner.position()));
      c = scanner.text()[scanner.position()];
    }
    if (c == '\n' || c == '\r' || c == ';') {
      scanner.advance(1);
    } else if (c != 0) {
      throw Refusals.after(scanner, scanner.position(), "the end of the statement");
    }
  }

  /** Reads a colon and the statements after it, on the same line or as an indented block. */
  public void block(Runnable statement) {
    scanner.expect(':');
    byte c = scanner.peek();
    if (c != '\n' && c != '\r' && c != '#') {
      statement.run();
      endStatement();
      return;
    }
    endStatement();
    skipBlank();
    int indentation = indentation();
    if (indentation == 0) {
      throw scanner.expected(scanner.position(), "an indented block");
    }
    do {
      scanner.advance(indentation);
      do {
        statement.run();
        endStatement();
      } while (scanner.text()[scanner.position() - 1] == ';' && !atLineEnd());
      skipBlank();
      int next = indentation();
      if (next > indentation) {
        throw scanner.expected(scanner.position(), "a line that is indented as the one before");
      }
      if (next < indentation) {
        if (next > 0 && scanner.text()[scanner.position()] != 0) {
          throw scanner.expected(scanner.position(), "a line that is indented as the one before");
        }
        return;
      }
    } while (scanner.text()[scanner.position()] != 0);
  }

  private boolean atLineEnd() {
    byte c = scanner.peek();
    if (c == '#' || c == '\n' || c == '\r' || c == 0) {
      endStatement();
      return true;
    }
    return false;
  }

  /** Passes over a colon and an indented block; gives its bounds. Nothing in it is read. */
  public int[] opaqueBlock() {
    scanner.expect(':');
    endStatement();
    skipBlank();
    int start = scanner.position();
    while (scanner.text()[scanner.position()] != 0 && indentation() > 0) {
      scanner.moveTo(scanner.lineEnd(scanner.position()));
      skipBlank();
    }
    return new int[] {start, scanner.position()};
  }
}
