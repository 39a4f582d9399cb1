package io.persistable.dataset;

import io.persistable.error.InvalidNameException;
import io.persistable.python.PythonNames;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which names an item may have: those that an archive's may, since Python has the same rules for
 * both, and that are a file's name on every system. One may begin with an underscore, for which an
 * archive wants a permission: it is alone in its module, beside nothing that we call so.
 */
final class ItemName {

  /** Leaves room for what is appended within the 255 bytes that file systems allow. */
  private static final int MAX_BYTES = 200;

  private static final Pattern NUMBERED = Pattern.compile("_(journal|modules)_[0-9]+");
  private static final Pattern PORT = Pattern.compile("(com|lpt)[0-9]");

  private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

  private static final Set<String> OWN =
      Set.of(
          "_info_dict",
          "_arrays",
          FileNames.MARKER.toLowerCase(Locale.ROOT),
          FileNames.LOCKED,
          "_pins",
          "_kept",
          "_types",
          "_staged",
          "_commits");

  private ItemName() {}

  /**
   * @throws InvalidNameException saying which rule the name breaks
   */
  static void check(String name) {
    String broken = broken(name);
    if (broken != null) {
      throw new InvalidNameException("'" + name + "' can't be the name of an item: " + broken);
    }
  }

  /**
   * Whether files may be looked for under a name that was found in a data set, whoever wrote it
   * there: it is one name in one directory, and none of the package's own.
   */
  static boolean isItem(String name) {
    return PythonNames.isIdentifier(name)
        && (name.charAt(0) != '_' || !isOwn(name))
        && !isLong(name);
  }

  private static boolean isLong(String name) {
    return name.length() > MAX_BYTES
        || 3 * name.length() > MAX_BYTES
            && name.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES;
  }

  private static boolean isOwn(String name) {
    String folded = fold(name);
    return name.startsWith("__") && name.endsWith("__")
        || name.startsWith("_g_")
        || NUMBERED.matcher(folded).matches()
        || OWN.contains(folded);
  }

  private static @Nullable String broken(String name) {
    String refusal = PythonNames.refusalOfItem(name, "_arrays");
    if (refusal != null) {
      return refusal;
    }
    String folded = fold(name);
    if (isOwn(name)) {
      return "a data set's package uses it itself; choose another";
    }
    if (DEVICES.contains(folded) || PORT.matcher(folded).matches()) {
      return "it is a device on Windows; choose another";
    }
    if (isLong(name)) {
      return "it is longer than " + MAX_BYTES + " bytes; choose another";
    }
    return null;
  }

  /** Names with the same fold are one file on some disk, or one name to Python. */
  static String fold(String name) {
    String normal = PythonNames.normalize(name);
    return isAscii(normal)
        ? normal.toLowerCase(Locale.ROOT)
        : PythonNames.normalize(normal.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT));
  }

  private static boolean isAscii(String name) {
    return name.chars().allMatch(c -> c < 0x80);
  }
}
