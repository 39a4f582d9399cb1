package io.persistable.tests.scale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.SaveOptions;
import io.persistable.error.ArrayFormatException;
import io.persistable.error.LimitExceededException;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.text.FormatMark;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Texts that no array holds: they are written, Python reads them, and here they are known for what
 * they are, never for nothing. Files with a hole, which take no room, stand for them.
 */
@Tag("once")
class PastTwoGigabytesTest {

  private static final long HOLE = (1L << 31) + 5;

  @TempDir(factory = MemoryDirectory.class)
  private Path directory;

  private static Archive archive(int number) {
    double[] values = new double[300];
    values[0] = number;
    return Archive.create().insert("n", number).insert("values", values);
  }

  /** Makes a hole in a text, behind its first line. */
  private static void grow(Path text) throws IOException {
    String content = Files.readString(text);
    int behind = content.indexOf('\n') + 1;
    try (FileChannel file = FileChannel.open(text, StandardOpenOption.WRITE)) {
      byte[] rest = ("\n" + content.substring(behind)).getBytes(StandardCharsets.UTF_8);
      file.truncate(behind);
      file.write(ByteBuffer.wrap(rest), behind + HOLE);
    }
  }

  @Test
  void aSavedTextIsThereAndItsArraysAreNeeded() throws IOException {
    SaveOptions module = SaveOptions.builder().asPackage(false).build();
    Path text = archive(1).save(directory, "mod", module);
    grow(text);
    LimitExceededException large =
        assertThrows(LimitExceededException.class, () -> Archive.load(text));
    assertTrue(large.getMessage().contains("expected a text of at most 2147483615 bytes"));
    assertThrows(LimitExceededException.class, () -> Archive.restore(text));
    assertThrows(FileAlreadyExistsException.class, () -> archive(2).save(directory, "mod", module));
    Path array = directory.resolve("mod_arrays/array_0.npy");
    Archive.verify(text);
    byte[] whole = Files.readAllBytes(array);
    Files.write(array, new byte[whole.length]);
    assertThrows(ArrayFormatException.class, () -> Archive.verify(text));
    Files.write(array, whole);
    archive(2).save(directory, "mod", module.toBuilder().force(true).build());
    assertEquals(2, Archive.load(text).get("n"));
    assertTrue(Files.notExists(array), "the arrays of the large one go with it");
    Archive.verify(text);
  }

  @Test
  void anItemIsThereAndCanBeReplaced() throws IOException {
    try (DataSet set = DataSet.builder(directory).mode(DataSet.Mode.WRITE).open()) {
      set.put("x", archive(1).arrays().size());
      set.put("y", new double[300]);
    }
    grow(directory.resolve("x.py"));
    try (DataSet set = DataSet.builder(directory).mode(DataSet.Mode.WRITE).open()) {
      LimitExceededException large = assertThrows(LimitExceededException.class, () -> set.get("x"));
      assertTrue(large.getMessage().contains("expected a text of at most 2147483615 bytes"));
      assertEquals(300, set.get("y", double[].class).length);
      assertEquals("x.py", set.verify().get(0).file());
      set.put("x", 2);
      assertEquals(2, set.get("x"));
      assertEquals(0, set.verify().size());
    }
    assertTrue(Files.readString(directory.resolve("x.py")).endsWith(FormatMark.END + "\n"));
  }
}
