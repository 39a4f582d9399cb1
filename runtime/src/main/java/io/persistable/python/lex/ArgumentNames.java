package io.persistable.python.lex;

import org.jspecify.annotations.Nullable;

/** Recognises keyword arguments in any white space: {@code name = value}. */
public final class ArgumentNames {

  private ArgumentNames() {}

  /** Reads a keyword and its equals sign; null, with nothing read, if the argument has none. */
  public static @Nullable String read(Scanner scanner) {
    byte c = scanner.peek();
    int start = scanner.position();
    if (!Scanner.isNameStart(c)) {
      return null;
    }
    int stop = scanner.nameEnd(start);
    scanner.moveTo(stop);
    if (scanner.peek() == '=' && scanner.text()[scanner.position() + 1] != '=') {
      scanner.advance(1);
      return scanner.slice(start, stop);
    }
    scanner.moveTo(start);
    return null;
  }
}
