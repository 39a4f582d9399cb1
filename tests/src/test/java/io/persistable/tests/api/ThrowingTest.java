package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.error.InvalidNameException;
import io.persistable.error.NotPersistableException;
import java.io.ByteArrayOutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** What a class of the user's throws, and what a caller gets wrong, is said with a remedy. */
class ThrowingTest {

  @TempDir private Path directory;

  @Test
  void anAccessorThatThrows() {
    refused(new Models.Broken(5, "a"));
    refused(new ArrayList<>(List.of(1, new Models.Broken(5, "b"))));
  }

  private static void refused(Object value) {
    Archive archive = Archive.create().insert("fine", 1).insert("x", value);
    List<Executable> writings =
        List.of(
            archive::toString,
            () -> archive.toString(Dialect.JAVA),
            () -> archive.writeTo(new ByteArrayOutputStream()));
    for (Executable writing : writings) {
      NotPersistableException e = assertThrows(NotPersistableException.class, writing);
      assertEquals("$.x", e.path());
      assertTrue(e.getMessage().contains("threw java.lang.IllegalStateException: broken"));
      assertEquals("broken", Objects.requireNonNull(e.getCause()).getMessage());
    }
  }

  @Test
  @SuppressWarnings("NullAway") // that is the point
  void argumentsThatAreNull() {
    Archive archive = Archive.create();
    named("name", () -> archive.insert(null, 1));
    named("dialect", () -> archive.toString((Dialect) null));
    named("file", () -> archive.writeTo((Path) null));
    named("text", () -> Archive.restore((CharSequence) null));
    named("utf8", () -> Archive.restore((byte[]) null));
    named("file", () -> Archive.restore((Path) null));
    named("path", () -> Archive.load(null));
  }

  private static void named(String parameter, Executable call) {
    assertEquals(parameter, assertThrows(NullPointerException.class, call).getMessage());
  }

  @Test
  void namesThatNoItemCanHave() {
    Archive archive = Archive.create();
    for (String name : List.of("", "1", "a b", "class", "_x", "a.b", "\0")) {
      assertThrows(InvalidNameException.class, () -> archive.insert(name, 1), name);
    }
  }

  @Test
  void filesThatAreNotThereOrAreNone() {
    Archive archive = Archive.create().insert("x", 1);
    Path missing = directory.resolve("missing");
    NoSuchFileException into =
        assertThrows(NoSuchFileException.class, () -> archive.writeTo(missing.resolve("x.py")));
    assertTrue(into.getMessage().contains("create it first"), into.getMessage());
    assertThrows(NoSuchFileException.class, () -> Archive.load(missing));
    assertThrows(NoSuchFileException.class, () -> Archive.restore(missing));
    assertThrows(NoSuchFileException.class, () -> Archive.load(directory));
    FileSystemException folder =
        assertThrows(FileSystemException.class, () -> Archive.restore(directory));
    assertTrue(folder.getMessage().contains("load reads a package"), folder.getMessage());
  }
}
