package io.persistable.graph;

import java.io.Serializable;
import java.math.BigInteger;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The types of the JDK, beside the value classes, that a type comment can name by their simple
 * names: those of single values, and collections, which may be the component type of an array.
 */
public final class JdkTypes {

  private static final Map<String, Class<?>> BY_NAME = new LinkedHashMap<>();

  static {
    for (Class<?> type :
        new Class<?>[] {
          Boolean.class,
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          Character.class,
          String.class,
          BigInteger.class,
          Optional.class,
          OptionalInt.class,
          OptionalLong.class,
          OptionalDouble.class,
          Number.class,
          Comparable.class,
          CharSequence.class,
          Serializable.class
        }) {
      BY_NAME.put(type.getSimpleName(), type);
    }
    for (Class<?> type : CollectionForm.places()) {
      BY_NAME.put(type.getSimpleName(), type);
    }
  }

  private JdkTypes() {}

  /** Whether objects of a value class can be changed: such have an identity to keep. */
  static boolean isMutableValue(Class<?> type) {
    return type == Date.class || type == BitSet.class;
  }

  /** All of them, in no meaningful order. */
  public static Collection<Class<?>> classes() {
    return Collections.unmodifiableCollection(BY_NAME.values());
  }

  /** Whether a comment can name {@code type}. */
  static boolean contains(Class<?> type) {
    return BY_NAME.containsValue(type);
  }

  /** Whether a comment takes {@code name} for one of these. */
  static boolean isName(String name) {
    return BY_NAME.containsKey(name);
  }
}
