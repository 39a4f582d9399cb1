package io.persistable.python.value.form;

import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.EnumContainers;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.ValueReader;
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
public final class EnumCollections {

  private EnumCollections() {}

  static Object set(ValueReader values, Collection<?> elements, ExpectedType element, int at) {
    if (isOfValues(values, elements, element)) {
      EnumValueSet set = new EnumValueSet();
      elements.forEach(constant -> set.add((EnumValue) constant));
      return set;
    }
    Class<?> type = enumOf(values, elements, element, at);
    Set<@Nullable Object> set = EnumContainers.setOf(type, List.of());
    for (Object constant : elements) {
      values.fills().add(set, constant, at);
    }
    return set;
  }

  static Object map(ValueReader values, Map<?, ?> entries, ExpectedType key, int at) {
    if (isOfValues(values, entries.keySet(), key)) {
      EnumValueMap<@Nullable Object> map = new EnumValueMap<>();
      entries.forEach((constant, value) -> map.put((EnumValue) constant, value));
      return map;
    }
    return EnumContainers.mapOf(enumOf(values, entries.keySet(), key, at), entries);
  }

  /** Whether a type is that of a collection over an enum that has no class here. */
  public static boolean isOfValues(DeclaredType type) {
    return (type.raw() == EnumSet.class || type.raw() == EnumMap.class)
        && type.argument(0).isUnknown();
  }

  /** An empty one, of which only a comment tells the enum. */
  public static Object empty(ValueReader values, DeclaredType type, int at) {
    ArrayValue.Component component =
        ClasslessArrays.component(values, type.argument(0).toString(), at);
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
  private static boolean isOfValues(
      ValueReader values, Collection<?> constants, ExpectedType place) {
    return (values.reading().options().asValues()
            || constants.isEmpty() && isBeforeTypeComment(values.scanner()))
        && !place.raw().isEnum()
        && constants.stream().allMatch(EnumValue.class::isInstance);
  }

  private static boolean isBeforeTypeComment(Scanner scanner) {
    int end = scanner.lineEnd(scanner.position());
    String rest = scanner.slice(scanner.position(), end).strip();
    return rest.startsWith("# java:") || rest.startsWith("# type:");
  }

  private static Class<?> enumOf(
      ValueReader values, Collection<?> constants, ExpectedType place, int at) {
    Class<?> type = place.raw().isEnum() ? place.raw() : null;
    for (Object constant : constants) {
      if (!(constant instanceof Enum<?> value)
          || type != null && type != value.getDeclaringClass()) {
        throw values
            .scanner()
            .expected(
                at,
                type == null ? "constants of an enum" : "constants of " + type.getName(),
                Descriptions.of(constant));
      }
      type = value.getDeclaringClass();
    }
    if (type == null) {
      throw values
          .scanner()
          .expected(
              at, "constants, or a place that names the enum", "an empty collection over an enum");
    }
    return type;
  }
}
