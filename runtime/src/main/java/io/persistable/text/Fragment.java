package io.persistable.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A short text without line ends that is written often. Its first sixteen bytes in UTF-8 are kept
 * as two words, which are written whatever the length is: most have no more, and a loop over so few
 * takes several times as long.
 */
public final class Fragment {

  /** Nothing. */
  public static final Fragment EMPTY = new Fragment("");

  private static final int BOTH_WORDS = 2 * Long.BYTES;

  final int length;

  /** How many bytes {@link #copyTo} may write, of which the last mean nothing. */
  final int room;

  private final long first;
  private final long second;

  /** All bytes and zeros after them, a multiple of eight. */
  private final byte[] padded;

  public Fragment(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    length = bytes.length;
    room = Math.max(BOTH_WORDS, length + 7 & -8);
    padded = Arrays.copyOf(bytes, room);
    first = ByteView.longAt(padded, 0);
    second = ByteView.longAt(padded, Long.BYTES);
  }

  /** Copies the text into an array with {@link #room} for it; returns its end. */
  int copyTo(byte[] target, int at) {
    ByteView.putLong(target, at, first);
    ByteView.putLong(target, at + Long.BYTES, second);
    int end = at + length;
    if (length > BOTH_WORDS) {
      copyRest(target, at);
    }
    return end;
  }

  private void copyRest(byte[] target, int at) {
    for (int i = BOTH_WORDS; i < padded.length; i += Long.BYTES) {
      ByteView.putLong(target, at + i, ByteView.longAt(padded, i));
    }
  }
}
