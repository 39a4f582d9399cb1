package io.persistable.array.primitive;

import org.jspecify.annotations.Nullable;

/** Java's primitive types, as elements of arrays. */
public enum PrimitiveType {
  BOOLEAN(boolean.class),
  BYTE(byte.class),
  SHORT(short.class),
  CHAR(char.class),
  INT(int.class),
  LONG(long.class),
  FLOAT(float.class),
  DOUBLE(double.class);

  private final Class<?> type;

  PrimitiveType(Class<?> type) {
    this.type = type;
  }

  /** The class, such as {@code double.class}. */
  public Class<?> type() {
    return type;
  }

  /** The primitive type that a class stands for; null if it stands for none. */
  public static @Nullable PrimitiveType of(Class<?> type) {
    for (PrimitiveType each : VALUES) {
      if (each.type == type) {
        return each;
      }
    }
    return null;
  }

  /** The type of an array's elements; null unless it is an array of a primitive type. */
  public static @Nullable PrimitiveType ofElements(@Nullable Object array) {
    Class<?> elements = array == null ? null : array.getClass().componentType();
    return elements == null ? null : of(elements);
  }

  private static final PrimitiveType[] VALUES = values();
}
