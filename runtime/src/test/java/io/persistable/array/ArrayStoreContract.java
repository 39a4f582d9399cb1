package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every {@link ArrayStore}; each implementation's test inherits it. */
public abstract class ArrayStoreContract {

  @TempDir Path dir;

  /** The store under test. */
  protected abstract ArrayStore store();

  private Path target() {
    return dir.resolve("x_data" + store().format().suffix());
  }

  /** Arrays of every dtype that all formats have, and of every sort of shape. */
  protected Map<String, NdArray> arrays() {
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    arrays.put("array_0", NdArray.of(new double[] {1, -0.0, Double.NaN, 1e300, Double.MIN_VALUE}));
    arrays.put("array_1", NdArray.of(new float[][] {{1, 2, 3}, {4, 5, 6.5f}}));
    arrays.put("array_2", NdArray.of(new long[] {Long.MIN_VALUE, 0, Long.MAX_VALUE}));
    arrays.put("array_10", NdArray.of(new int[][][] {{{1, 2}, {3, 4}}, {{5, 6}, {7, -8}}}));
    arrays.put("shorts", NdArray.of(new short[] {Short.MIN_VALUE, 7}));
    arrays.put("bytes", NdArray.of(new byte[] {-128, 0, 127}));
    arrays.put("flags", NdArray.of(new boolean[] {true, false, true}));
    arrays.put("turned", NdArray.of(new double[][] {{1, 2, 3}, {4, 5, 6}}).transpose());
    arrays.put("steps", NdArray.of(new double[] {1, 2, 3, 4, 5}).slice(0, 4, 3, -2));
    arrays.put("scalar", NdArray.scalar(42));
    arrays.put("empty", NdArray.of(new double[0]));
    arrays.put("no_rows", NdArray.of(new int[0]).reshape(0, 4));
    arrays.put("text", NdArray.of(new String[] {"", "a", "zwölf", "日本"}));
    arrays.put("big_endian", NdArray.of(new double[] {1.5, 2.5}).as(DType.of(">f8")));
    arrays.put("unsigned", NdArray.of(new long[] {-1, 1}).as(DType.UINT64));
    arrays.put("complex", NdArray.of(new double[] {1, 2, 3, -4}).as(DType.COMPLEX128));
    return arrays;
  }

  @Test
  void whatIsWrittenComesBack() throws IOException {
    store().write(target(), arrays(), WriteOptions.DEFAULT);
    try (StoredArrays stored = store().open(target())) {
      assertEquals(arrays().keySet(), Set.copyOf(stored.names()));
      for (Map.Entry<String, NdArray> entry : arrays().entrySet()) {
        assertEquals(entry.getValue(), stored.read(entry.getKey()), entry.getKey());
        assertEquals(entry.getValue(), stored.map(entry.getKey()), entry.getKey());
      }
    }
  }

  @Test
  void checksumsAreThoseOfTheFiles() throws IOException {
    List<ArrayFile> files =
        store().write(target(), arrays(), WriteOptions.builder().force(true).build());
    List<ArrayFile> found = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(dir)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        ArrayFile one = ArrayFile.of(file);
        String name = dir.relativize(file).toString().replace('\\', '/');
        found.add(new ArrayFile(name, one.size(), one.crc32c()));
      }
    }
    assertEquals(Set.copyOf(found), Set.copyOf(files));
    assertEquals(found.size(), files.size());
    store().verify(target(), files);
    try (StoredArrays stored = store().open(target(), ArrayLimits.DEFAULT, files)) {
      assertEquals(arrays().get("array_1"), stored.read("array_1"));
    }
  }

  @Test
  void nothingThatIsThereIsWrittenOver() throws IOException {
    List<ArrayFile> files = store().write(target(), arrays(), WriteOptions.DEFAULT);
    Map<String, NdArray> other = new LinkedHashMap<>();
    other.put("new", NdArray.scalar(1));
    other.put("array_0", NdArray.scalar(2));
    assertThrows(
        FileAlreadyExistsException.class,
        () -> store().write(target(), other, WriteOptions.DEFAULT));
    store().verify(target(), files);
    try (StoredArrays stored = store().open(target())) {
      assertFalse(stored.names().contains("new"));
    }
  }

  @Test
  void nothingIsLeftOfAWriteThatFailed() throws IOException {
    IllegalStateException cancelled = new IllegalStateException("cancelled");
    WriteOptions options =
        WriteOptions.builder()
            .progress(
                (done, all) -> {
                  if (done > all / 2) {
                    throw cancelled;
                  }
                })
            .build();
    assertSame(
        cancelled,
        assertThrows(
            IllegalStateException.class, () -> store().write(target(), arrays(), options)));
    try (Stream<Path> left = Files.list(dir)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void progressGrowsToTheEnd() throws IOException {
    List<Long> seen = new ArrayList<>(List.of(0L));
    long[] inAll = {0};
    WriteOptions options =
        WriteOptions.builder()
            .progress(
                (done, all) -> {
                  assertTrue(done >= seen.get(seen.size() - 1) && done <= all);
                  seen.add(done);
                  inAll[0] = all;
                })
            .build();
    store().write(target(), arrays(), options);
    assertEquals(inAll[0], seen.get(seen.size() - 1));
    assertTrue(inAll[0] > 0);
  }

  @Test
  void damageIsSeenWhenVerifiedAndWhenRead() throws IOException {
    List<ArrayFile> files = store().write(target(), arrays(), WriteOptions.DEFAULT);
    Path damaged = dir.resolve(files.get(0).name());
    flipByte(damaged, indexOf(Files.readAllBytes(damaged), 1e300));
    assertTrue(
        assertThrows(ArrayFormatException.class, () -> store().verify(target(), files))
            .getMessage()
            .contains("the file was changed or damaged after it was written"));
    try (StoredArrays stored = store().open(target(), ArrayLimits.DEFAULT, files)) {
      String message =
          assertThrows(ArrayFormatException.class, () -> stored.read("array_0")).getMessage();
      assertTrue(message.startsWith(damaged.toString()), message);
      assertTrue(message.contains("damaged"), message);
    }
  }

  private static long indexOf(byte[] bytes, double value) {
    byte[] wanted = new byte[8];
    long bits = Double.doubleToLongBits(value);
    for (int i = 0; i < 8; i++) {
      wanted[i] = (byte) (bits >>> 8 * i);
    }
    for (int at = 0; at < bytes.length - 8; at++) {
      if (java.util.Arrays.equals(bytes, at, at + 8, wanted, 0, 8)) {
        return at;
      }
    }
    throw new AssertionError("not stored as it is");
  }

  private static void flipByte(Path file, long at) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      java.nio.ByteBuffer one = java.nio.ByteBuffer.allocate(1);
      channel.read(one, at);
      one.put(0, (byte) (one.get(0) ^ 1));
      channel.write(one.rewind(), at);
    }
  }

  @Test
  void missingFilesAndChangedSizesAreSeen() throws IOException {
    List<ArrayFile> files = store().write(target(), arrays(), WriteOptions.DEFAULT);
    Path first = dir.resolve(files.get(0).name());
    try (FileChannel channel = FileChannel.open(first, StandardOpenOption.APPEND)) {
      channel.write(java.nio.ByteBuffer.allocate(1));
    }
    assertThrows(ArrayFormatException.class, () -> store().verify(target(), files));
    Files.delete(first);
    assertThrows(NoSuchFileException.class, () -> store().verify(target(), files));
  }

  @Test
  void arraysOutliveTheStoreTheyCameFrom() throws IOException {
    store().write(target(), arrays(), WriteOptions.DEFAULT);
    NdArray read;
    NdArray mapped;
    try (StoredArrays stored = store().open(target())) {
      read = stored.read("array_2");
      mapped = stored.map("array_2");
      assertNotSame(read, mapped);
    }
    try (Stream<Path> walk = Files.walk(target())) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        Files.delete(file);
      }
    }
    assertEquals(arrays().get("array_2"), read);
    assertEquals(arrays().get("array_2"), mapped);
  }

  @Test
  void namesThatAreNoFileNamesAreRefused() {
    for (String name :
        List.of("../x", "/x", "a/b", "a\\b", "C:x", ".hidden", "..", "nul", "a\0b", "", "a\n")) {
      Map<String, NdArray> arrays = Map.of(name, NdArray.scalar(1));
      IllegalArgumentException refused =
          assertThrows(
              IllegalArgumentException.class,
              () -> store().write(target(), arrays, WriteOptions.DEFAULT),
              name);
      assertTrue(refused.getMessage().startsWith("array name '"), refused.getMessage());
      assertFalse(Files.exists(target()), name);
    }
  }

  @Test
  void namesThatAreNotThereAreAnErrorThatListsThoseThatAre() throws IOException {
    store().write(target(), Map.of("only", NdArray.scalar(1)), WriteOptions.DEFAULT);
    try (StoredArrays stored = store().open(target())) {
      for (String name : List.of("x", "../x", "")) {
        NoSuchElementException missing =
            assertThrows(NoSuchElementException.class, () -> stored.read(name));
        assertTrue(missing.getMessage().endsWith("only [only]"), missing.getMessage());
        assertThrows(NoSuchElementException.class, () -> stored.map(name));
      }
    }
  }

  @Test
  void aStoreMayBeEmpty() throws IOException {
    List<ArrayFile> files = store().write(target(), Map.of(), WriteOptions.DEFAULT);
    store().verify(target(), files);
    try (StoredArrays stored = store().open(target())) {
      assertEquals(Set.of(), stored.names());
    }
  }

  @Test
  void symbolicLinksAreNotFollowed() throws IOException {
    List<ArrayFile> files = store().write(target(), arrays(), WriteOptions.DEFAULT);
    Path moved = dir.resolve("elsewhere" + store().format().suffix());
    Files.move(target(), moved);
    Files.createSymbolicLink(target(), moved);
    String message =
        assertThrows(ArrayFormatException.class, () -> store().open(target())).getMessage();
    assertTrue(message.contains("symbolic link, which is never followed"), message);
    Files.delete(target());
    Files.move(moved, target());
    Path file = dir.resolve(files.get(0).name());
    Path original = file.resolveSibling("original");
    Files.move(file, original);
    Files.createSymbolicLink(file, original);
    assertThrows(ArrayFormatException.class, () -> store().verify(target(), files));
  }

  @Test
  void keptFileNamesThatLeadOutAreRefused() {
    for (String name : List.of("../x", "/etc/passwd", "x_data/../../x", "a\\b")) {
      List<ArrayFile> files = List.of(new ArrayFile(name, 1, 0));
      String message =
          assertThrows(ArrayFormatException.class, () -> store().verify(target(), files))
              .getMessage();
      assertTrue(message.startsWith("file name '" + name + "'"), message);
    }
  }

  @Test
  void arraysBeyondTheLimitAreNotRead() throws IOException {
    store().write(target(), arrays(), WriteOptions.DEFAULT);
    ArrayLimits limits = ArrayLimits.builder().arrayBytes(39).build();
    try (StoredArrays stored = store().open(target(), limits, List.of())) {
      String message =
          assertThrows(ArrayFormatException.class, () -> stored.read("array_0")).getMessage();
      assertTrue(message.contains("40 bytes passes the limit of 39"), message);
      assertEquals(3, stored.read("flags").size());
    }
  }
}
