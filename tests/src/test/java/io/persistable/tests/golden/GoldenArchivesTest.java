package io.persistable.tests.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.ArchiveBuilder;
import io.persistable.Items;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.tests.change.WithoutClasses;
import io.persistable.tests.graph.SameGraph;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What any version wrote, this one reads, with the same values. {@code -Dpersistable.golden=write}
 * writes the folder of the format in the making anew.
 */
class GoldenArchivesTest {

  private static final Path GOLDEN = Path.of("..", "runtime", "src", "test", "resources", "golden");

  /** The format in the making. What is in the other folders is never written again. */
  private static final String VERSION = "2";

  @TempDir private Path directory;

  @BeforeAll
  static void writeIfAsked() throws IOException {
    if (!"write".equals(System.getProperty("persistable.golden"))) {
      return;
    }
    Path directory = GOLDEN.resolve(VERSION);
    if (Files.exists(directory)) {
      // A save beside an older one would take new names for its arrays.
      try (Stream<Path> old = Files.walk(directory)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    Files.createDirectories(directory);
    write(GoldenArchives.types(), false, directory.resolve("types_flat.py"));
    write(GoldenArchives.types(), true, directory.resolve("types_scoped.py"));
    write(GoldenArchives.graph(), false, directory.resolve("graph_flat.py"));
    write(GoldenArchives.graph(), true, directory.resolve("graph_scoped.py"));
    SaveOptions options = SaveOptions.builder().force(true).build();
    Archive arrays = archive(GoldenArchives.arrays(), false);
    arrays.save(directory, "arrays_npy", options.toBuilder().arrayFormat(ArrayFormat.NPY).build());
    arrays.save(directory, "arrays_npz", options.toBuilder().arrayFormat(ArrayFormat.NPZ).build());
    arrays.save(
        directory,
        "arrays_module",
        options.toBuilder().arrayFormat(ArrayFormat.NPY).asPackage(false).build());
  }

  private static void write(Map<String, @Nullable Object> roots, boolean scoped, Path file)
      throws IOException {
    archive(roots, scoped).writeTo(file);
  }

  private static Archive archive(Map<String, @Nullable Object> roots, boolean scoped) {
    Archive archive = Archive.builder().scoped(scoped).arrayThreshold(4).build();
    if (roots.containsKey("cycle") || roots.containsKey("component_string")) {
      archive = Archive.builder().scoped(scoped).build();
    }
    roots.forEach(archive::insert);
    return archive;
  }

  static Stream<Path> archives() throws IOException {
    try (Stream<Path> versions = Files.list(GOLDEN)) {
      return versions.sorted().toList().stream().flatMap(GoldenArchivesTest::ofVersion);
    }
  }

  private static Stream<Path> ofVersion(Path version) {
    try (Stream<Path> files = Files.list(version)) {
      return files
          .filter(
              file -> file.toString().endsWith(".py") || Files.exists(file.resolve("__init__.py")))
          .sorted()
          .toList()
          .stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("archives")
  void whatAnyVersionWroteIsRead(Path archive) throws IOException {
    String name = archive.getFileName().toString();
    Map<String, @Nullable Object> expected =
        name.startsWith("types")
            ? GoldenArchives.types()
            : name.startsWith("graph") ? GoldenArchives.graph() : GoldenArchives.arrays();
    Items items = Archive.load(archive);
    assertTrue(expected.keySet().containsAll(items.names()), items::toString);
    Map<String, @Nullable Object> kept = new LinkedHashMap<>();
    Map<String, @Nullable Object> found = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Object> entry : expected.entrySet()) {
      if (items.contains(entry.getKey())) {
        kept.put(entry.getKey(), entry.getValue());
        found.put(entry.getKey(), items.get(entry.getKey()));
      }
    }
    if (archive.getParent().endsWith("0.1")) {
      SameGraph.assertSameInFormat1(kept, found);
    } else {
      SameGraph.assertSameGraph(kept, found);
    }
    if (!name.startsWith("arrays")) {
      return;
    }
    Archive.verify(archive);
  }

  static Stream<Path> archivesOfThisVersion() {
    return ofVersion(GOLDEN.resolve(VERSION));
  }

  @ParameterizedTest
  @MethodSource("archivesOfThisVersion")
  void anArchiveIsWrittenAgainUnchangedWithNoneOfItsClasses(Path archive) throws IOException {
    String name = archive.getFileName().toString().replace(".py", "");
    boolean isPackage = Files.isDirectory(archive);
    boolean arrays = name.startsWith("arrays");
    Archive again =
        WithoutClasses.in(
            () -> {
              Items items = Archive.reader().unknownTypesAsRecords(true).build().load(archive);
              ArchiveBuilder options = Archive.builder().scoped(name.contains("scoped"));
              Archive copy = (arrays ? options.arrayThreshold(4) : options).build();
              items.asMap().forEach(copy::insert);
              return copy;
            });
    String text = Files.readString(isPackage ? archive.resolve("__init__.py") : archive);
    if (!arrays) {
      assertEquals(text, again.toString());
      return;
    }
    again.save(
        directory,
        name,
        SaveOptions.builder()
            .asPackage(isPackage)
            .arrayFormat(name.endsWith("npz") ? ArrayFormat.NPZ : ArrayFormat.NPY)
            .build());
    Path file = directory.resolve(name + (isPackage ? "/__init__.py" : ".py"));
    assertEquals(text, Files.readString(file));
  }

  @Test
  void cpythonImportsThemAll() throws IOException {
    StringBuilder script = new StringBuilder("import sys\nsys.dont_write_bytecode = True\n");
    List<Path> archives = archives().toList();
    for (Path archive : archives) {
      script.append("sys.path[0] = '").append(archive.getParent().toAbsolutePath()).append("'\n");
      String module = archive.getFileName().toString().replace(".py", "");
      script.append("import ").append(module).append("; del sys.modules['").append(module);
      script.append("']\n");
    }
    assertEquals("", Python.get().run(script.toString(), GOLDEN.toAbsolutePath()));
    assertTrue(archives.size() >= 7, archives::toString);
  }
}
