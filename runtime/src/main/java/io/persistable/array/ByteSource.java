package io.persistable.array;

import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * Bytes to be read once, whose number is known from elsewhere: the size of a file, the directory of
 * a zip file. It knows where it is, for errors.
 */
final class ByteSource {

  private final ReadableByteChannel channel;
  private final String name;
  private final long end;
  private long position;

  /**
   * @param position of the next byte, as errors count it
   * @param end the position after the last byte that may be read
   */
  ByteSource(ReadableByteChannel channel, String name, long position, long end) {
    this.channel = channel;
    this.name = name;
    this.position = position;
    this.end = end;
  }

  long position() {
    return position;
  }

  long remaining() {
    return end - position;
  }

  /** Fills {@code to} up to its limit. */
  void readFully(ByteBuffer to, String what) throws IOException {
    if (to.remaining() > remaining()) {
      throw ended(what, to.remaining());
    }
    while (to.hasRemaining()) {
      int count = channel.read(to);
      if (count < 0) {
        throw ended(what, to.remaining());
      }
      position += count;
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
  ArrayFormatException malformed(String message) {
    return malformed(position, message, null);
  }

  ArrayFormatException malformed(
      long at, String message, @org.jspecify.annotations.Nullable Throwable cause) {
    return new ArrayFormatException(name + ", byte " + at + ": " + message, cause);
  }
}
