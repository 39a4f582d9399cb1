package io.persistable.java.program;

import io.persistable.array.primitive.PrimitiveArrays;
import io.persistable.java.lex.DottedName;
import io.persistable.java.lex.JavaScanner;
import io.persistable.java.lex.LiteralScanner;
import io.persistable.java.lex.TypeScanner;
import io.persistable.java.value.ArrayReader;
import io.persistable.java.value.CallArguments;
import io.persistable.java.value.CallReader;
import io.persistable.java.value.CollectionAdder;
import io.persistable.java.value.Constants;
import io.persistable.java.value.JavaValueReader;
import io.persistable.java.value.MissingComponents;
import io.persistable.java.value.PendingSetters;
import io.persistable.java.value.PlaceChecks;
import io.persistable.java.value.ReadState;
import io.persistable.java.value.ValueDescriptions;
import io.persistable.java.value.Variables;
import io.persistable.read.LateHashes;
import io.persistable.spi.Construction;
import io.persistable.spi.Persister;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the statements of a block, one after the other. */
final class StatementReader {

  private final JavaScanner scanner;
  private final LiteralScanner literals;
  private final TypeScanner types;
  private final JavaValueReader values;
  private final Constants constants;
  private final CallReader calls;
  private final Variables variables;
  private final PendingSetters setters;
  private final PlaceChecks places;
  private final MissingComponents missing;
  private final CollectionAdder fills;
  private final CallOrder order;
  private final DeclaredItems items;

  StatementReader(
      ReadState state,
      Constants constants,
      JavaValueReader values,
      CallOrder order,
      DeclaredItems items) {
    this.scanner = state.scanner();
    this.literals = new LiteralScanner(scanner);
    this.types = new TypeScanner(scanner);
    this.values = values;
    this.constants = constants;
    this.calls = new CallReader(scanner, values);
    this.variables = state.variables();
    this.setters = state.setters();
    this.places = state.places();
    this.missing = state.missing();
    this.fills = state.fills();
    this.order = order;
    this.items = items;
  }

  /** Reads a block, from its opening brace to its closing one. */
  void block() {
    scanner.open('{');
    while (!scanner.acceptClose('}')) {
      statement();
      scanner.expect(';');
    }
  }

  private void statement() {
    int at = scanner.position();
    if (scanner.acceptWord("return")) {
      Object value = values.read();
      variables.bind(items.last(), value);
      return;
    }
    DottedName path = types.name();
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
      throw scanner.expected(scanner.position(), "a statement", scanner.describe(at));
    }
  }

  private boolean isArrayType() {
    if (scanner.peek() != '[') {
      return false;
    }
    int at = scanner.position();
    scanner.advance(1);
    boolean type = scanner.peek() == ']';
    scanner.moveTo(at);
    return type;
  }

  /** After a type's name: {@code <Flight> flights = …}. */
  private void declaration() {
    if (scanner.peek() == '<') {
      types.typeArguments();
    }
    while (scanner.peek() == '[') {
      scanner.open('[');
      scanner.close(']');
    }
    int at = scanner.position();
    String name = scanner.name();
    if (variables.isBound(name)) {
      throw scanner.expected(at, "a new variable", name);
    }
    scanner.expect('=');
    fills.late().beforeDefinition();
    variables.bind(name, values.read());
  }

  /** {@code flights = …} or, of an object that is built so, {@code flight.date = …}. */
  private void assignment(DottedName path) {
    if (path.isSimple()) {
      fills.late().beforeDefinition();
      variables.bind(path.last(), values.read());
      return;
    }
    Object target = target(path);
    set(target, "=" + path.last(), path.at());
  }

  /** The object that a method is called on or a field is assigned in. */
  private @Nullable Object target(DottedName path) {
    return constants.of(path.withoutLast());
  }

  private void set(@Nullable Object target, String setter, int at) {
    fills.late().beforeDefinition();
    Persister<?> persister = target == null ? null : setters.persister(target);
    Construction construction = persister == null ? null : persister.type().construction();
    int index =
        construction instanceof Construction.Setters setters
            ? setters.setters().indexOf(setter)
            : -1;
    if (index < 0 && target != null && missing.isUnknownSetter(target, setter)) {
      values.read();
      missing.unknown(setter, target.getClass(), at);
      return;
    }
    if (target == null || persister == null || index < 0) {
      throw scanner.expected(at, "a setter of an object that is not complete", "'" + setter + "'");
    }
    scanner.peek();
    int valueAt = scanner.position();
    Object value = values.read();
    places.claim(value, persister.type().components().get(index).type(), valueAt);
    setters.set(target, index, value, valueAt);
  }

  private void call(DottedName path) {
    if (path.written().equals("System.arraycopy")) {
      arraycopy(path.at());
      return;
    }
    boolean own = path.isSimple();
    if (own || path.parts().size() == 2 && variables.isHolder(path.owner())) {
      scanner.open('(');
      scanner.close(')');
      order.call(own ? "" : path.owner(), path.last());
      return;
    }
    Object target = target(path);
    String method = path.last();
    if (target != null
        && (setters.persister(target) != null || missing.isUnknownSetter(target, method))) {
      scanner.open('(');
      set(target, method, path.at());
      scanner.close(')');
      return;
    }
    boolean hashes =
        target instanceof Set || target instanceof Map || LateHashes.isPriorityQueue(target);
    if (!hashes) {
      fills.late().beforeDefinition();
    }
    fills.late().fill(target);
    CallArguments given = calls.arguments(path.written(), path.at());
    try {
      if (target instanceof Collection && method.equals("add")) {
        fills.add(given.exactly(1), target, given.any(0));
      } else if (target instanceof Collection && method.equals("addAll")) {
        fills.addAll(given.exactly(1), target, given.elements(0));
      } else if (target instanceof Map && method.equals("put")) {
        fills.put(given.exactly(2), target, given.any(0), given.any(1));
      } else {
        throw scanner.expected(
            path.at(),
            "'add' or 'addAll' to a collection or 'put' into a map",
            "'" + path.written() + "'");
      }
    } catch (UnsupportedOperationException | ClassCastException | NullPointerException e) {
      throw scanner.error(path.at(), "expected a collection that takes this, but it threw " + e, e);
    }
    fills.late().fill(null);
    fills.changed(target);
  }

  private List<Integer> indexes() {
    List<Integer> indexes = new ArrayList<>();
    while (scanner.peek() == '[') {
      scanner.open('[');
      scanner.peek();
      int at = scanner.position();
      Object index = literals.atNumber() ? literals.number() : null;
      if (!(index instanceof Integer number) || number < 0) {
        throw scanner.expected(at, "an index");
      }
      indexes.add(number);
      scanner.close(']');
    }
    return indexes;
  }

  /** {@code flights[3] = …} */
  private void element(DottedName path) {
    fills.late().beforeDefinition();
    Object target = constants.of(path);
    List<Integer> indexes = indexes();
    scanner.expect('=');
    scanner.peek();
    int at = scanner.position();
    Object value = values.read();
    Object array = row(target, indexes.subList(0, indexes.size() - 1), path.at());
    int index = indexes.get(indexes.size() - 1);
    if (!(array instanceof Object[] references) || index >= references.length) {
      throw scanner.expected(path.at(), "an array with an element " + index, describe(array));
    }
    ArrayReader.assign(scanner, references, index, value, at);
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
        : ValueDescriptions.describe(array);
  }

  /** {@code System.arraycopy(new double[] {…}, 0, values, 200, 200)} */
  private void arraycopy(int at) {
    scanner.open('(');
    Object from = values.read();
    scanner.expect(',');
    Object start = values.read();
    scanner.expect(',');
    Object array = constants.of(types.name());
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
