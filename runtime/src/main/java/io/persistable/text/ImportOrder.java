package io.persistable.text;

import java.util.Collection;

/**
 * What CPython imports by a name where several files could be it: a directory with an {@code
 * __init__}, then an extension module ({@code x.so}, {@code x.cpython-314-x86_64-linux-gnu.so},
 * {@code x.pyd}), then {@code x.py}. A directory without one comes after that.
 */
public final class ImportOrder {

  private static final String INIT = "__init__";

  private ImportOrder() {}

  /** Whether a file is an extension module of that name: it would be imported before x.py. */
  public static boolean isExtension(String file, String module) {
    return file.startsWith(module + ".") && (file.endsWith(".so") || file.endsWith(".pyd"));
  }

  /** Whether a directory with these names in it is a package, and comes first. */
  public static boolean isPackage(Collection<String> names) {
    return names.stream()
        .anyMatch(
            name ->
                name.equals(INIT + ".py") || name.equals(INIT + ".pyc") || isExtension(name, INIT));
  }
}
