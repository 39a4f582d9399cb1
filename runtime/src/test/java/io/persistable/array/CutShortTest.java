package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that another program cut before it is mapped. */
class CutShortTest {

  @TempDir private Path directory;

  private static void cut(Path file, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(size);
    }
  }

  @Test
  void aFileThatIsTooShortIsRefusedWhenItIsMapped() throws IOException {
    Path file = directory.resolve("y.npy");
    Npy.write(file, NdArray.of(new double[1000]));
    long whole = Files.size(file);
    for (long size : new long[] {whole - 1, whole - 4000, 200, 128, 60, 0}) {
      cut(file, size);
      ArrayFormatException thrown =
          assertThrows(ArrayFormatException.class, () -> Npy.map(file), "at " + size);
      assertTrue(String.valueOf(thrown.getMessage()).contains(file.toString()));
    }
    assertEquals(0, Files.size(file));
  }
}
