package io.persistable.text;

import java.nio.charset.StandardCharsets;

/** Numbers as decimal digits, put into an array that has room for them. */
final class Numerals {

  /** No number has more characters than this. */
  static final int MAX_LENGTH = 26;

  /** How many doubles are prepared at a time. */
  private static final int MOST_PREPARED = 16;

  /** Integers below have no shorter decimals than their own digits. */
  private static final long WHOLE_DOUBLES = 1L << 53;

  private static final int WHOLE_FLOATS = 1 << 24;

  private static final long TEN_TO_8 = 100_000_000;

  /** 10^-8, times 2^89 and rounded up: what it gives is right below 2^62. */
  private static final long TEN_TO_MINUS_8 = 0x55e6_3b88_c230_e77fL;

  /** {@code ".0"} as it stands in memory. */
  private static final short POINT_ZERO = '.' | '0' << 8;

  /** Eight times {@code '0'}. */
  private static final long ZEROS = 0x3030_3030_3030_3030L;

  /** {@code "0."} and zeros. */
  private static final long ZERO_POINT = ZEROS & ~0xff00 | '.' << 8;

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
  private long[] digits = {};
  private int[] exponents = {};

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
    long whole = Math.abs((long) value);
    if (whole == Math.abs(value) && whole < WHOLE_DOUBLES) {
      return whole(whole, target, sign(value, target, start));
    }
    long digits = ShortestDecimal.ofDouble(value, exponent);
    return decimal(digits, exponent.value, target, sign(value, target, start));
  }

  /** The same for a float. */
  int decimal(float value, byte[] target, int start) {
    int at = sign(value, target, start);
    int whole = Math.abs((int) value);
    if (whole == Math.abs(value) && whole < WHOLE_FLOATS) {
      return whole(whole, target, at);
    }
    return layout(ShortestDecimal.ofFloat(value, exponent), 0, exponent.value + 9, target, at);
  }

  /**
   * Finds the digits of up to {@link #MOST_PREPARED} finite doubles, for {@link #prepared} to put.
   * To find all before any is put takes a third less: each step depends on the one before, and
   * those of a few numbers overlap if they are short.
   *
   * @return how many
   */
  int prepare(double[] values, int from) {
    if (digits.length == 0) {
      digits = new long[MOST_PREPARED];
      exponents = new int[MOST_PREPARED];
    }
    int end = Math.min(values.length, from + MOST_PREPARED);
    int i = from;
    for (; i < end && Double.isFinite(values[i]); i++) {
      double value = values[i];
      long whole = Math.abs((long) value);
      if (whole == Math.abs(value) && whole < WHOLE_DOUBLES) {
        digits[i - from] = ~whole;
      } else {
        digits[i - from] = ShortestDecimal.ofDouble(value, exponent);
        exponents[i - from] = exponent.value;
      }
    }
    return i - from;
  }

  /** Puts the {@code i}th of the doubles that were prepared, which is {@code value}. */
  int prepared(int i, double value, byte[] target, int start) {
    int at = sign(value, target, start);
    long found = digits[i];
    return found < 0 ? whole(~found, target, at) : decimal(found, exponents[i], target, at);
  }

  /** Without a branch, since signs may be hard to predict: a minus is overwritten if it is none. */
  private static int sign(double value, byte[] target, int start) {
    target[start] = '-';
    return start + (int) (Double.doubleToRawLongBits(value) >>> 63);
  }

  private static int whole(long value, byte[] target, int start) {
    int at = integer(value, target, start);
    ByteView.putShort(target, at, POINT_ZERO);
    return at + 2;
  }

  private static int decimal(long digits, int exponent, byte[] target, int at) {
    long upper = Math.multiplyHigh(digits, TEN_TO_MINUS_8) >>> 25;
    return layout(upper, digits - upper * TEN_TO_8, exponent + 17, target, at);
  }

  /**
   * Puts a number as {@code repr} does: the point within 10^-4 … 10^16, else an e. All digits are
   * put, and the zeros at their end left for the next text to overwrite. It is no integer unless it
   * is too large to have digits behind the point.
   *
   * @param upper the first nine digits, of which the first is not 0
   * @param lower the eight after them
   * @param point how many digits are before the point
   */
  private static int layout(long upper, long lower, int point, byte[] target, int at) {
    long first = upper * 1_441_151_881 >>> 57; // / 10^8, right below 10^9
    long high = eightDigits(upper - first * TEN_TO_8);
    long low = eightDigits(lower);
    int count =
        low != 0
            ? 17 - (Long.numberOfLeadingZeros(low) >> 3)
            : 9 - (Long.numberOfLeadingZeros(high) >> 3);
    first |= '0';
    high |= ZEROS;
    low |= ZEROS;
    if (point > 0 && point < 8) {
      ByteView.putLong(target, at + 10, low);
      ByteView.putLong(target, at + 2, high);
      ByteView.putLong(target, at, withPoint(high << 8 | first, point));
      return at + 1 + count;
    }
    return elsewhere(first, high, low, count, point, target, at);
  }

  /** The same with the point further left or right; a method so that the usual one is inlined. */
  private static int elsewhere(
      long first, long high, long low, int count, int point, byte[] target, int at) {
    if (point > 16 || point <= -4) {
      return scientific(first, high, low, count, point - 1, target, at);
    }
    if (point <= 0) {
      ByteView.putLong(target, at, ZERO_POINT);
      int start = at + 2 - point;
      target[start] = (byte) first;
      ByteView.putLong(target, start + 1, high);
      ByteView.putLong(target, start + 9, low);
      return start + count;
    }
    ByteView.putLong(target, at, high << 8 | first);
    long middle = high >>> 56 | low << 8;
    ByteView.putShort(target, at + 16, (short) (low >>> 48));
    if (point < 16) {
      ByteView.putLong(target, at + 8, withPoint(middle, point - 8));
    } else {
      ByteView.putLong(target, at + 8, middle);
      target[at + 16] = '.';
    }
    return at + 1 + Math.max(count, point + 1);
  }

  private static int scientific(
      long first, long high, long low, int count, int exponent, byte[] target, int start) {
    target[start] = (byte) first;
    int at = start + 1;
    if (count > 1) {
      target[at] = '.';
      ByteView.putLong(target, at + 1, high);
      ByteView.putLong(target, at + 9, low);
      at += count;
    }
    target[at++] = 'e';
    target[at++] = (byte) (exponent < 0 ? '-' : '+');
    int e = Math.abs(exponent);
    if (e >= 100) {
      target[at++] = (byte) ('0' + e / 100);
      e %= 100;
    }
    ByteView.putShort(target, at, PAIR_DIGITS[e]);
    return at + 2;
  }

  /** Eight bytes with a point put after the first {@code point} of them; the last one falls out. */
  private static long withPoint(long bytes, int point) {
    int shift = point << 3;
    long before = (1L << shift) - 1;
    return bytes & before | (long) '.' << shift | (bytes & ~before) << 8;
  }

  /**
   * The decimal digits of a number below 10^8, each in a byte, the first one lowest: halves, then
   * quarters of it in their parts of one word. The factors are 10^-4, 10^-2 and 10^-1, rounded up,
   * with as many bits as make every quotient right.
   */
  private static long eightDigits(long value) {
    long q = value * 109_951_163 >>> 40;
    long fours = (value << 32) - q * ((10_000L << 32) - 1);
    q = fours * 10_486 >>> 20 & 0x0000_007f_0000_007fL;
    long twos = (fours << 16) - q * ((100L << 16) - 1);
    q = twos * 103 >>> 10 & 0x000f_000f_000f_000fL;
    return (twos << 8) - q * ((10L << 8) - 1);
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
