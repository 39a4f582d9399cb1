package io.persistable;

import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import io.persistable.type.TypeRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a builder is told of where types come from, the same for all builders. */
final class TypeSources {

  private @Nullable ClassLoader classLoader;
  private final List<Catalog> catalogs = new ArrayList<>();
  private final List<Persister<?>> persisters = new ArrayList<>();
  private final List<Class<? extends Enum<?>>> enums = new ArrayList<>();
  private boolean flattenSubclasses;

  void classLoader(ClassLoader loader) {
    this.classLoader = Objects.requireNonNull(loader, "loader");
  }

  void catalog(Catalog catalog) {
    catalogs.add(Objects.requireNonNull(catalog, "catalog"));
  }

  void persister(Persister<?> persister) {
    persisters.add(Objects.requireNonNull(persister, "persister"));
  }

  void enumType(Class<? extends Enum<?>> type) {
    enums.add(Objects.requireNonNull(type, "type"));
  }

  /**
   * @throws IllegalArgumentException if one of the names is none of a package
   */
  void renamedPackage(String from, String to) {
    catalogs.add(Catalogs.renamedPackage(from, to));
  }

  void flattenSubclasses(boolean flattenSubclasses) {
    this.flattenSubclasses = flattenSubclasses;
  }

  /**
   * The types of these sources and of the catalogs that are found.
   *
   * @throws IllegalArgumentException if what is given contradicts itself, see {@link GivenTypes}
   */
  TypeRegistry registry() {
    TypeRegistry registry = Catalogs.registryWith(classLoader, catalogs, persisters, enums);
    return flattenSubclasses ? registry.flattening() : registry;
  }
}
