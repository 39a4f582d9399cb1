package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.testsupport.fault.Disaster;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.testsupport.fault.Recording;
import io.persistable.testsupport.fault.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A writer dies, or the power goes, at every step that it takes; before anybody tidies up, another
 * program makes files: under the names that the dead writer had noted and not yet made, and under
 * names that are nearly those. Then the data set is written to again.
 */
@Tag("once")
class KilledWriterTest {

  private static final int NEARLY = 10;

  /** So many of the states are looked at. */
  private static final int EVERY = Integer.getInteger("persistable.killed.every", 3);

  private static final Tally TALLY = new Tally();
  private static final LongAdder NOTED = new LongAdder();
  private static final LongAdder PLANTED = new LongAdder();

  @TempDir(factory = MemoryDirectory.class)
  static Path temp;

  /** Between them they note everything that is ever noted. */
  private static final Set<String> SCENARIOS =
      Set.of(
          "convert format 1 with everything",
          "create and put",
          "a transaction of many",
          "three puts to one item",
          "take over from the dead",
          "put to what the original wrote",
          "replace under a snapshot");

  static Stream<Scenario> scenarios() {
    return Scenario.all().stream().filter(scenario -> SCENARIOS.contains(scenario.name()));
  }

  @AfterAll
  static void count() {
    System.out.println(
        "killed writers: "
            + TALLY
            + "; files of others: "
            + PLANTED
            + ", of them under names that were noted and not made: "
            + NOTED);
  }

  private static StoreOptions writing(TestMachine machine) {
    return StoreOptions.writing(Scenario.ORIGINAL)
        .withTimeout(Duration.ofSeconds(5))
        .withMachine(machine);
  }

  private static Recording record(Scenario scenario, Path root) throws IOException {
    Files.createDirectories(root);
    Path dataset = root.resolve("ds");
    scenario.preparation().prepare(dataset);
    Journalist journalist = new Journalist();
    Disaster before = Disaster.before(root, journalist);
    Path watched = new FaultFileSystem(root, journalist).path(dataset);
    Scenario.Steps steps = new Scenario.Steps(journalist::size);
    scenario.action().run(watched, writing(TestMachine.process(1001)), steps);
    return new Recording(before, journalist.operations(), steps.times(), journalist.calls());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whatOthersMakeAfterItStays(Scenario scenario) throws IOException {
    Path root = temp.resolve(scenario.name().replace(' ', '-'));
    Recording recording = record(scenario, root.resolve("recorded"));
    Map<String, Integer> kinds = new ConcurrentSkipListMap<>();
    recording.explore(
        1,
        root,
        TALLY,
        (state, place) -> {
          Path dataset = place.resolve("ds");
          if (state.name().hashCode() % EVERY == 0
              && Files.exists(dataset.resolve(FileNames.MARKER))) {
            boolean reboot = state.damage().reboot();
            TestMachine next = reboot ? TestMachine.rebooted(1002) : TestMachine.process(1002);
            check(dataset, writing(next).withDurability(Durability.NONE), reboot, kinds);
          }
        });
    System.out.println(scenario.name() + ": noted and not made: " + kinds);
    Recording.delete(root);
  }

  private static void check(
      Path dataset, StoreOptions options, boolean reboot, Map<String, Integer> kinds)
      throws IOException {
    Map<String, String> before = state(dataset);
    Set<String> noted = noted(dataset);
    Map<String, byte[]> theirs = new TreeMap<>();
    for (String name : noted) {
      String file = name.endsWith("/") ? name + "theirs.txt" : name;
      byte[] content = ("theirs: " + name).getBytes(StandardCharsets.UTF_8);
      if (!isKnownByName(name) && plant(dataset.resolve(file), content)) {
        theirs.put(file, content);
        kinds.merge(name.replaceAll("[0-9]+", "N"), 1, Integer::sum);
        NOTED.increment();
      }
    }
    ForeignFiles nearly = ForeignFiles.create(dataset, NEARLY, before.hashCode(), noted);
    PLANTED.add(theirs.size() + nearly.count());
    Path locked = dataset.resolve(FileNames.LOCKED);
    if (reboot && Files.exists(locked) && Files.size(locked) == 0) {
      Files.delete(locked); // it may be the original's, so the user is told to
    }
    for (int round = 0; round < 2; round++) {
      int value = round;
      try (Store store = Store.open(dataset, options)) {
        store.write(
            tx -> {
              tx.put("zz", Samples.arrays(value, 1, 3), "'next'");
              return null;
            });
      }
      Map<String, String> after = state(dataset);
      assertEquals("'next' [" + value + ", _a0]", after.remove("zz"));
      before.remove("zz");
      assertEquals(before, after);
      nearly.assertUntouched(dataset, "round " + round);
      for (Map.Entry<String, byte[]> each : theirs.entrySet()) {
        Path file = dataset.resolve(each.getKey());
        assertTrue(Files.exists(file), () -> each.getKey() + " is gone");
        assertEquals(new String(each.getValue(), StandardCharsets.UTF_8), Files.readString(file));
      }
    }
  }

  /** A module, kept or staged, or a backup may begin with anything: its name has to do. */
  private static boolean isKnownByName(String name) {
    return name.matches(".+\\.py(\\.bak)?\\.[0-9]+") && !name.startsWith(FileNames.INIT);
  }

  private static Map<String, String> state(Path dataset) throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (Store store = Store.open(dataset, StoreOptions.reading(Scenario.ORIGINAL))) {
      for (Map.Entry<String, Entry> entry : store.entries().entrySet()) {
        String item =
            entry.getValue().stored() ? store.read(entry.getKey(), Samples::show) : "<none>";
        state.put(entry.getKey(), entry.getValue().info() + " " + item);
      }
    }
    return state;
  }

  /** As journals say: names of files that were going to be made, and aren't there. */
  private static Set<String> noted(Path dataset) throws IOException {
    Set<String> noted = new LinkedHashSet<>();
    for (String name : Disk.list(dataset)) {
      if (FileNames.journal(name) >= 0) {
        String text = Files.readString(dataset.resolve(name), StandardCharsets.ISO_8859_1);
        for (String line : text.split("\n")) {
          if (line.startsWith(CommitRecord.MAKING)) {
            noted.add(line.substring(CommitRecord.MAKING.length()));
          } else if (line.startsWith(CommitRecord.UNMADE)) {
            noted.remove(line.substring(CommitRecord.UNMADE.length()));
          }
        }
      }
    }
    noted.removeIf(name -> !FileNames.isNoted(name) || Files.exists(dataset.resolve(name)));
    return noted;
  }

  private static boolean plant(Path file, byte[] content) {
    try {
      Files.createDirectories(file.getParent());
      Files.write(file, content, java.nio.file.StandardOpenOption.CREATE_NEW);
      return true;
    } catch (IOException e) {
      return false; // a file where a directory would have to be
    }
  }
}
