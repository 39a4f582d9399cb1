package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NpzAgainstNumpyTest {

  @TempDir Path dir;

  static Stream<Python> pythons() {
    return Stream.concat(Stream.of(Python.get()), Python.system("numpy").stream());
  }

  private static Map<String, NdArray> arrays() {
    long[] sevens = new long[100_000];
    for (int i = 0; i < sevens.length; i++) {
      sevens[i] = i % 7;
    }
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    arrays.put("x", NdArray.of(new double[] {0, 1, 2}));
    arrays.put("matrix", NdArray.of(new int[][] {{0, 1, 2}, {3, 4, 5}}).as(DType.of(">i4")));
    arrays.put(
        "fortran",
        NdArray.of(new float[] {0, 4, 8, 1, 5, 9, 2, 6, 10, 3, 7, 11}).reshape(4, 3).transpose());
    arrays.put("empty", NdArray.of(new double[0]).reshape(0, 5));
    arrays.put("scalar", NdArray.scalar(7.5));
    arrays.put("text", NdArray.of(new String[] {"a", "あ😀"}));
    arrays.put("zürich", NdArray.of(sevens));
    arrays.put("group/part", NdArray.of(new boolean[] {true, false}));
    return arrays;
  }

  @Test
  void writesStoredFilesByteForByteAsNumpy() throws IOException {
    Python.get().run(script(), "write", dir.toString());
    ArrayFile written = Npz.write(dir.resolve("ours.npz"), arrays());
    assertEquals(-1, Files.mismatch(dir.resolve("stored.npz"), dir.resolve("ours.npz")));
    assertEquals(ArrayFile.of(dir.resolve("ours.npz")), written);
    Npz.write(dir.resolve("ours.npz"), Map.of());
    assertEquals(-1, Files.mismatch(dir.resolve("nothing.npz"), dir.resolve("ours.npz")));
  }

  @Test
  void writesDeflatedFilesMemberForMemberAsNumpy() throws IOException {
    Python.get().run(script(), "write", dir.toString());
    ArrayFile written =
        Npz.write(
            dir.resolve("ours.npz"), arrays(), Npz.Compression.DEFLATED, WriteOptions.DEFAULT);
    assertEquals(ArrayFile.of(dir.resolve("ours.npz")), written);
    try (ZipFile ours = new ZipFile(dir.resolve("ours.npz").toString());
        ZipFile numpys = new ZipFile(dir.resolve("deflated.npz").toString())) {
      List<? extends ZipEntry> expected = numpys.stream().toList();
      assertEquals(expected.toString(), ours.stream().toList().toString());
      for (ZipEntry entry : expected) {
        try (var a = numpys.getInputStream(entry);
            var b = ours.getInputStream(ours.getEntry(entry.getName()))) {
          assertEquals(-1, java.util.Arrays.mismatch(a.readAllBytes(), b.readAllBytes()));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void readsWhatNumpyWrote(Python python) throws IOException {
    python.run(script(), "write", dir.toString());
    for (String name : List.of("stored", "deflated", "piped")) {
      try (Npz npz = Npz.open(dir.resolve(name + ".npz"))) {
        assertEquals(arrays().keySet(), npz.names());
        for (Map.Entry<String, NdArray> entry : arrays().entrySet()) {
          assertEquals(entry.getValue(), npz.read(entry.getKey()), name);
          assertEquals(entry.getValue(), npz.map(entry.getKey()), name);
        }
      }
    }
    try (Npz npz = Npz.open(dir.resolve("nothing.npz"))) {
      assertEquals(Set.of(), npz.names());
    }
  }

  @ParameterizedTest
  @MethodSource("pythons")
  void numpyReadsWhatWeWrote(Python python) throws IOException {
    for (Npz.Compression compression : Npz.Compression.values()) {
      Path file = dir.resolve("ours.npz");
      Npz.write(file, arrays(), compression, WriteOptions.DEFAULT);
      assertEquals("same", python.run(script(), "read", file.toString()).strip());
    }
  }

  @Test
  void mappedMembersOutliveTheirFile() throws IOException {
    Path file = dir.resolve("ours.npz");
    Npz.write(file, arrays());
    NdArray mapped;
    try (Npz npz = Npz.open(file)) {
      mapped = npz.map("zürich");
    }
    Npz.write(file, Map.of());
    assertEquals(arrays().get("zürich"), mapped);
    Files.delete(file);
    assertEquals(arrays().get("zürich"), mapped);
  }

  @Test
  void namesThatAreNotThereAndNamesThatLeadOutAreRefused() throws IOException {
    Path file = dir.resolve("ours.npz");
    Npz.write(file, arrays());
    try (Npz npz = Npz.open(file)) {
      NoSuchElementException missing =
          assertThrows(NoSuchElementException.class, () -> npz.read("y"));
      assertTrue(missing.getMessage().contains("has no array 'y'"), missing.getMessage());
    }
    for (String name : List.of("../x", "/x", "a//b", "a\\b", "C:x", "..", "nul", "a\0b", "")) {
      Map<String, NdArray> arrays = Map.of(name, NdArray.scalar(1));
      IllegalArgumentException refused =
          assertThrows(IllegalArgumentException.class, () -> Npz.write(file, arrays), name);
      assertTrue(refused.getMessage().startsWith("array name '"), refused.getMessage());
    }
  }

  private static String script() {
    return Python.script(NpzAgainstNumpyTest.class, "npz_write.py");
  }
}
