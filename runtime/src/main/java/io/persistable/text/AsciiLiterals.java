package io.persistable.text;

/**
 * Which characters stand for themselves in a string literal in single quotes: printable ASCII but
 * the quote and the backslash.
 */
final class AsciiLiterals {

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGHS = ONES << 7;
  private static final long SPACES = ONES * ' ';
  private static final long QUOTES = ONES * '\'';
  private static final long BACKSLASHES = ONES * '\\';

  private AsciiLiterals() {}

  static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7f && c != '\'' && c != '\\';
  }

  /**
   * Whether all of some ASCII bytes are plain, eight at a time: Mycroft's test for a zero byte, of
   * the difference to what is looked for. Reads, and ignores, up to seven bytes behind them.
   */
  static boolean isPlain(byte[] bytes, int from, int length) {
    long special = 0;
    int i = 0;
    for (; i <= length - 8; i += 8) {
      special |= special(ByteView.longAt(bytes, from + i));
    }
    if (i < length) {
      long rest = -1L << 8 * (length - i);
      long word = ByteView.longAt(bytes, from + i);
      special |= special(word & ~rest | SPACES & rest);
    }
    return (special & HIGHS) == 0;
  }

  /** A high bit in each byte that is special, if not one below it is. */
  private static long special(long word) {
    long quote = word ^ QUOTES;
    long backslash = word ^ BACKSLASHES;
    return word - SPACES & ~word
        | quote - ONES & ~quote
        | backslash - ONES & ~backslash
        | word + ONES;
  }
}
