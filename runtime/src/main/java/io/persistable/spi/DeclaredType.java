package io.persistable.spi;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The static type of a place: of a component, or of the elements of a collection. Where it fixes
 * the exact class of a value, the text need not say it: a {@code Long} in a {@code List<Long>} is
 * written {@code 5}, in a {@code List<Object>} it is written {@code _Long(5)}.
 *
 * <p>Type variables stand for their bound, wildcards for theirs.
 */
public final class DeclaredType {

  /** A place of which the static type says nothing. */
  public static final DeclaredType OBJECT =
      new DeclaredType(Object.class, List.of(), null, null, false);

  public static final DeclaredType BOOL = of(boolean.class);
  public static final DeclaredType INT8 = of(byte.class);
  public static final DeclaredType INT16 = of(short.class);
  public static final DeclaredType INT32 = of(int.class);
  public static final DeclaredType INT64 = of(long.class);
  public static final DeclaredType FLOAT32 = of(float.class);
  public static final DeclaredType FLOAT64 = of(double.class);
  public static final DeclaredType CHARACTER = of(char.class);
  public static final DeclaredType TEXT = of(String.class);

  private static final Map<Class<?>, Class<?>> BOXES =
      Map.of(
          boolean.class, Boolean.class,
          byte.class, Byte.class,
          short.class, Short.class,
          int.class, Integer.class,
          long.class, Long.class,
          float.class, Float.class,
          double.class, Double.class,
          char.class, Character.class);

  private final Class<?> raw;
  private final List<DeclaredType> arguments;
  private final @Nullable Object emptyArray;
  private final @Nullable String label;
  private final boolean wildcard;

  private DeclaredType(
      Class<?> raw,
      List<DeclaredType> arguments,
      @Nullable Object emptyArray,
      @Nullable String label,
      boolean wildcard) {
    this.wildcard = wildcard;
    this.raw = Objects.requireNonNull(raw, "raw");
    this.arguments = arguments;
    this.emptyArray = emptyArray;
    this.label = label;
  }

  /**
   * A class, an interface or a primitive type, with the types of its arguments if it is generic.
   */
  public static DeclaredType of(Class<?> raw, DeclaredType... arguments) {
    if (raw.isArray()) {
      throw new IllegalArgumentException(
          "expected a class that is no array, found " + raw + "; use DeclaredType.array");
    }
    return new DeclaredType(raw, List.of(arguments), null, null, false);
  }

  /**
   * An array type.
   *
   * @param emptyArray an array of length 0 of exactly that type: arrays are made from it, since
   *     making them from a class would be reflection
   */
  public static DeclaredType array(Object emptyArray, DeclaredType component) {
    if (!emptyArray.getClass().isArray()) {
      throw new IllegalArgumentException("expected an empty array, found " + emptyArray.getClass());
    }
    return new DeclaredType(emptyArray.getClass(), List.of(component), emptyArray, null, false);
  }

  /** A type for which there is no class here: a place for any object, under the name it had. */
  public static DeclaredType unknown(String label) {
    return new DeclaredType(Object.class, List.of(), null, label, false);
  }

  /** This type as the one that stands for another, for which there is no class here. */
  public DeclaredType named(String label) {
    return new DeclaredType(raw, arguments, emptyArray, label, wildcard);
  }

  /**
   * This type as the bound of a wildcard deep inside another type. A {@code List<List<Long>>} is no
   * {@code List<List<? extends Long>>}, which source has to heed; otherwise the bound stands for
   * it.
   */
  public DeclaredType wildcard() {
    return new DeclaredType(raw, arguments, emptyArray, label, true);
  }

  /** Whether there is such a wildcard in this type. Recursion is over a declaration's nesting. */
  public boolean hasInnerWildcard() {
    return wildcard || arguments.stream().anyMatch(DeclaredType::hasInnerWildcard);
  }

  /** The class without its arguments; {@code double[].class} and such for arrays. */
  public Class<?> raw() {
    return raw;
  }

  /** As {@link #raw}, with the box in place of a primitive type. */
  public Class<?> boxed() {
    Class<?> box = BOXES.get(raw);
    return box == null ? raw : box;
  }

  /** Whether null can't stand here. */
  public boolean isPrimitive() {
    return raw.isPrimitive();
  }

  /** Whether this is {@code Optional} or one of its primitive kin. */
  public boolean isOptional() {
    return isOptional(raw);
  }

  /** Whether a class is {@code Optional} or one of its primitive kin. */
  public static boolean isOptional(Class<?> type) {
    return type == Optional.class
        || type == OptionalInt.class
        || type == OptionalLong.class
        || type == OptionalDouble.class;
  }

  public boolean isArray() {
    return raw.isArray();
  }

  /** Whether there is no class here for this type, only the name it had. */
  public boolean isUnknown() {
    return label != null;
  }

  /** The types of the type arguments, or the component type of an array; empty if raw. */
  public List<DeclaredType> arguments() {
    return arguments;
  }

  /** The i-th type argument, {@link #OBJECT} where there is none. */
  public DeclaredType argument(int i) {
    return i < arguments.size() ? arguments.get(i) : OBJECT;
  }

  /**
   * A new array of this type, all elements null.
   *
   * @throws IllegalStateException if this is no type of an array of references
   */
  public Object[] newArray(int length) {
    if (emptyArray instanceof Object[] empty) {
      return Arrays.copyOf(empty, length);
    }
    throw new IllegalStateException("expected the type of an object array, found " + this);
  }

  /** Whether every value here, unless null, is of exactly class {@code type}. */
  public boolean fixes(Class<?> type) {
    return boxed() == type;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeclaredType that
        && raw == that.raw
        && arguments.equals(that.arguments)
        && Objects.equals(label, that.label);
  }

  @Override
  public int hashCode() {
    return Objects.hash(raw, arguments, label);
  }

  /** As Java writes it, with simple names: {@code List<Long>}, {@code double[]}. */
  @Override
  public String toString() {
    if (label != null) {
      return label;
    }
    if (raw.isArray() || arguments.isEmpty()) {
      return raw.getSimpleName();
    }
    return arguments.stream()
        .map(DeclaredType::toString)
        .collect(Collectors.joining(", ", raw.getSimpleName() + "<", ">"));
  }
}
