package io.persistable.array;

import io.persistable.array.primitive.PrimitiveType;
import io.persistable.array.storage.ElementReader;
import io.persistable.array.storage.PrimitiveStorage;
import io.persistable.array.storage.Segments;
import io.persistable.array.storage.Storage;
import io.persistable.array.storage.Strides;
import java.nio.ByteBuffer;
import java.util.List;

/** What an {@link NdArray} is made of: which elements, where they are, and what each one is. */
record StridedView(DType dtype, Strides strides, Storage storage) {

  /** Zeros on the heap, in C order. */
  static StridedView allocate(DType dtype, long[] shape) {
    Strides strides = Strides.inCOrder(shape, dtype.itemSize());
    return new StridedView(
        dtype, strides, allocate(dtype, Strides.checkedBytes(shape, dtype.itemSize())));
  }

  /** Zeros on the heap for elements of a dtype. */
  static Storage allocate(DType dtype, long bytes) {
    boolean floating = dtype.kind() == DType.Kind.FLOAT || dtype.kind() == DType.Kind.COMPLEX;
    return Storage.allocate(dtype.unitSize(), floating, bytes);
  }

  /** The elements of a Java array of a primitive type, not copied, under a shape in C order. */
  static StridedView of(Object array, PrimitiveType type, long... shape) {
    DType dtype =
        switch (type) {
          case BOOLEAN -> DType.BOOL;
          case BYTE -> DType.INT8;
          case SHORT -> DType.INT16;
          case CHAR -> DType.UINT16;
          case INT -> DType.INT32;
          case LONG -> DType.INT64;
          case FLOAT -> DType.FLOAT32;
          case DOUBLE -> DType.FLOAT64;
        };
    Storage storage =
        switch (type) {
          case BOOLEAN -> new PrimitiveStorage.Booleans((boolean[]) array);
          case BYTE -> Segments.of(List.of(ByteBuffer.wrap((byte[]) array)));
          case SHORT -> new PrimitiveStorage.Shorts((short[]) array);
          case CHAR -> new PrimitiveStorage.Chars((char[]) array);
          case INT -> new PrimitiveStorage.Ints((int[]) array);
          case LONG -> new PrimitiveStorage.Longs((long[]) array);
          case FLOAT -> new PrimitiveStorage.Floats((float[]) array);
          case DOUBLE -> new PrimitiveStorage.Doubles((double[]) array);
        };
    return new StridedView(dtype, Strides.inCOrder(shape, dtype.itemSize()), storage);
  }

  long size() {
    return strides.size();
  }

  /** The bytes that the elements take in a file. */
  long byteSize() {
    return Math.multiplyExact(strides.size(), dtype.itemSize());
  }

  ElementReader reader() {
    return new ElementReader(
        storage, dtype.unitSize(), dtype.itemSize(), dtype.isBigEndian(), strides);
  }

  /** The view of one field of a structured dtype; the field's own shape adds axes at the end. */
  StridedView field(DType.Field field) {
    return new StridedView(field.type(), StructuredArrays.strides(strides, field), storage);
  }
}
