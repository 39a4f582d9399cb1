package io.persistable.tests.dataset;

import static io.persistable.tests.Golden.assertGolden;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.persistable.DataSet;
import io.persistable.array.ArrayFormat;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The cells on data sets of the document that the format comes from, in every array format. */
class SeedCellsTest {

  @TempDir private Path directory;

  private final long[] a = LongStream.range(0, 10).toArray();
  private final long[] x = LongStream.range(0, 15).toArray();

  private static Python python(ArrayFormat format) {
    if (format != ArrayFormat.HDF5) {
      return Python.get();
    }
    assumeTrue(Python.system("numpy", "h5py").isPresent(), "needs numpy and h5py");
    return Python.system("numpy", "h5py").orElseThrow();
  }

  @ParameterizedTest
  @EnumSource(ArrayFormat.class)
  void theTreeAndTheTextsAreGolden(ArrayFormat format) throws IOException {
    Path place = directory.resolve("dataset");
    write(place, format);
    StringBuilder all = new StringBuilder();
    for (String file : Trees.files(place)) {
      all.append("==> ").append(file).append(" <==\n");
      if (file.endsWith(".py")) {
        all.append(Files.readString(place.resolve(file)));
      }
    }
    assertGolden(SeedCellsTest.class, "seed_" + format.name().toLowerCase() + ".txt", all + "");
  }

  @ParameterizedTest
  @EnumSource(ArrayFormat.class)
  void importingLoadsItemsWhenTheyAreImportedAndNotBefore(ArrayFormat format) throws IOException {
    Python python = python(format);
    write(directory.resolve("dataset"), format);
    String script = Python.script(SeedCellsTest.class, "import_seed.py");
    String expected =
        """
        ['_info_dict']
        {'a': 'A small array', 'x': 'A list with a small and large array'}
        ['_info_dict', 'a', 'x']
        [0 1 2 3 4 5 6 7 8 9]
        list [0 1 2 3 4 5 6 7 8 9] [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14]
        """;
    assertEquals(expected, python.run(script, directory));
    assertEquals(expected, python.run(script, directory), "with the bytecode of the first run");
  }

  @ParameterizedTest
  @EnumSource(ArrayFormat.class)
  void readingGivesWhatWasPut(ArrayFormat format) throws IOException {
    write(directory.resolve("dataset"), format);
    try (DataSet ds = DataSet.open(directory.resolve("dataset"))) {
      assertEquals("A small array", ds.info("a"));
      assertEquals("A list with a small and large array", ds.info("x"));
      assertArrayEquals(a, ds.get("a", long[].class));
      List<long[]> list = ds.list("x", long[].class);
      assertArrayEquals(a, list.get(0));
      assertArrayEquals(x, list.get(1));
    }
  }

  /** As the seed does it: first the items, then the infos. */
  private void write(Path place, ArrayFormat format) throws IOException {
    try (DataSet ds =
        DataSet.builder(place)
            .mode(DataSet.Mode.WRITE)
            .arrayThreshold(12)
            .arrayFormat(format)
            .open()) {
      ds.put("a", a);
      ds.put("x", new ArrayList<>(List.of(a, x)));
      ds.setInfo("a", "A small array");
      ds.setInfo("x", "A list with a small and large array");
    }
  }
}
