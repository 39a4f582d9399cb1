package io.persistable.java.write;

import java.util.Set;

/** What a name may be in Java, and what an archive's item is called there. */
public final class JavaNames {

  private static final Set<String> RESERVED =
      Set.of(
          "abstract",
          "assert",
          "boolean",
          "break",
          "byte",
          "case",
          "catch",
          "char",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "double",
          "else",
          "enum",
          "extends",
          "final",
          "finally",
          "float",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "int",
          "interface",
          "long",
          "native",
          "new",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "short",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "try",
          "void",
          "volatile",
          "while",
          "_",
          "true",
          "false",
          "null",
          "var",
          "yield",
          "java");

  private JavaNames() {}

  /** Whether every character may stand where it does in an identifier; keywords pass. */
  public static boolean isIdentifier(String name) {
    if (name.isEmpty() || !Character.isJavaIdentifierStart(name.codePointAt(0))) {
      return false;
    }
    return name.codePoints()
        .allMatch(c -> Character.isJavaIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }

  /** Whether a variable can't have this name, or had better not. */
  public static boolean isReserved(String name) {
    return RESERVED.contains(name);
  }

  /**
   * An item's name with what Java's identifiers can't have replaced by {@code $} and its number.
   */
  static String identifier(String name) {
    if (isIdentifier(name)) {
      return name;
    }
    StringBuilder text = new StringBuilder();
    name.codePoints()
        .forEach(
            c -> {
              boolean fits =
                  text.isEmpty()
                      ? Character.isJavaIdentifierStart(c)
                      : Character.isJavaIdentifierPart(c);
              if (fits && !Character.isIdentifierIgnorable(c)) {
                text.appendCodePoint(c);
              } else {
                text.append('$').append(Integer.toHexString(c));
              }
            });
    return text.toString();
  }
}
