package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.DataSet;
import io.persistable.array.ArrayFormat;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An array file may be called by a number as large as anybody likes: nothing counts on from it. */
class LargeNumbersTest {

  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource({
    "NPY, 7", "NPY, 999999999999999", "NPY, 1000000000000000", "NPY, 99999999999999999",
    "NPY, 999999999999999998", "NPY, 999999999999999999", "NPZ, 7", "NPZ, 999999999999999",
    "NPZ, 1000000000000000", "NPZ, 999999999999999999"
  })
  void anItemWithSuchAFileIsAcceptedAndWritingGoesOn(ArrayFormat format, long number)
      throws IOException {
    Path place = directory.resolve("ds");
    boolean isNpy = format == ArrayFormat.NPY;
    try (DataSet set = open(place, format)) {
      set.put("x", new double[150], "i");
    }
    String from = isNpy ? "array_0" : "x_data";
    String to = isNpy ? "array_" + number : "x_data_" + number;
    Path folder = isNpy ? place.resolve("x_data") : place;
    String extension = isNpy ? ".npy" : ".npz";
    Files.move(folder.resolve(from + extension), folder.resolve(to + extension));
    Path module = place.resolve("x.py");
    String text = Files.readString(module);
    Files.writeString(
        module,
        text.replace(from + extension, to + extension).replace("'" + from + "'", "'" + to + "'"));
    try (DataSet set = open(place, format)) {
      set.accept("x");
      for (int i = 0; i < 3; i++) {
        set.put("n", new double[151 + i]);
        set.put("x", new double[160 + i]);
        try (DataSet reader = DataSet.open(place)) {
          assertEquals(151 + i, reader.get("n", double[].class).length);
          assertEquals(160 + i, reader.get("x", double[].class).length);
          assertEquals(List.of(), reader.verify());
        }
      }
    }
    try (DataSet reader = DataSet.open(place)) {
      assertEquals(List.of(), reader.verify());
    }
  }

  private static DataSet open(Path place, ArrayFormat format) throws IOException {
    return DataSet.builder(place).mode(DataSet.Mode.WRITE).arrayFormat(format).open();
  }
}
