package io.persistable.python.lex;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads string and bytes literals: either quote style, triple quotes, the prefixes {@code r},
 * {@code u}, {@code b} and their combinations, adjacent literals as one. Escapes are those of The
 * Python Language Reference, "String and Bytes literals".
 *
 * <p>It has a few lines more than 400, since each kind of escape is a method and all add to one of
 * two contents, text or bytes.
 */
public final class StringLiterals {

  private final Scanner scanner;
  private final byte[] text;
  private final int mostCharacters;

  public StringLiterals(Scanner scanner) {
    this.scanner = scanner;
    this.text = scanner.text();
    this.mostCharacters = scanner.limits().stringLength();
  }

  /** Whether a literal starts at {@code at}, with a prefix or without. */
  public boolean startsAt(int at) {
    return quoteAt(at) >= 0;
  }

  /** The index of the opening quote of the literal that starts at {@code at}; -1 if none does. */
  private int quoteAt(int at) {
    for (int i = at; i <= at + 2; i++) {
      byte c = text[i];
      if (c == '\'' || c == '"') {
        return i;
      }
      if ("rubftRUBFT".indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
  }

  /**
   * Reads the literal at the position: a {@code String}, or a {@code byte[]} for a bytes literal.
   */
  public Object read() {
    int at = scanner.position();
    byte quote = text[at];
    if (quote == '\'' || quote == '"') {
      int stop = plainEnd(text, at);
      if (stop > 0 && (text[stop] == ',' || text[stop] == ')' || text[stop] == ']')) {
        scanner.moveTo(stop);
        return Strings.ascii(text, at + 1, stop - 1);
      }
      String plain = plain(at + 1, quote);
      if (plain != null) {
        byte next = scanner.peek();
        if (next == ',' || next == ')' || next == ']' || !startsAt(scanner.position())) {
          return plain;
        }
        scanner.moveTo(at);
      }
    }
    return isBytes(at) ? bytes() : text();
  }

  /**
   * The index after the literal that starts with the quote at {@code at}, if it has one line of
   * ASCII without escapes, not more than the limit, and something in it; -1 if not.
   */
  public int plainEnd(byte[] text, int at) {
    byte quote = text[at];
    int stop = Words.literalEnd(text, at + 1, quote);
    int length = stop - at - 1;
    return text[stop] == quote && length > 0 && length <= mostCharacters ? stop + 1 : -1;
  }

  /** Reads a literal that must be a string. */
  public String readText() {
    int at = scanner.position();
    if (!startsAt(at)) {
      throw scanner.expected(at, "a string");
    }
    if (read() instanceof String string) {
      return string;
    }
    throw scanner.expected(at, "a string", "bytes");
  }

  /** The content of a literal without escapes on one line; null if it isn't one. */
  private @Nullable String plain(int start, byte quote) {
    byte[] bytes = text;
    int at = Words.literalEnd(bytes, start, quote);
    boolean ascii = true;
    byte c = bytes[at];
    while (c != quote) {
      if (c < 0) {
        ascii = false;
      } else if (c == '\\' || c == '\n' || c == '\r' || c == 0) {
        return null;
      }
      c = bytes[++at];
    }
    if (at == start && bytes[at + 1] == quote) {
      return null;
    }
    checkLength(start, at - start);
    scanner.moveTo(at + 1);
    return ascii ? Strings.ascii(bytes, start, at) : decode(start, at);
  }

  private String decode(int from, int to) {
    String decoded = scanner.slice(from, to);
    if (decoded.indexOf('\uFFFD') >= 0) {
      try {
        return StandardCharsets.UTF_8
            .newDecoder()
            .decode(ByteBuffer.wrap(text, from, to - from))
            .toString();
      } catch (CharacterCodingException e) {
        throw scanner.error(from, "expected UTF-8, found bytes that are none", e);
      }
    }
    return decoded;
  }

  private void checkLength(int at, long length) {
    if (length > scanner.limits().stringLength()) {
      throw scanner.exceeded(at, "string length", scanner.limits().stringLength());
    }
  }

  private boolean isBytes(int at) {
    int quote = quoteAt(at);
    for (int i = at; i < quote; i++) {
      if ((text[i] | 0x20) == 'b') {
        return true;
      }
    }
    return false;
  }

  private String text() {
    StringBuilder out = new StringBuilder();
    do {
      if (isBytes(scanner.position())) {
        throw scanner.expected(scanner.position(), "a string after a string", "bytes");
      }
      part(new Text(out));
      scanner.peek();
    } while (startsAt(scanner.position()));
    return out.toString();
  }

  private byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    do {
      if (!isBytes(scanner.position())) {
        throw scanner.expected(scanner.position(), "bytes after bytes", "a string");
      }
      part(new Bytes(out));
      scanner.peek();
    } while (startsAt(scanner.position()));
    return out.toByteArray();
  }

  /** Reads one literal, of those that may stand next to each other, into {@code out}. */
  private void part(Content out) {
    int start = scanner.position();
    int quote = quoteAt(start);
    boolean raw = checkPrefix(start, quote);
    byte mark = text[quote];
    boolean triple = text[quote + 1] == mark && text[quote + 2] == mark;
    int at = quote + (triple ? 3 : 1);
    while (true) {
      int run = at;
      while (text[at] != mark
          && text[at] != '\\'
          && text[at] != '\n'
          && text[at] != '\r'
          && text[at] != 0) {
        at++;
      }
      out.run(run, at);
      checkLength(start, out.length());
      byte c = text[at];
      if (c == mark) {
        if (!triple) {
          scanner.moveTo(at + 1);
          return;
        }
        if (text[at + 1] == mark && text[at + 2] == mark) {
          scanner.moveTo(at + 3);
          return;
        }
        out.put(at, c);
        at++;
      } else if (c == '\\') {
        at = raw ? rawEscape(at, out) : escape(at + 1, out);
      } else if (c == 0) {
        throw scanner.expected(
            start, "a string that ends", at < end() ? "a NUL byte in it" : "one that does not");
      } else if (triple) {
        out.put(at, '\n');
        at += c == '\r' && text[at + 1] == '\n' ? 2 : 1;
      } else {
        throw scanner.expected(start, "a string that ends on its line", "one that does not");
      }
    }
  }

  private int end() {
    return scanner.end();
  }

  /** Refuses prefixes that Python lacks or that compute; tells whether the literal is raw. */
  private boolean checkPrefix(int from, int to) {
    String prefix = scanner.slice(from, to).toLowerCase(Locale.ROOT);
    return switch (prefix) {
      case "", "u", "b" -> false;
      case "r", "br", "rb" -> true;
      case "f", "fr", "rf" ->
          throw scanner.expected(from, "a string", "an f-string, which computes");
      case "t", "tr", "rt" ->
          throw scanner.expected(from, "a string", "a template string, which computes");
      default -> throw scanner.expected(from, "a string", "the prefix '" + prefix + "'");
    };
  }

  private int rawEscape(int at, Content out) {
    out.put(at, '\\');
    byte next = text[at + 1];
    if (next == '\\' || next == '\'' || next == '"') {
      out.put(at + 1, next);
      return at + 2;
    }
    return at + 1;
  }

  /** Reads what follows a backslash. */
  private int escape(int at, Content out) {
    byte c = text[at];
    switch (c) {
      case '\n' -> {
        return at + 1;
      }
      case '\r' -> {
        return at + (text[at + 1] == '\n' ? 2 : 1);
      }
      case '\\', '\'', '"' -> out.put(at, c);
      case 'a' -> out.put(at, 7);
      case 'b' -> out.put(at, '\b');
      case 'f' -> out.put(at, '\f');
      case 'n' -> out.put(at, '\n');
      case 'r' -> out.put(at, '\r');
      case 't' -> out.put(at, '\t');
      case 'v' -> out.put(at, 11);
      case 'x' -> {
        return hex(at + 1, 2, out);
      }
      case '0', '1', '2', '3', '4', '5', '6', '7' -> {
        return octal(at, out);
      }
      default -> {
        if (out.isText() && (c == 'u' || c == 'U')) {
          return hex(at + 1, c == 'u' ? 4 : 8, out);
        }
        if (out.isText() && c == 'N') {
          return named(at, out);
        }
        // As CPython: a backslash that escapes nothing stands for itself.
        out.put(at - 1, '\\');
        return at;
      }
    }
    return at + 1;
  }

  private int hex(int at, int digits, Content out) {
    int value = 0;
    for (int i = at; i < at + digits; i++) {
      int digit = i < scanner.end() ? Character.digit(text[i], 16) : -1;
      if (digit < 0) {
        throw scanner.expected(at, digits + " hexadecimal digits after the escape");
      }
      value = value << 4 | digit;
    }
    out.put(at, value);
    return at + digits;
  }

  private int octal(int at, Content out) {
    int value = 0;
    int i = at;
    while (i < at + 3 && text[i] >= '0' && text[i] <= '7') {
      value = value * 8 + (text[i] - '0');
      i++;
    }
    out.put(at, out.isText() ? value : value & 0xFF);
    return i;
  }

  private int named(int at, Content out) {
    int close = at + 1;
    while (text[close] != '}' && text[close] != 0 && text[close] != '\n') {
      close++;
    }
    try {
      if (text[at + 1] == '{' && text[close] == '}') {
        out.put(at, Character.codePointOf(scanner.slice(at + 2, close)));
        return close + 1;
      }
    } catch (IllegalArgumentException e) {
      throw scanner.error(at, "expected the name of a character after '\\N'", e);
    }
    throw scanner.expected(at, "the name of a character in braces after '\\N'");
  }

  /** Where a literal's content goes. */
  private sealed interface Content {

    boolean isText();

    long length();

    /** Bytes of the text that stand for themselves. */
    void run(int from, int to);

    /** One character that was escaped, or one byte. */
    void put(int at, int value);
  }

  private final class Text implements Content {

    private final StringBuilder out;

    Text(StringBuilder out) {
      this.out = out;
    }

    @Override
    public boolean isText() {
      return true;
    }

    @Override
    public long length() {
      return out.length();
    }

    @Override
    public void run(int from, int to) {
      if (to > from) {
        out.append(decode(from, to));
      }
    }

    @Override
    public void put(int at, int value) {
      if (value < 0 || value > Character.MAX_CODE_POINT) {
        throw scanner.expected(at, "a code point up to 0010ffff", String.format("%08x", value));
      }
      out.appendCodePoint(value);
    }
  }

  private final class Bytes implements Content {

    private final ByteArrayOutputStream out;

    Bytes(ByteArrayOutputStream out) {
      this.out = out;
    }

    @Override
    public boolean isText() {
      return false;
    }

    @Override
    public long length() {
      return out.size();
    }

    @Override
    public void run(int from, int to) {
      for (int i = from; i < to; i++) {
        if (text[i] < 0) {
          throw scanner.expected(i, "ASCII in a bytes literal", "another character");
        }
      }
      out.write(text, from, to - from);
    }

    @Override
    public void put(int at, int value) {
      out.write(value);
    }
  }
}
