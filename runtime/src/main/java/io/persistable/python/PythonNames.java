package io.persistable.python;

import io.persistable.text.TextBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What Python takes for an identifier: the <a
 * href="https://docs.python.org/3/reference/lexical_analysis.html#identifiers">lexical analysis</a>
 * of the language reference, with the soft keywords allowed.
 */
public final class PythonNames {

  private static final Set<String> KEYWORDS =
      Set.of(
          "False",
          "None",
          "True",
          "and",
          "as",
          "assert",
          "async",
          "await",
          "break",
          "class",
          "continue",
          "def",
          "del",
          "elif",
          "else",
          "except",
          "finally",
          "for",
          "from",
          "global",
          "if",
          "import",
          "in",
          "is",
          "lambda",
          "nonlocal",
          "not",
          "or",
          "pass",
          "raise",
          "return",
          "try",
          "while",
          "with",
          "yield");

  private PythonNames() {}

  public static boolean isKeyword(String name) {
    return KEYWORDS.contains(name);
  }

  /** Whether Python reads {@code name} as one identifier, keywords included. */
  public static boolean isIdentifier(String name) {
    if (name.isEmpty()) {
      return false;
    }
    String normal = normalize(name);
    for (int i = 0; i < normal.length(); ) {
      int c = normal.codePointAt(i);
      if (!(i == 0 ? isStart(c) : isPart(c))) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /** The form in which Python compares identifiers. */
  public static String normalize(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 0x80) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC);
      }
    }
    return name;
  }

  private static boolean isStart(int c) {
    if (c < 0x80) {
      return c == '_' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
    return Character.isUnicodeIdentifierStart(c) && !Character.isIdentifierIgnorable(c);
  }

  private static boolean isPart(int c) {
    if (c < 0x80) {
      return isStart(c) || c >= '0' && c <= '9';
    }
    return Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c);
  }

  /** A string literal that is printable ASCII but for letters. */
  public static void quote(String value, TextBuffer out) {
    Literals.string(value, out);
  }

  /**
   * The Python names of a type's components, given their Java names: the same wherever Python
   * allows it.
   */
  public static List<String> components(List<String> javaNames) {
    List<String> names = new ArrayList<>(javaNames.size());
    Set<String> taken = new HashSet<>();
    for (String javaName : javaNames) {
      String name = normalize(javaName.replace('$', '_'));
      if (name.startsWith("__")) {
        name = "f" + name; // in a class body Python would mangle it
      }
      if (isKeyword(name)) {
        name += "_";
      }
      while (!taken.add(name)) {
        name += "_";
      }
      names.add(name);
    }
    return names;
  }

  /** Whether a constant's Python name shows that its Java name is another. */
  public static boolean isChanged(String constant) {
    return constant.endsWith("_")
        && !enumConstant(constant.substring(0, constant.length() - 1))
            .equals(constant.substring(0, constant.length() - 1));
  }

  /** The Python name of an enum constant: {@code enum.Enum} has names of its own. */
  public static String enumConstant(String javaName) {
    String name = normalize(javaName.replace('$', '_'));
    boolean refused =
        isKeyword(name)
            || name.startsWith("_")
            || name.equals("mro")
            || name.equals("name")
            || name.equals("value");
    return refused ? (name.startsWith("_") ? "c" + name : name) + "_" : name;
  }
}
