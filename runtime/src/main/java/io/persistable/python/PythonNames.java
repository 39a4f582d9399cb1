package io.persistable.python;

import io.persistable.text.TextBuffer;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

  /**
   * Names that a component can't have: {@code type} has an attribute of that name, which a
   * dataclass would take for the component's default, or dataclasses before Python 3.11 use it
   * themselves.
   */
  private static final Set<String> OF_CLASSES = Set.of("mro", "BUILTINS");

  /** Names that a constant can't have, besides those that begin with an underscore. */
  private static final Set<String> OF_ENUMS = Set.of("mro", "name", "value");

  private PythonNames() {}

  /**
   * What a component was called in texts of format 1; what it is called now if that is the same.
   */
  public static String formerComponent(String javaName, String pythonName) {
    return OF_CLASSES.contains(javaName) ? javaName : pythonName;
  }

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
   * A Java name as a Python identifier or keyword: after NFKC, with underscores for what Python
   * doesn't allow.
   */
  public static String identifier(String javaName) {
    String normal = normalize(javaName);
    int i = 0;
    while (i < normal.length() && normal.charAt(i) < 0x80 && isPart(normal.charAt(i))) {
      i++;
    }
    if (i == normal.length() && i > 0 && isStart(normal.charAt(0))) {
      return normal;
    }
    StringBuilder name = new StringBuilder();
    normal.codePoints().forEach(c -> name.appendCodePoint(isPart(c) ? c : '_'));
    // An underscore may have parted what NFKC joins.
    String joined = normalize(name.toString());
    return joined.isEmpty() || !isStart(joined.codePointAt(0)) ? "_" + joined : joined;
  }

  /**
   * The Python names of a type's components, given their Java names: the same wherever Python
   * allows it.
   */
  public static List<String> components(List<String> javaNames) {
    List<String> names = new ArrayList<>(javaNames.size());
    Set<String> taken = new HashSet<>();
    for (String javaName : javaNames) {
      String name = identifier(javaName);
      if (name.startsWith("__")) {
        name = "f" + name; // in a class body Python would mangle it
      }
      if (isKeyword(name)) {
        name += "_";
      }
      if (OF_CLASSES.contains(name)) {
        do {
          name += "_";
        } while (javaNames.contains(name)); // what needs no other name keeps its own
      }
      while (!taken.add(name)) {
        name += "_";
      }
      names.add(name);
    }
    return names;
  }

  /**
   * The Python names of an enum's constants by their Java names, in order: the same wherever {@code
   * enum.Enum}, which has names of its own, allows it.
   */
  public static Map<String, String> constants(Collection<String> javaNames) {
    Map<String, String> names = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (String javaName : javaNames) {
      String name = constant(javaName);
      while (!taken.add(name)) {
        name += "_";
      }
      names.put(javaName, name);
    }
    return names;
  }

  /** Whether a constant's Python name shows that its Java name is another. */
  public static boolean isChanged(String constant) {
    return constant.endsWith("_")
        && !constant(constant.substring(0, constant.length() - 1))
            .equals(constant.substring(0, constant.length() - 1));
  }

  /** The Python name of a constant of an enum that has no other of which it is the name. */
  public static String constant(String javaName) {
    String name = identifier(javaName);
    if (name.startsWith("_")) {
      return "c" + name + "_";
    }
    return isKeyword(name) || OF_ENUMS.contains(name) ? name + "_" : name;
  }

  /**
   * Why an item of a module can't have this name, with a remedy; null if it can. It may still begin
   * with an underscore, which archives allow only if asked.
   *
   * @param arraysName what the text calls the dictionary of the arrays outside it
   */
  public static @Nullable String refusalOfItem(String name, String arraysName) {
    if (!isIdentifier(name)) {
      return "expected a Python identifier, such as 'x_1', found '" + name + "'";
    }
    if (isKeyword(name)) {
      return "expected a name, found '"
          + name
          + "', which is a keyword of Python; take another, such as '"
          + name
          + "_'";
    }
    String normal = normalize(name);
    if (!normal.equals(name)) {
      return "expected a name in the form in which Python keeps it (NFKC), found '"
          + name
          + "'; take '"
          + normal
          + "'";
    }
    if (name.startsWith("__") && name.endsWith("__")) {
      return "expected a name that Python leaves to its users, found '"
          + name
          + "': a module's own names begin and end with two underscores; take another, such as '"
          + name.replaceAll("^_+|_+$", "")
          + "_'";
    }
    return name.equals(arraysName)
        ? "expected a name that the text doesn't use itself, found '"
            + name
            + "', which the arrays outside it are called; take another"
        : null;
  }
}
