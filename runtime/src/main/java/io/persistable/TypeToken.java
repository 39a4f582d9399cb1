package io.persistable;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A type with its arguments, such as {@code Map<String, List<Flight>>}, to ask an archive for what
 * it holds. A class would say {@code Map} alone.
 *
 * <pre>{@code
 * Map<String, List<Flight>> byDay =
 *     items.get("by_day", TypeToken.map(TypeToken.of(String.class), TypeToken.list(Flight.class)));
 * }</pre>
 *
 * <p>All elements, keys and values are checked, as deep as the token goes; each may be null, as an
 * element may. What a generic class of the user's own holds is not checked here; its persister
 * checks it when it is read, as far as its components say it.
 */
public final class TypeToken<T> {

  private final Class<?> raw;
  private final List<TypeToken<?>> arguments;

  private TypeToken(Class<?> raw, TypeToken<?>... arguments) {
    this.raw = raw;
    this.arguments = List.of(arguments);
  }

  /** A class, an array's as well: {@code TypeToken.of(double[].class)}. */
  public static <T> TypeToken<T> of(Class<T> type) {
    return new TypeToken<>(Objects.requireNonNull(type, "type"));
  }

  public static <E> TypeToken<List<E>> list(Class<E> element) {
    return list(of(Objects.requireNonNull(element, "element")));
  }

  public static <E> TypeToken<List<E>> list(TypeToken<E> element) {
    return new TypeToken<>(List.class, Objects.requireNonNull(element, "element"));
  }

  public static <E> TypeToken<Set<E>> set(Class<E> element) {
    return set(of(Objects.requireNonNull(element, "element")));
  }

  public static <E> TypeToken<Set<E>> set(TypeToken<E> element) {
    return new TypeToken<>(Set.class, Objects.requireNonNull(element, "element"));
  }

  public static <K, V> TypeToken<Map<K, V>> map(Class<K> key, Class<V> value) {
    return map(of(Objects.requireNonNull(key, "key")), of(Objects.requireNonNull(value, "value")));
  }

  public static <K, V> TypeToken<Map<K, V>> map(TypeToken<K> key, TypeToken<V> value) {
    return new TypeToken<>(
        Map.class, Objects.requireNonNull(key, "key"), Objects.requireNonNull(value, "value"));
  }

  public static <E> TypeToken<Optional<E>> optional(TypeToken<E> value) {
    return new TypeToken<>(Optional.class, Objects.requireNonNull(value, "value"));
  }

  /** The class without its arguments. */
  Class<?> raw() {
    return raw;
  }

  boolean isPlain() {
    return arguments.isEmpty();
  }

  /** The first thing in a value that is of another type. */
  record Misfit(String path, @Nullable Object value, Class<?> wanted) {
    Misfit at(String step) {
      return new Misfit(step + path, value, wanted);
    }
  }

  /** Null if all of a value is of this type; paths are only made for what isn't. */
  @Nullable Misfit misfit(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    if (!raw.isInstance(value)) {
      return new Misfit("", value, raw);
    }
    if (arguments.isEmpty()) {
      return null;
    }
    if (value instanceof Map<?, ?> map) {
      return ofMap(map);
    }
    if (value instanceof Optional<?> optional) {
      return at(".get()", arguments.get(0).misfit(optional.orElse(null)));
    }
    int i = 0;
    for (Object element : (Iterable<?>) value) {
      Misfit misfit = arguments.get(0).misfit(element);
      if (misfit != null) {
        return misfit.at(value instanceof List ? "[" + i + "]" : ".elements()");
      }
      i++;
    }
    return null;
  }

  private @Nullable Misfit ofMap(Map<?, ?> map) {
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Misfit key = at(".keys()", arguments.get(0).misfit(entry.getKey()));
      if (key != null) {
        return key;
      }
      Misfit value = arguments.get(1).misfit(entry.getValue());
      if (value != null) {
        return value.at("[" + entry.getKey() + "]");
      }
    }
    return null;
  }

  private static @Nullable Misfit at(String step, @Nullable Misfit misfit) {
    return misfit == null ? null : misfit.at(step);
  }

  /** As Java writes it. */
  @Override
  public String toString() {
    return arguments.isEmpty()
        ? raw.getTypeName()
        : raw.getTypeName()
            + "<"
            + String.join(", ", arguments.stream().map(TypeToken::toString).toList())
            + ">";
  }
}
