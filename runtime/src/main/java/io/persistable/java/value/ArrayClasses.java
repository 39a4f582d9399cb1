package io.persistable.java.value;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What arrays are of: primitive types by name, and arrays of a class of references. */
final class ArrayClasses {

  private static final Map<String, Class<?>> PRIMITIVES =
      Map.of(
          "boolean", boolean.class,
          "byte", byte.class,
          "short", short.class,
          "char", char.class,
          "int", int.class,
          "long", long.class,
          "float", float.class,
          "double", double.class);

  private ArrayClasses() {}

  /** A primitive type; null if the name is none. */
  static @Nullable Class<?> primitive(String name) {
    return PRIMITIVES.get(name);
  }

  /** An array of references, all null. */
  @SuppressWarnings("unchecked") // the class is that of an array of references
  static Object[] newArray(Class<?> component, int length) {
    return Arrays.copyOf(new Object[0], length, (Class<? extends Object[]>) component.arrayType());
  }
}
