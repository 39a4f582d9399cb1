package io.persistable.java.lex;

import io.persistable.error.LimitExceededException;
import io.persistable.error.ReadException;
import io.persistable.read.Position;
import io.persistable.value.ReadLimits;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The source and the position in it: white space, comments, names, punctuation, brackets, and
 * errors that show where. There are no token objects; whoever parses looks at the next byte.
 *
 * <p>The text ends with a NUL byte that is not part of it, so that looking ahead by one is always
 * safe.
 */
public final class JavaScanner {

  final byte[] text;
  final int end;
  private final String source;
  private final ReadLimits limits;

  /** The next byte to read. */
  int position;

  /** The last javadoc comment that was skipped; empty if there was none since it was taken. */
  private String javadoc = "";

  private int depth;
  private long objects;
  private long elements;

  public JavaScanner(byte[] utf8, String source, ReadLimits limits) {
    this.source = source;
    this.limits = limits;
    this.end = utf8.length;
    this.text = Arrays.copyOf(utf8, utf8.length + 1);
    if (utf8.length > limits.bytes()) {
      throw exceeded(0, "bytes", limits.bytes());
    }
    checkEncoding();
  }

  /** The text, with a NUL byte behind it; not to be changed. */
  public byte[] text() {
    return text;
  }

  /** The length of the text. */
  public int end() {
    return end;
  }

  /** What the text is called in messages. */
  public String source() {
    return source;
  }

  public ReadLimits limits() {
    return limits;
  }

  /** Where the next byte is. */
  public int position() {
    return position;
  }

  /** Goes on at another place, within the brackets that are open. */
  public void moveTo(int index) {
    position = index;
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

  public boolean accept(char c) {
    if (peek() == c) {
      position++;
      return true;
    }
    return false;
  }

  public void expect(char c) {
    if (peek() != c) {
      throw expected(position, "'" + c + "'");
    }
    position++;
  }

  /** Reads an opening bracket. */
  public void open(char bracket) {
    expect(bracket);
    if (++depth > limits.depth()) {
      throw exceeded(position - 1, "depth of brackets", limits.depth());
    }
  }

  /** Reads a closing bracket. */
  public void close(char bracket) {
    if (peek() != bracket) {
      throw expected(position, "',' or '" + bracket + "'");
    }
    position++;
    depth--;
  }

  /** Reads the closing bracket if it is next. */
  public boolean acceptClose(char bracket) {
    if (peek() != bracket) {
      return false;
    }
    position++;
    depth--;
    return true;
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

  String slice(int from, int to) {
    return new String(text, from, to - from, StandardCharsets.UTF_8);
  }

  /** Counts an object or an element against the limit. */
  public void count() {
    if (++objects > limits.objects()) {
      throw exceeded(position, "objects", limits.objects());
    }
  }

  /**
   * Counts elements of arrays that the text declares without giving them. Nothing is allocated for
   * more than a few times what the text could hold, so that a short text can't ask for much.
   */
  public void declare(int at, long count) {
    elements += count;
    long most = Math.min(limits.objects(), (1L << 22) + 4L * end);
    if (elements > most) {
      throw exceeded(at, "elements of arrays without values", most);
    }
  }

  public ReadException expected(int at, String expected) {
    return expected(at, expected, describe(at));
  }

  public ReadException expected(int at, String expected, String found) {
    return error(at, "expected " + expected + ", found " + found, null);
  }

  public ReadException error(int at, String problem, @Nullable Throwable cause) {
    return position(at).error(problem, cause);
  }

  public LimitExceededException exceeded(int at, String limit, long value) {
    return position(at).exceeded(limit, value);
  }

  public Position position(int at) {
    return new Position(text, end, source, Math.min(at, end));
  }

  /** What stands at {@code at}, for messages. */
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
