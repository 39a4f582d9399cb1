package io.persistable.graph;

import io.persistable.spi.Catalog;
import io.persistable.spi.PersistableEnum;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
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

  /** Those that only the catalogs of other class loaders list. */
  private final Map<Class<?>, String> foreign = new ConcurrentHashMap<>();

  /**
   * @throws IllegalArgumentException if one name is given to two enums
   */
  EnumTypes(Collection<? extends Catalog> catalogs) {
    for (Catalog catalog : catalogs) {
      for (PersistableEnum<?> each : catalog.describedEnums()) {
        described.put(each.javaClass(), each);
        add(each.javaClass(), each.name());
      }
    }
    for (Catalog catalog : catalogs) {
      for (Class<? extends Enum<?>> type : catalog.enums()) {
        if (!described.containsKey(type)) {
          add(type, String.valueOf(type.getCanonicalName()));
        }
      }
    }
    for (PersistableEnum<?> each : described.values()) {
      for (String former : each.formerNames()) {
        byName.putIfAbsent(former, each.javaClass());
        byClassName.putIfAbsent(former, each.javaClass());
      }
    }
  }

  private void add(Class<? extends Enum<?>> type, String name) {
    names.put(type, name);
    byClassName.put(String.valueOf(type.getCanonicalName()), type);
    Class<? extends Enum<?>> known = byName.put(name, type);
    if (known != null && known != type && !known.getName().equals(type.getName())) {
      throw new IllegalArgumentException(
          "expected archive names to be unique, found '"
              + name
              + "' for "
              + known.getName()
              + " and "
              + type.getName()
              + "; give one of them another @Persistable(name = …)");
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
