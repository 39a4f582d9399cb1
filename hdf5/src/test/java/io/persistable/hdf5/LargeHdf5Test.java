package io.persistable.hdf5;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.persistable.array.ArrayFile;
import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayStore;
import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.array.StoredArrays;
import io.persistable.array.WriteOptions;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files beyond 2 GiB, which jhdf does not see as one buffer. */
class LargeHdf5Test {

  private static final long COUNT = (1L << 31) + 1000;

  @TempDir Path dir;

  /** Zeros that take no room, up to the last three bytes. */
  private NdArray sparse() throws IOException {
    Path file = dir.resolve("sparse.bin");
    List<ByteBuffer> segments = new ArrayList<>();
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), COUNT - 3);
      for (long at = 0; at < COUNT; at += 1 << 30) {
        long length = Math.min(1 << 30, COUNT - at);
        segments.add(channel.map(FileChannel.MapMode.READ_ONLY, at, length));
      }
    }
    return NdArray.wrap(segments, DType.UINT8, COUNT);
  }

  @Test
  void arraysBeyondTwoGibibytesAreWrittenAndMapped() throws IOException {
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    arrays.put("large", sparse());
    arrays.put("behind", NdArray.of(new double[] {1, 2, 3}));
    Path file = dir.resolve("large.hd5");
    ArrayStore store = ArrayStore.of(ArrayFormat.HDF5);
    List<ArrayFile> files = store.write(file, arrays, WriteOptions.DEFAULT);
    store.verify(file, files);
    try (StoredArrays stored = store.open(file)) {
      NdArray large = stored.map("large");
      assertEquals(COUNT, large.size());
      assertArrayEquals(new byte[] {0, 1, 2, 3}, large.slice(0, COUNT - 4, COUNT).toByteArray());
      assertEquals(arrays.get("behind"), stored.read("behind"));
    }
    Optional<Python> python = Python.system("numpy", "h5py");
    assumeTrue(python.isPresent(), "no h5py: apt-get install python3-numpy python3-h5py");
    String script = Python.script(LargeHdf5Test.class, "h5py_large.py");
    assertEquals("same", python.get().run(script, file.toString()).strip());
  }
}
