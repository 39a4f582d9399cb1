package io.persistable.java.read;

import io.persistable.array.NdArray;
import io.persistable.error.PersistableException;
import io.persistable.error.UnknownTypeException;
import io.persistable.graph.TypeRegistry;
import io.persistable.java.JavaHelper;
import io.persistable.read.Position;
import io.persistable.read.ReadOptions;
import io.persistable.read.Slots;
import io.persistable.read.Suggestions;
import io.persistable.spi.Construction;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.Persister;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
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

  final ArrayValues arrays;

  private final Deque<Slots> freeSlots = new ArrayDeque<>();

  Values(JavaScanner scanner, Names names, TypeRegistry registry, ReadOptions options) {
    this.scanner = scanner;
    this.names = names;
    this.collections = new CollectionCalls(registry, scanner.end);
    this.literals = new Literals(scanner);
    this.arrays = new ArrayValues(this, Classes.of(registry), options.arrays());
    this.places = new Places(scanner);
    this.setting = new Setting(scanner);
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
      return Boolean.TRUE;
    }
    if (scanner.acceptWord("false")) {
      return Boolean.FALSE;
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
      return helper(path);
    }
    String owner = names.canonical(path.owner());
    String method = owner + "." + path.last();
    Persister<?> made = names.factory(method);
    if (made == null) {
      made = names.factory(path.written());
    }
    if (made != null) {
      return made.type().construction() instanceof Construction.Builder builder
          ? built(made, builder, path.at)
          : restored(made, path.at);
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

  private @Nullable Object apply(Functions.Function function, String name, int at) {
    Given given = new Given(scanner, at, name, arguments());
    scanner.count();
    try {
      return function.call(given);
    } catch (PersistableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw scanner.error(at, "expected arguments that " + name + " accepts, but it threw " + e, e);
    }
  }

  // Helper methods.

  private @Nullable Object helper(Path path) {
    JavaHelper helper = null;
    for (JavaHelper each : JavaHelper.values()) {
      if (each.methodName().equals(path.last())) {
        helper = each;
      }
    }
    if (helper == null || helper == JavaHelper.NPY) {
      throw scanner.expected(path.at, "a value", "a call of " + path.last());
    }
    String name = path.last();
    return switch (helper) {
      case RANGE -> range(path.at);
      case ADD -> apply(this::added, name, path.at);
      case PUT -> apply(this::put, name, path.at);
      case AS -> apply(given -> given.exactly(1).any(0), name, path.at);
      case SHAPED -> arrays.shaped(path.at());
      default -> apply(arrays::loaded, name, path.at);
    };
  }

  private Object range(int at) {
    Persister<?> range = names.persister("io.persistable.Range");
    if (range == null) {
      throw unknown("io.persistable.Range", at);
    }
    return restored(range, at);
  }

  private @Nullable Object added(Given given) {
    Object collection = given.get(0, Collection.class);
    for (int i = 1; i < given.count(); i++) {
      collections.add(given, collection, given.any(i));
    }
    return collection;
  }

  private @Nullable Object put(Given given) {
    Object map = given.get(0, Map.class);
    for (int i = 1; i < given.count(); i += 2) {
      collections.put(given, map, given.any(i), given.any(i + 1));
    }
    return map;
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
          ? empty(persister, at)
          : restored(persister, at);
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

  private Object empty(Persister<?> persister, int at) {
    scanner.open('(');
    scanner.close(')');
    if (!(persister instanceof MutablePersister<?> mutable)) {
      throw scanner.expected(at, "a type that setters build", persister.type().name());
    }
    Object created;
    try {
      created = mutable.create();
    } catch (RuntimeException | StackOverflowError e) {
      throw rejected(persister, at, e);
    }
    scanner.count();
    setting.created(created, persister, at);
    return created;
  }

  /** Reads the arguments of a constructor or factory. */
  private Object restored(Persister<?> persister, int at) {
    int count = persister.type().components().size();
    Slots slots = borrow(count);
    scanner.open('(');
    int index = 0;
    if (!scanner.acceptClose(')')) {
      do {
        scanner.peek();
        if (index == count) {
          throw scanner.expected(
              scanner.position, count + " arguments for " + persister.type().name(), "more");
        }
        component(persister, slots, index++);
      } while (scanner.accept(','));
      scanner.close(')');
    }
    return finished(persister, slots, at);
  }

  private void component(Persister<?> persister, Slots slots, int index) {
    scanner.peek();
    int at = scanner.position;
    Object value = read();
    Places.store(scanner, persister, slots, index, value, at);
    places.claim(value, persister.type().components().get(index).type(), at);
  }

  private Object finished(Persister<?> persister, Slots slots, int at) {
    int count = persister.type().components().size();
    if (!slots.complete(count)) {
      throw scanner.expected(at, count + " arguments for " + persister.type().name(), "fewer");
    }
    Object made;
    try {
      made = persister.restore(slots);
    } catch (RuntimeException | StackOverflowError e) {
      throw rejected(persister, at, e);
    }
    freeSlots.push(slots);
    scanner.count();
    return made;
  }

  private Slots borrow(int count) {
    Slots slots = freeSlots.isEmpty() ? new Slots() : freeSlots.pop();
    slots.clear(count);
    return slots;
  }

  private RuntimeException rejected(Persister<?> persister, int at, Throwable cause) {
    return scanner.error(
        at,
        "expected arguments that " + persister.type().name() + " accepts, but it threw " + cause,
        cause);
  }

  /** {@code Flight.builder().date("2008-01-01").build()} */
  private Object built(Persister<?> persister, Construction.Builder builder, int at) {
    Slots slots = borrow(persister.type().components().size());
    scanner.open('(');
    scanner.close(')');
    while (true) {
      scanner.expect('.');
      scanner.peek();
      int methodAt = scanner.position;
      String method = scanner.name();
      scanner.open('(');
      if (method.equals(builder.build()) && scanner.acceptClose(')')) {
        return finished(persister, slots, at);
      }
      int index = builder.setters().indexOf(method);
      if (index < 0 || slots.has(index)) {
        throw scanner.expected(
            methodAt,
            "one of the builder's methods " + builder.setters() + ", each once",
            "'" + method + "'" + Suggestions.suggest(method, builder.setters()));
      }
      component(persister, slots, index);
      scanner.close(')');
    }
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
                + "\n  Possible causes: the class is not marked @Persistable; the annotation processor"
                + " did not run when it was compiled (JDK 23 and later need -proc:full or an explicit"
                + " processor path); the jar with the class and its catalog is missing from the class"
                + " or module path."),
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
    String name = value.getClass().getCanonicalName();
    return "a " + (name == null ? value.getClass().getName() : name);
  }
}
