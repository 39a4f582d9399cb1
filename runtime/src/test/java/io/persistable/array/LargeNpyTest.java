package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.array.storage.Segments;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Three GiB of doubles, each its own index: beyond every int, in a heap that could not hold them.
 */
@Tag("once")
class LargeNpyTest {

  private static final long COUNT = 3L << 27;
  private static final int PIECE = 1 << 20;

  /** Both ends, and both sides of every GiB; the second is byte 2^31. */
  private static final long[] PLACES = {
    0,
    1,
    (1 << 27) - 17,
    (1 << 27) - 16,
    (1 << 27) - 1,
    1 << 27,
    (1 << 28) - 17,
    (1 << 28) - 16,
    (1 << 28) - 1,
    1 << 28,
    (1 << 28) + 1,
    COUNT - 2,
    COUNT - 1
  };

  @Test
  void threeGibibytesGoOutInPiecesAndComeBackMapped(@TempDir Path dir) throws IOException {
    Path file = dir.resolve("large.npy");
    ArrayFile written = write(file);
    assertEquals((3L << 30) + 128, written.size());
    NdArray mapped = Npy.map(file);
    for (long place : PLACES) {
      assertEquals(place, mapped.getDouble(place));
    }
    for (long start : new long[] {0, (1 << 27) - 500, (1 << 28) - 500, COUNT - 1000}) {
      double[] numbers = mapped.slice(0, start, start + 1000).toDoubleArray();
      for (int i = 0; i < numbers.length; i++) {
        assertEquals(start + i, numbers[i]);
      }
    }
    NdArray backwards = mapped.slice(0, COUNT - 1, COUNT, -1).reshape(3, 1 << 27);
    assertEquals(COUNT - 1, backwards.getDouble(0, 0));
    assertEquals((1 << 27) - 1, backwards.getDouble(2, 0));
    assertEquals(written, ArrayFile.of(file));
    numbersThatStraddleSegmentsAreWhole(file);
    assertEquals("same", Python.get().run(script(), file.toString()).strip());
  }

  private static ArrayFile write(Path file) throws IOException {
    double[] piece = new double[PIECE];
    NdArray view = NdArray.of(piece);
    try (NpyWriter writer = Npy.writer(file, DType.FLOAT64, COUNT)) {
      for (long start = 0; start < COUNT; start += PIECE) {
        for (int i = 0; i < PIECE; i++) {
          piece[i] = start + i;
        }
        writer.append(view);
      }
      return writer.finish();
    }
  }

  private static void numbersThatStraddleSegmentsAreWhole(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      Segments shifted = Segments.map(channel, 128 + 4, (3L << 30) - 4);
      for (long segment : new long[] {1, 2}) {
        long at = (segment << 30) - 4;
        long bits = shifted.bits(at, 8, false);
        assertEquals(segment << 27, Double.longBitsToDouble(bits));
        assertEquals(Long.reverseBytes(bits), shifted.bits(at, 8, true));
      }
    }
  }

  @Test
  void npzMembersBeyondTwoGibibytesAreWrittenAndMapped(@TempDir Path dir) throws IOException {
    long count = (1L << 31) + 1000;
    Path sparse = dir.resolve("sparse.npy");
    byte[] header = NpyHeader.of(DType.UINT8, false, new long[] {count}).bytes();
    try (FileChannel channel =
        FileChannel.open(sparse, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(header));
      channel.write(ByteBuffer.wrap(new byte[] {1, 2, 3}), header.length + count - 3);
    }
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    arrays.put("large", Npy.map(sparse));
    arrays.put("behind", NdArray.of(new double[] {1, 2, 3}));
    Path file = dir.resolve("large.npz");
    ArrayFile written = Npz.write(file, arrays);
    assertEquals(written, ArrayFile.of(file));
    try (Npz npz = Npz.open(file)) {
      NdArray large = npz.map("large");
      assertEquals(count, large.size());
      assertArrayEquals(new byte[] {0, 1, 2, 3}, large.slice(0, count - 4, count).toByteArray());
      assertEquals(arrays.get("behind"), npz.read("behind"));
    }
    String numpy = Python.script(LargeNpyTest.class, "npz_large.py");
    assertEquals("same", Python.get().run(numpy, file.toString()).strip());
  }

  private static String script() {
    return Python.script(LargeNpyTest.class, "npy_large.py");
  }
}
