package io.persistable.hdf5;

import io.persistable.array.ArrayFile;
import io.persistable.array.ArrayFileOutput;
import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayLimits;
import io.persistable.array.ArrayStore;
import io.persistable.array.NdArray;
import io.persistable.array.StoreFiles;
import io.persistable.array.StoredArrays;
import io.persistable.array.WriteOptions;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One HDF5 file with a dataset per array at its root, as h5py makes them. */
public final class Hdf5Store implements ArrayStore {

  /** For {@link java.util.ServiceLoader}; ask {@link ArrayStore#of} for one. */
  public Hdf5Store() {}

  @Override
  public ArrayFormat format() {
    return ArrayFormat.HDF5;
  }

  @Override
  public List<ArrayFile> write(Path target, Map<String, NdArray> arrays, WriteOptions options)
      throws IOException {
    StoreFiles.checkNames(arrays.keySet());
    FileLayout layout = FileLayout.of(arrays);
    try (ArrayFileOutput out =
        ArrayFileOutput.create(
            target, options.toBuilder().fresh(true).build(), layout.fileSize())) {
      layout.writeTo(out);
      return List.of(out.finish());
    }
  }

  @Override
  public StoredArrays open(Path target, ArrayLimits limits, Collection<ArrayFile> expected)
      throws IOException {
    FileChannel channel =
        FileChannel.open(
            StoreFiles.refuseLink(target),
            Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    try {
      return Hdf5Arrays.open(
          channel, target, limits, StoreFiles.expected(target, target, expected).orElse(null));
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }
}
