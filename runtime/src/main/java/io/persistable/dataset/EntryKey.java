package io.persistable.dataset;

import io.persistable.python.PythonNames;
import io.persistable.text.TextBuffer;

/**
 * A name as a key of {@code _info_dict}. Any text may be one, since another program may have
 * written it; what no item may be called has an info and no files. Each name has one form.
 */
final class EntryKey {

  private EntryKey() {}

  /** On one line, and CPython reads it as the name. */
  static String format(String name) {
    if (ItemName.isItem(name)) {
      return "'" + name + "'";
    }
    TextBuffer out = new TextBuffer(name.length() + 16);
    PythonNames.quote(name, out);
    return out.toString();
  }

  /** Where the key that begins at {@code start} ends, or -1 if there is none. */
  static int end(String line, int start) {
    if (start >= line.length() || line.charAt(start) != '\'') {
      return -1;
    }
    int at = start + 1;
    while (at < line.length() && line.charAt(at) != '\'') {
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return at < line.length() ? at + 1 : -1;
  }

  /** The name of a key of {@link #format}'s, or what another spelling comes to. */
  static String parse(String key) {
    String text = key.substring(1, key.length() - 1);
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder name = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      char kind = c == '\\' && at + 1 < text.length() ? text.charAt(at + 1) : 0;
      int digits = kind == 'x' ? 2 : kind == 'u' ? 4 : kind == 'U' ? 8 : 0;
      if (kind == 0) {
        name.append(c);
        at++;
      } else if (digits == 0) {
        name.append(kind == 'n' ? '\n' : kind == 'r' ? '\r' : kind == 't' ? '\t' : kind);
        at += 2;
      } else {
        name.append(code(text, at + 2, digits));
        at += 2 + digits;
      }
    }
    return name.toString();
  }

  private static String code(String text, int start, int digits) {
    try {
      int code = Integer.parseInt(text, start, Math.min(text.length(), start + digits), 16);
      return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return ""; // no form of ours, as whoever compares the two finds out
    }
  }
}
