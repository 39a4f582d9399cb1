package io.persistable.array;

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
public final class NdArray implements Iterable<Object> {

  /** The most axes that an array has: as many as numpy 2 allows. */
  public static final int MAX_RANK = Layout.MAX_RANK;

  private final DType dtype;
  private final Layout layout;
  private final Storage storage;

  NdArray(DType dtype, Layout layout, Storage storage) {
    this.dtype = dtype;
    this.layout = layout;
    this.storage = storage;
  }

  private static NdArray wrap(DType dtype, PrimitiveStorage storage) {
    long[] shape = {storage.size() / dtype.itemSize()};
    return new NdArray(dtype, Layout.inCOrder(shape, dtype.itemSize()), storage);
  }

  /** A view of a Java array, {@code <f8}. */
  public static NdArray of(double[] values) {
    Objects.requireNonNull(values, "values");
    return wrap(DType.FLOAT64, new PrimitiveStorage.Doubles(values));
  }

  /** A view of a Java array, {@code <f4}. */
  public static NdArray of(float[] values) {
    Objects.requireNonNull(values, "values");
    return wrap(DType.FLOAT32, new PrimitiveStorage.Floats(values));
  }

  /** A view of a Java array, {@code <i8}. */
  public static NdArray of(long[] values) {
    Objects.requireNonNull(values, "values");
    return wrap(DType.INT64, new PrimitiveStorage.Longs(values));
  }

  /** A view of a Java array, {@code <i4}. */
  public static NdArray of(int[] values) {
    Objects.requireNonNull(values, "values");
    return wrap(DType.INT32, new PrimitiveStorage.Ints(values));
  }

  /** A view of a Java array, {@code <i2}. */
  public static NdArray of(short[] values) {
    Objects.requireNonNull(values, "values");
    return wrap(DType.INT16, new PrimitiveStorage.Shorts(values));
  }

  /** A view of a Java array of UTF-16 code units, {@code <u2}. */
  public static NdArray of(char[] values) {
    Objects.requireNonNull(values, "values");
    return wrap(DType.UINT16, new PrimitiveStorage.Chars(values));
  }

  /** A view of a Java array, {@code |b1}. */
  public static NdArray of(boolean[] values) {
    Objects.requireNonNull(values, "values");
    return wrap(DType.BOOL, new PrimitiveStorage.Booleans(values));
  }

  /** A view of a Java array, {@code |i1}. */
  public static NdArray of(byte[] values) {
    Objects.requireNonNull(values, "values");
    return wrap(List.of(ByteBuffer.wrap(values)), DType.INT8, values.length);
  }

  /**
   * A copy, {@code <U…} as wide as the longest string.
   *
   * @throws IllegalArgumentException if a string ends in NUL, which numpy would not keep
   */
  public static NdArray of(String[] values) {
    Objects.requireNonNull(values, "values");
    return Strings.encode(values);
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
    return JavaArrays.from(rectangular);
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
    } else if (array instanceof double[] a) {
      return of(a);
    } else if (array instanceof float[] a) {
      return of(a);
    } else if (array instanceof long[] a) {
      return of(a);
    } else if (array instanceof int[] a) {
      return of(a);
    } else if (array instanceof short[] a) {
      return of(a);
    } else if (array instanceof char[] a) {
      return of(a);
    } else if (array instanceof boolean[] a) {
      return of(a);
    }
    if (array instanceof Object[] rows) {
      return of(rows);
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
    long bytes = Layout.checkedBytes(shape, dtype.itemSize());
    Storage storage = MappedFile.map(channel, file, from, bytes);
    return new NdArray(dtype, Layout.inCOrder(shape, dtype.itemSize()), storage);
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
    long expected = Layout.checkedBytes(shape, dtype.itemSize());
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
    return new NdArray(dtype, Layout.inCOrder(shape, dtype.itemSize()), segments);
  }

  /**
   * A copy of columns as a table: a structured array whose fields are the map's, in its order.
   *
   * @param columns of one length; further axes of a column become the shape of its field
   * @throws IllegalArgumentException if the lengths differ, or there is no column
   */
  public static NdArray ofColumns(Map<String, NdArray> columns) {
    Objects.requireNonNull(columns, "columns");
    return Structures.ofColumns(columns);
  }

  /** What an element is. */
  public DType dtype() {
    return dtype;
  }

  /** The length of each axis. */
  public long[] shape() {
    return layout.shape();
  }

  /** From one element to the next along each axis, in bytes. */
  public long[] strides() {
    return layout.strides();
  }

  /** The number of axes. */
  public int rank() {
    return layout.rank();
  }

  /** The number of elements. */
  public long size() {
    return layout.size();
  }

  /** The bytes that the elements take in a file. */
  public long byteSize() {
    return Math.multiplyExact(layout.size(), dtype.itemSize());
  }

  /** Whether the elements lie in C order without gaps. */
  public boolean isInCOrder() {
    return layout.isInCOrder(dtype.itemSize());
  }

  /** Whether the elements lie in Fortran order without gaps. */
  public boolean isInFortranOrder() {
    return layout.isInFortranOrder(dtype.itemSize());
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
    return element(storage, layout.offsetOf(index));
  }

  private Object element(Storage from, long at) {
    return switch (dtype.kind()) {
      case COMPLEX -> complexAt(from, at);
      case BYTES, TEXT -> Strings.decode(dtype, from, at);
      case RAW -> Strings.bytes(dtype, from, at);
      case STRUCTURED -> Structures.row(dtype, from, at);
      default -> Numbers.boxed(dtype, bits(from, at));
    };
  }

  private long bits(long at) {
    return bits(storage, at);
  }

  private long bits(Storage from, long at) {
    return from.bits(at, dtype.unitSize(), dtype.isBigEndian());
  }

  private Complex complexAt(Storage from, long at) {
    return new Complex(
        Numbers.toDouble(dtype, bits(from, at)),
        Numbers.toDouble(dtype, bits(from, at + dtype.unitSize())));
  }

  /**
   * One element as a double; whole numbers over 53 bits are rounded.
   *
   * @throws UnsupportedOperationException if the dtype holds no real numbers
   */
  public double getDouble(long... index) {
    Objects.requireNonNull(index, "index");
    return Numbers.toDouble(realNumbers(), bits(layout.offsetOf(index)));
  }

  private DType realNumbers() {
    if (!dtype.isNumber() || dtype.kind() == DType.Kind.COMPLEX) {
      throw Numbers.holdsNo(dtype, "real numbers");
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
      throw Numbers.holdsNo(dtype, "whole numbers");
    }
    return Numbers.toLong(dtype, bits(layout.offsetOf(index)));
  }

  /** As {@link #getLong}, checked to fit an int. */
  public int getInt(long... index) {
    Objects.requireNonNull(index, "index");
    return (int) Numbers.inRange(getLong(index), Integer.MIN_VALUE, Integer.MAX_VALUE, "an int");
  }

  /**
   * @throws UnsupportedOperationException unless the dtype is bool
   */
  public boolean getBoolean(long... index) {
    Objects.requireNonNull(index, "index");
    if (dtype.kind() != DType.Kind.BOOLEAN) {
      throw Numbers.holdsNo(dtype, "booleans");
    }
    return bits(layout.offsetOf(index)) != 0;
  }

  /**
   * @throws UnsupportedOperationException unless the dtype is complex
   */
  public Complex getComplex(long... index) {
    Objects.requireNonNull(index, "index");
    if (dtype.kind() != DType.Kind.COMPLEX) {
      throw Numbers.holdsNo(dtype, "complex numbers");
    }
    return complexAt(storage, layout.offsetOf(index));
  }

  /**
   * One string without the zeros that pad it; a byte string as Latin-1.
   *
   * @throws UnsupportedOperationException unless the dtype holds strings
   */
  public String getString(long... index) {
    Objects.requireNonNull(index, "index");
    return Strings.decode(dtype, storage, layout.offsetOf(index));
  }

  /** The view where the first axes have these indices: a row of a matrix, a plane of a cube. */
  public NdArray at(long... leading) {
    Objects.requireNonNull(leading, "leading");
    return with(layout.at(leading));
  }

  /** The view of an axis from {@code from} up to, not including, {@code to}. */
  public NdArray slice(int axis, long from, long to) {
    return with(layout.slice(axis, from, to - from, 1));
  }

  /**
   * The view of {@code count} elements of an axis.
   *
   * @param step from one to the next; negative runs backwards
   * @throws IndexOutOfBoundsException if that leaves the axis
   */
  public NdArray slice(int axis, long from, long count, long step) {
    return with(layout.slice(axis, from, count, step));
  }

  /** The view with the axes in reverse. */
  public NdArray transpose() {
    return with(layout.transpose());
  }

  /** The view whose axis {@code i} is this one's axis {@code axes[i]}. */
  public NdArray transpose(int... axes) {
    Objects.requireNonNull(axes, "axes");
    return with(layout.transpose(axes));
  }

  /**
   * The same elements in C order under another shape: a view where strides allow it, else a copy.
   *
   * @param shape at most one of its lengths may be -1, which stands for what is left
   * @throws IllegalArgumentException if the number of elements differs
   */
  public NdArray reshape(long... shape) {
    Objects.requireNonNull(shape, "shape");
    long[] lengths = Shapes.resolve(shape, layout.size());
    Layout view = layout.reshape(lengths, dtype.itemSize());
    return view != null ? with(view) : copy().with(Layout.inCOrder(lengths, dtype.itemSize()));
  }

  private NdArray with(Layout view) {
    return new NdArray(dtype, view, storage);
  }

  /**
   * The same view of the same numbers, which knows what their file was when it was written, so that
   * {@link #checkSource()} can tell. An array that isn't mapped is returned as it is.
   */
  public NdArray recordedAs(ArrayFile file) {
    Objects.requireNonNull(file, "file");
    Storage known = storage.recorded(file);
    return known == storage ? this : new NdArray(dtype, layout, known);
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
    return Conversion.copy(this, dtype);
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
    return Conversion.reinterpret(this, other);
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
    return Conversion.copy(this, other);
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
    return new NdArray(field.type(), Structures.layout(layout, field), storage);
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
      private final Elements elements = new Elements(NdArray.this);

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
    Elements elements = new Elements(this);
    return LongStream.range(0, size())
        .mapToDouble(i -> Numbers.toDouble(real, bits(elements.storage(), elements.next())));
  }

  /** All elements in C order, as from {@link #getLong}. */
  public LongStream longs() {
    Elements elements = new Elements(this);
    return LongStream.range(0, size())
        .map(i -> Numbers.toLong(dtype, bits(elements.storage(), elements.next())));
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
    float[] to = new float[javaLength()];
    new NumberReader(this).read(to, 0, to.length);
    return to;
  }

  /** As {@link #toDoubleArray}, for whole numbers, dates and durations. */
  public long[] toLongArray() {
    long[] to = new long[javaLength()];
    new NumberReader(this).read(to, 0, to.length);
    return to;
  }

  /** As {@link #toLongArray}; each number is checked to fit. */
  public int[] toIntArray() {
    int[] to = new int[javaLength()];
    new NumberReader(this).read(to, 0, to.length);
    return to;
  }

  /** As {@link #toLongArray}; each number is checked to fit. */
  public short[] toShortArray() {
    short[] to = new short[javaLength()];
    new NumberReader(this).read(to, 0, to.length);
    return to;
  }

  /** As {@link #toLongArray}; each number is checked to fit. */
  public byte[] toByteArray() {
    byte[] to = new byte[javaLength()];
    new NumberReader(this).read(to, 0, to.length);
    return to;
  }

  /** As {@link #toLongArray}; each number is checked to fit. */
  public char[] toCharArray() {
    char[] to = new char[javaLength()];
    new NumberReader(this).read(to, 0, to.length);
    return to;
  }

  /** As {@link #toDoubleArray}, for bool alone. */
  public boolean[] toBooleanArray() {
    boolean[] to = new boolean[javaLength()];
    new NumberReader(this).read(to, 0, to.length);
    return to;
  }

  /** As {@link #toDoubleArray}, for strings. */
  public String[] toStringArray() {
    String[] to = new String[javaLength()];
    Elements elements = new Elements(this);
    for (int i = 0; i < to.length; i++) {
      to[i] = Strings.decode(dtype, elements.storage(), elements.next());
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
    return JavaArrays.to(this, type);
  }

  /** Copies all elements in C order to {@code target} from {@code from} on. */
  public void copyTo(double[] target, int from) {
    Objects.requireNonNull(target, "target");
    if (storage instanceof PrimitiveStorage.Doubles doubles
        && isInCOrder()
        && dtype.kind() == DType.Kind.FLOAT) {
      int start = (int) (layout.offset() / Double.BYTES);
      System.arraycopy(doubles.array(), start, target, from, javaLength());
      return;
    }
    new NumberReader(this).read(target, from, javaLength());
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

  ElementReader reader() {
    return new ElementReader(storage, dtype, layout);
  }

  Layout layout() {
    return layout;
  }

  Storage storage() {
    return storage;
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
        && Equality.sameValues(this, that);
  }

  @Override
  public int hashCode() {
    return 31 * dtype.hashCode() + 31 * 31 * Arrays.hashCode(shape()) + Equality.hash(this);
  }

  /** As numpy's {@code repr}, summarised over 1,000 elements. */
  @Override
  public String toString() {
    return new NdArrayText(this).toString();
  }
}
