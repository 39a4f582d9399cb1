// persistable 2
package demo;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.LongBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ReadableByteChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The objects of an archive, made when the class is initialized. */
public final class Mod1 {

  /** An {@code int}. */
  public static final int a = 1;

  /** An array of 10 {@code long}. */
  public static final long[] x = longs("Mod1_arrays/array_0", 10);

  /** A list of 2 elements. */
  public static final List<long[]> b =
      new ArrayList<>(List.<long[]>of(x, longs("Mod1_arrays/array_1", 20)));

  private Mod1() {}

  private static long[] longs(String name, int length) {
    long[] array = new long[length];
    try (ReadableByteChannel in = npy(name)) {
      for (int i = 0, count; i < length; i += count) {
        LongBuffer part = next(in, 8L * (length - i)).asLongBuffer();
        count = part.remaining();
        part.get(array, i, count);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return array;
  }

  private static ReadableByteChannel npy(String name) throws IOException {
    InputStream file = Mod1.class.getResourceAsStream(name + ".npy");
    ReadableByteChannel in = Channels.newChannel(Objects.requireNonNull(file, name));
    next(in, next(in, 10).getChar(8));
    return in;
  }

  private static ByteBuffer next(ReadableByteChannel in, long bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(bytes, 1 << 16));
    while (buffer.hasRemaining()) {
      if (in.read(buffer) < 0) {
        throw new EOFException("an npy file ends early");
      }
    }
    return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
  }
}
