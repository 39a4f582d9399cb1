package io.persistable.type;

import io.persistable.spi.Catalog;
import io.persistable.spi.Persister;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The persisters of some catalogs: one for each class and each name. Where several catalogs have a
 * persister for one class, as modules do that import the same class of a third, the first stands if
 * all describe the class alike; if they don't, none does, see {@link Conflicts}. So it is with
 * classes of one name.
 */
final class ListedTypes {

  private record Listed(Persister<?> persister, Catalog catalog) {}

  private final Map<Class<?>, Listed> byClass = new LinkedHashMap<>();
  private final Map<String, Listed> byName = new HashMap<>();
  private final Conflicts conflicts;

  ListedTypes(Collection<? extends Catalog> catalogs, Conflicts conflicts) {
    this.conflicts = conflicts;
    for (Catalog catalog : catalogs) {
      for (Persister<?> persister : catalog.persisters()) {
        add(new Listed(persister, catalog));
      }
    }
    for (Listed listed : byClass.values()) {
      if (!conflicts.contains(listed.persister.type().javaClass())) {
        for (String former : listed.persister.type().formerNames()) {
          byName.putIfAbsent(former, listed);
        }
      }
    }
    byClass.keySet().removeIf(conflicts::contains);
    byName.values().removeIf(each -> conflicts.contains(each.persister.type().javaClass()));
  }

  private void add(Listed listed) {
    Class<?> type = listed.persister.type().javaClass();
    Listed known = byClass.putIfAbsent(type, listed);
    if (known != null) {
      if (known.persister.getClass() != listed.persister.getClass()
          && !Conflicts.isSame(known.persister.type(), listed.persister.type())) {
        conflict(known, listed);
      }
      return;
    }
    Listed sameName = byName.putIfAbsent(listed.persister.type().name(), listed);
    if (sameName != null && sameName.persister.type().javaClass() != type) {
      conflict(sameName, listed);
    }
  }

  private void conflict(Listed one, Listed other) {
    conflicts.between(one.persister, one.catalog, other.persister, other.catalog);
  }

  Collection<Persister<?>> persisters() {
    return byClass.values().stream().<Persister<?>>map(Listed::persister).toList();
  }

  @Nullable Persister<?> byName(String name) {
    Listed listed = byName.get(name);
    return listed == null ? null : listed.persister;
  }

  Collection<String> names() {
    return byName.keySet();
  }
}
