package io.persistable.python.read;

import org.jspecify.annotations.Nullable;

/** Recognises keyword arguments in any white space: {@code name = value}. */
final class ArgumentNames {

  private ArgumentNames() {}

  /** Reads a keyword and its equals sign; null, with nothing read, if the argument has none. */
  static @Nullable String read(Scanner scanner) {
    byte c = scanner.peek();
    int start = scanner.position;
    if (!Scanner.isNameStart(c)) {
      return null;
    }
    int stop = scanner.nameEnd(start);
    scanner.position = stop;
    if (scanner.peek() == '=' && scanner.text[scanner.position + 1] != '=') {
      scanner.position++;
      return scanner.slice(start, stop);
    }
    scanner.position = start;
    return null;
  }
}
