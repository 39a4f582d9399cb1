package io.persistable.read;

import io.persistable.spi.Persister;
import io.persistable.spi.Representation;
import org.jspecify.annotations.Nullable;

/** Takes the values that an object has, for the components that a text says nothing of. */
public final class Initial implements Representation {

  private final Slots slots;

  public Initial(Slots slots) {
    this.slots = slots;
  }

  private void number(int component, long value) {
    if (!slots.has(component)) {
      slots.numbers[component] = value;
    }
  }

  @Override
  public void bool(int component, boolean value) {
    number(component, value ? 1 : 0);
  }

  @Override
  public void int8(int component, byte value) {
    number(component, value);
  }

  @Override
  public void int16(int component, short value) {
    number(component, value);
  }

  @Override
  public void int32(int component, int value) {
    number(component, value);
  }

  @Override
  public void int64(int component, long value) {
    number(component, value);
  }

  @Override
  public void float32(int component, float value) {
    number(component, Float.floatToRawIntBits(value));
  }

  @Override
  public void float64(int component, double value) {
    number(component, Double.doubleToRawLongBits(value));
  }

  @Override
  public void character(int component, char value) {
    number(component, value);
  }

  @Override
  public void text(int component, @Nullable String value) {
    reference(component, value);
  }

  @Override
  public void reference(int component, @Nullable Object value) {
    if (!slots.has(component)) {
      slots.references[component] = value;
    }
  }

  @Override
  public <R> void reference(int component, @Nullable R value, Persister<R> persister) {
    reference(component, value);
  }
}
