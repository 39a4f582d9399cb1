package io.persistable;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The integers from {@code start} up to, or down to, {@code stop}, which is left out, in steps of
 * {@code step}: Python's {@code range}, as an immutable list. In a text it is {@code range(0, 3)}.
 */
public final class Range extends AbstractList<Integer> implements RandomAccess {

  private final int start;
  private final int stop;
  private final int step;
  private final int size;

  /**
   * @throws IllegalArgumentException if {@code step} is 0 or there are more than 2^31 - 1 elements
   */
  public Range(int start, int stop, int step) {
    if (step == 0) {
      throw new IllegalArgumentException("expected a step other than 0");
    }
    long distance = step > 0 ? (long) stop - start : (long) start - stop;
    long stride = Math.abs((long) step);
    long count = distance <= 0 ? 0 : (distance + stride - 1) / stride;
    if (count > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "expected at most 2147483647 elements, found " + count + " in a range");
    }
    this.start = start;
    this.stop = stop;
    this.step = step;
    this.size = (int) count;
  }

  /** From 0 up to {@code stop}. */
  public static Range of(int stop) {
    return new Range(0, stop, 1);
  }

  /** From {@code start} up to {@code stop}. */
  public static Range of(int start, int stop) {
    return new Range(start, stop, 1);
  }

  public int start() {
    return start;
  }

  public int stop() {
    return stop;
  }

  public int step() {
    return step;
  }

  @Override
  public Integer get(int index) {
    return start + Objects.checkIndex(index, size) * step;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public boolean contains(@org.jspecify.annotations.Nullable Object o) {
    return indexOf(o) >= 0;
  }

  @Override
  public int indexOf(@org.jspecify.annotations.Nullable Object o) {
    if (!(o instanceof Integer value) || size == 0) {
      return -1;
    }
    long distance = (long) value - start;
    boolean inside = distance % step == 0 && distance / step >= 0 && distance / step < size;
    return inside ? (int) (distance / step) : -1;
  }

  @Override
  public int lastIndexOf(@org.jspecify.annotations.Nullable Object o) {
    return indexOf(o);
  }
}
