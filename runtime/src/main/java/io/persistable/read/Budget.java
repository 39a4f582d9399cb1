package io.persistable.read;

import io.persistable.graph.HashCost;
import io.persistable.graph.HashCost.Excess;
import io.persistable.graph.TypeRegistry;
import org.jspecify.annotations.Nullable;

/** What one text may make its reader do: there is one of these for each read. */
public final class Budget {

  private final HashCost hashes;
  private long work;

  /**
   * @param textLength in bytes
   */
  public Budget(TypeRegistry types, long textLength) {
    this.hashes = new HashCost(types, textLength);
  }

  /** Why hashing an element or a key would take too long, or too deep a stack; null if not. */
  public @Nullable Excess excess(@Nullable Object key) {
    return hashes.of(key);
  }

  /** Notes that an object was filled that may have been looked at before. */
  public void changed(Object object) {
    hashes.changed(object);
  }

  /** Counts steps that are not proportional to the text by themselves. */
  void work(long steps) {
    work += steps;
  }

  /** The steps that were counted: what tests hold against the number of objects and references. */
  long steps() {
    return work + hashes.steps();
  }
}
