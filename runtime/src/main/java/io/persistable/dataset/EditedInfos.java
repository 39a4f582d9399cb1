package io.persistable.dataset;

import io.persistable.dataset.PythonTokens.Kind;
import io.persistable.dataset.PythonTokens.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads an {@code __init__.py} of this library's that was edited, as Python reads it. Of two
 * entries of one key the last counts. An info that is an archive in a string is known by what it
 * says, however a formatter has laid it out, and is checked by itself.
 */
final class EditedInfos {

  /** An info of that form; the strings stand where there is nothing. */
  private static final List<String> PROGRAM =
      List.of(
          "(", "lambda", "d", ":", "exec", "(", "", ",", "d", ")", "or", "d", "[", "", "]", ")",
          "(", "{", "}", ")");

  private static final int ITEM_END = 15;
  private static final List<String> OF_ANOTHER = List.of("[", "", "]");

  private final String source;
  private final String text;
  private final ForeignContents foreign;
  private final Map<String, String> programs = new HashMap<>();
  private final String word;

  private EditedInfos(String source, String text, ForeignContents foreign) {
    this.source = source;
    this.text = text;
    this.foreign = foreign;
    String unused = "archive";
    while (text.contains(unused + " ")) {
      unused += "!";
    }
    this.word = unused;
  }

  /**
   * @param text without the code below the dictionary
   * @throws io.persistable.error.PersistableException if it isn't understood
   */
  static ForeignContents.Found read(String source, String text, ForeignContents foreign) {
    return new EditedInfos(source, text, foreign).read();
  }

  private ForeignContents.Found read() {
    List<DictionaryText.Entry> entries = DictionaryText.entries(text);
    check(entries);
    Map<String, String> infos = new LinkedHashMap<>();
    entries.forEach(entry -> infos.put(String.valueOf(entry.name()), ""));
    StringBuilder rest = new StringBuilder(text);
    Set<String> known = new HashSet<>();
    for (int i = entries.size() - 1; i >= 0; i--) { // what is put in moves only what is behind
      DictionaryText.Entry entry = entries.get(i);
      if (entry.name() != null && !known.add(entry.name())) {
        CodeLines.blank(rest, entry.start(), entry.end());
      } else if (program(entry.value()) != null) {
        CodeLines.blank(rest, entry.valueStart(), entry.valueEnd());
        rest.insert(entry.valueStart(), sign(i));
      }
    }
    ForeignContents.Found found = foreign.readOurs(source, rest.toString());
    infos.keySet().retainAll(found.infos().keySet()); // each where Python has it
    infos.putAll(found.infos());
    infos.replaceAll((name, info) -> programs.getOrDefault(info, info));
    return new ForeignContents.Found(infos, found.unread());
  }

  private void check(List<DictionaryText.Entry> entries) {
    int line = 1;
    int at = 0;
    for (int i = 0; i < entries.size(); i++) {
      DictionaryText.Entry entry = entries.get(i);
      String program = program(entry.value());
      if (program != null) {
        for (; at < entry.start(); at++) {
          line += text.charAt(at) == '\n' ? 1 : 0;
        }
        foreign.check(source + ":" + line + ": info of '" + entry.name() + "'", program);
        programs.put(sign(i), program);
      }
    }
  }

  /** What stands for an archive in a string while the text is read. */
  private String sign(int entry) {
    return "'" + word + " " + entry + "'";
  }

  /** An info's text, wherever its lines ended. */
  static String onOneLine(List<Token> value) {
    String program = program(value);
    return program == null
        ? value.stream().map(Token::text).collect(Collectors.joining(" "))
        : program;
  }

  /** The archive as this library writes it, or null if the info is none. */
  static @Nullable String program(List<Token> value) {
    List<Token> tokens = new ArrayList<>(value);
    for (int i = tokens.size() - 1; i > 0; i--) {
      if (tokens.get(i).is(")") && tokens.get(i - 1).is(",")) {
        tokens.remove(i - 1);
      }
    }
    boolean ofAnother = tokens.size() == PROGRAM.size() + OF_ANOTHER.size();
    List<String> form = new ArrayList<>(PROGRAM);
    if (ofAnother) {
      form.addAll(ITEM_END, OF_ANOTHER);
    }
    if (tokens.size() != form.size()) {
      return null;
    }
    List<String> strings = new ArrayList<>();
    for (int i = 0; i < form.size(); i++) {
      Token token = tokens.get(i);
      if (form.get(i).isEmpty() && token.kind() == Kind.STRING) {
        strings.add(token.text());
      } else if (!token.is(form.get(i))) {
        return null;
      }
    }
    String item = strings.get(1).substring(1, strings.get(1).length() - 1);
    return "(lambda d: exec("
        + strings.get(0)
        + ", d) or d['"
        + item
        + "']"
        + (ofAnother ? "[" + strings.get(2) + "]" : "")
        + ")({})";
  }
}
