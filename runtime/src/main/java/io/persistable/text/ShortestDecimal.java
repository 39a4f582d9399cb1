package io.persistable.text;

import static java.lang.Math.multiplyHigh;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as the same double or float, and of those the closest to it:
 * the digits that CPython's {@code repr} prints, on every JDK ({@code Double.toString} differs
 * between releases, and never gives fewer than two digits).
 *
 * <p>The definition is that of Schubfach: Raffaello Giulietti, <a
 * href="https://drive.google.com/file/d/1gp5xv4CAa78SVgCeWfGqqI4FfYYYuNFb">The Schubfach way to
 * render doubles</a>, 2022; it is also that of the JDK from 19 on. Here a result of one digit is
 * allowed. Schubfach takes three products of 128 bits, of the number and of the ends of its
 * rounding interval. One is enough, as in Guo Yaoyuan's <a
 * href="https://github.com/ibireme/yyjson">yyjson</a> and Victor Zverovich's <a
 * href="https://github.com/vitaut/zmij">Żmij</a>: half the gap between two numbers is the power of
 * ten itself, shifted, so that the ends can be compared as fractions of 64 bits. They are only too
 * short where a comparison is all but a tie; then, and for powers of two and subnormal numbers, all
 * three are computed.
 */
final class ShortestDecimal {

  private static final int DOUBLE_Q_MIN = -1074;
  private static final long DOUBLE_C_MIN = 1L << 52;
  private static final int FLOAT_Q_MIN = -149;
  private static final int FLOAT_C_MIN = 1 << 23;
  private static final long MASK_63 = Long.MAX_VALUE;

  /** Of the fixed-point numbers with which remainders of a division by ten are compared. */
  private static final int FRACTION_BITS = 59;

  private static final long TEN = 10L << FRACTION_BITS;
  private static final long HALF = 1L << FRACTION_BITS - 1;

  /** 2^64 / 10, rounded up: a factor instead of a division, right below 2^62. */
  private static final long TENTH = 0x1999_9999_9999_999AL;

  /** From the upper half of a power of ten, scaled to 63 bits, to half of what it stands for. */
  private static final int GAP_SHIFT = Long.SIZE - FRACTION_BITS + 1;

  /**
   * How close such numbers may come before their order is in doubt, in units of the last place: of
   * two that are compared, each is less than two units from what it stands for.
   */
  private static final long DOUBT = 4;

  /** The same for floats, which do without the lower half of the power of ten. */
  private static final long FLOAT_DOUBT = 1L << 26;

  private static final long TEN_TO_8 = 100_000_000L;
  private static final long TEN_TO_16 = TEN_TO_8 * TEN_TO_8;

  /** The powers of ten that occur: of every k with 10^k the unit of a shortest decimal. */
  private static final int K_MIN = -324;

  private static final int K_MAX = 292;

  /**
   * For each k the number g with 2^125 ≤ g < 2^126 that is just above 10^-k scaled by a power of
   * two: the upper 63 bits, then the lower 63.
   */
  private static final long[] G = powers();

  private ShortestDecimal() {}

  /**
   * The digits of a positive finite double.
   *
   * @param exponent takes the power of ten that belongs to the digits
   * @return the digits as an integer, seventeen with the zeros at their end
   */
  static long ofDouble(double value, Exponent exponent) {
    long bits = Double.doubleToRawLongBits(value);
    long fraction = bits & (DOUBLE_C_MIN - 1);
    int biased = (int) (bits >>> 52) & 0x7ff;
    int q = DOUBLE_Q_MIN - 1 + biased;
    int k = floorLog10(q);
    int h = shift(q, k);
    long power = G[(k - K_MIN) << 1];
    long c = (DOUBLE_C_MIN | fraction) << h;
    long low = power * c;
    long rest = low + multiplyHigh(G[(k - K_MIN) << 1 | 1], c << 1);
    long carry = (low & ~rest) >>> 63; // what was added is below 2^63
    long whole = multiplyHigh(power, c) + carry;
    long digits = rounded(whole, rest, power >>> GAP_SHIFT - h, DOUBT);
    if (digits < 0 || fraction == 0 || biased == 0) {
      return carefully(
          biased == 0 ? DOUBLE_Q_MIN : q,
          biased == 0 ? fraction : DOUBLE_C_MIN | fraction,
          fraction == 0 && biased > 1,
          TEN_TO_16,
          exponent);
    }
    long isShort = digits - TEN_TO_16 >> 63;
    exponent.value = k + (int) isShort;
    return digits + (digits * 9 & isShort);
  }

  /** As {@link #ofDouble}, for a positive finite float; nine digits with the zeros at their end. */
  static long ofFloat(float value, Exponent exponent) {
    int bits = Float.floatToRawIntBits(value);
    int fraction = bits & (FLOAT_C_MIN - 1);
    int biased = bits >>> 23 & 0xff;
    int q = FLOAT_Q_MIN - 1 + biased;
    int k = floorLog10(q);
    int h = shift(q, k);
    long power = G[(k - K_MIN) << 1];
    long c = (long) (FLOAT_C_MIN | fraction) << h;
    long whole = multiplyHigh(power, c);
    long rest = power * c;
    long digits = rounded(whole, rest, power >>> GAP_SHIFT - h, FLOAT_DOUBT);
    if (digits < 0 || fraction == 0 || biased == 0) {
      return carefully(
          biased == 0 ? FLOAT_Q_MIN : q,
          biased == 0 ? fraction : FLOAT_C_MIN | fraction,
          fraction == 0 && biased > 1,
          TEN_TO_8,
          exponent);
    }
    return padded(digits, k, TEN_TO_8, exponent);
  }

  /** The power of ten that belongs to the digits; a place for a second result. */
  static final class Exponent {
    int value;
  }

  /**
   * The multiple of ten that lies between a number's ends, else the integer nearest to it.
   *
   * @param whole the number's whole part, in units of 10^k
   * @param rest what is behind its point, in 64 bits
   * @param gap half the distance to the next number and to the previous one, with {@link
   *     #FRACTION_BITS} behind the point
   * @param doubt how far from the truth the comparisons may be; a power of two
   * @return negative if a comparison is too close to tell
   */
  private static long rounded(long whole, long rest, long gap, long doubt) {
    long tens = multiplyHigh(whole, TENTH) * 10;
    long fraction = rest >>> Long.SIZE - FRACTION_BITS;
    long remainder = whole - tens << FRACTION_BITS | fraction;
    long down = remainder - gap; // negative if the multiple below is in reach
    long up = TEN - gap - remainder; // the one above
    long far = -(doubt << 1);
    if ((down + doubt & far) == 0
        || (up + doubt & far) == 0
        || (fraction - HALF + doubt & far) == 0) {
      return -1;
    }
    long nearest = whole + (rest >>> 63);
    long multiple = tens + (up >> 63 & 10);
    return nearest ^ (nearest ^ multiple) & (down | up) >> 63;
  }

  /** Schubfach itself, for c · 2^q. */
  static long carefully(int q, long c, boolean lowerIsNearer, long leastDigits, Exponent exponent) {
    int out = (int) c & 1;
    long cb = c << 2;
    long cbr = cb + 2;
    long cbl = lowerIsNearer ? cb - 1 : cb - 2;
    int k =
        lowerIsNearer
            ? (int) (q * 661_971_961_083L - 274_743_187_321L >> 41) // floor(log10(3/4 · 2^q))
            : floorLog10(q);
    int h = shift(q, k);
    long g1 = G[(k - K_MIN) << 1];
    long g0 = G[(k - K_MIN) << 1 | 1];
    long vb = roundToOdd(g1, g0, cb << h);
    long vbl = roundToOdd(g1, g0, cbl << h);
    long vbr = roundToOdd(g1, g0, cbr << h);
    long s = vb >> 2;
    if (s >= 10) {
      long below = s / 10 * 10;
      long above = below + 10;
      boolean belowIn = vbl + out <= below << 2;
      boolean aboveIn = (above << 2) + out <= vbr;
      if (belowIn != aboveIn) {
        return padded(belowIn ? below : above, k, leastDigits, exponent);
      }
    }
    long t = s + 1;
    boolean sIn = vbl + out <= s << 2;
    boolean tIn = (t << 2) + out <= vbr;
    if (sIn != tIn) {
      return padded(sIn ? s : t, k, leastDigits, exponent);
    }
    long nearer = vb - (s + t << 1);
    boolean down = nearer < 0 || nearer == 0 && (s & 1) == 0;
    return padded(down ? s : t, k, leastDigits, exponent);
  }

  /** floor(log10(2^q)) */
  private static int floorLog10(int q) {
    return (int) (q * 661_971_961_083L >> 41);
  }

  /** q + floor(log2(10^-k)) + 2 */
  private static int shift(int q, int k) {
    return q + (int) (-k * 913_124_641_741L >> 38) + 2;
  }

  private static long roundToOdd(long g1, long g0, long cp) {
    long x1 = multiplyHigh(g0, cp);
    long y0 = g1 * cp;
    long y1 = multiplyHigh(g1, cp);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | (z & MASK_63) + MASK_63 >>> 63;
  }

  private static long padded(long digits, int exponent, long least, Exponent result) {
    long padded = digits;
    int power = exponent;
    while (padded < least) {
      padded *= 10;
      power--;
    }
    result.value = power;
    return padded;
  }

  private static long[] powers() {
    long[] table = new long[(K_MAX - K_MIN + 1) * 2];
    BigInteger ten = BigInteger.TEN;
    BigInteger mask = BigInteger.valueOf(MASK_63);
    for (int k = K_MIN; k <= K_MAX; k++) {
      BigInteger g;
      if (k <= 0) {
        BigInteger power = ten.pow(-k);
        g = power.shiftRight(power.bitLength() - 126);
      } else {
        BigInteger power = ten.pow(k);
        int shift = 125 + power.bitLength();
        g = BigInteger.ONE.shiftLeft(shift).divide(power);
        if (g.bitLength() > 126) {
          g = BigInteger.ONE.shiftLeft(shift - 1).divide(power);
        }
      }
      g = g.add(BigInteger.ONE);
      table[(k - K_MIN) << 1] = g.shiftRight(63).longValueExact();
      table[(k - K_MIN) << 1 | 1] = g.and(mask).longValueExact();
    }
    return table;
  }
}
