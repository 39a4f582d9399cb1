package io.persistable.java.lex;

import java.util.ArrayList;
import java.util.List;

/** Reads names with dots and types as they are written; what they mean is not known here. */
public final class TypeScanner {

  private static final int MOST_PARTS = 100;

  private final JavaScanner scanner;

  public TypeScanner(JavaScanner scanner) {
    this.scanner = scanner;
  }

  /** Reads a name with dots; type arguments before a method's name are passed over. */
  public DottedName name() {
    scanner.peek();
    int at = scanner.position();
    List<String> parts = new ArrayList<>();
    parts.add(scanner.name());
    while (scanner.peek() == '.' && parts.size() < MOST_PARTS) {
      scanner.advance(1);
      if (scanner.peek() == '<') {
        typeArguments();
      }
      parts.add(scanner.name());
    }
    return new DottedName(parts, at);
  }

  /** Passes over a type; gives it as it is written, without its arguments. */
  public String type() {
    String name = name().written();
    if (scanner.peek() == '<') {
      typeArguments();
    }
    StringBuilder text = new StringBuilder(name);
    while (scanner.peek() == '[') {
      scanner.open('[');
      scanner.close(']');
      text.append("[]");
    }
    return text.toString();
  }

  /** Passes over {@code <String, List<?>>}. */
  public void typeArguments() {
    scanner.open('<');
    if (scanner.acceptClose('>')) {
      return;
    }
    do {
      if (!scanner.accept('?')) {
        type();
      }
    } while (scanner.accept(','));
    scanner.close('>');
  }
}
