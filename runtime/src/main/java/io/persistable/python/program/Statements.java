package io.persistable.python.program;

import io.persistable.error.PersistableException;
import io.persistable.python.expression.ExpressionReader;
import io.persistable.python.expression.KnownTypes;
import io.persistable.python.lex.Lines;
import io.persistable.python.lex.Refusals;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Bindings;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Meaning;
import io.persistable.python.value.ModuleForm;
import io.persistable.python.value.array.LoadedArrays;
import io.persistable.read.PartSource;
import io.persistable.read.UserCode;
import io.persistable.spi.DeclaredType;
import io.persistable.text.FormatMark;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Reads the statements of a module, one after the other, and keeps what they leave behind. */
final class Statements {

  /** The number of objects after which progress is reported. */
  private static final int REPORT_OBJECTS = 4096;

  private final ExpressionReader values;
  private final KnownTypes types;
  private final LoadedArrays arrays;
  private final FillStatements fills;
  private final Scanner scanner;
  private final Bindings bindings;
  private final ClassStatements definitions;
  private final Assignments assignments;
  private final ImportStatements imports;
  private final Lines lines;
  private final Deletions deletions;
  private @Nullable String single;

  /** The preamble that the text begins with, if it was seen before; its bindings are bound. */
  private final @Nullable Preamble known;

  /** What is bound behind the text's own preamble, once that is read and if it is worth keeping. */
  private Bindings.@Nullable Snapshot snapshot;

  private int preambleEnd = -1;
  private long reported;

  /**
   * @param known the preamble that the text begins with, whose bindings are bound; null if it isn't
   *     known
   */
  Statements(
      ExpressionReader values, KnownTypes types, LoadedArrays arrays, @Nullable Preamble known) {
    this.known = known;
    this.values = values;
    this.types = types;
    this.arrays = arrays;
    this.scanner = values.scanner();
    this.bindings = values.bindings();
    this.definitions = new ClassStatements(values, types);
    this.assignments = new Assignments(values, definitions);
    this.fills = new FillStatements(values, types);
    this.imports = new ImportStatements(values);
    this.lines = new Lines(scanner);
    this.deletions = new Deletions(scanner, bindings, lines);
  }

  /** Reads to the end of the text. */
  PythonModule read() {
    scanner.checkWhole(values.reading().options().emptyAllowed());
    if (known != null) {
      // A preamble of nothing comes behind a byte order mark.
      scanner.moveTo(Math.max(known.bytes.length, FormatMark.start(scanner.text(), scanner.end())));
    }
    readAll();
    values.finish();
    values.reading().options().steps().accept(values.reading().budget().steps());
    return new PythonModule(bindings.items(), values.reading().ignored(), single, arrays.loader());
  }

  /**
   * The text's preamble, once it is all read; null if it is known already, or not worth keeping.
   */
  @Nullable Preamble preamble() {
    if (snapshot == null) {
      return null;
    }
    bindings.train(snapshot);
    return new Preamble(
        Arrays.copyOf(scanner.text(), preambleEnd),
        snapshot,
        values.reading().options(),
        deletions);
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
      if (preambleEnd < 0 && !startsDefinition(start)) {
        endPreamble(start);
      }
      if (known != null && known.readTail(scanner, bindings)) {
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

  private void endPreamble(int at) {
    preambleEnd = at;
    boolean isKnown = known != null && known.bytes.length == at;
    boolean leftNothingElse = scanner.counted() == 0 && values.reading().ignored().isEmpty();
    if (!isKnown && leftNothingElse && at <= Preamble.MOST_BYTES) {
      snapshot = bindings.snapshot();
    }
  }

  private void report() {
    reported = scanner.counted();
    values.reading().options().progress().read(reported, scanner.position());
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
    if (!Scanner.isNameStart(c) || values.strings().startsAt(at)) {
      if (!values.strings().startsAt(at)) {
        throw scanner.expected(at, "a statement", Refusals.describe(scanner, at));
      }
      values.strings().readText();
      lines.endStatement();
      return;
    }
    if (c != '_' && keyword(at)) {
      return;
    }
    int symbol = bindings.read();
    switch (scanner.peek()) {
      case '=' -> {
        values.fills().late().beforeDefinition();
        assignments.read(symbol, ExpectedType.ANYTHING);
      }
      case ':' -> {
        values.fills().late().beforeDefinition();
        scanner.advance(1);
        DeclaredType type = definitions.annotation();
        assignments.read(
            symbol,
            type.equals(DeclaredType.OBJECT) ? ExpectedType.ANYTHING : new ExpectedType(type));
      }
      case '.' -> member(symbol, at);
      case '[' -> fills.slice(bindings.get(symbol), at);
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
      case "from" -> imports.fromImport(bindings::set);
      case "import" -> imports.moduleImport(bindings::set);
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
        values.fills().late().beforeDefinition();
        new FunctionStatements(values, arrays, assignments, lines).read();
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

  private void member(int symbol, int at) {
    Object target = bindings.get(symbol);
    scanner.expect('.');
    int nameAt = scanner.next();
    String name = scanner.slice(nameAt, scanner.nameEnd(nameAt));
    scanner.moveTo(scanner.nameEnd(nameAt));
    if (target instanceof ModuleForm module
        && module.path().equals("sys")
        && name.equals("modules")) {
      replaceModule();
      return;
    }
    fills.call(target, name, nameAt, at);
  }

  private void call(int symbol, int at) {
    Object target = bindings.get(symbol);
    if (target instanceof PartsForm parts) {
      runParts(parts);
      return;
    }
    if (target instanceof FunctionStatements.SingleNone) {
      scanner.open('(');
      single();
      scanner.close(')');
      return;
    }
    if (!(target instanceof FunctionStatements.CleanUp)) {
      throw scanner.expected(
          at,
          "a statement that leaves something behind",
          "a call of '" + bindings.name(symbol) + "'");
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
        String name = values.strings().readText();
        PartSource.Part part = values.reading().options().parts().part(parts.location(), name);
        if (part == null) {
          throw scanner.expected(at, "the name of a part beside the text", "'" + name + "'");
        }
        Scanner inner = new Scanner(part.text(), part.source(), scanner.limits());
        checkPart(inner);
        ExpressionReader partValues = values.part(inner);
        Statements statements = new Statements(partValues, types, arrays, null);
        statements.preambleEnd = 0; // a part goes on where another text is
        statements.readAll();
        bindings.adopt(partValues.bindings());
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
    int symbol = bindings.read();
    Object value = bindings.bound(symbol);
    if (value == null || value instanceof Meaning) {
      throw scanner.expected(at, "the name of an item", scanner.describe(at));
    }
    single = bindings.name(symbol);
  }
}
