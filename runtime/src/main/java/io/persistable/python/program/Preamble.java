package io.persistable.python.program;

import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Bindings;
import io.persistable.read.ReadOptions;
import io.persistable.text.FormatMark;
import java.util.Arrays;

/**
 * What the imports and definitions at the beginning of a text have bound, for texts that begin with
 * the same bytes, and the deletions at its end, for those that end with them too. Most of the text
 * of an archive of a few objects is these.
 */
final class Preamble {

  /** More than the definitions of many thousand types; what is kept is kept softly. */
  static final int MOST_BYTES = 1 << 24;

  final byte[] bytes;
  final Bindings.Snapshot symbols;
  private final ReadOptions options;
  private final byte[] tail;
  private final int[] deleted;
  private final int deletedIfBound;

  /** Whether the tail holds the last line of a text that is whole. */
  final boolean tailEnds;

  /**
   * @param symbols as they are after these bytes
   * @param deletions the last statements of the text, if they are such
   */
  Preamble(byte[] bytes, Bindings.Snapshot symbols, ReadOptions options, Deletions deletions) {
    this.bytes = bytes;
    this.symbols = symbols;
    this.options = options;
    this.tail = deletions.tail();
    this.deleted = deletions.names();
    this.deletedIfBound = deletions.namesIfBound();
    this.tailEnds = FormatMark.lastEnd(tail, tail.length) >= 0;
  }

  /**
   * Whether a text begins with this preamble, and with a name after it: white space or a comment
   * there might belong to the last definition.
   */
  boolean startsTextOf(Scanner scanner, ReadOptions options) {
    return bytes.length < scanner.end()
        && starts(scanner.text())
        && this.options.lenient() == options.lenient()
        && this.options.limits().equals(options.limits());
  }

  /** As {@link #startsTextOf}, of a text that is longer than this. */
  boolean starts(byte[] text) {
    return Scanner.isNameStart(text[bytes.length])
        && Arrays.equals(text, 0, bytes.length, bytes, 0, bytes.length);
  }

  /** Reads the tail, which ends the text, if it is next and can be read. */
  boolean readTail(Scanner scanner, Bindings bindings) {
    int at = scanner.position();
    if (scanner.end() - at != tail.length
        || tail.length == 0
        || !Arrays.equals(scanner.text(), at, scanner.end(), tail, 0, tail.length)) {
      return false;
    }
    for (int i = 0; i < deleted.length - deletedIfBound; i++) {
      if (bindings.bound(deleted[i]) == null) {
        return false;
      }
    }
    for (int name : deleted) {
      bindings.set(name, null);
    }
    scanner.moveTo(scanner.end());
    return true;
  }
}
