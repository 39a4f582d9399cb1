package io.persistable.java.value;

import org.jspecify.annotations.Nullable;

/** What reads the parts of a value: a form asks it for each, and knows nothing of other forms. */
@FunctionalInterface
interface NextValue {

  /** Reads the value at the scanner's position. */
  @Nullable Object read();
}
