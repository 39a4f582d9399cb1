package io.persistable.python.lex;

import io.persistable.error.ReadException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Names what the text holds beyond the subset, so that an error says more than "unexpected". */
public final class Refusals {

  private static final Map<String, String> KEYWORDS =
      Map.ofEntries(
          Map.entry("lambda", "a function"),
          Map.entry("await", "a coroutine"),
          Map.entry("yield", "a generator"),
          Map.entry("not", "a computation"),
          Map.entry("and", "a computation"),
          Map.entry("or", "a computation"),
          Map.entry("in", "a computation"),
          Map.entry("is", "a computation"),
          Map.entry("if", "a condition"),
          Map.entry("else", "a condition"),
          Map.entry("for", "a comprehension or a loop"),
          Map.entry("while", "a loop"),
          Map.entry("async", "a coroutine"),
          Map.entry("with", "a context"),
          Map.entry("assert", "a check"),
          Map.entry("raise", "an exception"),
          Map.entry("global", "a declaration"),
          Map.entry("nonlocal", "a declaration"),
          Map.entry("break", "a loop"),
          Map.entry("continue", "a loop"));

  private static final Map<String, String> MORE =
      Map.of(
          "class", "a definition",
          "def", "a definition",
          "import", "an import",
          "from", "an import",
          "del", "a deletion",
          "return", "the end of a function",
          "try", "a statement",
          "except", "a statement",
          "finally", "a statement",
          "pass", "a statement");

  /** All of them, by their first letters. */
  private static final Word[][] WORDS = words();

  private Refusals() {}

  private static Word[][] words() {
    Word[][] words = new Word[26][];
    Set<String> all = new TreeSet<>(KEYWORDS.keySet());
    all.addAll(MORE.keySet());
    for (int i = 0; i < words.length; i++) {
      char letter = (char) ('a' + i);
      words[i] =
          all.stream()
              .filter(word -> word.charAt(0) == letter)
              .map(word -> new Word(word.getBytes(StandardCharsets.US_ASCII)))
              .toArray(Word[]::new);
    }
    return words;
  }

  /** Whether a keyword stands at {@code at} that is no value. */
  public static boolean isKeyword(Scanner scanner, int at) {
    int letter = scanner.text()[at] - 'a';
    if (letter >= 0 && letter < WORDS.length) {
      for (Word word : WORDS[letter]) {
        int stop = word.end(scanner.text(), at);
        if (stop >= 0 && !Scanner.isNamePart(scanner.text()[stop])) {
          return true;
        }
      }
    }
    return false;
  }

  /** What stands at {@code at}, with what it means where that is more than the sign says. */
  public static String describe(Scanner scanner, int at) {
    byte c = scanner.text()[at];
    byte next = at < scanner.end() ? scanner.text()[at + 1] : 0;
    if (Scanner.isNameStart(c)) {
      String word = scanner.slice(at, scanner.nameEnd(at));
      String meaning = KEYWORDS.getOrDefault(word, MORE.get(word));
      if (meaning != null) {
        return "'" + word + "' (" + meaning + ", which archives do not use here)";
      }
    }
    String meaning =
        switch (c) {
          case ':' -> next == '=' ? "an assignment inside an expression" : null;
          case '+', '-', '*', '/', '%', '@', '&', '|', '^', '~', '<', '>', '!' -> "a computation";
          case '=' -> next == '=' ? "a computation" : null;
          case '.' -> "the attribute of a value";
          case '[' -> "an element of a value";
          case '(' -> "the call of a value";
          case ';' -> "a second statement on the line";
          default -> null;
        };
    return meaning == null
        ? scanner.describe(at)
        : scanner.describe(at) + " (" + meaning + ", which archives do not use here)";
  }

  /** Refuses a keyword where a value must stand. */
  public static void checkKeyword(Scanner scanner, int at) {
    if (isKeyword(scanner, at)) {
      throw scanner.expected(at, "a value", describe(scanner, at));
    }
  }

  /** The error for what follows a value that should have ended. */
  public static ReadException after(Scanner scanner, int at, String expected) {
    return scanner.expected(at, expected, describe(scanner, at));
  }
}
