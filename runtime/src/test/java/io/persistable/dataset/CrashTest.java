package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.persistable.dataset.fault.Damage;
import io.persistable.dataset.fault.Disaster;
import io.persistable.dataset.fault.FaultFileSystem;
import io.persistable.dataset.fault.Journalist;
import io.persistable.dataset.fault.Operation;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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

  private static final int SEEDS = Integer.getInteger("persistable.crash.seeds", 8);
  private static final int PYTHON_EVERY = 40;
  private static final LongAdder STATES = new LongAdder();
  private static final LongAdder DISTINCT = new LongAdder();
  private static final LongAdder PYTHON_STATES = new LongAdder();
  private static final LongAdder FAULTS = new LongAdder();

  /** In memory where the system has a place for it: nothing here needs a real disk. */
  @TempDir(factory = MemoryDirectory.class)
  static Path temp;

  private record Named(String name, Damage damage, boolean reboot) {}

  private static List<Named> damages() {
    List<Named> all = new ArrayList<>();
    all.add(new Named("killed", Damage.KILLED, false));
    all.add(new Named("killed in the last write", Damage.within(0.5), false));
    all.add(new Named("unforced lost", Damage.LOST, true));
    all.add(new Named("contents lost", Damage.CONTENT_LOST, true));
    all.add(new Named("zeros", Damage.ZEROS, true));
    all.add(new Named("names lost", Damage.NAMES_LOST, true));
    all.add(new Named("renames lost", Damage.RENAMES_LOST, true));
    all.add(new Named("deletions lost", Damage.DELETIONS_LOST, true));
    all.add(new Named("torn at 512", Damage.torn(512), true));
    all.add(new Named("torn at 4096", Damage.torn(4096), true));
    all.add(new Named("zeros from 512", Damage.zeroed(512), true));
    for (int seed = 1; seed <= SEEDS; seed++) {
      all.add(new Named("reordered with seed " + seed, Damage.reordered(seed), true));
    }
    return all;
  }

  static Stream<Scenario> scenarios() {
    return Scenario.all().stream();
  }

  @AfterAll
  static void count() {
    System.out.printf(
        "crash states: %d explored (%d distinct), %d of them imported by CPython; %d faults%n",
        STATES.sum(), DISTINCT.sum(), PYTHON_STATES.sum(), FAULTS.sum());
  }

  /** What is in a data set: for each name its info and its item. */
  private static Map<String, String> state(Path dataset, StoreOptions options) throws IOException {
    Map<String, String> state = new TreeMap<>();
    if (!Files.exists(dataset.resolve(Layout.MARKER))) {
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

  /** A run of a scenario: its notes, the states it went through, and when each was acknowledged. */
  private record Run(
      Disaster before,
      List<Operation> operations,
      List<Map<String, String>> states,
      List<Integer> acknowledged,
      long calls) {}

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
    return new Run(before, journalist.operations(), states, steps.times(), journalist.calls());
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void anyCrashLeavesTheOldOrTheNewState(Scenario scenario) throws IOException {
    Path root = temp.resolve(scenario.name().replace(' ', '-'));
    Run run = record(scenario, root.resolve("recorded"));
    Map<String, List<Map<String, String>>> forPython = new ConcurrentSkipListMap<>();
    Set<Integer> seen = ConcurrentHashMap.newKeySet();
    IntStream.rangeClosed(0, run.operations().size())
        .parallel()
        .forEach(
            point -> {
              try {
                crash(scenario, run, point, root, seen, forPython);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    importAll(root.resolve("python"), forPython);
    delete(root);
  }

  private static void crash(
      Scenario scenario,
      Run run,
      int point,
      Path root,
      Set<Integer> seen,
      Map<String, List<Map<String, String>>> forPython)
      throws IOException {
    int from = (int) run.acknowledged().stream().filter(time -> time <= point).count();
    List<Map<String, String>> allowed =
        run.states().subList(from, Math.min(from + 2, run.states().size()));
    int number = 0;
    for (Named damage : damages()) {
      STATES.increment();
      number++;
      Disaster disaster = run.before().after(run.operations(), point, damage.damage());
      if (!seen.add(disaster.fingerprint() * 31 * 31 + from * 2 + (damage.reboot() ? 1 : 0))) {
        continue;
      }
      DISTINCT.increment();
      String name = "s" + point + "_" + number;
      Path place = root.resolve(name);
      disaster.materialise(place);
      if ((point + number) % PYTHON_EVERY == 0) {
        Path copy = root.resolve("python").resolve(name);
        disaster.materialise(copy);
        if (Files.exists(copy.resolve("ds").resolve(Layout.MARKER))) {
          PYTHON_STATES.increment();
          forPython.put(name, allowed);
        }
      }
      try {
        check(place.resolve("ds"), allowed, damage.reboot());
      } catch (IOException | RuntimeException | AssertionError e) {
        throw new AssertionError(
            scenario
                + ", "
                + damage.name()
                + ", after operation "
                + point
                + " of "
                + describe(run.operations(), point),
            e);
      }
      delete(place);
    }
  }

  private static String describe(List<Operation> operations, int point) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < operations.size(); i++) {
      Operation operation = operations.get(i);
      text.append(i == point ? "\n---- crash" : "").append("\n").append(i).append(' ');
      text.append(
          operation instanceof Operation.Write w
              ? "Write[" + w.node() + " at " + w.position() + ", " + w.bytes().length + " bytes]"
              : operation);
    }
    return text.toString();
  }

  private static void check(Path dataset, List<Map<String, String>> allowed, boolean reboot)
      throws IOException {
    Map<String, String> found = state(dataset, reading());
    assertTrue(allowed.contains(found), () -> "found " + found + ", allowed " + allowed);
    if (!Files.exists(dataset)) {
      return;
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
    assertNothingIsLeft(dataset);
  }

  private static void assertNothingIsLeft(Path dataset) throws IOException {
    Set<String> expected = new TreeSet<>(List.of(Layout.INIT, Layout.MARKER));
    try (Store store = Store.open(dataset, reading())) {
      assertEquals(List.of(), store.verify());
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
    Set<String> found = new TreeSet<>(Samples.tree(dataset).keySet());
    if (Files.exists(dataset.resolve("b.py"))
        && !Files.readString(dataset.resolve("b.py"), StandardCharsets.UTF_8)
            .contains("# commit")) {
      // The original's module doesn't say which files are its own, so none beside it are deleted.
      found.removeIf(name -> name.startsWith("b_data/"));
    }
    assertEquals(expected, found);
  }

  /** A backup is whole: what it needs is there as well. */
  private static Set<String> backup(Path dataset, String item) throws IOException {
    Set<String> files = new TreeSet<>();
    byte[] module = Disk.readIfPresent(dataset.resolve(Layout.backup(item)));
    if (module != null) {
      files.add(Layout.backup(item));
      ItemText text = ItemText.parse(item, module);
      assertTrue(text.signed() && text.intact(), "a backup is a module that was committed");
      text.files().forEach(file -> files.add(file.name()));
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

  private static void delete(Path root) throws IOException {
    if (!Files.exists(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file :
          (Iterable<Path>) files.sorted(java.util.Comparator.reverseOrder())::iterator) {
        Files.delete(file);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void anyFailureLeavesTheOldOrTheNewStateAndTheNextTrySucceeds(Scenario scenario)
      throws IOException {
    Path root = temp.resolve("faults-" + scenario.name().replace(' ', '-'));
    Run run = record(scenario, root.resolve("recorded"));
    for (boolean forGood : new boolean[] {false, true}) {
      LongStream.rangeClosed(1, run.calls())
          .parallel()
          .forEach(
              call -> {
                try {
                  fault(scenario, run, root.resolve("f" + call), call, forGood);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
    delete(root);
  }

  private static void fault(Scenario scenario, Run run, Path place, long call, boolean forGood)
      throws IOException {
    FAULTS.increment();
    Map<String, String> last = run.states().get(run.states().size() - 1);
    run.before().materialise(place);
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
        assertTrue(saysFault(e), () -> when + e);
        said = e.toString();
      }
      Map<String, String> found = state(dataset, reading());
      int from = acknowledged.get();
      assertTrue(
          run.states().subList(from, Math.min(from + 2, run.states().size())).contains(found),
          () -> "found " + found + " of " + run.states() + " with " + from + " acknowledged");
      journalist.fail(Long.MAX_VALUE, Long.MAX_VALUE);
      if (run.states().size() == 2) {
        again(scenario, watched, found, last);
      }
      check(dataset, List.of(state(dataset, reading())), false);
    } catch (IOException | RuntimeException | AssertionError e) {
      throw new AssertionError(
          when + said + describe(journalist.operations(), journalist.size()), e);
    }
    delete(place);
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

  private static boolean saysFault(Throwable thrown) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (String.valueOf(t.getMessage()).contains("injected fault")) {
        return true;
      }
      for (Throwable suppressed : t.getSuppressed()) {
        if (saysFault(suppressed)) {
          return true;
        }
      }
    }
    return false;
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void writesThatFallShortAreFinished(Scenario scenario) throws IOException {
    Path root = temp.resolve("short-" + scenario.name().replace(' ', '-'));
    Run run = record(scenario, root.resolve("recorded"));
    Path place = root.resolve("f");
    run.before().materialise(place);
    Journalist journalist = new Journalist();
    Disaster.before(place, journalist);
    journalist.shorten(3);
    Path watched = new FaultFileSystem(place, journalist).path(place.resolve("ds"));
    scenario.action().run(watched, recorded(), new Scenario.Steps(() -> 0));
    assertEquals(run.states().get(run.states().size() - 1), state(place.resolve("ds"), reading()));
    delete(root);
  }
}
