package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.SaveOptions;
import io.persistable.error.InvalidNameException;
import io.persistable.module.StandardModules;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No archive hides a module of Python's library, unless that is allowed. */
class StandardModulesTest {

  @TempDir private Path directory;

  private static final SaveOptions MODULE = SaveOptions.builder().asPackage(false).build();

  @Test
  void theListHasAllOfEachPython() {
    List<Python> pythons = new ArrayList<>(List.of(Python.get()));
    Python.system().ifPresent(pythons::add);
    for (Python python : pythons) {
      String names = python.run("import sys; print(' '.join(sys.stdlib_module_names))");
      for (String name : names.strip().split(" ")) {
        assertTrue(StandardModules.contains(name), name);
      }
    }
    for (String name : List.of("numpy", "h5py", "scipy", "distutils", "imp", "asyncore")) {
      assertTrue(StandardModules.contains(name), name);
    }
    assertFalse(StandardModules.contains("flights"));
  }

  @Test
  void aHiddenModuleIsRefusedWithARemedy() {
    Archive archive = Archive.create().insert("enum", 1);
    for (String file : List.of("enum.py", "enum/__init__.py")) {
      InvalidNameException e =
          assertThrows(InvalidNameException.class, () -> archive.writeTo(directory.resolve(file)));
      assertEquals(
          "expected a module that hides none of Python's library, found 'enum', which scripts"
              + " beside it could no longer import; take another name, such as 'enum_data', or"
              + " allow it: Archive.builder().allowedModules(\"enum\")",
          e.getMessage());
    }
    assertThrows(InvalidNameException.class, () -> archive.save(directory, "enum"));
    assertThrows(InvalidNameException.class, () -> archive.save(directory, "numpy", MODULE));
    assertThrows(InvalidNameException.class, () -> archive.save(directory, MODULE));
    assertEquals(List.of(), List.of(directory.toFile().list()));
  }

  @Test
  void otherFilesAndSourcesHideNothing() throws IOException {
    Archive archive = Archive.builder().allowedModules("json").build().insert("x", 1);
    archive.writeTo(directory.resolve("json.py"));
    archive.writeTo(directory.resolve("enum.txt"));
    archive.writeTo(directory.resolve("enum"));
    archive.save(directory, "enum", SaveOptions.builder().dialect(Dialect.JAVA).build());
    assertTrue(Files.exists(directory.resolve("Enum.java")));
    assertThrows(InvalidNameException.class, () -> archive.save(directory, "struct"));
  }
}
