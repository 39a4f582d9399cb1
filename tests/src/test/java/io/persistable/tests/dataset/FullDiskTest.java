package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.testsupport.fault.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A disk that is full from some write on, as channels say it, without any name: the error of every
 * method that writes says which file it is, in which data set or archive.
 */
@Tag("once")
class FullDiskTest {

  @TempDir(factory = MemoryDirectory.class)
  private static Path temp;

  private interface Action {
    void run(Path place) throws IOException;
  }

  private record Operation(String name, Action action) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Archive archive() {
    return Archive.create().insert("n", List.of(1, 2)).insert("a", new double[300]);
  }

  private static DataSet open(Path place, ArrayFormat format) throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .arrayFormat(format)
        .durability(DataSet.Durability.FSYNC)
        .backup(true)
        .open();
  }

  static List<Operation> operations() {
    List<Operation> all = new ArrayList<>();
    for (ArrayFormat format : ArrayFormat.values()) {
      for (boolean asPackage : new boolean[] {true, false}) {
        SaveOptions options =
            SaveOptions.builder()
                .force(true)
                .backup(true)
                .arrayFormat(format)
                .asPackage(asPackage)
                .build();
        all.add(
            new Operation(
                "save " + format + (asPackage ? " as a package" : " as a module"),
                place -> archive().save(place, "mod", options)));
        if (asPackage) {
          all.add(
              new Operation(
                  "save in parts " + format,
                  place ->
                      archive().save(place, "mod", options.toBuilder().partObjects(1).build())));
        }
      }
      all.add(
          new Operation(
              "saveArrays " + format,
              place -> {
                Archive archive =
                    Archive.builder().arrayThreshold(10).build().insert("a", new double[300]);
                archive.saveArrays(
                    place.resolve("arrays" + (format == ArrayFormat.NPY ? "" : "." + format)),
                    format);
              }));
      all.add(
          new Operation(
              "put " + format,
              place -> {
                try (DataSet set = open(place.resolve("ds"), format)) {
                  set.put("x", new double[300], "info");
                  set.put("x", new double[200]);
                  set.transaction(
                      tx -> {
                        for (int i = 0; i < 10; i++) {
                          tx.put("y" + i, i);
                        }
                        return null;
                      });
                }
              }));
    }
    for (boolean scoped : new boolean[] {true, false}) {
      all.add(
          new Operation(
              "writeTo, scoped " + scoped,
              place ->
                  Archive.builder()
                      .scoped(scoped)
                      .build()
                      .insert("n", List.of(1, 2))
                      .writeTo(place.resolve("Text.txt"))));
    }
    return all;
  }

  @ParameterizedTest
  @MethodSource("operations")
  void theErrorNamesTheFile(Operation operation) throws IOException {
    int failures = 0;
    boolean reached = true;
    for (int write = 1; reached; write++) {
      Path place = Files.createTempDirectory(temp, "full");
      Journalist journalist = new Journalist();
      journalist.fill(write);
      Path watched = new FaultFileSystem(place, journalist).path(place);
      try {
        operation.action.run(watched);
      } catch (IOException e) {
        String message = String.valueOf(e.getMessage());
        assertTrue(message.contains(place.toString()), "write " + write + ": " + e);
        failures++;
      }
      reached = journalist.writes() >= write;
      Recording.delete(place);
    }
    System.out.println(operation + ": " + failures + " errors name their files");
    assertTrue(failures > 0);
  }
}
