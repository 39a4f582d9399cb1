package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.DataSetException;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whose snapshot is kept, from where, and for how long. */
class SnapshotPinsTest {

  private static final TestMachine WRITER =
      TestMachine.process(7).withStart("tick70").withAlive(7L);

  @TempDir Path temp;
  private Path dataset;

  @BeforeEach
  void create() throws IOException {
    dataset = temp.resolve("ds");
    try (Store store = Store.open(dataset, Samples.writing())) {
      put(store, 1);
    }
  }

  private static void put(Store store, int value) throws IOException {
    store.write(
        tx -> {
          tx.put("x", Samples.arrays(value, 1, 5), null);
          return null;
        });
  }

  private Store reader(Machine machine) throws IOException {
    return Store.open(dataset, StoreOptions.reading(Samples.NO_FOREIGN).withMachine(machine));
  }

  private void replaceTwice(Machine machine) throws IOException {
    try (Store store = Store.open(dataset, Samples.writing().withMachine(machine))) {
      put(store, 2);
      put(store, 3);
    }
  }

  /** Readers whom the writer can't see, though some have its host's name or its own number. */
  static Stream<TestMachine> elsewhere() {
    TestMachine namesake = TestMachine.process(7).withStart("tick9");
    TestMachine other = TestMachine.process(9).withStart("tick9");
    return Stream.of(
        namesake.withNamespace("2"),
        other.withNamespace("2"),
        namesake.withBoot("00000000-0000-0000-0000-00000000000f"),
        other.withBoot("-").withHost("far-away"),
        other.withHost("a-host's-odd,name").withNamespace("3"));
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void aReaderElsewhereKeepsItsSnapshotWhileItRenewsIt(TestMachine machine) throws IOException {
    try (Store reader = reader(machine);
        Snapshot snapshot = reader.snapshot()) {
      replaceTwice(WRITER);
      assertEquals("[1, _a0]", snapshot.read("x", Samples::show));
    }
    replaceTwice(WRITER);
    assertFalse(Files.exists(dataset.resolve("_pins")));
    assertFalse(Files.exists(dataset.resolve("_kept")));
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void aReaderElsewhereThatIsSilentForMinutesLosesItAndIsToldSo(TestMachine machine)
      throws IOException {
    try (Store reader = reader(machine);
        Snapshot snapshot = reader.snapshot()) {
      replaceTwice(WRITER.withNow(Instant.now().plus(SnapshotPins.LEASE).minusSeconds(60)));
      assertEquals("[1, _a0]", snapshot.read("x", Samples::show));
      replaceTwice(WRITER.withNow(Instant.now().plus(SnapshotPins.LEASE).plusSeconds(60)));
      DataSetException over =
          assertThrows(DataSetException.class, () -> snapshot.read("x", Samples::show));
      String message = String.valueOf(over.getMessage());
      assertTrue(message.contains("as of commit 0 is over: a writer took its pin "), message);
      assertTrue(message.contains("didn't renew it for 5 minutes"), message);
      assertTrue(message.endsWith("take a new snapshot"), message);
    }
    assertFalse(Files.exists(dataset.resolve("_kept")));
  }

  @ParameterizedTest
  @MethodSource("elsewhere")
  void aPinOfATimeToComeIsNobodys(TestMachine machine) throws IOException {
    try (Store reader = reader(machine);
        Snapshot snapshot = reader.snapshot()) {
      TestMachine before = WRITER.withNow(Instant.now().minus(SnapshotPins.LEASE).plusSeconds(60));
      replaceTwice(before); // clocks may differ by as much
      assertEquals("[1, _a0]", snapshot.read("x", Samples::show));
      replaceTwice(WRITER.withNow(Instant.now().minus(Duration.ofDays(4000))));
      assertThrows(DataSetException.class, () -> snapshot.read("x", Samples::show));
    }
    assertFalse(Files.exists(dataset.resolve("_pins")));
    assertFalse(Files.exists(dataset.resolve("_kept")));
  }

  @Test
  void aDeadReaderHereKeepsNothingAndALiveOneKeepsItHoweverLong() throws IOException {
    TestMachine here = TestMachine.process(9).withStart("tick9").withAlive(7L, 9L);
    Instant later = Instant.now().plus(Duration.ofDays(400));
    try (Store reader = reader(here);
        Snapshot snapshot = reader.snapshot()) {
      replaceTwice(TestMachine.process(7).withStart("tick9").withAlive(7L, 9L).withNow(later));
      assertEquals("[1, _a0]", snapshot.read("x", Samples::show));
      replaceTwice(WRITER);
      assertThrows(DataSetException.class, () -> snapshot.read("x", Samples::show));
    }
  }

  @Test
  void aPinIsRenewedByWritingItAgain() throws IOException {
    SnapshotPins pins = new SnapshotPins(new Disk(dataset, Durability.NONE), Machine.local());
    Path pin = pins.create();
    FileTime old = FileTime.from(Instant.EPOCH);
    Files.setLastModifiedTime(pin, old);
    Renewal renewal =
        new Renewal(path -> Files.writeString(path, "again"), Duration.ofDays(1)); // only by hand
    renewal.add(pin);
    renewal.add(pin.resolveSibling("gone/away"));
    renewal.renew();
    assertTrue(Files.getLastModifiedTime(pin).compareTo(old) > 0);
    renewal.remove(pin);
    renewal.remove(pin.resolveSibling("gone/away"));
    pins.remove(pin);
    assertFalse(Files.exists(dataset.resolve("_pins")));
  }

  @Test
  void theNameOfAPinSaysWhoReads() {
    Machine machine = Machine.local();
    Owner reader = PinName.reader(PinName.of(Owner.current(machine), 3));
    assertNotNull(reader);
    assertEquals(Owner.Life.ALIVE, reader.life(PinName.plain(machine)));
    assertNull(PinName.reader("1234-0-1-tuna"));
    assertNull(PinName.reader("notes-of-run-7"));
  }

  @Test
  void whatElseLiesAmongThePinsStays() throws IOException {
    Path folder = Files.createDirectory(dataset.resolve("_pins"));
    String foreign = PinName.of(Owner.current(WRITER.withAlive()), 1);
    List<String> names = List.of("notes", "1-2-3-tuna", "12-tick7-1", foreign, foreign + ".txt");
    for (String name : names) {
      Files.writeString(folder.resolve(name), "mine");
    }
    replaceTwice(WRITER.withStart("tick71"));
    for (String name : names) {
      assertEquals("mine", Files.readString(folder.resolve(name)), name);
    }
  }

  @Test
  void aLinkInThePlaceOfThePinsIsNotFollowed() throws IOException {
    Path target = Files.createDirectory(temp.resolve("strangers"));
    String pin = PinName.of(Owner.current(WRITER.withAlive()), 1);
    Files.createFile(target.resolve(pin));
    Files.createSymbolicLink(dataset.resolve("_pins"), target);
    replaceTwice(WRITER.withStart("tick71"));
    assertTrue(Files.exists(target.resolve(pin)));
    try (Store reader = reader(WRITER)) {
      DataSetException refused = assertThrows(DataSetException.class, reader::snapshot);
      assertTrue(String.valueOf(refused.getMessage()).contains("found a symbolic link"));
    }
  }

  /** Processes of this machine, and, where the system lets us, of a container of their own. */
  static Stream<String> places() throws IOException, InterruptedException {
    String container = "unshare --pid --fork --mount-proc ";
    boolean contains =
        new ProcessBuilder("bash", "-c", container + "true 2>/dev/null").start().waitFor() == 0;
    return contains ? Stream.of("exec ", "exec " + container) : Stream.of("exec ");
  }

  @ParameterizedTest
  @MethodSource("places")
  void aRealReaderKeepsItsSnapshot(String place) throws IOException, InterruptedException {
    ProcessBuilder builder = Child.builder("snapshot", dataset.toString());
    String java = String.join(" ", builder.command().stream().map(a -> "'" + a + "'").toList());
    Process child = builder.command("bash", "-c", place + java).start();
    try (BufferedReader out = Child.output(child)) {
      assertEquals("[1, _a0]", out.readLine());
      replaceTwice(Machine.local());
      child.getOutputStream().close();
      assertEquals("[1, _a0]", out.readLine());
      assertEquals(0, child.waitFor());
    }
    replaceTwice(Machine.local());
    assertFalse(Files.exists(dataset.resolve("_kept")));
  }
}
