package io.persistable.text;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The lines that say what a text is and that it is whole. A text in the Python dialect begins with
 * {@link #BEGIN} and ends with {@link #END}; Java source begins with {@link #JAVA}, and its closing
 * brace ends it. What was written before there were such lines, by the original package or by hand,
 * has none: it is of format 1.
 */
public final class FormatMark {

  /** The first line of a text. */
  public static final String BEGIN = "# persistable 2";

  /** The last line of a text, behind everything else that is written. */
  public static final String END = "# end of persistable 2";

  /** The first line of Java source. */
  public static final String JAVA = "// persistable 2";

  /** How the index of a data set begins, whatever its format. */
  public static final List<String> INDEX =
      List.of("# Persistable data set, format ", "# The items of a data set, by name,");

  /** What this library writes. */
  public static final int CURRENT = 2;

  /** What a text without a mark is. */
  public static final int UNMARKED = 1;

  /** What a text is that has the mark of a format that this library doesn't know. */
  public static final int UNKNOWN = 0;

  private static final byte[] BEGIN_LINE = line(BEGIN);
  private static final byte[] END_LINE = line(END);

  private FormatMark() {}

  private static byte[] line(String text) {
    return (text + "\n").getBytes(StandardCharsets.US_ASCII);
  }

  /** Writes the first line. */
  public static TextBuffer begin(TextBuffer out) {
    return out.ascii(BEGIN).newline();
  }

  /** Writes the last line; whoever appends to a text calls this after. */
  public static TextBuffer end(TextBuffer out) {
    return out.ascii(END).newline();
  }

  /** Puts both lines around a text that is complete, in the same buffer. */
  public static TextBuffer enclose(TextBuffer text) {
    return end(text.prepend(BEGIN_LINE));
  }

  /** As {@link #enclose(TextBuffer)}. */
  public static String enclose(String text) {
    return BEGIN + "\n" + text + END + "\n";
  }

  /** The last line with its line end, a new array. */
  public static byte[] endLine() {
    return END_LINE.clone();
  }

  /** Where a text begins: behind a byte order mark, if it has one. */
  public static int start(byte[] text, int end) {
    boolean marked =
        end >= 3 && text[0] == (byte) 0xEF && text[1] == (byte) 0xBB && text[2] == (byte) 0xBF;
    return marked ? 3 : 0;
  }

  /**
   * The format of a text by its first line. Comments, blank lines and a docstring that somebody has
   * put above it are passed over.
   *
   * @param mark {@link #BEGIN} or {@link #JAVA}
   * @return {@link #CURRENT}, {@link #UNMARKED} or {@link #UNKNOWN}
   */
  public static int formatOf(byte[] text, int end, String mark) {
    int line = start(text, end);
    while (line < end) {
      int format = formatOfLine(text, line, end, mark);
      if (format != UNMARKED) {
        return format;
      }
      line = behindLine(text, line, end, mark);
    }
    return UNMARKED;
  }

  /**
   * Where the next line begins, if there is nothing on this one but white space, a comment or a
   * docstring; {@link Integer#MAX_VALUE} if there is a statement.
   */
  private static int behindLine(byte[] text, int line, int end, String mark) {
    int at = behindBlanks(text, line, end);
    if (at < end && (text[at] == '"' || text[at] == '\'') && mark.equals(BEGIN)) {
      at = behindBlanks(text, behindString(text, at, end), end);
    }
    if (at < end && !isComment(text[at], mark)) {
      return Integer.MAX_VALUE;
    }
    while (at < end && text[at] != '\n' && text[at] != '\r') {
      at++;
    }
    return at + 1;
  }

  private static int behindBlanks(byte[] text, int from, int end) {
    int at = from;
    while (at < end && (text[at] == ' ' || text[at] == '\t' || text[at] == '\f')) {
      at++;
    }
    return at;
  }

  /** Where a string without prefix ends, or the text, if nothing closes it. */
  private static int behindString(byte[] text, int from, int end) {
    byte quote = text[from];
    int quotes = from + 2 < end && text[from + 1] == quote && text[from + 2] == quote ? 3 : 1;
    int open = 0;
    for (int at = from + quotes; at < end; at++) {
      open = text[at] == quote ? open + 1 : 0;
      if (text[at] == '\\') {
        at++;
      }
      if (open == quotes) {
        return at + 1;
      }
    }
    return end;
  }

  /** Whether a line that begins so is blank, or a comment of the language that the mark is in. */
  private static boolean isComment(byte first, String mark) {
    return first == '\n'
        || first == '\r'
        || first == mark.charAt(0)
        || first == '*' && mark.equals(JAVA);
  }

  private static int formatOfLine(byte[] text, int start, int end, String mark) {
    int number = mark.length() - 1;
    for (int i = 0; i < number; i++) {
      if (start + i >= end || text[start + i] != mark.charAt(i)) {
        return UNMARKED;
      }
    }
    int at = start + number;
    while (at < end && text[at] >= '0' && text[at] <= '9') {
      at++;
    }
    if (at == start + number || blankTo(text, at, end) < 0) {
      return UNMARKED;
    }
    return at == start + number + 1 && text[at - 1] == mark.charAt(number) ? CURRENT : UNKNOWN;
  }

  /**
   * Whether there is nothing in a text but white space, or nothing but what may stand above the
   * first line and the beginning of that line, which was cut.
   */
  public static boolean isEmpty(byte[] text, int end, String mark) {
    boolean blank = true;
    int line = start(text, end);
    while (line < end) {
      if (end - line < mark.length() && mark.startsWith(ascii(text, line, end))) {
        return true;
      }
      blank &= blankTo(text, line, end) >= 0;
      line = behindLine(text, line, end, mark);
    }
    return blank && line != Integer.MAX_VALUE;
  }

  private static String ascii(byte[] text, int from, int to) {
    return new String(text, from, to - from, StandardCharsets.US_ASCII);
  }

  /** Whether the line that begins at {@code at} is the last line of a text that is whole. */
  public static boolean isEnd(byte[] text, int at, int end) {
    int length = END_LINE.length - 1;
    if (at + length > end) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (text[at + i] != END_LINE[i]) {
        return false;
      }
    }
    return (at == 0 || text[at - 1] == '\n' || text[at - 1] == '\r')
        && blankTo(text, at + length, end) >= 0;
  }

  /** The line end, or the end of the text, if there are only blanks before it; -1 else. */
  private static int blankTo(byte[] text, int from, int end) {
    int at = behindBlanks(text, from, end);
    return at == end || text[at] == '\n' || text[at] == '\r' ? at : -1;
  }

  /** Whether a text says that it has a last line, and has none. */
  public static boolean isCut(byte[] text, int end) {
    return formatOf(text, end, BEGIN) == CURRENT && lastEnd(text, end) < 0;
  }

  /** Where the last such line begins; -1 if there is none. It is looked for from the end. */
  public static int lastEnd(byte[] text, int end) {
    for (int at = end - END_LINE.length + 1; at >= 0; at--) {
      if (text[at] == '#' && isEnd(text, at, end)) {
        return at;
      }
    }
    return -1;
  }
}
