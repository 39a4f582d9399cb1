package io.persistable.value;

import io.persistable.spi.PersistableType;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An array of references whose component type has no class here: an {@code Airport[]} in an archive
 * that is read without the class {@code Airport}. Its elements are {@link RecordValue}s, {@link
 * EnumValue}s and whatever else the array held; those of an array of arrays are {@code ArrayValue}s
 * of one dimension less. Equality is identity, as with arrays.
 */
public final class ArrayValue {

  private final Component component;
  private final int dimensions;
  private final @Nullable Object[] elements;

  /** What is known of the type that the innermost elements have. */
  public sealed interface Component {

    /** The archive's name of the type, such as {@code demo.flights.Airport}. */
    String typeName();

    /**
     * A persistable type.
     *
     * @param mutable whether the archive's definition of it is not frozen
     */
    record Records(PersistableType<RecordValue> type, boolean mutable) implements Component {

      @Override
      public String typeName() {
        return type.name();
      }
    }

    /**
     * An enum.
     *
     * @param constants as {@link EnumValue#constants} has them
     */
    record Constants(String typeName, List<String> constants) implements Component {

      public Constants {
        constants = List.copyOf(constants);
      }
    }

    /** A type that the archive only names: an interface, for instance. */
    record Named(String typeName) implements Component {}
  }

  /**
   * @param dimensions the number of pairs of brackets behind the type's name, from 1
   * @param elements copied
   */
  public ArrayValue(Component component, int dimensions, @Nullable Object... elements) {
    if (dimensions < 1) {
      throw new IllegalArgumentException("expected at least 1 dimension, found " + dimensions);
    }
    this.component = Objects.requireNonNull(component, "component");
    this.dimensions = dimensions;
    this.elements = elements.clone();
  }

  public Component component() {
    return component;
  }

  public int dimensions() {
    return dimensions;
  }

  /** The archive's name of the array's type, such as {@code demo.flights.Airport[]}. */
  public String typeName() {
    return component.typeName() + "[]".repeat(dimensions);
  }

  public int length() {
    return elements.length;
  }

  /**
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public @Nullable Object get(int index) {
    return elements[index];
  }

  /**
   * @throws IndexOutOfBoundsException if there is no such element
   */
  public void set(int index, @Nullable Object element) {
    elements[index] = element;
  }

  /** The elements, unmodifiable; a view. */
  public List<@Nullable Object> elements() {
    return Collections.unmodifiableList(Arrays.asList(elements));
  }

  /** The type's name with the length: {@code demo.flights.Airport[2]}. */
  @Override
  public String toString() {
    return component.typeName() + "[" + elements.length + "]" + "[]".repeat(dimensions - 1);
  }
}
