package io.persistable.java.write;

import io.persistable.spi.DeclaredType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The static type that an expression has in the text.
 *
 * @param raw the class without its arguments; never a primitive type, but arrays of them
 * @param arguments empty if the class is not generic, or where wildcards stand for them
 * @param erased whether not even wildcards stand for them
 */
record JavaType(Class<?> raw, List<JavaType> arguments, boolean erased) {

  static final JavaType OBJECT = new JavaType(Object.class, List.of());

  JavaType {
    arguments = List.copyOf(arguments);
  }

  JavaType(Class<?> raw, List<JavaType> arguments) {
    this(raw, arguments, false);
  }

  /** A class as it is named where its arguments can't be. */
  static JavaType erased(Class<?> raw) {
    return new JavaType(raw, List.of(), true);
  }

  /**
   * Whether the type of a place can't be compared with that of any expression: one of its arguments
   * holds a wildcard, or an array of a generic type is in it.
   */
  static boolean isOpen(DeclaredType type) {
    return type.hasInnerWildcard() || holdsGenericArray(type);
  }

  private static boolean holdsGenericArray(DeclaredType type) {
    for (DeclaredType argument : type.arguments()) {
      boolean array = argument.isArray() && parameters(innermost(argument.raw())) > 0;
      if (array || holdsGenericArray(argument)) {
        return true;
      }
    }
    return false;
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

  /** The class by which source knows objects of a class of the JDK that has no public name. */
  static Class<?> visible(Class<?> type) {
    return type.getName().equals("java.util.KeyValueHolder") ? Map.Entry.class : type;
  }

  /** How many type parameters a class has. */
  static int parameters(Class<?> type) {
    return TypeParameters.of(type).count();
  }

  /** Whether a class, or the innermost component of an array class, has type parameters. */
  boolean isGeneric() {
    return parameters(innermost(raw)) > 0;
  }

  /**
   * This type, or {@code Map<String, Object>} and such if its arguments nest too deep to be read.
   * Those that have no arguments stay: a map over an enum, or by a comparator, needs them.
   */
  JavaType bounded(int depth) {
    if (!nests(depth)) {
      return this;
    }
    List<JavaType> shallow = new ArrayList<>();
    for (JavaType argument : arguments) {
      shallow.add(argument.arguments.isEmpty() ? argument : OBJECT);
    }
    return new JavaType(raw, shallow, erased);
  }

  /** Whether there are more levels of arguments; recursion ends there. */
  private boolean nests(int depth) {
    return depth < 0 || arguments.stream().anyMatch(each -> each.nests(depth - 1));
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
