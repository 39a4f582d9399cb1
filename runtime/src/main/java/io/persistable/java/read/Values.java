package io.persistable.java.read;

import io.persistable.array.NdArray;
import io.persistable.error.PersistableException;
import io.persistable.error.UnknownTypeException;
import io.persistable.graph.Article;
import io.persistable.graph.ClassTraits;
import io.persistable.graph.TypeRegistry;
import io.persistable.java.JavaHelper;
import io.persistable.read.Position;
import io.persistable.read.ReadOptions;
import io.persistable.read.Substitutes;
import io.persistable.read.UserCode;
import io.persistable.spi.Construction;
import io.persistable.spi.PersistableEnum;
import io.persistable.spi.Persister;
import io.persistable.text.Suggestions;
import java.time.chrono.HijrahChronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.MinguoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions straight to values. Recursion is bounded by the limit on brackets, which is
 * checked before each level.
 */
final class Values {

  /** Casts to these are not written; casts to {@code byte} and {@code short} are. */
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "char", "int", "long", "float", "double");

  /** {@code Color.class} */
  record EnumClass(Class<? extends Enum<?>> type) {}

  /** A name with dots, and where it stands. */
  record Path(List<String> parts, int at) {
    String last() {
      return parts.get(parts.size() - 1);
    }

    String written() {
      return String.join(".", parts);
    }

    String owner() {
      return String.join(".", parts.subList(0, parts.size() - 1));
    }
  }

  final JavaScanner scanner;
  final Literals literals;
  final Names names;
  final Variables variables = new Variables();
  final CollectionCalls collections;
  final Places places;
  final Setting setting;
  final Missing missing;
  private final Substitutes substitutes;

  final ArrayValues arrays;

  final ObjectCalls objects;
  private final HelperCalls helpers;
  private final String className;

  Values(
      JavaScanner scanner,
      Names names,
      TypeRegistry registry,
      ReadOptions options,
      Missing missing,
      String className) {
    this.scanner = scanner;
    this.className = className;
    this.names = names;
    this.missing = missing;
    this.setting = new Setting(scanner, missing);
    this.substitutes = new Substitutes(registry, missing::note);
    this.collections = new CollectionCalls(registry, scanner, setting, substitutes);
    this.literals = new Literals(scanner);
    this.arrays = new ArrayValues(this, registry, options.arrays());
    this.places = new Places(scanner);
    this.objects = new ObjectCalls(this);
    this.helpers = new HelperCalls(this);
  }

  /** Whether the source may set what the object's class has no setter for, which is passed over. */
  boolean isUnknownSetter(Object target, String setter) {
    Persister<?> persister = missing.lenient ? names.ofClass(target.getClass()) : null;
    return persister != null
        && persister.type().construction() instanceof Construction.Setters setters
        && !setters.setters().contains(setter);
  }

  /** Reads the value at the position. */
  @Nullable Object read() {
    byte c = scanner.peek();
    if (c == '"') {
      return literals.string();
    }
    if (c == '\'') {
      return literals.character();
    }
    if (c == '(') {
      return cast(true);
    }
    if (literals.atNumber()) {
      return literals.number();
    }
    if (!JavaScanner.isNameStart(c)) {
      throw scanner.expected(scanner.position, "a value");
    }
    Object value = named();
    while (scanner.peek() == '.') {
      value = chained(value);
    }
    return value;
  }

  /**
   * {@code (byte) 1}, {@code (short) -1}, {@code (Leaf[]) null}; {@code (Number) (byte) 1} where a
   * cast chooses one of several overloaded methods.
   */
  private @Nullable Object cast(boolean outer) {
    int at = scanner.position;
    scanner.open('(');
    if (literals.atNumber()) {
      Number value = literals.number(); // in brackets, since after a cast its sign would subtract
      scanner.close(')');
      return value;
    }
    String type = typeText();
    scanner.close(')');
    boolean number = type.equals("byte") || type.equals("short");
    if (scanner.peek() == '(') {
      if (outer && !number) {
        return cast(false);
      }
      throw scanner.expected(scanner.position, "a value", "another cast");
    }
    if (!number && !PRIMITIVES.contains(type)) {
      return read();
    }
    if (!number || !literals.atNumber()) {
      throw scanner.expected(at, "a value", "a cast to " + type);
    }
    int valueAt = scanner.position;
    Number literal = literals.number();
    int value = literal instanceof Integer small ? small : Integer.MAX_VALUE;
    boolean wide = type.equals("short");
    if (wide ? value != (short) value : value != (byte) value) {
      throw scanner.expected(valueAt, "a " + type, "the number " + literal);
    }
    return wide ? (Object) (short) value : (Object) (byte) value;
  }

  private @Nullable Object named() {
    int at = scanner.position;
    if (scanner.acceptWord("null")) {
      return null;
    }
    if (scanner.acceptWord("true")) {
      return true;
    }
    if (scanner.acceptWord("false")) {
      return false;
    }
    if (scanner.acceptWord("new")) {
      return created(at);
    }
    Path path = path();
    return scanner.peek() == '(' ? call(path) : constant(path);
  }

  /** Reads a name with dots; type arguments before a method's name are passed over. */
  Path path() {
    scanner.peek();
    int at = scanner.position;
    List<String> parts = new ArrayList<>();
    parts.add(scanner.name());
    while (scanner.peek() == '.' && parts.size() < 100) {
      scanner.position++;
      if (scanner.peek() == '<') {
        typeArguments();
      }
      parts.add(scanner.name());
    }
    return new Path(parts, at);
  }

  /** A variable, a constant of an enum or of the JDK, or a class. */
  @Nullable Object constant(Path path) {
    if (path.parts.size() == 1) {
      if (!variables.isBound(path.last())) {
        throw scanner.expected(path.at, "a variable that has a value here", path.last());
      }
      return variables.get(path.last());
    }
    if (path.parts.size() == 2 && variables.isHolder(path.owner())) {
      if (!variables.isBound(path.owner(), path.last())) {
        throw scanner.expected(path.at, "a variable that has a value here", path.written());
      }
      return variables.get(path.owner(), path.last());
    }
    String owner = names.canonical(path.owner());
    Class<? extends Enum<?>> type = names.enumType(owner);
    if (type != null) {
      return path.last().equals("class") ? new EnumClass(type) : enumConstant(type, path);
    }
    return switch (owner + "." + path.last()) {
      case "java.lang.String.CASE_INSENSITIVE_ORDER" -> String.CASE_INSENSITIVE_ORDER;
      case "java.time.chrono.IsoChronology.INSTANCE" -> IsoChronology.INSTANCE;
      case "java.time.chrono.JapaneseChronology.INSTANCE" -> JapaneseChronology.INSTANCE;
      case "java.time.chrono.HijrahChronology.INSTANCE" -> HijrahChronology.INSTANCE;
      case "java.time.chrono.MinguoChronology.INSTANCE" -> MinguoChronology.INSTANCE;
      case "java.time.chrono.ThaiBuddhistChronology.INSTANCE" -> ThaiBuddhistChronology.INSTANCE;
      case "java.lang.Double.NaN" -> Double.NaN;
      case "java.lang.Double.POSITIVE_INFINITY" -> Double.POSITIVE_INFINITY;
      case "java.lang.Double.NEGATIVE_INFINITY" -> Double.NEGATIVE_INFINITY;
      case "java.lang.Float.NaN" -> Float.NaN;
      case "java.lang.Float.POSITIVE_INFINITY" -> Float.POSITIVE_INFINITY;
      case "java.lang.Float.NEGATIVE_INFINITY" -> Float.NEGATIVE_INFINITY;
      default -> throw unknown(owner, path.at);
    };
  }

  private Object enumConstant(Class<? extends Enum<?>> type, Path path) {
    List<String> constants = new ArrayList<>();
    for (Enum<?> constant : type.getEnumConstants()) {
      if (constant.name().equals(path.last())) {
        return constant;
      }
      constants.add(constant.name());
    }
    PersistableEnum<?> description = names.description(type);
    Enum<?> former = description == null ? null : description.formerConstants().get(path.last());
    if (former != null) {
      substitutes.stands(former, path.last());
      return former;
    }
    if (description != null && description.fallback() != null) {
      missing.unknownConstant(path.last(), description.name(), path.at);
      substitutes.stands(description.fallback(), path.last());
      return description.fallback();
    }
    throw scanner.expected(
        path.at,
        "a constant of " + type.getName() + ", one of " + constants,
        "'" + path.last() + "'" + Suggestions.suggest(path.last(), constants));
  }

  /** Reads the arguments of a call. */
  List<@Nullable Object> arguments() {
    List<@Nullable Object> arguments = new ArrayList<>();
    scanner.open('(');
    if (scanner.acceptClose(')')) {
      return arguments;
    }
    do {
      arguments.add(read());
      scanner.count();
    } while (scanner.accept(','));
    scanner.close(')');
    return arguments;
  }

  private @Nullable Object call(Path path) {
    if (path.parts.size() == 1) {
      return helpers.call(path);
    }
    if (path.written().equals(className + "." + JavaHelper.AS.methodName())) {
      return helpers.call(new Path(List.of(path.last()), path.at));
    }
    String owner = names.canonical(path.owner());
    String method = owner + "." + path.last();
    Persister<?> made = names.factory(method);
    if (made == null) {
      made = names.factory(path.written());
    }
    if (made != null) {
      return made.type().construction() instanceof Construction.Builder builder
          ? objects.built(made, builder, path.at)
          : objects.restored(made, path.at);
    }
    Functions.Function function = Functions.named(method);
    if (function == null) {
      function = collections.named(method);
    }
    if (function == null) {
      throw unknownCall(owner, method, path.at);
    }
    return apply(function, path.written(), path.at);
  }

  private RuntimeException unknownCall(String owner, String method, int at) {
    if (names.persister(owner) != null || owner.startsWith("java.")) {
      return scanner.expected(at, "a call that sources of archives have", "a call of " + method);
    }
    return unknown(owner, at);
  }

  @Nullable Object apply(Functions.Function function, String name, int at) {
    Given given = new Given(scanner, at, name, arguments());
    scanner.count();
    try {
      return function.call(given);
    } catch (PersistableException e) {
      throw e;
    } catch (Throwable thrown) {
      Throwable e = UserCode.threw(thrown);
      throw scanner.error(at, "expected arguments that " + name + " accepts, but it threw " + e, e);
    }
  }

  // Objects.

  private @Nullable Object created(int at) {
    Path path = path();
    if (scanner.peek() == '<') {
      typeArguments();
    }
    if (scanner.peek() == '[') {
      return arrays.read(path);
    }
    String canonical = names.canonical(path.written());
    Persister<?> persister = names.persister(canonical);
    if (persister != null) {
      return persister.type().construction() instanceof Construction.Setters
          ? objects.empty(persister, at)
          : objects.restored(persister, at);
    }
    Functions.Function function = Functions.named(canonical + ".new");
    if (function == null) {
      function = collections.named(canonical + ".new");
    }
    if (function == null) {
      throw unknown(canonical, path.at);
    }
    return apply(function, "new " + path.written(), at);
  }

  /** {@code .reshape(2, 3)} after an n-dimensional array: the one method of a value. */
  private Object chained(@Nullable Object value) {
    scanner.expect('.');
    scanner.peek();
    int at = scanner.position;
    String method = scanner.name();
    if (!(value instanceof NdArray array) || !method.equals("reshape")) {
      throw scanner.expected(at, "the end of the value", "a call of '" + method + "'");
    }
    Object reshaped = apply(given -> array.reshape(Functions.shape(given, 0)), "reshape", at);
    return Objects.requireNonNull(reshaped);
  }

  // Types.

  /** Passes over a type; gives it as it is written, without its arguments. */
  String typeText() {
    String name = path().written();
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
  void typeArguments() {
    scanner.open('<');
    if (scanner.acceptClose('>')) {
      return;
    }
    do {
      if (!scanner.accept('?')) {
        typeText();
      }
    } while (scanner.accept(','));
    scanner.close('>');
  }

  UnknownTypeException unknown(String name, int at) {
    Position position = scanner.position(at);
    return new UnknownTypeException(
        position.message(
            "expected a type or a method that sources of archives name, found "
                + name
                + Suggestions.suggest(name, names.known())
                + "\n"
                + "  "
                + names.whyUnknown(name)),
        scanner.source,
        position.line,
        position.column,
        name);
  }

  /** A value as it is called in messages. */
  static String describe(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String text) {
      return "the string \"" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "\"";
    }
    if (value instanceof Number || value instanceof Boolean || value instanceof Character) {
      String text = value.toString();
      return "the "
          + value.getClass().getSimpleName()
          + " "
          + (text.length() <= 40 ? text : text.substring(0, 40) + "…");
    }
    if (ClassTraits.isHidden(value.getClass())) { // as those of List.of are
      for (Class<?> type : List.of(List.class, Set.class, Map.class, Collection.class)) {
        if (type.isInstance(value)) {
          return "a " + type.getSimpleName();
        }
      }
    }
    String name = value.getClass().getCanonicalName();
    return Article.with(name == null ? value.getClass().getTypeName() : name);
  }
}
