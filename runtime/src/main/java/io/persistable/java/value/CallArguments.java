package io.persistable.java.value;

import io.persistable.java.lex.JavaScanner;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The arguments that a call of the JDK was given.
 *
 * @param at where the call stands
 * @param name what is called, for messages
 */
public record CallArguments(
    JavaScanner scanner, int at, String name, List<@Nullable Object> arguments) {

  int count() {
    return arguments.size();
  }

  /** Refuses the call unless it has that many arguments. */
  public CallArguments exactly(int count) {
    if (arguments.size() != count) {
      throw scanner.expected(at, count + " arguments for " + name, arguments.size() + "");
    }
    return this;
  }

  /** An argument that may be null. */
  public @Nullable Object any(int i) {
    if (i >= arguments.size()) {
      throw scanner.expected(at, (i + 1) + " arguments for " + name, arguments.size() + "");
    }
    return arguments.get(i);
  }

  /** An argument of a class. */
  <T> T get(int i, Class<T> type) {
    Object value = any(i);
    if (!type.isInstance(value)) {
      throw scanner.expected(
          at,
          "a value of type " + type.getSimpleName() + " for " + name,
          ValueDescriptions.describe(value));
    }
    return type.cast(value);
  }

  String text(int i) {
    return get(i, String.class);
  }

  int int32(int i) {
    return get(i, Integer.class);
  }

  /** A long, or an int that widens to one. */
  long int64(int i) {
    Object value = any(i);
    return value instanceof Integer small ? (long) small : get(i, Long.class);
  }

  /** The elements of a collection. */
  public List<@Nullable Object> elements(int i) {
    Collection<?> collection = get(i, Collection.class);
    return new ArrayList<>(collection);
  }

  Map<?, ?> map(int i) {
    return get(i, Map.class);
  }

  /** Refuses null among the arguments from the {@code first}-th on. */
  void refuseNull(int first) {
    for (Object value : arguments.subList(first, arguments.size())) {
      if (value == null) {
        throw scanner.expected(at, "no null for " + name, "null");
      }
    }
  }
}
