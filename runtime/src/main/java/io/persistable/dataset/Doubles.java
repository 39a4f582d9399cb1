package io.persistable.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds keys that a dictionary of Python text has twice with different values, as a merge of two
 * branches leaves them. Python takes the last and says nothing; here nothing is written until
 * somebody has decided.
 */
final class Doubles {

  private static final Pattern START = Pattern.compile("(?m)^_info_dict\\s*=\\s*\\{");

  private final String text;
  private final Map<String, String> values = new HashMap<>();
  private @Nullable String found;
  private int at;
  private int depth;

  private Doubles(String text, int start) {
    this.text = text;
    this.at = start;
  }

  /** What is wrong, or null. */
  static @Nullable String find(String text) {
    Matcher start = START.matcher(text);
    return start.find() ? new Doubles(text, start.end()).run() : null;
  }

  static String message(String name) {
    return "_info_dict has the key '"
        + name
        + "' twice with different infos, as a merge leaves it; delete one of the two entries";
  }

  private @Nullable String run() {
    StringBuilder key = new StringBuilder();
    StringBuilder value = new StringBuilder();
    StringBuilder into = key;
    while (at < text.length() && found == null) {
      char c = text.charAt(at);
      int begin = at;
      if (c == '#') {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
        continue;
      }
      if (c == '\'' || c == '"') {
        endOfString(c);
        into.append(text, begin, Math.min(at, text.length()));
        continue;
      }
      at++;
      if (depth == 0 && (c == ',' || c == '}')) {
        entry(key.toString(), value.toString());
        key.setLength(0);
        value.setLength(0);
        into = key;
        if (c == '}') {
          break;
        }
      } else if (depth == 0 && c == ':' && into == key) {
        into = value;
      } else if (c > ' ') {
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        into.append(c);
      }
    }
    return found;
  }

  private void endOfString(char quote) {
    String triple = String.valueOf(quote).repeat(3);
    String end = text.startsWith(triple, at) ? triple : String.valueOf(quote);
    at += end.length();
    while (at < text.length() && !text.startsWith(end, at)) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    at += end.length();
  }

  private void entry(String key, String value) {
    if (key.length() < 2 || "'\"".indexOf(key.charAt(0)) < 0) {
      return; // nothing behind the last comma; no text, and no name
    }
    String name = EntryKey.parse(key);
    String before = values.put(name, value);
    if (before != null && !before.equals(value)) {
      found = message(name);
    }
  }
}
