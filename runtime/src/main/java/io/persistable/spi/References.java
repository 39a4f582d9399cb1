package io.persistable.spi;

import org.jspecify.annotations.Nullable;

/** Where a persister reports what an object refers to. */
public interface References {

  /** A reference to a string; short ones have no identity worth keeping and cost nothing here. */
  void text(@Nullable String value);

  /** A reference to any object: its class decides how it is archived. */
  void visit(@Nullable Object value);

  /**
   * A reference to an object whose persister is known statically, because its class is final.
   *
   * @param <R> the persistable type referred to
   */
  <R> void visit(@Nullable R value, Persister<R> persister);
}
