package io.persistable.graph;

import java.util.Arrays;

/** What a depth-first search over a graph works with; kept with it, for the next one. */
public final class SearchColumns {

  private final IntList order = new IntList(64);
  private final IntList stack = new IntList(64);
  private byte[] state = new byte[64];
  private byte[] height = new byte[64];
  private int[] nextEdge = new int[64];

  /** Makes room, and has all objects new. */
  void start(int size, int capacity) {
    if (state.length < size) {
      state = new byte[capacity];
      height = new byte[capacity];
      nextEdge = new int[capacity];
    } else {
      Arrays.fill(state, 0, size, (byte) 0);
    }
    order.clear();
    stack.clear();
  }

  /** Objects in the order in which the search ends with them. */
  public IntList order() {
    return order;
  }

  /** Objects that the search is in, or is yet to visit. */
  public IntList stack() {
    return stack;
  }

  /** For each object how far the search has come with it; 0 at first. */
  public byte[] state() {
    return state;
  }

  /** For each object how deep its text nests; what was there before at first. */
  public byte[] height() {
    return height;
  }

  /** For each object the reference that is followed next; what was there before at first. */
  public int[] nextEdge() {
    return nextEdge;
  }
}
