package io.persistable.type;

import io.persistable.spi.Catalog;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What packages are called now that archives know by other names. */
final class RenamedPackages {

  private final Map<String, String> current = new HashMap<>();

  /** Of several names that are said to be a package's, the first stands. */
  RenamedPackages(Collection<? extends Catalog> catalogs) {
    for (Catalog catalog : catalogs) {
      catalog.formerPackages().forEach(current::putIfAbsent);
    }
  }

  /**
   * What is known under the current name of something in a package that was renamed; the innermost
   * of those that were decides.
   */
  <T> @Nullable T find(String name, Function<String, @Nullable T> known) {
    if (current.isEmpty()) {
      return null;
    }
    for (int dot = name.lastIndexOf('.'); dot > 0; dot = name.lastIndexOf('.', dot - 1)) {
      String to = current.get(name.substring(0, dot));
      T found = to == null ? null : known.apply(to + name.substring(dot));
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
