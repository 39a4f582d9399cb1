package io.persistable.python.read;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sets and maps over one enum; an empty one takes the enum from its place. */
final class EnumCollections {

  private EnumCollections() {}

  static Object set(Values values, Collection<?> elements, Place element, int at) {
    return setOf(enumOf(values, elements, element, at), elements);
  }

  static Object map(Values values, Map<?, ?> entries, Place key, int at) {
    return mapOf(enumOf(values, entries.keySet(), key, at), entries);
  }

  private static Class<?> enumOf(Values values, Collection<?> constants, Place place, int at) {
    Class<?> type = place.raw.isEnum() ? place.raw : null;
    for (Object constant : constants) {
      if (!(constant instanceof Enum<?> value)
          || type != null && type != value.getDeclaringClass()) {
        throw values.scanner.expected(
            at,
            type == null ? "constants of an enum" : "constants of " + type.getName(),
            Conversions.describe(constant));
      }
      type = value.getDeclaringClass();
    }
    if (type == null) {
      throw values.scanner.expected(
          at, "constants, or a place that names the enum", "an empty collection over an enum");
    }
    return type;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object setOf(Class<?> type, Collection<?> elements) {
    EnumSet set = EnumSet.noneOf((Class<? extends Enum>) type);
    set.addAll(elements);
    return set;
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static Object mapOf(Class<?> type, Map<?, ? extends @Nullable Object> entries) {
    EnumMap map = new EnumMap((Class<? extends Enum>) type);
    map.putAll(entries);
    return map;
  }
}
