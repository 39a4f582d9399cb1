package io.persistable.array;

import io.persistable.array.storage.ElementReader;
import io.persistable.array.storage.Segments;
import io.persistable.array.storage.Storage;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Passes over an array's elements one by one, in C order. They are copied ahead in pieces, so that
 * what can't be read of a mapped file is known before any of its piece is handed out.
 */
final class Elements {

  private static final int PIECE_BYTES = 1 << 13;

  private final int itemSize;
  private final ElementReader reader;
  private final int capacity;
  private final boolean sharing;
  private ByteBuffer piece;
  private Storage storage;
  private long left;
  private int at;

  Elements(StridedView array) {
    this.itemSize = array.dtype().itemSize();
    this.left = array.size();
    long fitting = Math.max(1, PIECE_BYTES / Math.max(1, itemSize));
    this.capacity = Math.toIntExact(Math.min(fitting, left) * itemSize);
    this.sharing = array.dtype().kind() == DType.Kind.STRUCTURED;
    this.reader = array.reader();
    this.piece = ByteBuffer.allocate(capacity);
    this.storage = Segments.of(List.of(piece));
    this.at = capacity;
  }

  boolean hasNext() {
    return left > 0;
  }

  /** Where in {@link #storage} the next element is; ask for the storage after this. */
  long next() {
    if (left-- <= 0) {
      throw new NoSuchElementException();
    }
    if (at + itemSize > capacity) {
      read();
      at = 0;
    }
    int current = at;
    at += itemSize;
    return current;
  }

  private void read() {
    if (sharing && piece.position() > 0) { // Fields with axes are views, which outlive the piece.
      piece = ByteBuffer.allocate(capacity);
      storage = Segments.of(List.of(piece));
    }
    reader.read(piece.clear());
  }

  Storage storage() {
    return storage;
  }
}
