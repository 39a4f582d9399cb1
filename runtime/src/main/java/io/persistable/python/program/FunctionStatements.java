package io.persistable.python.program;

import io.persistable.python.expression.ExpressionReader;
import io.persistable.python.lex.Lines;
import io.persistable.python.lex.Refusals;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Bindings;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.None;
import io.persistable.python.value.array.ArraysForm;
import io.persistable.python.value.array.LoadedArrays;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads functions: those of the scoped form, each of which makes one object, and those of
 * importable modules, which are recognised and passed over.
 */
final class FunctionStatements {

  private static final Pattern LOCATION =
      Pattern.compile("os\\.path\\.dirname\\(__file__\\), '([^'\\\\]*)'\\)");

  private final ExpressionReader values;
  private final Scanner scanner;
  private final Bindings bindings;
  private final ImportStatements imports;
  private final LoadedArrays arrays;
  private final Assignments assignments;
  private final Lines lines;

  private final List<Integer> locals = new ArrayList<>();
  private final List<@Nullable Object> outer = new ArrayList<>();

  /** The function of an importable module that tidies up; calling it leaves nothing behind. */
  record CleanUp(String name) implements Form {
    @Override
    public String described() {
      return "the function " + name;
    }
  }

  /** The function that makes importing a module give {@code None}; it is called with the item. */
  record SingleNone(String name) implements Form {
    @Override
    public String described() {
      return "the function " + name;
    }
  }

  FunctionStatements(
      ExpressionReader values, LoadedArrays arrays, Assignments assignments, Lines lines) {
    this.values = values;
    this.scanner = values.scanner();
    this.bindings = values.bindings();
    this.imports = new ImportStatements(values);
    this.arrays = arrays;
    this.assignments = assignments;
    this.lines = lines;
  }

  /** Reads {@code def name(_l_0=x): …}. */
  void read() {
    scanner.expectWord("def");
    scanner.peek();
    int symbol = bindings.read();
    String name = bindings.name(symbol);
    if (hasParameter("names")) {
      bindings.set(symbol, partsFunction());
      return;
    }
    if (hasParameter("item")) {
      scanner.moveTo(scanner.nameEnd(scanner.position() + 1) + 1);
      lines.opaqueBlock();
      bindings.set(symbol, new SingleNone(name));
      return;
    }
    List<Integer> parameters = new ArrayList<>();
    List<@Nullable Object> defaults = new ArrayList<>();
    parameters(parameters, defaults);
    if (parameters.isEmpty() && name.endsWith("_clear_single_item_modules")) {
      lines.opaqueBlock();
      bindings.set(symbol, new CleanUp(name));
      return;
    }
    if (parameters.isEmpty() && LoaderText.startsAt(scanner)) {
      arrays.define(new LoaderText(scanner, lines).read());
      bindings.set(symbol, new ArraysForm(arrays, true));
      return;
    }
    for (int i = 0; i < parameters.size(); i++) {
      bind(parameters.get(i), defaults.get(i));
    }
    Body body = new Body();
    lines.block(body::statement);
    for (int i = locals.size() - 1; i >= 0; i--) {
      bindings.set(locals.get(i), outer.get(i));
    }
    if (!body.returned) {
      throw scanner.expected(
          scanner.position(), "a function that returns a value", "none in " + name);
    }
    bindings.set(symbol, new FunctionForm(name, body.result));
  }

  /** Whether a function has one parameter of that name and no default, as none of an object has. */
  private boolean hasParameter(String name) {
    int stop = scanner.lineEnd(scanner.position());
    return scanner.slice(scanner.position(), stop).strip().equals("(" + name + "):");
  }

  /** Reads the function that runs parts; of its text only their directory matters. */
  private PartsForm partsFunction() {
    int start = scanner.position();
    scanner.moveTo(scanner.lineEnd(start) - 1);
    while (scanner.text()[scanner.position()] != ':') {
      scanner.moveTo(scanner.position() - 1);
    }
    int[] bounds = lines.opaqueBlock();
    Matcher location = LOCATION.matcher(scanner.slice(bounds[0], bounds[1]));
    if (!location.find()) {
      throw scanner.expected(start, "the function that runs parts", "another");
    }
    return new PartsForm(location.group(1));
  }

  private void parameters(List<Integer> parameters, List<@Nullable Object> defaults) {
    scanner.open('(');
    if (scanner.acceptClose(')')) {
      return;
    }
    do {
      scanner.peek();
      parameters.add(bindings.read());
      scanner.expect('=');
      defaults.add(values.read(ExpectedType.ANYTHING));
    } while (scanner.another(')'));
  }

  private void bind(int symbol, @Nullable Object value) {
    locals.add(symbol);
    outer.add(bindings.get(symbol));
    bindings.set(symbol, value == null ? None.NONE : value);
  }

  private final class Body {

    boolean returned;
    @Nullable Object result;

    void statement() {
      scanner.peek();
      int at = scanner.position();
      if (returned) {
        throw scanner.expected(at, "the end of the function after its return");
      }
      if (values.strings().startsAt(at)) {
        values.strings().readText();
      } else if (scanner.isWord(at, "from")) {
        imports.fromImport(FunctionStatements.this::bind);
      } else if (scanner.isWord(at, "import")) {
        imports.moduleImport(FunctionStatements.this::bind);
      } else if (scanner.acceptWord("return")) {
        scanner.peek();
        result = assignments.value(ExpectedType.ANYTHING);
        returned = true;
      } else {
        throw scanner.expected(
            at, "an import or a return in a function", Refusals.describe(scanner, at));
      }
    }
  }
}
