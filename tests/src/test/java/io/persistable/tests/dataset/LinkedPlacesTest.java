package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.SaveOptions;
import io.persistable.error.DataSetDamagedException;
import io.persistable.error.DataSetException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Where a place is reached by links, everything is as it is without them, and lies where the
 * operating system finds it.
 */
class LinkedPlacesTest {

  @TempDir private Path temp;

  private enum Way {
    DIRECT,
    LINK,
    LINK_TO_A_LINK,
    LINKED_PARENT,
    BEHIND_A_LINK,
    DOTS
  }

  /** A way to {@code real/place}. */
  private Path way(Way way) throws IOException {
    Path real = temp.resolve("real/place");
    Files.createDirectories(real.getParent());
    return switch (way) {
      case DIRECT -> real;
      case LINK -> Files.createSymbolicLink(temp.resolve("link"), real);
      case LINK_TO_A_LINK ->
          Files.createSymbolicLink(
              temp.resolve("second"), Files.createSymbolicLink(temp.resolve("first"), real));
      case LINKED_PARENT ->
          Files.createSymbolicLink(temp.resolve("parent"), real.getParent()).resolve("place");
      case BEHIND_A_LINK -> {
        Path inside = Files.createDirectories(temp.resolve("real/other"));
        yield Files.createSymbolicLink(temp.resolve("elsewhere"), inside).resolve("../place");
      }
      case DOTS -> Files.createDirectories(temp.resolve("a")).resolve("../real/./place");
    };
  }

  private static DataSet write(Path place) throws IOException {
    return DataSet.builder(place).mode(DataSet.Mode.WRITE).open();
  }

  private Set<String> files() throws IOException {
    try (Stream<Path> files = Files.walk(temp)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> temp.relativize(file).toString())
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aDataSetIsProtectedAlike(Way way) throws IOException {
    Path place = way(way);
    if (way == Way.LINK || way == Way.LINK_TO_A_LINK) {
      for (DataSet.Mode mode : DataSet.Mode.values()) {
        DataSetException e =
            assertThrows(DataSetException.class, () -> DataSet.builder(place).mode(mode).open());
        assertTrue(e.getMessage().contains("a symbolic link that leads nowhere"), e.getMessage());
      }
      Files.createDirectory(temp.resolve("real/place"));
    }
    try (DataSet set = write(place)) {
      set.put("x", new double[200], "first");
      set.put("y", 2, "second");
    }
    assertEquals(
        Set.of(
            "real/place/__init__.py",
            "real/place/_this_dir_is_a_DataSet",
            "real/place/x.py",
            "real/place/x_data/array_0.npy",
            "real/place/y.py"),
        files());
    Path journal = Files.createFile(temp.resolve("real/place/_journal_900"));
    try (DataSet set = write(place)) {
      assertEquals(
          List.of(DataSet.Problem.Kind.IN_DOUBT),
          set.verify().stream().map(DataSet.Problem::kind).toList());
      set.put("y", 3);
    }
    assertTrue(Files.exists(journal));
    Files.delete(journal);

    Files.delete(temp.resolve("real/place/__init__.py"));
    assertThrows(DataSetDamagedException.class, () -> DataSet.open(place).names());
    try (DataSet set = write(place)) {
      assertThrows(DataSetDamagedException.class, () -> set.put("z", 1));
      set.repair();
      assertEquals(Set.of("x", "y"), Set.copyOf(set.names()));
      assertEquals(3, set.get("y"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsMadeAmongOthersFiles(Way way) throws IOException {
    Path place = way(way);
    Files.createDirectories(temp.resolve("real/place"));
    Files.writeString(temp.resolve("real/place/thesis.txt"), "mine");
    DataSetException e = assertThrows(DataSetException.class, () -> write(place));
    assertTrue(e.getMessage().contains("_this_dir_is_a_DataSet"), e.getMessage());
    assertEquals(Set.of("real/place/thesis.txt"), files());
  }

  @ParameterizedTest
  @EnumSource
  void anArchiveIsSavedAlike(Way way) throws IOException {
    Path place = way(way);
    Files.createDirectories(temp.resolve("real/place"));
    Archive archive = Archive.create().insert("x", new double[200]);
    for (SaveOptions options :
        List.of(SaveOptions.DEFAULT, SaveOptions.builder().force(true).build())) {
      archive.save(place, "pack", options);
      archive.save(place, "mod", options.toBuilder().asPackage(false).build());
    }
    assertEquals(
        Set.of(
            "real/place/mod.py",
            "real/place/mod_arrays_1/array_0.npy",
            "real/place/pack/__init__.py",
            "real/place/pack/_arrays_1/array_0.npy"),
        files());
  }

  /** What is there counts, also through a link: the drafts of dead saves and the used numbers. */
  @ParameterizedTest
  @EnumSource
  void placesAreMadeAlike(Way way) throws IOException {
    Path place = way(way).resolve("new/deep");
    Files.createDirectories(temp.resolve("real/place"));
    try (DataSet set = write(place.resolve("set"))) {
      set.put("x", 1);
    }
    Archive.create().insert("x", 1).save(place, "pack");
    assertEquals(
        Set.of(
            "real/place/new/deep/pack/__init__.py",
            "real/place/new/deep/set/__init__.py",
            "real/place/new/deep/set/_this_dir_is_a_DataSet",
            "real/place/new/deep/set/x.py"),
        files());
  }
}
