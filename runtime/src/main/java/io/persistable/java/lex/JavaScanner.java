package io.persistable.java.lex;

import io.persistable.read.TextScanner;
import io.persistable.value.ReadLimits;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The source and the position in it: white space, comments, names, punctuation, brackets, and
 * errors that show where. There are no token objects; whoever parses looks at the next byte.
 *
 * <p>The text ends with a NUL byte that is not part of it, so that looking ahead by one is always
 * safe.
 */
public final class JavaScanner extends TextScanner {

  /** The last javadoc comment that was skipped; empty if there was none since it was taken. */
  private String javadoc = "";

  private long elements;

  public JavaScanner(byte[] utf8, String source, ReadLimits limits) {
    super(Arrays.copyOf(utf8, utf8.length + 1), utf8.length, source, limits);
    checkEncoding();
  }

  private void checkEncoding() {
    ByteBuffer in = ByteBuffer.wrap(text, 0, end);
    CharBuffer out = CharBuffer.allocate(1 << 12);
    var decoder = StandardCharsets.UTF_8.newDecoder();
    while (true) {
      CoderResult result = decoder.decode(in, out.clear(), true);
      if (result.isError()) {
        throw expected(in.position(), "UTF-8", "bytes that are none");
      }
      if (result.isUnderflow()) {
        return;
      }
    }
  }

  public static boolean isNameStart(byte c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$' || c < 0;
  }

  static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  static boolean isNamePart(byte c) {
    return isNameStart(c) || isDigit(c);
  }

  /**
   * Skips white space and comments and gives the byte after it, without reading it; 0 at the end.
   */
  @Override
  public byte peek() {
    while (true) {
      byte c = text[position];
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
        position++;
      } else if (c == '/' && text[position + 1] == '/') {
        while (position < end && text[position] != '\n' && text[position] != '\r') {
          position++;
        }
      } else if (c == '/' && text[position + 1] == '*') {
        comment();
      } else if (c == 0 && position < end) {
        throw expected(position, "text", "a NUL byte");
      } else {
        return c;
      }
    }
  }

  private void comment() {
    int start = position;
    position += 2;
    while (text[position] != '*' || text[position + 1] != '/') {
      if (position >= end) {
        throw expected(start, "a comment that ends", "one that does not");
      }
      position++;
    }
    position += 2;
    if (text[start + 2] == '*' && position - start > 4) {
      javadoc = slice(start + 3, position - 2);
    }
  }

  /** The javadoc before the position, which is then forgotten. */
  public String takeJavadoc() {
    String taken = javadoc;
    javadoc = "";
    return taken;
  }

  /** Reads a closing bracket. */
  public void close(char bracket) {
    if (peek() != bracket) {
      throw expected(position, "',' or '" + bracket + "'");
    }
    position++;
    depth--;
  }

  /** Whether a name is next. */
  public boolean atName() {
    return isNameStart(peek());
  }

  /** Reads a name. */
  public String name() {
    if (!atName()) {
      throw expected(position, "a name");
    }
    int start = position;
    while (isNamePart(text[position])) {
      position++;
    }
    return slice(start, position);
  }

  /** Whether {@code word} is the next name. */
  boolean atWord(String word) {
    peek();
    return matches(word) && !isNamePart(text[position + word.length()]);
  }

  /** Reads {@code word} if it is the next name. */
  public boolean acceptWord(String word) {
    if (atWord(word)) {
      position += word.length();
      return true;
    }
    return false;
  }

  public void expectWord(String word) {
    if (!acceptWord(word)) {
      throw expected(position, "'" + word + "'");
    }
  }

  /** Whether the text goes on with {@code ascii}. */
  public boolean matches(String ascii) {
    if (end - position < ascii.length()) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (text[position + i] != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Counts elements of arrays that the text declares without giving them. Nothing is allocated for
   * more than a few times what the text could hold, so that a short text can't ask for much.
   */
  public void declare(int at, long count) {
    elements += count;
    long most = Math.min(limits().objects(), (1L << 22) + 4L * end);
    if (elements > most) {
      throw exceeded(at, "elements of arrays without values", most);
    }
  }

  /** What stands at {@code at}, for messages. */
  @Override
  public String describe(int at) {
    if (at >= end) {
      return "the end of the text";
    }
    byte c = text[at];
    if (isNamePart(c)) {
      int stop = at;
      while (isNamePart(text[stop])) {
        stop++;
      }
      String word = slice(at, Math.min(stop, at + 60));
      return (isDigit(c) ? "the number " : "") + "'" + word + "'";
    }
    if (c == '"' || c == '\'') {
      return c == '"' ? "a string" : "a character";
    }
    return c > ' ' && c < 0x7F ? "'" + (char) c + "'" : "white space or a control character";
  }
}
