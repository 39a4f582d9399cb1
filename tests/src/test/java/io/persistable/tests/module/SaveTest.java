package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.array.NdArray;
import io.persistable.error.ArrayFormatException;
import io.persistable.error.InvalidNameException;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SaveTest {

  private static final SaveOptions MODULE = SaveOptions.builder().asPackage(false).build();

  @TempDir private Path directory;

  private final long[] x = IntStream.range(0, 10).asLongStream().toArray();
  private final long[] y = IntStream.range(0, 20).asLongStream().toArray();

  private Archive archive() {
    return Archive.builder().arrayThreshold(5).build();
  }

  private Archive seed() {
    return archive().insert("a", 1).insert("x", x).insert("b", new ArrayList<>(List.of(x, y)));
  }

  private List<String> tree() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> directory.relativize(file).toString())
          .filter(name -> !name.contains("__pycache__"))
          .sorted()
          .toList();
    }
  }

  @Test
  void treesAreTheSeedsFileForFile() throws IOException {
    seed().save(directory, "mod1");
    seed().save(directory, "mod2", MODULE);
    assertEquals(
        List.of(
            "mod1/__init__.py",
            "mod1/_arrays/array_0.npy",
            "mod1/_arrays/array_1.npy",
            "mod2.py",
            "mod2_arrays/array_0.npy",
            "mod2_arrays/array_1.npy"),
        tree());
    assertEquals(
        "True True\n",
        Python.get()
            .run(
                """
                import mod1, mod2
                import numpy as np
                print(*[m.a == 1 and np.allclose(m.x, np.arange(10)) and m.b[0] is m.x
                        and (m.b[1] == np.arange(20)).all() for m in (mod1, mod2)])
                """,
                directory));
  }

  @Test
  void arraysOfMoreThanAHundredElementsGoBesideTheTextUnlessToldOtherwise() throws IOException {
    Archive usual = Archive.create().insert("x", new int[100]).insert("y", new int[101]);
    usual.save(directory, "usual");
    assertEquals(List.of("usual/__init__.py", "usual/_arrays/array_0.npy"), tree());
    assertTrue(usual.arrays().isEmpty(), "a text by itself holds all arrays");
    Archive.builder().arrayThreshold(101).build().insert("y", new int[101]).save(directory, "set");
    assertEquals(101, Archive.load(directory.resolve("set")).get("y", int[].class).length);
    assertEquals(
        List.of("set/__init__.py", "usual/__init__.py", "usual/_arrays/array_0.npy"), tree());
  }

  @Test
  void aSingleItemIsWhatImportingGives() throws IOException {
    List<Object> b = new ArrayList<>(List.of(x, y));
    archive().insert("b1", b).save(directory, SaveOptions.DEFAULT);
    archive().insert("b2", b).save(directory, MODULE);
    assertEquals(
        List.of(
            "b1/__init__.py",
            "b1/_arrays/array_0.npy",
            "b1/_arrays/array_1.npy",
            "b2.py",
            "b2_arrays/array_0.npy",
            "b2_arrays/array_1.npy"),
        tree());
    assertEquals(
        "list list 45 190\n",
        Python.get()
            .run(
                "import b1, b2; print(type(b1).__name__, type(b2).__name__, sum(b1[0]),"
                    + " sum(b2[1]))",
                directory));
    assertEquals(List.of("b1"), Archive.load(directory.resolve("b1")).names());
  }

  @ParameterizedTest
  @EnumSource(ArrayFormat.class)
  void everyFormatComesBackInPythonAndInJava(ArrayFormat format) throws IOException {
    assumeTrue(format != ArrayFormat.HDF5 || Python.system("numpy", "h5py").isPresent());
    Python python =
        format == ArrayFormat.HDF5 ? Python.system("numpy", "h5py").orElseThrow() : Python.get();
    for (SaveOptions options : List.of(SaveOptions.DEFAULT, MODULE)) {
      String name = "m" + (options.asPackage() ? "p" : "m");
      seed().save(directory, name, options.toBuilder().arrayFormat(format).build());
      assertEquals(
          "45 190 True\n",
          python.run(
              "import " + name + " as m; print(m.x.sum(), m.b[1].sum(), m.b[0] is m.x)",
              directory));
      Items items = Archive.load(directory.resolve(name));
      assertArrayEquals(x, items.get("x", long[].class));
      assertEquals(NdArray.of(x), items.get("x", NdArray.class));
      assertSame(items.get("x"), items.list("b", Object.class).get(0));
      Archive.verify(directory.resolve(name));
    }
  }

  @Test
  void whatIsThereIsReplacedOnlyWhenAskedFor() throws IOException {
    seed().save(directory, "mod");
    List<String> before = tree();
    FileAlreadyExistsException refused =
        assertThrows(FileAlreadyExistsException.class, () -> seed().save(directory, "mod"));
    assertTrue(refused.getMessage().contains("SaveOptions.force"), refused.getMessage());
    assertEquals(before, tree());
  }

  @Test
  void aReplacementTakesNamesThatWereNeverUsed() throws IOException {
    SaveOptions force = SaveOptions.builder().force(true).build();
    seed().save(directory, "mod");
    seed().save(directory, "mod", force);
    assertEquals(
        List.of("mod/__init__.py", "mod/_arrays_1/array_0.npy", "mod/_arrays_1/array_1.npy"),
        tree());
  }

  @Test
  void aBackupStaysWholeUntilItIsDeleted() throws IOException {
    SaveOptions force = SaveOptions.builder().force(true).build();
    seed().save(directory, "mod");
    archive()
        .insert("a", 2)
        .insert("y", y)
        .save(directory, "mod", force.toBuilder().backup(true).build());
    archive().insert("a", 3).save(directory, "mod", force);
    assertEquals(
        List.of(
            "mod/__init__.py",
            "mod/__init__.py.bak",
            "mod/_arrays/array_0.npy",
            "mod/_arrays/array_1.npy"),
        tree());
    assertArrayEquals(
        x, Archive.load(directory.resolve("mod/__init__.py.bak")).get("x", long[].class));
  }

  /** Writes the module {@code mod} with one number in it. */
  private interface Writing {
    void write(int value) throws IOException;
  }

  @Test
  void reloadSeesWhatWasSavedWithinTheSameSecond() throws IOException {
    assertReloads(
        value ->
            archive()
                .insert("a", value)
                .save(directory, "mod", MODULE.toBuilder().force(true).build()));
  }

  @Test
  void reloadSeesWhatWasWrittenWithinTheSameSecond() throws IOException {
    assertReloads(value -> archive().insert("a", value).writeTo(directory.resolve("mod.py")));
  }

  private void assertReloads(Writing writing) throws IOException {
    writing.write(1);
    Process process =
        Python.get()
            .command("-c", Python.script(SaveTest.class, "reload.py"), directory.toString())
            .redirectErrorStream(true)
            .start();
    try (var out = process.inputReader();
        var in = process.outputWriter()) {
      for (int value = 1; value < 9; value++) {
        assertEquals("saw " + value, out.readLine());
        writing.write(value + 1);
        in.write("\n");
        in.flush();
      }
    }
    assertTrue(Files.exists(directory.resolve("__pycache__")), "bytecode is written");
  }

  @Test
  void writingThroughALinkReplacesWhatItLeadsTo() throws IOException {
    Path file = Files.writeString(directory.resolve("file.py"), "old");
    Path link = Files.createSymbolicLink(directory.resolve("link.py"), file.getFileName());
    archive().insert("a", 1).writeTo(link);
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(1, Archive.restore(file).get("a"));
    assertEquals(List.of("file.py", "link.py"), tree());
  }

  @Test
  void pathsMayHaveSpacesAndLetters() throws IOException {
    Path odd = directory.resolve("mit Leerzeichen – größer 漢字's");
    seed().save(odd, "mod");
    assertEquals("45\n", Python.get().run("import mod; print(mod.x.sum())", odd));
    assertEquals(1, Archive.load(odd.resolve("mod")).get("a"));
  }

  @Test
  void aMappedArrayOutlivesItsArchive() throws IOException {
    NdArray array = NdArray.of(x);
    archive().insert("x", array).save(directory, "mod");
    NdArray mapped = Archive.load(directory.resolve("mod")).get("x", NdArray.class);
    archive().insert("a", 1).save(directory, "mod", SaveOptions.builder().force(true).build());
    assertEquals(List.of("mod/__init__.py"), tree());
    assertEquals(array, mapped);
  }

  @Test
  void partsAreDrawnTogetherInPythonAndInJava() throws IOException {
    List<Object> list = new ArrayList<>();
    List<Object> shared = new ArrayList<>(List.of("shared"));
    for (int i = 0; i < 500; i++) {
      list.add(new ArrayList<>(List.of(i, shared)));
    }
    for (Object collection : List.of(list, List.copyOf(list), java.util.Set.copyOf(list))) {
      archive()
          .insert("first", shared)
          .insert("all", collection)
          .save(directory, "mod", SaveOptions.builder().partObjects(50).force(true).build());
      assertTrue(tree().stream().filter(name -> name.contains("part_")).count() >= 10);
      Items items = Archive.load(directory.resolve("mod"));
      assertEquals(collection, items.get("all"));
      assertEquals(
          "500 ['first', 'all'] True\n",
          Python.get()
              .run(
                  """
                  import mod
                  names = [n for n in vars(mod) if not n.startswith('__')]
                  print(len(mod.all), names, all(e[1] is mod.first for e in mod.all))
                  """,
                  directory));
    }
  }

  @Test
  void damageIsFoundByVerify() throws IOException {
    seed().save(directory, "mod");
    Path file = directory.resolve("mod/_arrays/array_1.npy");
    byte[] bytes = Files.readAllBytes(file);
    bytes[200] ^= 1;
    Files.write(file, bytes);
    ArrayFormatException found =
        assertThrows(ArrayFormatException.class, () -> Archive.verify(directory.resolve("mod")));
    assertTrue(found.getMessage().contains("array_1.npy"), found.getMessage());
    Files.delete(file);
    assertThrows(NoSuchFileException.class, () -> Archive.verify(directory.resolve("mod")));
  }

  @Test
  void arraysAreLookedForBesideTheTextAndNowhereElse() throws IOException {
    seed().save(directory, "mod", MODULE);
    Path text = directory.resolve("mod.py");
    for (String elsewhere : List.of("../mod_arrays", "/etc", "a/b", "..", "a\\\\b")) {
      Files.writeString(
          text,
          Files.readString(text)
              .replaceAll("dir, '[^']*'", "dir, '" + elsewhere.replace("\\", "\\\\") + "'"));
      ArrayFormatException refused =
          assertThrows(ArrayFormatException.class, () -> Archive.load(text));
      assertTrue(refused.getMessage().contains("beside the text"), refused.getMessage());
    }
  }

  @Test
  void namesThatPythonCantImportAreRefused() {
    for (String name : List.of("", "a-b", "class", "../x", "a.b", "ﬁ")) {
      assertThrows(InvalidNameException.class, () -> seed().save(directory, name), name);
    }
  }

  @Test
  void moreThanOneItemIsNoSingleItem() {
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class, () -> seed().save(directory, SaveOptions.DEFAULT));
    assertTrue(refused.getMessage().contains("[a, x, b]"), refused.getMessage());
  }
}
