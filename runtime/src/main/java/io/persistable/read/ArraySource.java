package io.persistable.read;

import org.jspecify.annotations.Nullable;

/** Where the arrays that a text refers to as {@code _arrays['array_0']} come from. */
@FunctionalInterface
public interface ArraySource {

  /** A text without arrays outside it. */
  ArraySource NONE = (name, loader) -> null;

  /**
   * Gives an array: an {@code NdArray} or a Java array of numbers. Asked once for each name.
   *
   * @param loader what the text says of how its arrays are stored; null if it says nothing
   * @return null if there is no array of that name
   */
  @Nullable Object array(String name, @Nullable ArrayLoader loader);

  /**
   * Told when an array was read in full, into a Java array: the moment to look at a checksum.
   *
   * @throws io.persistable.error.PersistableException if it isn't what was written
   */
  default void readInFull(String name) {}
}
