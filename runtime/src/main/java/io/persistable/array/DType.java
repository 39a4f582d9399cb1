package io.persistable.array;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one element of an array is: numpy's {@code dtype}, for every kind that holds numbers.
 * Immutable; equal when numpy's are: kind, size, byte order, unit and fields.
 *
 * <p>The text forms are numpy's: {@link #str()} is {@code dtype.str} ({@code <f8}), {@link
 * #descr()} what a npy header holds, {@link #name()} what {@code repr} shows ({@code float64}).
 *
 * @see <a href="https://numpy.org/doc/stable/reference/arrays.interface.html">The array
 *     interface</a>
 */
public final class DType {

  /** The kinds, with numpy's letter for each. */
  public enum Kind {
    BOOLEAN('b'),
    SIGNED('i'),
    UNSIGNED('u'),
    FLOAT('f'),
    COMPLEX('c'),
    /** Counts of the unit since 1970-01-01T00:00, {@link Long#MIN_VALUE} for not-a-time. */
    DATETIME('M'),
    /** Counts of the unit, {@link Long#MIN_VALUE} for not-a-time. */
    TIMEDELTA('m'),
    /** Byte strings, padded with zeros. */
    BYTES('S'),
    /** Strings of Unicode code points, four bytes each, padded with zeros. */
    TEXT('U'),
    /** Bytes without a meaning known to numpy. */
    RAW('V'),
    /** Named fields, one after the other: a table whose rows are the elements. */
    STRUCTURED('V');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }
  }

  /**
   * A named part of a structured dtype.
   *
   * @param title a second name that numpy allows, mostly absent
   * @param type of one element of the field
   * @param shape of the field within one row, empty for a single element
   * @param offset of the field within the row, in bytes
   */
  public record Field(
      String name, @Nullable String title, DType type, List<Integer> shape, int offset) {

    public Field {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(shape, "shape");
      shape = List.copyOf(shape);
    }

    /** In bytes. */
    public int size() {
      int size = type.itemSize;
      for (int length : shape) {
        size = Math.multiplyExact(size, length);
      }
      return size;
    }
  }

  public static final DType BOOL = number(Kind.BOOLEAN, 1);
  public static final DType INT8 = number(Kind.SIGNED, 1);
  public static final DType INT16 = number(Kind.SIGNED, 2);
  public static final DType INT32 = number(Kind.SIGNED, 4);
  public static final DType INT64 = number(Kind.SIGNED, 8);
  public static final DType UINT8 = number(Kind.UNSIGNED, 1);
  public static final DType UINT16 = number(Kind.UNSIGNED, 2);
  public static final DType UINT32 = number(Kind.UNSIGNED, 4);
  public static final DType UINT64 = number(Kind.UNSIGNED, 8);
  public static final DType FLOAT16 = number(Kind.FLOAT, 2);
  public static final DType FLOAT32 = number(Kind.FLOAT, 4);
  public static final DType FLOAT64 = number(Kind.FLOAT, 8);
  public static final DType COMPLEX64 = number(Kind.COMPLEX, 8);
  public static final DType COMPLEX128 = number(Kind.COMPLEX, 16);

  private final Kind kind;
  private final int itemSize;
  private final boolean bigEndian;
  private final String unit;
  private final List<Field> fields;

  private DType(Kind kind, int itemSize, boolean bigEndian, String unit, List<Field> fields) {
    this.kind = kind;
    this.itemSize = itemSize;
    this.bigEndian = bigEndian;
    this.unit = unit;
    this.fields = fields;
  }

  private static DType number(Kind kind, int itemSize) {
    return new DType(kind, itemSize, false, "", List.of());
  }

  /**
   * Reads numpy's name of a dtype: the array-interface form ({@code <f8}, {@code |S5}, {@code
   * >M8[ns]}), or the long form ({@code float64}, {@code datetime64[ns]}). Where no order is given
   * it is little-endian.
   *
   * @throws IllegalArgumentException if this is no dtype, or one that holds no numbers
   */
  public static DType of(String text) {
    Objects.requireNonNull(text, "text");
    return DTypeText.parse(text);
  }

  /** Byte strings of {@code length} bytes, {@code |S<length>}. */
  public static DType bytes(int length) {
    return sized(Kind.BYTES, length, length);
  }

  /** Strings of up to {@code length} code points, {@code <U<length>}. */
  public static DType text(int length) {
    return sized(Kind.TEXT, length, Math.multiplyExact(length, 4));
  }

  /** Uninterpreted bytes, {@code |V<length>}. */
  public static DType raw(int length) {
    return sized(Kind.RAW, length, length);
  }

  private static DType sized(Kind kind, int length, int itemSize) {
    if (length < 0) {
      throw new IllegalArgumentException("expected a length of 0 or more, found " + length);
    }
    return new DType(kind, itemSize, false, "", List.of());
  }

  /** A dtype of time: {@code unit} is numpy's, such as {@code ns}, {@code 25s}, or empty. */
  static DType time(Kind kind, String unit) {
    return new DType(kind, 8, false, unit, List.of());
  }

  /**
   * A structured dtype.
   *
   * @param fields by growing offset, without overlap
   * @param itemSize of one row in bytes, at least the fields' end
   * @throws IllegalArgumentException if the fields overlap, share a name, or pass the item size
   */
  public static DType structured(List<Field> fields, int itemSize) {
    Objects.requireNonNull(fields, "fields");
    List<String> names = new ArrayList<>();
    int end = 0;
    for (Field field : fields) {
      if (field.offset() < end) {
        throw new IllegalArgumentException(
            "field '" + field.name() + "' at byte " + field.offset() + " overlaps the one before");
      }
      if (field.name().isEmpty() || names.contains(field.name())) {
        throw new IllegalArgumentException("field name '" + field.name() + "' is empty or taken");
      }
      names.add(field.name());
      if (field.title() != null) {
        names.add(field.title());
      }
      end = Math.addExact(field.offset(), field.size());
    }
    if (end > itemSize) {
      throw new IllegalArgumentException("fields end at " + end + ", the item at " + itemSize);
    }
    return new DType(Kind.STRUCTURED, itemSize, false, "", List.copyOf(fields));
  }

  /** The same dtype in the other byte order; itself where order has no meaning. */
  public DType bigEndian(boolean big) {
    if (big == bigEndian || !hasByteOrder()) {
      return this;
    }
    return new DType(kind, itemSize, big, unit, fields);
  }

  private boolean hasByteOrder() {
    return switch (kind) {
      case BOOLEAN, BYTES, RAW, STRUCTURED -> false;
      case SIGNED, UNSIGNED -> itemSize > 1;
      case FLOAT, COMPLEX, DATETIME, TIMEDELTA, TEXT -> true;
    };
  }

  public Kind kind() {
    return kind;
  }

  /** Of one element, in bytes. */
  public int itemSize() {
    return itemSize;
  }

  /** Whether the most significant byte comes first in files; false where order has no meaning. */
  public boolean isBigEndian() {
    return bigEndian;
  }

  /** Of dates and durations: {@code ns}, {@code 25s}, {@code D} …; empty for the generic unit. */
  public String unit() {
    return unit;
  }

  /** In order of offset; empty unless structured. */
  public List<Field> fields() {
    return fields;
  }

  /** The field of this name or title. */
  public Optional<Field> field(String name) {
    Objects.requireNonNull(name, "name");
    return fields.stream()
        .filter(field -> field.name().equals(name) || name.equals(field.title()))
        .findFirst();
  }

  /** numpy's {@code dtype.str}, such as {@code <f8}, {@code |b1}, {@code <M8[ns]}. */
  public String str() {
    char order = !hasByteOrder() ? '|' : bigEndian ? '>' : '<';
    int length = kind == Kind.TEXT ? itemSize / 4 : itemSize;
    return "" + order + kind.letter + length + (unit.isEmpty() ? "" : "[" + unit + "]");
  }

  /** What stands in a npy header: a quoted {@link #str()}, or a list of the fields. */
  public String descr() {
    return DTypeText.descr(this);
  }

  /** The long name, such as {@code float64}, {@code bool}, {@code datetime64[ns]}. */
  public String name() {
    return DTypeText.name(this);
  }

  /** In bytes, what is read and written at once: half a complex number, one byte of a string. */
  int unitSize() {
    return switch (kind) {
      case COMPLEX -> itemSize / 2;
      case BYTES, TEXT, RAW, STRUCTURED -> 1;
      default -> itemSize;
    };
  }

  boolean isNumber() {
    return kind.ordinal() <= Kind.TIMEDELTA.ordinal();
  }

  boolean isInteger() {
    return switch (kind) {
      case BOOLEAN, SIGNED, UNSIGNED, DATETIME, TIMEDELTA -> true;
      default -> false;
    };
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof DType that
            && kind == that.kind
            && itemSize == that.itemSize
            && bigEndian == that.bigEndian
            && unit.equals(that.unit)
            && fields.equals(that.fields);
  }

  @Override
  public int hashCode() {
    return Objects.hash(kind, itemSize, bigEndian, unit, fields);
  }

  /** As {@link #str()}, or {@link #descr()} of a structured dtype. */
  @Override
  public String toString() {
    return kind == Kind.STRUCTURED ? descr() : str();
  }
}
