package io.persistable.benchmarks.array;

import io.jhdf.HdfFile;
import io.jhdf.WritableHdfFile;
import java.io.IOException;
import java.nio.file.Path;

/** jhdf: HDF5, contiguous. */
record JhdfArrays() implements ArrayCodec {

  @Override
  public void write(Path file, Object array, boolean force) throws IOException {
    try (WritableHdfFile hdf = HdfFile.write(file)) {
      hdf.putDataset("x", array);
    }
    if (force) {
      ArrayCodec.force(file);
    }
  }

  @Override
  public Object read(Path file) {
    try (HdfFile hdf = new HdfFile(file)) {
      return hdf.getDatasetByPath("x").getData();
    }
  }

  @Override
  public double map(Path file) {
    return ArrayCodec.first(read(file));
  }
}
