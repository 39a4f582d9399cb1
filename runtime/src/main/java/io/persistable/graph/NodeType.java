package io.persistable.graph;

import io.persistable.spi.Persister;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How objects of one class are archived.
 *
 * @param persister null unless the class is persistable
 */
public record NodeType(Kind kind, @Nullable Persister<?> persister) {

  NodeType(Kind kind) {
    this(kind, null);
  }

  /** The persister, unchecked: the caller has an object of the class this type belongs to. */
  @SuppressWarnings("unchecked")
  public Persister<Object> anyPersister() {
    return (Persister<Object>) Objects.requireNonNull(persister, "no persister");
  }
}
