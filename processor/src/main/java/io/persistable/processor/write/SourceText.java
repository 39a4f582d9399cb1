package io.persistable.processor.write;

import io.persistable.processor.model.ClassName;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The text of one source file. All lines pass {@link #line}, which owns the indent; the names of
 * classes pass {@link #name}, which collects the imports.
 */
final class SourceText {

  /** Where a line is broken, as google-java-format does. */
  private static final int WIDTH = 100;

  private final ClassName self;
  private final StringBuilder body = new StringBuilder(2048);
  private final Map<String, ClassName> bySimpleName = new HashMap<>();
  private final TreeSet<String> imports = new TreeSet<>();
  private int depth;

  SourceText(ClassName self) {
    this.self = self;
    bySimpleName.put(self.simpleName(), self);
  }

  /**
   * How the source names a class: simply, where the simple name is free. The outermost class is
   * imported, so that nested ones read {@code Map.Entry}.
   */
  String name(ClassName type) {
    String outermost = type.nesting().get(0);
    ClassName root = ClassName.of(type.packageName(), outermost);
    ClassName holder = bySimpleName.putIfAbsent(outermost, root);
    if (holder != null && !holder.equals(root)) {
      return type.canonical();
    }
    if (holder == null && !isInScope(root)) {
      imports.add(root.canonical());
    }
    return type.nestedName();
  }

  private boolean isInScope(ClassName root) {
    return root.packageName().equals(self.packageName()) || root.packageName().equals("java.lang");
  }

  SourceText line(String text) {
    indent(depth);
    body.append(text).append('\n');
    return this;
  }

  SourceText blank() {
    body.append('\n');
    return this;
  }

  SourceText open(String text) {
    line(text);
    depth++;
    return this;
  }

  SourceText close(String text) {
    depth--;
    return line(text);
  }

  SourceText indent() {
    depth++;
    return this;
  }

  SourceText unindent() {
    depth--;
    return this;
  }

  /** A statement that is a call: on one line if it fits, else each argument on its own. */
  SourceText call(String head, List<String> arguments, String tail) {
    String oneLine = head + String.join(", ", arguments) + tail;
    if (2 * depth + oneLine.length() <= WIDTH) {
      return line(oneLine);
    }
    line(head);
    for (int i = 0; i < arguments.size(); i++) {
      indent(depth + 2);
      body.append(arguments.get(i)).append(i + 1 < arguments.size() ? "," : tail).append('\n');
    }
    return this;
  }

  /**
   * A statement that is a chain of calls: on one line if it fits, else each on its own. A call may
   * have lines of its own.
   */
  SourceText chain(String head, List<String> calls, String tail) {
    String oneLine = head + String.join("", calls) + tail;
    if (2 * depth + oneLine.length() <= WIDTH && calls.size() < 3) {
      return line(oneLine);
    }
    line(head);
    for (int i = 0; i < calls.size(); i++) {
      for (String line : calls.get(i).split("\n")) {
        indent(depth + 2);
        body.append(line).append('\n');
      }
      if (i + 1 == calls.size()) {
        body.insert(body.length() - 1, tail);
      }
    }
    return this;
  }

  private void indent(int levels) {
    for (int i = 0; i < levels; i++) {
      body.append("  ");
    }
  }

  /** The whole file. */
  String text(String comment) {
    StringBuilder text = new StringBuilder(body.length() + 512);
    text.append("// ").append(comment).append('\n');
    if (!self.packageName().isEmpty()) {
      text.append("package ").append(self.packageName()).append(";\n\n");
    }
    for (String name : imports) {
      text.append("import ").append(name).append(";\n");
    }
    if (!imports.isEmpty()) {
      text.append('\n');
    }
    return text.append(body).toString();
  }

  /** A string literal, ASCII only. */
  static String literal(String value) {
    StringBuilder literal = new StringBuilder(value.length() + 2).append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (c >= ' ' && c < 0x7f) {
            literal.append(c);
          } else {
            literal.append("\\u").append(String.format("%04x", (int) c));
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
