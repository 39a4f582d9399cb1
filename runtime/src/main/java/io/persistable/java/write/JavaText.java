package io.persistable.java.write;

/** Strings of any length. */
final class JavaText {

  private JavaText() {}

  /**
   * A string as a literal, or, where that would not fit into a class file, as a call that joins
   * several: {@code "a" + "b"} would be one constant again.
   */
  static String string(String value) {
    if (value.length() <= JavaLiterals.MAX_STRING) {
      return JavaLiterals.string(value);
    }
    StringBuilder text = new StringBuilder("String.join(\"\"");
    for (int i = 0; i < value.length(); i += JavaLiterals.MAX_STRING) {
      int end = Math.min(value.length(), i + JavaLiterals.MAX_STRING);
      text.append(", ").append(JavaLiterals.string(value, i, end));
    }
    return text.append(')').toString();
  }
}
