package io.persistable.array.file;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** Names under which arrays are stored: file names on every system, and keys within files. */
public final class ArrayNames {

  /** Leaves room for a suffix, and for what a file is called while it is made. */
  private static final int MAX_BYTES = 200;

  /** What file systems allow. A file of arrays may be called after an item, with more behind it. */
  private static final int MAX_FILE_BYTES = 255;

  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  private ArrayNames() {}

  /** Why {@code name} can't be one, or the empty string. */
  public static String problem(String name) {
    return problem(name, MAX_BYTES);
  }

  /** Why {@code name} can't be that of a file or directory, or the empty string. */
  public static String problemOfFile(String name) {
    return problem(name, MAX_FILE_BYTES);
  }

  private static String problem(String name, int mostBytes) {
    if (name.isEmpty() || name.getBytes(StandardCharsets.UTF_8).length > mostBytes) {
      return "is empty or longer than " + mostBytes + " bytes";
    }
    if (name.startsWith(".") || name.endsWith(".") || name.endsWith(" ")) {
      return "begins or ends with a dot, or ends with a space";
    }
    if (name.chars().anyMatch(c -> c < ' ' || c == 0x7F || "/\\:*?\"<>|".indexOf(c) >= 0)) {
      return "has a character that file names can't have";
    }
    int dot = name.indexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    return DEVICES.contains(stem.toLowerCase(Locale.ROOT)) ? "is a device of Windows" : "";
  }

  /**
   * @throws IllegalArgumentException if {@code name} leads out of its directory, or is no file name
   *     on some system
   */
  public static String check(String name) {
    String problem = problem(name);
    if (!problem.isEmpty()) {
      throw new IllegalArgumentException("array name '" + name + "' " + problem);
    }
    return name;
  }
}
