package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.persistable.testsupport.Python;
import io.persistable.testsupport.fault.Disaster;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.testsupport.fault.Recording;
import io.persistable.testsupport.fault.Tally;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every operation, crashed after every step it takes on the file system, with everything that a
 * crash may do to what was not forced. After each: readers see the old or the new state whole, what
 * was acknowledged is there, and after the next write nothing is left over.
 */
@Tag("once")
class CrashTest {

  private static final int SEEDS = Integer.getInteger("persistable.crash.seeds", 3);

  /** Only scenarios with this in their names: {@code -Dpersistable.crash.only=rename}. */
  private static final String ONLY = System.getProperty("persistable.crash.only", "");

  private static final int PYTHON_EVERY = 40;
  private static final Tally TALLY = new Tally();
  private static final LongAdder IN_DOUBT = new LongAdder();

  /** In memory where the system has a place for it: nothing here needs a real disk. */
  @TempDir(factory = MemoryDirectory.class)
  static Path temp;

  static Stream<Scenario> scenarios() {
    return Scenario.all().stream().filter(scenario -> scenario.name().contains(ONLY));
  }

  @AfterAll
  static void count() {
    System.out.println("crash states: " + TALLY + "; files left in doubt: " + IN_DOUBT);
  }

  /** What is in a data set: for each name its info and its item. */
  private static Map<String, String> state(Path dataset, StoreOptions options) throws IOException {
    Map<String, String> state = new TreeMap<>();
    if (!Files.exists(dataset.resolve(FileNames.MARKER))) {
      return state;
    }
    try (Store store = Store.open(dataset, options)) {
      for (Map.Entry<String, Entry> entry : store.entries().entrySet()) {
        String item =
            entry.getValue().stored() ? store.read(entry.getKey(), Samples::show) : "<none>";
        state.put(entry.getKey(), entry.getValue().info() + " " + item);
      }
    }
    return state;
  }

  /** A run of a scenario, with the states it went through. */
  private record Run(Recording recording, List<Map<String, String>> states) {

    /** What may be found once {@code acknowledged} steps were. */
    List<Map<String, String>> allowed(int acknowledged) {
      return states.subList(acknowledged, Math.min(acknowledged + 2, states.size()));
    }

    Map<String, String> last() {
      return states.get(states.size() - 1);
    }
  }

  private static StoreOptions recovering(boolean reboot) {
    return new StoreOptions(
        true,
        true,
        Duration.ofSeconds(5),
        Durability.NONE,
        Scenario.ORIGINAL,
        false,
        reboot ? TestMachine.rebooted(1002) : TestMachine.process(1002));
  }

  /** After the power came back, when the pins of those who read before it have run out. */
  private static StoreOptions later() {
    Instant later = Instant.now().plus(SnapshotPins.LEASE).plusSeconds(60);
    return recovering(true).withMachine(TestMachine.rebooted(1002).withNow(later));
  }

  private static StoreOptions reading() {
    return StoreOptions.reading(Scenario.ORIGINAL);
  }

  private static StoreOptions recorded() {
    return new StoreOptions(
        true,
        true,
        Duration.ofSeconds(5),
        Durability.FSYNC,
        Scenario.ORIGINAL,
        false,
        TestMachine.process(1001));
  }

  private Run record(Scenario scenario, Path root) throws IOException {
    Path dataset = root.resolve("ds");
    Files.createDirectories(root);
    scenario.preparation().prepare(dataset);
    Journalist journalist = new Journalist();
    Disaster before = Disaster.before(root, journalist);
    List<Map<String, String>> states = new ArrayList<>();
    states.add(state(dataset, reading()));
    Scenario.Steps steps =
        new Scenario.Steps(
            () -> {
              try {
                states.add(state(dataset, reading()));
              } catch (IOException e) {
                throw new AssertionError(e);
              }
              return journalist.size();
            });
    Path watched = new FaultFileSystem(root, journalist).path(dataset);
    scenario.action().run(watched, recorded(), steps);
    assertEquals(states.get(states.size() - 1), state(dataset, reading()));
    return new Run(
        new Recording(before, journalist.operations(), steps.times(), journalist.calls()), states);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void anyCrashLeavesTheOldOrTheNewState(Scenario scenario) throws IOException {
    Path root = temp.resolve(scenario.name().replace(' ', '-'));
    Run run = record(scenario, root.resolve("recorded"));
    Map<String, List<Map<String, String>>> forPython = new ConcurrentSkipListMap<>();
    run.recording()
        .explore(
            SEEDS,
            root,
            TALLY,
            (state, place) -> {
              List<Map<String, String>> allowed = run.allowed(state.acknowledged());
              Path dataset = place.resolve("ds");
              if (state.name().hashCode() % PYTHON_EVERY == 0
                  && Files.exists(dataset.resolve(FileNames.MARKER))) {
                copy(place, root.resolve("python").resolve(state.name()));
                TALLY.imported().increment();
                forPython.put(state.name(), allowed);
              }
              check(dataset, allowed, state.damage().reboot());
            });
    importAll(root.resolve("python"), forPython);
    Recording.delete(root);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    Disaster.before(from, new Journalist()).materialise(to);
  }

  private static void check(Path dataset, List<Map<String, String>> allowed, boolean reboot)
      throws IOException {
    Map<String, String> found = state(dataset, reading());
    assertTrue(allowed.contains(found), () -> "found " + found + ", allowed " + allowed);
    if (!Files.exists(dataset)) {
      return;
    }
    Path locked = dataset.resolve(FileNames.LOCKED);
    if (reboot && Files.exists(locked) && Files.size(locked) == 0) {
      Files.delete(locked); // it may be the original's, so the user is told to
    }
    try (Store store = Store.open(dataset, recovering(reboot))) {
      store.write(
          tx -> {
            tx.put("zz", Samples.arrays(99, 1, 3), "'next'");
            return null;
          });
    }
    Map<String, String> after = new TreeMap<>(state(dataset, reading()));
    assertEquals("'next' [99, _a0]", after.remove("zz"));
    assertEquals(found, after);
    assertNothingIsLeft(dataset, reboot);
  }

  /**
   * What a loss of power left without a record stays until a repair is told to delete it; a process
   * that only died leaves nothing but, at one moment, an empty journal.
   */
  private static void assertNothingIsLeft(Path dataset, boolean reboot) throws IOException {
    // Who read before the power went may read on another machine: such a pin is a lease.
    StoreOptions options = reboot ? later() : recovering(false);
    Store.open(dataset, options).close();
    Set<String> doubtful = new TreeSet<>();
    try (Store store = Store.open(dataset, options)) {
      for (Problem problem : store.verify()) {
        assertEquals(Problem.Kind.IN_DOUBT, problem.kind(), problem::toString);
        assertTrue(reboot || isTorn(dataset, problem.file()), problem::toString);
        doubtful.add(problem.file());
      }
      Set<String> expected = expected(dataset);
      Set<String> left = files(dataset);
      doubtful.stream().filter(left::contains).forEach(expected::add);
      for (Set<String> names : List.of(expected, left)) {
        names.removeIf(
            name ->
                doubtful.stream().anyMatch(f -> name.endsWith("/") && (f + "/").startsWith(name)));
      }
      assertEquals(expected, left, "before the repair");
      assertEquals(List.of(), store.repair(doubtful).problems());
    }
    IN_DOUBT.add(doubtful.size());
    try (Store store = Store.open(dataset, reading())) {
      assertEquals(List.of(), store.verify());
    }
    assertEquals(expected(dataset), files(dataset));
  }

  /** The files that the items need, with what they are in. */
  private static Set<String> expected(Path dataset) throws IOException {
    Set<String> expected = new TreeSet<>(List.of(FileNames.INIT, FileNames.MARKER));
    try (Store store = Store.open(dataset, reading())) {
      for (Map.Entry<String, Entry> entry : store.entries().entrySet()) {
        if (entry.getValue().stored()) {
          expected.add(entry.getKey() + ".py");
          store.read(
              entry.getKey(),
              item -> {
                for (StoredFile file : item.files()) {
                  expected.add(file.name());
                  expected.add(item.name() + "_data/");
                }
                return null;
              });
          expected.addAll(backup(dataset, entry.getKey()));
        }
      }
    }
    return expected;
  }

  private static Set<String> files(Path dataset) throws IOException {
    Set<String> found = new TreeSet<>(Samples.tree(dataset).keySet());
    byte[] module = Disk.readIfPresent(dataset.resolve("b.py"));
    if (module != null && !ItemText.parse("b", module).signed()) {
      // The original's module doesn't say which files are its own, so none beside it are deleted.
      found.removeIf(name -> name.startsWith("b_data/"));
    }
    return found;
  }

  /** Whether it is the beginning of one of the two files that a process makes without a note. */
  private static boolean isTorn(Path dataset, String file) throws IOException {
    Path path = dataset.resolve(file);
    return FileNames.journal(file) >= 0 && !Disposal.isJournal(file, Disk.readIfPresent(path))
        || file.startsWith(FileNames.LOCKED) && Files.size(path) < 16;
  }

  /** A backup is whole: what it needs is there as well. */
  private static Set<String> backup(Path dataset, String item) throws IOException {
    Set<String> files = new TreeSet<>();
    byte[] module = Disk.readIfPresent(dataset.resolve(FileNames.backup(item)));
    if (module != null) {
      files.add(FileNames.backup(item));
      ItemText text = ItemText.parse(item, module);
      assertTrue(text.signed() && text.intact(), "a backup is a module that was committed");
      text.files().forEach(file -> files.add(file.name()));
      if (!text.files().isEmpty()) {
        files.add(item + "_data/");
      }
    }
    return files;
  }

  /** CPython imports what the crash left, before anybody has mended it. */
  private static void importAll(Path places, Map<String, List<Map<String, String>>> allowed)
      throws IOException {
    if (allowed.isEmpty()) {
      return;
    }
    String out =
        Python.get()
            .run(
                Python.script(CrashTest.class, "import_all.py"),
                places,
                allowed.keySet().toArray(String[]::new));
    Map<String, Map<String, String>> found = new LinkedHashMap<>();
    for (String line : out.split("\n")) {
      String[] parts = line.split("\t", 4);
      Map<String, String> state = found.computeIfAbsent(parts[0], key -> new TreeMap<>());
      if (parts.length == 4) {
        state.put(parts[1], parts[2] + " " + parts[3]);
      }
    }
    allowed.forEach(
        (place, states) -> {
          Map<String, String> state = found.getOrDefault(place, Map.of());
          if (states.stream().noneMatch(s -> forPython(s).equals(state))) {
            fail("in " + place + " CPython found " + state + ", allowed " + states);
          }
        });
  }

  private static Map<String, String> forPython(Map<String, String> state) {
    Map<String, String> values = new TreeMap<>();
    state.forEach((name, value) -> values.put(name, value.replaceAll("_a[0-9]+", "...")));
    return values;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void anyFailureLeavesTheOldOrTheNewStateAndTheNextTrySucceeds(Scenario scenario)
      throws IOException {
    Path root = temp.resolve("faults-" + scenario.name().replace(' ', '-'));
    Run run = record(scenario, root.resolve("recorded"));
    run.recording()
        .fail(root, TALLY, (place, call, forGood) -> fault(scenario, run, place, call, forGood));
    Recording.delete(root);
  }

  private static void fault(Scenario scenario, Run run, Path place, long call, boolean forGood)
      throws IOException {
    Path dataset = place.resolve("ds");
    Journalist journalist = new Journalist();
    Disaster.before(place, journalist);
    journalist.fail(call, forGood ? Long.MAX_VALUE : call);
    AtomicInteger acknowledged = new AtomicInteger();
    Path watched = new FaultFileSystem(place, journalist).path(dataset);
    String when = scenario + ", call " + call + (forGood ? " and all after it" : "") + ": ";
    String said = "";
    try {
      try {
        scenario
            .action()
            .run(watched, recorded(), new Scenario.Steps(acknowledged::incrementAndGet));
      } catch (IOException | RuntimeException e) {
        assertTrue(Recording.isInjected(e), () -> when + e);
        said = e.toString();
      }
      Map<String, String> found = state(dataset, reading());
      int from = acknowledged.get();
      assertTrue(
          run.allowed(from).contains(found),
          () -> "found " + found + " of " + run.states() + " with " + from + " acknowledged");
      journalist.fail(Long.MAX_VALUE, Long.MAX_VALUE);
      if (run.states().size() == 2) {
        again(scenario, watched, found, run.last());
      }
      check(dataset, List.of(state(dataset, reading())), false);
    } catch (IOException | RuntimeException | AssertionError e) {
      throw new AssertionError(
          when + said + Recording.describe(journalist.operations(), journalist.size()), e);
    }
  }

  /** The same process tries again. */
  private static void again(
      Scenario scenario, Path watched, Map<String, String> found, Map<String, String> last)
      throws IOException {
    if (!found.equals(last)) {
      scenario.action().run(watched, recorded(), new Scenario.Steps(() -> 0));
      assertEquals(last, state(watched, reading()));
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void writesThatFallShortAreFinished(Scenario scenario) throws IOException {
    Path root = temp.resolve("short-" + scenario.name().replace(' ', '-'));
    Run run = record(scenario, root.resolve("recorded"));
    Path place = root.resolve("f");
    run.recording().before().materialise(place);
    Journalist journalist = new Journalist();
    Disaster.before(place, journalist);
    journalist.shorten(3);
    Path watched = new FaultFileSystem(place, journalist).path(place.resolve("ds"));
    scenario.action().run(watched, recorded(), new Scenario.Steps(() -> 0));
    assertEquals(run.last(), state(place.resolve("ds"), reading()));
    Recording.delete(root);
  }
}
