package io.persistable.text;

import java.math.BigInteger;

/**
 * The double nearest to a decimal, ties to even, from its digits as an integer: one or two
 * multiplications of 64 by 128 bits instead of the arithmetic on big integers that {@code
 * Double.parseDouble} does for 16 digits and more.
 *
 * <p>The algorithm is that of Michael Eisel and Daniel Lemire: D. Lemire, <a
 * href="https://arxiv.org/abs/2101.11408">Number parsing at a gigabyte per second</a>, Software:
 * Practice and Experience 51, 2021, with the proof of Noble Mushtak and Daniel Lemire, <a
 * href="https://arxiv.org/abs/2212.06644">Fast number parsing without fallback</a>, 2023.
 */
public final class NearestDouble {

  /** Smaller and larger powers of ten leave the range of doubles whatever the digits are. */
  private static final int SMALLEST = -342;

  private static final int LARGEST = 308;

  /**
   * 5^q for each q, scaled to 128 bits: the upper 64, then the lower 64; truncated for q ≥ 0,
   * rounded up for the reciprocals.
   */
  private static final long[] FIVES = fives();

  private NearestDouble() {}

  /**
   * The double nearest to {@code digits} · 10^{@code exponent}.
   *
   * @param digits positive
   * @return {@code NaN} if the result is subnormal, zero or infinite, which others have to find
   */
  public static double of(long digits, int exponent) {
    if (exponent < SMALLEST || exponent > LARGEST) {
      return Double.NaN;
    }
    int shift = Long.numberOfLeadingZeros(digits);
    long w = digits << shift;
    long upperFive = FIVES[(exponent - SMALLEST) << 1];
    long low = w * upperFive;
    long high = Math.multiplyHigh(w, upperFive) + w + upperFive; // as unsigned: both have 64 bits
    if ((high & 0x1ff) == 0x1ff) {
      // The bits that decide may still change: the lower half of the power counts too.
      long more = multiplyHigh(w, FIVES[(exponent - SMALLEST) << 1 | 1]);
      low += more;
      if (Long.compareUnsigned(low, more) < 0) {
        high++;
      }
    }
    int upperBit = (int) (high >>> 63);
    long mantissa = high >>> upperBit + 9;
    int power = (217_706 * exponent >> 16) + 63 + upperBit - shift + 1023; // floor(log2(10^q))
    if (power <= 0) {
      return Double.NaN;
    }
    boolean tie =
        Long.compareUnsigned(low, 1) <= 0
            && exponent >= -4
            && exponent <= 23
            && (mantissa & 3) == 1
            && mantissa << upperBit + 9 == high;
    if (tie) {
      mantissa--;
    }
    mantissa = mantissa + (mantissa & 1) >>> 1;
    if (mantissa == 1L << 53) {
      mantissa = 1L << 52;
      power++;
    }
    if (power >= 0x7ff) {
      return Double.NaN;
    }
    return Double.longBitsToDouble((long) power << 52 | mantissa & (1L << 52) - 1);
  }

  /** As {@code Math.unsignedMultiplyHigh}, which is there from JDK 18 on. */
  private static long multiplyHigh(long a, long b) {
    return Math.multiplyHigh(a, b) + (a >> 63 & b) + (b >> 63 & a);
  }

  private static long[] fives() {
    long[] table = new long[(LARGEST - SMALLEST + 1) * 2];
    BigInteger five = BigInteger.valueOf(5);
    for (int q = SMALLEST; q <= LARGEST; q++) {
      BigInteger power = five.pow(Math.abs(q));
      BigInteger scaled;
      if (q >= 0) {
        int excess = power.bitLength() - 128;
        scaled = excess > 0 ? power.shiftRight(excess) : power.shiftLeft(-excess);
      } else {
        int bits = power.subtract(BigInteger.ONE).bitLength();
        int scale = q >= -27 ? bits + 127 : 2 * bits + 128;
        scaled = BigInteger.ONE.shiftLeft(scale).divide(power).add(BigInteger.ONE);
        scaled = scaled.shiftRight(Math.max(0, scaled.bitLength() - 128));
      }
      table[(q - SMALLEST) << 1] = scaled.shiftRight(64).longValue();
      table[(q - SMALLEST) << 1 | 1] = scaled.longValue();
    }
    return table;
  }
}
