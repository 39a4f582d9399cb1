package io.persistable.type;

import java.util.EnumMap;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;

/** Which enum a set or a map is over: the JDK tells no one, so an empty one has to be tried. */
final class EnumKeys {

  private EnumKeys() {}

  /** Of a set; null if it is over an enum without constants. */
  static @Nullable Class<?> of(EnumSet<?> set) {
    EnumSet<?> some = set.isEmpty() ? complement(set) : set;
    return some.isEmpty() ? null : some.iterator().next().getDeclaringClass();
  }

  private static <E extends Enum<E>> EnumSet<E> complement(EnumSet<E> set) {
    return EnumSet.complementOf(set);
  }

  /**
   * Of a map; null if it is empty and over none of the enums.
   *
   * @param enums those that may be meant
   */
  static @Nullable Class<?> of(EnumMap<?, ?> map, Iterable<Class<?>> enums) {
    if (!map.isEmpty()) {
      return map.keySet().iterator().next().getDeclaringClass();
    }
    for (Class<?> type : enums) {
      Object[] constants = type.getEnumConstants();
      if (constants.length > 0 && accepts(map.clone(), (Enum<?>) constants[0])) {
        return type;
      }
    }
    return null;
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // whether it is unchecked is what is asked
  private static boolean accepts(EnumMap map, Enum<?> key) {
    try {
      map.put(key, null);
      return true;
    } catch (ClassCastException e) {
      return false;
    }
  }
}
