package io.persistable.array;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Passes over an array once, copying its elements as they stand in a file. */
final class ElementReader {

  private final Storage storage;
  private final Layout units;
  private final int width;
  private final ByteOrder order;
  private final long runLength;
  private final long runStride;
  private final long[] index;
  private long runStart;
  private long runDone;
  private long left;

  /**
   * @param layout of whole elements, in whose C order they are passed over
   */
  ElementReader(Storage storage, DType type, Layout layout) {
    this.storage = storage;
    this.width = type.unitSize();
    this.order = type.isBigEndian() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    int unitsPerElement = type.itemSize() / width;
    Layout all = unitsPerElement == 1 ? layout : layout.withInnerAxis(unitsPerElement, width, 0);
    this.units = all.coalesced();
    this.left = units.size();
    int inner = units.rank() - 1;
    this.runLength = inner < 0 ? 1 : units.length(inner);
    this.runStride = inner < 0 ? width : units.stride(inner);
    this.index = new long[Math.max(inner, 0)];
    this.runStart = units.offset();
  }

  /**
   * Appends what fits of what is left, in the byte order of the dtype.
   *
   * @throws io.persistable.error.ArrayFormatException if it lies in a mapped file that was cut
   */
  void read(ByteBuffer out) {
    out.order(order);
    try {
      gather(out);
      storage.checkRead(units, left == 0);
    } catch (InternalError e) {
      throw storage.failure(e);
    }
  }

  private void gather(ByteBuffer out) {
    while (left > 0 && out.remaining() >= width) {
      int count = (int) Math.min(runLength - runDone, out.remaining() / width);
      storage.gather(runStart + runDone * runStride, runStride, count, width, out);
      left -= count;
      runDone += count;
      if (runDone == runLength) {
        runDone = 0;
        advance();
      }
    }
  }

  boolean hasRemaining() {
    return left > 0;
  }

  private void advance() {
    for (int axis = index.length - 1; axis >= 0; axis--) {
      runStart += units.stride(axis);
      if (++index[axis] < units.length(axis)) {
        return;
      }
      index[axis] = 0;
      runStart -= units.stride(axis) * units.length(axis);
    }
  }
}
