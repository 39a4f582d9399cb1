package io.persistable.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Python text as its tokens, without comments: what an editor or a formatter may lay out anew and
 * what it may not. A text that is no Python has tokens too; whoever reads it finds that out.
 */
final class PythonTokens {

  enum Kind {
    /** A name, a keyword, or a number. */
    WORD,
    STRING,
    /** One character. */
    SIGN,
    /** The end of a logical line: not inside of brackets, not behind a backslash. */
    END
  }

  /**
   * A token.
   *
   * @param text as it stands there; empty for the end of a line
   * @param start where it begins
   */
  record Token(Kind kind, String text, int start) {

    int end() {
      return start + text.length();
    }

    boolean is(String value) {
      return text.equals(value);
    }

    /** The same for all that differ in quotes, or in the case of a prefix, alone. */
    String plain() {
      if (kind != Kind.STRING) {
        return text;
      }
      int quote = prefix(text, 0);
      int size = isTriple(text, quote) ? 3 : 1;
      boolean isWhole = text.length() >= quote + 2 * size;
      String inner = isWhole ? text.substring(quote + size, text.length() - size) : text;
      return text.substring(0, quote).toLowerCase(Locale.ROOT).replace("u", "")
          + "'"
          + inner.replace("\\'", "'").replace("\\\"", "\"");
    }
  }

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int depth;

  private PythonTokens(String text) {
    this.text = text;
  }

  static List<Token> of(String text) {
    PythonTokens scan = new PythonTokens(text);
    while (scan.at < text.length()) {
      scan.next();
    }
    scan.add(Kind.END, text.length(), text.length());
    return scan.tokens;
  }

  private void add(Kind kind, int start, int end) {
    boolean isNothing =
        kind == Kind.END && (tokens.isEmpty() || tokens.get(tokens.size() - 1).kind() == Kind.END);
    if (!isNothing) {
      tokens.add(new Token(kind, kind == Kind.END ? "" : text.substring(start, end), start));
    }
  }

  private void next() {
    int start = at;
    char c = text.charAt(at);
    if (c == '\n') {
      at++;
      if (depth == 0) {
        add(Kind.END, start, at);
      }
    } else if (c <= ' ') {
      at++;
    } else if (c == '#') {
      int end = text.indexOf('\n', at);
      at = end < 0 ? text.length() : end;
    } else if (c == '\\' && text.startsWith("\n", at + 1)) {
      at += 2;
    } else if (isQuote(text, prefix(text, at))) {
      at = endOfString(prefix(text, at));
      add(Kind.STRING, start, at);
    } else if (isWord(c)) {
      while (at < text.length() && isWord(text.charAt(at))) {
        at++;
      }
      add(Kind.WORD, start, at);
    } else {
      if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth = Math.max(0, depth - 1);
      }
      at++;
      add(Kind.SIGN, start, at);
    }
  }

  private static boolean isWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c) || c > 0x7f;
  }

  private static boolean isQuote(String text, int at) {
    return at < text.length() && (text.charAt(at) == '\'' || text.charAt(at) == '"');
  }

  private static boolean isTriple(String text, int quote) {
    return isQuote(text, quote)
        && text.startsWith(String.valueOf(text.charAt(quote)).repeat(3), quote);
  }

  /** Where the quote of a string that begins here would be. */
  private static int prefix(String text, int start) {
    int i = start;
    while (i < text.length() && i < start + 3 && "rRbBuUfFtT".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    return isQuote(text, i) ? i : start;
  }

  private int endOfString(int quote) {
    boolean isTriple = isTriple(text, quote);
    String end = String.valueOf(text.charAt(quote)).repeat(isTriple ? 3 : 1);
    int i = quote + end.length();
    while (i < text.length() && !text.startsWith(end, i)) {
      if (text.charAt(i) == '\n' && !isTriple) {
        return i; // it doesn't end, which CPython refuses
      }
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), i + end.length());
  }
}
