package io.persistable;

import io.persistable.dataset.ForeignContents;
import io.persistable.error.DataSetDamagedException;
import io.persistable.error.NotPersistableException;
import io.persistable.error.ReadException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The infos of an {@code __init__.py} that another program wrote. What has no meaning in Java (a
 * function, a slice) is a matter of the info that holds it: that one keeps the program that made
 * it, and reading it says what is wrong; the others are what they are.
 */
final class ForeignInfos {

  /** Each costs another reading of the text. */
  private static final int MOST = 200;

  private static final Pattern NAME =
      Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*");

  private final InfoExpressions infos;
  private final ArchiveReader reader;

  ForeignInfos(InfoExpressions infos, ArchiveReader reader) {
    this.infos = infos;
    this.reader = reader;
  }

  /**
   * @return for each name an expression
   * @throws ReadException if the text as a whole can't be understood
   */
  ForeignContents.Found read(String source, String text) {
    String unknown = unused(text);
    Object dict = restore(source, text, unknown).asMap().get("_info_dict");
    if (!(dict instanceof Map<?, ?> map)) {
      throw new DataSetDamagedException(source + ": expected a dictionary _info_dict, found none");
    }
    Map<String, String> all = new LinkedHashMap<>();
    String unread = null;
    for (Map.Entry<?, ?> each : map.entrySet()) {
      if (each.getKey() instanceof String name) {
        all.put(name, of(text, name, each.getValue(), unknown));
      } else {
        unread = "the key " + key(each.getKey()) + " of _info_dict is no text, so it is no name";
      }
    }
    return new ForeignContents.Found(all, unread);
  }

  private String key(@Nullable Object key) {
    try {
      return infos.ofForeign(key);
    } catch (NotPersistableException e) {
      return String.valueOf(key);
    }
  }

  private static String unused(String text) {
    String word = "has no meaning in Java";
    while (text.contains(word)) {
      word += "!";
    }
    return word;
  }

  /** Reads the text with each expression that can't be read replaced by the word. */
  private Items restore(String source, String text, String unknown) {
    String rest = text;
    ReadException first = null;
    for (int i = 0; ; i++) {
      try {
        return reader.restore(rest, source);
      } catch (ReadException e) {
        String without = i < MOST ? without(rest, e, "'" + unknown + "'") : null;
        first = first == null ? e : first;
        if (without == null) {
          throw first;
        }
        rest = without;
      }
    }
  }

  /** The text with the name or call at the place of the error replaced; null if there is none. */
  private static @Nullable String without(String text, ReadException e, String literal) {
    int start = 0;
    for (int line = 1; line < e.line(); line++) {
      start = text.indexOf('\n', start) + 1;
    }
    int end = text.indexOf('\n', start);
    int at = start;
    for (int column = 1; column < e.column() && at < text.length(); column++) {
      at = text.offsetByCodePoints(at, 1);
    }
    Matcher name = NAME.matcher(text);
    if (at >= (end < 0 ? text.length() : end) || !name.find(at) || name.start() != at) {
      return null;
    }
    String statement = text.substring(start, at).strip();
    if (statement.isEmpty() || statement.startsWith("from ") || statement.startsWith("import ")) {
      return null; // what a statement does can't be left out
    }
    return text.substring(0, at) + literal + text.substring(endOfCalls(text, name.end()));
  }

  /** Where the brackets that follow a name end. */
  private static int endOfCalls(String text, int start) {
    int at = start;
    int depth = 0;
    int end = start;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\'' || c == '"') {
        at = endOfString(text, at);
        continue;
      }
      if (c == '(' || c == '[') {
        depth++;
      } else if (c == ')' || c == ']') {
        if (--depth < 0) {
          return end;
        }
        if (depth == 0) {
          end = at + 1;
        }
      } else if (depth == 0) {
        return end;
      }
      at++;
    }
    return end;
  }

  private static int endOfString(String text, int start) {
    char quote = text.charAt(start);
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != quote) {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  private String of(String text, Object name, @Nullable Object info, String unknown) {
    String own = "";
    try {
      own = infos.ofForeign(info);
    } catch (NotPersistableException e) {
      own = unknown;
    }
    return own.contains(unknown)
        ? InfoExpressions.program(text, "['_info_dict'][" + infos.of(name) + "]")
        : own;
  }
}
