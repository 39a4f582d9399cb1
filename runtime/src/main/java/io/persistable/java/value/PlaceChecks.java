package io.persistable.java.value;

import io.persistable.java.lex.JavaScanner;
import io.persistable.read.Slots;
import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Persister;
import io.persistable.type.Article;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Checks values against the static types of their places, as javac would. A value is checked at
 * once. What a collection holds is checked when everything is read, since it may be filled later.
 */
public final class PlaceChecks {

  /**
   * The end of each error. A value that does not fit is mostly one that fitted an older class. Java
   * source has no place for a version, and only Java's own conversions are made.
   */
  private static final String REMEDY =
      "; if the type of a component has changed, read the source with the class as it was and write"
          + " a Python text, whose components are converted where nothing is lost, and which the"
          + " method migrate reads if the version in @Persistable was raised";

  private record Claim(Object container, DeclaredType type, int at) {}

  private final JavaScanner scanner;
  private final List<Claim> claims = new ArrayList<>();
  private final Map<Object, Set<DeclaredType>> claimed = new IdentityHashMap<>();

  PlaceChecks(JavaScanner scanner) {
    this.scanner = scanner;
  }

  /** Puts a value into the slot of a component that it fits, or refuses it. */
  static void store(
      JavaScanner scanner,
      Persister<?> persister,
      Slots slots,
      int index,
      @Nullable Object value,
      int at) {
    Component component = persister.type().components().get(index);
    DeclaredType type = component.type();
    Object fitted = type.isPrimitive() && value != null ? widened(value, type.raw()) : value;
    if (fitted == null ? type.isPrimitive() : !type.boxed().isInstance(fitted)) {
      throw scanner.expected(
          at,
          "a value of type " + type + " for " + persister.type().name() + "." + component.name(),
          ValueDescriptions.describe(value) + REMEDY);
    }
    if (type.isPrimitive() && fitted != null) {
      slots.unbox(index, fitted);
    } else {
      slots.references[index] = fitted;
    }
    slots.mark(index);
  }

  /** What Java widens without being asked, if it stays the same; any other value as it is. */
  private static Object widened(Object value, Class<?> to) {
    if (value instanceof Integer number) {
      if (to == long.class) {
        return number.longValue();
      } else if (to == double.class) {
        return number.doubleValue();
      } else if (to == float.class && isExact(number)) {
        return number.floatValue();
      }
    } else if (value instanceof Float number && to == double.class) {
      return number.doubleValue();
    }
    return value;
  }

  /**
   * Whether a float holds an integer. They are compared as longs, since the float nearest to the
   * largest int is no int.
   */
  private static boolean isExact(int number) {
    return (long) (float) number == number;
  }

  /** Notes that what {@code value} holds must be of the types that {@code type} says. */
  public void claim(@Nullable Object value, DeclaredType type, int at) {
    boolean holds =
        value instanceof Collection
            || value instanceof Map
            || value instanceof Optional
            || value instanceof Object[];
    if (value == null
        || !holds
        || type.arguments().stream().allMatch(each -> each.raw() == Object.class)) {
      return;
    }
    if (claimed.computeIfAbsent(value, key -> new HashSet<>()).add(type)) {
      claims.add(new Claim(value, type, at));
    }
  }

  /** Checks what was noted; what is found inside is noted in turn. */
  public void finish() {
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      Object container = claim.container;
      if (container instanceof Map<?, ?> map) {
        for (Map.Entry<?, ?> entry : map.entrySet()) {
          check(entry.getKey(), claim.type.argument(0), claim);
          check(entry.getValue(), claim.type.argument(1), claim);
        }
      } else if (container instanceof Optional<?> optional) {
        check(optional.orElse(null), claim.type.argument(0), claim);
      } else if (container instanceof Object[] array) {
        for (Object element : array) {
          check(element, claim.type.argument(0), claim);
        }
      } else {
        for (Object element : (Collection<?>) container) {
          check(element, claim.type.argument(0), claim);
        }
      }
    }
  }

  private void check(@Nullable Object element, DeclaredType type, Claim claim) {
    if (element == null) {
      return;
    }
    if (!type.boxed().isInstance(element)) {
      throw scanner.expected(
          claim.at,
          Article.with(claim.type.toString()) + " with elements of that type",
          ValueDescriptions.describe(element) + REMEDY);
    }
    claim(element, type, claim.at);
  }
}
