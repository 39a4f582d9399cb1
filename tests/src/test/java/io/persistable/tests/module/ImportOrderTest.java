package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.SaveOptions;
import io.persistable.error.DataSetException;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Beside all that may have the name of a module: what is written is what CPython imports, or it is
 * refused, with what to do, and nothing is changed.
 */
class ImportOrderTest {

  @TempDir private Path place;

  /** What is there before. */
  private enum There {
    NOTHING,
    PACKAGE("m/__init__.py"),
    COMPILED_PACKAGE("m/__init__.pyc"),
    PACKAGE_IN_C("m/__init__.cpython-314-x86_64-linux-gnu.so"),
    DIRECTORY("m/data.txt"),
    DIRECTORY_OF_MODULES("m/other.py"),
    EXTENSION("m.cpython-314-x86_64-linux-gnu.so"),
    STABLE_EXTENSION("m.abi3.so"),
    PLAIN_EXTENSION("m.so"),
    WINDOWS("m.cp314-win_amd64.pyd"),
    OTHER_EXTENSION("mm.so"),
    COMPILED("m.pyc"),
    MODULE("m.py");

    private final List<String> files;

    There(String... files) {
      this.files = List.of(files);
    }

    private void make(Path place) throws IOException {
      for (String name : files) {
        Path file = place.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, name.endsWith(".py") ? "v = 'old'\n" : "no such thing");
      }
    }

    private boolean hidesModules() {
      return List.of(
              PACKAGE,
              COMPILED_PACKAGE,
              PACKAGE_IN_C,
              EXTENSION,
              STABLE_EXTENSION,
              PLAIN_EXTENSION,
              WINDOWS)
          .contains(this);
    }
  }

  private interface Writing {
    void run() throws IOException;
  }

  private static List<String> files(Path place) throws IOException {
    List<String> files = new ArrayList<>();
    try (var all = Files.walk(place)) {
      for (Path file : (Iterable<Path>) all.sorted()::iterator) {
        files.add(
            place.relativize(file) + (Files.isRegularFile(file) ? Files.readString(file) : ""));
      }
    }
    return files;
  }

  private void isImportedOrRefused(boolean refused, Writing writing) throws IOException {
    List<String> before = files(place);
    if (refused) {
      FileAlreadyExistsException e = assertThrows(FileAlreadyExistsException.class, writing::run);
      assertTrue(String.valueOf(e.getMessage()).contains("move the"), e.getMessage());
      assertEquals(before, files(place));
    } else {
      writing.run();
      assertEquals("new\n", Python.get().run("import m; print(m.v)", place));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aModule(There there) throws IOException {
    there.make(place);
    SaveOptions options = SaveOptions.builder().force(true).asPackage(false).build();
    isImportedOrRefused(
        there.hidesModules(), () -> Archive.create().insert("v", "new").save(place, "m", options));
  }

  @ParameterizedTest
  @EnumSource
  void aText(There there) throws IOException {
    there.make(place);
    isImportedOrRefused(
        there.hidesModules(),
        () -> Archive.create().insert("v", "new").writeTo(place.resolve("m.py")));
  }

  @ParameterizedTest
  @EnumSource
  void aPackage(There there) throws IOException {
    there.make(place);
    SaveOptions options = SaveOptions.builder().force(true).build();
    isImportedOrRefused(
        there == There.PACKAGE_IN_C,
        () -> Archive.create().insert("v", "new").save(place, "m", options));
  }

  @ParameterizedTest
  @EnumSource
  void anItemOfADataSet(There there) throws IOException {
    Path ds = place.resolve("ds");
    DataSet set = DataSet.builder(ds).mode(DataSet.Mode.WRITE).open();
    try (set) {
      set.put("k", 1);
      there.make(ds);
      if (there == There.MODULE || there.hidesModules() && Files.isDirectory(ds.resolve("m"))) {
        DataSetException e = assertThrows(DataSetException.class, () -> set.put("m", "new"));
        assertTrue(String.valueOf(e.getMessage()).contains("move it away"), e.getMessage());
        assertThrows(DataSetException.class, () -> set.rename("k", "m"));
        assertEquals(List.of("k"), set.names());
        return;
      }
      set.put("m", "new");
    }
    try (DataSet read = DataSet.open(ds)) {
      assertEquals(
          there.hidesModules() ? List.of(there.files.get(0)) : List.of(),
          read.verify().stream()
              .filter(p -> p.kind() == DataSet.Problem.Kind.SHADOWING)
              .map(DataSet.Problem::file)
              .toList());
    }
    if (!there.hidesModules()) {
      assertEquals("new\n", Python.get().run("import ds.m; print(ds.m)", place));
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatComesBesideAnItem(There there) throws IOException {
    Path ds = place.resolve("ds");
    try (DataSet set = DataSet.builder(ds).mode(DataSet.Mode.WRITE).open()) {
      set.put("m", "new");
    }
    if (there == There.MODULE) {
      return; // it is the item
    }
    there.make(ds);
    try (DataSet read = DataSet.open(ds)) {
      List<String> named =
          read.verify().stream()
              .filter(p -> p.kind() == DataSet.Problem.Kind.SHADOWING)
              .map(DataSet.Problem::file)
              .toList();
      String file = there.files.isEmpty() ? "" : there.files.get(0).split("/", 2)[0];
      assertEquals(there.hidesModules() ? List.of(file) : List.of(), named);
    }
  }
}
