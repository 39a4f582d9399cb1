package io.persistable.python.lex;

import io.persistable.error.LimitExceededException;
import io.persistable.error.ReadException;
import io.persistable.read.TextScanner;
import io.persistable.text.FormatMark;
import io.persistable.text.SpareMemory;
import io.persistable.value.ReadLimits;
import java.util.Arrays;

/**
 * The text and the position in it: white space, names, punctuation, brackets, and errors that show
 * where. There are no token objects; whoever parses looks at the next byte.
 *
 * <p>Behind the text are NUL bytes that are not part of it, so that looking ahead is safe. White
 * space includes line ends and comments wherever a bracket is open.
 */
public final class Scanner extends TextScanner {

  private static final byte SPACE = 1;
  private static final byte NAME = 2;
  private static final byte DIGIT = 4;

  /** The bytes of a text for which, with what is behind it, there is an array. */
  public static final int MOST = Integer.MAX_VALUE - 8 - Words.PADDING;

  /** Four blanks. */
  public static final int INDENTATION = 0x20202020;

  private static final byte[] CLASSES = classes();

  private final int format;

  public Scanner(byte[] utf8, String source, ReadLimits limits) {
    this(utf8, padded(utf8, source), source, limits);
  }

  private Scanner(byte[] utf8, byte[] padded, String source, ReadLimits limits) {
    super(padded, utf8.length, source, limits);
    this.position = FormatMark.start(text, end);
    this.format = FormatMark.formatOf(text, end, FormatMark.BEGIN);
  }

  /** The text's format by its first line, as {@link FormatMark} has it. */
  public int format() {
    return format;
  }

  /**
   * Refuses a text that has no end, before anything of it is read.
   *
   * @param emptyAllowed whether a text may have nothing in it
   */
  public void checkWhole(boolean emptyAllowed) {
    if (format == FormatMark.UNKNOWN) {
      throw expected(
          0,
          "'" + FormatMark.BEGIN + "' as the first line, or none of the kind",
          "the mark of a format that this version doesn't know; a newer one does");
    }
    if (FormatMark.isCut(text, end)) {
      throw cutShort();
    }
    if (!emptyAllowed && FormatMark.isEmpty(text, end, FormatMark.BEGIN)) {
      throw expected(
          end,
          "an archive",
          "an empty text; if it was cut short, take a backup of it, and if it is meant to be empty,"
              + " allow that on the reader");
    }
  }

  /** For a text of format 2 whose last line is missing. */
  public ReadException cutShort() {
    return expected(
        end,
        "'" + FormatMark.END + "' as the last line",
        "no such line: the text is cut short, and what it has lost is not known");
  }

  /** The text with room behind it. */
  private static byte[] padded(byte[] utf8, String source) {
    if (utf8.length > MOST) {
      throw new LimitExceededException(
          source + ":1:1: expected a text of at most " + MOST + " bytes, found " + utf8.length,
          source,
          1,
          1);
    }
    return Arrays.copyOf(utf8, utf8.length + Words.PADDING);
  }

  /** Whether the text keeps the classes of collections, as those of format 2 do. */
  public boolean keepsClasses() {
    return format == FormatMark.CURRENT;
  }

  /** A scanner in memory that this thread has spare, if it has, until it is {@link #release}d. */
  public static Scanner reusing(byte[] utf8, String source, ReadLimits limits) {
    byte[] memory = SpareMemory.take();
    if (memory == null || memory.length - Words.PADDING < utf8.length) {
      if (utf8.length >= SpareMemory.LEAST - Words.PADDING) {
        return new Scanner(utf8, source, limits);
      }
      memory = new byte[SpareMemory.LEAST];
    }
    int length = utf8.length + Words.PADDING;
    System.arraycopy(utf8, 0, memory, 0, utf8.length);
    Arrays.fill(memory, utf8.length, length, (byte) 0);
    return new Scanner(utf8, memory, source, limits);
  }

  /** Lets the thread use the memory again; nothing may be read after this. */
  public void release() {
    SpareMemory.giveBack(text);
  }

  private static byte[] classes() {
    byte[] classes = new byte[256];
    classes[' '] = SPACE;
    classes['\t'] = SPACE;
    classes['\f'] = SPACE;
    classes['_'] = NAME;
    for (int c = 'a'; c <= 'z'; c++) {
      classes[c] = NAME;
      classes[c - 'a' + 'A'] = NAME;
    }
    for (int c = '0'; c <= '9'; c++) {
      classes[c] = DIGIT;
    }
    for (int c = 0x80; c <= 0xFF; c++) {
      classes[c] = NAME;
    }
    return classes;
  }

  public static boolean isNameStart(byte c) {
    return CLASSES[c & 0xFF] == NAME;
  }

  public static boolean isNamePart(byte c) {
    return CLASSES[c & 0xFF] >= NAME;
  }

  public static boolean isDigit(byte c) {
    return c >= '0' && c <= '9';
  }

  @Override
  public byte peek() {
    byte c = text[position];
    return c > ' ' && c != '#' && c != '\\' ? c : skip();
  }

  private byte skip() {
    while (true) {
      byte c = text[position];
      if ((int) Words.at(text, position) == INDENTATION) {
        position += Integer.BYTES;
      } else if (CLASSES[c & 0xFF] == SPACE) {
        position++;
      } else if (depth > 0 && (c == '\n' || c == '\r')) {
        position++;
      } else if (depth > 0 && c == '#') {
        position = lineEnd(position);
      } else if (c == '\\' && (text[position + 1] == '\n' || text[position + 1] == '\r')) {
        position += text[position + 1] == '\r' && text[position + 2] == '\n' ? 3 : 2;
      } else if (c == 0 && position < end) {
        throw expected(position, "text", "a NUL byte");
      } else {
        return c;
      }
    }
  }

  /** The end of the line that {@code from} is on: the index of its line end, or of the text's. */
  public int lineEnd(int from) {
    int at = from;
    while (at < end && text[at] != '\n' && text[at] != '\r') {
      at++;
    }
    return at;
  }

  /** Reads a closing bracket. */
  public void close(char bracket) {
    if (peek() != bracket) {
      throw Refusals.after(this, position, "',' or '" + bracket + "'");
    }
    position++;
    depth--;
  }

  /**
   * After an element: reads a comma, and the closing bracket if it follows.
   *
   * @return whether another element follows
   */
  public boolean another(char bracket) {
    byte c = text[position];
    if (c == bracket) {
      position++;
      depth--;
      return false;
    }
    if (c == ',' && text[position + 1] == ' ') {
      byte next = text[position + 2];
      if (next > ' ' && next != bracket && next != '#' && next != '\\') {
        position += 2;
        return true;
      }
    }
    return anotherAfterSpace(bracket);
  }

  private boolean anotherAfterSpace(char bracket) {
    if (peek() == ',') {
      position++;
      return !acceptClose(bracket);
    }
    close(bracket);
    return false;
  }

  /** The index after the name that starts at {@code from}; {@code from} itself if none does. */
  public int nameEnd(int from) {
    int at = from;
    if (isNameStart(text[at])) {
      do {
        at++;
      } while (isNamePart(text[at]));
    }
    return at;
  }

  /** Whether the bytes at {@code at} are {@code word}, in ASCII, and the name ends there. */
  public boolean isWord(int at, String word) {
    int length = word.length();
    if (at + length > end || isNamePart(text[at + length])) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text[at + i] != word.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Reads {@code word} if it is the next name. */
  public boolean acceptWord(String word) {
    if (peek() == word.charAt(0) && isWord(position, word)) {
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

  @Override
  public String describe(int at) {
    if (at >= end) {
      return "the end of the text";
    }
    byte c = text[at];
    if (c == '\n' || c == '\r') {
      return "the end of the line";
    }
    if (isNameStart(c)) {
      return "'" + shorten(slice(at, nameEnd(at))) + "'";
    }
    if (isDigit(c)) {
      int stop = at;
      while (isNamePart(text[stop]) || text[stop] == '.') {
        stop++;
      }
      return "the number " + shorten(slice(at, stop));
    }
    if (c == '\'' || c == '"') {
      return "a string";
    }
    return c > ' ' && c < 0x7F ? "'" + (char) c + "'" : String.format("the byte 0x%02x", c & 0xFF);
  }

  private static String shorten(String word) {
    return word.length() <= 60 ? word : word.substring(0, 60) + "…";
  }
}
