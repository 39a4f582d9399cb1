package io.persistable.python.lex;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A name or a keyword that texts repeat, ready to be compared with their bytes. */
public final class Word {

  private final byte[] bytes;

  /** The first eight bytes, and which bits of eight bytes of text count. */
  private final long head;

  private final long mask;
  private final int length;

  /** The last eight bytes if there are more than eight. */
  private final long tail;

  /** Made when it is asked for; any thread may. */
  private @Nullable String text;

  public Word(byte[] bytes) {
    this.length = bytes.length;
    this.bytes = bytes;
    this.head = Words.at(Arrays.copyOf(bytes, Math.max(Long.BYTES, length)), 0);
    this.mask = length >= Long.BYTES ? -1 : (1L << Byte.SIZE * length) - 1;
    this.tail = length > Long.BYTES ? Words.at(bytes, length - Long.BYTES) : 0;
  }

  /** The word in UTF-8; only to be looked at. */
  public byte[] bytes() {
    return bytes;
  }

  public String text() {
    String made = text;
    if (made == null) {
      made = new String(bytes, StandardCharsets.UTF_8);
      text = made;
    }
    return made;
  }

  /**
   * The index after this word if {@code text} has it at {@code at}, else -1.
   *
   * @param text with the {@linkplain Words#PADDING padding} that a scanner puts behind it
   */
  public int end(byte[] text, int at) {
    if (((Words.at(text, at) ^ head) & mask) != 0) {
      return -1;
    }
    int stop = at + length;
    if (length > Long.BYTES) {
      boolean same =
          length <= 2 * Long.BYTES
              ? Words.at(text, stop - Long.BYTES) == tail
              : stop <= text.length && Arrays.equals(text, at, stop, bytes, 0, length);
      return same ? stop : -1;
    }
    return stop;
  }
}
