package io.persistable.python;

import io.persistable.array.NdArray;
import io.persistable.spi.DeclaredType;
import io.persistable.type.JdkTypes;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Java types as comments and annotations have them: {@code Dict[str, Long]}. */
final class TypeText {

  /** Types that a value of Python's own class shows, in a place whose static type is the class. */
  private static final Map<Class<?>, String> NATURAL =
      Map.of(
          Boolean.class, "bool",
          Integer.class, "int",
          Double.class, "float",
          String.class, "str");

  private TypeText() {}

  /**
   * The text of a type in a comment: Java's own names, so that {@code int[]} and {@code Integer[]}
   * differ.
   */
  static String of(DeclaredType type) {
    if (type.isUnknown()) {
      return type.toString();
    }
    if (type.isArray()) {
      DeclaredType component = type.argument(0);
      return (component.isPrimitive() ? component.raw().getSimpleName() : of(component)) + "[]";
    }
    String arguments =
        type.arguments().isEmpty()
            ? ""
            : type.arguments().stream()
                .map(TypeText::of)
                .collect(Collectors.joining(", ", "[", "]"));
    return type.boxed().getSimpleName() + arguments;
  }

  /**
   * The text of an array's component type that has no persister: its canonical name, unless it is
   * one of the JDK's that readers know by their simple names.
   */
  static String ofComponent(Class<?> component) {
    boolean known =
        component == Object.class
            || component == NdArray.class
            || JdkTypes.classes().contains(component)
            || ValueForms.isValue(component);
    return known ? of(DeclaredType.of(component)) : component.getCanonicalName();
  }

  /** What a component's comment says beyond its annotation; empty if nothing. */
  static String comment(DeclaredType type) {
    boolean saidByAnnotation =
        NATURAL.containsKey(type.boxed()) || type.equals(DeclaredType.OBJECT);
    return saidByAnnotation && !type.isUnknown() ? "" : of(type);
  }

  /** The Python class that a place of this type holds. */
  static String annotation(DeclaredType type) {
    Class<?> raw = type.boxed();
    String natural = NATURAL.get(raw);
    if (natural != null) {
      return natural;
    }
    if (raw == Long.class || raw == Short.class || raw == Byte.class || raw == BigInteger.class) {
      return "int";
    }
    if (raw == Float.class) {
      return "float";
    }
    if (raw == Character.class) {
      return "str";
    }
    if (Map.class.isAssignableFrom(raw)) {
      return "dict";
    }
    if (Set.class.isAssignableFrom(raw)) {
      return "set";
    }
    return List.class.isAssignableFrom(raw) || raw == Collection.class || raw == Deque.class
        ? "list"
        : "object";
  }

  /** Classes of the JDK that Python has a type for, which tells them from all others. */
  private static final Set<Class<?>> SELF_EVIDENT =
      Set.of(
          BigDecimal.class, UUID.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class);

  /**
   * Whether a value must show its type in a place that does not; values of Python's own types need
   * not.
   */
  static boolean isNatural(DeclaredType type) {
    return type.arguments().isEmpty()
        ? NATURAL.containsKey(type.boxed())
            || SELF_EVIDENT.contains(type.raw())
            || type.raw() == Object.class
        : type.arguments().stream().allMatch(TypeText::isNatural);
  }
}
