package io.persistable.type;

import io.persistable.spi.Catalog;
import io.persistable.spi.PersistableEnum;
import io.persistable.spi.Persister;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A catalog without some of its types.
 *
 * @param of the whole
 * @param kept whether a persister is left
 * @param keptEnums whether what is said of an enum is left
 */
public record CatalogPart(
    Catalog of, Predicate<Persister<?>> kept, Predicate<PersistableEnum<?>> keptEnums)
    implements Catalog {

  @Override
  public List<Persister<?>> persisters() {
    return of.persisters().stream().<Persister<?>>map(each -> each).filter(kept).toList();
  }

  @Override
  public List<Class<? extends Enum<?>>> enums() {
    return of.enums();
  }

  @Override
  public List<PersistableEnum<?>> describedEnums() {
    return of.describedEnums().stream()
        .<PersistableEnum<?>>map(each -> each)
        .filter(keptEnums)
        .toList();
  }

  @Override
  public Map<String, String> formerPackages() {
    return of.formerPackages();
  }

  /** The catalog itself, of which this may be a part of a part. */
  static Catalog whole(Catalog catalog) {
    Catalog whole = catalog;
    while (whole instanceof CatalogPart part) {
      whole = part.of;
    }
    return whole;
  }
}
