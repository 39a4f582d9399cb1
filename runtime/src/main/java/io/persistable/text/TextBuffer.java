package io.persistable.text;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing buffer of UTF-8. All text of a dialect passes through one, so that it is the one place
 * that knows the column.
 */
public final class TextBuffer {

  private static final byte[] MIN_LONG = "-9223372036854775808".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] DIGITS = new byte[200];

  /** The two digits of each number below 100 as they stand in memory. */
  private static final short[] PAIR_DIGITS = new short[100];

  private static final VarHandle PAIRS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  /** 10^i. */
  private static final long[] POWERS = new long[19];

  private static final byte[] NONE = {};

  /** Room for the imports and definitions that most texts have before their statements. */
  private static final int FRONT = 4096;

  /** 1 for printable ASCII that stands for itself in a string literal in single quotes. */
  private static final byte[] PLAIN = new byte[128];

  /** As much as any array may have, less what a JVM may want for its header. */
  private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

  static {
    Arrays.fill(PLAIN, ' ', 0x7f, (byte) 1);
    PLAIN['\''] = 0;
    PLAIN['\\'] = 0;
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
    for (int i = 0; i < 100; i++) {
      DIGITS[2 * i] = (byte) ('0' + i / 10);
      DIGITS[2 * i + 1] = (byte) ('0' + i % 10);
      PAIR_DIGITS[i] = (short) (DIGITS[2 * i] | DIGITS[2 * i + 1] << 8);
    }
  }

  private final ShortestDecimal.Exponent exponent = new ShortestDecimal.Exponent();
  private byte[] bytes;

  /** Where the text begins; before it there may be room for what is known last. */
  private int start;

  private int size;
  private int lineStart;

  public TextBuffer(int capacity) {
    bytes = new byte[capacity];
  }

  private TextBuffer(byte[] bytes, int start) {
    this.bytes = bytes;
    this.start = start;
    this.size = start;
    this.lineStart = start;
  }

  /**
   * A buffer with the memory that this thread has {@linkplain #release given back}, if it has, and
   * with room for {@link #prepend}.
   */
  public static TextBuffer reused() {
    byte[] memory = SpareMemory.take();
    return new TextBuffer(memory == null ? new byte[4 * FRONT] : memory, FRONT);
  }

  /** Keeps the memory, softly, for the thread's next buffer; this one can't be used again. */
  public void release() {
    byte[] memory = bytes;
    bytes = NONE;
    start = 0;
    size = 0;
    lineStart = 0;
    SpareMemory.giveBack(memory);
  }

  /** The number of bytes so far. */
  public int size() {
    return size - start;
  }

  /** Forgets what is after the first {@code size} bytes. */
  public void truncate(int size) {
    this.size = start + size;
    lineStart = Math.min(lineStart, this.size);
  }

  /** Puts a text that ends with a line end, or is empty, before this one. */
  public TextBuffer prepend(TextBuffer head) {
    int more = head.size();
    if (more > start) {
      int room = more + FRONT;
      byte[] moved = new byte[Math.addExact(size - start, room)];
      System.arraycopy(bytes, start, moved, room, size - start);
      lineStart += room - start;
      size += room - start;
      start = room;
      bytes = moved;
    }
    start -= more;
    System.arraycopy(head.bytes, head.start, bytes, start, more);
    return this;
  }

  /** Bytes since the last line end. */
  public int column() {
    return size - lineStart;
  }

  /** A line end. */
  public TextBuffer newline() {
    ensure(1);
    bytes[size++] = '\n';
    lineStart = size;
    return this;
  }

  /** One byte of ASCII, no line end. */
  public TextBuffer ascii(char c) {
    ensure(1);
    bytes[size++] = (byte) c;
    return this;
  }

  /** ASCII without line ends. */
  public TextBuffer ascii(String text) {
    int length = text.length();
    ensure(length);
    byte[] target = bytes;
    int at = size;
    for (int i = 0; i < length; i++) {
      target[at + i] = (byte) text.charAt(i);
    }
    size = at + length;
    return this;
  }

  /** A part of ASCII text without line ends. */
  public TextBuffer ascii(String text, int from, int to) {
    ensure(to - from);
    byte[] target = bytes;
    int at = size - from;
    for (int i = from; i < to; i++) {
      target[at + i] = (byte) text.charAt(i);
    }
    size = at + to;
    return this;
  }

  /**
   * The characters from {@code from} on up to the first that is not printable ASCII, or is a single
   * quote or a backslash.
   *
   * @return the index of that one; the length if there is none
   */
  public int plain(String text, int from) {
    int length = text.length();
    ensure(length - from);
    byte[] target = bytes;
    int shift = size - from;
    int i = from;
    // Looking at each character and copying it in one loop: the text is read once.
    for (; i < length; i++) {
      char c = text.charAt(i);
      if (c >= PLAIN.length || PLAIN[c] == 0) {
        break;
      }
      target[shift + i] = (byte) c;
    }
    size = shift + i;
    return i;
  }

  /** Bytes made before, without line ends. */
  public TextBuffer raw(byte[] text) {
    ensure(text.length);
    System.arraycopy(text, 0, bytes, size, text.length);
    size += text.length;
    return this;
  }

  /** A text made before. */
  public TextBuffer fragment(Fragment text) {
    byte[] source = text.padded;
    ensure(source.length);
    byte[] target = bytes;
    int at = size;
    for (int i = 0; i < source.length; i += 8) {
      LONGS.set(target, at + i, (long) LONGS.get(source, i));
    }
    size = at + text.length;
    return this;
  }

  /** Whole lines made before, each with its end. */
  public TextBuffer lines(byte[] text) {
    raw(text);
    if (text.length > 0) {
      lineStart = size;
    }
    return this;
  }

  /** Any text, line ends included, as UTF-8. */
  public TextBuffer text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    ensure(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    for (int i = encoded.length - 1; i >= 0; i--) {
      if (encoded[i] == '\n') {
        lineStart = size + i + 1;
        break;
      }
    }
    size += encoded.length;
    return this;
  }

  /** All of another buffer. */
  public TextBuffer append(TextBuffer other) {
    int more = other.size();
    ensure(more);
    System.arraycopy(other.bytes, other.start, bytes, size, more);
    if (other.lineStart > other.start) {
      lineStart = size + other.lineStart - other.start;
    }
    size += more;
    return this;
  }

  /** A code point above ASCII as UTF-8. */
  public TextBuffer codePoint(int c) {
    ensure(4);
    if (c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xc0 | c >> 6);
      bytes[size++] = (byte) (0x80 | c & 0x3f);
    } else if (c < 0x10000) {
      bytes[size++] = (byte) (0xe0 | c >> 12);
      bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
      bytes[size++] = (byte) (0x80 | c & 0x3f);
    } else {
      bytes[size++] = (byte) (0xf0 | c >> 18);
      bytes[size++] = (byte) (0x80 | c >> 12 & 0x3f);
      bytes[size++] = (byte) (0x80 | c >> 6 & 0x3f);
      bytes[size++] = (byte) (0x80 | c & 0x3f);
    }
    return this;
  }

  /** {@code value} in hexadecimal, lower case, exactly {@code digits} of them. */
  public TextBuffer hex(int value, int digits) {
    ensure(digits);
    for (int i = digits - 1; i >= 0; i--) {
      bytes[size++] = HEX[value >>> 4 * i & 15];
    }
    return this;
  }

  /** Decimal digits. */
  public TextBuffer integer(long value) {
    if (value >= 0 && value < 10) {
      ensure(1);
      bytes[size++] = (byte) ('0' + value);
      return this;
    }
    if (value == Long.MIN_VALUE) {
      return raw(MIN_LONG);
    }
    ensure(20);
    if (value < 0) {
      bytes[size++] = '-';
      value = -value;
    }
    int count = digitCount(value);
    putDigits(value, size, count);
    size += count;
    return this;
  }

  /**
   * A finite double as CPython's {@code repr} writes it: {@code 1.0}, {@code 1e+23}, {@code
   * 5e-324}.
   */
  public TextBuffer decimal(double value) {
    if (value == 0) {
      return ascii(1 / value < 0 ? "-0.0" : "0.0");
    }
    ensure(26);
    if (value < 0) {
      bytes[size++] = '-';
      value = -value;
    }
    long digits = ShortestDecimal.ofDouble(value, exponent);
    return layout(digits, exponent.value);
  }

  /** As {@link #decimal(double)}, with the shortest digits that read back as the same float. */
  public TextBuffer decimal(float value) {
    if (value == 0) {
      return ascii(1 / value < 0 ? "-0.0" : "0.0");
    }
    ensure(26);
    if (value < 0) {
      bytes[size++] = '-';
      value = -value;
    }
    long digits = ShortestDecimal.ofFloat(value, exponent);
    return layout(digits, exponent.value);
  }

  /** Puts digits · 10^exponent as {@code repr} does: the point within 10^-4 … 10^16, else an e. */
  private TextBuffer layout(long digits, int exponent) {
    int count = digitCount(digits);
    int point = count + exponent;
    byte[] target = bytes;
    int at = size;
    if (point > 16 || point <= -4) {
      if (count == 1) {
        target[at++] = (byte) ('0' + digits);
      } else {
        putDigits(digits, at + 1, count);
        target[at] = target[at + 1];
        target[at + 1] = '.';
        at += count + 1;
      }
      target[at++] = 'e';
      int e = point - 1;
      target[at++] = (byte) (e < 0 ? '-' : '+');
      e = Math.abs(e);
      if (e >= 100) {
        target[at++] = (byte) ('0' + e / 100);
        e %= 100;
      }
      target[at++] = DIGITS[2 * e];
      target[at++] = DIGITS[2 * e + 1];
    } else if (point <= 0) {
      target[at++] = '0';
      target[at++] = '.';
      for (int i = point; i < 0; i++) {
        target[at++] = '0';
      }
      putDigits(digits, at, count);
      at += count;
    } else if (exponent >= 0) {
      putDigits(digits, at, count);
      at += count;
      for (int i = 0; i < exponent; i++) {
        target[at++] = '0';
      }
      target[at++] = '.';
      target[at++] = '0';
    } else {
      putDigits(digits, at + 1, count);
      for (int i = 0; i < point; i++) { // a few bytes: not worth a call
        target[at + i] = target[at + i + 1];
      }
      target[at + point] = '.';
      at += count + 1;
    }
    size = at;
    return this;
  }

  /** Two digits at a time; eight of them in 32-bit arithmetic, which is several times faster. */
  private void putDigits(long value, int at, int count) {
    byte[] target = bytes;
    int i = at + count;
    long high = value;
    while (high >= 100_000_000) {
      long rest = high / 100_000_000;
      int low = (int) (high - rest * 100_000_000);
      high = rest;
      int upper = low / 10_000;
      int lower = low - upper * 10_000;
      i -= 8;
      PAIRS.set(target, i, PAIR_DIGITS[upper / 100]);
      PAIRS.set(target, i + 2, PAIR_DIGITS[upper % 100]);
      PAIRS.set(target, i + 4, PAIR_DIGITS[lower / 100]);
      PAIRS.set(target, i + 6, PAIR_DIGITS[lower % 100]);
    }
    int last = (int) high;
    while (last >= 100) {
      int rest = last / 100;
      i -= 2;
      PAIRS.set(target, i, PAIR_DIGITS[last - rest * 100]);
      last = rest;
    }
    if (last >= 10) {
      PAIRS.set(target, i - 2, PAIR_DIGITS[last]);
    } else {
      target[i - 1] = (byte) ('0' + last);
    }
  }

  /** From the number of bits: at most one below the truth, which a table of powers puts right. */
  private static int digitCount(long value) {
    int count = (64 - Long.numberOfLeadingZeros(value | 1)) * 1233 >>> 12;
    return value >= POWERS[count] ? count + 1 : Math.max(count, 1);
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      grow(more);
    }
  }

  private void grow(int more) {
    long wanted = Math.max((long) size + more, bytes.length * 2L);
    if ((long) size + more > MAX_SIZE) {
      throw new OutOfMemoryError(
          "the text of one archive would pass 2 GiB; save it as a package, or keep large arrays"
              + " outside with an array threshold");
    }
    bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, MAX_SIZE));
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, start, size - start);
  }

  public byte[] toByteArray() {
    return Arrays.copyOfRange(bytes, start, size);
  }

  @Override
  public String toString() {
    return new String(bytes, start, size - start, StandardCharsets.UTF_8);
  }
}
