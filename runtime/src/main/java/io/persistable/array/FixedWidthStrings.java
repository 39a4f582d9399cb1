package io.persistable.array;

import io.persistable.array.storage.Storage;
import io.persistable.error.ArrayFormatException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Java's strings and numpy's fixed-width ones, {@code U} and {@code S}. */
final class FixedWidthStrings {

  private FixedWidthStrings() {}

  /** As wide as the longest needs, {@code <U1} at least, as numpy does. */
  static StridedView encode(String[] values) {
    int width = 1;
    for (int i = 0; i < values.length; i++) {
      String value = values[i];
      if (value == null) {
        throw new IllegalArgumentException(
            "expected strings, found null at "
                + i
                + ": numpy's fixed-width strings have none; give '' for it");
      }
      if (value.indexOf('\0', Math.max(0, value.length() - 1)) >= 0) {
        throw new IllegalArgumentException(
            "a string that ends in NUL: numpy's fixed-width strings would lose it");
      }
      width = Math.max(width, value.codePointCount(0, value.length()));
    }
    DType type = DType.text(width);
    long[] shape = {values.length};
    StridedView encoded = StridedView.allocate(type, shape);
    ByteBuffer element = ByteBuffer.allocate(type.itemSize()).order(ByteOrder.LITTLE_ENDIAN);
    for (int i = 0; i < values.length; i++) {
      Arrays.fill(element.clear().array(), (byte) 0);
      values[i].codePoints().forEach(element::putInt);
      encoded.storage().fill((long) i * type.itemSize(), 1, element.rewind());
    }
    return encoded;
  }

  /** Without the zeros at its end. Byte strings are read as Latin-1, a character per byte. */
  static String decode(DType type, Storage storage, long at) {
    if (type.kind() == DType.Kind.BYTES) {
      return new String(bytes(type, storage, at), StandardCharsets.ISO_8859_1);
    }
    if (type.kind() != DType.Kind.TEXT) {
      throw NumberBits.holdsNo(type, "strings");
    }
    int length = type.itemSize() / 4;
    while (length > 0 && storage.bits(at + 4L * (length - 1), 4, false) == 0) {
      length--;
    }
    StringBuilder out = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
      long codePoint = storage.bits(at + 4L * i, 4, type.isBigEndian());
      if (codePoint > Character.MAX_CODE_POINT) {
        throw new ArrayFormatException(
            "expected a Unicode code point in an element of dtype "
                + type
                + ", found 0x"
                + Long.toHexString(codePoint));
      }
      out.appendCodePoint((int) codePoint);
    }
    return out.toString();
  }

  /** Without the zeros at its end, except for raw bytes. */
  static byte[] bytes(DType type, Storage storage, long at) {
    int length = type.itemSize();
    if (type.kind() == DType.Kind.BYTES) {
      while (length > 0 && storage.bits(at + length - 1, 1, false) == 0) {
        length--;
      }
    }
    byte[] bytes = new byte[length];
    storage.gather(at, 1, length, 1, ByteBuffer.wrap(bytes));
    return bytes;
  }
}
