package io.persistable.python;

import io.persistable.text.Fragment;
import io.persistable.text.TextBuffer;
import io.persistable.text.UnescapedLetters;
import java.math.BigInteger;

/** Python's literals for single values. */
final class Literals {

  /** CPython refuses decimal integers of more digits than this, and converts them in n² time. */
  private static final int MAX_DECIMAL_DIGITS = 4300;

  private Literals() {}

  /**
   * A string in single quotes. Letters of the scripts whose letters have been the same since
   * Unicode 10 stand for themselves, so that every JDK writes the same; everything else beyond
   * ASCII is escaped: what can't be seen, or reorders what is seen, is not in the text.
   */
  static void string(String value, TextBuffer out) {
    string(Fragment.EMPTY, value, out);
  }

  /** The same behind a fragment. */
  static void string(Fragment prefix, String value, TextBuffer out) {
    int end = out.quoted(prefix, value);
    if (end < value.length()) {
      escaped(value, end, out);
    }
  }

  /** The rest of a string from a character on that doesn't stand for itself. */
  private static void escaped(String value, int from, TextBuffer out) {
    int length = value.length();
    int i = from;
    while (i < length) {
      char c = value.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < length
          && Character.isLowSurrogate(value.charAt(i + 1))) {
        out.ascii("\\U").hex(value.codePointAt(i), 8);
        i++;
      } else {
        escape(c, out);
      }
      i = out.plain(value, i + 1);
    }
    out.ascii('\'');
  }

  private static void escape(char c, TextBuffer out) {
    switch (c) {
      case '\'', '\\' -> out.ascii('\\').ascii(c);
      case '\n' -> out.ascii("\\n");
      case '\r' -> out.ascii("\\r");
      case '\t' -> out.ascii("\\t");
      default -> {
        if (UnescapedLetters.isPlain(c)) {
          out.codePoint(c);
        } else if (c < 0x100) {
          out.ascii("\\x").hex(c, 2);
        } else {
          out.ascii("\\u").hex(c, 4);
        }
      }
    }
  }

  /** Bytes as {@code b'…'}. */
  static void bytes(byte[] value, TextBuffer out) {
    out.ascii("b'");
    for (byte b : value) {
      char c = (char) (b & 0xff);
      if (c >= ' ' && c < 0x7f && c != '\'' && c != '\\') {
        out.ascii(c);
      } else {
        switch (c) {
          case '\'', '\\' -> out.ascii('\\').ascii(c);
          case '\n' -> out.ascii("\\n");
          case '\r' -> out.ascii("\\r");
          case '\t' -> out.ascii("\\t");
          default -> out.ascii("\\x").hex(c, 2);
        }
      }
    }
    out.ascii('\'');
  }

  /** An integer of any size; in hexadecimal where CPython would refuse the decimal. */
  static void integer(BigInteger value, TextBuffer out) {
    if (value.bitLength() < 64) {
      out.integer(value.longValue());
    } else if (value.bitLength() < MAX_DECIMAL_DIGITS * 3.3) {
      out.ascii(value.toString());
    } else {
      out.ascii(value.signum() < 0 ? "-0x" : "0x").ascii(value.abs().toString(16));
    }
  }
}
