package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.DataSetBuilder;
import io.persistable.SaveOptions;
import io.persistable.error.UnknownNameException;
import io.persistable.error.WrongTypeException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Arguments and surroundings that are out of the ordinary. */
class OddCallsTest {

  @TempDir private Path directory;

  private DataSetBuilder writing() {
    return DataSet.builder(directory.resolve("ds")).mode(DataSet.Mode.WRITE);
  }

  @Test
  void everyItemHasItsRowInTheDescription() throws IOException {
    try (DataSet set = writing().open()) {
      Map<String, Object> values =
          Map.of(
              "a", new byte[7],
              "b", new double[3],
              "c", new char[2],
              "d", new boolean[4],
              "e", new String[] {"x"},
              "f", List.of(),
              "g", "text");
      for (Map.Entry<String, Object> each : values.entrySet()) {
        set.put(each.getKey(), each.getValue(), null);
      }
      set.put("h", null, "info");
      String table = set.describe();
      assertEquals(9, table.lines().count(), table);
      assertTrue(table.contains("byte[]") && table.contains("(7)"), table);
    }
  }

  /** What a transaction has removed isn't there, whichever operation asks for it. */
  @Test
  void theNamesInAnErrorAreTheTransactions() throws IOException {
    try (DataSet set = writing().open()) {
      set.put("alpha", 1, null);
      set.put("beta", 2, null);
      set.transaction(
          tx -> {
            tx.remove("alpha");
            tx.put("gamma", 3, null);
            List<Executable> all =
                List.of(
                    () -> tx.get("alpha"),
                    () -> tx.info("alpha"),
                    () -> tx.remove("alpha"),
                    () -> tx.accept("alpha"),
                    () -> tx.rename("alpha", "delta"));
            for (Executable each : all) {
              String message = assertThrows(UnknownNameException.class, each).getMessage();
              assertTrue(message.contains("[beta, gamma]"), message);
            }
            return null;
          });
    }
  }

  @Test
  void aTimeoutMayBeAsLongAsOneLikes() throws IOException {
    try (DataSet set = writing().timeout(Duration.ofDays(365_000)).open()) {
      set.put("x", 1);
    }
  }

  @Test
  void messagesNameArraysAsSourceDoes() throws IOException {
    try (DataSet set = writing().open()) {
      set.put("x", List.of(1));
      WrongTypeException thrown =
          assertThrows(WrongTypeException.class, () -> set.get("x", double[][].class));
      assertTrue(
          thrown.getMessage().contains("expected a double[][], found a "), thrown.getMessage());
    }
    WrongTypeException thrown =
        assertThrows(
            WrongTypeException.class,
            () ->
                Archive.restore(Archive.create().insert("a", 1).toString())
                    .get("a", float[].class));
    assertTrue(thrown.getMessage().contains("float[]"), thrown.getMessage());
  }

  private interface Call {
    Object run() throws IOException;
  }

  private static void assertNamed(String argument, Call call) {
    NullPointerException thrown = assertThrows(NullPointerException.class, call::run);
    assertEquals(argument, thrown.getMessage());
    assertTrue(
        thrown.getStackTrace()[1].getClassName().startsWith("io.persistable."),
        () -> "thrown where it was given: " + thrown.getStackTrace()[1]);
  }

  @Test
  @SuppressWarnings("NullAway")
  void nullArgumentsAreNamed() throws IOException {
    try (DataSet set = writing().open()) {
      assertNamed("name", () -> set.get(null));
      assertNamed("name", () -> set.get(null, String.class));
      assertNamed("type", () -> set.get("x", (Class<?>) null));
      assertNamed("element", () -> set.list("x", null));
      assertNamed("name", () -> set.info(null));
      assertNamed("name", () -> set.contains(null));
      assertNamed("work", () -> set.transaction(null));
      assertNamed("listener", () -> set.watch(null));
      assertNamed("name", () -> done(() -> set.put(null, 1)));
      assertNamed("name", () -> done(() -> set.put(null, 1, "info")));
      assertNamed("name", () -> done(() -> set.setInfo(null, 1)));
      assertNamed("name", () -> done(() -> set.remove(null)));
      assertNamed("from", () -> done(() -> set.rename(null, "x")));
      assertNamed("to", () -> done(() -> set.rename("x", null)));
      assertNamed("name", () -> set.transaction(tx -> tx.get(null)));
    }
    assertNamed("timeout", () -> writing().timeout(null));
    assertNamed("limits", () -> writing().limits(null));
    assertNamed("namePrefix", () -> writing().namePrefix(null));
    assertNamed("name", () -> Archive.create().insert(null, 1));
    assertNamed("options", () -> Archive.create().save(directory, "m", (SaveOptions) null));
    assertNamed("directory", () -> Archive.create().save(null, "m"));
  }

  private interface Change {
    void run() throws IOException;
  }

  private static Object done(Change change) throws IOException {
    change.run();
    return "";
  }

  @Test
  void aListenerThatThrowsIsToldOfEveryCommitAndOfEachOnce()
      throws IOException, InterruptedException {
    AtomicInteger calls = new AtomicInteger();
    CountDownLatch first = new CountDownLatch(1);
    CountDownLatch second = new CountDownLatch(2);
    try (DataSet set = writing().open();
        Closeable watch =
            set.watch(
                changed -> {
                  calls.incrementAndGet();
                  first.countDown();
                  second.countDown();
                  throw new IllegalStateException("a listener's own trouble");
                })) {
      set.put("x", 1);
      assertTrue(first.await(30, TimeUnit.SECONDS));
      set.put("x", 2);
      assertTrue(second.await(30, TimeUnit.SECONDS));
    }
    assertTrue(calls.get() <= 3, () -> "told " + calls + " times of two commits");
  }

  /** Puts an item with a name that a locale may not have. */
  public static void main(String[] arguments) throws IOException {
    try (DataSet set = DataSet.builder(Path.of(arguments[0])).mode(DataSet.Mode.WRITE).open()) {
      set.put("größe", 1);
      System.out.println("put");
    } catch (RuntimeException e) {
      System.out.println(e.getClass().getSimpleName() + ": " + e.getMessage());
    }
  }

  @Test
  void aLocaleThatCantNameAnItemsFileIsToldSo() throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            OddCallsTest.class.getName(),
            directory.resolve("posix").toString());
    builder.environment().put("LC_ALL", "POSIX");
    Process process = builder.redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
    process.waitFor();
    assertTrue(
        said.startsWith("put")
            || said.startsWith("DataSetException: the file ") && said.contains("LC_ALL=C.UTF-8"),
        said);
  }
}
