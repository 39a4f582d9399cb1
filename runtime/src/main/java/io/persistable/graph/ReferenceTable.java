package io.persistable.graph;

import java.util.Arrays;

/**
 * Objects by identity, numbered in the order in which they came: open addressing on the identity
 * hash, no object per entry. {@code IdentityHashMap} costs a quarter more when presized and several
 * times as much when it grows.
 */
final class ReferenceTable {

  private static final int FIRST_CAPACITY = 256;
  private static final int MANY = 64;

  /** From here on it doubles only, so that it stays in the caches as long as it can. */
  private static final int MANY_SLOTS = 1 << 14;

  private static final int MOST = 1 << 30;

  private Object[] nodes = new Object[64];

  /** By number, so that growing touches no object. */
  private int[] hashes = new int[64];

  /**
   * Numbers from 1 on, 0 where there is none; of a larger array only the first are in use. A number
   * takes as many bits as the number of slots has; in those above are the hash's.
   */
  private int[] slots = new int[FIRST_CAPACITY];

  private int capacity = FIRST_CAPACITY;
  private int size;

  int size() {
    return size;
  }

  Object get(int id) {
    return nodes[id];
  }

  /** The number of {@code object}; one that is new gets the next number, which is the old size. */
  int add(Object object) {
    int mask = capacity - 1;
    int hash = spread(System.identityHashCode(object));
    int[] table = slots;
    int slot = hash & mask;
    for (int entry; (entry = table[slot]) != 0; slot = slot + 1 & mask) {
      // Other objects are told by their hash: they, or their place in the array, may be far away.
      if (((entry ^ hash) & ~mask) == 0 && nodes[(entry & mask) - 1] == object) {
        return (entry & mask) - 1;
      }
    }
    int id = size;
    if (id == nodes.length) {
      nodes = Arrays.copyOf(nodes, Math.multiplyExact(id, 2));
      hashes = Arrays.copyOf(hashes, nodes.length);
    }
    nodes[id] = object;
    hashes[id] = hash;
    size = id + 1;
    table[slot] = hash & ~mask | size;
    if (size > limit(capacity)) {
      rehash(Math.multiplyExact(capacity, capacity < MANY_SLOTS ? 4 : 2));
    }
    return id;
  }

  /** The number of {@code object}; -1 if it has none. */
  int find(Object object) {
    int mask = capacity - 1;
    int hash = spread(System.identityHashCode(object));
    int slot = hash & mask;
    for (int entry; (entry = slots[slot]) != 0; slot = slot + 1 & mask) {
      if (((entry ^ hash) & ~mask) == 0 && nodes[(entry & mask) - 1] == object) {
        return (entry & mask) - 1;
      }
    }
    return -1;
  }

  /** How many objects a table of so many slots takes. */
  private static int limit(int capacity) {
    return (capacity >> 1) + (capacity >> 3);
  }

  /** Makes room for so many more objects at once, if many, which is cheaper than step by step. */
  void expect(int more) {
    if (more <= MANY) {
      return;
    }
    long wanted = capacity;
    while (wanted < MOST && limit((int) wanted) < (long) size + more) {
      wanted *= 2;
    }
    if (wanted > capacity) {
      rehash((int) wanted);
    }
  }

  /** Forgets all objects and keeps the room. */
  void clear() {
    Arrays.fill(nodes, 0, size, null);
    Arrays.fill(slots, 0, FIRST_CAPACITY, 0);
    capacity = FIRST_CAPACITY;
    size = 0;
  }

  private void rehash(int wanted) {
    if (slots.length < wanted) {
      slots = new int[wanted];
    } else {
      Arrays.fill(slots, 0, wanted, 0);
    }
    capacity = wanted;
    int[] table = slots;
    int mask = wanted - 1;
    for (int id = 0; id < size; id++) {
      int slot = hashes[id] & mask;
      while (table[slot] != 0) {
        slot = slot + 1 & mask;
      }
      table[slot] = hashes[id] & ~mask | id + 1;
    }
  }

  /** Identity hashes have 31 bits, of which HotSpot's lowest are good; others' need not be. */
  private static int spread(int hash) {
    return hash * 0x9e3779b9 >>> 1;
  }
}
