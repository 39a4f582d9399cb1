package io.persistable.python.program;

import io.persistable.python.expression.ExpressionReader;
import io.persistable.python.expression.KnownTypes;
import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Lines;
import io.persistable.python.lex.Refusals;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Bindings;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Meaning;
import io.persistable.python.value.ModuleForm;
import io.persistable.python.value.form.EnumForm;
import io.persistable.python.value.form.EnumValueForm;
import io.persistable.python.value.form.Marker;
import io.persistable.python.value.form.MigratedForm;
import io.persistable.python.value.form.RecordForm;
import io.persistable.python.value.form.StringClassForm;
import io.persistable.python.value.form.TypeDefinition;
import io.persistable.python.value.form.UnknownForm;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.text.FormatMark;
import io.persistable.value.RecordValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the classes that a text defines for its types. */
final class ClassStatements {

  private final ExpressionReader values;
  private final Scanner scanner;
  private final Bindings bindings;
  private final KnownTypes types;
  private final ImportStatements imports;

  ClassStatements(ExpressionReader values, KnownTypes types) {
    this.values = values;
    this.scanner = values.scanner();
    this.bindings = values.bindings();
    this.types = types;
    this.imports = new ImportStatements(values);
  }

  /** Reads the decorators of a dataclass and the class after them. */
  void decorated(Lines lines) {
    boolean frozen = false;
    while (scanner.accept('@')) {
      int at = scanner.position();
      String decorator = decorator();
      if (!decorator.equals("dataclasses.dataclass")) {
        throw scanner.expected(at, "the decorator dataclasses.dataclass", decorator);
      }
      if (scanner.peek() == '(') {
        frozen |= flags();
      }
      lines.endStatement();
      lines.skipBlank();
    }
    classStatement(lines, frozen, true);
  }

  private String decorator() {
    int symbol = bindings.read();
    Object bound = bindings.get(symbol);
    if (bound instanceof ModuleForm module && scanner.accept('.')) {
      return module.path() + "." + imports.name();
    }
    return bound instanceof Marker marker ? marker.path() : bindings.name(symbol);
  }

  /** Reads {@code (frozen=True, eq=False)}; tells whether the class is frozen. */
  private boolean flags() {
    boolean frozen = false;
    scanner.open('(');
    if (scanner.acceptClose(')')) {
      return false;
    }
    do {
      int at = values.scanner().next();
      String flag = ArgumentNames.read(scanner);
      if (flag == null) {
        throw scanner.expected(at, "a keyword argument such as frozen=True");
      }
      Object value = values.read(ExpectedType.ANYTHING);
      frozen |= flag.equals("frozen") && Boolean.TRUE.equals(value);
    } while (scanner.another(')'));
    return frozen;
  }

  /** Reads {@code class _Airport: …}: a persistable type, an enum, or a class of strings. */
  void classStatement(Lines lines, boolean frozen, boolean dataclass) {
    scanner.expectWord("class");
    scanner.peek();
    int at = scanner.position();
    int symbol = bindings.read();
    String base = "";
    if (scanner.peek() == '(') {
      scanner.open('(');
      if (!scanner.acceptClose(')')) {
        scanner.peek();
        int baseAt = scanner.position();
        base = base();
        if (!base.equals("enum.Enum") && !base.equals("str")) {
          throw scanner.expected(baseAt, "a class derived from enum.Enum or str", base);
        }
        if (scanner.another(')')) {
          throw scanner.expected(scanner.position(), "one base class", "another");
        }
      }
    }
    ClassBody body = new ClassBody();
    lines.block(() -> member(body));
    if (body.qualifiedName.isEmpty()) {
      body.qualifiedName = bindings.name(symbol).replaceFirst("^_", "");
    }
    String name =
        body.module.isEmpty() ? body.qualifiedName : body.module + "." + body.qualifiedName;
    bindings.set(symbol, meaning(name, base, body, frozen, at));
  }

  private String base() {
    int symbol = bindings.read();
    Object bound = bindings.get(symbol);
    if (bound instanceof ModuleForm module && scanner.accept('.')) {
      return module.path() + "." + imports.name();
    }
    if (bound instanceof Marker marker) {
      return marker.path();
    }
    return bound instanceof Meaning meaning ? meaning.described() : bindings.name(symbol);
  }

  /** What stands in the body of a class. */
  private static final class ClassBody {
    String module = "";
    String qualifiedName = "";
    int version = 1;
    final Map<String, String> constants = new LinkedHashMap<>();
    final Map<String, DeclaredType> components = new LinkedHashMap<>();
  }

  private void member(ClassBody body) {
    if (values.strings().startsAt(scanner.position())) {
      values.strings().read();
      return;
    }
    if (scanner.acceptWord("pass")) {
      return;
    }
    int at = scanner.position();
    Refusals.checkKeyword(scanner, at);
    String name = bindings.name(bindings.read());
    if (scanner.peek() == ':') {
      scanner.advance(1);
      component(body, name);
      return;
    }
    scanner.expect('=');
    Object value = values.read(ExpectedType.ANYTHING);
    switch (name) {
      case "__module__" -> body.module = text(value, at);
      case "__qualname__" -> body.qualifiedName = text(value, at);
      case "__version__" -> {
        if (!(value instanceof Integer version) || version < 1) {
          throw scanner.expected(at, "a version from 1", Descriptions.of(value));
        }
        body.version = version;
      }
      case "__slots__", "__doc__" -> {}
      default -> body.constants.put(name, value instanceof String text ? text : name);
    }
  }

  private String text(@Nullable Object value, int at) {
    if (value instanceof String text) {
      return text;
    }
    throw scanner.expected(at, "a string", Descriptions.of(value));
  }

  /** Reads {@code iata: str = None # comment}: the comment bindings the type if it fits one. */
  private void component(ClassBody body, String name) {
    DeclaredType type = annotation();
    if (scanner.accept('=')) {
      values.read(ExpectedType.ANYTHING);
    }
    if (scanner.peek() == '#') {
      String comment =
          scanner.slice(scanner.position() + 1, scanner.lineEnd(scanner.position())).trim();
      DeclaredType said =
          scanner.format() == FormatMark.UNMARKED
              ? TypeParser.parse(comment, this::classOf)
              : TypeParser.parseJava(comment, this::classOf);
      if (said != null) {
        boolean isLabel = said.isUnknown() && type.raw() != Object.class;
        type = isLabel ? type.named(comment) : said;
      }
    }
    body.components.put(name, type);
  }

  /** Reads the annotation of a component or of a variable: a name, or a type in a string. */
  DeclaredType annotation() {
    scanner.peek();
    String text;
    if (values.strings().startsAt(scanner.position())) {
      text = values.strings().readText();
    } else {
      int start = scanner.position();
      imports.dotted();
      if (scanner.peek() == '[') {
        skipBrackets();
      }
      text = scanner.slice(start, scanner.position());
    }
    DeclaredType type = TypeParser.parse(text, this::classOf);
    return type == null ? DeclaredType.OBJECT : type;
  }

  private void skipBrackets() {
    int open = 0;
    do {
      byte c = scanner.peek();
      int at = scanner.position();
      if (c == '[') {
        scanner.open('[');
        open++;
      } else if (c == ']') {
        scanner.close(']');
        open--;
      } else if (Scanner.isNameStart(c)) {
        scanner.moveTo(scanner.nameEnd(at));
      } else if (c == ',' || c == '.') {
        scanner.advance(1);
      } else {
        throw scanner.expected(at, "a type");
      }
    } while (open > 0);
  }

  /** The class that a type's name in a comment stands for. */
  @Nullable Class<?> classOf(String name) {
    Object bound = bindings.get(bindings.id(name));
    if (bound instanceof RecordForm form) {
      return form.type().javaClass();
    }
    return bound instanceof EnumForm form ? form.javaClass() : types.registry().placeByName(name);
  }

  private Meaning meaning(String name, String base, ClassBody body, boolean frozen, int at) {
    if (base.equals("str")) {
      return StringClassForm.of(name, values, at);
    }
    if (base.equals("enum.Enum")) {
      return enumMeaning(name, body);
    }
    return type(name, body.components, body.version, frozen, at);
  }

  private Meaning enumMeaning(String name, ClassBody body) {
    Class<? extends Enum<?>> type = types.registry().enumByName(name);
    if (type == null) {
      types.meetUnknown();
      return new EnumValueForm(name, body.constants);
    }
    EnumForm form = new EnumForm(name, type, types.registry().description(type));
    body.constants.forEach(form::define);
    return form;
  }

  /** A type that the text defines: the one registered under that name, if there is one. */
  Meaning type(
      String name, Map<String, DeclaredType> components, int version, boolean frozen, int at) {
    PersistableType.Builder<RecordValue> builder =
        PersistableType.of(RecordValue.class).name(name).version(version);
    components.forEach(builder::component);
    Persister<?> persister = types.registry().byName(name);
    if (persister == null) {
      types.meetUnknown();
      return UnknownForm.defined(new TypeDefinition(builder.build(), frozen));
    }
    if (version < persister.type().version()) {
      return new MigratedForm(persister, new TypeDefinition(builder.build(), frozen));
    }
    if (version > persister.type().version() && !values.reading().options().lenient()) {
      throw scanner.expected(
          at,
          "version " + persister.type().version() + " of " + name + " or an older one",
          "version " + version + ", which a newer program wrote");
    }
    return types.form(persister);
  }

  /** Whether a name is bound to what makes a type when it is called. */
  static boolean makesType(@Nullable Object bound) {
    return bound instanceof Marker marker && marker.path().equals("dataclasses.make_dataclass");
  }
}
