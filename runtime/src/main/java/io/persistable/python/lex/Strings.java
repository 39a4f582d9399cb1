package io.persistable.python.lex;

/** Makes strings of ASCII. */
public final class Strings {

  private Strings() {}

  /** The string that the bytes are, all of which are ASCII. */
  @SuppressWarnings("deprecation") // it is wrong for other characters, and the fastest for these
  public static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, 0, from, to - from);
  }
}
