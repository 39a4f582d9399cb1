package io.persistable.python.value;

import io.persistable.value.ArrayValue;
import io.persistable.value.EnumValue;
import io.persistable.value.EnumValueMap;
import io.persistable.value.EnumValueSet;
import io.persistable.value.RecordValue;
import org.jspecify.annotations.Nullable;

/** The values that stand for objects of types that have no class here. */
public final class Classless {

  private Classless() {}

  /** Whether a value is one of them. */
  public static boolean isOne(@Nullable Object value) {
    return value instanceof RecordValue
        || value instanceof EnumValue
        || value instanceof ArrayValue
        || value instanceof EnumValueSet
        || value instanceof EnumValueMap;
  }
}
