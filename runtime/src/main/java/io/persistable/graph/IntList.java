package io.persistable.graph;

import java.util.Arrays;

/** A growing array of ints. */
public final class IntList {

  private int[] values;
  private int size;

  public IntList(int capacity) {
    values = new int[capacity];
  }

  public int size() {
    return size;
  }

  public boolean isEmpty() {
    return size == 0;
  }

  public int get(int index) {
    return values[index];
  }

  public void set(int index, int value) {
    values[index] = value;
  }

  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, Math.multiplyExact(size, 2));
    }
    values[size++] = value;
  }

  public int last() {
    return values[size - 1];
  }

  public int removeLast() {
    return values[--size];
  }

  public void clear() {
    size = 0;
  }

  /** The array that the list is kept in, which is longer than it. */
  int[] values() {
    return values;
  }

  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
