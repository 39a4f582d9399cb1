package io.persistable.spi;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An object of a type for which there is no class here: the archive's description of the type and
 * the values of its components in order. Equality is identity, since values may form cycles.
 */
public final class RecordValue {

  private final PersistableType<RecordValue> type;
  private final boolean mutable;
  private final @Nullable Object[] values;

  /**
   * @param type what the archive says of the type
   * @param mutable whether the archive's definition of it is not frozen
   * @param values one for each component, in order
   */
  public RecordValue(
      PersistableType<RecordValue> type, boolean mutable, @Nullable Object... values) {
    if (values.length != type.components().size()) {
      throw new IllegalArgumentException(
          "expected "
              + type.components().size()
              + " values for "
              + type
              + ", found "
              + values.length);
    }
    this.type = Objects.requireNonNull(type, "type");
    this.mutable = mutable;
    this.values = values.clone();
  }

  public PersistableType<RecordValue> type() {
    return type;
  }

  /** The archive's name of the type, such as {@code demo.flights.Airport}. */
  public String typeName() {
    return type.name();
  }

  /** Whether the type can stand on a cycle. */
  public boolean mutable() {
    return mutable;
  }

  /** The names of the components, in order. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    for (Component component : type.components()) {
      names.add(component.name());
    }
    return List.copyOf(names);
  }

  /** The values in the order of the components, unmodifiable. */
  public List<@Nullable Object> values() {
    return Collections.unmodifiableList(Arrays.asList(values));
  }

  /**
   * The value of a component.
   *
   * @throws IllegalArgumentException if there is none of that name; the message lists those there
   *     are
   */
  public @Nullable Object get(String name) {
    return values[index(name)];
  }

  /**
   * The value of a component as a {@code type}.
   *
   * @throws IllegalArgumentException if there is none of that name or its value is of another type
   */
  public <R> @Nullable R get(String name, Class<R> type) {
    Object value = get(name);
    if (value != null && !type.isInstance(value)) {
      throw new IllegalArgumentException(
          "expected "
              + typeName()
              + "."
              + name
              + " to be a "
              + type.getName()
              + ", found a "
              + value.getClass().getName());
    }
    return type.cast(value);
  }

  /**
   * Replaces the value of a component.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public void set(String name, @Nullable Object value) {
    values[index(name)] = value;
  }

  private int index(String name) {
    int index = names().indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "expected a component of "
              + typeName()
              + ", one of "
              + names()
              + ", found '"
              + name
              + "'");
    }
    return index;
  }

  /** The type's name and its components' names; values may be large or cyclic. */
  @Override
  public String toString() {
    return typeName() + names();
  }
}
