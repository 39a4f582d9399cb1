package io.persistable.value;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A constant of an enum for which there is no class here, as {@link RecordValue} is an object of a
 * type for which there is none. Constants are equal if they have the same name and their types
 * have; an archive that is read has one object for each.
 */
public final class EnumValue {

  private final String typeName;
  private final String name;
  private final List<String> constants;

  /**
   * @param constants the names of all constants in the order of their declaration, {@code name}
   *     among them; empty if the archive doesn't say, since it imports the type
   */
  public EnumValue(String typeName, String name, List<String> constants) {
    this.typeName = Objects.requireNonNull(typeName, "typeName");
    this.name = Objects.requireNonNull(name, "name");
    this.constants = List.copyOf(constants);
    if (!constants.isEmpty() && !constants.contains(name)) {
      throw new IllegalArgumentException(
          "expected a constant of "
              + typeName
              + ", one of "
              + constants
              + ", found '"
              + name
              + "'");
    }
  }

  /** The archive's name of the type, such as {@code demo.flights.Status}. */
  public String typeName() {
    return typeName;
  }

  /** The constant's name in Java. */
  public String name() {
    return name;
  }

  /**
   * The names of all constants in the order of their declaration; empty if the archive doesn't say.
   */
  public List<String> constants() {
    return constants;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EnumValue that
        && name.equals(that.name)
        && typeName.equals(that.typeName);
  }

  @Override
  public int hashCode() {
    return 31 * typeName.hashCode() + name.hashCode();
  }

  /** The name, as enums have it. */
  @Override
  public String toString() {
    return name;
  }
}
