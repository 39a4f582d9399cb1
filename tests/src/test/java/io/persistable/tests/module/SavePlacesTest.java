package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.array.NdArray;
import io.persistable.error.ArrayFormatException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be where an archive is saved to or loaded from: links, pipes, data sets, damage. */
class SavePlacesTest {

  private static final SaveOptions FORCE = SaveOptions.builder().force(true).build();
  private static final SaveOptions MODULE = FORCE.toBuilder().asPackage(false).build();

  @TempDir private Path directory;

  private static Archive archive(int number) {
    double[] values = new double[200];
    java.util.Arrays.fill(values, number);
    return Archive.create().insert("n", number).insert("a", values);
  }

  private TreeSet<String> tree() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return new TreeSet<>(
          files
              .filter(file -> !Files.isDirectory(file))
              .map(file -> directory.relativize(file).toString())
              .toList());
    }
  }

  private static String message(Class<? extends Exception> type, SaveOrLoad what) {
    Exception thrown =
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertThrows(type, what::run));
    return String.valueOf(thrown.getMessage());
  }

  /** Something that is refused. */
  interface SaveOrLoad {
    void run() throws IOException;
  }

  @ParameterizedTest
  @ValueSource(strings = {"whole", "without its marker", "open and without its marker"})
  void aDataSetIsNeverSavedOverNorInto(String state) throws IOException {
    try (DataSet set = DataSet.builder(directory.resolve("mod")).mode(DataSet.Mode.WRITE).open()) {
      set.put("x", new double[200], "info");
    }
    Path inside = directory.resolve("mod");
    if (state.startsWith("open")) {
      DataSet.builder(inside).mode(DataSet.Mode.WRITE).open().put("y", 1); // and is killed
    }
    if (!state.equals("whole")) {
      Files.delete(inside.resolve("_this_dir_is_a_DataSet"));
    }
    TreeSet<String> before = tree();
    for (SaveOrLoad save :
        List.<SaveOrLoad>of(
            () -> archive(1).save(directory, "mod", FORCE),
            () -> archive(1).save(directory, "mod"),
            () -> archive(1).save(inside, "x", MODULE),
            () -> archive(1).save(inside, "x_data", FORCE),
            () ->
                archive(1)
                    .save(directory, "mod.x", FORCE.toBuilder().dialect(Dialect.JAVA).build()),
            () -> archive(1).writeTo(inside.resolve("__init__.py")))) {
      String said = message(FileAlreadyExistsException.class, save);
      assertTrue(said.contains("expected no data set there, found one"), said);
    }
    // Beside it Python would go on importing the data set.
    String beside =
        message(FileAlreadyExistsException.class, () -> archive(1).save(directory, "mod", MODULE));
    assertTrue(beside.contains("expected nothing that Python imports before"), beside);
    assertEquals(before, tree());
  }

  /** Every place in an archive in which a link or a pipe may stand. */
  enum Spot {
    PACKAGE("mod", FORCE),
    TEXT("mod/__init__.py", FORCE),
    ARRAYS("mod/_arrays", FORCE),
    ARRAY("mod/_arrays/array_0.npy", FORCE),
    NPZ("mod/_arrays.npz", FORCE.toBuilder().arrayFormat(ArrayFormat.NPZ).build()),
    HDF5("mod/_arrays.hd5", FORCE.toBuilder().arrayFormat(ArrayFormat.HDF5).build()),
    PARTS("mod/_parts", FORCE.toBuilder().partObjects(1).build()),
    PART("mod/_parts/part_0.py", FORCE.toBuilder().partObjects(1).build()),
    MODULE_TEXT("mod.py", MODULE),
    MODULE_ARRAYS("mod_arrays", MODULE);

    private final String path;
    private final SaveOptions options;

    Spot(String path, SaveOptions options) {
      this.path = path;
      this.options = options;
    }

    Path text(Path directory) {
      return directory.resolve(options.asPackage() ? "mod" : "mod.py");
    }
  }

  private static Archive inParts(int number) {
    List<Object> list = new java.util.ArrayList<>();
    for (int i = 0; i < 8; i++) {
      list.add(new java.util.ArrayList<>(List.of(i)));
    }
    return archive(number).insert("list", list);
  }

  @ParameterizedTest
  @EnumSource(Spot.class)
  void noLinkIsFollowed(Spot spot) throws IOException {
    inParts(1).save(directory, "mod", spot.options);
    Path strangers = Files.createDirectory(directory.resolve("strangers"));
    Path spotted = directory.resolve(spot.path);
    Path moved = strangers.resolve(spotted.getFileName());
    Files.move(spotted, moved);
    Files.createSymbolicLink(spotted, moved);
    TreeSet<String> before = tree();
    String loaded = message(Exception.class, () -> Archive.load(spot.text(directory)));
    assertTrue(loaded.contains("a symbolic link"), loaded);
    String verified = message(Exception.class, () -> Archive.verify(spot.text(directory)));
    assertTrue(verified.contains("a symbolic link"), verified);
    if (spot == Spot.PACKAGE || spot == Spot.TEXT || spot == Spot.MODULE_TEXT) {
      String saved =
          message(
              FileAlreadyExistsException.class,
              () -> inParts(2).save(directory, "mod", spot.options));
      assertTrue(saved.contains("found a symbolic link"), saved);
      assertEquals(before, tree());
    } else {
      inParts(2).save(directory, "mod", spot.options);
      assertEquals(2, Archive.load(spot.text(directory)).get("n"));
      assertTrue(Files.exists(moved), "what the link leads to is there");
      assertTrue(Files.isSymbolicLink(spotted));
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Spot.class,
      names = {"TEXT", "ARRAY", "NPZ", "HDF5", "PART", "MODULE_TEXT"})
  void noPipeIsOpened(Spot spot) throws IOException, InterruptedException {
    inParts(1).save(directory, "mod", spot.options);
    Path spotted = directory.resolve(spot.path);
    Files.delete(spotted);
    assertEquals(0, new ProcessBuilder("mkfifo", spotted.toString()).start().waitFor());
    String loaded = message(Exception.class, () -> Archive.load(spot.text(directory)));
    assertTrue(loaded.contains("found a pipe or device"), loaded);
    String verified = message(Exception.class, () -> Archive.verify(spot.text(directory)));
    assertTrue(verified.contains("found a pipe or device"), verified);
    if (spot == Spot.TEXT || spot == Spot.MODULE_TEXT) {
      String saved =
          message(
              FileAlreadyExistsException.class,
              () -> inParts(2).save(directory, "mod", spot.options));
      assertTrue(saved.contains("found a pipe or device"), saved);
    } else {
      inParts(2).save(directory, "mod", spot.options);
      assertTrue(Files.exists(spotted));
    }
  }

  @ParameterizedTest
  @EnumSource(ArrayFormat.class)
  void anArrayReadInFullIsComparedWithItsChecksum(ArrayFormat format) throws IOException {
    archive(1).save(directory, "mod", MODULE.toBuilder().arrayFormat(format).build());
    Items before = Archive.load(directory.resolve("mod"));
    Path file =
        directory.resolve(
            "mod_arrays" + (format == ArrayFormat.NPY ? "/array_0.npy" : format.suffix()));
    byte[] bytes = Files.readAllBytes(file);
    byte[] changed = bytes.clone();
    changed[changed.length / 2] ^= 1;
    Files.write(file, changed);
    Items items = Archive.load(directory.resolve("mod"));
    for (int i = 0; i < 2; i++) {
      ArrayFormatException damaged =
          assertThrows(ArrayFormatException.class, () -> items.get("a", double[].class));
      assertTrue(String.valueOf(damaged.getMessage()).contains("CRC-32"), damaged.getMessage());
    }
    Files.write(file, bytes);
    assertEquals(200, items.get("a", double[].class).length);
    archive(2).save(directory, "mod", MODULE);
    assertEquals(1, before.get("a", double[].class)[7]);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void theNewestBackupIsKeptWithItsArraysAndNoOther(boolean asPackage) throws IOException {
    SaveOptions options = FORCE.toBuilder().asPackage(asPackage).backup(true).build();
    for (int number = 1; number <= 9; number++) {
      archive(number).save(directory, "mod", options);
    }
    Path text = directory.resolve(asPackage ? "mod/__init__.py" : "mod.py");
    Path backup = text.resolveSibling(text.getFileName() + ".bak");
    assertEquals(4, tree().size(), () -> "two texts, two arrays");
    assertArrayEquals(filled(8), Archive.load(backup).get("a", double[].class));
    archive(10).save(directory, "mod", options.toBuilder().backup(false).build());
    assertArrayEquals(filled(8), Archive.load(backup).get("a", double[].class));
    Files.delete(backup);
    archive(11).save(directory, "mod", options.toBuilder().backup(false).build());
    assertEquals(2, tree().size());
  }

  private static double[] filled(int number) {
    double[] values = new double[200];
    java.util.Arrays.fill(values, number);
    return values;
  }

  @Test
  void aBackupOfSomebodyElsesStaysAndOursGetsAnotherName() throws IOException {
    archive(1).save(directory, "mod", MODULE);
    Files.writeString(directory.resolve("mod.py.bak"), "notes");
    for (int number = 2; number < 5; number++) {
      archive(number).save(directory, "mod", MODULE.toBuilder().backup(true).build());
    }
    assertEquals("notes", Files.readString(directory.resolve("mod.py.bak")));
    assertEquals(3, Archive.load(directory.resolve("mod.py_1.bak")).get("n"));
    assertEquals(
        List.of("mod.py", "mod.py.bak", "mod.py_1.bak"),
        tree().stream().filter(name -> !name.contains("/")).toList());
  }

  @Test
  void aTextBroughtBackByHandKeepsItsArraysUntilItIsReplaced() throws IOException {
    archive(1).save(directory, "mod", MODULE);
    archive(2).save(directory, "mod", MODULE.toBuilder().backup(true).build());
    Files.copy(
        directory.resolve("mod.py.bak"),
        directory.resolve("mod.py"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    assertArrayEquals(filled(1), Archive.load(directory.resolve("mod")).get("a", double[].class));
    archive(3).save(directory, "mod", MODULE);
    Archive.verify(directory.resolve("mod"));
    Archive.verify(directory.resolve("mod.py.bak"));
  }

  @Test
  void anArrayThatSomebodyRewroteIsHisAndStays() throws IOException {
    archive(1).save(directory, "mod", MODULE);
    Path file = directory.resolve("mod_arrays/array_0.npy");
    io.persistable.array.Npy.write(file, NdArray.of(filled(7)));
    byte[] rewritten = Files.readAllBytes(file);
    archive(2).save(directory, "mod", MODULE);
    assertArrayEquals(rewritten, Files.readAllBytes(file));
  }

  @Test
  void theSameArchiveSavedAgainIsTheSameText() throws IOException {
    Archive small = Archive.create().insert("n", 1);
    small.save(directory, "mod", MODULE);
    String first = Files.readString(directory.resolve("mod.py"));
    small.save(directory, "mod", MODULE);
    assertEquals(first, Files.readString(directory.resolve("mod.py")));
    archive(1).save(directory, "mod", MODULE);
    small.save(directory, "mod", MODULE);
    small.save(directory, "mod", MODULE);
    String end = "# end of persistable 2\n";
    assertEquals(
        first.replace(end, "# generation 0\n" + end),
        Files.readString(directory.resolve("mod.py")));
  }
}
