package io.persistable.text;

import static java.lang.Math.multiplyHigh;

import java.math.BigInteger;

/**
 * The shortest decimal that reads back as the same double or float, and of those the closest to it:
 * the digits that CPython's {@code repr} prints, on every JDK ({@code Double.toString} differs
 * between releases, and never gives fewer than two digits).
 *
 * <p>The algorithm is Schubfach: Raffaello Giulietti, <a
 * href="https://drive.google.com/file/d/1gp5xv4CAa78SVgCeWfGqqI4FfYYYuNFb">The Schubfach way to
 * render doubles</a>, 2022; it is also that of the JDK from 19 on. Here a result of one digit is
 * allowed.
 */
final class ShortestDecimal {

  private static final int DOUBLE_Q_MIN = -1074;
  private static final long DOUBLE_C_MIN = 1L << 52;
  private static final int FLOAT_Q_MIN = -149;
  private static final int FLOAT_C_MIN = 1 << 23;
  private static final long MASK_63 = Long.MAX_VALUE;

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
   * @return the digits as an integer, without trailing zeros
   */
  static long ofDouble(double value, Exponent exponent) {
    long bits = Double.doubleToRawLongBits(value);
    long fraction = bits & (DOUBLE_C_MIN - 1);
    int biased = (int) (bits >>> 52) & 0x7ff;
    if (biased == 0) {
      return shortest(DOUBLE_Q_MIN, fraction, false, exponent);
    }
    int q = DOUBLE_Q_MIN - 1 + biased;
    long c = DOUBLE_C_MIN | fraction;
    if (q < 0 && q > -53 && (c & ((1L << -q) - 1)) == 0) {
      return trim(c >> -q, 0, exponent);
    }
    return shortest(q, c, c == DOUBLE_C_MIN && q != DOUBLE_Q_MIN, exponent);
  }

  /** As {@link #ofDouble}, for a positive finite float. */
  static long ofFloat(float value, Exponent exponent) {
    int bits = Float.floatToRawIntBits(value);
    int fraction = bits & (FLOAT_C_MIN - 1);
    int biased = bits >>> 23 & 0xff;
    if (biased == 0) {
      return shortest(FLOAT_Q_MIN, fraction, false, exponent);
    }
    int q = FLOAT_Q_MIN - 1 + biased;
    int c = FLOAT_C_MIN | fraction;
    if (q < 0 && q > -24 && (c & ((1 << -q) - 1)) == 0) {
      return trim(c >> -q, 0, exponent);
    }
    return shortest(q, c, c == FLOAT_C_MIN && q != FLOAT_Q_MIN, exponent);
  }

  /** The power of ten that belongs to the digits; a place for a second result. */
  static final class Exponent {
    int value;
  }

  /**
   * @param lowerIsNearer whether the next smaller number is only half as far as the next larger one
   */
  private static long shortest(int q, long c, boolean lowerIsNearer, Exponent exponent) {
    int out = (int) c & 1;
    long cb = c << 2;
    long cbr = cb + 2;
    long cbl;
    int k;
    if (lowerIsNearer) {
      cbl = cb - 1;
      k = (int) (q * 661_971_961_083L - 274_743_187_321L >> 41); // floor(log10(3/4 · 2^q))
    } else {
      cbl = cb - 2;
      k = (int) (q * 661_971_961_083L >> 41); // floor(log10(2^q))
    }
    int h = q + (int) (-k * 913_124_641_741L >> 38) + 2; // q + floor(log2(10^-k)) + 2
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
        return trim(belowIn ? below : above, k, exponent);
      }
    }
    long t = s + 1;
    boolean sIn = vbl + out <= s << 2;
    boolean tIn = (t << 2) + out <= vbr;
    if (sIn != tIn) {
      return trim(sIn ? s : t, k, exponent);
    }
    long nearer = vb - (s + t << 1);
    return trim(nearer < 0 || nearer == 0 && (s & 1) == 0 ? s : t, k, exponent);
  }

  private static long roundToOdd(long g1, long g0, long cp) {
    long x1 = multiplyHigh(g0, cp);
    long y0 = g1 * cp;
    long y1 = multiplyHigh(g1, cp);
    long z = (y0 >>> 1) + x1;
    long w = y1 + (z >>> 63);
    return w | (z & MASK_63) + MASK_63 >>> 63;
  }

  private static long trim(long digits, int exponent, Exponent result) {
    while (digits % 10 == 0) {
      digits /= 10;
      exponent++;
    }
    result.value = exponent;
    return digits;
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
