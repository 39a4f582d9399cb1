package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.persistable.error.ArrayFormatException;
import io.persistable.error.MissingModuleException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NpyStoreTest extends ArrayStoreContract {

  @Override
  protected ArrayStore store() {
    return ArrayStore.of(ArrayFormat.NPY);
  }

  @Test
  void newNamesMayJoinThoseInADirectory(@TempDir Path dir) throws IOException {
    Path target = dir.resolve("x_data");
    List<ArrayFile> first =
        store().write(target, Map.of("array_0", NdArray.scalar(1)), WriteOptions.DEFAULT);
    List<ArrayFile> second =
        store().write(target, Map.of("array_1", NdArray.scalar(2)), WriteOptions.DEFAULT);
    assertEquals("x_data/array_0.npy", first.get(0).name());
    assertEquals("x_data/array_1.npy", second.get(0).name());
    try (StoredArrays stored = store().open(target)) {
      assertEquals(Set.of("array_0", "array_1"), stored.names());
    }
  }

  @Test
  void linkedMembersAreNotFollowed(@TempDir Path dir) throws IOException {
    Path target = dir.resolve("x_data");
    store().write(target, Map.of("array_0", NdArray.scalar(1)), WriteOptions.DEFAULT);
    Files.createSymbolicLink(target.resolve("secret.npy"), target.resolve("array_0.npy"));
    try (StoredArrays stored = store().open(target)) {
      assertThrows(ArrayFormatException.class, () -> stored.read("secret"));
      assertThrows(ArrayFormatException.class, () -> stored.map("secret"));
    }
  }

  @Test
  void aFileInPlaceOfTheDirectoryIsLeftAlone(@TempDir Path dir) throws IOException {
    Path target = Files.writeString(dir.resolve("x_data"), "mine");
    Map<String, NdArray> arrays = Map.of("array_0", NdArray.scalar(1));
    assertThrows(
        FileAlreadyExistsException.class,
        () -> store().write(target, arrays, WriteOptions.DEFAULT));
    assertEquals("mine", Files.readString(target));
  }

  @Test
  void aFormatWithoutItsArtifactSaysWhichToAdd() {
    assertEquals(
        "no store for HDF5 found: add the artifact io.persistable:persistable-hdf5 to the class path"
            + " or module path",
        assertThrows(MissingModuleException.class, () -> ArrayStore.of(ArrayFormat.HDF5))
            .getMessage());
  }
}
