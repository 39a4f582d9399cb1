package io.persistable;

import io.persistable.array.NdArray;
import io.persistable.error.PersistableException;
import io.persistable.error.UnknownNameException;
import io.persistable.error.WrongTypeException;
import io.persistable.python.program.PythonModule;
import io.persistable.python.value.LazyArray;
import io.persistable.text.Suggestions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an archive held: names and objects, in the order of the text. Unmodifiable. */
public final class Items {

  /** A {@link LazyArray} stands for an array that nobody has asked for yet. */
  private final Map<String, @Nullable Object> items;

  private final List<String> ignored;

  Items(Map<String, @Nullable Object> items, List<String> ignored) {
    this.items = new LinkedHashMap<>(items);
    this.ignored = List.copyOf(ignored);
  }

  /** All that a text holds; its map is not copied. */
  static Items of(PythonModule module) {
    return new Items(module.ignored(), module.items());
  }

  private Items(List<String> ignored, Map<String, @Nullable Object> items) {
    this.items = items;
    this.ignored = ignored;
  }

  /** The names, in order. */
  public List<String> names() {
    return List.copyOf(items.keySet());
  }

  public int size() {
    return items.size();
  }

  public boolean contains(String name) {
    return items.containsKey(Objects.requireNonNull(name, "name"));
  }

  /** All of it, unmodifiable. */
  public Map<String, @Nullable Object> asMap() {
    names().forEach(this::get);
    return Collections.unmodifiableMap(items);
  }

  /** What lenient reading ignored, each with its place; empty after strict reading. */
  public List<String> ignored() {
    return ignored;
  }

  /**
   * The object of that name.
   *
   * @throws UnknownNameException if there is none; the message says which there are
   */
  public @Nullable Object get(String name) {
    Objects.requireNonNull(name, "name");
    Object value = items.get(name);
    if (value == null && !items.containsKey(name)) {
      throw new UnknownNameException(
          Suggestions.missing(name, "the archive", items.keySet()), name);
    }
    if (value instanceof LazyArray lazy) {
      value = lazy.value();
      items.put(name, value);
    }
    return value;
  }

  /** The object of that name, or the array before anything was made of it. */
  @Nullable Object unmade(String name) {
    Object value = items.get(name);
    return value instanceof LazyArray lazy ? lazy.array() : value;
  }

  /**
   * The object of that name as a {@code type}; null only if null was archived. An array of numbers
   * comes as a Java array or as an {@link NdArray}, whichever is asked for: as an {@code NdArray}
   * it is mapped where its file allows that, and nothing is read before it is touched.
   *
   * @throws UnknownNameException if there is no such name
   * @throws WrongTypeException if the object is no {@code type}
   */
  public <T> @Nullable T get(String name, Class<T> type) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    if (type == NdArray.class && items.get(name) instanceof LazyArray lazy) {
      return type.cast(lazy.array());
    }
    return cast("$." + name, asked("$." + name, get(name), type), type);
  }

  /**
   * As {@link #get(String, Class)}: empty if there is no such name, or null was archived.
   *
   * @throws WrongTypeException if the object is no {@code type}
   */
  public <T> Optional<T> find(String name, Class<T> type) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    return contains(name) ? Optional.ofNullable(get(name, type)) : Optional.empty();
  }

  /** The only item. */
  <T> @Nullable T only(TypeToken<T> type) {
    if (items.size() != 1) {
      throw new WrongTypeException(
          "$: expected an archive of one item, found "
              + names()
              + "; restore(text).get(name, type) gives one of several",
          "$",
          null);
    }
    return get(names().get(0), type);
  }

  /**
   * The object of that name as a type with arguments, such as {@code TypeToken.list(Flight.class)}.
   * All elements, keys and values are checked. Null only if null was archived.
   *
   * @throws UnknownNameException if there is no such name
   * @throws WrongTypeException if it, or anything in it, is of another type; the message says where
   */
  @SuppressWarnings("unchecked") // all of it is checked
  public <T> @Nullable T get(String name, TypeToken<T> type) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    if (type.isPlain()) {
      return (T) get(name, type.raw());
    }
    Object value = get(name);
    TypeToken.Misfit misfit = type.misfit(value);
    if (misfit != null) {
      throw wrong("$." + name + misfit.path(), misfit.value(), misfit.wanted());
    }
    return (T) value;
  }

  /**
   * As {@link #get(String, TypeToken)}: empty if there is no such name, or null was archived.
   *
   * @throws WrongTypeException if it, or anything in it, is of another type; the message says where
   */
  public <T> Optional<T> find(String name, TypeToken<T> type) {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(type, "type");
    return contains(name) ? Optional.ofNullable(get(name, type)) : Optional.empty();
  }

  /**
   * A list whose elements have all been checked to be null or of type {@code element}.
   *
   * @throws UnknownNameException if there is no such name
   * @throws WrongTypeException if it is no list, or one element is no {@code element}
   */
  public <T> List<T> list(String name, Class<T> element) {
    return required(name, TypeToken.list(element));
  }

  /**
   * A map whose keys and values have all been checked.
   *
   * @throws UnknownNameException if there is no such name
   * @throws WrongTypeException if it is no map, or one key or value is of another type
   */
  public <K, V> Map<K, V> map(String name, Class<K> key, Class<V> value) {
    return required(name, TypeToken.map(key, value));
  }

  /** An array of numbers in the form that is asked for, if it has that form. */
  private static @Nullable Object asked(String path, @Nullable Object value, Class<?> type) {
    try {
      if (value instanceof NdArray array && type.isArray() && array.rank() > 0) {
        return array.toJavaArray(type);
      }
      return value != null && type == NdArray.class ? view(value) : value;
    } catch (PersistableException e) {
      throw e; // of the array's file
    } catch (UnsupportedOperationException | IllegalArgumentException | ArithmeticException e) {
      String found = value instanceof NdArray array ? describe(array) : "another";
      throw new WrongTypeException(
          path
              + ": expected an array that can be had as a "
              + type.getTypeName()
              + ", found "
              + found
              + ": "
              + e.getMessage()
              + "; ask for NdArray.class, or for Object.class",
          path,
          e);
    }
  }

  private static String describe(NdArray array) {
    return "one of " + array.dtype() + " with the shape " + Arrays.toString(array.shape());
  }

  private static Object view(Object value) {
    return value.getClass().isArray() && !(value instanceof Object[] rows && !isNumbers(rows))
        ? NdArray.view(value)
        : value;
  }

  private static boolean isNumbers(Object[] rows) {
    Class<?> type = rows.getClass();
    while (type.isArray()) {
      type = type.getComponentType();
    }
    return type.isPrimitive() || type == String.class;
  }

  private <T> T required(String name, TypeToken<T> type) {
    T value = get(name, type);
    if (value == null) {
      throw wrong("$." + name, null, type.raw());
    }
    return value;
  }

  private static <T> @Nullable T cast(String path, @Nullable Object value, Class<T> type) {
    if (!isA(value, type)) {
      throw wrong(path, value, type);
    }
    return type.cast(value);
  }

  private static boolean isA(@Nullable Object value, Class<?> type) {
    return value == null || type.isInstance(value);
  }

  private static WrongTypeException wrong(String path, @Nullable Object value, Class<?> type) {
    String found = value == null ? "null" : "a " + value.getClass().getTypeName();
    boolean namesake = value != null && value.getClass().getName().equals(type.getName());
    String remedy =
        value == null
            ? "; get gives null where null was archived"
            : namesake
                ? " that another class loader loaded, "
                    + value.getClass().getClassLoader()
                    + "; give the reader "
                    + type.getClassLoader()
                    + " (classLoader(…) on the builder)"
                : "; ask for what it is, or for Object";
    return new WrongTypeException(
        path + ": expected a " + type.getTypeName() + ", found " + found + remedy, path, null);
  }

  /** The names; values may be large. */
  @Override
  public String toString() {
    return "Items" + new ArrayList<>(items.keySet());
  }
}
