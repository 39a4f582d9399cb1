package io.persistable.array.file;

import java.util.zip.CRC32C;

/**
 * Arithmetic on checksums: CRC-32C is linear over GF(2), so a changed head changes the sum of the
 * whole by its own difference, carried over the bytes that follow.
 *
 * @see <a href="https://github.com/madler/zlib/blob/v1.2.11/crc32.c">crc32_combine in zlib, whose
 *     squaring of operators this follows</a>
 */
public final class Crc32cSum {

  private static final int REFLECTED_POLYNOMIAL = 0x82F63B78;

  private Crc32cSum() {}

  /**
   * The sum of a file after its first bytes were replaced by as many others.
   *
   * @param sum of the whole file before
   * @param oldHead the sum of the bytes that were replaced
   * @param size of the whole file
   */
  public static int replaceHead(int sum, int oldHead, byte[] newHead, long size) {
    CRC32C head = new CRC32C();
    head.update(newHead);
    return sum ^ overZeros(oldHead ^ (int) head.getValue(), size - newHead.length);
  }

  /** The sum of bytes followed by others. */
  static int combine(int first, int second, long secondBytes) {
    return overZeros(first, secondBytes) ^ second;
  }

  private static int overZeros(int value, long bytes) {
    int[] operator = new int[32];
    operator[0] = REFLECTED_POLYNOMIAL;
    for (int i = 1; i < 32; i++) {
      operator[i] = 1 << i - 1;
    }
    // The operator for one zero bit, squared three times, is that for a zero byte.
    operator = square(square(square(operator)));
    int result = value;
    for (long left = bytes; left != 0; left >>>= 1) {
      if ((left & 1) != 0) {
        result = times(operator, result);
      }
      operator = square(operator);
    }
    return result;
  }

  private static int times(int[] operator, int vector) {
    int product = 0;
    for (int i = 0; i < 32; i++) {
      if ((vector >>> i & 1) != 0) {
        product ^= operator[i];
      }
    }
    return product;
  }

  private static int[] square(int[] operator) {
    int[] square = new int[32];
    for (int i = 0; i < 32; i++) {
      square[i] = times(operator, operator[i]);
    }
    return square;
  }
}
