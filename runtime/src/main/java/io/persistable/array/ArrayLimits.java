package io.persistable.array;

/**
 * How much a reader may be made to take in by a file it does not trust.
 *
 * @param headerBytes of a npy header; numpy reads no more than 10,000 either
 * @param arrayBytes of one array read to the heap; mapping has no limit
 */
public record ArrayLimits(int headerBytes, long arrayBytes) {

  /** Headers of 10,000 bytes, arrays of any size that the file proves to hold. */
  public static final ArrayLimits DEFAULT = new ArrayLimits(10_000, Long.MAX_VALUE);

  public ArrayLimits {
    if (headerBytes < 0 || arrayBytes < 0) {
      throw new IllegalArgumentException(
          "expected limits of 0 or more, found " + headerBytes + " and " + arrayBytes);
    }
  }

  /** The same with another limit on one array. */
  public ArrayLimits withArrayBytes(long bytes) {
    return new ArrayLimits(headerBytes, bytes);
  }

  /** The same with another limit on headers; tables of very many columns need it. */
  public ArrayLimits withHeaderBytes(int bytes) {
    return new ArrayLimits(bytes, arrayBytes);
  }
}
