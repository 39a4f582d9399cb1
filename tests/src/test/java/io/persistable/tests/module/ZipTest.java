package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.SaveOptions;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CPython imports from a zip file, as docs/text-format.md says. */
class ZipTest {

  @TempDir private Path directory;

  @Test
  void textsAreImportedFromAZipAndArraysBesideThemAreNot() throws IOException {
    Path root = Files.createDirectory(directory.resolve("root"));
    Archive.create().insert("a", List.of(1, 2)).save(root, "pack");
    Archive.create()
        .insert("a", List.of(3))
        .save(root, "mod", SaveOptions.builder().asPackage(false).build());
    Archive.create().insert("a", new double[200]).save(root, "arrays");
    try (DataSet set = DataSet.builder(root.resolve("ds")).mode(DataSet.Mode.WRITE).open()) {
      set.put("x", List.of(4), "an info");
      set.put("y", new double[200], "large");
    }
    Path zip = directory.resolve("all.zip");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
        Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(new ZipEntry(root.relativize(file).toString()));
        Files.copy(file, out);
      }
    }
    assertEquals(
        "(1, 2) (3,) an info (4,) NotADirectoryError NotADirectoryError\n",
        Python.get()
            .run(
                """
                import sys
                sys.path.insert(0, 'all.zip')
                import pack, mod, ds, ds.x
                def fails(name):
                    try: __import__(name)
                    except OSError as e: return type(e).__name__
                print(pack.a, mod.a, ds._info_dict['x'], sys.modules['ds.x'],
                      fails('arrays'), fails('ds.y'))
                """,
                directory));
  }
}
