package io.persistable.dataset;

import io.persistable.dataset.PythonTokens.Kind;
import io.persistable.dataset.PythonTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The statements of a piece of Python, so that code of ours is known whatever was done to its
 * comments, line ends, blank lines, quotes, indentation, and to the commas and brackets that a
 * formatter puts where lines are long.
 */
final class CodeLines {

  private static final Set<String> COMPOUND =
      Set.of(
          "def", "class", "for", "while", "if", "elif", "else", "try", "except", "finally", "with");

  /**
   * A logical line.
   *
   * @param depth of indentation
   * @param words what it says
   * @param start where its first token begins
   * @param end where its last token ends
   */
  private record Line(int depth, List<String> words, int start, int end) {

    boolean says(Line other, int shift) {
      return depth == other.depth + shift && words.equals(other.words);
    }

    /** A text that is a statement is a comment. */
    boolean isComment() {
      return words.size() == 1 && words.get(0).startsWith("'");
    }
  }

  private final String text;
  private final List<Line> lines = new ArrayList<>();
  private final Deque<Integer> indents = new ArrayDeque<>();

  private CodeLines(String text) {
    this.text = text;
    List<Token> line = new ArrayList<>();
    for (Token token : PythonTokens.of(text)) {
      if (token.kind() == Kind.END) {
        add(line);
        line.clear();
      } else {
        line.add(token);
      }
    }
  }

  static CodeLines of(String text) {
    return new CodeLines(text);
  }

  /**
   * The text with spaces for the statements of a piece of code, each time that they are there, so
   * that places in the rest stay.
   */
  String without(CodeLines code) {
    StringBuilder rest = new StringBuilder(text);
    int at = 0;
    while (at + code.lines.size() <= lines.size()) {
      if (isAt(at, code)) {
        int end = lines.get(at + code.lines.size() - 1).end();
        int next = end;
        while (next < text.length() && text.charAt(next) == ' ') {
          next++;
        }
        blank(rest, lines.get(at).start(), text.startsWith(";", next) ? next + 1 : end);
        at += code.lines.size();
      } else {
        at++;
      }
    }
    return rest.toString();
  }

  private boolean isAt(int start, CodeLines code) {
    int shift = lines.get(start).depth() - code.lines.get(0).depth();
    for (int i = 0; i < code.lines.size(); i++) {
      if (!lines.get(start + i).says(code.lines.get(i), shift)) {
        return false;
      }
    }
    return true;
  }

  static void blank(StringBuilder text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (text.charAt(i) != '\n') {
        text.setCharAt(i, ' ');
      }
    }
  }

  /** One logical line, which may be several statements. */
  private void add(List<Token> tokens) {
    int depth = indent(tokens.get(0).start());
    int open = 0;
    int first = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String text = tokens.get(i).text();
      open += isOpening(text) ? 1 : isClosing(text) ? -1 : 0;
      boolean isHead = text.equals(":") && COMPOUND.contains(tokens.get(first).text());
      if (open == 0 && (isHead || text.equals(";"))) {
        statement(tokens.subList(first, i), depth);
        first = i + 1;
        depth += isHead ? 1 : 0;
      }
    }
    statement(tokens.subList(first, tokens.size()), depth);
  }

  private static boolean isOpening(String text) {
    return text.equals("(") || text.equals("[") || text.equals("{");
  }

  private static boolean isClosing(String text) {
    return text.equals(")") || text.equals("]") || text.equals("}");
  }

  private int indent(int start) {
    int width = 0;
    for (int i = text.lastIndexOf('\n', start - 1) + 1; i < start; i++) {
      width = text.charAt(i) == '\t' ? width / 8 * 8 + 8 : width + 1;
    }
    while (!indents.isEmpty() && indents.peek() >= width) {
      indents.pop();
    }
    if (width > 0) {
      indents.push(width);
    }
    return indents.size();
  }

  private void statement(List<Token> tokens, int depth) {
    List<String> words = new ArrayList<>();
    int open = 0;
    for (Token token : tokens) {
      String word = token.plain();
      if (isClosing(word) && !words.isEmpty() && words.get(words.size() - 1).equals(",")) {
        words.remove(words.size() - 1);
      }
      open += word.equals("(") ? 1 : word.equals(")") ? -1 : 0;
      if (!word.equals("(") && (!word.equals(")") || open < 0)) {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      return;
    }
    int start = tokens.get(0).start();
    int end = tokens.get(tokens.size() - 1).end();
    if (words.get(0).equals("import")) { // an import of several is several imports
      for (String each : String.join(" ", words.subList(1, words.size())).split(" , ")) {
        lines.add(new Line(depth, List.of("import", each), start, end));
      }
      return;
    }
    Line line = new Line(depth, List.copyOf(words), start, end);
    if (!line.isComment()) {
      lines.add(line);
    }
  }
}
