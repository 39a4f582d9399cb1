package io.persistable.array.storage;

import java.nio.ByteBuffer;

/**
 * A Java array of numbers. Byte order means nothing here; it is that of the buffers that numbers
 * are copied to and from.
 */
public abstract class PrimitiveStorage extends Storage {

  /** The longest array that every JVM allocates. */
  public static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

  private final int length;
  final int width;
  private final int shift;

  private PrimitiveStorage(int length, int width) {
    this.length = length;
    this.width = width;
    this.shift = Integer.numberOfTrailingZeros(width);
  }

  static PrimitiveStorage allocate(int width, boolean floating, int length) {
    return switch (width) {
      case 2 -> new Shorts(new short[length]);
      case 4 -> floating ? new Floats(new float[length]) : new Ints(new int[length]);
      default -> floating ? new Doubles(new double[length]) : new Longs(new long[length]);
    };
  }

  /** The array itself, not a copy. */
  public abstract Object array();

  abstract long bits(int index);

  abstract void put(ByteBuffer out, int from, int count);

  abstract void take(ByteBuffer in, int to);

  @Override
  public long size() {
    return (long) length << shift;
  }

  @Override
  public long bits(long at, int width, boolean bigEndian) {
    return bits((int) (at >> shift));
  }

  @Override
  public void gather(long at, long stride, int count, int width, ByteBuffer out) {
    int index = (int) (at >> shift);
    if (stride == width) {
      put(out, index, count);
      out.position(out.position() + (count << shift));
      return;
    }
    int step = (int) (stride >> shift);
    for (int i = 0; i < count; i++, index += step) {
      long bits = bits(index);
      switch (width) {
        case 1 -> out.put((byte) bits);
        case 2 -> out.putShort((short) bits);
        case 4 -> out.putInt((int) bits);
        default -> out.putLong(bits);
      }
    }
  }

  @Override
  public void fill(long at, int width, ByteBuffer in) {
    take(in, (int) (at >> shift));
    in.position(in.limit());
  }

  public static final class Booleans extends PrimitiveStorage {
    private final boolean[] array;

    public Booleans(boolean[] array) {
      super(array.length, 1);
      this.array = array;
    }

    @Override
    public Object array() {
      return array;
    }

    @Override
    long bits(int index) {
      return array[index] ? 1 : 0;
    }

    @Override
    void put(ByteBuffer out, int from, int count) {
      for (int i = 0; i < count; i++) {
        out.put(out.position() + i, (byte) (array[from + i] ? 1 : 0));
      }
    }

    @Override
    void take(ByteBuffer in, int to) {
      for (int i = 0; i < in.remaining(); i++) {
        array[to + i] = in.get(in.position() + i) != 0;
      }
    }
  }

  public static final class Chars extends PrimitiveStorage {
    private final char[] array;

    public Chars(char[] array) {
      super(array.length, Character.BYTES);
      this.array = array;
    }

    @Override
    public Object array() {
      return array;
    }

    @Override
    long bits(int index) {
      return array[index];
    }

    @Override
    void put(ByteBuffer out, int from, int count) {
      out.asCharBuffer().put(array, from, count);
    }

    @Override
    void take(ByteBuffer in, int to) {
      in.asCharBuffer().get(array, to, in.remaining() / Character.BYTES);
    }
  }

  public static final class Shorts extends PrimitiveStorage {
    private final short[] array;

    public Shorts(short[] array) {
      super(array.length, Short.BYTES);
      this.array = array;
    }

    @Override
    public Object array() {
      return array;
    }

    @Override
    long bits(int index) {
      return array[index] & 0xFFFFL;
    }

    @Override
    void put(ByteBuffer out, int from, int count) {
      out.asShortBuffer().put(array, from, count);
    }

    @Override
    void take(ByteBuffer in, int to) {
      in.asShortBuffer().get(array, to, in.remaining() / Short.BYTES);
    }
  }

  public static final class Ints extends PrimitiveStorage {
    private final int[] array;

    public Ints(int[] array) {
      super(array.length, Integer.BYTES);
      this.array = array;
    }

    @Override
    public Object array() {
      return array;
    }

    @Override
    long bits(int index) {
      return array[index] & 0xFFFFFFFFL;
    }

    @Override
    void put(ByteBuffer out, int from, int count) {
      out.asIntBuffer().put(array, from, count);
    }

    @Override
    void take(ByteBuffer in, int to) {
      in.asIntBuffer().get(array, to, in.remaining() / Integer.BYTES);
    }
  }

  public static final class Longs extends PrimitiveStorage {
    private final long[] array;

    public Longs(long[] array) {
      super(array.length, Long.BYTES);
      this.array = array;
    }

    @Override
    public Object array() {
      return array;
    }

    @Override
    long bits(int index) {
      return array[index];
    }

    @Override
    void put(ByteBuffer out, int from, int count) {
      out.asLongBuffer().put(array, from, count);
    }

    @Override
    void take(ByteBuffer in, int to) {
      in.asLongBuffer().get(array, to, in.remaining() / Long.BYTES);
    }
  }

  public static final class Floats extends PrimitiveStorage {
    private final float[] array;

    public Floats(float[] array) {
      super(array.length, Float.BYTES);
      this.array = array;
    }

    @Override
    public Object array() {
      return array;
    }

    @Override
    long bits(int index) {
      return Float.floatToRawIntBits(array[index]) & 0xFFFFFFFFL;
    }

    @Override
    void put(ByteBuffer out, int from, int count) {
      out.asFloatBuffer().put(array, from, count);
    }

    @Override
    void take(ByteBuffer in, int to) {
      in.asFloatBuffer().get(array, to, in.remaining() / Float.BYTES);
    }
  }

  public static final class Doubles extends PrimitiveStorage {
    private final double[] array;

    public Doubles(double[] array) {
      super(array.length, Double.BYTES);
      this.array = array;
    }

    @Override
    public Object array() {
      return array;
    }

    @Override
    long bits(int index) {
      return Double.doubleToRawLongBits(array[index]);
    }

    @Override
    void put(ByteBuffer out, int from, int count) {
      out.asDoubleBuffer().put(array, from, count);
    }

    @Override
    void take(ByteBuffer in, int to) {
      in.asDoubleBuffer().get(array, to, in.remaining() / Double.BYTES);
    }
  }
}
