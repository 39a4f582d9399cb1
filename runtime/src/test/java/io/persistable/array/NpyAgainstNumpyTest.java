package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real numpy is the judge: of every byte that is written, and of every value that is read. */
class NpyAgainstNumpyTest {

  @TempDir Path dir;

  static Stream<Python> pythons() {
    return Stream.concat(Stream.of(Python.get()), Python.system("numpy").stream());
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void writesWhatNumpyWritesForEveryDtypeShapeAndOrder(Python python) throws IOException {
    String version = python.run(script("npy_matrix.py"), dir.toString()).strip();
    List<String> lines = Files.readAllLines(dir.resolve("listing.txt"), StandardCharsets.UTF_8);
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      Path file = dir.resolve(columns[0]);
      byte[] expected = Files.readAllBytes(file);
      NdArray read = Npy.read(file);
      NdArray mapped = Npy.map(file);
      assertEquals(read, mapped, line);
      assertEquals(read.hashCode(), mapped.hashCode(), line);
      assertEquals(columns[2], text(read.shape()), line);
      for (NdArray array : List.of(read, mapped, read.copy())) {
        assertEquals(columns[3], printed(array), line);
      }
      for (NdArray array : List.of(read, mapped)) {
        ArrayFile written = Npy.write(dir.resolve("ours.npy"), array);
        assertArrayEquals(expected, Files.readAllBytes(dir.resolve("ours.npy")), line);
        assertEquals(ArrayFile.of(dir.resolve("ours.npy")), written, line);
      }
    }
    System.out.println(
        "npy matrix: " + lines.size() + " files byte for byte as written by numpy " + version);
    assertTrue(lines.size() >= 1000, () -> "only " + lines.size());
  }

  private static String text(long[] shape) {
    return String.join(",", Arrays.stream(shape).mapToObj(Long::toString).toList());
  }

  private static String printed(NdArray array) {
    List<String> out = new ArrayList<>();
    for (Object value : array) {
      if (value instanceof Complex complex) {
        out.add(hex(complex.real()));
        out.add(hex(complex.imaginary()));
      } else if (value instanceof Float || value instanceof Double) {
        out.add(hex(((Number) value).doubleValue()));
      } else if (value instanceof Boolean bool) {
        out.add(bool ? "1" : "0");
      } else if (value instanceof String string) {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        out.add(bytes.length == 0 ? "-" : HexFormat.of().formatHex(bytes));
      } else if (value instanceof byte[] || value instanceof Map<?, ?>) {
        return "-";
      } else {
        out.add(value.toString());
      }
    }
    return array.dtype().kind() == DType.Kind.STRUCTURED || array.dtype().kind() == DType.Kind.RAW
        ? "-"
        : String.join(" ", out);
  }

  /** As Python's {@code float.hex}. */
  private static String hex(double value) {
    if (Double.isNaN(value)) {
      return "nan";
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? "inf" : "-inf";
    }
    long bits = Double.doubleToLongBits(value);
    long fraction = bits & 0xFFFFFFFFFFFFFL;
    int exponent = (int) (bits >>> 52 & 0x7FF);
    String sign = bits < 0 ? "-" : "";
    if (exponent == 0 && fraction == 0) {
      return sign + "0x0.0p+0";
    }
    int power = exponent == 0 ? -1022 : exponent - 1023;
    return String.format("%s0x%d.%013xp%+d", sign, exponent == 0 ? 0 : 1, fraction, power);
  }

  @Test
  void writesViewsAsNumpyWritesThem() throws IOException {
    Python.get().run(script("npy_views.py"), dir.toString());
    Map<String, UnaryOperator<NdArray>> views =
        Map.of(
            "step", base -> base.slice(2, 0, 3, 2),
            "back", base -> base.slice(0, 3, 4, -1).slice(1, 1, 4),
            "axes", base -> base.transpose(1, 2, 0),
            "column", base -> base.transpose().at(3, 2),
            "flat", base -> base.transpose(2, 0, 1).reshape(6, -1),
            "turned", NdArray::transpose);
    for (String name : List.of("f8", "f8b", "i2", "c16", "S3", "U2", "b1")) {
      Path file = dir.resolve(name + "-base.npy");
      for (NdArray base : List.of(Npy.read(file), Npy.map(file))) {
        for (Map.Entry<String, UnaryOperator<NdArray>> view : views.entrySet()) {
          Path expected = dir.resolve(name + "-" + view.getKey() + ".npy");
          NdArray array = view.getValue().apply(base);
          Npy.write(dir.resolve("ours.npy"), array);
          assertEquals(Npy.read(expected), array, expected.toString());
          assertEquals(-1, Files.mismatch(expected, dir.resolve("ours.npy")), expected::toString);
        }
      }
    }
  }

  @Test
  void readsEveryVersion() throws IOException {
    Python.get().run(script("npy_versions.py"), dir.toString());
    int[] numbers = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    NdArray expected = NdArray.of(numbers).reshape(3, 4);
    for (String name : List.of("v1", "v2", "v3", "python2")) {
      assertEquals(expected, Npy.read(dir.resolve(name + ".npy")), name);
      assertEquals(expected, Npy.map(dir.resolve(name + ".npy")), name);
    }
    ArrayLimits wide = ArrayLimits.builder().headerBytes(1 << 20).build();
    NdArray table = Npy.read(dir.resolve("wide.npy"), wide);
    assertArrayEquals(new double[] {1.5, 2.5}, table.field("column_02999").toDoubleArray());
    Npy.write(dir.resolve("ours.npy"), table);
    assertEquals(-1, Files.mismatch(dir.resolve("wide.npy"), dir.resolve("ours.npy")));
  }

  @Test
  void readsArraysThatFollowEachOtherInOneFile() throws IOException {
    Python.get().run(script("npy_versions.py"), dir.toString());
    try (FileChannel channel = FileChannel.open(dir.resolve("two.npy"))) {
      NdArray first = Npy.read(channel, "two.npy", ArrayLimits.DEFAULT);
      NdArray second = Npy.read(channel, "two.npy", ArrayLimits.DEFAULT);
      assertEquals(11, first.getInt(2, 3));
      assertEquals(27.5, second.getDouble(2, 3));
      assertEquals(channel.size(), channel.position());
    }
  }

  private static String script(String name) {
    return Python.script(NpyAgainstNumpyTest.class, name);
  }
}
