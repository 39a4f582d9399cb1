package io.persistable.graph;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/**
 * Counts the elements of one set, or the keys of one map, by their hash. A hash table compares
 * those of equal hash with each other, which takes time quadratic in their number; so writer and
 * readers refuse more than {@link #LIMIT}. Smaller collections are not looked at.
 */
public final class HashCollisions {

  /** Elements or keys of one hash in one collection. */
  public static final int LIMIT = 1_000;

  private int[] hashes = new int[4096];

  /** How many elements have the hash; 0 where the table is free. */
  private int[] counts = new int[4096];

  private int used;

  /** Whether a collection has a hash table. */
  public static boolean mayHave(Object collection) {
    return collection instanceof Set
        ? !(collection instanceof SortedSet) && !(collection instanceof CopyOnWriteArraySet)
        : collection instanceof Map
            && !(collection instanceof SortedMap)
            && !(collection instanceof IdentityHashMap);
  }

  /** Whether among every {@code step}-th element there are too many of one hash. */
  public static boolean areTooMany(List<?> elements, int step) {
    if (elements.size() / step <= LIMIT) {
      return false;
    }
    HashCollisions equal = new HashCollisions();
    for (int i = 0; i < elements.size(); i += step) {
      if (equal.isExceededBy(elements.get(i))) {
        return true;
      }
    }
    return false;
  }

  /** Counts all elements of a collection; whether they are too many. */
  public boolean isExceededByAll(Collection<?> elements) {
    boolean exceeded = false;
    for (Object element : elements) {
      exceeded |= isExceededBy(element);
    }
    return exceeded;
  }

  /** Counts an element; whether it is one too many. */
  public boolean isExceededBy(@Nullable Object element) {
    return element != null && add(element.hashCode(), 1) > LIMIT;
  }

  private int add(int hash, int count) {
    int mask = hashes.length - 1; // the length is a power of two
    int at = (hash * 0x9e3779b9 >>> 7) & mask;
    while (counts[at] != 0 && hashes[at] != hash) {
      at = (at + 1) & mask;
    }
    if (counts[at] == 0 && 2 * ++used > mask) {
      grow();
      return add(hash, count);
    }
    hashes[at] = hash;
    counts[at] += count;
    return counts[at];
  }

  private void grow() {
    int[] oldHashes = hashes;
    int[] oldCounts = counts;
    hashes = new int[2 * oldHashes.length];
    counts = new int[hashes.length];
    used = 0;
    for (int i = 0; i < oldHashes.length; i++) {
      if (oldCounts[i] != 0) {
        add(oldHashes[i], oldCounts[i]);
      }
    }
  }
}
