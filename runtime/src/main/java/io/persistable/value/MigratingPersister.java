package io.persistable.value;

import io.persistable.spi.PersistableType;
import io.persistable.spi.Persister;
import org.jspecify.annotations.Nullable;

/**
 * A persister whose type also reads what its earlier versions have written; generated where a
 * {@code @Persistable} type has a method {@code static Foo migrate(RecordValue old)}.
 *
 * @param <T> the persistable type
 */
public interface MigratingPersister<T> extends Persister<T> {

  /**
   * Builds an object from the form that an earlier version of the type had. The reader calls this,
   * not {@link #restore}, where the archive's version is below {@link PersistableType#version}.
   * What the type's own method throws is let through.
   *
   * @param old the components as the archive has them
   * @return null is an error, which the reader reports
   */
  @Nullable T migrate(RecordValue old);
}
