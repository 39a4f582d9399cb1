package io.persistable.java.value;

import io.persistable.array.NdArray;
import io.persistable.java.lex.DottedName;
import io.persistable.java.lex.JavaScanner;
import io.persistable.java.lex.LiteralScanner;
import io.persistable.java.lex.TypeScanner;
import io.persistable.java.write.SourceMethod;
import io.persistable.read.ArraySource;
import io.persistable.spi.Construction;
import io.persistable.spi.Persister;
import io.persistable.type.TypeRegistry;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads expressions straight to values. Recursion is bounded by the limit on brackets, which is
 * checked before each level.
 */
public final class JavaValueReader implements NextValue {

  /** Casts to these are not written; casts to {@code byte} and {@code short} are. */
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "char", "int", "long", "float", "double");

  private final JavaScanner scanner;
  private final LiteralScanner literals;
  private final TypeScanner types;
  private final TypeNames names;
  private final Constants constants;
  private final CollectionCalls collections;
  private final CallReader calls;
  private final ArrayReader arrays;
  private final ObjectCalls objects;
  private final SourceMethodCalls sourceMethods;
  private final String className;

  /**
   * @param arrays where arrays beside the source come from
   * @param className of the class that is read
   */
  public JavaValueReader(
      ReadState state,
      Constants constants,
      TypeRegistry registry,
      ArraySource arrays,
      String className) {
    this.scanner = state.scanner();
    this.literals = new LiteralScanner(scanner);
    this.types = new TypeScanner(scanner);
    this.names = state.names();
    this.constants = constants;
    this.collections = new CollectionCalls(state.fills());
    this.calls = new CallReader(scanner, this);
    this.arrays = new ArrayReader(scanner, this, names, registry, arrays);
    this.objects = new ObjectCalls(state, this);
    this.sourceMethods =
        new SourceMethodCalls(scanner, calls, names, this.arrays, state.fills(), objects);
    this.className = className;
  }

  /** Reads the value at the position. */
  @Override
  public @Nullable Object read() {
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
      throw scanner.expected(scanner.position(), "a value");
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
    int at = scanner.position();
    scanner.open('(');
    if (literals.atNumber()) {
      Number value = literals.number(); // in brackets, since after a cast its sign would subtract
      scanner.close(')');
      return value;
    }
    String type = types.type();
    scanner.close(')');
    boolean number = type.equals("byte") || type.equals("short");
    if (scanner.peek() == '(') {
      if (outer && !number) {
        return cast(false);
      }
      throw scanner.expected(scanner.position(), "a value", "another cast");
    }
    if (!number && !PRIMITIVES.contains(type)) {
      return read();
    }
    if (!number || !literals.atNumber()) {
      throw scanner.expected(at, "a value", "a cast to " + type);
    }
    int valueAt = scanner.position();
    Number literal = literals.number();
    int value = literal instanceof Integer small ? small : Integer.MAX_VALUE;
    boolean wide = type.equals("short");
    if (wide ? value != (short) value : value != (byte) value) {
      throw scanner.expected(valueAt, "a " + type, "the number " + literal);
    }
    return wide ? (Object) (short) value : (Object) (byte) value;
  }

  private @Nullable Object named() {
    int at = scanner.position();
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
    DottedName path = types.name();
    return scanner.peek() == '(' ? call(path) : constants.of(path);
  }

  private @Nullable Object call(DottedName path) {
    if (path.isSimple() || path.written().equals(className + "." + SourceMethod.AS.methodName())) {
      return sourceMethods.call(path);
    }
    String owner = names.canonical(path.owner());
    String method = owner + "." + path.last();
    Persister<?> made = names.factory(method);
    if (made == null) {
      made = names.factory(path.written());
    }
    if (made != null) {
      return made.type().construction() instanceof Construction.Builder builder
          ? objects.built(made, builder, path.at())
          : objects.restored(made, path.at());
    }
    JdkFunctions.Function function = JdkFunctions.named(method);
    if (function == null) {
      function = collections.named(method);
    }
    if (function == null) {
      throw unknownCall(owner, method, path.at());
    }
    return calls.apply(function, path.written(), path.at());
  }

  private RuntimeException unknownCall(String owner, String method, int at) {
    if (names.persister(owner) != null || owner.startsWith("java.")) {
      return scanner.expected(at, "a call that sources of archives have", "a call of " + method);
    }
    return names.unknown(scanner, owner, at);
  }

  private @Nullable Object created(int at) {
    DottedName path = types.name();
    if (scanner.peek() == '<') {
      types.typeArguments();
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
    JdkFunctions.Function function = JdkFunctions.named(canonical + ".new");
    if (function == null) {
      function = collections.named(canonical + ".new");
    }
    if (function == null) {
      throw names.unknown(scanner, canonical, path.at());
    }
    return calls.apply(function, "new " + path.written(), at);
  }

  /** {@code .reshape(2, 3)} after an n-dimensional array: the one method of a value. */
  private Object chained(@Nullable Object value) {
    scanner.expect('.');
    scanner.peek();
    int at = scanner.position();
    String method = scanner.name();
    if (!(value instanceof NdArray array) || !method.equals("reshape")) {
      throw scanner.expected(at, "the end of the value", "a call of '" + method + "'");
    }
    Object reshaped =
        calls.apply(given -> array.reshape(JdkFunctions.shape(given, 0)), "reshape", at);
    return Objects.requireNonNull(reshaped);
  }
}
