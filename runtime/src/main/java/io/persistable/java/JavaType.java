package io.persistable.java;

import io.persistable.spi.DeclaredType;
import java.util.ArrayList;
import java.util.List;

/**
 * The static type that an expression has in the text.
 *
 * @param raw the class without its arguments; never a primitive type, but arrays of them
 * @param arguments empty if the class is not generic, or where wildcards stand for them
 */
record JavaType(Class<?> raw, List<JavaType> arguments) {

  static final JavaType OBJECT = new JavaType(Object.class, List.of());

  JavaType {
    arguments = List.copyOf(arguments);
  }

  static JavaType of(Class<?> raw, JavaType... arguments) {
    return new JavaType(raw, List.of(arguments));
  }

  /** The type of a place; of arrays the class only. Recursion is over a declaration's nesting. */
  static JavaType of(DeclaredType type) {
    Class<?> raw = type.boxed();
    if (raw.isArray()) {
      return new JavaType(raw, List.of());
    }
    List<JavaType> arguments = new ArrayList<>();
    for (DeclaredType argument : type.arguments()) {
      arguments.add(of(argument));
    }
    return new JavaType(raw, arguments);
  }

  boolean isObject() {
    return raw == Object.class;
  }

  /** The i-th type argument, {@link #OBJECT} where there is none. */
  JavaType argument(int i) {
    return i < arguments.size() ? arguments.get(i) : OBJECT;
  }

  /** The type of an array's elements. */
  JavaType component() {
    return new JavaType(raw.getComponentType(), List.of());
  }

  /** The innermost component type of an array class, the class itself otherwise. */
  static Class<?> innermost(Class<?> type) {
    Class<?> component = type;
    while (component.isArray()) {
      component = component.getComponentType();
    }
    return component;
  }

  /** How many type parameters a class has. */
  static int parameters(Class<?> type) {
    if (type.isPrimitive() || type.isArray()) {
      return 0;
    }
    String text = type.toGenericString();
    int start = text.indexOf('<');
    int count = start < 0 ? 0 : 1;
    int depth = 0;
    for (int i = Math.max(start, 0); start >= 0 && i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 1) {
        count++;
      } else if (depth == 0) {
        break;
      }
    }
    return count;
  }

  /**
   * Whether an expression of this type can stand in a place of type {@code place}; false where only
   * a compiler could tell.
   */
  boolean fits(JavaType place) {
    if (place.raw == Object.class) {
      return true;
    }
    if (!place.raw.isAssignableFrom(raw)) {
      return false;
    }
    if (raw.isArray()) {
      return parameters(innermost(place.raw)) == 0;
    }
    if (place.arguments.isEmpty()) {
      return true;
    }
    boolean sameParameters = raw == place.raw || isCollection(raw) && isCollection(place.raw);
    return sameParameters && arguments.equals(place.arguments);
  }

  /** Whether a class of the JDK has the type parameters of the collection it is, in order. */
  private static boolean isCollection(Class<?> type) {
    return type.getName().startsWith("java.util.") || type == Iterable.class;
  }
}
