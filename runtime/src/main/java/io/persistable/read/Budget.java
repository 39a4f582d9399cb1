package io.persistable.read;

import io.persistable.graph.HashCollisions;
import io.persistable.graph.HashCost;
import io.persistable.graph.HashCost.Excess;
import io.persistable.type.TypeRegistry;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What one text may make its reader do: there is one of these for each read. */
public final class Budget {

  private final TypeRegistry types;
  private final long textLength;

  /** Null until something is hashed, which in most texts of one object nothing is. */
  private @Nullable HashCost hashes;

  private long work;

  /** Of collections with a hash table that are larger than what is looked at otherwise. */
  private @Nullable Map<Object, HashCollisions> large;

  /**
   * @param textLength in bytes
   */
  public Budget(TypeRegistry types, long textLength) {
    this.types = types;
    this.textLength = textLength;
  }

  /** Why hashing an element or a key would take too long, or too deep a stack; null if not. */
  public @Nullable Excess excess(@Nullable Object key) {
    HashCost known = hashes;
    if (known == null) {
      known = new HashCost(types, textLength);
      hashes = known;
    }
    return known.of(key);
  }

  /**
   * Why an element or a key may not stay in a collection to which it was just added; null if it
   * may.
   *
   * @param size how many there are now
   */
  public @Nullable Excess added(Object collection, int size, @Nullable Object key) {
    return size < HashCollisions.LIMIT || !HashCollisions.mayHave(collection)
        ? null
        : addedToLarge(collection, size, key);
  }

  private @Nullable Excess addedToLarge(Object collection, int size, @Nullable Object key) {
    if (large == null) {
      large = new IdentityHashMap<>();
    }
    HashCollisions known = large.get(collection);
    boolean exceeded;
    if (known == null || size == HashCollisions.LIMIT) {
      known = new HashCollisions();
      large.put(collection, known);
      Collection<?> all =
          collection instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) collection;
      work += size;
      exceeded = known.isExceededByAll(all);
    } else {
      work++;
      exceeded = known.isExceededBy(key);
    }
    return exceeded ? Excess.EQUAL : null;
  }

  /** Notes that an object was filled that may have been looked at before. */
  public void changed(Object object) {
    if (hashes != null) {
      hashes.changed(object);
    }
  }

  /** Counts steps that are not proportional to the text by themselves. */
  public void work(long steps) {
    work += steps;
  }

  /** The steps that were counted: what tests hold against the number of objects and references. */
  public long steps() {
    return work + (hashes == null ? 0 : hashes.steps());
  }
}
