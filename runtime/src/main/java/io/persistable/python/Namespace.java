package io.persistable.python;

import io.persistable.spi.PersistableType;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names of one text's namespace. It gives out a name for everything besides the items. Such a
 * name differs from those of the items, from all others after NFKC, and from the names of shared
 * objects and of parameters.
 */
final class Namespace {

  private static final String PARTS = "_parts";

  private static final Pattern USUAL = reserved("_g");

  private final Pattern reserved;
  private final Set<String> taken = new HashSet<>();

  /**
   * The number to try next behind a name that is taken, so that many of one name take no longer.
   */
  private final Map<String, Integer> next = new HashMap<>();

  /**
   * @param items the names of the items
   */
  Namespace(Collection<String> items, HeaderOptions options) {
    reserved = options.globalPrefix().equals("_g") ? USUAL : reserved(options.globalPrefix());
    taken.add(options.arraysName());
    for (String item : items) {
      taken.add(PythonNames.normalize(item));
    }
    taken.add(partsName(items, options.arraysName()));
  }

  /** Names of shared objects, of parameters, and what Python keeps for itself or mangles. */
  private static Pattern reserved(String globalPrefix) {
    return Pattern.compile(Pattern.quote(globalPrefix) + "[0-9]+|_l_[0-9]+|__.*");
  }

  /** What the function that runs the parts of a text is called. */
  static String partsName(Collection<String> items, String arraysName) {
    String name = PARTS;
    for (int n = 2; name.equals(arraysName) || items.contains(name); n++) {
      name = PARTS + "_" + n;
    }
    return name;
  }

  /** The name of a type that the text defines, given its simple name in Java. */
  String type(String simpleName) {
    return allocate(PythonNames.identifier(simpleName));
  }

  /** Whether a text can import a type under its own name. */
  static boolean isImportable(PersistableType<?> type) {
    return isImportable(type.module(), type.simpleName());
  }

  /** Whether Python can import a name from a module. */
  static boolean isImportable(String module, String name) {
    if (module.isEmpty() || !isPlain(name)) {
      return false;
    }
    for (String part : module.split("\\.", -1)) {
      if (!isPlain(part)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String name) {
    return PythonNames.isIdentifier(name)
        && !PythonNames.isKeyword(name)
        && PythonNames.normalize(name).equals(name);
  }

  /**
   * An underscore and {@code wanted}, less the underscores that it begins with; with a number
   * behind it if that is taken.
   */
  String allocate(String wanted) {
    String normal = PythonNames.normalize(wanted);
    int start = 0;
    while (start < normal.length() && normal.charAt(start) == '_') {
      start++;
    }
    String base = "_" + (start == normal.length() ? "Type" : normal.substring(start));
    if (isFree(base)) {
      return base;
    }
    for (int n = next.getOrDefault(base, 2); ; n++) {
      String name = base + "_" + n;
      // What is reserved ends with a number, so that this doesn't go on for ever.
      name = isReserved(name) ? name + "_" : name;
      if (isFree(name)) {
        next.put(base, n + 1);
        return name;
      }
    }
  }

  private boolean isFree(String name) {
    return !isReserved(name) && taken.add(name);
  }

  /** Whether only shared objects and parameters are called so. */
  private boolean isReserved(String name) {
    return reserved.matcher(name).matches();
  }
}
