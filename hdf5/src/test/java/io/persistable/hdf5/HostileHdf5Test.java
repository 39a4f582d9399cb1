package io.persistable.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.persistable.array.ArrayFormat;
import io.persistable.array.ArrayStore;
import io.persistable.array.NdArray;
import io.persistable.array.StoredArrays;
import io.persistable.array.WriteOptions;
import io.persistable.error.ArrayFormatException;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Files that lie, or lead elsewhere. Each is refused with its name, and nothing large is allocated.
 */
class HostileHdf5Test {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path dir;

  private static void readAll(Path file) throws IOException {
    try (StoredArrays stored = ArrayStore.of(ArrayFormat.HDF5).open(file)) {
      for (String name : stored.names()) {
        stored.read(name);
        stored.map(name);
      }
    }
  }

  private static String refused(Path file) {
    String message =
        assertTimeoutPreemptively(
            PATIENCE,
            () ->
                assertThrows(ArrayFormatException.class, () -> readAll(file), file.toString())
                    .getMessage());
    assertTrue(message.startsWith(file.toString()), message);
    return message;
  }

  @Test
  void linksBombsAndForeignStorageAreRefused() throws IOException {
    Optional<Python> python = Python.system("numpy", "h5py");
    assumeTrue(python.isPresent(), "no h5py: apt-get install python3-numpy python3-h5py");
    python.get().run(Python.script(HostileHdf5Test.class, "h5py_hostile.py"), dir.toString());
    Map<String, String> expected = new LinkedHashMap<>();
    expected.put("external_link", "'bad' is a link to another place, which is never followed");
    expected.put("soft_link", "'bad' is a link to another place, which is never followed");
    expected.put("bomb", "");
    expected.put("unwritten", "expected 8796093022208 bytes from byte ");
    expected.put("fill", "");
    expected.put("external_storage", "");
    expected.put("ragged", "a ragged array, which numpy has not");
    expected.put("reference", "holds no numbers that numpy has");
    expected.put("null", "an empty dataspace, which is no array");
    expected.put("virtual", "");
    expected.put("partly", "Failed to read chunk");
    expected.put("void", "End of buffer reached before NULL");
    int count = 0;
    for (Map.Entry<String, String> entry : expected.entrySet()) {
      for (String suffix : new String[] {"_earliest", "_latest", ""}) {
        Path file = dir.resolve(entry.getKey() + suffix + ".hd5");
        if (Files.exists(file)) {
          String message = refused(file);
          assertTrue(message.contains(entry.getValue()), message);
          count++;
        }
      }
    }
    System.out.println("hdf5: " + count + " files of h5py refused");
    for (String version : new String[] {"earliest", "latest"}) {
      Path loop = dir.resolve("hard_loop_" + version + ".hd5");
      assertTimeoutPreemptively(PATIENCE, () -> readAll(loop));
    }
    readAll(dir.resolve("whole.hd5"));
    damage(dir.resolve("whole.hd5"), 800);
  }

  private Path ours() throws IOException {
    Path file = dir.resolve("ours.hd5");
    Map<String, NdArray> arrays = new LinkedHashMap<>();
    arrays.put("a", NdArray.of(new double[][] {{1, 2}, {3, 4}}));
    arrays.put("b", NdArray.of(new String[] {"x", "y"}));
    arrays.put("c", NdArray.of(new boolean[] {true}));
    ArrayStore.of(ArrayFormat.HDF5).write(file, arrays, WriteOptions.DEFAULT);
    return file;
  }

  @Test
  void truncationAtEveryByteIsSeen() throws IOException {
    byte[] whole = Files.readAllBytes(ours());
    for (int length = 0; length < whole.length; length++) {
      Path file = dir.resolve("short.hd5");
      Files.write(file, Arrays.copyOf(whole, length));
      refused(file);
    }
  }

  @Test
  void damageEndsInOneExceptionOrNone() throws IOException {
    damage(ours(), 800);
  }

  private void damage(Path original, int cases) throws IOException {
    long seed = 20261122;
    Random random = new Random(seed);
    byte[] whole = Files.readAllBytes(original);
    for (int i = 0; i < cases; i++) {
      byte[] bytes = whole.clone();
      for (int n = 1 + random.nextInt(3); n > 0; n--) {
        bytes[random.nextInt(Math.min(bytes.length, 2000))] = (byte) random.nextInt(256);
      }
      Path file = dir.resolve("damaged.hd5");
      Files.write(file, bytes);
      String described = "seed " + seed + ", case " + i + " of " + original.getFileName();
      assertTimeoutPreemptively(
          PATIENCE,
          () -> {
            try {
              readAll(file);
            } catch (ArrayFormatException expected) {
              assertTrue(expected.getMessage().startsWith(file.toString()), described);
            } catch (RuntimeException e) {
              throw new AssertionError(described, e);
            }
          },
          described);
    }
  }

  @Test
  void filesOfOtherFormatsAreRefused() throws IOException {
    Path file = Files.writeString(dir.resolve("text.hd5"), "not HDF5 ".repeat(1000));
    assertEquals(
        file + ": not an HDF5 file that can be read: No valid HDF5 signature found", refused(file));
    Files.write(file, new byte[0]);
    refused(file);
  }
}
