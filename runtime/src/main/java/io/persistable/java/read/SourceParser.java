package io.persistable.java.read;

import io.persistable.array.primitive.PrimitiveArrays;
import io.persistable.java.JavaHelper;
import io.persistable.read.LateHashes;
import io.persistable.spi.Construction;
import io.persistable.spi.Persister;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Follows the members and statements of a source in the order of the text, which is the order in
 * which they run: {@link Calls} checks that.
 */
final class SourceParser {

  private static final Pattern ITEM = Pattern.compile("\\s*The item \\{@code (\\S+?)}: .*");

  private final JavaScanner scanner;
  private final Values values;
  private final String className;
  private final Calls calls;

  /** The names of the items by variable, in the order of their declarations. */
  private final Map<String, String> items = new LinkedHashMap<>();

  SourceParser(Values values, String className) {
    this.values = values;
    this.scanner = values.scanner;
    this.className = className;
    this.calls = new Calls(scanner);
  }

  /** Reads everything; gives the items by name. */
  Map<String, @Nullable Object> parse() {
    modifiers();
    scanner.expectWord("class");
    scanner.expectWord(className);
    scanner.open('{');
    members("");
    if (scanner.peek() != 0) {
      throw scanner.expected(scanner.position, "the end of the text");
    }
    calls.finish();
    values.setting.finish(); // what sets of these hash is there then
    values.collections.late.end();
    values.places.finish();
    Map<String, @Nullable Object> byName = new LinkedHashMap<>();
    items.forEach(
        (variable, name) -> {
          if (!values.variables.isBound(variable)) {
            throw scanner.expected(scanner.end, "a value for " + variable, "none");
          }
          if (byName.containsKey(name)) {
            throw scanner.expected(scanner.end, "each item once", name + " twice");
          }
          byName.put(name, values.variables.get(variable));
        });
    return byName;
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
    for (JavaHelper helper : JavaHelper.values()) {
      String text = helper.text(className).strip();
      if (scanner.matches(text)) {
        scanner.position += text.length();
        return true;
      }
    }
    return false;
  }

  private void member(String holder) {
    int at = scanner.position;
    String javadoc = scanner.takeJavadoc();
    boolean visible = modifiers();
    if (scanner.peek() == '{') {
      calls.begin(holder, "", at);
      block();
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
    String type = values.typeText();
    if (type.equals(className) && scanner.peek() == '(') {
      scanner.open('(');
      scanner.close(')');
      scanner.open('{');
      scanner.close('}');
      return;
    }
    int nameAt = scanner.position;
    String name = scanner.name();
    if (scanner.peek() == '(') {
      scanner.open('(');
      scanner.close(')');
      declare(holder, visible, javadoc, name, nameAt);
      calls.begin(holder, "", at);
      block();
      calls.end();
      return;
    }
    declare(holder, visible, javadoc, name, nameAt);
    if (scanner.accept('=')) {
      values.collections.late.beforeDefinition();
      values.variables.bind(name, values.read());
    }
    scanner.expect(';');
  }

  private void declare(String holder, boolean visible, String javadoc, String name, int at) {
    if (!visible || !holder.isEmpty()) {
      return;
    }
    Matcher item = ITEM.matcher(javadoc.replaceAll("\\s*\\n\\s*\\* ?", " "));
    if (items.putIfAbsent(name, item.matches() ? item.group(1) : name) != null) {
      throw scanner.expected(at, "each member once", name + " again");
    }
  }

  private void holder(String outer) {
    int at = scanner.position;
    String name = scanner.name();
    if (!outer.isEmpty() || values.variables.isHolder(name)) {
      throw scanner.expected(at, "a member", "class " + name);
    }
    values.variables.enter(name);
    scanner.open('{');
    members(name);
    values.variables.leave();
  }

  private void method(String holder, int at) {
    String name = scanner.name();
    scanner.open('(');
    scanner.close(')');
    calls.begin(holder, name, at);
    block();
    calls.end();
  }

  private void block() {
    scanner.open('{');
    while (!scanner.acceptClose('}')) {
      statement();
      scanner.expect(';');
    }
  }

  private void statement() {
    int at = scanner.position;
    if (scanner.acceptWord("return")) {
      Object value = values.read();
      String last = "";
      for (String variable : items.keySet()) {
        last = variable;
      }
      values.variables.bind(last, value);
      return;
    }
    Values.Path path = values.path();
    if (scanner.peek() == '<' || scanner.atName() || isArrayType()) {
      declaration();
      return;
    }
    if (scanner.peek() == '[') {
      element(path);
    } else if (scanner.peek() == '(') {
      call(path);
    } else if (scanner.accept('=')) {
      assignment(path);
    } else {
      throw scanner.expected(scanner.position, "a statement", scanner.describe(at));
    }
  }

  private boolean isArrayType() {
    if (scanner.peek() != '[') {
      return false;
    }
    int at = scanner.position;
    scanner.position++;
    boolean type = scanner.peek() == ']';
    scanner.position = at;
    return type;
  }

  /** After a type's name: {@code <Flight> flights = …}. */
  private void declaration() {
    if (scanner.peek() == '<') {
      values.typeArguments();
    }
    while (scanner.peek() == '[') {
      scanner.open('[');
      scanner.close(']');
    }
    int at = scanner.position;
    String name = scanner.name();
    if (values.variables.isBound(name)) {
      throw scanner.expected(at, "a new variable", name);
    }
    scanner.expect('=');
    values.collections.late.beforeDefinition();
    values.variables.bind(name, values.read());
  }

  /** {@code flights = …} or, of an object that is built so, {@code flight.date = …}. */
  private void assignment(Values.Path path) {
    if (path.parts().size() == 1) {
      values.collections.late.beforeDefinition();
      values.variables.bind(path.last(), values.read());
      return;
    }
    Object target = target(path);
    set(target, "=" + path.last(), path.at());
  }

  /** The object that a method is called on or a field is assigned in. */
  private @Nullable Object target(Values.Path path) {
    List<String> parts = path.parts();
    return values.constant(new Values.Path(parts.subList(0, parts.size() - 1), path.at()));
  }

  private void set(@Nullable Object target, String setter, int at) {
    values.collections.late.beforeDefinition();
    Persister<?> persister = target == null ? null : values.setting.persister(target);
    Construction construction = persister == null ? null : persister.type().construction();
    int index =
        construction instanceof Construction.Setters setters
            ? setters.setters().indexOf(setter)
            : -1;
    if (index < 0 && target != null && values.isUnknownSetter(target, setter)) {
      values.read();
      values.missing.unknown(setter, target.getClass(), at);
      return;
    }
    if (target == null || persister == null || index < 0) {
      throw scanner.expected(at, "a setter of an object that is not complete", "'" + setter + "'");
    }
    scanner.peek();
    int valueAt = scanner.position;
    Object value = values.read();
    values.places.claim(value, persister.type().components().get(index).type(), valueAt);
    values.setting.set(target, index, value, valueAt);
  }

  private void call(Values.Path path) {
    if (path.written().equals("System.arraycopy")) {
      arraycopy(path.at());
      return;
    }
    boolean own = path.parts().size() == 1;
    if (own || path.parts().size() == 2 && values.variables.isHolder(path.owner())) {
      scanner.open('(');
      scanner.close(')');
      calls.call(own ? "" : path.owner(), path.last());
      return;
    }
    Object target = target(path);
    String method = path.last();
    if (target != null
        && (values.setting.persister(target) != null || values.isUnknownSetter(target, method))) {
      scanner.open('(');
      set(target, method, path.at());
      scanner.close(')');
      return;
    }
    boolean hashes =
        target instanceof Set || target instanceof Map || LateHashes.isPriorityQueue(target);
    if (!hashes) {
      values.collections.late.beforeDefinition();
    }
    values.collections.late.fill(target);
    Given given = new Given(scanner, path.at(), path.written(), values.arguments());
    try {
      if (target instanceof Collection && method.equals("add")) {
        values.collections.add(given.exactly(1), target, given.any(0));
      } else if (target instanceof Collection && method.equals("addAll")) {
        values.collections.addAll(given.exactly(1), target, given.elements(0));
      } else if (target instanceof Map && method.equals("put")) {
        values.collections.put(given.exactly(2), target, given.any(0), given.any(1));
      } else {
        throw scanner.expected(
            path.at(),
            "'add' or 'addAll' to a collection or 'put' into a map",
            "'" + path.written() + "'");
      }
    } catch (UnsupportedOperationException | ClassCastException | NullPointerException e) {
      throw scanner.error(path.at(), "expected a collection that takes this, but it threw " + e, e);
    }
    values.collections.late.fill(null);
    values.collections.changed(target);
  }

  private List<Integer> indexes() {
    List<Integer> indexes = new ArrayList<>();
    while (scanner.peek() == '[') {
      scanner.open('[');
      scanner.peek();
      int at = scanner.position;
      Object index = values.literals.atNumber() ? values.literals.number() : null;
      if (!(index instanceof Integer number) || number < 0) {
        throw scanner.expected(at, "an index");
      }
      indexes.add(number);
      scanner.close(']');
    }
    return indexes;
  }

  /** {@code flights[3] = …} */
  private void element(Values.Path path) {
    values.collections.late.beforeDefinition();
    Object target = values.constant(path);
    List<Integer> indexes = indexes();
    scanner.expect('=');
    scanner.peek();
    int at = scanner.position;
    Object value = values.read();
    Object array = row(target, indexes.subList(0, indexes.size() - 1), path.at());
    int index = indexes.get(indexes.size() - 1);
    if (!(array instanceof Object[] references) || index >= references.length) {
      throw scanner.expected(path.at(), "an array with an element " + index, describe(array));
    }
    values.arrays.assign(references, index, value, at);
  }

  private @Nullable Object row(@Nullable Object array, List<Integer> indexes, int at) {
    Object row = array;
    for (int index : indexes) {
      if (!(row instanceof Object[] rows) || index >= rows.length) {
        throw scanner.expected(at, "an array with a row " + index, describe(row));
      }
      row = rows[index];
    }
    return row;
  }

  private static String describe(@Nullable Object array) {
    return array instanceof Object[] references
        ? "one of length " + references.length
        : Values.describe(array);
  }

  /** {@code System.arraycopy(new double[] {…}, 0, values, 200, 200)} */
  private void arraycopy(int at) {
    scanner.open('(');
    Object from = values.read();
    scanner.expect(',');
    Object start = values.read();
    scanner.expect(',');
    Object array = values.constant(values.path());
    Object to = row(array, indexes(), at);
    scanner.expect(',');
    Object position = values.read();
    scanner.expect(',');
    Object count = values.read();
    scanner.close(')');
    if (from == null
        || to == null
        || from.getClass() != to.getClass()
        || !Integer.valueOf(0).equals(start)
        || !(position instanceof Integer first)
        || !(count instanceof Integer length)
        || PrimitiveArrays.length(from) != length
        || first < 0
        || length > PrimitiveArrays.length(to) - first) {
      throw scanner.expected(at, "a copy of numbers into an array that has room", "another");
    }
    System.arraycopy(from, 0, to, first, length);
  }
}
