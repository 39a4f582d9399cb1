package io.persistable.processor.model;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * A catalog: what one compilation makes persistable.
 *
 * @param persisters sorted
 * @param enums those that every package can name, sorted
 * @param enumHolders generated classes whose {@code ENUMS} list those that only their package sees
 * @param describedEnums generated classes whose {@code TYPE} describes an enum
 * @param formerPackages what packages are called now, by the names that they had
 * @param inModule whether it is part of a named module
 * @param namesakes whether its package has classes named like some of {@code java.lang}
 */
public record CatalogModel(
    ClassName name,
    List<PersisterReference> persisters,
    List<ClassName> enums,
    List<ClassName> enumHolders,
    List<ClassName> describedEnums,
    Map<String, String> formerPackages,
    boolean inModule,
    boolean namesakes) {

  public CatalogModel {
    persisters = sorted(persisters, PersisterReference::persister);
    enums = sorted(enums, Function.identity());
    enumHolders = sorted(enumHolders, Function.identity());
    describedEnums = sorted(describedEnums, Function.identity());
    formerPackages = Collections.unmodifiableSortedMap(new TreeMap<>(formerPackages));
  }

  private static <T> List<T> sorted(List<T> values, Function<T, ClassName> name) {
    Map<String, T> sorted = new TreeMap<>();
    for (T value : values) {
      sorted.putIfAbsent(name.apply(value).canonical(), value);
    }
    return List.copyOf(sorted.values());
  }

  /**
   * How the catalog gets a persister.
   *
   * @param constant whether it has a constant {@code INSTANCE}; else it is made
   */
  public record PersisterReference(ClassName persister, boolean constant) {}
}
