package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyWriterTest {

  @TempDir Path dir;

  private static NdArray row(int i) {
    return NdArray.of(new double[] {i, i + 0.5, -i});
  }

  private Path whole(int rows) throws IOException {
    double[][] all = new double[rows][];
    for (int i = 0; i < rows; i++) {
      all[i] = row(i).toDoubleArray();
    }
    Path file = dir.resolve("whole.npy");
    Npy.write(file, NdArray.of(all));
    return file;
  }

  @Test
  void piecesMakeTheSameFileAsTheWhole() throws IOException {
    Path file = dir.resolve("pieces.npy");
    List<Long> progress = new ArrayList<>();
    WriteOptions options =
        WriteOptions.builder().progress((done, all) -> progress.add(done)).build();
    try (NpyWriter writer = Npy.writer(file, options, DType.FLOAT64, 50_000, 3)) {
      for (int i = 0; i < 50_000; i++) {
        writer.append(row(i));
      }
      assertFalse(Files.exists(file));
      ArrayFile written = writer.finish();
      assertEquals(ArrayFile.of(file), written);
    }
    assertEquals(-1, Files.mismatch(whole(50_000), file));
    assertEquals(128 + 1_200_000L, progress.get(progress.size() - 1));
  }

  @Test
  void rowsMayBeCountedAtTheEnd() throws IOException {
    for (int rows : new int[] {0, 1, 7, 50_000}) {
      Path file = dir.resolve("counted.npy");
      try (NpyWriter writer = Npy.writer(file, DType.FLOAT64, -1, 3)) {
        for (int i = 0; i < rows; i++) {
          writer.append(row(i));
        }
        ArrayFile written = writer.finish();
        assertEquals(ArrayFile.of(file), written, rows + " rows");
      }
      NdArray read = Npy.read(file);
      assertEquals(rows, read.shape()[0]);
      if (rows > 0) {
        assertEquals(-1, Files.mismatch(whole(rows), file), rows + " rows");
      }
    }
  }

  @Test
  void unfinishedFilesAreNotLeftBehindAndTheOldOneStays() throws IOException {
    Path file = dir.resolve("x.npy");
    Npy.write(file, NdArray.scalar(1));
    for (WriteOptions options :
        List.of(WriteOptions.DEFAULT, WriteOptions.builder().force(true).build())) {
      try (NpyWriter writer = Npy.writer(file, options, DType.FLOAT64, 2, 3)) {
        writer.append(row(1));
        IllegalStateException missing = assertThrows(IllegalStateException.class, writer::finish);
        assertEquals("expected 6 elements for shape (2, 3), found 3", missing.getMessage());
        writer.append(row(2));
        IllegalArgumentException more =
            assertThrows(IllegalArgumentException.class, () -> writer.append(row(3)));
        assertEquals("expected 6 elements for shape (2, 3), found 9", more.getMessage());
        IllegalArgumentException other =
            assertThrows(
                IllegalArgumentException.class, () -> writer.append(NdArray.of(new float[1])));
        assertEquals("expected elements of dtype <f8, found <f4", other.getMessage());
      }
    }
    assertEquals(NdArray.scalar(1), Npy.read(file));
    try (Stream<Path> left = Files.list(dir)) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void halfARowIsAnError() throws IOException {
    Path file = dir.resolve("x.npy");
    try (NpyWriter writer = Npy.writer(file, DType.FLOAT64, -1, 2)) {
      writer.append(row(1));
      assertThrows(IllegalStateException.class, writer::finish);
    }
    assertFalse(Files.exists(file));
  }

  @Test
  void aFileThatIsThereIsReplacedOrRefusedButNeverWrittenOver() throws IOException {
    Path file = dir.resolve("x.npy");
    Npy.write(file, row(1));
    NdArray mapped = Npy.map(file);
    Npy.write(file, row(2));
    assertEquals(row(1), mapped);
    assertEquals(row(2), Npy.read(file));
    assertThrows(
        FileAlreadyExistsException.class,
        () -> Npy.write(file, row(3), WriteOptions.builder().fresh(true).build()));
    assertEquals(row(2), Npy.read(file));
    Files.delete(file);
    assertEquals(row(1), mapped);
  }

  @Test
  void channelsTakeTheSameBytesAsFiles() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ArrayFile written = Npy.write(Channels.newChannel(bytes), row(4));
    Path file = dir.resolve("x.npy");
    assertEquals(written.crc32c(), Npy.write(file, row(4)).crc32c());
    assertEquals(bytes.size(), written.size());
    assertArrayEquals(Files.readAllBytes(file), bytes.toByteArray());
  }
}
