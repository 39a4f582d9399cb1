package io.persistable.python;

import org.jspecify.annotations.Nullable;

public final class ValueForms {
  private ValueForms() {}

  public static boolean isValue(Class<?> type) {
    return false;
  }

  public static @Nullable Object convert(Object value, Class<?> type) {
    return null;
  }

  public static @Nullable Class<?> bySimpleName(String name) {
    return null;
  }

  public static boolean isStringClass(String name) {
    return false;
  }

  public static Object parse(String name, String text) {
    throw new IllegalArgumentException(name);
  }
}
