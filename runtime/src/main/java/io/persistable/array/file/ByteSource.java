package io.persistable.array.file;

import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to be read once, whose number is known from elsewhere: the size of a file, the directory of
 * a zip file. It knows where it is, for errors.
 */
public final class ByteSource {

  private final boolean checksummed;
  private final ReadableByteChannel channel;
  private final String name;
  private final long end;
  private final CRC32C crc = new CRC32C();
  private long position;

  /**
   * @param position of the next byte, as errors count it
   * @param end the position after the last byte that may be read
   */
  public ByteSource(ReadableByteChannel channel, String name, long position, long end) {
    this(channel, name, position, end, false);
  }

  /** As the other; {@link #crc32c} is of all that is read, if {@code checksummed}. */
  public ByteSource(
      ReadableByteChannel channel, String name, long position, long end, boolean checksummed) {
    this.checksummed = checksummed;
    this.channel = channel;
    this.name = name;
    this.position = position;
    this.end = end;
  }

  public long position() {
    return position;
  }

  public int crc32c() {
    return (int) crc.getValue();
  }

  public long remaining() {
    return end - position;
  }

  /** Fills {@code to} up to its limit. */
  public void readFully(ByteBuffer to, String what) throws IOException {
    if (to.remaining() > remaining()) {
      throw ended(what, to.remaining());
    }
    int start = to.position();
    while (to.hasRemaining()) {
      int count = channel.read(to);
      if (count < 0) {
        throw ended(what, to.remaining());
      }
      position += count;
    }
    if (checksummed) {
      crc.update(to.duplicate().flip().position(start));
    }
  }

  private ArrayFormatException ended(String what, int missing) {
    return malformed(
        "expected "
            + missing
            + " more bytes of the "
            + what
            + ", found the end after "
            + Math.max(0, remaining()));
  }

  /** An error at the current position. */
  public ArrayFormatException malformed(String message) {
    return malformed(position, message, null);
  }

  public ArrayFormatException malformed(long at, String message, @Nullable Throwable cause) {
    return new ArrayFormatException(name + ", byte " + at + ": " + message, cause);
  }
}
