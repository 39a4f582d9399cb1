package io.persistable.python.value;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The JDK's sets and maps over one enum. */
public final class EnumContainers {

  private EnumContainers() {}

  /** An empty set for constants of an enum; null if there is anything else among them. */
  static @Nullable Object convertedSet(Collection<?> constants, Class<?> type) {
    return areAll(constants, type) ? setOf(type, List.of()) : null;
  }

  /** A map with the same entries; null if a key is no constant of the enum. */
  static @Nullable Object convertedMap(Map<?, ?> entries, Class<?> type) {
    return areAll(entries.keySet(), type) ? mapOf(type, entries) : null;
  }

  private static boolean areAll(Collection<?> constants, Class<?> type) {
    return type.isEnum() && constants.stream().allMatch(type::isInstance);
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  public static Set<@Nullable Object> setOf(Class<?> type, Collection<?> elements) {
    EnumSet set = EnumSet.noneOf((Class<? extends Enum>) type);
    set.addAll(elements);
    return set;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  public static Object mapOf(Class<?> type, Map<?, ? extends @Nullable Object> entries) {
    EnumMap map = new EnumMap((Class<? extends Enum>) type);
    map.putAll(entries);
    return map;
  }
}
