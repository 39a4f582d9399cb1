package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.persistable.DataSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are replaced have the mode of new ones; the directory keeps what was set on it. */
class PermissionsTest {

  @TempDir private Path temp;

  @Test
  void whatWasSetOnTheDirectoryLastsAndWhatWasSetOnAFileDoesNot() throws IOException {
    assumeTrue(temp.getFileSystem().supportedFileAttributeViews().contains("posix"));
    Path place = temp.resolve("ds");
    String fresh = mode(Files.createFile(temp.resolve("fresh")));
    try (DataSet set = DataSet.builder(place).mode(DataSet.Mode.WRITE).backup(true).open()) {
      set.put("x", new double[200]);
    }
    Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwx------"));
    for (String name : List.of("x.py", "__init__.py", "x_data/array_0.npy")) {
      Files.setPosixFilePermissions(
          place.resolve(name), PosixFilePermissions.fromString("rw-------"));
    }
    try (DataSet set = DataSet.builder(place).mode(DataSet.Mode.WRITE).backup(true).open()) {
      set.put("x", new double[201]);
    }
    for (String name : List.of("x.py", "__init__.py", "x_data/array_1.npy")) {
      assertEquals(fresh, mode(place.resolve(name)), name);
    }
    // What is kept as it was, is.
    for (String name : List.of("x.py.bak", "x_data/array_0.npy")) {
      assertEquals("rw-------", mode(place.resolve(name)), name);
    }
    assertEquals("rwx------", mode(place));
  }

  private static String mode(Path file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
