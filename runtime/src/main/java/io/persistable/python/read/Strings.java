package io.persistable.python.read;

/** Makes strings of ASCII. */
final class Strings {

  private Strings() {}

  /** The string that the bytes are, all of which are ASCII. */
  @SuppressWarnings("deprecation") // it is wrong for other characters, and the fastest for these
  static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, 0, from, to - from);
  }
}
