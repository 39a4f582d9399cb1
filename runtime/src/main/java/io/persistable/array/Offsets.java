package io.persistable.array;

import java.util.NoSuchElementException;

/** The offsets of all elements, in C order. */
final class Offsets {

  private final Layout layout;
  private final long[] index;
  private long at;
  private long left;

  Offsets(Layout layout) {
    this.layout = layout.coalesced();
    this.index = new long[this.layout.rank()];
    this.at = layout.offset();
    this.left = layout.size();
  }

  boolean hasNext() {
    return left > 0;
  }

  long next() {
    if (left-- <= 0) {
      throw new NoSuchElementException();
    }
    long current = at;
    for (int axis = index.length - 1; axis >= 0; axis--) {
      at += layout.stride(axis);
      if (++index[axis] < layout.length(axis)) {
        break;
      }
      index[axis] = 0;
      at -= layout.stride(axis) * layout.length(axis);
    }
    return current;
  }
}
