package io.persistable.processor.model;

import java.util.List;

/**
 * A catalog: what one compilation makes persistable.
 *
 * @param persisters sorted
 * @param enums those that every package can name, sorted
 * @param enumHolders generated classes whose {@code ENUMS} list those that only their package sees
 * @param inModule whether it is part of a named module
 */
public record CatalogModel(
    ClassName name,
    List<PersisterReference> persisters,
    List<ClassName> enums,
    List<ClassName> enumHolders,
    boolean inModule) {

  public CatalogModel {
    persisters = persisters.stream().sorted().distinct().toList();
    enums = enums.stream().sorted().distinct().toList();
    enumHolders = enumHolders.stream().sorted().distinct().toList();
  }

  /**
   * How the catalog gets a persister.
   *
   * @param constant whether it has a constant {@code INSTANCE}; else it is made
   */
  public record PersisterReference(ClassName persister, boolean constant)
      implements Comparable<PersisterReference> {

    @Override
    public int compareTo(PersisterReference that) {
      return persister.compareTo(that.persister);
    }
  }
}
