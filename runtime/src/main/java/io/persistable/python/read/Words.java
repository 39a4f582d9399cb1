package io.persistable.python.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of text at a time, the first one lowest. The finding of bytes is that of Mycroft: see
 * "Determine if a word has a zero byte" in S. E. Anderson, <a
 * href="https://graphics.stanford.edu/~seander/bithacks.html">Bit Twiddling Hacks</a>; of what it
 * marks, the lowest is always right.
 */
final class Words {

  /**
   * What follows a text, so that eight bytes can be looked at from any place in it, and further.
   */
  static final int PADDING = 24;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private static final long BACKSLASHES = '\\' * ONES;
  private static final long SPACES = ' ' * ONES;

  private Words() {}

  static long at(byte[] text, int index) {
    return (long) LONGS.get(text, index);
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
}
