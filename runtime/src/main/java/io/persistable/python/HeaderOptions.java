package io.persistable.python;

import org.jspecify.annotations.Nullable;

/**
 * What the names in a header depend on; those of items don't matter, since none begins like these.
 *
 * @param globalPrefix what the names of shared objects start with
 * @param arraysName what the arrays outside the text are called
 * @param importTypes whether persistable types are imported instead of defined
 */
record HeaderOptions(String globalPrefix, String arraysName, boolean importTypes) {
  // Written out, as those of HeaderUse are.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HeaderOptions that
        && globalPrefix.equals(that.globalPrefix)
        && arraysName.equals(that.arraysName)
        && importTypes == that.importTypes;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * globalPrefix.hashCode() + arraysName.hashCode())
        + Boolean.hashCode(importTypes);
  }
}
