package io.persistable.python.read;

import io.persistable.error.PersistableException;
import io.persistable.python.lex.Lines;
import io.persistable.python.lex.Refusals;
import io.persistable.python.lex.Scanner;
import io.persistable.read.PartSource;
import io.persistable.read.UserCode;
import io.persistable.spi.DeclaredType;
import io.persistable.text.FormatMark;
import io.persistable.value.ArrayValue;
import io.persistable.value.RecordValue;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the statements of a module, one after the other, and keeps what they leave behind. */
final class Statements {

  /** The number of objects after which progress is reported. */
  private static final int REPORT_OBJECTS = 4096;

  private final Values values;
  private final Scanner scanner;
  private final Symbols symbols;
  private final Definitions definitions;
  private final Assignments assignments;
  private final Imports imports;
  private final Lines lines;
  private final Deletions deletions;
  private @Nullable String single;

  /** The head that the text begins with, if it was seen before; its names are bound. */
  private final @Nullable Head known;

  /** What is bound behind the text's own head, once that is read and if it is worth keeping. */
  private Symbols.@Nullable Snapshot snapshot;

  private int headEnd = -1;
  private long reported;

  Statements(Values values) {
    this(values, null);
  }

  /**
   * @param known the head that the text begins with, whose names are bound; null if it isn't known
   */
  Statements(Values values, @Nullable Head known) {
    this.known = known;
    this.values = values;
    this.scanner = values.scanner;
    this.symbols = values.symbols;
    this.definitions = new Definitions(values);
    this.assignments = new Assignments(values, definitions);
    this.imports = new Imports(values);
    this.lines = new Lines(scanner);
    this.deletions = new Deletions(scanner, symbols, lines);
  }

  /** Reads to the end of the text. */
  PythonModule read() {
    scanner.checkWhole(values.options.emptyAllowed());
    if (known != null) {
      // A head of nothing comes behind a byte order mark.
      scanner.moveTo(Math.max(known.bytes.length, FormatMark.start(scanner.text(), scanner.end())));
    }
    readAll();
    values.finish();
    values.options.steps().accept(values.conversions.budget().steps());
    return new PythonModule(symbols.items(), values.ignored, single, values.arrays.loader());
  }

  /** As {@link #read()}, of a text that the scanner has restarted with and whose head is known. */
  PythonModule readAgain() {
    single = null;
    snapshot = null;
    headEnd = -1;
    reported = 0;
    deletions.restart();
    lines.restart();
    values.restart();
    return read();
  }

  /** Whether another text with the same head may be read with this. */
  boolean canReadAgain() {
    return known != null && single == null && values.canRestart();
  }

  /** The text's head, once it is all read; null if it is known already, or not worth keeping. */
  @Nullable Head head() {
    if (snapshot == null) {
      return null;
    }
    symbols.train(snapshot);
    return new Head(Arrays.copyOf(scanner.text(), headEnd), snapshot, values.options, deletions);
  }

  private void readAll() {
    boolean ended = false;
    lines.skipBlank();
    while (scanner.text()[scanner.position()] != 0 || scanner.position() < scanner.end()) {
      if (lines.indentation() > 0) {
        throw scanner.expected(
            scanner.position(), "a statement that is not indented", "white space");
      }
      int start = scanner.position();
      if (headEnd < 0 && !startsDefinition(start)) {
        endHead(start);
      }
      if (known != null && known.readTail(scanner, symbols)) {
        ended = known.tailEnds;
        break;
      }
      try {
        do {
          statement();
        } while (scanner.position() > 0
            && scanner.text()[scanner.position() - 1] == ';'
            && !continuesOnNextLine());
      } catch (PersistableException | UncheckedIOException e) {
        throw e; // of this reader, or of the arrays outside the text
      } catch (StackOverflowError e) {
        throw scanner.overflown(start, e);
      } catch (Throwable thrown) {
        Throwable e = UserCode.threw(thrown);
        throw scanner.error(
            scanner.position(), "expected values that fit together, but an object threw " + e, e);
      }
      lines.skipBlank();
      if (scanner.counted() - reported >= REPORT_OBJECTS) {
        report();
      }
    }
    if (scanner.format() == FormatMark.CURRENT && !ended && !lines.isEnded()) {
      throw scanner.cutShort(); // the line that was found stands in a string
    }
    report();
  }

  boolean startsDefinition(int at) {
    byte c = scanner.text()[at];
    return c == '@'
        || c == 'f' && scanner.isWord(at, "from")
        || c == 'i' && scanner.isWord(at, "import")
        || c == 'c' && scanner.isWord(at, "class");
  }

  private void endHead(int at) {
    headEnd = at;
    boolean isKnown = known != null && known.bytes.length == at;
    boolean leftNothingElse = scanner.counted() == 0 && values.ignored.isEmpty();
    if (!isKnown && leftNothingElse && at <= Head.MOST_BYTES) {
      snapshot = symbols.snapshot();
    }
  }

  private void report() {
    reported = scanner.counted();
    values.options.progress().read(reported, scanner.position());
  }

  private boolean continuesOnNextLine() {
    byte c = scanner.peek();
    if (c == '#' || c == '\n' || c == '\r' || c == 0) {
      return true;
    }
    return false;
  }

  private void statement() {
    byte c = scanner.peek();
    int at = scanner.position();
    if (!(c == 'd' && scanner.isWord(at, "del") || c == 't' && scanner.isWord(at, "try"))) {
      deletions.interrupt();
    }
    if (c == '@') {
      definitions.decorated(lines);
      return;
    }
    if (!Scanner.isNameStart(c) || values.strings.startsAt(at)) {
      if (!values.strings.startsAt(at)) {
        throw scanner.expected(at, "a statement", Refusals.describe(scanner, at));
      }
      values.strings.readText();
      lines.endStatement();
      return;
    }
    if (c != '_' && keyword(at)) {
      return;
    }
    int symbol = symbols.read();
    switch (scanner.peek()) {
      case '=' -> {
        values.late.beforeDefinition();
        assignments.read(symbol, Place.ANYTHING);
      }
      case ':' -> {
        values.late.beforeDefinition();
        scanner.advance(1);
        DeclaredType type = definitions.annotation();
        assignments.read(
            symbol, type.equals(DeclaredType.OBJECT) ? Place.ANYTHING : new Place(type));
      }
      case '.' -> member(symbol, at);
      case '[' -> slice(symbol, at);
      case '(' -> call(symbol, at);
      default -> throw Refusals.after(scanner, scanner.position(), "'=' after a name");
    }
    lines.endStatement();
  }

  /** Reads a statement that begins with a keyword, if the word at the position is one. */
  private boolean keyword(int at) {
    if (!Refusals.isKeyword(scanner, at)) {
      return false;
    }
    switch (scanner.slice(at, scanner.nameEnd(at))) {
      case "from" -> imports.fromImport(symbols::set);
      case "import" -> imports.moduleImport(symbols::set);
      case "del" -> {
        deletions.read();
        lines.endStatement();
        return true;
      }
      case "pass" -> scanner.moveTo(scanner.nameEnd(at));
      case "class" -> {
        definitions.classStatement(lines, false, false);
        return true;
      }
      case "def" -> {
        values.late.beforeDefinition();
        new Functions(values, lines).read();
        return true;
      }
      case "try" -> {
        deletions.readTry();
        return true;
      }
      default -> {
        Refusals.checkKeyword(scanner, at);
        return false;
      }
    }
    lines.endStatement();
    return true;
  }

  // Fills.

  /** Notes the place of a statement for objects that are written again without their class. */
  private void fills(@Nullable Object target) {
    if (values.options.asValues() && target != null) {
      values.statements.filled(
          target,
          target instanceof Collection<?> collection
              ? collection.size()
              : target instanceof Map<?, ?> map ? 2 * map.size() : 0);
    }
  }

  private void member(int symbol, int at) {
    Object target = symbols.get(symbol);
    scanner.expect('.');
    scanner.peek();
    int nameAt = scanner.position();
    String name = scanner.slice(nameAt, scanner.nameEnd(nameAt));
    scanner.moveTo(scanner.nameEnd(nameAt));
    if (target instanceof ModuleForm module
        && module.path().equals("sys")
        && name.equals("modules")) {
      replaceModule();
      return;
    }
    if (target == null || target instanceof Meaning || target == Symbols.NONE) {
      throw scanner.expected(at, "the name of an object to fill", scanner.describe(at));
    }
    if (scanner.peek() != '(') {
      throw scanner.expected(nameAt, "a call that fills an object", "'." + name + "'");
    }
    if (!(target instanceof Set || target instanceof Map)) {
      values.late.beforeDefinition();
    }
    fills(target);
    values.late.fill(target);
    Collection<?> added = null; // not known
    switch (name) {
      case "extend", "update" -> added = fill(target, at);
      case "append", "add" -> {
        scanner.open('(');
        scanner.peek();
        int start = scanner.position();
        Object element = values.read(Place.ANYTHING);
        add(target, element, start);
        added = Collections.singleton(element);
        scanner.close(')');
      }
      case "__init__" -> initialize(target, at);
      default ->
          throw scanner.expected(
              nameAt,
              "a call that fills an object, one of extend, update, append, add, __init__",
              "'." + name + "'");
    }
    values.late.fill(null);
    if (added == null || target instanceof Set && values.late.mayKeep(target)) {
      values.conversions.filled(target, at);
    } else {
      values.conversions.added(target, added, at);
    }
  }

  /**
   * @return the elements that a collection got; null for a map
   */
  @SuppressWarnings("unchecked")
  private @Nullable Collection<?> fill(Object target, int at) {
    if (Containers.isUnmodifiable(target)) {
      throw scanner.expected(at, "a collection that can be filled", Conversions.describe(target));
    }
    if (target instanceof Map<?, ?> map) {
      scanner.open('(');
      Map<@Nullable Object, @Nullable Object> open = (Map<@Nullable Object, @Nullable Object>) map;
      if (!MapForms.MAP.keywords(values, open, Place.ANYTHING)) {
        MapForms.MAP.entries(values, open, Place.ANYTHING);
        scanner.close(')');
      }
      return null;
    }
    if (target instanceof Collection<?>) {
      scanner.open('(');
      scanner.peek();
      int start = scanner.position();
      if (!(values.read(Place.ANYTHING) instanceof Collection<?> elements)) {
        throw scanner.expected(start, "a list of elements");
      }
      for (Object element : elements) {
        add(target, element, start);
      }
      scanner.close(')');
      return elements;
    }
    throw scanner.expected(at, "a collection that can be filled", Conversions.describe(target));
  }

  @SuppressWarnings("unchecked")
  private void add(Object target, @Nullable Object element, int at) {
    if (target instanceof Set<?> set) {
      values.add((Set<@Nullable Object>) set, element, at);
    } else if (target instanceof Collection<?> collection && !Containers.isUnmodifiable(target)) {
      Containers.add(collection, element);
    } else {
      throw scanner.expected(at, "a collection that can be filled", Conversions.describe(target));
    }
  }

  private void initialize(Object target, int at) {
    if (target instanceof RecordValue record && UnknownForm.canFill(record)) {
      UnknownForm.fill(values, record, at);
      return;
    }
    RecordForm form = values.types.formOf(target);
    if (form == null || !form.isMutable()) {
      throw scanner.expected(
          at, "an object of a type that can be filled", Conversions.describe(target));
    }
    form.fill(values, target, at);
  }

  /** Reads {@code [:] = [...]}, which fills an array of objects, or {@code ['key'] = 5}. */
  private void slice(int symbol, int at) {
    Object target = symbols.get(symbol);
    fills(target);
    scanner.open('[');
    if (scanner.peek() != ':') {
      element(target, at);
      return;
    }
    scanner.expect(':');
    scanner.close(']');
    scanner.expect('=');
    scanner.peek();
    int start = scanner.position();
    values.late.beforeDefinition();
    Object elements = values.read(Place.ANYTHING);
    if (!(elements instanceof List<?> list)) {
      throw scanner.expected(start, "a list", Conversions.describe(elements));
    }
    if (target instanceof Object[] array) {
      fillArray(array, list, start);
    } else if (target instanceof ArrayValue array && array.length() == list.size()) {
      for (int i = 0; i < array.length(); i++) {
        array.set(i, list.get(i));
      }
    } else if (target instanceof List<?> filled && !Containers.isUnmodifiable(target)) {
      replace(filled, list);
    } else {
      throw scanner.expected(
          at, "a list or an array that can be filled", Conversions.describe(target));
    }
    values.conversions.filled(target, at);
  }

  @SuppressWarnings("unchecked")
  private void element(@Nullable Object target, int at) {
    int start = values.position();
    Object key = values.read(Place.ANYTHING);
    scanner.close(']');
    scanner.expect('=');
    Object value = values.read(Place.ANYTHING);
    if (target instanceof Map<?, ?> map && !Containers.isUnmodifiable(target)) {
      if (values.late.isWaiting(map)) {
        values.late.finish();
      }
      scanner.count();
      values.conversions.checkHashable(key, start);
      values.rank(map, key);
      int size = map.size();
      ((Map<@Nullable Object, @Nullable Object>) map).put(key, value);
      if (map.size() > size) {
        values.conversions.checkAdded(map, map.size(), key, start);
      }
    } else if (target instanceof List<?> list && !Containers.isUnmodifiable(target)) {
      int size = list.size();
      if (!(key instanceof Integer index) || index < -size || index >= size) {
        throw scanner.expected(start, "an index below " + size, Conversions.describe(key));
      }
      ((List<@Nullable Object>) list).set(index < 0 ? index + size : index, value);
    } else {
      throw scanner.expected(
          at, "a list or a dict that can be filled", Conversions.describe(target));
    }
    values.conversions.filled(target, at);
  }

  private void fillArray(Object[] array, List<?> elements, int at) {
    if (array.length != elements.size()) {
      throw scanner.expected(at, array.length + " elements", elements.size() + " of them");
    }
    Place place =
        new Place(
            DeclaredType.of(
                array.getClass().getComponentType().isArray()
                    ? Object.class
                    : array.getClass().getComponentType()));
    for (int i = 0; i < array.length; i++) {
      Object element = values.conversions.reference(elements.get(i), place, at);
      if (element != null && !array.getClass().getComponentType().isInstance(element)) {
        throw scanner.expected(
            at,
            "elements of type " + array.getClass().getComponentType().getSimpleName(),
            Conversions.describe(element));
      }
      array[i] = element;
    }
  }

  @SuppressWarnings("unchecked")
  private static void replace(List<?> target, List<?> elements) {
    List<@Nullable Object> list = (List<@Nullable Object>) target;
    list.clear();
    list.addAll(elements);
  }

  // The rest.

  private void call(int symbol, int at) {
    Object target = symbols.get(symbol);
    if (target instanceof PartsForm parts) {
      runParts(parts);
      return;
    }
    if (target instanceof Functions.SingleNone) {
      scanner.open('(');
      single();
      scanner.close(')');
      return;
    }
    if (!(target instanceof Functions.CleanUp)) {
      throw scanner.expected(
          at,
          "a statement that leaves something behind",
          "a call of '" + symbols.name(symbol) + "'");
    }
    scanner.open('(');
    scanner.close(')');
  }

  /** Reads {@code (['part_0', …])}, and the parts in this namespace, one after the other. */
  private void runParts(PartsForm parts) {
    scanner.open('(');
    scanner.open('[');
    if (!scanner.acceptClose(']')) {
      do {
        scanner.peek();
        int at = scanner.position();
        String name = values.strings.readText();
        PartSource.Part part = values.options.parts().part(parts.location(), name);
        if (part == null) {
          throw scanner.expected(at, "the name of a part beside the text", "'" + name + "'");
        }
        Scanner inner = new Scanner(part.text(), part.source(), scanner.limits());
        checkPart(inner);
        Values partValues = new Values(inner, values);
        Statements statements = new Statements(partValues);
        statements.headEnd = 0; // a part goes on where another text is
        statements.readAll();
        symbols.adopt(partValues.symbols);
        scanner.uncount(inner.counted());
      } while (scanner.another(']'));
    }
    scanner.close(')');
  }

  private void checkPart(Scanner part) {
    if (part.format() == FormatMark.UNMARKED && scanner.format() != FormatMark.UNMARKED) {
      throw part.expected(
          0, "'" + FormatMark.BEGIN + "' as the first line of a part", "no such line");
    }
    part.checkWhole(true);
  }

  private void replaceModule() {
    scanner.open('[');
    scanner.expectWord("__name__");
    scanner.close(']');
    scanner.expect('=');
    single();
  }

  /** Reads the name of the item that importing the module gives. */
  private void single() {
    scanner.peek();
    int at = scanner.position();
    int symbol = symbols.read();
    Object value = symbols.bound(symbol);
    if (value == null || value instanceof Meaning) {
      throw scanner.expected(at, "the name of an item", scanner.describe(at));
    }
    single = symbols.name(symbol);
  }
}
