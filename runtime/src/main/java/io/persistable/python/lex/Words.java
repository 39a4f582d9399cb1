package io.persistable.python.lex;

import io.persistable.text.ByteView;

/**
 * Eight bytes of text at a time, the first one lowest. The finding of bytes is that of Mycroft: see
 * "Determine if a word has a zero byte" in S. E. Anderson, <a
 * href="https://graphics.stanford.edu/~seander/bithacks.html">Bit Twiddling Hacks</a>; of what it
 * marks, the lowest is always right.
 */
public final class Words {

  /**
   * What follows a text, so that eight bytes can be looked at from any place in it, and further.
   */
  public static final int PADDING = 24;

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private static final long BACKSLASHES = '\\' * ONES;
  private static final long SPACES = ' ' * ONES;

  private static final long ZEROS = '0' * ONES;

  private Words() {}

  public static long at(byte[] text, int index) {
    return ByteView.longAt(text, index);
  }

  /** Up to eight characters of ASCII as {@link #at} gives them, zeros behind them. */
  public static long of(String ascii) {
    long word = 0;
    for (int i = ascii.length() - 1; i >= 0; i--) {
      word = word << Byte.SIZE | ascii.charAt(i);
    }
    return word;
  }

  /**
   * The first index from {@code from} on of a byte that does not stand for itself in a string
   * literal: {@code quote}, a backslash, a control character, one beyond ASCII. There is one: the
   * padding holds zeros.
   */
  static int literalEnd(byte[] text, int from, byte quote) {
    long quotes = quote * ONES;
    int at = from;
    while (true) {
      long word = at(text, at);
      long quoted = word ^ quotes;
      long escaped = word ^ BACKSLASHES;
      long found =
          (quoted - ONES & ~quoted | escaped - ONES & ~escaped | word - SPACES | word) & HIGH_BITS;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      at += Long.BYTES;
    }
  }

  /** Whether all eight bytes are decimal digits. */
  static boolean areDigits(long word) {
    return ((word & 0xF0F0F0F0F0F0F0F0L) | (word + 0x0606060606060606L & 0xF0F0F0F0F0F0F0F0L) >>> 4)
        == 0x3333333333333333L;
  }

  /** How many of the bytes, from the first on, are decimal digits. */
  public static int digitCount(long word) {
    long value = word ^ ZEROS;
    long others = (value + 0x7676_7676_7676_7676L | value) & HIGH_BITS; // the lowest is right
    return Long.numberOfTrailingZeros(others) >>> 3;
  }

  /** The number that the first {@code count} bytes are, one to eight digits. */
  public static long digits(long word, int count) {
    // As if there were zeros before them.
    return number((word ^ ZEROS) << -(count << 3));
  }

  /**
   * The number that eight decimal digits are: pairs of them, then pairs of these, and again. See D.
   * Lemire, <a href="https://arxiv.org/abs/2101.11408">Number parsing at a gigabyte per second</a>,
   * 2021.
   */
  public static long digits(long word) {
    return number(word ^ ZEROS);
  }

  private static long number(long digits) {
    long pairs = digits * 10 + (digits >>> 8);
    long low = (pairs & 0x000000FF000000FFL) * (100 + (1_000_000L << 32));
    long high = (pairs >>> 16 & 0x000000FF000000FFL) * (1 + (10_000L << 32));
    return low + high >>> 32;
  }
}
