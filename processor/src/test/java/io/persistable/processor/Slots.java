package io.persistable.processor;

import io.persistable.spi.Arguments;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.spi.Representation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The components of one object, as a persister gives them and takes them. */
final class Slots implements Representation, Arguments, References {

  private final List<@Nullable Object> values = new ArrayList<>();
  private final List<Integer> visited = new ArrayList<>();

  static <T> Slots of(T value, Persister<T> persister) {
    Slots slots = new Slots();
    persister.represent(value, slots);
    persister.walk(value, slots);
    return slots;
  }

  List<@Nullable Object> values() {
    return values;
  }

  /** The components that the walk reports. */
  List<Integer> visited() {
    return visited;
  }

  private void add(int component, @Nullable Object value) {
    if (component != values.size()) {
      throw new AssertionError("component " + component + " comes as number " + values.size());
    }
    values.add(value);
  }

  @Override
  public void bool(int component, boolean value) {
    add(component, value);
  }

  @Override
  public void int8(int component, byte value) {
    add(component, value);
  }

  @Override
  public void int16(int component, short value) {
    add(component, value);
  }

  @Override
  public void int32(int component, int value) {
    add(component, value);
  }

  @Override
  public void int64(int component, long value) {
    add(component, value);
  }

  @Override
  public void float32(int component, float value) {
    add(component, value);
  }

  @Override
  public void float64(int component, double value) {
    add(component, value);
  }

  @Override
  public void character(int component, char value) {
    add(component, value);
  }

  @Override
  public void text(int component, @Nullable String value) {
    if (component < values.size()) {
      visit(component, value);
    } else {
      add(component, value);
    }
  }

  @Override
  public void reference(int component, @Nullable Object value) {
    add(component, value);
  }

  @Override
  public <R> void reference(int component, @Nullable R value, Persister<R> persister) {
    checkClass(value, persister);
    add(component, value);
  }

  @Override
  public void visit(int component, @Nullable Object value) {
    // Not the same object: an accessor may give a copy each time.
    Object represented = values.get(component);
    if (represented == null ? value != null : !represented.getClass().isInstance(value)) {
      throw new AssertionError("walk and represent differ in component " + component);
    }
    visited.add(component);
  }

  @Override
  public <R> void visit(int component, @Nullable R value, Persister<R> persister) {
    checkClass(value, persister);
    visit(component, value);
  }

  private static <R> void checkClass(@Nullable R value, Persister<R> persister) {
    if (value != null && value.getClass() != persister.type().javaClass()) {
      throw new AssertionError(
          "the persister of " + persister.type() + " got a " + value.getClass());
    }
  }

  @Override
  public boolean bool(int component) {
    return (Boolean) take(component);
  }

  @Override
  public byte int8(int component) {
    return (Byte) take(component);
  }

  @Override
  public short int16(int component) {
    return (Short) take(component);
  }

  @Override
  public int int32(int component) {
    return (Integer) take(component);
  }

  @Override
  public long int64(int component) {
    return (Long) take(component);
  }

  @Override
  public float float32(int component) {
    return (Float) take(component);
  }

  @Override
  public double float64(int component) {
    return (Double) take(component);
  }

  @Override
  public char character(int component) {
    return (Character) take(component);
  }

  @Override
  public @Nullable String text(int component) {
    return (String) values.get(component);
  }

  @Override
  public @Nullable Object reference(int component) {
    return values.get(component);
  }

  private Object take(int component) {
    Object value = values.get(component);
    if (value == null) {
      throw new AssertionError("null for a primitive component " + component);
    }
    return value;
  }
}
