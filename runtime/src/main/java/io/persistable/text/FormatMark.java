package io.persistable.text;

import java.nio.charset.StandardCharsets;

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
   * The format of a text by its first line. Comments and blank lines that somebody has put above it
   * are passed over.
   *
   * @param mark {@link #BEGIN} or {@link #JAVA}
   * @return {@link #CURRENT}, {@link #UNMARKED} or {@link #UNKNOWN}
   */
  public static int formatOf(byte[] text, int end, String mark) {
    int line = start(text, end);
    while (true) {
      int format = formatOfLine(text, line, end, mark);
      if (format != UNMARKED) {
        return format;
      }
      int at = line;
      while (at < end && (text[at] == ' ' || text[at] == '\t' || text[at] == '\f')) {
        at++;
      }
      if (at == end || !isComment(text[at], mark)) {
        return UNMARKED;
      }
      while (at < end && text[at] != '\n' && text[at] != '\r') {
        at++;
      }
      if (at == end) {
        return UNMARKED;
      }
      line = at + 1;
    }
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
   * Whether there is nothing in a text but white space, or the beginning of a first line that was
   * cut.
   */
  public static boolean isEmpty(byte[] text, int end, String mark) {
    int at = start(text, end);
    for (int i = 0; at < end && i < mark.length() && text[at] == mark.charAt(i); i++) {
      at++;
    }
    while (at < end && text[at] <= ' ' && text[at] >= 0) {
      at++;
    }
    return at == end;
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
    int at = from;
    while (at < end && (text[at] == ' ' || text[at] == '\t' || text[at] == '\f')) {
      at++;
    }
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
