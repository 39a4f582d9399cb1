package io.persistable.type;

import io.persistable.spi.Catalog;
import io.persistable.spi.PersistableEnum;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The enums of some catalogs, by what archives and sources call them, and how they have changed.
 */
final class EnumTypes {

  private final Map<Class<?>, String> names = new HashMap<>();
  private final Map<String, Class<? extends Enum<?>>> byName = new HashMap<>();
  private final Map<String, Class<? extends Enum<?>>> byClassName = new HashMap<>();
  private final Map<Class<?>, PersistableEnum<?>> described = new HashMap<>();
  private final Map<Class<?>, Catalog> catalogs = new HashMap<>();
  private final Conflicts conflicts;

  /** Those that only the catalogs of other class loaders list. */
  private final Map<Class<?>, String> foreign = new ConcurrentHashMap<>();

  /** An enum that catalogs describe differently, or whose name another has too, is not known. */
  EnumTypes(Collection<? extends Catalog> all, Conflicts conflicts) {
    this.conflicts = conflicts;
    for (Catalog catalog : all) {
      for (PersistableEnum<?> each : catalog.describedEnums()) {
        describe(each, catalog);
      }
    }
    for (Catalog catalog : all) {
      for (Class<? extends Enum<?>> type : catalog.enums()) {
        if (!described.containsKey(type)) {
          add(type, String.valueOf(type.getCanonicalName()), catalog);
        }
      }
    }
    names.keySet().removeIf(conflicts::contains);
    described.keySet().removeIf(conflicts::contains);
    byName.values().removeIf(conflicts::contains);
    byClassName.values().removeIf(conflicts::contains);
    for (PersistableEnum<?> each : described.values()) {
      for (String former : each.formerNames()) {
        byName.putIfAbsent(former, each.javaClass());
        byClassName.putIfAbsent(former, each.javaClass());
      }
    }
  }

  private void describe(PersistableEnum<?> each, Catalog catalog) {
    Class<?> type = each.javaClass();
    PersistableEnum<?> known = described.putIfAbsent(type, each);
    if (known == null) {
      add(each.javaClass(), each.name(), catalog);
    } else if (!Conflicts.isSame(known, each)) {
      conflicts.between(
          type,
          known.name(),
          Objects.requireNonNull(catalogs.get(type)),
          type,
          each.name(),
          catalog);
    }
  }

  private void add(Class<? extends Enum<?>> type, String name, Catalog catalog) {
    names.put(type, name);
    catalogs.putIfAbsent(type, catalog);
    byClassName.putIfAbsent(String.valueOf(type.getCanonicalName()), type);
    Class<? extends Enum<?>> known = byName.putIfAbsent(name, type);
    if (known != null && known != type && !known.getName().equals(type.getName())) {
      conflicts.between(
          known, name, Objects.requireNonNull(catalogs.get(known)), type, name, catalog);
    }
  }

  Collection<Class<? extends Enum<?>>> all() {
    return byName.values();
  }

  boolean contains(Class<?> type) {
    return names.containsKey(type);
  }

  /** The enum that archives call so, now or formerly. */
  @Nullable Class<? extends Enum<?>> byName(String name) {
    return byName.get(name);
  }

  /** The enum whose class is called so, or was. */
  @Nullable Class<? extends Enum<?>> byClassName(String canonicalName) {
    return byClassName.get(canonicalName);
  }

  @Nullable PersistableEnum<?> description(Class<?> type) {
    return described.get(type);
  }

  /** The first catalog that lists an enum; null if none here does. */
  @Nullable Catalog catalog(Class<?> type) {
    return catalogs.get(type);
  }

  /** The archive's name of one that is listed here. */
  @Nullable String listedName(Class<?> type) {
    return names.get(type);
  }

  /** The archive's name of an enum, whoever lists it. */
  String name(Class<?> type) {
    String name = names.get(type);
    if (name == null) {
      name = foreign.get(type);
    }
    return name == null ? type.getName() : name;
  }

  void addForeign(Class<?> type, String name) {
    foreign.put(type, name);
  }
}
