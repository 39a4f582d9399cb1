package io.persistable.graph;

import io.persistable.spi.Persister;
import io.persistable.spi.Representation;
import org.jspecify.annotations.Nullable;

/**
 * Takes nothing of an object; who wants some of its components overrides what they come through.
 */
public abstract class PartialRepresentation implements Representation {

  @Override
  public void bool(int component, boolean value) {}

  @Override
  public void int8(int component, byte value) {}

  @Override
  public void int16(int component, short value) {}

  @Override
  public void int32(int component, int value) {}

  @Override
  public void int64(int component, long value) {}

  @Override
  public void float32(int component, float value) {}

  @Override
  public void float64(int component, double value) {}

  @Override
  public void character(int component, char value) {}

  @Override
  public void text(int component, @Nullable String value) {}

  @Override
  public void reference(int component, @Nullable Object value) {}

  @Override
  public <R> void reference(int component, @Nullable R value, Persister<R> persister) {}
}
