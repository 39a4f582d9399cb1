package io.persistable.value;

/**
 * What reading may cost, so that no input exhausts memory or time. Passing a limit is an error that
 * names it.
 *
 * @param depth brackets open at once
 * @param bytes size of one text, in bytes
 * @param objects objects and collections made, elements of collections included
 * @param stringLength length of one string, in UTF-16 code units
 * @param arrayBytes bytes of all arrays that are read into memory
 */
public record ReadLimits(int depth, long bytes, long objects, int stringLength, long arrayBytes) {

  /** Generous enough for what fits into memory, tight enough against what is made to hurt. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(200, Integer.MAX_VALUE - 8, 1L << 31, 1 << 30, 1L << 40);

  public ReadLimits {
    if (depth < 1 || bytes < 1 || objects < 1 || stringLength < 1 || arrayBytes < 1) {
      throw new IllegalArgumentException("expected limits of at least 1, found one below");
    }
  }

  public ReadLimits withDepth(int depth) {
    return new ReadLimits(depth, bytes, objects, stringLength, arrayBytes);
  }

  public ReadLimits withBytes(long bytes) {
    return new ReadLimits(depth, bytes, objects, stringLength, arrayBytes);
  }

  public ReadLimits withObjects(long objects) {
    return new ReadLimits(depth, bytes, objects, stringLength, arrayBytes);
  }

  public ReadLimits withStringLength(int stringLength) {
    return new ReadLimits(depth, bytes, objects, stringLength, arrayBytes);
  }

  public ReadLimits withArrayBytes(long arrayBytes) {
    return new ReadLimits(depth, bytes, objects, stringLength, arrayBytes);
  }
}
