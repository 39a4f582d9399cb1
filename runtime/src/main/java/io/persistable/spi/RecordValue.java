package io.persistable.spi;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An object of a type for which there is no class here: the type's name and the fields in order.
 * Identity is the object's own; {@code equals} is identity, since fields may form cycles.
 */
public final class RecordValue {

  private final String typeName;
  private final int version;
  private final Map<String, @Nullable Object> fields;

  /**
   * @param typeName the archive's name of the type
   * @param version the version of the type's form, 1 unless the archive says otherwise
   * @param fields in the order of the archive's definition of the type
   */
  public RecordValue(String typeName, int version, Map<String, ? extends @Nullable Object> fields) {
    this.typeName = typeName;
    this.version = version;
    this.fields = new LinkedHashMap<>(fields);
  }

  public String typeName() {
    return typeName;
  }

  public int version() {
    return version;
  }

  /** The names of the fields, in order. */
  public List<String> names() {
    return List.copyOf(fields.keySet());
  }

  /** The fields in order, unmodifiable. */
  public Map<String, @Nullable Object> fields() {
    return Collections.unmodifiableMap(fields);
  }

  /** The values in order, unmodifiable. */
  public Collection<@Nullable Object> values() {
    return Collections.unmodifiableCollection(fields.values());
  }

  /**
   * The value of a field.
   *
   * @throws IllegalArgumentException if there is no such field; the message lists those there are
   */
  public @Nullable Object get(String name) {
    Object value = fields.get(name);
    if (value == null && !fields.containsKey(name)) {
      throw new IllegalArgumentException(
          "expected a field of " + typeName + ", one of " + names() + ", found '" + name + "'");
    }
    return value;
  }

  /**
   * The value of a field as a {@code type}.
   *
   * @throws IllegalArgumentException if there is no such field or its value is of another type
   */
  public <R> @Nullable R get(String name, Class<R> type) {
    Object value = get(name);
    if (value != null && !type.isInstance(value)) {
      throw new IllegalArgumentException(
          "expected "
              + typeName
              + "."
              + name
              + " to be a "
              + type.getName()
              + ", found a "
              + value.getClass().getName());
    }
    return type.cast(value);
  }

  /** The type's simple name and the names of the fields; values may be large or cyclic. */
  @Override
  public String toString() {
    return typeName + new ArrayList<>(fields.keySet());
  }
}
