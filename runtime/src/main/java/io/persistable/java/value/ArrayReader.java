package io.persistable.java.value;

import io.persistable.array.ArrayFormat;
import io.persistable.array.NdArray;
import io.persistable.array.primitive.PrimitiveArrays;
import io.persistable.array.primitive.PrimitiveType;
import io.persistable.java.lex.DottedName;
import io.persistable.java.lex.JavaScanner;
import io.persistable.java.lex.LiteralScanner;
import io.persistable.read.ArrayLoader;
import io.persistable.read.ArraySource;
import io.persistable.type.TypeRegistry;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads arrays: with their elements, of a length, or from files beside the source. */
public final class ArrayReader {

  private final JavaScanner scanner;
  private final LiteralScanner literals;
  private final NextValue values;
  private final TypeNames names;
  private final TypeRegistry registry;
  private final ArraySource source;

  ArrayReader(
      JavaScanner scanner,
      NextValue values,
      TypeNames names,
      TypeRegistry registry,
      ArraySource source) {
    this.scanner = scanner;
    this.literals = new LiteralScanner(scanner);
    this.values = values;
    this.names = names;
    this.registry = registry;
    this.source = source;
  }

  /** {@code doubles("Mod1_arrays/array_0", 1000)} */
  Object loaded(CallArguments given) {
    String path = given.exactly(2).text(0);
    int slash = path.indexOf('/');
    String name = path.substring(slash + 1);
    ArrayLoader loader =
        new ArrayLoader(ArrayFormat.NPY, path.substring(0, Math.max(0, slash)), List.of(name));
    Object array = source.array(name, loader);
    if (array == null) {
      throw scanner.expected(given.at(), "an array " + path + " beside the source", "none");
    }
    String type = given.name().substring(0, given.name().length() - 1);
    PrimitiveType primitive =
        Objects.requireNonNull(
            PrimitiveType.of(Objects.requireNonNull(ArrayClasses.primitive(type))));
    boolean bytes = primitive == PrimitiveType.BYTE && array instanceof NdArray;
    Object flat = bytes ? bytesOf((NdArray) array) : PrimitiveInitializers.flat(array, primitive);
    if (PrimitiveArrays.length(flat) != given.int32(1)
        || PrimitiveType.ofElements(flat) != primitive) {
      throw scanner.expected(
          given.at(), given.int32(1) + " elements of type " + type + " in " + path, "others");
    }
    return flat;
  }

  private static byte[] bytesOf(NdArray array) {
    ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(array.byteSize()));
    array.copyTo(bytes);
    return bytes.array();
  }

  /** {@code shaped(new double[20][50], doubles("array_0", 1000), 50)} */
  Object shaped(int at) {
    scanner.open('(');
    scanner.expectWord("new");
    Class<?> type = ArrayClasses.primitive(scanner.name());
    List<Integer> lengths = new ArrayList<>();
    while (scanner.peek() == '[') {
      scanner.open('[');
      lengths.add(arrayLength());
      scanner.close(']');
    }
    scanner.expect(',');
    Object flat = values.read();
    scanner.expect(',');
    Object rowLength = values.read();
    scanner.close(')');
    long product = 1;
    for (int length : lengths) {
      product = Math.min(1L << 40, product * length);
    }
    if (type == null
        || flat == null
        || lengths.size() < 2
        || product == 0
        || PrimitiveArrays.length(flat) != product
        || flat.getClass().getComponentType() != type
        || !lengths.get(lengths.size() - 1).equals(rowLength)) {
      throw scanner.expected(
          at, "an array of that many numbers for these rows", ValueDescriptions.describe(flat));
    }
    return spread(type, lengths, 0, flat, new int[1]);
  }

  private static Object spread(
      Class<?> type, List<Integer> lengths, int axis, Object flat, int[] from) {
    int length = lengths.get(axis);
    if (axis == lengths.size() - 1) {
      Object row = PrimitiveArrays.allocate(Objects.requireNonNull(PrimitiveType.of(type)), length);
      System.arraycopy(flat, from[0], row, 0, length);
      from[0] += length;
      return row;
    }
    Class<?> component = type;
    for (int i = axis + 1; i < lengths.size(); i++) {
      component = component.arrayType();
    }
    Object[] rows = ArrayClasses.newArray(component, length);
    for (int i = 0; i < length; i++) {
      rows[i] = spread(type, lengths, axis + 1, flat, from);
    }
    return rows;
  }

  private int arrayLength() {
    scanner.peek();
    int at = scanner.position();
    Object length = literals.atNumber() ? literals.number() : null;
    if (!(length instanceof Integer count) || count < 0) {
      throw scanner.expected(at, "the length of an array");
    }
    return count;
  }

  Object read(DottedName path) {
    Class<?> component = componentClass(path);
    List<Integer> lengths = new ArrayList<>();
    int dimensions = 0;
    while (scanner.peek() == '[') {
      scanner.open('[');
      if (!scanner.acceptClose(']')) {
        if (lengths.size() < dimensions) {
          throw scanner.expected(scanner.position(), "']'");
        }
        lengths.add(arrayLength());
        scanner.close(']');
      }
      dimensions++;
    }
    if (dimensions > 255) {
      throw scanner.exceeded(path.at(), "dimensions of an array", 255);
    }
    Class<?> element = component;
    for (int i = 1; i < dimensions; i++) {
      element = element.arrayType();
    }
    return lengths.isEmpty() ? initialized(element) : declared(element, lengths, path.at());
  }

  private Class<?> componentClass(DottedName path) {
    Class<?> primitive = path.isSimple() ? ArrayClasses.primitive(path.last()) : null;
    if (primitive != null) {
      return primitive;
    }
    String canonical = names.canonical(path.written());
    Class<?> type = registry.namedType(canonical);
    if (type == null) {
      type = names.formerly(canonical);
    }
    if (type == null) {
      throw names.unknown(scanner, canonical, path.at());
    }
    return type;
  }

  /** Reads {@code {1, 2}} as an array with elements of a class. */
  private Object initialized(Class<?> element) {
    scanner.peek();
    int at = scanner.position();
    List<@Nullable Object> elements = new ArrayList<>();
    scanner.open('{');
    if (!scanner.acceptClose('}')) {
      do {
        boolean nested = scanner.peek() == '{' && element.isArray();
        elements.add(nested ? initialized(element.getComponentType()) : values.read());
        scanner.count();
      } while (scanner.accept(','));
      scanner.close('}');
    }
    if (element.isPrimitive()) {
      Object array = PrimitiveInitializers.of(element, elements);
      if (array == null) {
        throw scanner.expected(at, "elements of type " + element, "others");
      }
      return array;
    }
    Object[] array = ArrayClasses.newArray(element, elements.size());
    for (int i = 0; i < array.length; i++) {
      assign(scanner, array, i, elements.get(i), at);
    }
    return array;
  }

  /** Puts an element into an array of references that it fits. */
  public static void assign(
      JavaScanner scanner, Object[] array, int index, @Nullable Object value, int at) {
    Class<?> component = array.getClass().getComponentType();
    if (value != null && !component.isInstance(value)) {
      throw scanner.expected(
          at, "an element of type " + component.getName(), ValueDescriptions.describe(value));
    }
    array[index] = value;
  }

  private Object declared(Class<?> element, List<Integer> lengths, int at) {
    long count = 1;
    for (int length : lengths) {
      count = Math.min(1L << 40, count * Math.max(1, length));
      scanner.declare(at, count);
    }
    return sized(element, lengths, 0);
  }

  private static Object sized(Class<?> element, List<Integer> lengths, int axis) {
    int length = lengths.get(axis);
    if (element.isPrimitive()) {
      return PrimitiveArrays.allocate(Objects.requireNonNull(PrimitiveType.of(element)), length);
    }
    Object[] array = ArrayClasses.newArray(element, length);
    if (axis + 1 < lengths.size()) {
      for (int i = 0; i < length; i++) {
        array[i] = sized(element.getComponentType(), lengths, axis + 1);
      }
    }
    return array;
  }
}
