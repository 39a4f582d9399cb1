package io.persistable.type;

import io.persistable.spi.DeclaredType;

/** How a value is archived. A leaf has no identity worth keeping and is written where it stands. */
public enum Kind {
  BOOLEAN(true),
  BYTE(true),
  SHORT(true),
  INT(true),
  LONG(true),
  BIG_INTEGER(true),
  FLOAT(true),
  DOUBLE(true),
  CHARACTER(true),
  /** A string; a long one enters the table, so that one string reached twice is stored once. */
  TEXT(true),
  ENUM(true),
  /** A constant of an enum that has no class here. */
  ENUM_VALUE(true),
  /** A value class of the JDK: {@code UUID}, {@code BigDecimal}, {@code Instant} … */
  VALUE(true),
  /** A persistable type that opted out of identity: written where it stands. */
  INLINE(true),

  /** A persistable type whose objects are built in one call. */
  RECORD(false),
  /** A persistable type whose objects are created first and filled after. */
  MUTABLE(false),
  /** An object of a type that has no class here. */
  RECORD_VALUE(false),
  LIST(false),
  FROZEN_LIST(false),
  SET(false),
  FROZEN_SET(false),
  SORTED_SET(false),
  FROZEN_SORTED_SET(false),
  ENUM_SET(false),
  /** A queue or deque in the order of its elements' arrival. */
  DEQUE(false),
  /** A queue in the order of a comparator, whose first element only is where it belongs. */
  PRIORITY_QUEUE(false),
  MAP(false),
  FROZEN_MAP(false),
  SORTED_MAP(false),
  FROZEN_SORTED_MAP(false),
  ENUM_MAP(false),
  IDENTITY_MAP(false),
  OBJECT_ARRAY(false),
  /** An array of objects of a type that has no class here. */
  ARRAY_VALUE(false),
  /** {@code byte[]}: bytes, not numbers. */
  BYTES(false),
  /**
   * An array of numbers: a primitive array, a rectangle of them, an {@code NdArray}, or another
   * library's array for which there is an adapter.
   */
  ARRAY(false),
  /** A sparse matrix, which refers to the arrays that it is made of. */
  SPARSE(false),
  /** A value class of the JDK whose objects can be changed, so that it matters who shares one. */
  MUTABLE_VALUE(false);

  private final boolean leaf;

  Kind(boolean leaf) {
    this.leaf = leaf;
  }

  /** Whether values of this kind never enter the reference table, long strings excepted. */
  public boolean isLeaf() {
    return leaf;
  }

  /** Whether objects of this kind are Java's arrays, or another library's, bytes excepted. */
  public boolean isArray() {
    return this == ARRAY || this == OBJECT_ARRAY || this == ARRAY_VALUE;
  }

  /** Whether an object's text may need a place that tells its type: see {@link #isTyped}. */
  public boolean isTypedByPlace() {
    return isArray() || isOverEnum();
  }

  /**
   * Whether a place tells the type of an array, or the enum of a set or map, which the text of
   * their elements alone does not.
   */
  public boolean isTyped(Object value, DeclaredType place) {
    return switch (this) {
      case ARRAY -> place.fixes(value.getClass());
      // Where the elements have no class here, an Object[] stands for an array of the place's type.
      case OBJECT_ARRAY ->
          place.fixes(value.getClass()) || place.isArray() && value.getClass() == Object[].class;
      case ENUM_SET, ENUM_MAP -> place.argument(0).raw().isEnum();
      default -> false;
    };
  }

  /** Whether it is a set of constants of one enum, or a map whose keys are such. */
  public boolean isOverEnum() {
    return this == ENUM_SET || this == ENUM_MAP;
  }

  /** Whether the content is a sequence of references: a list, a set, an array of objects … */
  public boolean isSequence() {
    return switch (this) {
      case LIST,
          FROZEN_LIST,
          SET,
          FROZEN_SET,
          SORTED_SET,
          FROZEN_SORTED_SET,
          ENUM_SET,
          DEQUE,
          PRIORITY_QUEUE,
          OBJECT_ARRAY,
          ARRAY_VALUE ->
          true;
      default -> false;
    };
  }

  /** Whether the content is a sequence of keys and values. */
  public boolean isMapping() {
    return switch (this) {
      case MAP, FROZEN_MAP, SORTED_MAP, FROZEN_SORTED_MAP, ENUM_MAP, IDENTITY_MAP -> true;
      default -> false;
    };
  }

  /** Whether it is a set of any kind. */
  public boolean isSet() {
    return switch (this) {
      case SET, FROZEN_SET, SORTED_SET, FROZEN_SORTED_SET, ENUM_SET -> true;
      default -> false;
    };
  }

  /** Whether the content is in the order of a comparator. */
  public boolean isSorted() {
    return switch (this) {
      case SORTED_SET, FROZEN_SORTED_SET, SORTED_MAP, FROZEN_SORTED_MAP, PRIORITY_QUEUE -> true;
      default -> false;
    };
  }

  /** Whether objects of the kind hash or compare what is put into them. */
  public boolean isHashed() {
    return switch (this) {
      case SET,
          FROZEN_SET,
          SORTED_SET,
          FROZEN_SORTED_SET,
          MAP,
          FROZEN_MAP,
          SORTED_MAP,
          FROZEN_SORTED_MAP,
          PRIORITY_QUEUE ->
          true;
      default -> false;
    };
  }

  /** Whether an object can be created empty and filled later, which is what breaks a cycle. */
  public boolean isMutable() {
    return switch (this) {
      case MUTABLE,
          LIST,
          SET,
          SORTED_SET,
          DEQUE,
          PRIORITY_QUEUE,
          MAP,
          SORTED_MAP,
          ENUM_MAP,
          IDENTITY_MAP,
          OBJECT_ARRAY,
          ARRAY_VALUE ->
          true;
      default -> false;
    };
  }
}
