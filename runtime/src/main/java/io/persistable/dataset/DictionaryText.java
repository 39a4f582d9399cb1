package io.persistable.dataset;

import io.persistable.dataset.PythonTokens.Kind;
import io.persistable.dataset.PythonTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a dictionary {@code _info_dict} in Python text, wherever their lines end. What
 * they say isn't read here.
 */
final class DictionaryText {

  /**
   * An entry.
   *
   * @param name null if the key isn't one string
   * @param value its tokens
   * @param start where the key begins
   * @param end behind the comma
   */
  record Entry(@Nullable String name, List<Token> value, int start, int end) {

    int valueStart() {
      return value.get(0).start();
    }

    int valueEnd() {
      return value.get(value.size() - 1).end();
    }

    private boolean saysAs(Entry other) {
      return plain().equals(other.plain());
    }

    private List<String> plain() {
      return value.stream().map(Token::plain).toList();
    }

    /** The key, if it is one string without a prefix. */
    static @Nullable String name(List<Token> key) {
      String text = key.size() == 1 && key.get(0).kind() == Kind.STRING ? key.get(0).text() : "";
      boolean isPlain = text.length() > 1 && !Character.isLetter(text.charAt(0));
      boolean isTriple = text.startsWith("'''") || text.startsWith("\"\"\"");
      return isPlain && !isTriple ? EntryKey.parse(text) : null;
    }
  }

  private DictionaryText() {}

  /** The entries in order; none where there is no such dictionary. */
  static List<Entry> entries(String text) {
    List<Entry> entries = new ArrayList<>();
    find(text, entries);
    return entries;
  }

  /** The same; none either where the dictionary has no end. */
  static List<Entry> entriesIfClosed(String text) {
    List<Entry> entries = new ArrayList<>();
    return find(text, entries) ? entries : List.of();
  }

  private static boolean find(String text, List<Entry> entries) {
    List<Token> tokens = PythonTokens.of(text);
    for (int i = 0; i + 2 < tokens.size(); i++) {
      boolean isFirst = i == 0 || tokens.get(i - 1).kind() == Kind.END;
      if (isFirst
          && tokens.get(i).is("_info_dict")
          && tokens.get(i + 1).is("=")
          && tokens.get(i + 2).is("{")) {
        return addAll(tokens, i + 3, entries);
      }
    }
    return false;
  }

  /** Whether the end of the dictionary was found. */
  private static boolean addAll(List<Token> tokens, int start, List<Entry> entries) {
    int depth = 0;
    int first = start;
    int colon = -1;
    for (int i = start; i < tokens.size() && depth >= 0; i++) {
      Token token = tokens.get(i);
      boolean isOver = depth == 0 && (token.is(",") || token.is("}")) || token.kind() == Kind.END;
      if (isOver) {
        if (colon > first && i > colon + 1) {
          String name = Entry.name(tokens.subList(first, colon));
          List<Token> value = tokens.subList(colon + 1, i);
          int end = token.is(",") ? token.end() : token.start();
          entries.add(new Entry(name, value, tokens.get(first).start(), end));
        }
        first = i + 1;
        colon = -1;
      } else if (depth == 0 && token.is(":") && colon < 0) {
        colon = i;
      }
      depth += token.kind() != Kind.SIGN ? 0 : "([{".contains(token.text()) ? 1 : 0;
      depth -= token.kind() != Kind.SIGN ? 0 : ")]}".contains(token.text()) ? 1 : 0;
    }
    return depth < 0;
  }

  /**
   * What is wrong with the keys, or null: a merge of two branches may leave two entries of one.
   * Python takes the last and says nothing; here nothing is written until somebody has decided.
   */
  static @Nullable String conflict(List<Entry> entries) {
    Map<String, Entry> known = new HashMap<>();
    for (Entry entry : entries) {
      String name = entry.name();
      Entry before = name == null ? null : known.put(name, entry);
      if (name != null && before != null && !before.saysAs(entry)) {
        return conflict(name);
      }
    }
    return null;
  }

  static String conflict(String name) {
    return "_info_dict has the key '"
        + name
        + "' twice with different infos, as a merge leaves it; delete one of the two entries";
  }
}
