package io.persistable.array.file;

import io.persistable.file.WriteFailures;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** Writes whole buffers, counts and checksums them, and tells how far it is. */
public final class CheckedOutput {

  private final WritableByteChannel channel;
  private final @Nullable Path file;
  private final Progress progress;
  private final long expected;
  private final CRC32C crc = new CRC32C();
  private long count;

  /** Told how far it is. */
  @FunctionalInterface
  public interface Progress {
    void written(long bytesDone, long bytesInAll);
  }

  /**
   * @param file that errors name, or null where the channel is the caller's
   */
  public CheckedOutput(
      WritableByteChannel channel, @Nullable Path file, Progress progress, long expected) {
    this.channel = channel;
    this.file = file;
    this.progress = progress;
    this.expected = expected;
  }

  public void write(ByteBuffer bytes) throws IOException {
    count += bytes.remaining();
    crc.update(bytes.duplicate());
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
    } catch (IOException e) {
      throw file == null ? e : WriteFailures.naming(file, e);
    }
    progress.written(count, Math.max(expected, count));
  }

  public long count() {
    return count;
  }

  public int crc32c() {
    return (int) crc.getValue();
  }
}
