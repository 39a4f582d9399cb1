package io.persistable.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A short text without line ends that is written often: its bytes in UTF-8, with room behind them
 * so that they are copied by the word. That takes a third of the time of copying them one by one or
 * by a call of {@code System.arraycopy}.
 */
public final class Fragment {

  /** Nothing. */
  public static final Fragment EMPTY = new Fragment("");

  /** A multiple of eight bytes, of which the last mean nothing. */
  final byte[] padded;

  final int length;

  public Fragment(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    length = bytes.length;
    padded = Arrays.copyOf(bytes, length + 7 & -8);
  }

  /** Copies the text into an array with room for all of {@link #padded}; returns its end. */
  int copyTo(byte[] target, int at) {
    byte[] source = padded;
    for (int i = 0; i < source.length; i += Long.BYTES) {
      ByteView.putLong(target, at + i, ByteView.longAt(source, i));
    }
    return at + length;
  }
}
