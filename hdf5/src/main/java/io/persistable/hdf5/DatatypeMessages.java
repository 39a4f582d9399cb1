package io.persistable.hdf5;

import io.jhdf.object.datatype.DataType;
import io.jhdf.storage.HdfBackingStorage;
import io.persistable.array.DType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * numpy's dtypes as HDF5 datatypes, as h5py has them: bool is an enumeration of FALSE and TRUE,
 * complex a compound of r and i, a structured dtype a compound, and what HDF5 has not (dates,
 * strings of code points) opaque bytes tagged with numpy's name, which h5py reads back as that
 * dtype.
 *
 * <pre>
 * byte 0   version in the high four bits, class in the low
 *      1   24 bits that the class gives a meaning
 *      4   size of an element, 4 bytes
 *      8   properties of the class
 * </pre>
 *
 * @see <a href="https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html">HDF5 File
 *     Format Specification, IV.A.2.d</a>
 */
final class DatatypeMessages {

  private static final int FIXED_POINT = 0;
  private static final int FLOATING_POINT = 1;
  private static final int STRING = 3;
  private static final int OPAQUE = 5;
  private static final int COMPOUND = 6;
  private static final int ENUMERATION = 8;
  private static final int ARRAY = 10;

  private static final int BIG_ENDIAN = 1;
  private static final int SIGNED = 1 << 3;
  private static final int IMPLIED_LEADING_BIT = 2 << 4;
  private static final int PADDED_WITH_ZEROS = 1;

  /** Messages have a 16-bit length. */
  private static final int MAX_BYTES = 0xFFFF;

  private DatatypeMessages() {}

  /**
   * The datatype of a dtype, for {@link io.jhdf.object.message.DataTypeMessage}.
   *
   * @throws IllegalArgumentException if HDF5 has none
   */
  static DataType of(DType dtype) {
    ByteBuffer bytes = ByteBuffer.allocate(MAX_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    try {
      append(dtype, bytes);
    } catch (java.nio.BufferOverflowException e) {
      throw new IllegalArgumentException(
          "HDF5 has no datatype of over " + MAX_BYTES + " bytes; split the table's columns", e);
    }
    byte[] encoded = new byte[bytes.position()];
    bytes.flip().get(encoded);
    return new Encoded(encoded[0] & 0xF, dtype.itemSize(), encoded);
  }

  /** A datatype that is written as it was encoded here, and never read with. */
  private static final class Encoded extends DataType {
    private final byte[] bytes;

    Encoded(int dataClass, int size, byte[] bytes) {
      super(dataClass, size);
      this.bytes = bytes;
    }

    @Override
    public ByteBuffer toBuffer() {
      return ByteBuffer.wrap(bytes);
    }

    @Override
    public Class<?> getJavaType() {
      return byte[].class;
    }

    @Override
    public Object fillData(ByteBuffer buffer, int[] dimensions, HdfBackingStorage storage) {
      throw new IllegalStateException("a datatype for writing");
    }
  }

  private static void append(DType dtype, ByteBuffer out) {
    int order = dtype.isBigEndian() ? BIG_ENDIAN : 0;
    int size = dtype.itemSize();
    if (size == 0) {
      throw new IllegalArgumentException("HDF5 has no elements of no bytes, such as " + dtype);
    }
    switch (dtype.kind()) {
      case SIGNED -> fixedPoint(out, order | SIGNED, size);
      case UNSIGNED -> fixedPoint(out, order, size);
      case FLOAT -> floatingPoint(out, order, size);
      case COMPLEX -> complex(out, order, size);
      case BOOLEAN -> {
        head(out, 3, ENUMERATION, 2, 1);
        fixedPoint(out, SIGNED, 1);
        name(out, "FALSE");
        name(out, "TRUE");
        out.put((byte) 0).put((byte) 1);
      }
      case BYTES -> head(out, 1, STRING, PADDED_WITH_ZEROS, size);
      case RAW, TEXT, DATETIME, TIMEDELTA -> tagged(out, dtype);
      case STRUCTURED -> compound(out, dtype);
    }
  }

  private static void head(ByteBuffer out, int version, int dataClass, int bits, int size) {
    out.put((byte) (version << 4 | dataClass));
    out.put((byte) bits).put((byte) (bits >> 8)).put((byte) (bits >> 16)).putInt(size);
  }

  private static void name(ByteBuffer out, String name) {
    if (name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("HDF5 has no names with NUL, such as '" + name + "'");
    }
    out.put(name.getBytes(StandardCharsets.UTF_8)).put((byte) 0);
  }

  private static void fixedPoint(ByteBuffer out, int bits, int size) {
    head(out, 1, FIXED_POINT, bits, size);
    out.putShort((short) 0).putShort((short) (8 * size));
  }

  private static void floatingPoint(ByteBuffer out, int order, int size) {
    int exponentSize = size == 2 ? 5 : size == 4 ? 8 : 11;
    int mantissaSize = 8 * size - 1 - exponentSize;
    head(out, 1, FLOATING_POINT, order | IMPLIED_LEADING_BIT | (8 * size - 1) << 8, size);
    out.putShort((short) 0).putShort((short) (8 * size));
    out.put((byte) mantissaSize).put((byte) exponentSize).put((byte) 0).put((byte) mantissaSize);
    out.putInt((1 << exponentSize - 1) - 1);
  }

  private static void complex(ByteBuffer out, int order, int size) {
    head(out, 3, COMPOUND, 2, size);
    name(out, "r");
    out.put((byte) 0);
    floatingPoint(out, order, size / 2);
    name(out, "i");
    out.put((byte) (size / 2));
    floatingPoint(out, order, size / 2);
  }

  private static void tagged(ByteBuffer out, DType dtype) {
    byte[] tag = ("NUMPY:" + dtype.str()).getBytes(StandardCharsets.US_ASCII);
    // One zero at least: jhdf takes a tag without it for damage.
    int padded = (tag.length + 8) / 8 * 8;
    head(out, 1, OPAQUE, padded, dtype.itemSize());
    out.put(tag).put(new byte[padded - tag.length]);
  }

  private static void compound(ByteBuffer out, DType dtype) {
    List<DType.Field> fields = dtype.fields();
    int size = dtype.itemSize();
    int offsetBytes = (39 - Integer.numberOfLeadingZeros(size)) / 8;
    head(out, 3, COMPOUND, fields.size(), size);
    for (DType.Field field : fields) {
      if (field.title() != null) {
        throw new IllegalArgumentException(
            "HDF5 has no titles beside names, such as '" + field.title() + "'");
      }
      name(out, field.name());
      for (int i = 0; i < offsetBytes; i++) {
        out.put((byte) (field.offset() >>> 8 * i));
      }
      if (!field.shape().isEmpty()) {
        head(out, 3, ARRAY, 0, field.size());
        out.put((byte) field.shape().size());
        field.shape().forEach(out::putInt);
      }
      append(field.type(), out);
    }
  }
}
