package io.persistable.python.value;

import io.persistable.array.NdArray;
import io.persistable.python.ValueForms;
import io.persistable.spi.DeclaredType;
import io.persistable.type.CollectionForm;
import io.persistable.type.CollectionPlaces;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Dictionary;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The static type of a place, as reading needs it: a {@link DeclaredType} made ready. */
public final class ExpectedType {

  /** What text stands for a value here. */
  public enum Kind {
    /** The static type does not fix the class; the text does. */
    ANY,
    BOOL,
    INT8,
    INT16,
    INT32,
    INT64,
    FLOAT32,
    FLOAT64,
    CHARACTER,
    TEXT,
    BIG_INTEGER,
    ENUM,
    /**
     * A collection or an array of references; {@link ExpectedType#first} is its elements' place.
     */
    ELEMENTS,
    /**
     * A map; {@link ExpectedType#first} is its keys' place and {@link ExpectedType#second} its
     * values'.
     */
    MAPPING,
    /** An array of numbers. */
    NUMBERS,
    /** An {@code Optional}; {@link ExpectedType#first} is its value's place. */
    OPTIONAL,
    /** A value class of the JDK, written in the natural form of Python's standard library. */
    VALUE
  }

  public static final ExpectedType ANYTHING = new ExpectedType(DeclaredType.OBJECT);
  public static final ExpectedType TEXTS = new ExpectedType(DeclaredType.TEXT);

  private final DeclaredType type;
  private final Kind kind;

  private final Class<?> raw;

  private final boolean primitive;

  private final @Nullable ExpectedType first;
  private final @Nullable ExpectedType second;
  private @Nullable ExpectedType open;

  /** A class that was found to fit; places are shared by threads, and any of these will do. */
  private @Nullable Class<?> taken;

  private final boolean takesLists;

  private final @Nullable CollectionForm fixed;

  private final boolean shallow;

  private final boolean element;

  private final boolean ofValues;

  public ExpectedType(DeclaredType type) {
    this(type, false, false);
  }

  /** The place of a component of a type that has no class here. */
  public static ExpectedType ofValues(DeclaredType type) {
    return new ExpectedType(type, true, false);
  }

  private ExpectedType(DeclaredType type, boolean ofValues, boolean element) {
    this.ofValues = ofValues;
    this.type = type;
    this.element = element;
    this.raw = type.boxed();
    this.primitive = type.isPrimitive();
    this.kind = kindOf(type);
    this.takesLists = raw.isAssignableFrom(ArrayList.class);
    CollectionForm form = CollectionPlaces.form(raw);
    this.fixed = form != null && form.isFixedBy(raw) ? form : null;
    boolean hasElements = kind == Kind.ELEMENTS || kind == Kind.MAPPING || kind == Kind.OPTIONAL;
    this.first = hasElements && !type.arguments().isEmpty() ? child(type.argument(0)) : null;
    this.second =
        kind == Kind.MAPPING && type.arguments().size() > 1 ? child(type.argument(1)) : null;
    this.shallow = first == null && second == null;
  }

  private @Nullable ExpectedType child(DeclaredType type) {
    return type.raw() == Object.class ? null : new ExpectedType(type, ofValues, true);
  }

  /** Whether objects of this class are of the place's class. */
  boolean takes(Class<?> type) {
    if (type == raw || type == taken) {
      return true;
    }
    boolean takes = raw.isAssignableFrom(type);
    if (takes) {
      taken = type;
    }
    return takes;
  }

  public ExpectedType first() {
    return first == null ? ANYTHING : first;
  }

  public ExpectedType second() {
    return second == null ? ANYTHING : second;
  }

  /** A place for any collection with the elements of this one. */
  public ExpectedType open() {
    if (open == null) {
      DeclaredType[] arguments = type.arguments().toArray(DeclaredType[]::new);
      open =
          new ExpectedType(
              DeclaredType.of(kind == Kind.MAPPING ? Map.class : Collection.class, arguments),
              ofValues,
              false);
    }
    return open;
  }

  private static Kind kindOf(DeclaredType type) {
    Class<?> raw = type.boxed();
    if (raw == String.class) {
      return Kind.TEXT;
    }
    if (raw == Integer.class) {
      return Kind.INT32;
    }
    if (raw == Long.class) {
      return Kind.INT64;
    }
    if (raw == Double.class) {
      return Kind.FLOAT64;
    }
    if (raw == Boolean.class) {
      return Kind.BOOL;
    }
    if (raw == Byte.class) {
      return Kind.INT8;
    }
    if (raw == Short.class) {
      return Kind.INT16;
    }
    if (raw == Float.class) {
      return Kind.FLOAT32;
    }
    if (raw == Character.class) {
      return Kind.CHARACTER;
    }
    if (raw == BigInteger.class) {
      return Kind.BIG_INTEGER;
    }
    if (raw.isArray()) {
      return raw.getComponentType().isPrimitive() ? Kind.NUMBERS : Kind.ELEMENTS;
    }
    if (raw == NdArray.class) {
      return Kind.NUMBERS;
    }
    if (raw == Optional.class) {
      return Kind.OPTIONAL;
    }
    if (ValueForms.isValue(raw)) {
      return Kind.VALUE;
    }
    if (raw.isEnum()) {
      return Kind.ENUM;
    }
    if (raw == Iterable.class || Collection.class.isAssignableFrom(raw)) {
      return Kind.ELEMENTS;
    }
    return Map.class.isAssignableFrom(raw) || raw == Dictionary.class ? Kind.MAPPING : Kind.ANY;
  }

  @Override
  public String toString() {
    return type.toString();
  }

  public DeclaredType type() {
    return type;
  }

  public Kind kind() {
    return kind;
  }

  /** The class of a value here; the box for a primitive type. */
  public Class<?> raw() {
    return raw;
  }

  public boolean primitive() {
    return primitive;
  }

  /** Whether a list as it is read is what the place wants. */
  public boolean takesLists() {
    return takesLists;
  }

  /** The class of collections that the type fixes; null if it leaves it open. */
  public @Nullable CollectionForm fixed() {
    return fixed;
  }

  /** Whether any value of class {@link #raw} will do, whatever it holds. */
  boolean shallow() {
    return shallow;
  }

  /** Whether it is one of elements, keys or values, where format 1 had None for null. */
  boolean element() {
    return element;
  }

  /**
   * Whether the type is what a text says of a component that has no class here: then objects of
   * types without a class fit as well.
   */
  public boolean ofValues() {
    return ofValues;
  }
}
