package io.persistable.array;

import io.persistable.array.file.ByteSource;
import io.persistable.array.storage.Strides;
import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a npy file says before its numbers.
 *
 * <pre>
 * byte  0  93 4E 55 4D 50 59        "\x93NUMPY"
 *       6  major, minor             1.0, 2.0 or 3.0
 *       8  length of the header     2 bytes in 1.0, else 4; little-endian
 *      10  {'descr': '&lt;f8', 'fortran_order': False, 'shape': (3, 4), }
 *          Latin-1 up to 2.0, UTF-8 in 3.0; then spaces, then \n, so that
 *          the numbers begin at a multiple of 64
 * </pre>
 *
 * The oldest version that can express a header is written. Spaces leave room for the length of the
 * axis that grows to be changed in place.
 *
 * @see <a
 *     href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">numpy.lib.format</a>
 */
record NpyHeader(DType dtype, boolean fortranOrder, List<Long> shape) {

  private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
  private static final int ALIGNMENT = 64;
  private static final int GROWTH_DIGITS = 21;
  private static final Set<String> KEYS = Set.of("descr", "fortran_order", "shape");

  static NpyHeader of(NdArray array) {
    boolean fortran = !array.isInCOrder() && array.isInFortranOrder();
    return of(array.dtype(), fortran, array.shape());
  }

  static NpyHeader of(DType dtype, boolean fortranOrder, long[] shape) {
    Strides.checkedBytes(shape, dtype.itemSize());
    return new NpyHeader(dtype, fortranOrder, Arrays.stream(shape).boxed().toList());
  }

  Strides strides() {
    long[] lengths = lengths();
    return fortranOrder
        ? Strides.inFortranOrder(lengths, dtype.itemSize())
        : Strides.inCOrder(lengths, dtype.itemSize());
  }

  long[] lengths() {
    return shape.stream().mapToLong(Long::longValue).toArray();
  }

  /** Of the numbers that follow. */
  long dataBytes() {
    return Strides.checkedBytes(lengths(), dtype.itemSize());
  }

  /** The header as numpy writes it, from the magic on. */
  byte[] bytes() {
    String text = text();
    byte[] latin = encode(text, StandardCharsets.ISO_8859_1);
    if (latin != null && padded(latin.length, 10) <= 0xFFFF) {
      return bytes(latin, 1);
    }
    return latin != null ? bytes(latin, 2) : bytes(text.getBytes(StandardCharsets.UTF_8), 3);
  }

  private String text() {
    String text =
        "{'descr': "
            + dtype.descr()
            + ", 'fortran_order': "
            + (fortranOrder ? "True" : "False")
            + ", 'shape': "
            + PythonLiteral.tuple(shape)
            + ", }";
    if (shape.isEmpty()) {
      return text;
    }
    long growing = shape.get(fortranOrder ? shape.size() - 1 : 0);
    return text + " ".repeat(GROWTH_DIGITS - Long.toString(growing).length());
  }

  private static byte @Nullable [] encode(String text, Charset charset) {
    try {
      ByteBuffer bytes = charset.newEncoder().encode(java.nio.CharBuffer.wrap(text));
      byte[] encoded = new byte[bytes.remaining()];
      bytes.get(encoded);
      return encoded;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** The header's length with spaces and line break; as in numpy there is one space at least. */
  private static int padded(int length, int prefix) {
    int withBreak = length + 1;
    return withBreak + ALIGNMENT - (prefix + withBreak) % ALIGNMENT;
  }

  private static byte[] bytes(byte[] text, int major) {
    int prefix = major == 1 ? 10 : 12;
    int padded = padded(text.length, prefix);
    ByteBuffer out = ByteBuffer.allocate(prefix + padded).order(ByteOrder.LITTLE_ENDIAN);
    out.put(MAGIC).put((byte) major).put((byte) 0);
    if (major == 1) {
      out.putShort((short) padded);
    } else {
      out.putInt(padded);
    }
    out.put(text);
    while (out.remaining() > 1) {
      out.put((byte) ' ');
    }
    return out.put((byte) '\n').array();
  }

  /**
   * Reads a header and leaves the source at the first number.
   *
   * @throws ArrayFormatException if it is not one, or longer than the limit
   */
  static NpyHeader read(ByteSource source, ArrayLimits limits) throws IOException {
    ByteBuffer prefix = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    long start = source.position();
    source.readFully(prefix.limit(8), "magic string and version");
    if (!Arrays.equals(prefix.array(), 0, 6, MAGIC, 0, 6)) {
      throw source.malformed(start, "expected a npy file's \\x93NUMPY, found other bytes", null);
    }
    int major = prefix.get(6);
    int minor = prefix.get(7);
    if (major < 1 || major > 3 || minor != 0) {
      throw source.malformed(
          start + 6, "expected version 1.0, 2.0 or 3.0, found " + major + "." + minor, null);
    }
    source.readFully(prefix.limit(major == 1 ? 10 : 12), "header's length");
    long length = major == 1 ? prefix.getShort(8) & 0xFFFFL : prefix.getInt(8) & 0xFFFFFFFFL;
    if (length > limits.headerBytes()) {
      throw source.malformed(
          start + 8,
          "header of "
              + length
              + " bytes passes the limit of "
              + limits.headerBytes()
              + " (ArrayLimits.headerBytes)",
          null);
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) length);
    long textAt = source.position();
    source.readFully(bytes, "header");
    return parse(source, textAt, bytes.flip(), major == 3);
  }

  private static NpyHeader parse(ByteSource source, long at, ByteBuffer bytes, boolean utf8) {
    Charset charset = utf8 ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    String text;
    try {
      text = charset.newDecoder().decode(bytes).toString();
    } catch (CharacterCodingException e) {
      throw source.malformed(at, "expected a header in UTF-8", e);
    }
    try {
      return of(PythonLiteral.parse(text));
    } catch (PythonLiteral.Malformed e) {
      int before = text.substring(0, e.at).getBytes(charset).length;
      throw source.malformed(at + before, String.valueOf(e.getMessage()), e);
    } catch (IllegalArgumentException e) {
      throw source.malformed(at, String.valueOf(e.getMessage()), e);
    }
  }

  private static NpyHeader of(Object literal) {
    if (!(literal instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("expected a header of the form {…}, found " + literal);
    }
    if (!map.keySet().equals(KEYS)) {
      throw new IllegalArgumentException(
          "expected the keys descr, fortran_order and shape, found " + map.keySet());
    }
    Object descr = map.get("descr");
    Object shape = map.get("shape");
    if (!(map.get("fortran_order") instanceof Boolean fortran)) {
      throw new IllegalArgumentException(
          "expected fortran_order to be True or False, found " + map.get("fortran_order"));
    }
    if (!(shape instanceof PythonLiteral.Tuple tuple)) {
      throw new IllegalArgumentException("expected shape to be a tuple, found " + shape);
    }
    for (Object length : tuple.items()) {
      if (!(length instanceof Long)) {
        throw new IllegalArgumentException("expected whole numbers in shape, found " + shape);
      }
    }
    long[] lengths = tuple.items().stream().mapToLong(Long.class::cast).toArray();
    return of(
        DTypeText.fromLiteral(descr == null ? PythonLiteral.None.NONE : descr), fortran, lengths);
  }
}
