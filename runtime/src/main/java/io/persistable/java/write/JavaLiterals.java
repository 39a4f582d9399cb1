package io.persistable.java.write;

import io.persistable.text.TextBuffer;
import io.persistable.text.UnescapedLetters;
import java.math.BigInteger;

/** Java's literals for single values, exact. */
final class JavaLiterals {

  /** A string constant must stay below 65,535 bytes in a class file; a code unit has up to 3. */
  static final int MAX_STRING = 20_000;

  private static final char[] HEX = "0123456789abcdef".toCharArray();

  private JavaLiterals() {}

  /** A string of at most {@link #MAX_STRING} code units in double quotes. */
  static String string(String value, int from, int to) {
    StringBuilder text = new StringBuilder(to - from + 16).append('"');
    for (int i = from; i < to; i++) {
      char c = value.charAt(i);
      if (c == '"') {
        text.append("\\\"");
      } else if (c == '\\' && i > from && Character.isHighSurrogate(value.charAt(i - 1))) {
        // Javac (17 to 25) looks for the other half of a pair, and then takes an escaped backslash
        // for the beginning of a Unicode escape.
        text.append("\\134");
      } else {
        unit(c, text);
      }
    }
    return text.append('"').toString();
  }

  /** The length of {@link #string(String, int, int)}, without making it. */
  static int width(String value, int from, int to) {
    int width = 2;
    for (int i = from; i < to; i++) {
      char c = value.charAt(i);
      boolean afterHalf = c == '\\' && i > from && Character.isHighSurrogate(value.charAt(i - 1));
      width += afterHalf ? 4 : c == '"' ? 2 : width(c);
    }
    return width;
  }

  /** Of a code unit that is no double quote. */
  private static int width(char c) {
    boolean escaped = "\\\n\r\t\b\f".indexOf(c) >= 0;
    return escaped ? 2 : isNumbered(c) ? 6 : 1;
  }

  /** Whether a code unit is written as a Unicode escape. */
  private static boolean isNumbered(char c) {
    boolean letter = c >= ' ' && c < 0x7f || UnescapedLetters.isPlain(c);
    return !letter && "\n\r\t\b\f".indexOf(c) < 0;
  }

  static String string(String value) {
    return string(value, 0, value.length());
  }

  static String character(char value) {
    StringBuilder text = new StringBuilder(8).append('\'');
    if (value == '\'') {
      text.append("\\'");
    } else {
      unit(value, text);
    }
    return text.append('\'').toString();
  }

  /**
   * A code unit. Java replaces {@code \}{@code u} escapes before it looks for line ends and quotes,
   * so none is ever written for these.
   */
  private static void unit(char c, StringBuilder text) {
    switch (c) {
      case '\\' -> text.append("\\\\");
      case '\n' -> text.append("\\n");
      case '\r' -> text.append("\\r");
      case '\t' -> text.append("\\t");
      case '\b' -> text.append("\\b");
      case '\f' -> text.append("\\f");
      default -> {
        if (!isNumbered(c)) {
          text.append(c);
        } else {
          text.append("\\u");
          for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(HEX[c >> shift & 15]);
          }
        }
      }
    }
  }

  static String int64(long value) {
    return value + "L";
  }

  static String int16(short value) {
    return "(short) " + value;
  }

  static String int8(byte value) {
    return "(byte) " + value;
  }

  static String float64(double value) {
    if (Double.isFinite(value)) {
      return new TextBuffer(32).decimal(value).toString();
    }
    return Double.isNaN(value)
        ? "Double.NaN"
        : value > 0 ? "Double.POSITIVE_INFINITY" : "Double.NEGATIVE_INFINITY";
  }

  static String float32(float value) {
    if (Float.isFinite(value)) {
      return new TextBuffer(32).decimal(value).ascii('f').toString();
    }
    return Float.isNaN(value)
        ? "Float.NaN"
        : value > 0 ? "Float.POSITIVE_INFINITY" : "Float.NEGATIVE_INFINITY";
  }

  /** Beyond this, decimal digits take too long to convert. */
  static boolean isLarge(BigInteger value) {
    return value.bitLength() > 14_000;
  }
}
