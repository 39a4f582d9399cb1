package io.persistable.text;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A growing buffer of UTF-8. All text of a dialect passes through one, so that it is the one place
 * that knows the column.
 */
// Long, since every method puts bytes into the one array and moves the one index: apart, they would
// have to share both, and the innermost loops are here.
public final class TextBuffer {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private static final byte[] NONE = {};

  /** Room for the imports and definitions that most texts have before their statements. */
  private static final int FRONT = 4096;

  /** {@code ", "} and {@code ",\n "} as they stand in memory. */
  private static final long COMMA_SPACE = ',' | ' ' << 8;

  private static final long COMMA_LINE = ',' | '\n' << 8 | 0x2020_2020_0000L;

  /** Two of them. */
  private static final int QUOTES = 2;

  private static final int LEAST = 256;

  private static final int HUGE = 1 << 26;

  /** The size of a streaming buffer, and of the pieces in which a long string is written. */
  private static final int STREAMED = 1 << 16;

  /**
   * No line is taken to begin further back than this. Whoever asks for the column needs no more.
   */
  private static final int LONGEST_LINE = -(1 << 30);

  /** The longest array that every JVM makes. */
  private static final int MAX_SIZE = Integer.MAX_VALUE - 8;

  private final Numerals numerals = new Numerals();
  private byte[] bytes;

  /** Where the text begins; before it there may be room for what is known last. */
  private int start;

  private int size;
  private int lineStart;

  /** Where the text goes when the buffer is full; null if it stays here. */
  private @Nullable OutputStream sink;

  /** Where the text goes once it passes the limit; null if it may not. */
  private @Nullable Overflow overflow;

  /** The bytes that were passed on. */
  private long passed;

  /** What the buffer may grow to. */
  private int limit = MAX_SIZE;

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

  /**
   * A buffer that passes on what it has when it is full. Nothing may be asked of it then but the
   * column, and nothing taken back; {@link #flush} ends it.
   */
  public static TextBuffer streaming(OutputStream sink) {
    TextBuffer buffer = new TextBuffer(STREAMED);
    buffer.sink = sink;
    return buffer;
  }

  /** Lets the text grow to so many bytes, and no further: then {@link TooLarge} is thrown. */
  public TextBuffer limitedTo(int limit) {
    this.limit = Math.min(limit, MAX_SIZE);
    return this;
  }

  /** Gives the place for a text that turns out to be larger than a buffer. */
  @FunctionalInterface
  public interface Overflow {
    OutputStream open() throws IOException;
  }

  /**
   * Lets the text grow to so many bytes. If it becomes larger, all of it goes to what {@code
   * overflow} opens then, and the buffer is a {@linkplain #streaming streaming} one.
   */
  public TextBuffer overflowing(int limit, Overflow overflow) {
    this.overflow = overflow;
    return limitedTo(limit);
  }

  /** Lets the text grow as far as an array does, if it is still here. */
  public TextBuffer unlimited() {
    if (!isOverflowed()) {
      overflow = null;
      limit = MAX_SIZE;
    }
    return this;
  }

  /** Whether the text passed its limit, so that it is not here. */
  public boolean isOverflowed() {
    return overflow != null && sink != null;
  }

  /** Empties the buffer, for another text with the same limit. */
  public void restart() {
    start = 0;
    size = 0;
    lineStart = 0;
    passed = 0;
    if (overflow != null) {
      sink = null;
    }
  }

  /** The text is larger than what may be in memory. It has to be written in another way. */
  public static final class TooLarge extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final boolean isLimit;

    TooLarge(boolean isLimit) {
      super(
          isLimit
              ? "the text passes its limit"
              : "expected a text of less than 2 GiB, which is what a string or an array can hold,"
                  + " found more; write it to a file or a stream, save it as a package, or keep"
                  + " large arrays outside with an array threshold",
          null,
          false,
          !isLimit);
      this.isLimit = isLimit;
    }

    /** Whether the limit was set by the caller, who takes another way then. */
    public boolean isLimit() {
      return isLimit;
    }
  }

  /** Passes on what is left in a streaming buffer. */
  public void flush() {
    try {
      if (sink != null) {
        sink.write(bytes, start, size - start);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    passed += size - start;
    lineStart = Math.max(lineStart - size, LONGEST_LINE); // a string may be longer than an int says
    size = 0;
    start = 0;
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

  /** The number of bytes so far, those included that were passed on. */
  public long written() {
    return passed + size();
  }

  /** Forgets what is after the first {@code size} bytes. */
  public void truncate(int size) {
    this.size = start + size;
    lineStart = Math.min(lineStart, this.size);
  }

  /** Puts a text that ends with a line end, or is empty, before this one. */
  public TextBuffer prepend(byte[] head) {
    int more = head.length;
    if (more > start) {
      int room = exact((long) more + FRONT);
      byte[] moved = new byte[exact((long) size - start + room)];
      System.arraycopy(bytes, start, moved, room, size - start);
      lineStart += room - start;
      size += room - start;
      start = room;
      bytes = moved;
    }
    start -= more;
    System.arraycopy(head, 0, bytes, start, more);
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
    if (length > STREAMED) {
      return pieces(text);
    }
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
   * A fragment and a text in single quotes, if that is all printable ASCII that stands for itself;
   * else the text up to the first character that doesn't, without the quote at its end.
   *
   * @return the index of that character; the length if there is none
   */
  public int quoted(Fragment prefix, String text) {
    int length = text.length();
    if (length > STREAMED) {
      fragment(prefix).ascii('\'');
      int end = plain(text, 0);
      if (end == length) {
        ascii('\'');
      }
      return end;
    }
    ensure(prefix.room + length + QUOTES + Long.BYTES);
    byte[] target = bytes;
    int at = prefix.copyTo(target, size);
    target[at++] = '\'';
    int all = 0;
    // The text is read once, and looked at by the word after it has been copied.
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      all |= c;
      target[at + i] = (byte) c;
    }
    if (all >= 0x80 || !AsciiLiterals.isPlain(target, at, length)) {
      size = at;
      return plain(text, 0);
    }
    target[at + length] = '\'';
    size = at + length + 1;
    return length;
  }

  /**
   * The characters from {@code from} on up to the first that is not printable ASCII, or is a single
   * quote or a backslash.
   *
   * @return the index of that one; the length if there is none
   */
  public int plain(String text, int from) {
    int length = text.length();
    int i = from;
    while (true) {
      int end = i + Math.min(length - i, STREAMED);
      ensure(end - i);
      byte[] target = bytes;
      int shift = size - i;
      for (; i < end && AsciiLiterals.isPlain(text.charAt(i)); i++) {
        target[shift + i] = (byte) text.charAt(i);
      }
      size = shift + i;
      if (i < end || end == length) {
        return i;
      }
    }
  }

  /**
   * A comma behind one of many short elements, and what separates it from the next: a space, or
   * where the line has passed {@code width} an indented new line.
   */
  public TextBuffer comma(int width) {
    ensure(Long.BYTES);
    // Without a branch, since nothing predicts where lines end.
    int full = width - (size + 1 - lineStart) >> 31;
    ByteView.putLong(bytes, size, COMMA_SPACE ^ (COMMA_SPACE ^ COMMA_LINE) & full);
    lineStart += size + 2 - lineStart & full;
    size += 2 + (4 & full);
    return this;
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
    ensure(text.room);
    size = text.copyTo(bytes, size);
    return this;
  }

  /** Two texts made before. */
  public TextBuffer fragments(Fragment first, Fragment second) {
    ensure(first.room + second.room);
    size = second.copyTo(bytes, first.copyTo(bytes, size));
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
    if (text.length() > STREAMED) {
      return pieces(text);
    }
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

  /** A long text, a piece at a time: nothing as large as all of it is made. */
  private TextBuffer pieces(String text) {
    int length = text.length();
    for (int from = 0; from < length; ) {
      int to = from + Math.min(length - from, STREAMED);
      if (to < length && Character.isHighSurrogate(text.charAt(to - 1))) {
        to--; // both halves belong to one character
      }
      text(text.substring(from, to));
      from = to;
    }
    return this;
  }

  /** All of another buffer. */
  public TextBuffer append(TextBuffer other) {
    int more = other.size();
    if (sink != null && more > STREAMED) {
      return passOn(other);
    }
    ensure(more);
    System.arraycopy(other.bytes, other.start, bytes, size, more);
    if (other.lineStart > other.start) {
      lineStart = size + other.lineStart - other.start;
    }
    size += more;
    return this;
  }

  private TextBuffer passOn(TextBuffer other) {
    flush();
    try {
      Objects.requireNonNull(sink).write(other.bytes, other.start, other.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    passed += other.size();
    int from = other.lineStart > other.start ? 0 : lineStart;
    int length = other.lineStart > other.start ? other.column() : other.size();
    lineStart = Math.max(from - length, LONGEST_LINE);
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
    ensure(Numerals.MAX_LENGTH);
    size = Numerals.integer(value, bytes, size);
    return this;
  }

  /** A fragment and a number. */
  public TextBuffer integer(Fragment prefix, long value) {
    ensure(prefix.room + Numerals.MAX_LENGTH);
    size = Numerals.integer(value, bytes, prefix.copyTo(bytes, size));
    return this;
  }

  /**
   * A finite double as CPython's {@code repr} writes it: {@code 1.0}, {@code 1e+23}, {@code
   * 5e-324}.
   */
  public TextBuffer decimal(double value) {
    ensure(Numerals.MAX_LENGTH);
    size = numerals.decimal(value, bytes, size);
    return this;
  }

  /** As {@link #decimal(double)}, with the shortest digits that read back as the same float. */
  public TextBuffer decimal(float value) {
    ensure(Numerals.MAX_LENGTH);
    size = numerals.decimal(value, bytes, size);
    return this;
  }

  /**
   * Finite doubles, a {@linkplain #comma comma} before each but the first of the array.
   *
   * @return the index of the first from {@code from} on that is not finite; their number if there
   *     is none
   */
  public int decimals(double[] values, int from, int width) {
    int at = from;
    while (true) {
      int count = numerals.prepare(values, at);
      if (count == 0) {
        return at;
      }
      ensure(count * (Numerals.MAX_LENGTH + Long.BYTES));
      for (int i = 0; i < count; i++) {
        if (at + i > 0) {
          comma(width);
        }
        size = numerals.prepared(i, values[at + i], bytes, size);
      }
      at += count;
    }
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      grow(more);
    }
  }

  private void grow(int more) {
    if (sink == null && overflow != null && (long) size + more - start > limit) {
      overflow();
    } else if (sink != null) {
      flush();
    }
    long least = (long) size + more;
    if (least > MAX_SIZE || sink == null && least - start > limit) {
      throw new TooLarge(sink == null && limit < MAX_SIZE);
    }
    if (least <= bytes.length) {
      return;
    }
    // Half as much again for large ones, since both are in memory while one is copied.
    long doubled = bytes.length < HUGE ? bytes.length * 2L : bytes.length + (bytes.length >> 1);
    long wanted = sink != null ? least : Math.max(Math.max(least, doubled), LEAST);
    try {
      long most = sink != null ? MAX_SIZE : Math.min((long) limit + start, MAX_SIZE);
      bytes = Arrays.copyOf(bytes, (int) Math.min(wanted, most));
    } catch (OutOfMemoryError e) {
      bytes = Arrays.copyOf(bytes, (int) least); // no more than what is needed
    }
  }

  /** Passes on the text that is here, as all that comes. */
  private void overflow() {
    try {
      sink = Objects.requireNonNull(overflow).open();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    flush();
    bytes = new byte[STREAMED];
  }

  /** A length that an array can have. */
  private static int exact(long length) {
    if (length > MAX_SIZE) {
      throw new TooLarge(false);
    }
    return (int) length;
  }

  private void requireString() {
    long units = 0;
    boolean isLatin = true;
    for (int i = start; i < size; i++) {
      int b = bytes[i] & 0xff;
      units += b >= 0xf0 ? 2 : b >= 0xc0 || b < 0x80 ? 1 : 0;
      isLatin &= b < 0xc4;
    }
    if (!isLatin && units > MAX_SIZE / 2) {
      throw new TooLarge(false);
    }
  }

  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, start, size - start);
  }

  public byte[] toByteArray() {
    return Arrays.copyOfRange(bytes, start, size);
  }

  /**
   * The text as a string.
   *
   * @throws TooLarge if no string holds it: one with a letter beyond Latin-1 has two bytes for each
   */
  @Override
  public String toString() {
    if (size() > MAX_SIZE / 2) {
      requireString();
    }
    return new String(bytes, start, size - start, StandardCharsets.UTF_8);
  }
}
