package io.persistable.array.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;

/**
 * Where the elements of an array are: a flat run of bytes, addressed as numpy addresses them, by
 * byte offset. Views share a storage and differ in their {@link Strides} only.
 *
 * <p>A <em>unit</em> is the piece that is read at once: a number of 1, 2, 4 or 8 bytes, half a
 * complex number, one byte of a string or record.
 */
public abstract class Storage {

  /** In bytes. */
  public abstract long size();

  /**
   * The value of one unit, its sign not extended.
   *
   * @param width of the unit, in bytes
   * @param bigEndian how bytes are to be read, where the storage holds bytes and not numbers
   */
  public abstract long bits(long at, int width, boolean bigEndian);

  /**
   * Appends units to {@code out}, which has room for them and is in the byte order of the dtype.
   *
   * @param at of the first unit, in bytes
   * @param stride from one unit to the next, in bytes; may be zero or negative
   */
  public abstract void gather(long at, long stride, int count, int width, ByteBuffer out);

  /**
   * Takes all that remains in {@code in}, whole units in the order of the dtype; for those who
   * create an array only, before anyone else sees it.
   */
  public abstract void fill(long at, int width, ByteBuffer in);

  /**
   * Throws what went wrong with what was gathered last, where that can be told only afterwards.
   *
   * @param units what is passed over
   * @param all whether the last of them has been gathered
   */
  void checkRead(Strides units, boolean all) {}

  /** Compares a file with what it was when it was written. */
  @FunctionalInterface
  public interface SourceCheck {

    /**
     * @throws io.persistable.error.ArrayFormatException if it differs
     */
    void verify(Path file) throws IOException;
  }

  /** The same storage, which can tell whether its file was changed; itself if it has no file. */
  public Storage recorded(SourceCheck check) {
    return this;
  }

  /**
   * Compares the file that it is mapped from with what it was when it was written.
   *
   * @throws io.persistable.error.ArrayFormatException if it differs
   */
  public void checkSource() {}

  /** What an error that was thrown while units were gathered, or checked, means. */
  RuntimeException failure(InternalError error) {
    throw error;
  }

  /**
   * A storage of zeros on the heap: a Java array of the matching type, so that bulk copies need no
   * decoding, or bytes in segments where that would not hold them.
   *
   * @param width of a unit, in bytes
   * @param floating whether units are floating-point numbers
   */
  public static Storage allocate(int width, boolean floating, long bytes) {
    if (width == 1 || bytes / width > PrimitiveStorage.MAX_LENGTH) {
      return Segments.allocate(bytes);
    }
    return PrimitiveStorage.allocate(width, floating, (int) (bytes / width));
  }
}
