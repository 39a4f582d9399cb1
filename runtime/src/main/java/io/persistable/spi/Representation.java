package io.persistable.spi;

import org.jspecify.annotations.Nullable;

/**
 * Where a persister puts the components of an object, each by its index, in order. The methods are
 * one for each kind of place, so that no primitive is boxed.
 */
public interface Representation {

  void bool(int component, boolean value);

  void int8(int component, byte value);

  void int16(int component, short value);

  void int32(int component, int value);

  void int64(int component, long value);

  void float32(int component, float value);

  void float64(int component, double value);

  void character(int component, char value);

  void text(int component, @Nullable String value);

  /** A component of any other type; {@link PersistableType#components()} has its declared type. */
  void reference(int component, @Nullable Object value);

  /**
   * A component whose persister is known statically, because its class is final.
   *
   * @param <R> the persistable type referred to
   */
  <R> void reference(int component, @Nullable R value, Persister<R> persister);
}
