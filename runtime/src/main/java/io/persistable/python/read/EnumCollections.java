package io.persistable.python.read;

import io.persistable.spi.DeclaredType;
import io.persistable.value.ArrayValue;
import io.persistable.value.EnumValue;
import io.persistable.value.EnumValueMap;
import io.persistable.value.EnumValueSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets and maps over one enum; an empty one takes the enum from its place. */
final class EnumCollections {

  private EnumCollections() {}

  static Object set(Values values, Collection<?> elements, Place element, int at) {
    if (isOfValues(values, elements, element)) {
      EnumValueSet set = new EnumValueSet();
      elements.forEach(constant -> set.add((EnumValue) constant));
      return set;
    }
    Class<?> type = enumOf(values, elements, element, at);
    Set<@Nullable Object> set = setOf(type, List.of());
    for (Object constant : elements) {
      values.add(set, constant, at);
    }
    return set;
  }

  static Object map(Values values, Map<?, ?> entries, Place key, int at) {
    if (isOfValues(values, entries.keySet(), key)) {
      EnumValueMap<@Nullable Object> map = new EnumValueMap<>();
      entries.forEach((constant, value) -> map.put((EnumValue) constant, value));
      return map;
    }
    return mapOf(enumOf(values, entries.keySet(), key, at), entries);
  }

  /** Whether a type is that of a collection over an enum that has no class here. */
  static boolean isOfValues(DeclaredType type) {
    return (type.raw() == EnumSet.class || type.raw() == EnumMap.class)
        && type.argument(0).isUnknown();
  }

  /** An empty one, of which only a comment tells the enum. */
  static Object empty(Values values, DeclaredType type, int at) {
    ArrayValue.Component component = ArrayValues.component(values, type.argument(0).toString(), at);
    ArrayValue.Component.Constants constants =
        component instanceof ArrayValue.Component.Constants known
            ? known
            : new ArrayValue.Component.Constants(component.typeName(), List.of());
    return type.raw() == EnumSet.class
        ? new EnumValueSet(constants)
        : new EnumValueMap<@Nullable Object>(constants);
  }

  /**
   * Whether the enum has no class here; of an empty collection nobody can tell, unless a comment
   * follows, for which it is read again.
   */
  private static boolean isOfValues(Values values, Collection<?> constants, Place place) {
    return (values.options.asValues() || constants.isEmpty() && values.isBeforeTypeComment())
        && !place.raw.isEnum()
        && constants.stream().allMatch(EnumValue.class::isInstance);
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
  private static Set<@Nullable Object> setOf(Class<?> type, Collection<?> elements) {
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
