package io.persistable.dataset;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The rule for the text of an info: one Python expression on one line that closes what it opens, so
 * that it can neither end early nor swallow what follows it.
 */
final class InfoText {

  private InfoText() {}

  /**
   * @throws IllegalArgumentException saying where the text breaks the rule
   */
  static String check(String text) {
    Deque<Character> open = new ArrayDeque<>();
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < ' ' || c == 0x7f || c == 0x85 || c == 0x2028 || c == 0x2029 || isLoneHalf(text, i)) {
        throw broken(text, i, "a control character or half of a surrogate pair");
      }
      switch (c) {
        case '\'', '"' -> {
          i = endOfString(text, i);
          continue;
        }
        case '(' -> open.push(')');
        case '[' -> open.push(']');
        case '{' -> open.push('}');
        case ')', ']', '}' -> {
          if (open.isEmpty() || open.pop() != c) {
            throw broken(text, i, "a bracket that closes nothing");
          }
        }
        case ',', ':' -> {
          if (open.isEmpty()) {
            throw broken(text, i, "a '" + c + "' outside of brackets");
          }
        }
        case '#', ';', '\\', '`' -> throw broken(text, i, "a character that no expression has");
        default -> {}
      }
      i++;
    }
    if (!open.isEmpty() || text.isBlank()) {
      throw broken(text, text.length(), text.isBlank() ? "nothing" : "an open bracket");
    }
    return text;
  }

  /** Whether a text is one expression in a dictionary, as {@link #check} would have it. */
  static boolean isSingle(String text) {
    try {
      check(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private static int endOfString(String text, int start) {
    char quote = text.charAt(start);
    String triple = String.valueOf(quote).repeat(3);
    boolean isTriple = text.startsWith(triple, start);
    int i = start + (isTriple ? 3 : 1);
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c < ' ' || isLoneHalf(text, i)) {
        throw broken(text, i, "a control character or half of a surrogate pair");
      }
      if (c == '\\') {
        i += 2;
      } else if (isTriple ? text.startsWith(triple, i) : c == quote) {
        return i + (isTriple ? 3 : 1);
      } else {
        i++;
      }
    }
    throw broken(text, start, "a string that doesn't end");
  }

  private static boolean isLoneHalf(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  private static IllegalArgumentException broken(String text, int at, String what) {
    return new IllegalArgumentException(
        "an info must be one Python expression on one line; found "
            + what
            + " at character "
            + at
            + " of: "
            + (text.length() > 200 ? text.substring(0, 200) + "…" : text));
  }
}
