package io.persistable.spi;

import java.util.List;
import java.util.Map;

/**
 * The persisters of one compilation, found by {@code ServiceLoader}: through {@code
 * META-INF/services} on the class path, through {@code provides} in a named module.
 */
public interface Catalog {

  /** The persisters, in no order that matters; each name and each class occurs once. */
  List<Persister<?>> persisters();

  /**
   * The enum types that occur in components. An enum constant is archived by its name and can be
   * restored only if its type is known here.
   */
  default List<Class<? extends Enum<?>>> enums() {
    return List.of();
  }

  /**
   * What there is to say of some of the enums: names of their own, constants that were renamed or
   * removed. They need not be among {@link #enums}.
   */
  default List<PersistableEnum<?>> describedEnums() {
    return List.of();
  }

  /**
   * Packages that were renamed: what they are called now, by the names that older archives have.
   * Types are looked for there if archives call them by a name that nothing has.
   */
  default Map<String, String> formerPackages() {
    return Map.of();
  }
}
