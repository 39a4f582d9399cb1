package io.persistable.python.read;

import io.persistable.array.NdArray;
import io.persistable.graph.JdkTypes;
import io.persistable.python.ValueForms;
import io.persistable.spi.DeclaredType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the types of comments: {@code Dict[str, List[Long]]}, {@code double[][]}. The grammar is
 * {@code T := name | name[T, …] | T[]}.
 */
final class TypeParser {

  private static final int DEEPEST = 20;

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
  private final Names names;
  private int position;
  private int depth;

  private TypeParser(String text, Names names) {
    this.text = text;
    this.names = names;
  }

  /** The type that {@code text} names; null if it is no type, as with a comment for people. */
  static @Nullable DeclaredType parse(String text, Names names) {
    TypeParser parser = new TypeParser(text, names);
    DeclaredType type = parser.type();
    parser.space();
    return parser.position == text.length() ? type : null;
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
    DeclaredType known = NAMES.get(name);
    if (known != null) {
      return known;
    }
    if (PRIMITIVE_ARRAYS.containsKey(name)) {
      return primitivePlace(name);
    }
    Class<?> type = ValueForms.bySimpleName(name);
    if (type == null) {
      type = names.classOf(name);
    }
    return type == null ? DeclaredType.unknown(name) : DeclaredType.of(type);
  }

  private @Nullable DeclaredType generic(DeclaredType raw) {
    List<DeclaredType> arguments = new ArrayList<>();
    do {
      position++;
      DeclaredType argument = type();
      if (argument == null) {
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
