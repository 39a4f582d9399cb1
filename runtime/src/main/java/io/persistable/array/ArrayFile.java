package io.persistable.array;

import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Objects;
import java.util.zip.CRC32C;

/**
 * A file of arrays as it was written, by which damage is seen later.
 *
 * @param name of the file, relative to the directory that it was written to, with {@code /}
 * @param size in bytes
 * @param crc32c the CRC-32C (Castagnoli) of all its bytes, 32 bits
 */
public record ArrayFile(String name, long size, int crc32c) {

  private static final int CHUNK_BYTES = 1 << 20;

  public ArrayFile {
    Objects.requireNonNull(name, "name");
  }

  /** The checksum as eight hexadecimal digits. */
  public String crcText() {
    return String.format("%08x", crc32c);
  }

  /** Reads a file whole to take its size and checksum. */
  public static ArrayFile of(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    try (FileChannel channel = FileChannel.open(file)) {
      CRC32C crc = new CRC32C();
      ByteBuffer chunk =
          ByteBuffer.allocateDirect((int) Math.min(CHUNK_BYTES, Math.max(1, channel.size())));
      long size = 0;
      while (channel.read(chunk.clear()) >= 0) {
        size += chunk.flip().limit();
        crc.update(chunk);
      }
      return new ArrayFile(String.valueOf(file.getFileName()), size, (int) crc.getValue());
    }
  }

  /** The same file, named relative to the parent of the directory it is in. */
  public ArrayFile in(String directory) {
    Objects.requireNonNull(directory, "directory");
    return new ArrayFile(directory + "/" + name, size, crc32c);
  }

  /**
   * Reads {@code file} whole and compares.
   *
   * @throws ArrayFormatException if size or checksum differ
   */
  public void verify(Path file) throws IOException {
    Objects.requireNonNull(file, "file");
    compare(file, of(file));
  }

  /**
   * Compares the length alone, which costs nothing: before a file is mapped or read, so that a
   * wrong one is not taken for data and its own claims of size are not believed.
   *
   * @throws ArrayFormatException if it differs
   */
  public void compareSize(Path file, long found) {
    Objects.requireNonNull(file, "file");
    if (found != size) {
      throw new ArrayFormatException(
          file
              + ": expected "
              + size
              + " bytes, found "
              + found
              + "; the file was changed or damaged after it was written");
    }
  }

  void compare(Path file, ArrayFile found) {
    if (found.size != size || found.crc32c != crc32c) {
      throw new ArrayFormatException(
          file
              + ": expected "
              + size
              + " bytes with CRC-32C "
              + crcText()
              + ", found "
              + found.size
              + " bytes with "
              + found.crcText()
              + "; the file was changed or damaged after it was written");
    }
  }
}
