package io.persistable.spi;

import org.jspecify.annotations.Nullable;

/** Where a persister reports what an object refers to, each by the index of its component. */
public interface References {

  /** A reference to a string; short ones have no identity worth keeping and cost nothing here. */
  void text(int component, @Nullable String value);

  /** A reference to any object: its class decides how it is archived. */
  void visit(int component, @Nullable Object value);

  /**
   * A reference to an object whose persister is known statically, because its class is final.
   *
   * @param <R> the persistable type referred to
   */
  <R> void visit(int component, @Nullable R value, Persister<R> persister);
}
