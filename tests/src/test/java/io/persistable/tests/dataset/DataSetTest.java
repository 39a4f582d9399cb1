package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.DataSetBuilder;
import io.persistable.DataSetView;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.array.NdArray;
import io.persistable.error.ArrayFormatException;
import io.persistable.error.DataSetDamagedException;
import io.persistable.error.DataSetException;
import io.persistable.error.DataSetLockedException;
import io.persistable.error.DuplicateNameException;
import io.persistable.error.InvalidNameException;
import io.persistable.error.NotPersistableException;
import io.persistable.error.UnknownNameException;
import io.persistable.error.WrongTypeException;
import io.persistable.testsupport.Python;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What users call. */
class DataSetTest {

  @TempDir private Path directory;

  private Path place;

  private final double[] values = DoubleStream.iterate(0.5, v -> v + 1).limit(200).toArray();

  @BeforeEach
  void choosePlace() {
    place = directory.resolve("ds");
  }

  private DataSetBuilder writing() {
    return DataSet.builder(place).mode(DataSet.Mode.WRITE).timeout(Duration.ofSeconds(20));
  }

  private static <T extends Throwable> void assertRefused(
      Class<T> type, String message, Executable work) {
    T refused = assertThrows(type, work);
    assertTrue(String.valueOf(refused.getMessage()).contains(message), refused.getMessage());
  }

  // Items.

  @Test
  void whatIsPutIsThereForWhoeverOpensNext() throws IOException {
    List<Object> shared = new ArrayList<>(List.of(1, "two"));
    try (DataSet ds = writing().open()) {
      ds.put("x", values, "the values of run 7");
      ds.put("pair", new ArrayList<>(List.of(shared, shared)));
      ds.put("nothing", null, null);
      assertArrayEquals(values, ds.get("x", double[].class));
    }
    try (DataSet ds = DataSet.open(place)) {
      assertEquals(List.of("x", "pair", "nothing"), ds.names());
      assertArrayEquals(values, ds.get("x", double[].class));
      assertArrayEquals(values, (double[]) ds.get("x"));
      List<Object> pair = ds.list("pair", Object.class);
      assertEquals(shared, pair.get(0));
      assertSame(pair.get(0), pair.get(1));
      assertNull(ds.get("nothing"));
      assertEquals("the values of run 7", ds.info("x"));
      assertNull(ds.info("pair"));
      assertTrue(ds.contains("x"));
      assertFalse(ds.contains("y"));
    }
  }

  @Test
  void anItemIsReadEachTimeItIsAskedFor() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("x", new ArrayList<>(List.of(1)));
      ds.list("x", Integer.class).add(2);
      assertEquals(List.of(1), ds.get("x"));
    }
  }

  @Test
  void insertedItemsGetTheFirstFreeNames() throws IOException {
    try (DataSet ds = writing().open()) {
      assertEquals("x_0", ds.insert(10, "ten"));
      ds.put("x_1", 11);
      assertEquals("x_2", ds.insert(12, null));
      assertEquals(Map.of("x_0", 10, "x_1", 11, "x_2", 12), all(ds));
    }
    try (DataSet ds = writing().namePrefix("run_").open()) {
      assertEquals("run_0", ds.insert(20, null));
    }
  }

  private static Map<String, @Nullable Object> all(DataSet ds) throws IOException {
    Map<String, @Nullable Object> all = new HashMap<>();
    for (String name : ds.names()) {
      all.put(name, ds.get(name));
    }
    return all;
  }

  @Test
  void removedItemsLeaveNothingBehind() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("x", values, "info");
      ds.put("y", 1);
      ds.remove("x");
      assertEquals(List.of("y"), ds.names());
      assertRefused(UnknownNameException.class, "there is no 'x'", () -> ds.remove("x"));
    }
    assertEquals(List.of("__init__.py", "_this_dir_is_a_DataSet", "y.py"), Trees.files(place));
  }

  @ParameterizedTest
  @EnumSource(ArrayFormat.class)
  void renamingKeepsValueInfoAndArrays(ArrayFormat format) throws IOException {
    try (DataSet ds = writing().arrayFormat(format).open()) {
      ds.put("x", values, "info");
      ds.rename("x", "y");
      assertEquals(List.of("y"), ds.names());
      assertArrayEquals(values, ds.get("y", double[].class));
      assertEquals("info", ds.info("y"));
      assertRefused(UnknownNameException.class, "there is no 'x'", () -> ds.rename("x", "z"));
      ds.put("z", 1);
      assertRefused(DuplicateNameException.class, "'z' already", () -> ds.rename("y", "z"));
    }
    assertTrue(Trees.files(place).stream().noneMatch(name -> name.startsWith("x")));
  }

  @ParameterizedTest
  @EnumSource(ArrayFormat.class)
  void replacedArraysGoAndNewOnesComeInTheFormatOfTheDay(ArrayFormat format) throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("x", values);
    }
    double[] more = DoubleStream.iterate(7, v -> v / 3).limit(300).toArray();
    try (DataSet ds = writing().arrayFormat(format).open()) {
      ds.put("x", more);
      assertArrayEquals(more, ds.get("x", double[].class));
    }
    assertEquals(4, Trees.files(place).size(), Trees.files(place).toString());
    try (DataSet ds = DataSet.open(place)) {
      assertArrayEquals(more, ds.get("x", double[].class));
      assertEquals(List.of(), ds.verify());
    }
  }

  @Test
  void theThresholdSaysWhichArraysStandInTheText() throws IOException {
    try (DataSet ds = writing().arrayThreshold(3).open()) {
      ds.put("small", new double[3]);
      ds.put("large", new double[4]);
    }
    assertEquals(
        List.of(
            "__init__.py",
            "_this_dir_is_a_DataSet",
            "large.py",
            "large_data/array_0.npy",
            "small.py"),
        Trees.files(place));
  }

  @Test
  void scopedItemsComeBack() throws IOException {
    List<Object> shared = new ArrayList<>(List.of(1, 2));
    try (DataSet ds = writing().scoped(true).open()) {
      ds.put("x", new ArrayList<>(List.of(shared, shared)));
      assertTrue(Files.readString(place.resolve("x.py")).contains("def x("));
      assertEquals(List.of(shared, shared), ds.get("x"));
    }
  }

  // Arrays.

  @ParameterizedTest
  @EnumSource(ArrayFormat.class)
  void anArrayIsMappedOrReadAsItIsAskedFor(ArrayFormat format) throws IOException {
    try (DataSet ds = writing().arrayFormat(format).open()) {
      ds.put("x", values);
      NdArray mapped = ds.get("x", NdArray.class);
      ds.put("x", new double[300]);
      ds.put("x", 1);
      assertEquals(NdArray.of(values), mapped, "outlives its file");
    }
  }

  @ParameterizedTest
  @EnumSource(ArrayFormat.class)
  void damageIsFoundWhenAnArrayIsReadInFull(ArrayFormat format) throws IOException {
    try (DataSet ds = writing().arrayFormat(format).open()) {
      ds.put("x", values);
      ds.put("list", new ArrayList<>(List.of(values)));
    }
    for (String name : List.of("x", "list")) {
      String file =
          Trees.files(place).stream().filter(f -> f.startsWith(name + "_data")).findFirst().get();
      byte[] bytes = Files.readAllBytes(place.resolve(file));
      bytes[bytes.length / 2] ^= 1;
      Files.write(place.resolve(file), bytes);
    }
    try (DataSet ds = DataSet.open(place)) {
      assertRefused(ArrayFormatException.class, "x_data", () -> ds.get("x", double[].class));
      assertRefused(ArrayFormatException.class, "x_data", () -> ds.get("x"));
      assertRefused(ArrayFormatException.class, "list_data", () -> ds.get("list"));
      assertEquals(
          List.of(DataSet.Problem.Kind.DAMAGED, DataSet.Problem.Kind.DAMAGED),
          ds.verify().stream().map(DataSet.Problem::kind).toList());
    }
  }

  @Test
  void aMissingFileIsDamage() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("x", values);
    }
    Files.delete(place.resolve("x_data/array_0.npy"));
    try (DataSet ds = DataSet.open(place)) {
      assertRefused(DataSetDamagedException.class, "array_0.npy", () -> ds.get("x"));
      assertEquals(DataSet.Problem.Kind.MISSING, ds.verify().get(0).kind());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"../elsewhere", "/etc", "..", "a/b"})
  void arraysAreLookedForInTheDataSetAndNowhereElse(String elsewhere) throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("x", values);
    }
    Path module = place.resolve("x.py");
    Files.writeString(module, Files.readString(module).replace("'x_data'", "'" + elsewhere + "'"));
    try (DataSet ds = DataSet.open(place)) {
      assertRefused(DataSetDamagedException.class, "own directory", () -> ds.get("x"));
    }
  }

  // Infos.

  @Test
  void infosComeBackWithoutAnyItemBeingRead() throws IOException {
    Map<String, @Nullable Object> mixed = new LinkedHashMap<>();
    mixed.put("unit", "m'\"\n");
    mixed.put("scale", new ArrayList<>(List.of(1, 2.5, true)));
    mixed.put("none", null);
    try (DataSet ds = writing().open()) {
      ds.put("x", values, mixed);
      ds.setInfo("note", 7_000_000_000L);
      ds.setInfo("tiny", Double.MIN_VALUE);
      Files.delete(place.resolve("x.py"));
      assertEquals(mixed, ds.info("x"));
      Map<String, @Nullable Object> infos = ds.infos();
      assertEquals(List.of("x", "note", "tiny"), new ArrayList<>(infos.keySet()));
      assertEquals(7_000_000_000L, infos.get("note"));
      assertEquals(Double.MIN_VALUE, infos.get("tiny"));
      assertRefused(UnknownNameException.class, "has an info but no item", () -> ds.get("note"));
    }
  }

  @Test
  void whatCanBeArchivedCanBeAnInfo() throws IOException {
    Instant now = Instant.parse("2018-02-07T01:26:13.840Z");
    NdArray small = NdArray.of(new double[] {1, 2.5});
    List<Object> shared = new ArrayList<>(List.of(1));
    try (DataSet ds = writing().open()) {
      ds.setInfo("when", now);
      ds.setInfo("array", small);
      ds.setInfo("shared", new ArrayList<>(List.of(shared, shared)));
      ds.setInfo("nan", Double.NaN);
    }
    try (DataSet ds = DataSet.open(place)) {
      assertEquals(now, ds.info("when"));
      assertEquals(small, NdArray.view(ds.info("array")));
      assertEquals(Double.NaN, ds.infos().get("nan"));
      assertEquals(now, ds.infos().get("when"));
    }
    assertEquals(
        "datetime [1.  2.5] [[1], [1]] nan ['_info_dict']\n",
        Python.get().run(Python.script(DataSetTest.class, "rich_infos.py"), directory));
  }

  @Test
  void whatCantBeArchivedIsRefusedAndNothingChanges() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("x", 1, "first");
      Object strange = new Object();
      assertThrows(NotPersistableException.class, () -> ds.put("x", strange));
      assertThrows(NotPersistableException.class, () -> ds.put("y", 1, strange));
      assertThrows(NotPersistableException.class, () -> ds.setInfo("x", strange));
      assertEquals(Map.of("x", 1), all(ds));
      assertEquals("first", ds.info("x"));
      assertEquals(List.of(), ds.repair().problems());
    }
  }

  @Test
  void puttingWithoutAnInfoKeepsTheOneThatIsThere() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("x", 1, "first");
      ds.put("x", 2);
      assertEquals("first", ds.info("x"));
      ds.put("x", 3, null);
      assertNull(ds.info("x"));
    }
  }

  // Errors.

  @Test
  void whatIsNoDataSetIsSaidToBeNone() throws IOException {
    assertRefused(DataSetException.class, "open it for writing", () -> DataSet.open(place));
    Files.createDirectories(place);
    Files.writeString(place.resolve("thesis.txt"), "");
    assertRefused(DataSetException.class, "is no data set", () -> DataSet.open(place));
    assertRefused(DataSetException.class, "is no data set", () -> writing().open());
    Path file = place.resolve("thesis.txt");
    assertRefused(DataSetException.class, "no directory", () -> DataSet.open(file));
    assertEquals(List.of("thesis.txt"), Trees.files(place));
  }

  @Test
  void whatIsOpenedForReadingCantBeWrittenTo() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("x", 1);
    }
    try (DataSet ds = DataSet.open(place)) {
      String message = "was opened for reading";
      assertRefused(DataSetException.class, message, () -> ds.put("x", 2));
      assertRefused(DataSetException.class, message, () -> ds.insert(2, null));
      assertRefused(DataSetException.class, message, () -> ds.setInfo("x", "i"));
      assertRefused(DataSetException.class, message, () -> ds.remove("x"));
      assertRefused(DataSetException.class, message, () -> ds.rename("x", "y"));
      assertRefused(DataSetException.class, message, () -> ds.transaction(tx -> 1));
      assertRefused(DataSetException.class, message, () -> ds.repair());
      assertEquals(1, ds.get("x"));
    }
  }

  @Test
  void unknownNamesAreAnsweredWithThoseThereAre() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("alpha", 1);
      ds.put("beta", 2);
      String message = "there is no 'x' in " + place + "; there are [alpha, beta]";
      assertRefused(UnknownNameException.class, message, () -> ds.get("x"));
      assertRefused(UnknownNameException.class, message, () -> ds.get("x", String.class));
      assertRefused(UnknownNameException.class, message, () -> ds.list("x", String.class));
      assertRefused(UnknownNameException.class, message, () -> ds.info("x"));
      assertRefused(UnknownNameException.class, message, () -> ds.snapshot().get("x"));
      for (int i = 0; i < 30; i++) {
        ds.insert(i, null);
      }
      assertRefused(UnknownNameException.class, "x_17, … 32 in all]", () -> ds.get("x"));
    }
  }

  @Test
  void anotherTypeThanIsAskedForIsNamed() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("x", "text");
      ds.put("list", new ArrayList<>(List.of(1, "two")));
      assertRefused(WrongTypeException.class, "$.x: expected", () -> ds.get("x", Integer.class));
      assertRefused(WrongTypeException.class, "$.x: expected", () -> ds.list("x", Integer.class));
      assertRefused(
          WrongTypeException.class, "$.list[1]: expected", () -> ds.list("list", Integer.class));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a-b",
        "1x",
        "class",
        "None",
        "../x",
        "a.b",
        "a b",
        "__init__",
        "_info_dict",
        "_locked",
        "con",
        "ﬁ",
        "x\u0000",
        "_this_dir_is_a_DataSet",
        "__path__"
      })
  void namesThatNoModuleCanHaveAreRefused(String name) throws IOException {
    try (DataSet ds = writing().open()) {
      assertThrows(InvalidNameException.class, () -> ds.put(name, 1));
      assertThrows(InvalidNameException.class, () -> ds.setInfo(name, 1));
      assertEquals(List.of(), ds.names());
    }
  }

  @Test
  void anyPythonIdentifierIsAName() throws IOException {
    List<String> names = List.of("größe", "変数", "_x", "numpy", "os", "sys", "dict", "x_data", "Χ");
    try (DataSet ds = writing().open()) {
      for (String name : names) {
        ds.put(name, new double[101]);
      }
    }
    assertEquals(
        "[101, 101, 101, 101, 101, 101, 101, 101, 101]\n",
        Python.get().run(Python.script(DataSetTest.class, "lengths.py"), directory));
    try (DataSet ds = DataSet.open(place)) {
      assertEquals(names, ds.names());
      for (String name : names) {
        assertEquals(101, ds.get(name, double[].class).length);
      }
    }
  }

  @Test
  void namesThatAreOneFileOnSomeDiskAreRefused() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("Run", 1);
      assertRefused(InvalidNameException.class, "'Run'", () -> ds.put("run", 2));
      ds.remove("Run");
      ds.put("run", 2);
      assertEquals(Map.of("run", 2), all(ds));
    }
  }

  @Test
  void optionsThatMakeNoSenseAreRefusedAtOnce() {
    DataSetBuilder builder = DataSet.builder(place);
    assertThrows(NullPointerException.class, () -> builder.mode(null));
    assertRefused(IllegalArgumentException.class, "-1", () -> builder.arrayThreshold(-1));
    assertRefused(
        IllegalArgumentException.class, "PT-1S", () -> builder.timeout(Duration.ofSeconds(-1)));
    assertRefused(InvalidNameException.class, "'9x'", () -> builder.namePrefix("9x"));
  }

  @Test
  void aClosedDataSetSaysSo() throws IOException {
    DataSet ds = writing().open();
    ds.put("x", 1);
    ds.close();
    ds.close();
    assertRefused(IllegalStateException.class, "closed", () -> ds.get("x"));
    assertRefused(IllegalStateException.class, "closed", () -> ds.put("x", 2));
    assertTrue(ds.toString().contains("1 item"), ds.toString());
  }

  // Together.

  @Test
  void aTransactionIsSeenWholeOrNotAtAll() throws IOException {
    try (DataSet ds = writing().open();
        DataSet reader = DataSet.open(place)) {
      ds.put("old", 1);
      String made =
          ds.transaction(
              tx -> {
                tx.put("x", values, "new");
                tx.setInfo("old", "changed");
                String name = tx.insert(3, null);
                assertTrue(tx.contains("x"));
                assertEquals("new", tx.info("x"));
                assertArrayEquals(values, tx.get("x", double[].class));
                assertEquals(List.of("old"), reader.names());
                assertNull(reader.info("old"));
                return name;
              });
      assertEquals("x_0", made);
      assertEquals(List.of("old", "x", "x_0"), reader.names());
      assertEquals("changed", reader.info("old"));
      IOException failure = new IOException("no");
      IOException thrown =
          assertThrows(
              IOException.class,
              () ->
                  ds.transaction(
                      tx -> {
                        tx.put("x", 1);
                        tx.remove("old");
                        throw failure;
                      }));
      assertSame(failure, thrown);
      assertArrayEquals(values, reader.get("x", double[].class));
      assertEquals(List.of(), ds.verify());
    }
  }

  @Test
  void renamingWithinATransactionSeesWhatTheTransactionPut() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("x", "old");
      ds.transaction(
          tx -> {
            tx.put("x", "new", "info");
            tx.rename("x", "y");
            tx.put("z", values);
            tx.rename("z", "w");
            return 0;
          });
      assertEquals(List.of("y", "w"), ds.names());
      assertEquals("new", ds.get("y"));
      assertEquals("info", ds.info("y"));
      assertArrayEquals(values, ds.get("w", double[].class));
      assertEquals(List.of(), ds.verify());
    }
  }

  @Test
  void aSnapshotStaysAsItWas() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("x", values, "first");
      ds.put("gone", 1);
      try (DataSetView before = ds.snapshot()) {
        for (int i = 0; i < 3; i++) {
          ds.put("x", new double[500 + i], "later");
        }
        ds.remove("gone");
        ds.put("come", 1);
        assertEquals(List.of("x", "gone"), before.names());
        assertArrayEquals(values, before.get("x", double[].class));
        assertEquals("first", before.info("x"));
        assertEquals("first", before.infos().get("x"));
        assertEquals(1, before.get("gone"));
        assertFalse(before.contains("come"));
        assertRefused(UnknownNameException.class, "[x, gone]", () -> before.get("come"));
      }
      assertEquals(502, ds.get("x", double[].class).length);
    }
    assertEquals(5, Trees.files(place).size(), Trees.files(place).toString());
  }

  @Test
  void twoWritersThatSynchronizeSeeEachOther() throws IOException {
    try (DataSet one = writing().open();
        DataSet two = writing().open()) {
      for (int i = 0; i < 10; i += 2) {
        assertEquals("x_" + i, one.insert(i, null));
        assertEquals("x_" + (i + 1), two.insert(i + 1, null));
      }
      assertEquals(one.names(), two.names());
      assertEquals(10, one.names().size());
    }
  }

  @Test
  void aWriterThatHoldsTheLockKeepsOthersOutAndIsNamed() throws IOException {
    try (DataSet holder = writing().synchronize(false).open();
        DataSet reader = DataSet.open(place)) {
      holder.put("x", 1);
      assertEquals(1, reader.get("x"), "readers need no lock");
      DataSetBuilder hasty = writing().timeout(Duration.ZERO);
      DataSetLockedException refused =
          assertThrows(DataSetLockedException.class, () -> hasty.synchronize(false).open());
      assertTrue(refused.getMessage().contains("is locked by this"), refused.getMessage());
    }
    try (DataSet next = writing().synchronize(false).open()) {
      next.put("x", 2);
      assertEquals(2, next.get("x"));
    }
  }

  @Test
  void aListenerIsToldOfOthersCommitsUntilItsWatchIsClosed() throws Exception {
    try (DataSet ds = writing().open();
        DataSet reader = DataSet.open(place)) {
      CountDownLatch told = new CountDownLatch(1);
      Closeable watch =
          reader.watch(
              seen -> {
                assertSame(reader, seen);
                told.countDown();
              });
      ds.put("x", 1);
      assertTrue(told.await(30, TimeUnit.SECONDS));
      watch.close();
      watch.close();
    }
  }

  @Test
  void aReplacedItemStaysAsABackupThatCanBeLoaded() throws IOException {
    try (DataSet ds = writing().backup(true).open()) {
      ds.put("x", values, "first");
      assertFalse(Files.exists(place.resolve("x.py.bak")), "nothing was replaced yet");
      ds.put("x", new double[300]);
      ds.put("y", 1);
      assertArrayEquals(values, backup());
    }
    assertArrayEquals(values, backup(), "also when all is swept");
    try (DataSet ds = writing().backup(true).open()) {
      assertThrows(
          IOException.class,
          () ->
              ds.transaction(
                  tx -> {
                    tx.put("x", 0);
                    throw new IOException("no");
                  }));
      assertArrayEquals(values, backup(), "a commit that isn't made makes no backup");
      ds.put("x", new double[400]);
      assertEquals(300, backup().length, "one backup is kept");
      assertEquals(List.of(), ds.repair().problems());
      assertEquals(List.of(), ds.verify());
    }
    try (DataSet ds = writing().open()) {
      ds.put("x", 2);
      ds.remove("y");
    }
    assertEquals(300, backup().length, "until it is replaced or deleted");
    assertEquals(5, Trees.files(place).size(), Trees.files(place).toString());
    Files.delete(place.resolve("x.py.bak"));
    try (DataSet ds = writing().open()) {
      assertEquals(List.of(), ds.repair().deleted(), "no record says whose it is any more");
      assertEquals(
          List.of("x_data/array_1.npy"), ds.repair(List.of("x_data/array_1.npy")).deleted());
      assertEquals(2, ds.get("x"));
    }
  }

  private double[] backup() throws IOException {
    return Archive.load(place.resolve("x.py.bak")).get("x", double[].class);
  }

  /** A valid file of another length: it isn't mapped, and what it claims is not allocated. */
  @ParameterizedTest
  @EnumSource(ArrayFormat.class)
  void anArrayFileOfAnotherLengthIsRefusedBeforeItIsRead(ArrayFormat format) throws IOException {
    try (DataSet ds = writing().arrayFormat(format).open()) {
      ds.put("x", values);
      ds.put("longer", new double[5000]);
    }
    Archive saved = Archive.create().insert("x", values);
    Path text =
        saved.save(
            directory, "saved", SaveOptions.builder().arrayFormat(format).asPackage(false).build());
    Path other = arrayFile(place, "longer");
    for (Path file : List.of(arrayFile(place, "x"), arrayFile(directory, "saved"))) {
      Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
    }
    try (DataSet ds = DataSet.open(place)) {
      for (Class<?> type : List.of(NdArray.class, double[].class, Object.class)) {
        assertRefused(ArrayFormatException.class, "the file was changed", () -> ds.get("x", type));
      }
      assertEquals(DataSet.Problem.Kind.DAMAGED, ds.verify().get(0).kind());
    }
    assertRefused(
        ArrayFormatException.class,
        "the file was changed",
        () -> Archive.load(text).get("x", NdArray.class));
  }

  private static Path arrayFile(Path directory, String item) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().contains("/" + item + "_"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** The index was edited, and still says that a name has an info and no item. */
  @ParameterizedTest
  @ValueSource(strings = {"# a comment\n    'x'", "\"x\"", "'x'   "})
  void aModuleOfTheUsersUnderANameThatHasAnInfoOnlyStays(String key) throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("y", 1);
      ds.setInfo("x", "about it");
    }
    Path own = Files.writeString(place.resolve("x.py"), "mine = 1\n");
    Path init = place.resolve("__init__.py");
    Files.writeString(init, Files.readString(init).replace("'x'", key));
    try (DataSet ds = writing().open()) {
      assertEquals("about it", ds.info("x"));
      assertRefused(UnknownNameException.class, "no item", () -> ds.get("x"));
      assertRefused(DataSetException.class, "is no item of the data set", () -> ds.put("x", 1));
      ds.setInfo("y", "said");
      ds.remove("x");
    }
    assertEquals("mine = 1\n", Files.readString(own));
  }

  // What goes on under an open data set.

  @Test
  void closingInsideATransactionIsRefused() throws IOException {
    for (boolean synchronize : new boolean[] {true, false}) {
      place = directory.resolve("closed" + synchronize);
      DataSet ds = writing().synchronize(synchronize).open();
      ds.transaction(
          changes -> {
            changes.put("a", 1);
            assertRefused(IllegalStateException.class, "inside its own transaction", ds::close);
            changes.put("b", 2);
            return null;
          });
      assertEquals(List.of("a", "b"), List.copyOf(ds.names()));
      ds.close();
      assertRefused(IllegalStateException.class, "closed", ds::names);
    }
  }

  @Test
  void aTransactionThatIsTakenBackLeavesNothing() throws IOException {
    for (boolean synchronize : new boolean[] {true, false}) {
      place = directory.resolve("back" + synchronize);
      try (DataSet ds = writing().synchronize(synchronize).open()) {
        ds.put("x", 1);
        List<String> before = Trees.files(place);
        for (boolean removed : new boolean[] {true, false}) {
          assertThrows(
              StackOverflowError.class,
              () ->
                  ds.transaction(
                      changes -> {
                        for (int i = 0; i < 3; i++) {
                          changes.put("a", values);
                          changes.put("x", values);
                          if (removed) {
                            changes.remove("a");
                          }
                        }
                        changes.put("a", values);
                        throw new StackOverflowError("of the work");
                      }));
          assertEquals(before, Trees.files(place));
          assertFalse(Files.exists(place.resolve("a_data")));
          assertFalse(Files.exists(place.resolve("x_data")));
        }
        assertEquals(List.of(), ds.verify());
      }
    }
  }

  /** What was noted for a transaction that wasn't made is nobody's any more. */
  @Test
  void filesThatTheUserMakesUnderNamesThatWereNotedStay() throws IOException {
    for (boolean synchronize : new boolean[] {true, false}) {
      place = directory.resolve("noted" + synchronize);
      try (DataSet ds = writing().synchronize(synchronize).open()) {
        ds.put("y", 1);
        List<String> noted = new ArrayList<>();
        assertThrows(
            IllegalArgumentException.class,
            () ->
                ds.transaction(
                    changes -> {
                      for (int i = 0; i < 20; i++) {
                        changes.put("x" + i, values);
                      }
                      noted.addAll(Trees.files(place));
                      throw new IllegalArgumentException("of the work");
                    }));
        noted.removeAll(Trees.files(place));
        noted.remove("_locked");
        assertEquals(20 + 20 + 1, noted.size(), noted.toString());
        for (String name : noted) {
          Files.createDirectories(place.resolve(name).getParent());
          Files.writeString(place.resolve(name), "mine");
        }
        ds.put("y", 2);
        ds.put("k", values);
        ds.repair();
        for (String name : noted) {
          assertEquals("mine", Files.readString(place.resolve(name)), name);
        }
      }
    }
  }

  /** The name keeps an info, or gets one again, and the module is gone all the same. */
  @Test
  void aRemovedItemOfWhichAnInfoIsLeftHasNoModule() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("c", values, "first");
      ds.put("d", 1);
      ds.transaction(
          changes -> {
            changes.remove("c");
            changes.setInfo("c", "only said");
            changes.rename("d", "e");
            changes.setInfo("d", "was e");
            return null;
          });
      assertFalse(Files.exists(place.resolve("c.py")));
      assertFalse(Files.exists(place.resolve("d.py")));
      assertEquals("only said", ds.info("c"));
      assertRefused(UnknownNameException.class, "no item", () -> ds.get("c"));
      ds.put("c", 5);
      ds.put("d", 6);
      assertEquals(5, ds.get("c"));
      assertEquals(List.of(), ds.verify());
    }
  }

  @Test
  void closingWithoutHavingWrittenWaitsForNobody() throws IOException {
    writing().open().close();
    try (DataSet holder = writing().synchronize(false).open()) {
      DataSet other = writing().timeout(Duration.ofDays(1)).open();
      other.names();
      assertTimeoutPreemptively(Duration.ofSeconds(30), other::close);
      holder.put("x", 1);
    }
  }

  @Test
  void severalMayMakeTheSameDataSet() throws Exception {
    int threads = 4;
    for (int round = 0; round < 100; round++) {
      Path made = directory.resolve("made" + round);
      List<Callable<Void>> all = new ArrayList<>();
      CyclicBarrier start = new CyclicBarrier(threads);
      for (int i = 0; i < threads; i++) {
        String name = "x" + i;
        all.add(
            () -> {
              start.await();
              try (DataSet ds =
                  DataSet.builder(made)
                      .mode(DataSet.Mode.WRITE)
                      .durability(DataSet.Durability.NONE)
                      .open()) {
                ds.put(name, 1);
              }
              return null;
            });
      }
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      try {
        for (Future<Void> each : pool.invokeAll(all)) {
          each.get();
        }
      } finally {
        pool.shutdownNow();
      }
      assertEquals(threads, DataSet.open(made).names().size());
    }
  }

  /** Another made a data set where the directory was, and this one holds its lock from before. */
  @Test
  void aDataSetThatWasMovedAwayTouchesNoOther() throws Exception {
    for (boolean closes : new boolean[] {true, false}) {
      place = directory.resolve("moved" + closes);
      DataSet moved = writing().synchronize(false).open();
      moved.put("x", values);
      moved.put("x", 2);
      Files.move(place, directory.resolve("away" + closes));
      try (DataSet other = writing().open()) {
        other.put("b0", 1);
        other.transaction(
            changes -> {
              changes.put("b1", values);
              changes.put("b2", 2);
              IOException e =
                  assertThrows(
                      IOException.class,
                      () -> {
                        if (closes) {
                          moved.close();
                        } else {
                          moved.put("x", 3);
                        }
                      });
              assertTrue(e.getMessage().contains("by another program"), e.getMessage());
              return null;
            });
        assertEquals(List.of("b0", "b1", "b2"), List.copyOf(other.names()));
        assertEquals(List.of(), other.verify());
        assertEquals(2, other.get("b2"));
        assertArrayEquals(values, other.get("b1", double[].class));
        if (!closes) {
          assertThrows(IOException.class, moved::close);
        }
      }
    }
  }

  /** As a copy of a running data set has it, or a version that somebody restored. */
  @Test
  void aJournalThatWasCutCostsNoArrayOfAModuleInItsPlace() throws IOException {
    Path copied = directory.resolve("copied");
    try (DataSet ds = writing().open()) {
      ds.put("x", values, "first");
      ds.put("y", values);
      ds.put("x", new double[300]);
      Trees.copy(place, copied);
    }
    Files.list(copied).filter(file -> file.toString().contains("_locked")).forEach(this::delete);
    byte[] journal = Files.readAllBytes(copied.resolve("_journal_0"));
    for (int length = 0; length < journal.length; length += 3) {
      place = directory.resolve("cut" + length);
      Trees.copy(copied, place);
      Files.write(place.resolve("_journal_0"), java.util.Arrays.copyOf(journal, length));
      try (DataSet ds = writing().open()) {
        ds.put("q", 1);
      } catch (DataSetDamagedException e) {
        continue; // nothing is touched
      }
      String at = "cut at " + length;
      assertTrue(Files.exists(place.resolve("x_data/array_1.npy")), at);
      assertTrue(Files.exists(place.resolve("y_data/array_0.npy")), at);
      assertEquals(300, Archive.load(place.resolve("x.py")).get("x", double[].class).length, at);
    }
  }

  private void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  // For people.

  @Test
  void describeIsATableAndReadsNoArrays() throws IOException {
    try (DataSet ds = writing().open()) {
      ds.put("x", new double[20][30], "a grid");
      ds.put("names", new ArrayList<>(List.of("a", "b")));
      ds.setInfo("note", "said \n twice");
      assertTrue(ds.toString().matches("DataSet\\[.*ds, 3 items, for writing\\]"), ds.toString());
      try (var out =
          Files.newByteChannel(
              place.resolve("x_data/array_0.npy"), java.nio.file.StandardOpenOption.WRITE)) {
        out.position(1000).write(java.nio.ByteBuffer.wrap(new byte[] {1})); // damage, unseen
      }
      String[] lines = ds.describe().split("\n");
      assertTrue(lines[0].matches("name +type +shape +bytes +written \\(UTC\\) +info"), lines[0]);
      assertTrue(
          lines[1].matches("x +float64 +\\(20, 30\\) +5,\\d{3} +\\d{4}-.*Z +a grid"), lines[1]);
      assertTrue(lines[2].matches("names +List<String> +\\(2\\) +\\d+ .* null"), lines[2]);
      assertTrue(lines[3].matches("note +\\(info only\\) +said twice"), lines[3]);
    }
  }

  @Test
  void replacedWithinASecondPythonSeesTheNewOneThoughItKeepsBytecode() throws IOException {
    try (DataSet ds = writing().open()) {
      for (int i = 1; i < 6; i++) {
        ds.put("x", i, "v" + i);
        assertEquals(
            "v" + i + " " + i + "\n",
            Python.get().run("import ds, ds.x\nprint(ds._info_dict['x'], ds.x)", directory));
      }
    }
    assertTrue(Files.exists(place.resolve("__pycache__")), "bytecode is written");
  }
}
