package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.Dialect;
import io.persistable.Fixtures;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing that writes an archive writes inside a data set's directory, by whatever way it comes.
 */
class InsideDataSetTest {

  private static final SaveOptions FORCE = SaveOptions.builder().force(true).build();

  @TempDir private Path directory;

  private interface Writer {
    void write(Path place) throws IOException;
  }

  private static Archive archive() {
    return Archive.builder().arrayThreshold(0).build().insert("v", new double[] {1, 2, 3});
  }

  /** Everything that writes files of an archive, into a directory. */
  private static Map<String, Writer> writers() {
    Map<String, Writer> writers = new LinkedHashMap<>();
    for (String name : List.of("sub", "x_data", "x", "array_0")) {
      writers.put("package " + name, place -> archive().save(place, name, FORCE));
      writers.put(
          "module " + name,
          place -> archive().save(place, name, FORCE.toBuilder().asPackage(false).build()));
      writers.put(
          "source " + name,
          place -> archive().save(place, name, FORCE.toBuilder().dialect(Dialect.JAVA).build()));
      for (ArrayFormat format : ArrayFormat.values()) {
        writers.put(
            "arrays " + name + " " + format,
            place -> archive().saveArrays(place.resolve(name), format));
      }
    }
    writers.put("source below", place -> archive().save(place, "x_data.b.q", java()));
    for (String name : List.of("new.txt", "__init__.py", "x.py", "array_0.npy", "_journal_5")) {
      writers.put("text " + name, place -> archive().writeTo(place.resolve(name)));
    }
    List<Object> value = new ArrayList<>(List.of(1));
    writers.put("fixture", place -> Fixtures.capture(value, "q.Recorded", place));
    return writers;
  }

  private static SaveOptions java() {
    return FORCE.toBuilder().dialect(Dialect.JAVA).build();
  }

  /** Files with their content, and directories. */
  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String content =
            Files.isRegularFile(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                : "";
        tree.put(root.relativize(file).toString(), content);
      }
    }
    return tree;
  }

  @Test
  void atAnyDepthThroughLinksAndInDirectoriesThatAreNotThereYet() throws IOException {
    Path set = directory.resolve("sets/ds");
    try (DataSet open = DataSet.builder(set).mode(DataSet.Mode.WRITE).open()) {
      open.put("x", new double[200], "info");
      open.put("y", 5);
    }
    Files.createDirectories(set.resolve("x_data/own/deeper"));
    Path links = Files.createDirectories(directory.resolve("links"));
    Files.createSymbolicLink(links.resolve("to_set"), set);
    Files.createSymbolicLink(links.resolve("to_arrays"), set.resolve("x_data"));
    Files.createSymbolicLink(links.resolve("to_deeper"), set.resolve("x_data/own/deeper"));
    List<Path> places =
        List.of(
            set,
            set.resolve("x_data"),
            set.resolve("x_data/own/deeper"),
            set.resolve("new"),
            set.resolve("new/and/new"),
            set.resolve("x_data/../x_data"),
            links.resolve("to_set"),
            links.resolve("to_set/x_data/own"),
            links.resolve("to_arrays"),
            links.resolve("to_deeper/new"),
            links.resolve("to_deeper/.."),
            links.resolve("to_deeper/../../new"));
    Map<String, String> before = tree(directory);
    int refused = 0;
    for (Path place : places) {
      for (Map.Entry<String, Writer> each : writers().entrySet()) {
        String when = each.getKey() + " into " + place;
        if (each.getKey().startsWith("text") && Files.notExists(place)) {
          continue; // it makes no directory
        }
        Exception thrown =
            assertThrows(
                FileAlreadyExistsException.class, () -> each.getValue().write(place), when);
        String said = String.valueOf(thrown.getMessage());
        assertTrue(said.contains("expected no data set there, found one"), when + ": " + said);
        assertTrue(said.contains(set.toRealPath().toString()), when + ": " + said);
        assertEquals(before, tree(directory), when);
        refused++;
      }
    }
    Path link = Files.createSymbolicLink(links.resolve("text.py"), set.resolve("x.py"));
    before = tree(directory);
    assertThrows(FileAlreadyExistsException.class, () -> archive().writeTo(link));
    assertEquals(before, tree(directory));
    System.out.println(refused + " writes into a data set refused");
  }

  @Test
  void besideOneEverythingIsWritten() throws IOException {
    Path set = directory.resolve("sets/ds");
    try (DataSet open = DataSet.builder(set).mode(DataSet.Mode.WRITE).open()) {
      open.put("x", new double[200], "info");
    }
    Files.createDirectories(directory.resolve("elsewhere/deep"));
    Files.createSymbolicLink(set.resolve("out"), directory.resolve("elsewhere/deep"));
    Map<String, String> before = tree(set);
    int written = 0;
    for (Path place :
        List.of(
            directory.resolve("sets"),
            directory.resolve("sets/new"),
            set.resolve(".."), // above it
            set.resolve("out/../new"), // as the file system follows it: elsewhere/new
            directory)) {
      for (Map.Entry<String, Writer> each : writers().entrySet()) {
        Path own = place.resolve("own_" + written);
        if (each.getKey().startsWith("text") || each.getKey().startsWith("arrays")) {
          Files.createDirectories(own);
        }
        each.getValue().write(own);
        assertTrue(tree(own).size() > 1, each.getKey());
        assertEquals(before, tree(set), each.getKey() + " into " + place);
        written++;
      }
    }
    System.out.println(written + " writes beside a data set made");
  }
}
