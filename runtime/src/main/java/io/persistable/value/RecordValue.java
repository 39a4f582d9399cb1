package io.persistable.value;

import io.persistable.spi.Component;
import io.persistable.spi.PersistableType;
import io.persistable.spi.StatementOrder;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An object of a type for which there is no class here: the archive's description of the type and
 * the values of its components in order.
 *
 * <p>Equality is identity: values may form cycles, and whether two objects were equal only their
 * class could tell. To compare content, compare {@link #values}.
 */
public final class RecordValue {

  /** A longer text is cut in {@link #toString}. */
  private static final int SHOWN = 40;

  private PersistableType<RecordValue> type;
  private boolean mutable;
  private @Nullable Object[] values;
  private @Nullable StatementOrder statements;

  /**
   * @param type what the archive says of the type
   * @param mutable whether the archive's definition of it is not frozen
   * @param values one for each component, in order
   */
  public RecordValue(
      PersistableType<RecordValue> type, boolean mutable, @Nullable Object... values) {
    this.type = Objects.requireNonNull(type, "type");
    this.mutable = mutable;
    this.values = checked(type, values);
  }

  private static @Nullable Object[] checked(
      PersistableType<RecordValue> type, @Nullable Object[] values) {
    if (values.length != type.components().size()) {
      throw new IllegalArgumentException(
          "expected "
              + type.components().size()
              + " values for "
              + type
              + ", found "
              + values.length);
    }
    return values.clone();
  }

  /**
   * The order of the statements of the text that this object was read from; null if it was made
   * otherwise.
   */
  public @Nullable StatementOrder statements() {
    return statements;
  }

  /** Says which text this object was read from. */
  public RecordValue readFrom(StatementOrder statements) {
    this.statements = Objects.requireNonNull(statements, "statements");
    return this;
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
              + type.getTypeName()
              + ", found a "
              + value.getClass().getTypeName());
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

  /**
   * Another object of the type, with one value replaced.
   *
   * @throws IllegalArgumentException if there is no component of that name
   */
  public RecordValue with(String name, @Nullable Object value) {
    RecordValue changed = new RecordValue(type, mutable, values);
    changed.set(name, value);
    return changed;
  }

  /**
   * Gives this object components and values in place of those it has. An archive that imports a
   * mutable type tells its components only where it fills an object.
   */
  public void fill(PersistableType<RecordValue> type, @Nullable Object... values) {
    this.values = checked(type, values);
    this.type = type;
    this.mutable = true;
  }

  private int index(String name) {
    int index = -1;
    for (int i = 0; i < values.length && index < 0; i++) {
      index = type.components().get(i).name().equals(name) ? i : -1;
    }
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

  /**
   * For people: {@code demo.Airport(iata="DTW", elevation=196, runways=[2])}. Of other objects only
   * the type and the size are shown, since they may be large or cyclic.
   */
  @Override
  public String toString() {
    StringJoiner text = new StringJoiner(", ", typeName() + "(", ")");
    for (int i = 0; i < values.length; i++) {
      text.add(type.components().get(i).name() + "=" + shown(values[i]));
    }
    return text.toString();
  }

  private static String shown(@Nullable Object value) {
    if (value instanceof String string) {
      return '"' + cut(string) + '"';
    }
    if (value == null
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character
        || value instanceof Enum
        || value instanceof EnumValue
        || value instanceof ArrayValue
        || value instanceof TemporalAccessor) {
      return cut(String.valueOf(value));
    }
    if (value instanceof RecordValue other) {
      return other.typeName() + "(…)";
    }
    if (value instanceof Collection<?> collection) {
      return "[" + collection.size() + "]";
    }
    return value instanceof Map<?, ?> map
        ? "{" + map.size() + "}"
        : value.getClass().getSimpleName();
  }

  private static String cut(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }
}
