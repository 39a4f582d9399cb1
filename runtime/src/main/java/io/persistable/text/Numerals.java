package io.persistable.text;

import java.nio.charset.StandardCharsets;

/** Numbers as decimal digits, put into an array that has room for them. */
final class Numerals {

  /** No number has more characters than this. */
  static final int MAX_LENGTH = 26;

  private static final byte[] MIN_LONG = "-9223372036854775808".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DIGITS = new byte[200];

  /** The two digits of each number below 100 as they stand in memory. */
  private static final short[] PAIR_DIGITS = new short[100];

  /** 10^i. */
  private static final long[] POWERS = new long[19];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
    for (int i = 0; i < 100; i++) {
      DIGITS[2 * i] = (byte) ('0' + i / 10);
      DIGITS[2 * i + 1] = (byte) ('0' + i % 10);
      PAIR_DIGITS[i] = (short) (DIGITS[2 * i] | DIGITS[2 * i + 1] << 8);
    }
  }

  private final ShortestDecimal.Exponent exponent = new ShortestDecimal.Exponent();

  /** Decimal digits; returns the index after them, as all of these methods do. */
  static int integer(long value, byte[] target, int start) {
    int at = start;
    if (value >= 0 && value < 10) {
      target[at] = (byte) ('0' + value);
      return at + 1;
    }
    if (value == Long.MIN_VALUE) {
      System.arraycopy(MIN_LONG, 0, target, at, MIN_LONG.length);
      return at + MIN_LONG.length;
    }
    long digits = value;
    if (value < 0) {
      target[at++] = '-';
      digits = -value;
    }
    int count = digitCount(digits);
    putDigits(digits, target, at, count);
    return at + count;
  }

  /** A finite double as CPython's {@code repr} writes it. */
  int decimal(double value, byte[] target, int start) {
    if (value == 0) {
      return zero(1 / value < 0, target, start);
    }
    int at = start;
    if (value < 0) {
      target[at++] = '-';
    }
    long digits = ShortestDecimal.ofDouble(Math.abs(value), exponent);
    return layout(digits, exponent.value, target, at);
  }

  /** The same for a float. */
  int decimal(float value, byte[] target, int start) {
    if (value == 0) {
      return zero(1 / value < 0, target, start);
    }
    int at = start;
    if (value < 0) {
      target[at++] = '-';
    }
    long digits = ShortestDecimal.ofFloat(Math.abs(value), exponent);
    return layout(digits, exponent.value, target, at);
  }

  private static int zero(boolean negative, byte[] target, int start) {
    int at = start;
    if (negative) {
      target[at++] = '-';
    }
    target[at++] = '0';
    target[at++] = '.';
    target[at++] = '0';
    return at;
  }

  /** Puts digits · 10^exponent as {@code repr} does: the point within 10^-4 … 10^16, else an e. */
  private static int layout(long digits, int exponent, byte[] target, int start) {
    int count = digitCount(digits);
    int point = count + exponent;
    int at = start;
    if (point > 16 || point <= -4) {
      if (count == 1) {
        target[at++] = (byte) ('0' + digits);
      } else {
        putDigits(digits, target, at + 1, count);
        target[at] = target[at + 1];
        target[at + 1] = '.';
        at += count + 1;
      }
      target[at++] = 'e';
      int e = point - 1;
      target[at++] = (byte) (e < 0 ? '-' : '+');
      e = Math.abs(e);
      if (e >= 100) {
        target[at++] = (byte) ('0' + e / 100);
        e %= 100;
      }
      target[at++] = DIGITS[2 * e];
      target[at++] = DIGITS[2 * e + 1];
    } else if (point <= 0) {
      target[at++] = '0';
      target[at++] = '.';
      for (int i = point; i < 0; i++) {
        target[at++] = '0';
      }
      putDigits(digits, target, at, count);
      at += count;
    } else if (exponent >= 0) {
      putDigits(digits, target, at, count);
      at += count;
      for (int i = 0; i < exponent; i++) {
        target[at++] = '0';
      }
      target[at++] = '.';
      target[at++] = '0';
    } else {
      putDigits(digits, target, at + 1, count);
      for (int i = 0; i < point; i++) { // a few bytes: not worth a call
        target[at + i] = target[at + i + 1];
      }
      target[at + point] = '.';
      at += count + 1;
    }
    return at;
  }

  /** Two digits at a time; eight of them in 32-bit arithmetic, which is several times faster. */
  private static void putDigits(long value, byte[] target, int at, int count) {
    int i = at + count;
    long high = value;
    while (high >= 100_000_000) {
      long rest = high / 100_000_000;
      int low = (int) (high - rest * 100_000_000);
      high = rest;
      int upper = low / 10_000;
      int lower = low - upper * 10_000;
      i -= 8;
      ByteView.putShort(target, i, PAIR_DIGITS[upper / 100]);
      ByteView.putShort(target, i + 2, PAIR_DIGITS[upper % 100]);
      ByteView.putShort(target, i + 4, PAIR_DIGITS[lower / 100]);
      ByteView.putShort(target, i + 6, PAIR_DIGITS[lower % 100]);
    }
    int last = (int) high;
    while (last >= 100) {
      int rest = last / 100;
      i -= 2;
      ByteView.putShort(target, i, PAIR_DIGITS[last - rest * 100]);
      last = rest;
    }
    if (last >= 10) {
      ByteView.putShort(target, i - 2, PAIR_DIGITS[last]);
    } else {
      target[i - 1] = (byte) ('0' + last);
    }
  }

  /** From the number of bits: at most one below the truth, which a table of powers puts right. */
  private static int digitCount(long value) {
    int count = (64 - Long.numberOfLeadingZeros(value | 1)) * 1233 >>> 12;
    return value >= POWERS[count] ? count + 1 : Math.max(count, 1);
  }
}
