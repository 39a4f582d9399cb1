package io.persistable.python.lex;

import io.persistable.text.NearestDouble;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads number literals without boxing: after {@link #read} the value is in the field that {@link
 * #kind} names.
 *
 * <p>Reals of up to 15 to 17 digits and a small power of ten are computed exactly in one operation
 * (Clinger, "How to Read Floating Point Numbers Accurately", PLDI 1990), others by {@link
 * NearestDouble}; the JDK does the rest: subnormal numbers, and more than 18 digits.
 */
public final class NumberLiterals {

  public static final int INTEGER = 0;
  public static final int BIG_INTEGER = 1;
  public static final int REAL = 2;
  public static final int IMAGINARY = 3;

  /** CPython refuses decimal integers with more digits, since reading them takes quadratic time. */
  private static final int DECIMAL_DIGITS = 4300;

  /**
   * Integers below are exact, and so is one operation on them. So are some of 16 digits, but not
   * all that the shortest decimals of doubles have, and which do is hard to predict.
   */
  private static final long EXACT = 1_000_000_000_000_000L;

  private static final long[] TENS = {
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000
  };

  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private static final float[] FLOAT_POWERS = {
    1e0f, 1e1f, 1e2f, 1e3f, 1e4f, 1e5f, 1e6f, 1e7f, 1e8f, 1e9f, 1e10f
  };

  private final Scanner scanner;
  private final byte[] text;

  /** What was read last. */
  private int kind;

  /** The value if {@link #kind} is {@link #INTEGER}. */
  private long integer;

  /** The value if {@link #kind} is {@link #REAL} or {@link #IMAGINARY}. */
  private double real;

  private @Nullable BigInteger big;
  private int start;
  private long mantissa;
  private int digits;
  private int exponent;

  public NumberLiterals(Scanner scanner) {
    this.scanner = scanner;
    this.text = scanner.text();
  }

  /** What was read last: {@link #INTEGER} and so on. */
  public int kind() {
    return kind;
  }

  /** The integer that was read last. */
  public long integer() {
    return integer;
  }

  /** The real number that was read last, or the imaginary part of a complex one. */
  public double real() {
    return real;
  }

  /** Whether a number starts at {@code at}. */
  public boolean startsAt(int at) {
    return Scanner.isDigit(text[at]) || text[at] == '.' && Scanner.isDigit(text[at + 1]);
  }

  /** The value if {@link #kind} is {@link #INTEGER} or {@link #BIG_INTEGER}. */
  public BigInteger bigInteger() {
    BigInteger value = big;
    return kind == BIG_INTEGER && value != null ? value : BigInteger.valueOf(integer);
  }

  /** Reads the number at the position, which {@link #startsAt} has confirmed. */
  public void read(boolean negative) {
    int at = scanner.position();
    start = at;
    long word = Words.at(text, at);
    int length = Words.digitCount(word);
    if (length == 0) {
      readSlowly(negative);
      return;
    }
    long value = Words.digits(word, length);
    at += length;
    byte c = text[at];
    if (length == Long.BYTES) {
      while (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        c = text[++at];
      }
      length = at - start;
    }
    boolean plain = length <= 18 && (text[start] != '0' || length == 1);
    if (plain && c != '.' && !Scanner.isNamePart(c)) {
      scanner.moveTo(at);
      kind = INTEGER;
      integer = negative ? -value : value;
      return;
    }
    if (!plain || c != '.' || !readFraction(at + 1, value, negative)) {
      readSlowly(negative);
    }
  }

  /**
   * Reads the digits behind a point if they are of the usual form: no exponent, no underscores, no
   * more digits than a long takes.
   */
  private boolean readFraction(int from, long whole, boolean negative) {
    long word = Words.at(text, from);
    int length = Words.digitCount(word);
    long value = whole;
    int at = from + length;
    if (length == Long.BYTES) {
      value = value * 100_000_000 + Words.digits(word);
      word = Words.at(text, at);
      length = Words.digitCount(word);
      at += length;
    }
    if (length > 0) {
      value = value * TENS[length] + Words.digits(word, length);
    }
    byte c = text[at];
    while (c >= '0' && c <= '9') {
      value = value * 10 + (c - '0');
      c = text[++at];
    }
    if (at - start - 1 > 18 || Scanner.isNamePart(c)) {
      return false;
    }
    mantissa = value;
    digits = at - start - 1;
    exponent = from - at;
    scanner.moveTo(at);
    kind = REAL;
    // Without a branch, since signs may be hard to predict.
    long sign = negative ? Long.MIN_VALUE : 0;
    real = Double.longBitsToDouble(Double.doubleToRawLongBits(real(at)) | sign);
    return true;
  }

  private void readSlowly(boolean negative) {
    int letter = text[start + 1] | 0x20;
    if (text[start] == '0' && (letter == 'x' || letter == 'o' || letter == 'b')) {
      readRadix(letter == 'x' ? 4 : letter == 'o' ? 3 : 1, negative);
      return;
    }
    mantissa = 0;
    digits = 0;
    exponent = 0;
    int at = digits(start, false);
    int integerEnd = at;
    boolean isReal = false;
    if (text[at] == '.') {
      isReal = true;
      at = digits(at + 1, true);
    }
    if ((text[at] | 0x20) == 'e') {
      isReal = true;
      at = exponent(at + 1);
    }
    boolean imaginary = (text[at] | 0x20) == 'j';
    int stop = at;
    if (imaginary) {
      at++;
    }
    if (Scanner.isNamePart(text[at])) {
      throw scanner.expected(start, "a number", scanner.describe(start));
    }
    scanner.moveTo(at);
    if (isReal || imaginary) {
      kind = imaginary ? IMAGINARY : REAL;
      real = real(stop);
      if (negative) {
        real = -real;
      }
    } else {
      integer(integerEnd, negative);
    }
  }

  /** Reads digits, with an underscore between two of them at most. */
  private int digits(int from, boolean fraction) {
    int at = from;
    while (true) {
      byte c = text[at];
      if (c >= '0' && c <= '9') {
        if (digits < 18) {
          mantissa = mantissa * 10 + (c - '0');
          if (mantissa != 0) {
            digits++;
          }
          if (fraction) {
            exponent--;
          }
        } else {
          digits++;
          if (!fraction) {
            exponent++;
          }
        }
      } else if (c != '_'
          || at == from
          || !Scanner.isDigit(text[at - 1])
          || !Scanner.isDigit(text[at + 1])) {
        return at;
      }
      at++;
    }
  }

  private int exponent(int from) {
    int at = from;
    boolean negative = text[at] == '-';
    if (negative || text[at] == '+') {
      at++;
    }
    if (!Scanner.isDigit(text[at])) {
      throw scanner.expected(at, "the digits of an exponent");
    }
    int value = 0;
    while (Scanner.isDigit(text[at]) || text[at] == '_' && Scanner.isDigit(text[at + 1])) {
      if (text[at] != '_' && value < 1_000_000) {
        value = value * 10 + (text[at] - '0');
      }
      at++;
    }
    exponent += negative ? -value : value;
    return at;
  }

  private double real(int stop) {
    if (digits <= 18 && mantissa < EXACT) {
      if (exponent == 0 || mantissa == 0) {
        return mantissa;
      }
      if (exponent > 0 && exponent <= 22) {
        return mantissa * POWERS[exponent];
      }
      if (exponent < 0 && exponent >= -22) {
        return mantissa / POWERS[-exponent];
      }
    }
    if (digits <= 18) {
      double nearest = NearestDouble.of(mantissa, exponent);
      if (!Double.isNaN(nearest)) {
        return nearest;
      }
    }
    return Double.parseDouble(plain(start, stop));
  }

  /** The real number that was read last as a {@code float}, rounded once from its digits. */
  public float float32() {
    boolean negative = Math.copySign(1, real) < 0;
    float value;
    if (digits <= 18 && mantissa < 1L << 24 && exponent <= 10 && exponent >= -10) {
      value =
          exponent >= 0 ? mantissa * FLOAT_POWERS[exponent] : mantissa / FLOAT_POWERS[-exponent];
    } else {
      value = Float.parseFloat(plain(start, scanner.position()));
    }
    return negative ? -value : value;
  }

  private String plain(int from, int to) {
    return scanner.slice(from, to).replace("_", "");
  }

  private void integer(int stop, boolean negative) {
    if (text[start] == '0' && mantissa != 0) {
      throw scanner.expected(
          start, "an integer without leading zeros, which Python refuses", scanner.describe(start));
    }
    if (digits <= 18) {
      kind = INTEGER;
      integer = negative ? -mantissa : mantissa;
      return;
    }
    String decimal = plain(start, stop);
    if (decimal.length() > DECIMAL_DIGITS) {
      throw scanner.exceeded(start, "decimal digits of an integer", DECIMAL_DIGITS);
    }
    keep(new BigInteger(decimal), negative);
  }

  private void keep(BigInteger magnitude, boolean negative) {
    BigInteger value = negative ? magnitude.negate() : magnitude;
    if (value.bitLength() < Long.SIZE) {
      kind = INTEGER;
      integer = value.longValue();
    } else {
      kind = BIG_INTEGER;
      big = value;
    }
  }

  /** Packs the digits of a power-of-two radix into bytes, which takes linear time. */
  private void readRadix(int bits, boolean negative) {
    int at = start + 2;
    if (text[at] == '_') {
      at++;
    }
    int first = at;
    while (Scanner.isNamePart(text[at])) {
      int digit = Character.digit(text[at], 1 << bits);
      boolean separator = text[at] == '_' && at > first && Scanner.isNamePart(text[at + 1]);
      if (digit < 0 && !(separator && text[at + 1] != '_')) {
        throw scanner.expected(at, "a digit of base " + (1 << bits));
      }
      at++;
    }
    if (at == first) {
      throw scanner.expected(at, "a digit of base " + (1 << bits));
    }
    long bitCount = (long) (at - first) * bits;
    byte[] magnitude = new byte[Math.toIntExact(bitCount / 8 + 1)];
    int bit = 0;
    for (int i = at - 1; i >= first; i--) {
      if (text[i] != '_') {
        int shifted = Character.digit(text[i], 1 << bits) << (bit & 7);
        int index = magnitude.length - 1 - (bit >> 3);
        magnitude[index] |= (byte) shifted;
        if (shifted > 0xFF) {
          magnitude[index - 1] |= (byte) (shifted >> 8);
        }
        bit += bits;
      }
    }
    scanner.moveTo(at);
    keep(new BigInteger(1, magnitude), negative);
  }
}
