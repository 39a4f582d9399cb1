package io.persistable.array;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The Python literals that a npy header is made of: strings, whole numbers, {@code True}, {@code
 * False}, {@code None}, tuples, lists and dicts with strings as keys. Nothing is evaluated.
 */
final class PythonLiteral {

  /** A tuple, told apart from a list. */
  record Tuple(List<Object> items) {
    @Override
    public String toString() {
      return tuple(items);
    }
  }

  /** What {@code None} is read as. */
  enum None {
    NONE
  }

  /** What is wrong, and at which character. */
  static final class Malformed extends Exception {
    private static final long serialVersionUID = 1;
    final int at;

    Malformed(String message, int at) {
      super(message);
      this.at = at;
    }
  }

  private static final int MAX_NESTING = 32;
  private static final List<Object> CONSTANTS = List.of(true, false, None.NONE);

  private final String text;
  private int at;
  private int nesting;

  private PythonLiteral(String text) {
    this.text = text;
  }

  /**
   * One literal with nothing but white space around it: {@link String}, {@link Long}, {@link
   * Boolean}, {@link None}, {@link Tuple}, {@link List} or {@link Map}.
   */
  static Object parse(String text) throws Malformed {
    PythonLiteral parser = new PythonLiteral(text);
    parser.skipSpace();
    Object value = parser.value();
    if (parser.at < text.length()) {
      throw parser.expected("the end");
    }
    return value;
  }

  private Object value() throws Malformed {
    char c = peek();
    if (c == '\'' || c == '"') {
      return string();
    }
    if (c == '{') {
      return dict();
    }
    if (c == '(' || c == '[') {
      return sequence(c);
    }
    if (c == '-' || (c >= '0' && c <= '9')) {
      return number();
    }
    return word();
  }

  private Object word() throws Malformed {
    for (Object constant : CONSTANTS) {
      String name = constant.equals(true) ? "True" : constant.equals(false) ? "False" : "None";
      if (text.startsWith(name, at)) {
        at += name.length();
        skipSpace();
        return constant;
      }
    }
    throw expected("a literal");
  }

  private Long number() throws Malformed {
    int start = at;
    at++;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    String digits = text.substring(start, at);
    // Python 2 marked its long integers; numpy reads such headers still.
    if (at < text.length() && text.charAt(at) == 'L') {
      at++;
    }
    try {
      long value = Long.parseLong(digits);
      skipSpace();
      return value;
    } catch (NumberFormatException e) {
      throw new Malformed(
          "expected a whole number that fits 64 bits, found " + abbreviate(digits), start);
    }
  }

  private Map<String, Object> dict() throws Malformed {
    Map<String, Object> map = new LinkedHashMap<>();
    open();
    while (peek() != '}') {
      int keyAt = at;
      if (peek() != '\'' && peek() != '"') {
        throw expected("a key in quotes");
      }
      String key = string();
      take(':');
      if (map.put(key, value()) != null) {
        throw new Malformed("duplicate key '" + key + "'", keyAt);
      }
      if (peek() != '}') {
        take(',');
      }
    }
    close();
    return map;
  }

  private Object sequence(char bracket) throws Malformed {
    char end = bracket == '(' ? ')' : ']';
    List<Object> items = new ArrayList<>();
    boolean comma = false;
    open();
    while (peek() != end) {
      items.add(value());
      comma = peek() == ',';
      if (peek() != end) {
        take(',');
      }
    }
    close();
    if (bracket == '[') {
      return items;
    }
    // A value in parentheses without a comma is that value, as in Python.
    return items.size() == 1 && !comma ? items.get(0) : new Tuple(items);
  }

  private void open() throws Malformed {
    if (++nesting > MAX_NESTING) {
      throw new Malformed("brackets nested deeper than " + MAX_NESTING, at);
    }
    at++;
    skipSpace();
  }

  private void close() {
    nesting--;
    at++;
    skipSpace();
  }

  private String string() throws Malformed {
    int start = at;
    char quote = text.charAt(at++);
    StringBuilder out = new StringBuilder();
    while (true) {
      if (at >= text.length()) {
        throw new Malformed("a string without its closing quote", start);
      }
      char c = text.charAt(at++);
      if (c == quote) {
        skipSpace();
        return out.toString();
      }
      if (c == '\n') {
        throw new Malformed("a line break within a string", at - 1);
      }
      if (c == '\\') {
        escape(out);
      } else {
        out.append(c);
      }
    }
  }

  private void escape(StringBuilder out) throws Malformed {
    char c = at < text.length() ? text.charAt(at++) : '\0';
    switch (c) {
      case '\\', '\'', '"' -> out.append(c);
      case 'n' -> out.append('\n');
      case 'r' -> out.append('\r');
      case 't' -> out.append('\t');
      case 'x' -> out.appendCodePoint(hex(2));
      case 'u' -> out.appendCodePoint(hex(4));
      case 'U' -> out.appendCodePoint(hex(8));
      default -> throw new Malformed("an escape that numpy never writes", at - 1);
    }
  }

  private int hex(int digits) throws Malformed {
    long value = 0;
    for (int i = 0; i < digits; i++) {
      int digit = at < text.length() ? Character.digit(text.charAt(at), 16) : -1;
      if (digit < 0) {
        throw expected("a hexadecimal digit");
      }
      value = value * 16 + digit;
      at++;
    }
    if (value > Character.MAX_CODE_POINT) {
      throw new Malformed("an escape beyond Unicode", at - digits);
    }
    return (int) value;
  }

  private char peek() throws Malformed {
    if (at >= text.length()) {
      throw expected("more");
    }
    return text.charAt(at);
  }

  private void take(char c) throws Malformed {
    if (peek() != c) {
      throw expected("'" + c + "'");
    }
    at++;
    skipSpace();
  }

  private void skipSpace() {
    while (at < text.length() && " \t\r\n\f".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
  }

  private Malformed expected(String what) {
    String found = at >= text.length() ? "the end" : "'" + abbreviate(text.substring(at)) + "'";
    return new Malformed("expected " + what + ", found " + found, at);
  }

  private static String abbreviate(String text) {
    String line = text.strip();
    return line.length() <= 30 ? line : line.substring(0, 30) + "…";
  }

  /** As Python prints a tuple: {@code ()}, {@code (3,)}, {@code (3, 4)}. */
  static String tuple(List<?> items) {
    StringBuilder out = new StringBuilder("(");
    for (int i = 0; i < items.size(); i++) {
      Object item = items.get(i);
      out.append(i == 0 ? "" : ", ").append(item instanceof String text ? repr(text) : item);
    }
    return out.append(items.size() == 1 ? ",)" : ")").toString();
  }

  /** As Python's {@code repr} of a string. */
  static String repr(String text) {
    char quote = text.indexOf('\'') >= 0 && text.indexOf('"') < 0 ? '"' : '\'';
    StringBuilder out = new StringBuilder().append(quote);
    text.codePoints().forEach(c -> appendEscaped(out, c, quote));
    return out.append(quote).toString();
  }

  private static void appendEscaped(StringBuilder out, int c, char quote) {
    if (c == quote || c == '\\') {
      out.append('\\').append((char) c);
    } else if (c == '\n') {
      out.append("\\n");
    } else if (c == '\r') {
      out.append("\\r");
    } else if (c == '\t') {
      out.append("\\t");
    } else if (isPrintable(c)) {
      out.appendCodePoint(c);
    } else {
      out.append(String.format(c < 0x100 ? "\\x%02x" : c < 0x10000 ? "\\u%04x" : "\\U%08x", c));
    }
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> c == ' ';
      default -> true;
    };
  }
}
