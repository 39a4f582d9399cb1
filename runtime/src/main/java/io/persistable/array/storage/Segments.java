package io.persistable.array.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.util.List;

/** Bytes as they are in a file, in buffers of 1 GiB each (the last may be shorter). */
public final class Segments extends Storage {

  private static final int SHIFT = 30;
  static final int SEGMENT_SIZE = 1 << SHIFT;
  private static final int MASK = SEGMENT_SIZE - 1;

  private final ByteBuffer[] segments;
  private final long size;

  private Segments(ByteBuffer[] segments, long size) {
    this.segments = segments;
    this.size = size;
  }

  /** Bytes of others, from each buffer's position to its limit; not copied. */
  public static Segments of(List<ByteBuffer> buffers) {
    ByteBuffer[] segments = new ByteBuffer[buffers.size()];
    long size = 0;
    for (int i = 0; i < segments.length; i++) {
      segments[i] = buffers.get(i).slice().order(ByteOrder.LITTLE_ENDIAN);
      if (i < segments.length - 1 && segments[i].limit() != SEGMENT_SIZE
          || segments[i].limit() > SEGMENT_SIZE && segments.length > 1) {
        throw new IllegalArgumentException(
            "expected every buffer but the last to hold 2^30 bytes, buffer "
                + i
                + " holds "
                + segments[i].limit());
      }
      size += segments[i].limit();
    }
    if (segments.length == 1 && segments[0].limit() > SEGMENT_SIZE) {
      return split(segments[0]);
    }
    return new Segments(segments, size);
  }

  private static Segments split(ByteBuffer large) {
    int head = SEGMENT_SIZE;
    return of(List.of(large.slice(0, head), large.slice(head, large.limit() - head)));
  }

  public static Segments allocate(long bytes) {
    ByteBuffer[] segments = new ByteBuffer[count(bytes)];
    for (int i = 0; i < segments.length; i++) {
      segments[i] = ByteBuffer.allocate(length(bytes, i)).order(ByteOrder.LITTLE_ENDIAN);
    }
    return new Segments(segments, bytes);
  }

  /** Maps {@code bytes} of a file, which has been seen to hold them. */
  public static Segments map(FileChannel file, long from, long bytes) throws IOException {
    ByteBuffer[] segments = new ByteBuffer[count(bytes)];
    for (int i = 0; i < segments.length; i++) {
      long start = from + ((long) i << SHIFT);
      segments[i] =
          file.map(FileChannel.MapMode.READ_ONLY, start, length(bytes, i))
              .order(ByteOrder.LITTLE_ENDIAN);
    }
    return new Segments(segments, bytes);
  }

  private static int count(long bytes) {
    return Math.toIntExact((bytes + MASK) >>> SHIFT);
  }

  private static int length(long bytes, int segment) {
    return (int) Math.min(SEGMENT_SIZE, bytes - ((long) segment << SHIFT));
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public long bits(long at, int width, boolean bigEndian) {
    ByteBuffer segment = segments[(int) (at >>> SHIFT)];
    int index = (int) at & MASK;
    if (index + width > segment.limit()) {
      return straddling(at, width, bigEndian);
    }
    return switch (width) {
      case 1 -> segment.get(index) & 0xFFL;
      case 2 -> {
        short bits = segment.getShort(index);
        yield (bigEndian ? Short.reverseBytes(bits) : bits) & 0xFFFFL;
      }
      case 4 -> {
        int bits = segment.getInt(index);
        yield (bigEndian ? Integer.reverseBytes(bits) : bits) & 0xFFFFFFFFL;
      }
      default -> {
        long bits = segment.getLong(index);
        yield bigEndian ? Long.reverseBytes(bits) : bits;
      }
    };
  }

  private long straddling(long at, int width, boolean bigEndian) {
    long bits = 0;
    for (int i = 0; i < width; i++) {
      int shift = 8 * (bigEndian ? width - 1 - i : i);
      bits |= bits(at + i, 1, false) << shift;
    }
    return bits;
  }

  @Override
  public void gather(long at, long stride, int count, int width, ByteBuffer out) {
    if (stride == width) {
      copy(at, (long) count * width, out);
      return;
    }
    boolean bigEndian = out.order() == ByteOrder.BIG_ENDIAN;
    long from = at;
    for (int i = 0; i < count; i++, from += stride) {
      long bits = bits(from, width, bigEndian);
      switch (width) {
        case 1 -> out.put((byte) bits);
        case 2 -> out.putShort((short) bits);
        case 4 -> out.putInt((int) bits);
        default -> out.putLong(bits);
      }
    }
  }

  private void copy(long at, long bytes, ByteBuffer out) {
    long from = at;
    long end = at + bytes;
    while (from < end) {
      ByteBuffer segment = segments[(int) (from >>> SHIFT)];
      int index = (int) from & MASK;
      int length = (int) Math.min(end - from, segment.limit() - index);
      out.put(out.position(), segment, index, length);
      out.position(out.position() + length);
      from += length;
    }
  }

  @Override
  public void fill(long at, int width, ByteBuffer in) {
    long to = at;
    while (in.hasRemaining()) {
      ByteBuffer segment = segments[(int) (to >>> SHIFT)];
      int index = (int) to & MASK;
      int length = Math.min(in.remaining(), segment.limit() - index);
      segment.put(index, in, in.position(), length);
      in.position(in.position() + length);
      to += length;
    }
  }
}
