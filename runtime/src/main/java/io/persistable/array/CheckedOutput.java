package io.persistable.array;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.zip.CRC32C;

/** Writes whole buffers, counts and checksums them, and tells how far it is. */
final class CheckedOutput {

  private final WritableByteChannel channel;
  private final WriteProgress progress;
  private final long expected;
  private final CRC32C crc = new CRC32C();
  private long count;

  CheckedOutput(WritableByteChannel channel, WriteProgress progress, long expected) {
    this.channel = channel;
    this.progress = progress;
    this.expected = expected;
  }

  void write(ByteBuffer bytes) throws IOException {
    count += bytes.remaining();
    crc.update(bytes.duplicate());
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
    progress.written(count, Math.max(expected, count));
  }

  long count() {
    return count;
  }

  int crc32c() {
    return (int) crc.getValue();
  }
}
