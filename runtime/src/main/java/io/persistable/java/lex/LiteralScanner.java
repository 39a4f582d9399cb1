package io.persistable.java.lex;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Reads Java's literals, exactly as javac does. */
public final class LiteralScanner {

  /** Digits of an int and of a long, with room for leading zeros that nobody writes. */
  private static final int LONGEST_NUMBER = 1_100;

  private final JavaScanner scanner;
  private final byte[] text;

  public LiteralScanner(JavaScanner scanner) {
    this.scanner = scanner;
    this.text = scanner.text();
  }

  /** Whether a number or a sign is next. */
  public boolean atNumber() {
    byte c = scanner.peek();
    byte next = c == 0 ? 0 : text[scanner.position() + 1];
    return JavaScanner.isDigit(c) || c == '-' || c == '.' && JavaScanner.isDigit(next);
  }

  /** Reads a number as the box of the type that its literal has. */
  public Number number() {
    int at = scanner.position();
    boolean negative = scanner.accept('-');
    scanner.peek();
    int start = scanner.position();
    boolean real = false;
    if (!JavaScanner.isDigit(text[start]) && text[start] != '.') {
      throw scanner.expected(start, "a number");
    }
    boolean hexadecimal = text[start] == '0' && (text[start + 1] | 0x20) == 'x';
    int stop = hexadecimal ? start + 2 : start;
    while (true) {
      byte c = text[stop];
      boolean sign = (c == '+' || c == '-') && (text[stop - 1] | 0x20) == 'e' && !hexadecimal;
      if (hexadecimal ? Character.digit(c, 16) < 0 : !JavaScanner.isDigit(c) && c != '.') {
        if (hexadecimal || (c | 0x20) != 'e' && !(sign && stop > start)) {
          break;
        }
      }
      real |= !hexadecimal && (c == '.' || (c | 0x20) == 'e');
      stop++;
    }
    if (stop - start > LONGEST_NUMBER) {
      throw scanner.exceeded(start, "digits of a number", LONGEST_NUMBER);
    }
    String digits = (negative ? "-" : "") + scanner.slice(start, stop);
    scanner.moveTo(stop);
    byte suffix = (byte) (text[stop] | 0x20);
    boolean suffixed = !JavaScanner.isNamePart(text[stop + (text[stop] == 0 ? 0 : 1)]);
    if (suffixed && (suffix == 'f' || suffix == 'd') && !hexadecimal) {
      scanner.advance(1);
      return suffix == 'f' ? float32(digits, at) : (Number) float64(digits, at);
    }
    boolean wide = suffixed && suffix == 'l' && !real;
    if (wide) {
      scanner.advance(1);
    }
    if (JavaScanner.isNamePart(text[scanner.position()])) {
      throw scanner.expected(at, "a number");
    }
    return real ? float64(digits, at) : integer(digits, hexadecimal, wide, at);
  }

  private Number integer(String digits, boolean hexadecimal, boolean wide, int at) {
    BigInteger value;
    try {
      value =
          hexadecimal
              ? new BigInteger(digits.replaceFirst("0[xX]", ""), 16)
              : new BigInteger(digits);
    } catch (NumberFormatException e) {
      throw scanner.error(at, "expected a number, found '" + digits + "'", e);
    }
    boolean octal = !hexadecimal && digits.matches("-?0[0-9]+");
    int bits = wide ? Long.SIZE : Integer.SIZE;
    boolean fits =
        hexadecimal
            ? value.bitLength() <= bits && value.signum() >= 0
            : value.bitLength() < bits && !octal;
    if (!fits) {
      throw scanner.expected(at, wide ? "a long" : "an int", "the number " + digits);
    }
    return wide ? (Number) value.longValue() : value.intValue();
  }

  private Double float64(String digits, int at) {
    try {
      double value = Double.parseDouble(digits);
      if (!Double.isInfinite(value) && (value != 0 || isZero(digits))) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw scanner.error(at, "expected a number, found '" + digits + "'", e);
    }
    throw scanner.expected(at, "a double", "a number beyond its range, " + digits);
  }

  private Float float32(String digits, int at) {
    try {
      float value = Float.parseFloat(digits);
      if (!Float.isInfinite(value) && (value != 0 || isZero(digits))) {
        return value;
      }
    } catch (NumberFormatException e) {
      throw scanner.error(at, "expected a number, found '" + digits + "'", e);
    }
    throw scanner.expected(at, "a float", "a number beyond its range, " + digits);
  }

  private static boolean isZero(String digits) {
    int exponent = Math.max(digits.indexOf('e'), digits.indexOf('E'));
    return new BigDecimal(exponent < 0 ? digits : digits.substring(0, exponent)).signum() == 0;
  }

  /** Reads a string in double quotes. */
  public String string() {
    int start = scanner.position();
    if (text[start + 1] == '"' && text[start + 2] == '"') {
      throw scanner.expected(start, "a string on one line", "a text block");
    }
    int at = start + 1;
    while (text[at] != '"' && text[at] != '\\' && text[at] != '\n' && at < scanner.end()) {
      at++;
    }
    String value;
    if (text[at] == '"') {
      value = scanner.slice(start + 1, at);
      scanner.moveTo(at + 1);
    } else {
      value = escaped(start, '"');
    }
    if (value.length() > scanner.limits().stringLength()) {
      throw scanner.exceeded(start, "the length of a string", scanner.limits().stringLength());
    }
    return value;
  }

  /** Reads a character in single quotes. */
  public Character character() {
    int start = scanner.position();
    String value = escaped(start, '\'');
    if (value.length() != 1) {
      throw scanner.expected(start, "one character in single quotes", "not one");
    }
    return value.charAt(0);
  }

  private String escaped(int start, char quote) {
    StringBuilder value = new StringBuilder();
    int at = start + 1;
    int from = at;
    while (text[at] != quote) {
      if (at >= scanner.end() || text[at] == '\n' || text[at] == '\r') {
        throw scanner.expected(start, "a closing quote", "the end of the line");
      }
      if (text[at] != '\\') {
        at++;
        continue;
      }
      value.append(scanner.slice(from, at));
      at = escape(at, value);
      from = at;
    }
    value.append(scanner.slice(from, at));
    scanner.moveTo(at + 1);
    return value.toString();
  }

  /** Reads the escape at {@code at}; gives the index after it. */
  private int escape(int at, StringBuilder value) {
    byte c = text[at + 1];
    if (c == 'u') {
      return unicode(at, value);
    }
    if (c >= '0' && c <= '7') {
      int stop = at + 1;
      int code = 0;
      int most = c <= '3' ? 3 : 2;
      while (stop < at + 1 + most && text[stop] >= '0' && text[stop] <= '7') {
        code = code * 8 + text[stop++] - '0';
      }
      value.append((char) code);
      return stop;
    }
    int known = "btnfrs\"'\\".indexOf(c);
    if (known < 0 || c == 0) {
      throw scanner.expected(at, "an escape of Java", scanner.describe(at + 1) + " after '\\'");
    }
    value.append("\b\t\n\f\r \"'\\".charAt(known));
    return at + 2;
  }

  private int unicode(int at, StringBuilder value) {
    int from = at + 1;
    while (text[from] == 'u') {
      from++;
    }
    int code = 0;
    for (int i = from; i < from + 4; i++) {
      int digit = i < scanner.end() ? Character.digit(text[i], 16) : -1;
      if (digit < 0) {
        throw scanner.expected(at, "four hexadecimal digits after '\\u'");
      }
      code = code * 16 + digit;
    }
    if (code == '\n' || code == '\r' || code == '"' || code == '\'' || code == '\\') {
      throw scanner.expected(
          at, "an escape that Java replaces after it has found quotes and lines", "'\\u'");
    }
    value.append((char) code);
    return from + 4;
  }
}
