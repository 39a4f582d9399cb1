package io.persistable.spi;

import java.util.List;

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
}
