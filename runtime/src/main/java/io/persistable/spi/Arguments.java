package io.persistable.spi;

import org.jspecify.annotations.Nullable;

/**
 * The arguments for one object: every component has a value of its declared kind. What they hold is
 * valid only during the call that passes them.
 *
 * <p>A component may be asked for in any order, and again.
 */
public interface Arguments {

  boolean bool(int component);

  byte int8(int component);

  short int16(int component);

  int int32(int component);

  long int64(int component);

  float float32(int component);

  double float64(int component);

  char character(int component);

  @Nullable String text(int component);

  /** A component of any other type; its raw class has been checked, so that a cast succeeds. */
  @Nullable Object reference(int component);
}
