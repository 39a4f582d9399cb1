package io.persistable.java.write;

import io.persistable.text.TextBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement as nested levels with places where a line may end, laid out within 100 columns as
 * google-java-format lays it out, so that formatting what we write changes nothing.
 *
 * <p>A level that fits on the line stays on it. In one that does not, every break ends the line,
 * except those that fill, which end it only where the next part would not fit. As in
 * google-java-format, text after a closed level belongs to that level until the next break, so that
 * a closing bracket or a semicolon counts where it stands.
 */
final class LineBreaker {

  static final int WIDTH = 100;

  /** Argument lists of shorter items only are filled, others have one item on each line. */
  private static final int SHORT_ITEM = 10;

  private sealed interface Doc permits Text, Literal, Break, Level {}

  private record Text(String text) implements Doc {}

  /** A part of a long string, of which no literal is made before it is written. */
  private record Literal(String value, int from, int to, int width) implements Doc {}

  private static final class Break implements Doc {
    final String flat;
    final int indent;
    boolean fill;

    /** The column of the next line; -1 if the line goes on. */
    int newColumn = -1;

    Break(String flat, int indent, boolean fill) {
      this.flat = flat;
      this.indent = indent;
      this.fill = fill;
    }
  }

  private static final class Level implements Doc {
    final int indent;
    final List<Doc> docs = new ArrayList<>();
    boolean oneLine;

    /** Columns on one line, counted when the statement is complete. */
    int width = -1;

    Level(int indent) {
      this.indent = indent;
    }
  }

  /** What is remembered of a list of arguments or elements while it is written. */
  private static final class Items {
    final @Nullable Items outer;
    List<Break> breaks = new ArrayList<>();
    boolean onlyShort = true;
    boolean format;
    int count;
    int start;

    Items(@Nullable Items outer) {
      this.outer = outer;
    }
  }

  private final List<Level> open = new ArrayList<>();
  private Level base = new Level(0);
  private Level append = base;
  private @Nullable Items items;

  /** Columns so far if all were on one line. */
  private int flatWidth;

  private @Nullable String onlyText;

  /** Text without a line end. */
  LineBreaker text(String text) {
    append.docs.add(new Text(text));
    flatWidth += text.length();
    onlyText = onlyText == null ? text : "";
    return this;
  }

  /** A part of a string as a literal, at most {@link JavaLiterals#MAX_STRING} of it. */
  LineBreaker literal(String value, int from, int to) {
    int width = JavaLiterals.width(value, from, to);
    append.docs.add(new Literal(value, from, to, width));
    flatWidth += width;
    onlyText = "";
    return this;
  }

  /** A level whose broken lines are indented by {@code indent} more than the level around it. */
  LineBreaker open(int indent) {
    open.add(new Level(indent));
    return this;
  }

  LineBreaker close() {
    Level level = open.remove(open.size() - 1);
    top().docs.add(level);
    return this;
  }

  private Level top() {
    return open.isEmpty() ? base : open.get(open.size() - 1);
  }

  private Break breakHere(String flat, int indent, boolean fill) {
    Break here = new Break(flat, indent, fill);
    append = top();
    append.docs.add(here);
    flatWidth += flat.length();
    return here;
  }

  /** A place where the line ends if the level does not fit on it. */
  LineBreaker lineEnd(String flat) {
    breakHere(flat, 0, false);
    return this;
  }

  /** A place where the line ends if what follows does not fit on it. */
  LineBreaker fill(String flat) {
    breakHere(flat, 0, true);
    return this;
  }

  /** The bracket and the beginning of a list of arguments. */
  LineBreaker openArguments() {
    open(4);
    text("(");
    items = new Items(items);
    return this;
  }

  /** Before each argument. */
  LineBreaker argument() {
    Items list = list();
    if (list.count == 0) {
      lineEnd("");
      open(0);
    } else {
      endItem(list);
      text(",");
      if (list.count == 1 && list.format) {
        // google-java-format takes what follows a format string for its arguments.
        lineEnd(" ");
        open(0);
        list.onlyShort = true;
      } else {
        list.breaks.add(breakHere(" ", 0, false));
      }
    }
    beginItem(list);
    return this;
  }

  /** The end of a list of arguments, and the bracket. */
  LineBreaker closeArguments() {
    Items list = list();
    if (list.count > 0) {
      endItem(list);
      settle(list);
      close();
      if (list.format && list.count > 1) {
        close();
      }
    }
    items = list.outer;
    text(")");
    return close();
  }

  /** The brace and the beginning of an array's elements. */
  LineBreaker openElements() {
    open(2);
    text("{");
    items = new Items(items);
    return this;
  }

  /** Before each element of an array. */
  LineBreaker element() {
    Items list = list();
    if (list.count == 0) {
      lineEnd("");
      open(0);
    } else {
      endItem(list);
      text(",");
      list.breaks.add(breakHere(" ", 0, false));
    }
    beginItem(list);
    return this;
  }

  /** The end of an array's elements, and the brace. */
  LineBreaker closeElements() {
    Items list = list();
    if (list.count > 0) {
      endItem(list);
      settle(list);
      close();
      breakHere("", -2, false);
    }
    items = list.outer;
    close();
    return text("}");
  }

  private Items list() {
    if (items == null) {
      throw new IllegalStateException("no list is open");
    }
    return items;
  }

  private void beginItem(Items list) {
    list.count++;
    list.start = flatWidth;
    onlyText = null;
  }

  private void endItem(Items list) {
    list.onlyShort &= flatWidth - list.start < SHORT_ITEM;
    if (list.count == 1 && onlyText != null && onlyText.startsWith("\"")) {
      list.format = isFormat(onlyText);
    }
  }

  private static void settle(Items list) {
    for (Break each : list.breaks) {
      each.fill = list.onlyShort;
    }
  }

  private static boolean isFormat(String literal) {
    for (int i = 0; i < literal.length(); i++) {
      char c = literal.charAt(i);
      if (c == '%'
          || c == '{'
              && i + 2 < literal.length()
              && literal.charAt(i + 1) >= '0'
              && literal.charAt(i + 1) <= '9'
              && literal.charAt(i + 2) == '}') {
        return true;
      }
    }
    return false;
  }

  /** Writes the statement with its first line indented, a line end after it, and starts anew. */
  void writeTo(TextBuffer out, int indent) {
    measure(base);
    new Breaker().level(base, indent, indent);
    out.ascii(" ".repeat(indent));
    put(base, out);
    out.newline();
    base = new Level(0);
    append = base;
    open.clear();
    items = null;
    flatWidth = 0;
  }

  private static int measure(Level level) {
    int width = 0;
    for (Doc doc : level.docs) {
      width += doc instanceof Level inner ? measure(inner) : width(doc);
    }
    level.width = width;
    return width;
  }

  private static int width(Doc doc) {
    if (doc instanceof Text text) {
      return text.text.length();
    }
    if (doc instanceof Literal literal) {
      return literal.width;
    }
    return doc instanceof Break each ? each.flat.length() : ((Level) doc).width;
  }

  /** Decides which breaks end the line: the algorithm of google-java-format's {@code Doc.Level}. */
  private static final class Breaker {

    private int column;
    private boolean mustBreak;

    void level(Level level, int indent, int startColumn) {
      column = startColumn;
      if (column + level.width <= WIDTH) {
        level.oneLine = true;
        column += level.width;
        return;
      }
      boolean outerMustBreak = mustBreak;
      mustBreak = false;
      int levelIndent = indent + level.indent;
      Break before = null;
      int from = 0;
      for (int i = 0; i <= level.docs.size(); i++) {
        if (i == level.docs.size() || level.docs.get(i) instanceof Break) {
          split(before, level.docs.subList(from, i), levelIndent);
          if (i < level.docs.size()) {
            before = (Break) level.docs.get(i);
            from = i + 1;
          }
        }
      }
      mustBreak = outerMustBreak;
    }

    private void split(@Nullable Break before, List<Doc> docs, int indent) {
      int width = 0;
      for (Doc doc : docs) {
        width += width(doc);
      }
      if (before != null) {
        boolean broken = !before.fill || mustBreak || column + before.flat.length() + width > WIDTH;
        before.newColumn = broken ? Math.max(indent + before.indent, 0) : -1;
        column = broken ? before.newColumn : column + before.flat.length();
      }
      boolean enoughRoom = column + width <= WIDTH;
      mustBreak = false;
      for (Doc doc : docs) {
        if (doc instanceof Level inner) {
          level(inner, indent, column);
        } else {
          column += width(doc);
        }
      }
      mustBreak = !enoughRoom;
    }
  }

  private static void put(Level level, TextBuffer out) {
    for (Doc doc : level.docs) {
      if (doc instanceof Text text) {
        out.text(text.text);
      } else if (doc instanceof Literal part) {
        out.text(JavaLiterals.string(part.value, part.from, part.to));
      } else if (doc instanceof Level inner) {
        if (level.oneLine) {
          inner.oneLine = true;
        }
        put(inner, out);
      } else if (doc instanceof Break each) {
        if (level.oneLine || each.newColumn < 0) {
          out.ascii(each.flat);
        } else {
          out.newline().ascii(" ".repeat(each.newColumn));
        }
      }
    }
  }
}
