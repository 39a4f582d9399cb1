package io.persistable.python.program;

import io.persistable.array.NdArray;
import io.persistable.graph.Numbering;
import io.persistable.python.ValueForms;
import io.persistable.spi.DeclaredType;
import io.persistable.type.JdkTypes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the types of comments. The grammar of both formats is {@code T := name | name[T, …] | T[]}.
 * In {@code # java: Map[String, List[Long]]} every name means one type of Java: {@code int} is the
 * primitive type, {@code Integer} its box. In format 1's {@code # type: Dict[str, List[Long]]}, and
 * in annotations, {@code int} and {@code float} are Python's names of {@code Integer} and {@code
 * Double}, but {@code int[]} and {@code float[]} are Java's arrays.
 */
final class TypeParser {

  /** Collections are written inside each other up to a limit; the comment names them all. */
  private static final int DEEPEST = 2 * Numbering.NESTING;

  /** Java's names of types, in comments of format 2. */
  private static final Map<String, DeclaredType> JAVA = new HashMap<>();

  /** The names of format 1, those of Python before Java's. */
  private static final Map<String, DeclaredType> NAMES = new HashMap<>();

  private static final Map<String, Object> PRIMITIVE_ARRAYS =
      Map.of(
          "boolean", new boolean[0],
          "byte", new byte[0],
          "short", new short[0],
          "char", new char[0],
          "int", new int[0],
          "long", new long[0],
          "float", new float[0],
          "double", new double[0]);

  static {
    JAVA.put("Object", DeclaredType.OBJECT);
    JAVA.put("NdArray", DeclaredType.of(NdArray.class));
    for (Class<?> type : JdkTypes.classes()) {
      JAVA.put(type.getSimpleName(), DeclaredType.of(type));
    }
    NAMES.put("object", DeclaredType.OBJECT);
    NAMES.put("NdArray", DeclaredType.of(NdArray.class));
    NAMES.put("bool", DeclaredType.of(Boolean.class));
    NAMES.put("int", DeclaredType.of(Integer.class));
    NAMES.put("float", DeclaredType.of(Double.class));
    NAMES.put("str", DeclaredType.TEXT);
    NAMES.put("list", DeclaredType.of(Collection.class));
    NAMES.put("dict", DeclaredType.of(Map.class));
    NAMES.put("set", DeclaredType.of(Set.class));
    NAMES.put("Dict", DeclaredType.of(Map.class));
    for (Class<?> type : JdkTypes.classes()) {
      NAMES.put(type.getSimpleName(), DeclaredType.of(type));
    }
  }

  /** Says which class a name of the text stands for, null if it stands for none. */
  @FunctionalInterface
  interface Names {
    @Nullable Class<?> classOf(String name);
  }

  private final String text;
  private final Map<String, DeclaredType> known;
  private final Names names;
  private int position;
  private int depth;

  private TypeParser(String text, Map<String, DeclaredType> known, Names names) {
    this.text = text;
    this.known = known;
    this.names = names;
  }

  /**
   * The type that {@code text} names in format 1 or as an annotation; null if it is no type, as
   * with a comment for people.
   */
  static @Nullable DeclaredType parse(String text, Names names) {
    return new TypeParser(text, NAMES, names).whole();
  }

  /** The type that {@code text} names in format 2; null if it is none. */
  static @Nullable DeclaredType parseJava(String text, Names names) {
    return new TypeParser(text, JAVA, names).whole();
  }

  private @Nullable DeclaredType whole() {
    DeclaredType type = type();
    space();
    return position == text.length() ? type : null;
  }

  private @Nullable DeclaredType type() {
    if (++depth > DEEPEST) {
      return null;
    }
    space();
    int start = position;
    while (position < text.length()
        && (Character.isJavaIdentifierPart(text.charAt(position))
            || text.charAt(position) == '.')) {
      position++;
    }
    String name = text.substring(start, position);
    if (name.isEmpty()) {
      return null;
    }
    DeclaredType type = named(name);
    if (type == null) {
      return null;
    }
    space();
    if (at('[') && !arrayAhead()) {
      type = generic(type);
      if (type != null && type.isUnknown()) {
        type = DeclaredType.unknown(text.substring(start, position).trim());
      }
    }
    Object primitive = PRIMITIVE_ARRAYS.get(name);
    while (type != null && at('[') && arrayAhead()) {
      position = text.indexOf(']', position) + 1;
      if (primitive != null && !type.isArray()) {
        type = DeclaredType.array(primitive, primitivePlace(name));
      } else {
        type = arrayOf(type);
      }
      space();
    }
    depth--;
    return type;
  }

  private static DeclaredType primitivePlace(String name) {
    return switch (name) {
      case "boolean" -> DeclaredType.BOOL;
      case "byte" -> DeclaredType.INT8;
      case "short" -> DeclaredType.INT16;
      case "char" -> DeclaredType.CHARACTER;
      case "int" -> DeclaredType.INT32;
      case "long" -> DeclaredType.INT64;
      case "float" -> DeclaredType.FLOAT32;
      default -> DeclaredType.FLOAT64;
    };
  }

  private @Nullable DeclaredType named(String name) {
    DeclaredType type = known.get(name);
    if (type != null) {
      return type;
    }
    if (PRIMITIVE_ARRAYS.containsKey(name)) {
      return primitivePlace(name);
    }
    Class<?> named = ValueForms.bySimpleName(name);
    if (named == null) {
      named = names.classOf(name);
    }
    return named == null ? DeclaredType.unknown(name) : DeclaredType.of(named);
  }

  private @Nullable DeclaredType generic(DeclaredType raw) {
    List<DeclaredType> arguments = new ArrayList<>();
    do {
      position++;
      DeclaredType argument = type();
      if (argument == null || argument.isPrimitive() && known == JAVA) {
        return null;
      }
      arguments.add(argument);
      space();
    } while (at(','));
    if (!at(']')) {
      return null;
    }
    position++;
    space();
    return raw.raw() == Object.class
        ? raw
        : DeclaredType.of(raw.raw(), arguments.toArray(DeclaredType[]::new));
  }

  /** An array class is made from its component's class, which takes no reflection of ours. */
  private static DeclaredType arrayOf(DeclaredType component) {
    Class<?> arrayClass = component.boxed().arrayType();
    if (component.isArray()) {
      arrayClass = component.raw().arrayType();
    }
    return DeclaredType.array(emptyArray(arrayClass), component);
  }

  @SuppressWarnings("unchecked")
  private static Object emptyArray(Class<?> arrayClass) {
    return Arrays.copyOf(new Object[0], 0, (Class<? extends Object[]>) arrayClass);
  }

  private boolean arrayAhead() {
    int next = position + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next < text.length() && text.charAt(next) == ']';
  }

  private boolean at(char c) {
    return position < text.length() && text.charAt(position) == c;
  }

  private void space() {
    while (at(' ') || at('\t')) {
      position++;
    }
  }
}
