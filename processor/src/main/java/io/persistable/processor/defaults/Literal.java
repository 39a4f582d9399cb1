package io.persistable.processor.defaults;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the literals that defaults are made of: a closed part of those that archives have, so that
 * what is read here the runtime reads as well. Recursion is over the brackets of one line of source
 * code, which are limited.
 */
final class Literal {

  /** Python's {@code None}. */
  static final Object NONE = new Object();

  /** A bare name: a constant of an enum, or a number that is none, with its sign. */
  record Name(String text) {}

  /** What stands in {@code []}, {@code ()} or {@code {}}. */
  record Elements(char bracket, List<Object> values) {}

  /** A map. */
  record Entries(List<Object> keys, List<Object> values) {}

  private static final int MOST_BRACKETS = 20;
  private static final Pattern NUMBER =
      Pattern.compile(
          "[+-]?(?:0[xX]([0-9a-fA-F]+)|(0|[1-9][0-9]*)(?![0-9.eE])"
              + "|(?:[0-9]+\\.[0-9]*|\\.[0-9]+|[0-9]+(?=[eE]))(?:[eE][+-]?[0-9]+)?)"
              + "(?![\\p{L}\\p{N}_.])");

  private final String text;
  private int at;
  private int depth;

  private Literal(String text) {
    this.text = text;
  }

  static Object read(String text) throws MisfitException {
    Literal literal = new Literal(text);
    Object value = literal.value();
    literal.skip();
    if (literal.at < text.length()) {
      throw literal.unexpected("the end");
    }
    return value;
  }

  private void skip() {
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
  }

  /** The next character after blanks; 0 at the end. */
  private char peek() {
    skip();
    return at < text.length() ? text.charAt(at) : 0;
  }

  private MisfitException unexpected(String expected) {
    String found = at < text.length() ? "'" + text.substring(at) + "'" : "the end";
    return new MisfitException("expected " + expected + ", found " + found);
  }

  private Object value() throws MisfitException {
    char c = peek();
    if (c == '\'' || c == '"') {
      return string(false);
    }
    if (c == 'b' && at + 1 < text.length() && "'\"".indexOf(text.charAt(at + 1)) >= 0) {
      at++;
      return string(true).getBytes(StandardCharsets.ISO_8859_1);
    }
    if (c == '[' || c == '(' || c == '{') {
      return bracketed(c);
    }
    boolean isNegativeName =
        c == '-' && at + 1 < text.length() && Character.isJavaIdentifierStart(text.charAt(at + 1));
    if (!isNegativeName && (c == '+' || c == '-' || c == '.' || c >= '0' && c <= '9')) {
      return number();
    }
    if (!isNegativeName && !Character.isJavaIdentifierStart(c)) {
      throw unexpected("a value");
    }
    int start = at++;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    String name = text.substring(start, at);
    return switch (name) {
      case "None" -> NONE;
      case "True" -> true;
      case "False" -> false;
      default -> name(name);
    };
  }

  private Object name(String name) throws MisfitException {
    if (name.equals("set") && text.startsWith("()", at)) {
      at += 2;
      return new Elements('{', List.of());
    }
    return new Name(name);
  }

  private Object number() throws MisfitException {
    Matcher matcher = NUMBER.matcher(text).region(at, text.length());
    matcher.useTransparentBounds(true);
    if (!matcher.lookingAt()) {
      throw unexpected("a number");
    }
    at = matcher.end();
    String digits = matcher.group();
    if (matcher.group(1) == null && matcher.group(2) == null) {
      return Double.valueOf(digits);
    }
    BigInteger number =
        matcher.group(1) == null
            ? new BigInteger(matcher.group(2))
            : new BigInteger(matcher.group(1), 16);
    if (digits.startsWith("-")) {
      number = number.negate();
    }
    if (number.bitLength() < Integer.SIZE) {
      return number.intValue();
    }
    return number.bitLength() < Long.SIZE ? (Object) number.longValue() : number;
  }

  private String string(boolean bytes) throws MisfitException {
    char quote = text.charAt(at++);
    StringBuilder out = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        if (out.isEmpty() && at < text.length() && text.charAt(at) == quote) {
          throw unexpected("a string in single quotes"); // three quotes begin another kind
        }
        return out.toString();
      }
      if (c == '\n' || c == '\r' || bytes && c > 0x7E) {
        break;
      }
      out.append(c == '\\' ? escaped(bytes) : c);
    }
    throw new MisfitException("expected the end of a string, found the end");
  }

  private char escaped(boolean bytes) throws MisfitException {
    char c = at < text.length() ? text.charAt(at++) : 0;
    int digits = c == 'x' ? 2 : c == 'u' && !bytes ? 4 : 0;
    if (digits > 0 && at + digits <= text.length()) {
      String hex = text.substring(at, at + digits);
      if (hex.matches("[0-9a-fA-F]+")) {
        at += digits;
        return (char) Integer.parseInt(hex, 16);
      }
    }
    return switch (c) {
      case '\\', '\'', '"' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      default -> throw new MisfitException("expected an escape such as \\n, found '\\" + c + "'");
    };
  }

  private Object bracketed(char opening) throws MisfitException {
    if (++depth > MOST_BRACKETS) {
      throw new MisfitException("expected at most " + MOST_BRACKETS + " brackets in one another");
    }
    at++;
    char closing = opening == '[' ? ']' : opening == '(' ? ')' : '}';
    List<Object> keys = new ArrayList<>();
    List<Object> values = new ArrayList<>();
    boolean comma = true;
    boolean mapping = opening == '{' && peek() == '}';
    while (peek() != closing) {
      if (!comma) {
        throw unexpected("',' or '" + closing + "'");
      }
      Object value = value();
      if (opening == '{' && keys.size() == values.size() && peek() == ':') {
        if (keys.isEmpty() != values.isEmpty()) {
          throw unexpected("',' or '}'");
        }
        mapping = true;
        at++;
        keys.add(value);
        value = value();
      } else if (mapping) {
        throw unexpected("':'");
      }
      values.add(value);
      comma = peek() == ',';
      if (comma) {
        at++;
      }
    }
    at++;
    depth--;
    if (mapping) {
      return new Entries(keys, values);
    }
    boolean grouped = opening == '(' && values.size() == 1 && !comma;
    return grouped ? values.get(0) : new Elements(opening, values);
  }
}
