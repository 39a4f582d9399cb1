package io.persistable;

import io.persistable.graph.TypeRegistry;
import io.persistable.python.ValueForms;
import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.WeakHashMap;

/** Finds the catalogs of an application. */
final class Catalogs {

  /**
   * By class loader: catalogs don't change while a loader lives. Softly, since a registry refers to
   * classes of its loader, which would otherwise never be unloaded.
   */
  private static final Map<ClassLoader, SoftReference<TypeRegistry>> FOUND = new WeakHashMap<>();

  private Catalogs() {}

  /**
   * The types that the thread's context class loader knows, the way {@link ServiceLoader} finds
   * services, and those of this library.
   */
  static TypeRegistry registry() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    ClassLoader key = loader == null ? ClassLoader.getSystemClassLoader() : loader;
    synchronized (FOUND) {
      SoftReference<TypeRegistry> found = FOUND.get(key);
      TypeRegistry registry = found == null ? null : found.get();
      if (registry == null) {
        registry = registryOf(services(key));
        FOUND.put(key, new SoftReference<>(registry));
      }
      return registry;
    }
  }

  /** As {@link #registry()}, with some persisters and enums that take precedence. */
  static TypeRegistry registryWith(
      List<? extends Catalog> catalogs,
      List<? extends Persister<?>> persisters,
      List<Class<? extends Enum<?>>> enums) {
    if (catalogs.isEmpty() && persisters.isEmpty() && enums.isEmpty()) {
      return registry();
    }
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    List<Catalog> all =
        new ArrayList<>(services(loader == null ? ClassLoader.getSystemClassLoader() : loader));
    all.addAll(catalogs);
    Map<Class<?>, Persister<?>> byClass = new LinkedHashMap<>();
    for (Catalog catalog : all) {
      for (Persister<?> persister : catalog.persisters()) {
        byClass.put(persister.type().javaClass(), persister);
      }
    }
    for (Persister<?> persister : persisters) {
      byClass.put(persister.type().javaClass(), persister);
    }
    List<Class<? extends Enum<?>>> allEnums = new ArrayList<>(enums);
    for (Catalog catalog : all) {
      allEnums.addAll(catalog.enums());
    }
    return registryOf(List.of(new Fixed(List.copyOf(byClass.values()), allEnums)));
  }

  /**
   * As {@link #registryWith(List, List, List)}.
   *
   * @param flattenSubclasses whether collections of the user's own classes are archived without
   *     their class
   */
  static TypeRegistry registryWith(
      List<? extends Catalog> catalogs,
      List<? extends Persister<?>> persisters,
      List<Class<? extends Enum<?>>> enums,
      boolean flattenSubclasses) {
    TypeRegistry registry = registryWith(catalogs, persisters, enums);
    return flattenSubclasses ? registry.flattening() : registry;
  }

  private static List<Catalog> services(ClassLoader loader) {
    List<Catalog> catalogs = new ArrayList<>();
    for (Catalog catalog : ServiceLoader.load(Catalog.class, loader)) {
      catalogs.add(catalog);
    }
    return catalogs;
  }

  private static TypeRegistry registryOf(List<? extends Catalog> catalogs) {
    List<Catalog> all = new ArrayList<>(catalogs);
    all.add(new BuiltinCatalog());
    return new TypeRegistry(all, ValueForms::isValue);
  }

  private record Fixed(List<Persister<?>> persisters, List<Class<? extends Enum<?>>> enums)
      implements Catalog {}
}
