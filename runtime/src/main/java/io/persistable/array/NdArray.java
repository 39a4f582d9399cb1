package io.persistable.array;

import io.persistable.array.primitive.PrimitiveArrays;
import io.persistable.array.primitive.PrimitiveType;
import io.persistable.array.storage.ElementReader;
import io.persistable.array.storage.MappedFile;
import io.persistable.array.storage.PrimitiveStorage;
import io.persistable.array.storage.Segments;
import io.persistable.array.storage.Storage;
import io.persistable.array.storage.Strides;
import java.io.IOException;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * An n-dimensional array of numbers: a dtype, a shape, and a window on elements that may lie in a
 * Java array, in buffers or in a mapped file. Wrapping, slicing, transposing and most reshaping
 * copy nothing: the views see the same elements. It can't be written through; whoever changes an
 * array that was wrapped changes what is seen here.
 *
 * <p>Indices and counts are {@code long}. Elements come in C order, the last index varying fastest,
 * wherever an order matters. {@link NdArray} is safe to be read by many threads.
 */
// Long, since it is all that users see of arrays: each method says its contract, and most hand the
// work to a class of this package in a line or two.
public final class NdArray implements Iterable<Object> {

  /** The most axes that an array has: as many as numpy 2 allows. */
  public static final int MAX_RANK = Strides.MAX_RANK;

  private final DType dtype;
  private final Strides strides;
  private final Storage storage;

  NdArray(StridedView view) {
    this(view.dtype(), view.strides(), view.storage());
  }

  private NdArray(DType dtype, Strides strides, Storage storage) {
    this.dtype = dtype;
    this.strides = strides;
    this.storage = storage;
  }

  /** What the workers of this package see of an array. */
  StridedView view() {
    return new StridedView(dtype, strides, storage);
  }

  /** A view of a Java array, {@code <f8}. */
  public static NdArray of(double[] values) {
    Objects.requireNonNull(values, "values");
    return new NdArray(StridedView.of(values, PrimitiveType.DOUBLE, values.length));
  }

  /** A view of a Java array, {@code <f4}. */
  public static NdArray of(float[] values) {
    Objects.requireNonNull(values, "values");
    return new NdArray(StridedView.of(values, PrimitiveType.FLOAT, values.length));
  }

  /** A view of a Java array, {@code <i8}. */
  public static NdArray of(long[] values) {
    Objects.requireNonNull(values, "values");
    return new NdArray(StridedView.of(values, PrimitiveType.LONG, values.length));
  }

  /** A view of a Java array, {@code <i4}. */
  public static NdArray of(int[] values) {
    Objects.requireNonNull(values, "values");
    return new NdArray(StridedView.of(values, PrimitiveType.INT, values.length));
  }

  /** A view of a Java array, {@code <i2}. */
  public static NdArray of(short[] values) {
    Objects.requireNonNull(values, "values");
    return new NdArray(StridedView.of(values, PrimitiveType.SHORT, values.length));
  }

  /** A view of a Java array of UTF-16 code units, {@code <u2}. */
  public static NdArray of(char[] values) {
    Objects.requireNonNull(values, "values");
    return new NdArray(StridedView.of(values, PrimitiveType.CHAR, values.length));
  }

  /** A view of a Java array, {@code |b1}. */
  public static NdArray of(boolean[] values) {
    Objects.requireNonNull(values, "values");
    return new NdArray(StridedView.of(values, PrimitiveType.BOOLEAN, values.length));
  }

  /** A view of a Java array, {@code |i1}. */
  public static NdArray of(byte[] values) {
    Objects.requireNonNull(values, "values");
    return new NdArray(StridedView.of(values, PrimitiveType.BYTE, values.length));
  }

  /**
   * A copy, {@code <U…} as wide as the longest string.
   *
   * @throws IllegalArgumentException if a string ends in NUL, which numpy would not keep
   */
  public static NdArray of(String[] values) {
    Objects.requireNonNull(values, "values");
    return new NdArray(FixedWidthStrings.encode(values));
  }

  /**
   * A copy of a Java array of arrays, such as {@code float[][][]} or {@code String[][]}, all of
   * whose rows have the same length.
   *
   * @throws IllegalArgumentException if rows differ in length or are null, or the innermost type is
   *     neither primitive nor {@code String}
   */
  public static NdArray of(Object[] rectangular) {
    Objects.requireNonNull(rectangular, "rectangular");
    return new NdArray(NestedArrays.from(rectangular));
  }

  /**
   * Any Java array of numbers: a view of a primitive array, a copy of a rectangle of them, an
   * {@code NdArray} itself.
   *
   * @throws IllegalArgumentException if it is no such array
   */
  public static NdArray view(Object array) {
    Objects.requireNonNull(array, "array");
    if (array instanceof NdArray nd) {
      return nd;
    }
    if (array instanceof Object[] rows) {
      return of(rows);
    }
    PrimitiveType type = PrimitiveType.ofElements(array);
    if (type != null) {
      return new NdArray(StridedView.of(array, type, PrimitiveArrays.length(array)));
    }
    throw new IllegalArgumentException(
        "expected an array of numbers, found a " + array.getClass().getTypeName());
  }

  /** A single number without axes. */
  public static NdArray scalar(double value) {
    return of(new double[] {value}).reshape();
  }

  /**
   * A view of a buffer's bytes from its position to its limit, in C order.
   *
   * @throws IllegalArgumentException if there are fewer or more bytes than dtype and shape take
   */
  public static NdArray wrap(ByteBuffer bytes, DType dtype, long... shape) {
    Objects.requireNonNull(dtype, "dtype");
    Objects.requireNonNull(shape, "shape");
    Objects.requireNonNull(bytes, "bytes");
    return wrap(List.of(bytes), dtype, shape);
  }

  /**
   * A view of numbers that lie in a file without gaps, in C order; mapped as {@link Npy#map(Path)}
   * says, not read.
   *
   * @param channel may be closed afterwards
   * @param file where the channel was opened, which is looked at if the numbers are gone
   * @param from where in the file the first one is
   * @throws io.persistable.error.ArrayFormatException if the file ends before the last one
   */
  public static NdArray map(FileChannel channel, Path file, long from, DType dtype, long... shape)
      throws IOException {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(dtype, "dtype");
    Objects.requireNonNull(shape, "shape");
    long bytes = Strides.checkedBytes(shape, dtype.itemSize());
    Storage storage = MappedFile.map(channel, file, from, bytes);
    return new NdArray(dtype, Strides.inCOrder(shape, dtype.itemSize()), storage);
  }

  /**
   * A view of buffers that follow each other, each but the last holding 2<sup>30</sup> bytes.
   *
   * @throws IllegalArgumentException if there are fewer or more bytes than dtype and shape take
   */
  public static NdArray wrap(List<ByteBuffer> buffers, DType dtype, long... shape) {
    Objects.requireNonNull(buffers, "buffers");
    Objects.requireNonNull(dtype, "dtype");
    Objects.requireNonNull(shape, "shape");
    Segments segments = Segments.of(buffers);
    long expected = Strides.checkedBytes(shape, dtype.itemSize());
    if (segments.size() != expected) {
      throw new IllegalArgumentException(
          "expected "
              + expected
              + " bytes for "
              + dtype
              + " "
              + Arrays.toString(shape)
              + ", found "
              + segments.size());
    }
    return new NdArray(dtype, Strides.inCOrder(shape, dtype.itemSize()), segments);
  }

  /**
   * A copy of columns as a table: a structured array whose fields are the map's, in its order.
   *
   * @param columns of one length; further axes of a column become the shape of its field
   * @throws IllegalArgumentException if the lengths differ, or there is no column
   */
  public static NdArray ofColumns(Map<String, NdArray> columns) {
    Objects.requireNonNull(columns, "columns");
    Map<String, StridedView> views = new LinkedHashMap<>();
    columns.forEach((name, column) -> views.put(name, column.view()));
    return new NdArray(StructuredArrays.ofColumns(views));
  }

  /** What an element is. */
  public DType dtype() {
    return dtype;
  }

  /** The length of each axis. */
  public long[] shape() {
    return strides.shape();
  }

  /** From one element to the next along each axis, in bytes. */
  public long[] strides() {
    return strides.strides();
  }

  /** The number of axes. */
  public int rank() {
    return strides.rank();
  }

  /** The number of elements. */
  public long size() {
    return strides.size();
  }

  /** The bytes that the elements take in a file. */
  public long byteSize() {
    return Math.multiplyExact(strides.size(), dtype.itemSize());
  }

  /** Whether the elements lie in C order without gaps. */
  public boolean isInCOrder() {
    return strides.isInCOrder(dtype.itemSize());
  }

  /** Whether the elements lie in Fortran order without gaps. */
  public boolean isInFortranOrder() {
    return strides.isInFortranOrder(dtype.itemSize());
  }

  /**
   * One element: a {@link Boolean}, the smallest signed Java number that holds all values of the
   * dtype ({@link Short} for {@code u1}, {@link java.math.BigInteger} for {@code u8}, {@link Float}
   * for {@code f2}), the {@link Long} count of a date or duration, a {@link Complex}, a {@link
   * String}, a {@code byte[]} of raw bytes; of a structured array, a map from field to value.
   *
   * @throws IndexOutOfBoundsException unless each index is within its axis
   */
  public Object get(long... index) {
    Objects.requireNonNull(index, "index");
    return element(storage, strides.offsetOf(index));
  }

  private Object element(Storage from, long at) {
    return switch (dtype.kind()) {
      case COMPLEX -> complexAt(from, at);
      case BYTES, TEXT -> FixedWidthStrings.decode(dtype, from, at);
      case RAW -> FixedWidthStrings.bytes(dtype, from, at);
      case STRUCTURED -> row(from, at);
      default -> NumberBits.boxed(dtype, bits(from, at));
    };
  }

  private Map<String, Object> row(Storage from, long at) {
    Map<String, Object> row = new LinkedHashMap<>();
    Strides here = Strides.inCOrder(new long[0], dtype.itemSize()).shifted(at);
    for (DType.Field field : dtype.fields()) {
      NdArray value = new NdArray(field.type(), StructuredArrays.strides(here, field), from);
      row.put(field.name(), value.rank() == 0 ? value.get() : value);
    }
    return row;
  }

  private long bits(long at) {
    return bits(storage, at);
  }

  private long bits(Storage from, long at) {
    return from.bits(at, dtype.unitSize(), dtype.isBigEndian());
  }

  private Complex complexAt(Storage from, long at) {
    return new Complex(
        NumberBits.toDouble(dtype, bits(from, at)),
        NumberBits.toDouble(dtype, bits(from, at + dtype.unitSize())));
  }

  /**
   * One element as a double; whole numbers over 53 bits are rounded.
   *
   * @throws UnsupportedOperationException if the dtype holds no real numbers
   */
  public double getDouble(long... index) {
    Objects.requireNonNull(index, "index");
    return NumberBits.toDouble(realNumbers(), bits(strides.offsetOf(index)));
  }

  private DType realNumbers() {
    if (!dtype.isNumber() || dtype.kind() == DType.Kind.COMPLEX) {
      throw NumberBits.holdsNo(dtype, "real numbers");
    }
    return dtype;
  }

  /**
   * One element as a long; of a date or duration its count.
   *
   * @throws UnsupportedOperationException if the dtype holds no whole numbers
   * @throws ArithmeticException if it is unsigned and too large
   */
  public long getLong(long... index) {
    Objects.requireNonNull(index, "index");
    if (!dtype.isInteger()) {
      throw NumberBits.holdsNo(dtype, "whole numbers");
    }
    return NumberBits.toLong(dtype, bits(strides.offsetOf(index)));
  }

  /** As {@link #getLong}, checked to fit an int. */
  public int getInt(long... index) {
    Objects.requireNonNull(index, "index");
    return (int) NumberBits.inRange(getLong(index), Integer.MIN_VALUE, Integer.MAX_VALUE, "an int");
  }

  /**
   * @throws UnsupportedOperationException unless the dtype is bool
   */
  public boolean getBoolean(long... index) {
    Objects.requireNonNull(index, "index");
    if (dtype.kind() != DType.Kind.BOOLEAN) {
      throw NumberBits.holdsNo(dtype, "booleans");
    }
    return bits(strides.offsetOf(index)) != 0;
  }

  /**
   * @throws UnsupportedOperationException unless the dtype is complex
   */
  public Complex getComplex(long... index) {
    Objects.requireNonNull(index, "index");
    if (dtype.kind() != DType.Kind.COMPLEX) {
      throw NumberBits.holdsNo(dtype, "complex numbers");
    }
    return complexAt(storage, strides.offsetOf(index));
  }

  /**
   * One string without the zeros that pad it; a byte string as Latin-1.
   *
   * @throws UnsupportedOperationException unless the dtype holds strings
   */
  public String getString(long... index) {
    Objects.requireNonNull(index, "index");
    return FixedWidthStrings.decode(dtype, storage, strides.offsetOf(index));
  }

  /** The view where the first axes have these indices: a row of a matrix, a plane of a cube. */
  public NdArray at(long... leading) {
    Objects.requireNonNull(leading, "leading");
    return with(strides.at(leading));
  }

  /** The view of an axis from {@code from} up to, not including, {@code to}. */
  public NdArray slice(int axis, long from, long to) {
    return with(strides.slice(axis, from, to - from, 1));
  }

  /**
   * The view of {@code count} elements of an axis.
   *
   * @param step from one to the next; negative runs backwards
   * @throws IndexOutOfBoundsException if that leaves the axis
   */
  public NdArray slice(int axis, long from, long count, long step) {
    return with(strides.slice(axis, from, count, step));
  }

  /** The view with the axes in reverse. */
  public NdArray transpose() {
    return with(strides.transpose());
  }

  /** The view whose axis {@code i} is this one's axis {@code axes[i]}. */
  public NdArray transpose(int... axes) {
    Objects.requireNonNull(axes, "axes");
    return with(strides.transpose(axes));
  }

  /**
   * The same elements in C order under another shape: a view where strides allow it, else a copy.
   *
   * @param shape at most one of its lengths may be -1, which stands for what is left
   * @throws IllegalArgumentException if the number of elements differs
   */
  public NdArray reshape(long... shape) {
    Objects.requireNonNull(shape, "shape");
    long[] lengths = ShapeArithmetic.resolve(shape, strides.size());
    Strides view = strides.reshape(lengths, dtype.itemSize());
    return view != null ? with(view) : copy().with(Strides.inCOrder(lengths, dtype.itemSize()));
  }

  private NdArray with(Strides view) {
    return new NdArray(dtype, view, storage);
  }

  /**
   * The same view of the same numbers, which knows what their file was when it was written, so that
   * {@link #checkSource()} can tell. An array that isn't mapped is returned as it is.
   */
  public NdArray recordedAs(ArrayFile file) {
    Objects.requireNonNull(file, "file");
    Storage known = storage.recorded(file::verify);
    return known == storage ? this : new NdArray(dtype, strides, known);
  }

  /**
   * Reads the file that the numbers are mapped from, and compares it with what is on record of it;
   * does nothing where nothing is, or the file was deleted or replaced since. Whatever writes an
   * array to an archive calls this, so that damage isn't written as if it were whole.
   *
   * @throws io.persistable.error.ArrayFormatException if the file isn't what was written
   */
  public void checkSource() {
    storage.checkSource();
  }

  /** A copy on the heap, in C order, for itself alone. */
  public NdArray copy() {
    return new NdArray(Conversion.copy(view(), dtype));
  }

  /**
   * A view of the same bits under another dtype of the same width, such as {@code i8} as {@code
   * M8[ns]} or {@code u8}, {@code i2} as {@code f2}; or pairs of floats along the last axis as
   * complex numbers, and back. Where elements lie in a Java array, the byte order is free.
   *
   * @throws IllegalArgumentException if widths or byte orders differ
   */
  public NdArray as(DType other) {
    Objects.requireNonNull(other, "other");
    return new NdArray(Conversion.reinterpret(view(), other));
  }

  /**
   * A copy with every number converted; narrowing floats rounds, narrowing whole numbers is
   * checked.
   *
   * @throws UnsupportedOperationException if numbers of the one kind are none of the other
   * @throws ArithmeticException if a whole number does not fit
   */
  public NdArray astype(DType other) {
    Objects.requireNonNull(other, "other");
    return new NdArray(Conversion.copy(view(), other));
  }

  /**
   * The view of one field of a structured array; the field's own shape adds axes at the end.
   *
   * @throws NoSuchElementException if there is none of this name
   */
  public NdArray field(String name) {
    Objects.requireNonNull(name, "name");
    DType.Field field =
        dtype
            .field(name)
            .orElseThrow(() -> new NoSuchElementException("no field '" + name + "' in " + dtype));
    return new NdArray(view().field(field));
  }

  /** The views of all fields of a structured array, in their order. */
  public Map<String, NdArray> columns() {
    Map<String, NdArray> columns = new LinkedHashMap<>();
    dtype.fields().forEach(field -> columns.put(field.name(), field(field.name())));
    return columns;
  }

  /** All elements in C order, each as from {@link #get}. */
  @Override
  public Iterator<Object> iterator() {
    return new Iterator<>() {
      private final Elements elements = new Elements(view());

      @Override
      public boolean hasNext() {
        return elements.hasNext();
      }

      @Override
      public Object next() {
        long at = elements.next();
        return element(elements.storage(), at);
      }
    };
  }

  /** All elements in C order, as from {@link #getDouble}. */
  public DoubleStream doubles() {
    DType real = realNumbers();
    Elements elements = new Elements(view());
    return LongStream.range(0, size())
        .mapToDouble(i -> NumberBits.toDouble(real, bits(elements.storage(), elements.next())));
  }

  /** All elements in C order, as from {@link #getLong}. */
  public LongStream longs() {
    Elements elements = new Elements(view());
    return LongStream.range(0, size())
        .map(i -> NumberBits.toLong(dtype, bits(elements.storage(), elements.next())));
  }

  /**
   * A copy of all elements in C order.
   *
   * @throws UnsupportedOperationException if the dtype holds no real numbers
   * @throws ArithmeticException if there are more than a Java array holds
   */
  public double[] toDoubleArray() {
    double[] to = new double[javaLength()];
    copyTo(to, 0);
    return to;
  }

  /** As {@link #toDoubleArray}; doubles are refused rather than rounded. */
  public float[] toFloatArray() {
    return (float[]) numbers(PrimitiveType.FLOAT);
  }

  /** As {@link #toDoubleArray}, for whole numbers, dates and durations. */
  public long[] toLongArray() {
    return (long[]) numbers(PrimitiveType.LONG);
  }

  /** As {@link #toLongArray}; each number is checked to fit. */
  public int[] toIntArray() {
    return (int[]) numbers(PrimitiveType.INT);
  }

  /** As {@link #toLongArray}; each number is checked to fit. */
  public short[] toShortArray() {
    return (short[]) numbers(PrimitiveType.SHORT);
  }

  /** As {@link #toLongArray}; each number is checked to fit. */
  public byte[] toByteArray() {
    return (byte[]) numbers(PrimitiveType.BYTE);
  }

  /** As {@link #toLongArray}; each number is checked to fit. */
  public char[] toCharArray() {
    return (char[]) numbers(PrimitiveType.CHAR);
  }

  /** As {@link #toDoubleArray}, for bool alone. */
  public boolean[] toBooleanArray() {
    return (boolean[]) numbers(PrimitiveType.BOOLEAN);
  }

  /** As {@link #toDoubleArray}, for strings. */
  public String[] toStringArray() {
    String[] to = new String[javaLength()];
    Elements elements = new Elements(view());
    for (int i = 0; i < to.length; i++) {
      to[i] = FixedWidthStrings.decode(dtype, elements.storage(), elements.next());
    }
    return to;
  }

  /**
   * A copy as a Java array of as many dimensions as this has axes, such as {@code
   * toJavaArray(float[][].class)}.
   *
   * @throws IllegalArgumentException if the dimensions differ, or the innermost type is neither
   *     primitive nor {@code String}
   * @throws UnsupportedOperationException if the dtype is none for that type
   */
  public <T> T toJavaArray(Class<T> type) {
    Objects.requireNonNull(type, "type");
    return NestedArrays.to(view(), type);
  }

  /** Copies all elements in C order to {@code target} from {@code from} on. */
  public void copyTo(double[] target, int from) {
    Objects.requireNonNull(target, "target");
    if (storage instanceof PrimitiveStorage.Doubles doubles
        && isInCOrder()
        && dtype.kind() == DType.Kind.FLOAT) {
      int start = (int) (strides.offset() / Double.BYTES);
      System.arraycopy(doubles.array(), start, target, from, javaLength());
      return;
    }
    new NumberReader(view()).read(target, from, javaLength());
  }

  /**
   * Appends the elements' bytes in C order and in the dtype's byte order.
   *
   * @throws BufferOverflowException if they do not fit
   */
  public void copyTo(ByteBuffer target) {
    Objects.requireNonNull(target, "target");
    if (target.remaining() < byteSize()) {
      throw new BufferOverflowException();
    }
    ByteOrder order = target.order();
    reader().read(target);
    target.order(order);
  }

  /** Writes the elements' bytes in C order and in the dtype's byte order, a megabyte at a time. */
  public void writeTo(WritableByteChannel channel) throws IOException {
    Objects.requireNonNull(channel, "channel");
    ByteBuffer chunk = ByteBuffer.allocateDirect((int) Math.min(1 << 20, byteSize()));
    ElementReader reader = reader();
    while (reader.hasRemaining()) {
      reader.read(chunk.clear());
      chunk.flip();
      while (chunk.hasRemaining()) {
        channel.write(chunk);
      }
    }
  }

  private Object numbers(PrimitiveType type) {
    int length = javaLength();
    return new NumberReader(view()).next(type, length);
  }

  private int javaLength() {
    if (size() > PrimitiveStorage.MAX_LENGTH) {
      throw new ArithmeticException(
          size() + " elements are more than a Java array holds; slice the array first");
    }
    return (int) size();
  }

  /**
   * This, or a copy if it lies in a mapped file: numbers that are read one by one, in any order.
   */
  NdArray onHeap() {
    return storage instanceof MappedFile ? copy() : this;
  }

  /**
   * A copy of the first and last {@code edge} items of every axis that is longer than both
   * together; no other element is touched.
   */
  NdArray corners(int edge) {
    return new NdArray(Conversion.corners(view(), edge));
  }

  ElementReader reader() {
    return view().reader();
  }

  /**
   * Equal when dtype, shape and all values are. Where the elements lie, and how, does not matter.
   * Floats are equal as {@link Double#equals} has it: NaN to NaN, 0.0 not to -0.0.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof NdArray that
        && dtype.equals(that.dtype)
        && Arrays.equals(shape(), that.shape())
        && ElementEquality.sameValues(view(), that.view());
  }

  @Override
  public int hashCode() {
    return 31 * dtype.hashCode()
        + 31 * 31 * Arrays.hashCode(shape())
        + ElementEquality.hash(view());
  }

  /** As numpy's {@code repr}, summarised over 1,000 elements. */
  @Override
  public String toString() {
    return new NdArrayText(this).toString();
  }
}
