package io.persistable.read;

import io.persistable.spi.Component;

/** Reads the {@code @DefaultValue} of a component, which is written in the Python dialect. */
public interface Defaults {

  /**
   * Puts a component's default into its slot.
   *
   * @param name the component's full name, for errors
   */
  void into(Slots slots, int index, Component component, String name);
}
