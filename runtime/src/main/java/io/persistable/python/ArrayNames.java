package io.persistable.python;

import org.jspecify.annotations.Nullable;

/** Which arrays are kept outside the text, and what the text says in their place. */
@FunctionalInterface
interface ArrayNames {

  /** All arrays stand in the text. */
  ArrayNames INLINE = array -> null;

  /** The expression for an array that is kept outside; null for one that stands in the text. */
  @Nullable String nameOf(Object array);
}
