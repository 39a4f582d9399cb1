package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.error.InvalidNameException;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A name is refused when it is written, or what is written under it is read back. */
@Tag("once")
class LongNamesTest {

  @TempDir(factory = MemoryDirectory.class)
  Path temp;

  private static final double[] VALUES = new double[200];

  /** Of so many bytes, of letters of one, two and three. */
  private static List<String> names(int bytes) {
    return List.of(
        "a".repeat(bytes),
        "é".repeat(bytes / 2) + "a".repeat(bytes % 2),
        "名".repeat(bytes / 3) + "a".repeat(bytes % 3));
  }

  @ParameterizedTest
  @EnumSource
  void anItemIsRefusedOrReadBack(ArrayFormat format) throws IOException {
    int read = 0;
    for (boolean backup : new boolean[] {false, true}) {
      Path place = temp.resolve("ds" + backup);
      try (DataSet set =
          DataSet.builder(place)
              .mode(DataSet.Mode.WRITE)
              .arrayFormat(format)
              .backup(backup)
              .durability(DataSet.Durability.NONE)
              .open()) {
        for (int bytes : new int[] {180, 183, 190, 191, 192, 195, 196, 199, 200}) {
          for (String name : names(bytes)) {
            for (int i = 0; i < 12; i++) { // with numbers of two digits
              set.put(name, VALUES);
            }
            assertArrayEquals(VALUES, set.get(name, double[].class));
            set.rename(name, "other");
            set.rename("other", name);
            try (var snapshot = set.snapshot()) {
              set.put(name, "text");
              assertArrayEquals(VALUES, snapshot.get(name, double[].class));
            }
            set.put(name, VALUES);
            read++;
          }
        }
        for (String name : names(201)) {
          String message =
              assertThrows(InvalidNameException.class, () -> set.put(name, VALUES)).getMessage();
          assertTrue(message.contains("longer than 200 bytes"), message);
        }
      }
      try (DataSet set = DataSet.open(place)) {
        for (String name : set.names()) {
          assertArrayEquals(VALUES, set.get(name, double[].class));
        }
        assertEquals(List.of(), set.verify());
      }
    }
    System.out.println(read + " long names of items in " + format);
  }

  @ParameterizedTest
  @EnumSource
  void anArchiveIsRefusedOrReadBack(ArrayFormat format) throws IOException {
    int read = 0;
    int refused = 0;
    for (boolean asPackage : new boolean[] {false, true}) {
      for (int bytes = 180; bytes <= 256; bytes += bytes < 230 ? 10 : 1) {
        for (String name : names(bytes)) {
          Path directory = Files.createTempDirectory(temp, "save");
          Archive archive = Archive.create().insert("x", VALUES);
          SaveOptions options =
              SaveOptions.builder()
                  .asPackage(asPackage)
                  .arrayFormat(format)
                  .backup(true)
                  .force(true)
                  .build();
          if (bytes > (asPackage ? 255 : 237)) {
            String message =
                assertThrows(
                        InvalidNameException.class, () -> archive.save(directory, name, options))
                    .getMessage();
            assertTrue(message.contains("at most 255 bytes"), message);
            try (Stream<Path> left = Files.list(directory)) {
              assertEquals(List.of(), left.toList());
            }
            refused++;
            continue;
          }
          Path saved = null;
          for (int i = 0; i < 3; i++) {
            saved = archive.save(directory, name, options);
            assertArrayEquals(VALUES, Archive.load(saved).get("x", double[].class));
          }
          read++;
        }
      }
    }
    System.out.println(read + " long names of archives read, " + refused + " refused: " + format);
  }

  @Test
  void theLongestNameIsSaid() {
    Archive archive = Archive.create().insert("x", 1);
    String name = "a".repeat(240);
    String message =
        assertThrows(
                InvalidNameException.class,
                () -> archive.save(temp, name, SaveOptions.builder().asPackage(false).build()))
            .getMessage();
    assertTrue(message.contains("choose a name that is 3 bytes shorter"), message);
  }
}
