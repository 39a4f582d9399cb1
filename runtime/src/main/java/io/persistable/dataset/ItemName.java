package io.persistable.dataset;

import io.persistable.error.InvalidNameException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Which names an item may have: Python identifiers that are a file's name on every system. */
final class ItemName {

  /** Leaves room for what is appended within the 255 bytes that file systems allow. */
  private static final int MAX_BYTES = 200;

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

  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private static final Set<String> OWN =
      Set.of("_info_dict", Layout.MARKER.toLowerCase(Locale.ROOT), Layout.LOCKED, "_pins", "_kept");

  private ItemName() {}

  /**
   * @throws InvalidNameException saying which rule the name breaks
   */
  static void check(String name) {
    String broken = broken(name);
    if (broken != null) {
      throw new InvalidNameException(
          "'" + name + "' can't be the name of an item: " + broken + "; choose another");
    }
  }

  private static @org.jspecify.annotations.Nullable String broken(String name) {
    if (!isIdentifier(name)) {
      return "it is no Python identifier (letters, digits and _, no digit first)";
    }
    if (KEYWORDS.contains(name)) {
      return "it is a keyword of Python";
    }
    if (!Normalizer.isNormalized(name, Normalizer.Form.NFKC)) {
      return "Python reads it as '" + Normalizer.normalize(name, Normalizer.Form.NFKC) + "' (NFKC)";
    }
    String folded = fold(name);
    if (name.startsWith("__") && name.endsWith("__")
        || name.startsWith("_g_")
        || folded.matches("_(journal|modules)_[0-9]+")
        || OWN.contains(folded)) {
      return "a data set's package uses it itself";
    }
    if (DEVICES.contains(folded) || folded.matches("(com|lpt)[0-9]")) {
      return "it is a device on Windows";
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
      return "it is longer than " + MAX_BYTES + " bytes";
    }
    return null;
  }

  static boolean isIdentifier(String name) {
    if (name.isEmpty()) {
      return false;
    }
    int first = name.codePointAt(0);
    if (first != '_' && !Character.isUnicodeIdentifierStart(first)) {
      return false;
    }
    return name.codePoints()
        .allMatch(
            c ->
                c == '_'
                    || Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }

  /** Names with the same fold are one file on some disk, or one name to Python. */
  static String fold(String name) {
    String normal = name;
    if (!isAscii(name)) {
      normal = Normalizer.normalize(name, Normalizer.Form.NFKC);
      normal = normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
      return Normalizer.normalize(normal, Normalizer.Form.NFKC);
    }
    return normal.toLowerCase(Locale.ROOT);
  }

  private static boolean isAscii(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) > 0x7f) {
        return false;
      }
    }
    return true;
  }
}
