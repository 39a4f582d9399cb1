package io.persistable.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A short text without line ends that is written often: its bytes in UTF-8, with room behind them
 * so that they are copied by the word. That takes a third of the time of copying them one by one or
 * by a call of {@code System.arraycopy}.
 */
public final class Fragment {

  /** A multiple of eight bytes, of which the last mean nothing. */
  final byte[] padded;

  final int length;

  public Fragment(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    length = bytes.length;
    padded = Arrays.copyOf(bytes, length + 7 & -8);
  }
}
