package io.persistable.python;

import org.jspecify.annotations.Nullable;

public final class ValueForms {
  private ValueForms() {}
  public static boolean isValue(Class<?> type) { return false; }
  public static @Nullable Object convert(Object value, Class<?> type) { return null; }
}
