package io.persistable.benchmarks.array;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The plainest fast loop: a file channel and a direct buffer of 1 MiB; no header. */
record ChannelArrays(boolean doubles) implements ArrayCodec {

  private static ByteBuffer buffer() {
    return ByteBuffer.allocateDirect(1 << 20).order(ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public void write(Path file, Object array, boolean force) throws IOException {
    ByteBuffer buffer = buffer();
    int width = doubles ? 8 : 4;
    int length = doubles ? ((double[]) array).length : ((float[]) array).length;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      for (int at = 0; at < length; at += buffer.capacity() / width) {
        int count = Math.min(buffer.capacity() / width, length - at);
        buffer.clear();
        if (doubles) {
          buffer.asDoubleBuffer().put((double[]) array, at, count);
        } else {
          buffer.asFloatBuffer().put((float[]) array, at, count);
        }
        buffer.limit(count * width);
        while (buffer.hasRemaining()) {
          channel.write(buffer);
        }
      }
      if (force) {
        channel.force(true);
      }
    }
  }

  @Override
  public Object read(Path file) throws IOException {
    ByteBuffer buffer = buffer();
    int width = doubles ? 8 : 4;
    try (FileChannel channel = FileChannel.open(file)) {
      int length = Math.toIntExact(channel.size() / width);
      double[] double64 = new double[doubles ? length : 0];
      float[] float32 = new float[doubles ? 0 : length];
      for (int at = 0; at < length; at += buffer.capacity() / width) {
        int count = Math.min(buffer.capacity() / width, length - at);
        buffer.clear().limit(count * width);
        while (buffer.hasRemaining()) {
          if (channel.read(buffer) < 0) {
            throw new EOFException(file.toString());
          }
        }
        buffer.flip();
        if (doubles) {
          buffer.asDoubleBuffer().get(double64, at, count);
        } else {
          buffer.asFloatBuffer().get(float32, at, count);
        }
      }
      return doubles ? double64 : float32;
    }
  }

  @Override
  public double map(Path file) throws IOException {
    return MappedArrays.first(file, doubles);
  }
}
