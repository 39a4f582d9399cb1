package io.persistable.array.storage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Passes over an array once, copying its elements as they stand in a file. */
public final class ElementReader {

  private final Storage storage;
  private final Strides units;
  private final int width;
  private final ByteOrder order;
  private final long runLength;
  private final long runStride;
  private final long[] index;
  private long runStart;
  private long runDone;
  private long left;

  /**
   * @param width of a unit, in bytes
   * @param itemSize of an element, in bytes
   * @param bigEndian whether the dtype has the most significant byte first
   * @param elements whole ones, in whose C order they are passed over
   */
  public ElementReader(
      Storage storage, int width, int itemSize, boolean bigEndian, Strides elements) {
    this.storage = storage;
    this.width = width;
    this.order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
    int unitsPerElement = itemSize / width;
    Strides all =
        unitsPerElement == 1 ? elements : elements.withInnerAxis(unitsPerElement, width, 0);
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
  public void read(ByteBuffer out) {
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

  public boolean hasRemaining() {
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
