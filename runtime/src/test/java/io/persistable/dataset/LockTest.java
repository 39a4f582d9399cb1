package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.CommittedException;
import io.persistable.error.DataSetException;
import io.persistable.error.DataSetLockedException;
import io.persistable.process.Machine;
import io.persistable.process.Owner;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LockTest {

  private static final Instant FAR = Instant.parse("2126-11-28T00:00:00Z");

  @TempDir Path temp;
  private Path dataset;
  private Path locked;

  @BeforeEach
  void create() throws IOException {
    dataset = temp.resolve("ds");
    locked = dataset.resolve("_locked");
    Store.open(dataset, Samples.writing()).close();
  }

  private static StoreOptions impatient() {
    return Samples.writing().withTimeout(Duration.ofMillis(60));
  }

  private static void put(Store store) throws IOException {
    store.write(
        tx -> {
          tx.put("x", Samples.number(1), null);
          return null;
        });
  }

  private String refused() throws IOException {
    try (Store store = Store.open(dataset, impatient())) {
      return String.valueOf(
          assertThrows(DataSetLockedException.class, () -> put(store)).getMessage());
    }
  }

  private void accepted() throws IOException {
    try (Store store = Store.open(dataset, impatient())) {
      put(store);
    }
    assertFalse(Files.exists(locked));
  }

  @Test
  void anotherProcessIsWaitedForAndNamed() throws IOException, InterruptedException {
    Process child = Child.start("hold", dataset.toString());
    try (BufferedReader out = Child.output(child)) {
      assertTrue(out.readLine().startsWith("held by " + child.pid()));
      String message = refused();
      assertTrue(
          message.matches(
              "the data set .*ds is locked by process "
                  + child.pid()
                  + " on \\S+ since \\S+; waited 60 ms"),
          message);
      assertTrue(Files.readString(locked).startsWith("Persistable pid " + child.pid()));
      child.getOutputStream().close();
      assertEquals(0, child.waitFor());
    }
    accepted();
  }

  @Test
  void aDeadProcessHoldsNothing() throws IOException, InterruptedException {
    Process child = Child.start("hold", dataset.toString());
    try (BufferedReader out = Child.output(child)) {
      out.readLine();
      child.toHandle().destroyForcibly();
      child.waitFor();
    }
    assertTrue(Files.exists(locked));
    accepted();
  }

  @Test
  void theOriginalsLockIsHonouredAndTheMessageSaysWhatToDo() throws IOException {
    Files.createFile(locked);
    String message = refused();
    assertTrue(
        message.contains("locked by another program (the original Python package?)"), message);
    assertTrue(message.endsWith("waited 60 ms; if it is dead, delete " + locked), message);
    assertEquals(0, Files.size(locked));
    Files.delete(locked);
    accepted();
  }

  @Test
  void theOriginalsLockIsNeverTakenOverByItsAge() throws IOException {
    Files.createFile(locked);
    Files.setLastModifiedTime(locked, FileTime.from(Instant.EPOCH));
    for (Machine machine : List.of(TestMachine.rebooted(7), TestMachine.process(7).withNow(FAR))) {
      StoreOptions options = impatient().withMachine(machine);
      try (Store store = Store.open(dataset, options)) {
        String message =
            String.valueOf(
                assertThrows(DataSetLockedException.class, () -> put(store)).getMessage());
        assertTrue(message.endsWith("if it is dead, delete " + locked), message);
      }
    }
    assertEquals(0, Files.size(locked));
  }

  /** Who left a lock, and whether it may be taken where the system's locks hold among all. */
  static Stream<Arguments> holders() {
    TestMachine here = TestMachine.process(7).withStart("tick70").withAlive(7L, 8L);
    TestMachine other = TestMachine.process(8).withStart("tick70").withAlive(7L, 8L);
    return Stream.of(
        Arguments.of("alive", here, other, false, false),
        Arguments.of("dead", here.withAlive(7L), other, true, true),
        Arguments.of("a namesake's", here.withStart("tick71"), other, true, true),
        Arguments.of("of another boot", here, other.withBoot("-2"), true, false),
        Arguments.of("of another container", here, other.withNamespace("2"), true, false),
        Arguments.of(
            "of a container's namesake",
            here,
            TestMachine.process(7).withStart("tick1").withNamespace("2"),
            true,
            false),
        Arguments.of("of another host of the same name", here, other.withBoot("-2"), true, false),
        Arguments.of("a system's that tells little", here.withBoot("-"), other, false, false),
        Arguments.of(
            "another host's that tells little",
            here.withBoot("-"),
            other.withBoot("-").withHost("far"),
            true,
            false),
        Arguments.of("alive, whatever the clock", here.withNow(FAR), other, false, false));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("holders")
  void aLockIsTakenOverWhenItsHolderIsCertainlyDead(
      String name, Machine here, Machine holder, boolean where, boolean elsewhere)
      throws IOException {
    for (boolean trusted : new boolean[] {true, false}) {
      Files.write(locked, Owner.current(holder).format());
      WriteLock lock = new WriteLock(dataset, here, trusted);
      if (trusted ? where : elsewhere) {
        lock.acquire(Duration.ofMillis(20)).close();
        assertFalse(Files.exists(locked));
      } else {
        String message =
            String.valueOf(
                assertThrows(
                        DataSetLockedException.class, () -> lock.acquire(Duration.ofMillis(20)))
                    .getMessage());
        assertTrue(message.contains("process " + holder.pid() + " on "), message);
        Files.delete(locked);
      }
      lock.forget();
    }
  }

  @Test
  void aLockOfAVersionBeforeIsUnderstood() throws IOException {
    long parent = ProcessHandle.current().parent().orElseThrow().pid();
    String line = "Persistable pid %s host %s started 2026-11-22T14:00:00Z since %s";
    String host = Machine.local().host();
    Files.writeString(locked, line.formatted(parent, host, "2026-11-22T14:01:02.345Z\n"));
    assertTrue(refused().contains("process " + parent + " on " + host), "names the holder");
    Files.writeString(locked, line.formatted(1L << 40, host, "2026-11-22T14:01:02.345Z\n"));
    accepted();
  }

  @Test
  void aFileThatHasTheNameOfALocksDraftStays() throws IOException {
    Path foreign = dataset.resolve("_locked." + ProcessHandle.current().pid());
    Files.writeString(foreign, "notes");
    WriteLock lock = new WriteLock(dataset, Machine.local(), true);
    for (int i = 0; i < 2; i++) {
      lock.acquire(Duration.ofMillis(60)).close();
    }
    assertTrue(Files.exists(Path.of(foreign + "0")));
    lock.forget();
    assertFalse(Files.exists(Path.of(foreign + "0")));
    assertEquals("notes", Files.readString(foreign));
  }

  @Test
  void aTimeoutMayBeLongerThanTheClockCounts() throws IOException {
    for (Duration timeout : List.of(Duration.ofDays(365_000), Duration.ofSeconds(Long.MAX_VALUE))) {
      try (Store store = Store.open(dataset, Samples.writing().withTimeout(timeout))) {
        put(store);
      }
    }
  }

  @Test
  void aNamesakeOfADeadProcessIsNotTakenForIt() throws IOException {
    Machine machine = Machine.local();
    Owner namesake =
        new Owner(
            ProcessHandle.current().parent().orElseThrow().pid(),
            machine.host(),
            machine.boot(),
            machine.namespace(),
            machine.started(machine.pid()).orElseThrow().startsWith("tick") ? "tick1" : "1970",
            Instant.EPOCH);
    Files.write(locked, namesake.format());
    accepted();
  }

  @Test
  void aLiveProcessWhoseSystemLockWasLostKeepsTheLock() throws IOException {
    long parent = ProcessHandle.current().parent().orElseThrow().pid();
    Machine machine = Machine.local();
    Owner owner =
        new Owner(
            parent,
            machine.host(),
            machine.boot(),
            machine.namespace(),
            machine.started(parent).orElse("-"),
            Instant.now());
    Files.write(locked, owner.format());
    assertTrue(refused().contains("process " + parent), this::unchecked);
  }

  private String unchecked() {
    return "no holder named";
  }

  @Test
  void aThreadWaitsForTheOthersOfItsProcess()
      throws IOException, InterruptedException, ExecutionException {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    CountDownLatch inside = new CountDownLatch(1);
    CountDownLatch leave = new CountDownLatch(1);
    try (Store first = Store.open(dataset, Samples.writing());
        Store second = Store.open(dataset, impatient())) {
      Future<Object> slow =
          pool.submit(
              () ->
                  first.write(
                      tx -> {
                        inside.countDown();
                        await(leave);
                        return null;
                      }));
      inside.await();
      String message =
          String.valueOf(
              assertThrows(DataSetLockedException.class, () -> put(second)).getMessage());
      assertTrue(message.contains("another thread of this process"), message);
      leave.countDown();
      slow.get();
      put(second);
    } finally {
      pool.shutdown();
    }
  }

  private static void await(CountDownLatch latch) throws IOException {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Test
  void writesDontNest() throws IOException {
    try (Store store = Store.open(dataset, Samples.writing());
        Store other = Store.open(dataset, impatient())) {
      store.write(
          tx -> {
            assertThrows(IllegalStateException.class, () -> put(store));
            DataSetException thrown = assertThrows(DataSetLockedException.class, () -> put(other));
            assertTrue(String.valueOf(thrown.getMessage()).contains("this very thread"));
            return null;
          });
    }
  }

  @Test
  void theLockMayBeGivenBackOnAnotherThread() throws IOException, InterruptedException {
    Store store = Store.open(dataset, Samples.writing().withSynchronize(false));
    assertTrue(Files.exists(locked));
    put(store);
    Thread closer =
        new Thread(
            () -> {
              try {
                store.close();
              } catch (IOException e) {
                throw new AssertionError(e);
              }
            });
    closer.start();
    closer.join();
    accepted();
  }

  @Test
  void nothingIsCommittedOnceAnotherProgramTookTheLock() throws IOException {
    try (Store store = Store.open(dataset, Samples.writing())) {
      IOException thrown =
          assertThrows(
              IOException.class,
              () ->
                  store.write(
                      tx -> {
                        tx.put("x", Samples.arrays(1, 1, 5), null);
                        Files.write(locked, new byte[0]); // as the original opens it, for writing
                        return null;
                      }));
      assertTrue(
          String.valueOf(thrown.getMessage()).endsWith("was held here; nothing was committed")
              || String.valueOf(thrown.getMessage()).contains("overwritten by another program"),
          thrown.getMessage());
      assertTrue(store.entries().isEmpty());
      assertTrue(Files.exists(locked));
      Files.delete(locked);
      put(store);
    }
  }

  @Test
  void theDraftOfALockStaysWhileItIsWantedAgainAndIsMadeAnewIfItIsSwept() throws IOException {
    Path draft = temp.resolve("ds/_locked." + ProcessHandle.current().pid());
    try (Store store = Store.open(dataset, Samples.writing());
        Store other = Store.open(dataset, Samples.writing())) {
      put(store);
      assertTrue(Files.exists(draft));
      assertFalse(Files.exists(locked));
      put(other);
      Files.delete(draft);
      put(store);
      String said =
          store.write(
              tx -> {
                put(tx);
                return Files.readString(locked);
              });
      assertTrue(
          said.matches(
              "Persistable pid \\d+ host \\S+ boot \\S+ pids \\S+ started \\S+ since \\S+Z\n"),
          said);
      put(other);
    }
    assertFalse(Files.exists(draft));
    try (Store holding = Store.open(dataset, Samples.writing().withSynchronize(false))) {
      put(holding);
      assertFalse(Files.exists(draft));
      assertThrows(DataSetLockedException.class, () -> put(Store.open(dataset, impatient())));
      assertFalse(Files.exists(draft));
    }
  }

  private static void put(Transaction tx) throws IOException {
    tx.put("x", Samples.number(1), null);
  }

  @Test
  void aLockThatIsRemovedWhileItIsHeldOrMadeAnewByAnotherIsNoticed() throws IOException {
    Store store = Store.open(dataset, Samples.writing().withSynchronize(false));
    put(store);
    byte[] content = Files.readAllBytes(locked);
    Files.delete(locked);
    IOException removed = assertThrows(IOException.class, () -> put(store));
    assertTrue(String.valueOf(removed.getMessage()).contains("was removed by another program"));
    Files.write(locked, content); // as long, but not what was made here
    IOException again = assertThrows(IOException.class, () -> put(store));
    assertTrue(String.valueOf(again.getMessage()).contains("overwritten by another program"));
    Files.delete(locked);
    CommittedException closed = assertThrows(CommittedException.class, store::close);
    assertTrue(String.valueOf(closed.getMessage()).contains("was removed by another program"));
    Files.deleteIfExists(locked);
    accepted();
  }

  static Stream<String> fullDisks() throws IOException, InterruptedException {
    String mount = "unshare -rm mount -t tmpfs -o size=1m tmpfs /tmp";
    boolean mounts =
        new ProcessBuilder("bash", "-c", mount + " 2>/dev/null").start().waitFor() == 0;
    // 1,024-byte blocks; past the limit the system refuses to let a file grow.
    String limit = "trap '' XFSZ; ulimit -f 64; exec %2$s";
    String full = "exec unshare -rm sh -c \"mount -t tmpfs -o size=1m tmpfs '%1$s'; exec %2$s\"";
    return mounts ? Stream.of(limit, full) : Stream.of(limit);
  }

  @ParameterizedTest
  @MethodSource("fullDisks")
  void aFullDiskLeavesTheOldStateAndAClearError(String command)
      throws IOException, InterruptedException {
    Path disk = Files.createDirectory(dataset.resolveSibling("disk"));
    ProcessBuilder builder = Child.builder("fill", disk.resolve("ds").toString());
    String java = String.join(" ", builder.command().stream().map(a -> "'" + a + "'").toList());
    Process child = builder.command("bash", "-c", command.formatted(disk, java)).start();
    int last = 0;
    String failure = "";
    String kept = "";
    try (BufferedReader out = Child.output(child)) {
      for (String line = out.readLine(); line != null; line = out.readLine()) {
        if (line.startsWith("failed ")) {
          failure = line;
        } else if (line.startsWith("kept ")) {
          kept = line;
        } else {
          last = Integer.parseInt(line);
        }
      }
    }
    child.waitFor();
    assertTrue(failure.contains("File too large") || failure.contains("No space left"), failure);
    assertTrue(failure.contains(disk.resolve("ds") + "/"), failure);
    assertTrue(last >= 4096, () -> "something was written first");
    assertEquals("kept " + last + " [" + last + ", _a0][]", kept);
  }
}
