package io.persistable.hdf5;

import io.jhdf.object.datatype.ArrayDataType;
import io.jhdf.object.datatype.BitField;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import io.jhdf.object.datatype.OpaqueDataType;
import io.jhdf.object.datatype.StringData;
import io.persistable.array.DType;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** HDF5 datatypes as numpy's dtypes, as h5py sees them. */
final class Datatypes {

  private static final String NUMPY_TAG = "NUMPY:";
  private static final int MAX_NESTING = 32;

  private Datatypes() {}

  /**
   * @throws IllegalArgumentException if numpy has no dtype for it, or it holds no numbers
   */
  static DType dtype(DataType type) {
    return dtype(type, 0);
  }

  private static DType dtype(DataType type, int nesting) {
    if (nesting > MAX_NESTING) {
      throw new IllegalArgumentException("datatypes nested deeper than " + MAX_NESTING);
    }
    if (type instanceof FixedPoint fixed) {
      return fixedPoint(fixed);
    }
    if (type instanceof FloatingPoint floating) {
      return floatingPoint(floating);
    }
    if (type instanceof EnumDataType enumeration) {
      DType base = dtype(enumeration.getBaseType(), nesting + 1);
      boolean bool = Map.of(0, "FALSE", 1, "TRUE").equals(enumeration.getEnumMapping());
      return bool && base.itemSize() == 1 ? DType.BOOL : base;
    }
    if (type instanceof BitField bits && bits.getSize() == 1 && bits.getBitPrecision() == 1) {
      return DType.BOOL;
    }
    if (type instanceof StringData) {
      return DType.bytes(type.getSize());
    }
    if (type instanceof OpaqueDataType opaque) {
      return opaque(opaque);
    }
    if (type instanceof CompoundDataType compound) {
      return compound(compound, nesting);
    }
    throw new IllegalArgumentException(
        "datatype " + type.getClass().getSimpleName() + " holds no numbers that numpy has");
  }

  private static DType fixedPoint(FixedPoint type) {
    boolean whole = type.getBitOffset() == 0 && type.getBitPrecision() == 8 * type.getSize();
    DType dtype = DType.of((type.isSigned() ? "<i" : "<u") + type.getSize());
    return ordered(whole, dtype, type.getByteOrder(), type);
  }

  private static DType floatingPoint(FloatingPoint type) {
    DType dtype = DType.of("<f" + type.getSize());
    int exponent = type.getSize() == 2 ? 5 : type.getSize() == 4 ? 8 : 11;
    boolean ieee =
        type.getBitPrecision() == 8 * type.getSize()
            && type.getExponentSize() == exponent
            && type.getExponentBias() == (1 << exponent - 1) - 1
            && type.getMantissaLocation() == 0
            && type.getSignLocation() == 8 * type.getSize() - 1;
    return ordered(ieee, dtype, type.getByteOrder(), type);
  }

  private static DType ordered(boolean standard, DType dtype, ByteOrder order, DataType type) {
    if (!standard) {
      throw new IllegalArgumentException(
          "datatype "
              + type.getClass().getSimpleName()
              + " of "
              + type.getSize()
              + " bytes has a layout of bits that numpy has not");
    }
    return dtype.bigEndian(order == ByteOrder.BIG_ENDIAN);
  }

  private static DType opaque(OpaqueDataType type) {
    String tag = type.getAsciiTag();
    if (!tag.startsWith(NUMPY_TAG)) {
      return DType.raw(type.getSize());
    }
    DType dtype = DType.of(tag.substring(NUMPY_TAG.length()));
    if (dtype.itemSize() != type.getSize()) {
      throw new IllegalArgumentException(
          "tag " + tag + " on elements of " + type.getSize() + " bytes");
    }
    return dtype;
  }

  private static DType compound(CompoundDataType type, int nesting) {
    List<DType.Field> fields = new ArrayList<>();
    for (CompoundDataMember member : type.getMembers()) {
      DataType element = member.getDataType();
      List<Integer> shape = List.of();
      if (element instanceof ArrayDataType array) {
        shape = Arrays.stream(shape(array)).boxed().toList();
        element = array.getBaseType();
      }
      DType dtype = dtype(element, nesting + 1);
      fields.add(new DType.Field(member.getName(), null, dtype, shape, member.getOffset()));
    }
    fields.sort(Comparator.comparing(DType.Field::offset));
    return isComplex(fields, type.getSize())
        ? DType.of("<c" + type.getSize()).bigEndian(fields.get(0).type().isBigEndian())
        : DType.structured(fields, type.getSize());
  }

  /**
   * The shape of an array datatype. In its second version all lengths come before all permutation
   * indices; jhdf 0.13 takes them in turns, and so sees every other length only. What it missed
   * follows from the size.
   *
   * @throws IllegalArgumentException if it does not
   */
  static int[] shape(ArrayDataType type) {
    int[] shape = type.getArrayTypeDimensions();
    int missed = -1;
    if (type.getVersion() == 2 && shape.length > 1) {
      missed = 1;
      shape[1] = 1;
      if (shape.length == 3) {
        shape[2] = type.getArrayTypeDimensions()[1];
      }
    }
    long size = type.getBaseType().getSize();
    for (int length : shape) {
      size *= length;
    }
    if (missed >= 0 && shape.length <= 3 && size > 0 && type.getSize() % size == 0) {
      shape[missed] = (int) (type.getSize() / size);
      size = type.getSize();
    }
    if (size != type.getSize()) {
      throw new IllegalArgumentException(
          "array datatype of " + type.getSize() + " bytes with a shape of " + size);
    }
    return shape;
  }

  /** As h5py has it: a compound of two floats named r and i. */
  private static boolean isComplex(List<DType.Field> fields, int size) {
    return fields.size() == 2
        && fields.get(0).name().equals("r")
        && fields.get(1).name().equals("i")
        && fields.get(0).type().equals(fields.get(1).type())
        && fields.get(0).type().kind() == DType.Kind.FLOAT
        && fields.get(0).type().itemSize() >= 4
        && fields.stream().allMatch(field -> field.shape().isEmpty())
        && fields.get(1).offset() * 2 == size
        && fields.get(0).type().itemSize() * 2 == size;
  }
}
