package io.persistable.benchmarks.array;

import io.persistable.array.NdArray;
import io.persistable.array.Npy;
import io.persistable.array.WriteOptions;
import java.io.IOException;
import java.nio.file.Path;

/** Ours. */
record NpyArrays(boolean doubles) implements ArrayCodec {

  @Override
  public void write(Path file, Object array, boolean force) throws IOException {
    NdArray view = doubles ? NdArray.of((double[]) array) : NdArray.of((float[]) array);
    Npy.write(file, view, WriteOptions.builder().fresh(true).force(force).build());
  }

  @Override
  public Object read(Path file) throws IOException {
    return Npy.read(file); // on the heap, in an array of its own
  }

  @Override
  public double map(Path file) throws IOException {
    return Npy.map(file).getDouble(0);
  }
}
