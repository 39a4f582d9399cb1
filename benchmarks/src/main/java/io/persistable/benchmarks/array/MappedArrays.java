package io.persistable.benchmarks.array;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A mapping of the whole file; no header. */
record MappedArrays(boolean doubles) implements ArrayCodec {

  @Override
  public void write(Path file, Object array, boolean force) throws IOException {
    long size = doubles ? ((double[]) array).length * 8L : ((float[]) array).length * 4L;
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      MappedByteBuffer map = channel.map(FileChannel.MapMode.READ_WRITE, 0, size);
      map.order(ByteOrder.LITTLE_ENDIAN);
      if (doubles) {
        map.asDoubleBuffer().put((double[]) array);
      } else {
        map.asFloatBuffer().put((float[]) array);
      }
      if (force) {
        map.force();
        channel.force(true);
      }
    }
  }

  @Override
  public Object read(Path file) throws IOException {
    MappedByteBuffer map = map(file, FileChannel.MapMode.READ_ONLY);
    if (doubles) {
      double[] array = new double[map.capacity() / 8];
      map.asDoubleBuffer().get(array);
      return array;
    }
    float[] array = new float[map.capacity() / 4];
    map.asFloatBuffer().get(array);
    return array;
  }

  private static MappedByteBuffer map(Path file, FileChannel.MapMode mode) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      MappedByteBuffer map = channel.map(mode, 0, channel.size());
      map.order(ByteOrder.LITTLE_ENDIAN);
      return map;
    }
  }

  static double first(Path file, boolean doubles) throws IOException {
    MappedByteBuffer map = map(file, FileChannel.MapMode.READ_ONLY);
    return doubles ? map.getDouble(0) : map.getFloat(0);
  }

  @Override
  public double map(Path file) throws IOException {
    return first(file, doubles);
  }
}
