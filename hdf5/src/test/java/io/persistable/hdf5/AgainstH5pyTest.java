package io.persistable.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayLimits;
import io.persistable.array.ArrayStore;
import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.array.Npy;
import io.persistable.array.StoredArrays;
import io.persistable.array.WriteOptions;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** h5py is the judge of what is written and of what is read. */
class AgainstH5pyTest {

  @TempDir Path dir;

  private Python python;

  @BeforeEach
  void findH5py() {
    Optional<Python> found = Python.system("numpy", "h5py");
    assumeTrue(found.isPresent(), "no h5py: apt-get install python3-numpy python3-h5py");
    python = found.get();
  }

  private static ArrayStore store() {
    return ArrayStore.of(ArrayFormat.HDF5);
  }

  @Test
  void readsWhatH5pyWroteInEveryDtypeAndLayout() throws IOException {
    python.run(script("h5py_write.py"), dir.toString());
    int count = 0;
    for (String version : List.of("earliest", "latest")) {
      try (StoredArrays stored = store().open(dir.resolve(version + ".hd5"))) {
        for (String name : stored.names()) {
          NdArray expected = Npy.read(dir.resolve(name + ".npy"));
          assertEquals(expected, stored.read(name), version + " " + name);
          assertEquals(expected, stored.map(name), version + " " + name);
          count++;
        }
      }
    }
    System.out.println("hdf5: " + count + " datasets of h5py read as numpy has them");
    assertTrue(count > 250, "only " + count);
  }

  @Test
  void chunksAreReadBlockByBlockTheSame() throws IOException {
    python.run(script("h5py_write.py"), dir.toString());
    Path file = dir.resolve("latest.hd5");
    try (FileChannel channel = FileChannel.open(file)) {
      HdfFile hdf = new HdfFile(channel);
      for (int blockSize : new int[] {1, 8, 100, 300, 1000, 5000}) {
        DatasetReader reader = new DatasetReader(channel, file, 0, ArrayLimits.DEFAULT, blockSize);
        for (String name : List.of("gzip_lf8", "shuffled_bi4", "lzf_lc16", "growing_S3")) {
          Dataset dataset = (Dataset) hdf.getChild(name);
          assertEquals(
              Npy.read(dir.resolve(name + ".npy")),
              reader.read(dataset, name),
              name + " by " + blockSize);
        }
      }
    }
  }

  @Test
  void h5pyReadsWhatWeWroteInEveryDtypeAndShape() throws IOException {
    List<String> dtypes =
        List.of(
            "|b1", "|i1", "<i2", ">i2", "<i4", ">i4", "<i8", ">i8", "|u1", "<u2", ">u2", "<u4",
            ">u4", "<u8", ">u8", "<f2", ">f2", "<f4", ">f4", "<f8", ">f8", "<c8", ">c8", "<c16",
            ">c16", "|S3", "<U3", ">U3", "|V3", "<M8[ns]", "<M8[D]", "<m8[us]", "<m8");
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    for (String name : dtypes) {
      DType dtype = DType.of(name);
      for (long[] shape :
          new long[][] {{}, {0}, {1}, {5}, {3, 4}, {0, 3}, {2, 3, 4}, {1, 1, 2, 1}}) {
        NdArray array = bytes(dtype, shape);
        arrays.put("array_" + arrays.size(), array);
        arrays.put("array_" + arrays.size(), array.transpose());
      }
    }
    Map<String, NdArray> columns = new LinkedHashMap<>();
    columns.put("a", NdArray.of(new double[] {1, 2}));
    columns.put("größe", NdArray.of(new int[][] {{1, 2, 3}, {4, 5, 6}}));
    columns.put("flag", NdArray.of(new boolean[] {true, false}));
    columns.put("name", NdArray.of(new String[] {"x", "日本"}));
    arrays.put("table", NdArray.ofColumns(columns));
    Path file = dir.resolve("ours.hd5");
    store().write(file, arrays, WriteOptions.DEFAULT);
    for (Map.Entry<String, NdArray> entry : arrays.entrySet()) {
      Npy.write(dir.resolve(entry.getKey() + ".npy"), entry.getValue());
    }
    String count = python.run(script("h5py_read.py"), file.toString(), dir.toString()).strip();
    assertEquals(arrays.size(), Integer.parseInt(count));
    System.out.println("hdf5: " + count + " datasets of ours read by h5py");
    try (StoredArrays stored = store().open(file)) {
      for (Map.Entry<String, NdArray> entry : arrays.entrySet()) {
        assertEquals(entry.getValue(), stored.read(entry.getKey()), entry.getKey());
      }
    }
  }

  /** An array whose bytes are small, so that they are whatever the dtype needs them to be. */
  private static NdArray bytes(DType dtype, long... shape) {
    long size = 1;
    for (long length : shape) {
      size *= length;
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) size * dtype.itemSize());
    for (int i = 0; i < bytes.capacity(); i++) {
      boolean high = dtype.kind() != DType.Kind.TEXT || i % 4 == (dtype.isBigEndian() ? 3 : 0);
      int value = dtype.kind() == DType.Kind.BOOLEAN ? i % 2 : i % 50 + 1;
      bytes.put(i, (byte) (high ? value : 0));
    }
    return NdArray.wrap(bytes, dtype, shape);
  }

  private static String script(String name) {
    return Python.script(AgainstH5pyTest.class, name);
  }
}
