package io.persistable.java.program;

import io.persistable.java.lex.JavaScanner;
import io.persistable.java.lex.TypeScanner;
import io.persistable.java.value.Constants;
import io.persistable.java.value.JavaValueReader;
import io.persistable.java.value.ReadState;
import io.persistable.java.write.SourceMethod;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Follows the members and statements of a source in the order of the text, which is the order in
 * which they run: {@link CallOrder} checks that.
 */
final class SourceParser {

  private final JavaScanner scanner;
  private final String className;
  private final ReadState state;
  private final TypeScanner types;
  private final JavaValueReader values;
  private final CallOrder calls;
  private final DeclaredItems items;
  private final StatementReader statements;

  SourceParser(ReadState state, Constants constants, JavaValueReader values, String className) {
    this.scanner = state.scanner();
    this.state = state;
    this.types = new TypeScanner(scanner);
    this.values = values;
    this.className = className;
    this.calls = new CallOrder(scanner);
    this.items = new DeclaredItems(scanner);
    this.statements = new StatementReader(state, constants, values, calls, items);
  }

  /** Reads everything; gives the items by name. */
  Map<String, @Nullable Object> parse() {
    modifiers();
    scanner.expectWord("class");
    scanner.expectWord(className);
    scanner.open('{');
    members("");
    if (scanner.peek() != 0) {
      throw scanner.expected(scanner.position(), "the end of the text");
    }
    calls.finish();
    state.setters().finish(); // what sets of these hash is there then
    state.fills().late().end();
    state.places().finish();
    return items.values(state.variables());
  }

  /** Reads modifiers; tells whether one is {@code public}. */
  private boolean modifiers() {
    boolean visible = false;
    while (true) {
      if (scanner.acceptWord("public")) {
        visible = true;
      } else if (!scanner.acceptWord("private")
          && !scanner.acceptWord("static")
          && !scanner.acceptWord("final")) {
        return visible;
      }
    }
  }

  /**
   * Reads the members of a class, to its closing brace.
   *
   * @param holder its name if it is a holder, else empty
   */
  private void members(String holder) {
    while (true) {
      scanner.takeJavadoc();
      if (scanner.peek() == '}') {
        scanner.acceptClose('}');
        return;
      }
      if (!skippedHelper()) {
        member(holder);
      }
    }
  }

  /** Passes over a helper method, which has to be exactly ours. */
  private boolean skippedHelper() {
    if (!scanner.matches("private static") && !scanner.matches("@")) {
      return false;
    }
    for (SourceMethod helper : SourceMethod.values()) {
      String text = helper.text(className).strip();
      if (scanner.matches(text)) {
        scanner.advance(text.length());
        return true;
      }
    }
    return false;
  }

  private void member(String holder) {
    int at = scanner.position();
    String javadoc = scanner.takeJavadoc();
    boolean visible = modifiers();
    if (scanner.peek() == '{') {
      calls.begin(holder, "", at);
      statements.block();
      calls.end();
      return;
    }
    if (scanner.acceptWord("class")) {
      holder(holder);
      return;
    }
    if (scanner.acceptWord("void")) {
      method(holder, at);
      return;
    }
    String type = types.type();
    if (type.equals(className) && scanner.peek() == '(') {
      scanner.open('(');
      scanner.close(')');
      scanner.open('{');
      scanner.close('}');
      return;
    }
    int nameAt = scanner.position();
    String name = scanner.name();
    if (scanner.peek() == '(') {
      scanner.open('(');
      scanner.close(')');
      declare(holder, visible, javadoc, name, nameAt);
      calls.begin(holder, "", at);
      statements.block();
      calls.end();
      return;
    }
    declare(holder, visible, javadoc, name, nameAt);
    if (scanner.accept('=')) {
      state.fills().late().beforeDefinition();
      state.variables().bind(name, values.read());
    }
    scanner.expect(';');
  }

  private void declare(String holder, boolean visible, String javadoc, String name, int at) {
    if (visible && holder.isEmpty()) {
      items.declare(name, javadoc, at);
    }
  }

  private void holder(String outer) {
    int at = scanner.position();
    String name = scanner.name();
    if (!outer.isEmpty() || state.variables().isHolder(name)) {
      throw scanner.expected(at, "a member", "class " + name);
    }
    state.variables().enter(name);
    scanner.open('{');
    members(name);
    state.variables().leave();
  }

  private void method(String holder, int at) {
    String name = scanner.name();
    scanner.open('(');
    scanner.close(')');
    calls.begin(holder, name, at);
    statements.block();
    calls.end();
  }
}
