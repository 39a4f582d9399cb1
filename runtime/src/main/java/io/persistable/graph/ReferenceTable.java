package io.persistable.graph;

import java.util.Arrays;

/**
 * Objects by identity, numbered in the order in which they came: open addressing on the identity
 * hash, no object per entry. {@code IdentityHashMap} costs a quarter more when presized and several
 * times as much when it grows.
 */
final class ReferenceTable {

  private Object[] nodes = new Object[64];
  private int[] slots = new int[256];
  private int size;

  int size() {
    return size;
  }

  Object get(int id) {
    return nodes[id];
  }

  /** The number of {@code object}; one that is new gets the next number, which is the old size. */
  int add(Object object) {
    int mask = slots.length - 1;
    int slot = spread(System.identityHashCode(object)) & mask;
    for (int entry; (entry = slots[slot]) != 0; slot = slot + 1 & mask) {
      if (nodes[entry - 1] == object) {
        return entry - 1;
      }
    }
    if (size == nodes.length) {
      nodes = Arrays.copyOf(nodes, Math.multiplyExact(size, 2));
    }
    nodes[size] = object;
    slots[slot] = ++size;
    if (size > slots.length >> 1) {
      grow();
    }
    return size - 1;
  }

  private void grow() {
    int[] larger = new int[Math.multiplyExact(slots.length, 4)];
    int mask = larger.length - 1;
    for (int id = 0; id < size; id++) {
      int slot = spread(System.identityHashCode(nodes[id])) & mask;
      while (larger[slot] != 0) {
        slot = slot + 1 & mask;
      }
      larger[slot] = id + 1;
    }
    slots = larger;
  }

  /** Identity hashes have 31 bits, of which HotSpot's lowest are good; others' need not be. */
  private static int spread(int hash) {
    return hash * 0x9e3779b9 >>> 1;
  }
}
