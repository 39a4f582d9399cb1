package io.persistable;

import io.persistable.spi.Catalog;
import io.persistable.spi.PersistableEnum;
import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import io.persistable.type.CatalogPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a builder is told of types. It has precedence over the catalogs that are found: for one
 * class, {@code persister(…)} comes first, then {@code catalog(…)}, then the catalogs that are
 * found.
 */
final class GivenTypes {

  private final List<? extends Catalog> catalogs;
  private final List<Class<? extends Enum<?>>> enums;
  private final Map<Class<?>, Persister<?>> byClass = new LinkedHashMap<>();

  /**
   * @throws IllegalArgumentException if two persisters are for one class; if two catalogs have a
   *     persister for one class, and {@code persister(…)} gives none; or if one name is given to
   *     two types
   */
  GivenTypes(
      List<? extends Catalog> catalogs,
      List<? extends Persister<?>> persisters,
      List<Class<? extends Enum<?>>> enums) {
    this.catalogs = catalogs;
    this.enums = enums;
    persisters.forEach(this::add);
    Set<Class<?>> decided = new HashSet<>(byClass.keySet());
    for (Catalog catalog : catalogs) {
      for (Persister<?> persister : catalog.persisters()) {
        if (!decided.contains(persister.type().javaClass())) {
          add(persister);
        }
      }
    }
  }

  private void add(Persister<?> persister) {
    Persister<?> known = byClass.putIfAbsent(persister.type().javaClass(), persister);
    if (known != null && known != persister && known.getClass() != persister.getClass()) {
      throw new IllegalArgumentException(
          "expected one persister for "
              + persister.type().javaClass().getName()
              + ", found "
              + known.getClass().getName()
              + " and "
              + persister.getClass().getName()
              + "; give the builder one of them");
    }
  }

  /**
   * These types, and behind them what the catalogs that were found have beyond them.
   *
   * @throws IllegalArgumentException if a name is that of another type there
   */
  List<Catalog> before(List<Catalog> found) {
    List<Class<? extends Enum<?>>> allEnums = new ArrayList<>(enums);
    List<PersistableEnum<?>> described = new ArrayList<>();
    Map<String, String> formerPackages = new HashMap<>();
    for (Catalog catalog : catalogs) {
      allEnums.addAll(catalog.enums());
      described.addAll(catalog.describedEnums());
      formerPackages.putAll(catalog.formerPackages());
    }
    Set<Class<?>> describedHere = new HashSet<>();
    described.forEach(each -> describedHere.add(each.javaClass()));
    List<Catalog> left = new ArrayList<>();
    for (Catalog catalog : found) {
      left.add(
          new CatalogPart(
              catalog,
              each -> !byClass.containsKey(each.type().javaClass()),
              each -> !describedHere.contains(each.javaClass())));
    }
    checkNames(left);
    List<Catalog> all = new ArrayList<>();
    all.add(new Fixed(List.copyOf(byClass.values()), allEnums, described, formerPackages));
    all.addAll(left);
    return all;
  }

  private void checkNames(List<Catalog> found) {
    Map<String, Class<?>> names = new HashMap<>();
    for (Persister<?> persister : byClass.values()) {
      PersistableType<?> type = persister.type();
      check(names.put(type.name(), type.javaClass()), type);
    }
    for (Catalog catalog : found) {
      for (Persister<?> persister : catalog.persisters()) {
        check(names.get(persister.type().name()), persister.type());
      }
    }
  }

  private static void check(@Nullable Class<?> known, PersistableType<?> type) {
    if (known != null && known != type.javaClass()) {
      throw new IllegalArgumentException(
          "expected archive names to be unique, found '"
              + type.name()
              + "' for "
              + known.getName()
              + " and "
              + type.javaClass().getName()
              + "; give one of them another name, with @Persistable(name = …) or in its persister");
    }
  }

  /** What is said without a catalog's class. */
  record Fixed(
      List<Persister<?>> persisters,
      List<Class<? extends Enum<?>>> enums,
      List<PersistableEnum<?>> describedEnums,
      Map<String, String> formerPackages)
      implements Catalog {}
}
