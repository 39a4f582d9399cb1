package io.persistable.java.write;

import org.jspecify.annotations.Nullable;

/** What writes the parts of a value: a form asks it for each, and knows nothing of other forms. */
interface ValueWriter {

  /** Writes a value in a place. */
  void value(@Nullable Object value, JavaType place);

  /**
   * Writes a value in a place.
   *
   * @param open whether type variables or wildcards are in the type of the place, so that an
   *     expression of a generic type is not known to fit it
   */
  void value(@Nullable Object value, JavaType place, boolean open);

  /** Writes a value that is the one argument of a method that takes any number. */
  void singleValue(@Nullable Object value, JavaType place);

  /** Writes a value after a cast: what begins with a sign would be subtracted. */
  void castValue(@Nullable Object value, JavaType place);

  /** Writes the object that the next reference leads to. */
  void next(JavaType place, boolean open);
}
