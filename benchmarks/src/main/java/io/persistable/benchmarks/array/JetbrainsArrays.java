package io.persistable.benchmarks.array;

import java.io.IOException;
import java.nio.file.Path;
import org.jetbrains.bio.npy.NpyArray;
import org.jetbrains.bio.npy.NpyFile;

/** org.jetbrains.bio:npy, which can't map. */
record JetbrainsArrays(boolean doubles) implements ArrayCodec {

  @Override
  public void write(Path file, Object array, boolean force) throws IOException {
    if (doubles) {
      NpyFile.write(file, (double[]) array);
    } else {
      NpyFile.write(file, (float[]) array);
    }
    if (force) {
      ArrayCodec.force(file);
    }
  }

  @Override
  public Object read(Path file) {
    NpyArray array = NpyFile.read(file, 1 << 18);
    return doubles ? array.asDoubleArray() : array.asFloatArray();
  }

  @Override
  public double map(Path file) {
    return ArrayCodec.first(read(file));
  }
}
