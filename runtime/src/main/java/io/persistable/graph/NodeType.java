package io.persistable.graph;

import io.persistable.spi.Persister;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How objects of one class are archived. */
public final class NodeType {

  private final Class<?> javaClass;
  private final Kind kind;
  private final @Nullable Persister<?> persister;
  private final int number;
  private final boolean alwaysNode;
  private final @Nullable CollectionForm form;
  private final boolean exacting;

  /**
   * @param persister null unless the class is persistable
   * @param number different for each type of a registry, counted from 0
   */
  NodeType(Class<?> javaClass, Kind kind, @Nullable Persister<?> persister, int number) {
    this.javaClass = javaClass;
    this.kind = kind;
    this.persister = persister;
    this.number = number;
    this.alwaysNode =
        !kind.isLeaf()
            && kind != Kind.FROZEN_LIST
            && kind != Kind.FROZEN_SET
            && kind != Kind.FROZEN_MAP;
    this.form = kind.isSequence() || kind.isMapping() ? CollectionForm.of(javaClass, kind) : null;
    this.exacting = persister != null && InnerPlaces.isExacting(persister.type());
  }

  public Class<?> javaClass() {
    return javaClass;
  }

  public Kind kind() {
    return kind;
  }

  /** Null unless the class is persistable. */
  public @Nullable Persister<?> persister() {
    return persister;
  }

  /** How collections of the class are rebuilt; null if each object has to be asked. */
  public @Nullable CollectionForm form() {
    return form;
  }

  /** Different for each type of a registry, small, so that arrays can be indexed by it. */
  public int number() {
    return number;
  }

  /** Whether every object of the class has an identity to keep, whatever is in it. */
  boolean isAlwaysNode() {
    return alwaysNode;
  }

  /** Whether what is inside its components has to be looked at: see {@link InnerPlaces}. */
  public boolean isExacting() {
    return exacting;
  }

  /** The persister, unchecked: the caller has an object of the class this type belongs to. */
  @SuppressWarnings("unchecked")
  public Persister<Object> anyPersister() {
    return (Persister<Object>) Objects.requireNonNull(persister, "no persister");
  }
}
