package io.persistable.dataset;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.zip.CRC32C;

/** Length and CRC-32C of a file that is there already. */
final class Checksum {

  private static final int CHUNK = 1 << 16;

  private Checksum() {}

  static StoredFile of(String name, FileChannel channel) throws IOException {
    CRC32C crc = new CRC32C();
    ByteBuffer buffer = ByteBuffer.allocateDirect(CHUNK);
    long at = 0;
    for (int count = channel.read(buffer, at); count >= 0; count = channel.read(buffer, at)) {
      at += count;
      crc.update(buffer.flip());
      buffer.clear();
    }
    return new StoredFile(name, at, (int) crc.getValue());
  }
}
