package io.persistable.python.program;

import io.persistable.python.lex.Lines;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Bindings;
import java.util.Arrays;

/**
 * Reads the statements that unbind names, and notes what those at the end of the text do if they
 * unbind names of its {@link Preamble} alone.
 */
final class Deletions {

  private static final byte[] NOTHING = {};

  private final Scanner scanner;
  private final Bindings bindings;
  private final Lines lines;

  /** Where the first of the deletions stands that follow each other up to here; -1 if none do. */
  private int start = -1;

  /** What they unbind: names that must be bound, then the others. */
  private int[] names = {};

  private int size;
  private int ifBound;

  Deletions(Scanner scanner, Bindings bindings, Lines lines) {
    this.scanner = scanner;
    this.bindings = bindings;
    this.lines = lines;
  }

  /** Notes that another statement follows. */
  void interrupt() {
    start = -1;
  }

  /** Reads {@code del x, y}. */
  void read() {
    begin();
    delete(true);
  }

  /** Reads {@code try: del … except NameError: pass}. */
  void readTry() {
    begin();
    scanner.expectWord("try");
    lines.block(() -> delete(false));
    lines.skipBlank();
    scanner.expectWord("except");
    if (scanner.peek() != ':') {
      scanner.expectWord("NameError");
    }
    lines.block(() -> scanner.expectWord("pass"));
  }

  private void begin() {
    if (start < 0) {
      start = scanner.position();
      size = 0;
      ifBound = 0;
    }
  }

  private void delete(boolean mustBeBound) {
    scanner.expectWord("del");
    boolean brackets = scanner.peek() == '(';
    if (brackets) {
      scanner.open('(');
    }
    do {
      scanner.peek();
      int at = scanner.position();
      int symbol = bindings.read();
      if (mustBeBound && bindings.bound(symbol) == null) {
        throw scanner.expected(at, "a name that is bound", scanner.describe(at));
      }
      bindings.set(symbol, null);
      note(symbol, mustBeBound);
    } while (brackets ? scanner.another(')') : scanner.accept(','));
  }

  private void note(int symbol, boolean mustBeBound) {
    if (!bindings.isOfPreamble(symbol)
        || mustBeBound && ifBound > 0
        || size == Preamble.MOST_BYTES) {
      // Not of the usual form: what a text of the same preamble does at its end is not known.
      start = scanner.end();
    } else if (start < scanner.end()) {
      if (size == names.length) {
        names = Arrays.copyOf(names, Math.max(16, size * 2));
      }
      names[size++] = symbol;
      ifBound += mustBeBound ? 0 : 1;
    }
  }

  /** The text from the first of the last deletions on; empty if there are none, or unusual ones. */
  byte[] tail() {
    return start < 0 || start == scanner.end()
        ? NOTHING
        : Arrays.copyOfRange(scanner.text(), start, scanner.end());
  }

  int[] names() {
    return Arrays.copyOf(names, size);
  }

  /** How many of the names need not be bound, the last ones. */
  int namesIfBound() {
    return ifBound;
  }
}
