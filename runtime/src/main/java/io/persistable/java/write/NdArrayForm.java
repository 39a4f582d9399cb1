package io.persistable.java.write;

import io.persistable.array.DType;
import io.persistable.array.NdArray;
import java.nio.ByteBuffer;

/**
 * An n-dimensional array as source: a Java array of its numbers, or of its bytes where Java has no
 * such numbers, inside the call that makes it an {@code NdArray}. A source with such a call needs
 * this library.
 */
final class NdArrayForm {

  private final NdArray array;

  NdArrayForm(NdArray array) {
    this.array = array;
  }

  /** Whether Java has arrays of these numbers. */
  private boolean isNative() {
    return array.rank() > 0
        && array.size() > 0
        && switch (array.dtype().str()) {
          case "|b1", "|i1", "<i2", "<u2", "<i4", "<i8", "<f4", "<f8" -> true;
          default -> false;
        };
  }

  /** The numbers in C order, or their bytes. */
  Object flat() {
    if (!isNative()) {
      ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(array.byteSize()));
      array.copyTo(bytes);
      return bytes.array();
    }
    return switch (array.dtype().str()) {
      case "|b1" -> array.toBooleanArray();
      case "|i1" -> array.toByteArray();
      case "<i2" -> array.toShortArray();
      case "<u2" -> array.toCharArray();
      case "<i4" -> array.toIntArray();
      case "<i8" -> array.toLongArray();
      case "<f4" -> array.toFloatArray();
      default -> array.toDoubleArray();
    };
  }

  /** How many elements {@link #flat} has. */
  long length() {
    return isNative() ? array.size() : array.byteSize();
  }

  /** The array as it stands in a file: in C order. */
  NdArray inFile() {
    return array.isInCOrder() ? array : array.copy();
  }

  /** Opens the call that makes the array of {@link #flat}, up to that argument. */
  void open(LineBreaker out, ImportSection imports) {
    String type = imports.name(NdArray.class);
    out.text(isNative() ? type + ".of" : type + ".wrap").openArguments().argument();
    if (!isNative()) {
      out.text(imports.name(ByteBuffer.class) + ".wrap").openArguments().argument();
    }
  }

  /** Closes what {@link #open} opened. */
  void close(LineBreaker out, ImportSection imports) {
    out.closeArguments();
    if (isNative()) {
      if (array.rank() > 1) {
        out.text(".reshape").openArguments();
        lengths(out);
        out.closeArguments();
      }
      return;
    }
    out.argument().text(imports.name(DType.class) + ".of").openArguments().argument();
    DType dtype = array.dtype();
    String text = dtype.kind() == DType.Kind.STRUCTURED ? dtype.descr() : dtype.str();
    out.text(JavaLiterals.string(text)).closeArguments();
    lengths(out);
    out.closeArguments();
  }

  private void lengths(LineBreaker out) {
    for (long length : array.shape()) {
      out.argument().text(length == (int) length ? Long.toString(length) : length + "L");
    }
  }
}
