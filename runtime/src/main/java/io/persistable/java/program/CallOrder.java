package io.persistable.java.program;

import io.persistable.java.lex.JavaScanner;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which methods call which, to see that the order of the text is the order in which statements run:
 * a text that someone has changed must not mean one thing to javac and another here.
 */
final class CallOrder {

  private record Method(String holder, String name) {}

  private record Body(List<Method> calls, int at) {}

  private final JavaScanner scanner;
  private final Map<Method, Body> bodies = new HashMap<>();

  /** The methods in the order of the text. */
  private final List<Method> order = new ArrayList<>();

  /** What static blocks and the methods that give items call. */
  private final List<Method> entries = new ArrayList<>();

  private Method current = new Method("", "");
  private List<Method> made = entries;

  CallOrder(JavaScanner scanner) {
    this.scanner = scanner;
  }

  /**
   * Begins a body.
   *
   * @param name empty for a static block
   */
  void begin(String holder, String name, int at) {
    current = new Method(holder, name);
    if (name.isEmpty()) {
      made = entries;
      return;
    }
    made = new ArrayList<>();
    order.add(current);
    if (bodies.put(current, new Body(made, at)) != null) {
      throw scanner.expected(at, "methods with different names", name + " again");
    }
  }

  void end() {
    made = entries;
  }

  /** Notes a call; of a method of the same class if {@code holder} is empty. */
  void call(String holder, String name) {
    made.add(new Method(holder.isEmpty() ? current.holder : holder, name));
  }

  /** Refuses a text whose methods don't run once each in the order in which they stand. */
  void finish() {
    List<Method> run = new ArrayList<>();
    for (Method entry : entries) {
      run.add(entry);
      Body body = bodies.get(entry);
      run.addAll(body == null ? List.of() : body.calls);
      if (run.size() > order.size()) {
        break;
      }
    }
    if (!run.equals(order)) {
      Body first = order.isEmpty() ? null : bodies.get(order.get(0));
      int at = first == null ? scanner.end() : first.at;
      throw scanner.expected(
          at, "methods that are called once each, in the order in which they stand", "others");
    }
  }
}
