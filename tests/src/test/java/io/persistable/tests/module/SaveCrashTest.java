package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.array.NdArray;
import io.persistable.testsupport.Python;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every way to save an archive, crashed after every step that it takes on the file system, with
 * everything that a crash may do to what was not forced. After each the old archive or the new one
 * is there, whole; what was acknowledged is there; and after the next save nothing is left over
 * that a draft or a text names.
 */
@Tag("once")
class SaveCrashTest {

  private static final int SEEDS = Integer.getInteger("persistable.crash.seeds", 2);

  /** Only scenarios with this in their names: {@code -Dpersistable.crash.only=streamed}. */
  private static final String ONLY = System.getProperty("persistable.crash.only", "");

  private static final int PYTHON_EVERY = 8;
  private static final Tally TALLY = new Tally();
  private static final String NOTHING = "nothing";
  private static final Pattern FILE = Pattern.compile("(?m)^(?:#|//) (\\S+) \\d+ bytes crc32c .*$");

  /** In memory where the system has a place for it: nothing here needs a real disk. */
  @TempDir(factory = MemoryDirectory.class)
  static Path temp;

  static Stream<SaveScenario> scenarios() {
    return SaveScenario.all().stream().filter(scenario -> scenario.name().contains(ONLY));
  }

  @AfterAll
  static void count() {
    System.out.println("crash states of saves: " + TALLY);
  }

  /** What an archive holds, every array file compared with its checksum. */
  static String state(Path text) throws IOException {
    if (!Files.exists(text)) {
      return NOTHING;
    }
    Archive.verify(text);
    Items items = Archive.load(text);
    StringBuilder state = new StringBuilder("n=" + items.get("n"));
    for (Object array : items.list("a", Object.class)) {
      state.append(' ').append(sum(array));
    }
    return state.append(' ').append(String.valueOf(items.get("parts")).replace(" ", "")).toString();
  }

  private static String sum(Object array) {
    NdArray values =
        array instanceof long[] whole
            ? NdArray.of(whole)
            : array instanceof double[] real ? NdArray.of(real) : (NdArray) array;
    return (long) values.doubles().sum() + "/" + values.size();
  }

  record Run(Recording recording, List<String> states) {

    /** What may be found once {@code acknowledged} saves were. */
    List<String> allowed(int acknowledged) {
      return states.subList(acknowledged, Math.min(acknowledged + 2, states.size()));
    }
  }

  static Run record(SaveScenario scenario, Path root) throws IOException {
    Files.createDirectories(root);
    scenario.prepare(root);
    Journalist journalist = new Journalist();
    Disaster before = Disaster.before(root, journalist);
    Path watched = new FaultFileSystem(root, journalist).path(root);
    List<String> states = new ArrayList<>(List.of(state(root.resolve(scenario.text()))));
    List<Integer> acknowledged = new ArrayList<>();
    for (int i = scenario.before(); i < scenario.options().size(); i++) {
      scenario.save(watched, i);
      states.add(state(root.resolve(scenario.text())));
      acknowledged.add(journalist.size());
    }
    return new Run(
        new Recording(before, journalist.operations(), acknowledged, journalist.calls()), states);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void anyCrashLeavesTheOldOrTheNewArchive(SaveScenario scenario) throws IOException {
    Path root = temp.resolve(scenario.name().replace(' ', '-'));
    Run run = record(scenario, root.resolve("recorded"));
    Map<String, List<String>> forPython = new ConcurrentSkipListMap<>();
    run.recording()
        .explore(
            SEEDS,
            root,
            TALLY,
            (state, place) -> {
              List<String> allowed = run.allowed(state.acknowledged());
              if (state.name().hashCode() % PYTHON_EVERY == 0
                  && scenario.isPython()
                  && Files.exists(place.resolve(scenario.text()))) {
                Disaster.before(place, new Journalist())
                    .materialise(root.resolve("python").resolve(state.name()));
                TALLY.imported().increment();
                forPython.put(state.name(), allowed);
              }
              check(scenario, place, allowed);
            });
    importAll(root.resolve("python"), forPython);
    Recording.delete(root);
  }

  private static void check(SaveScenario scenario, Path place, List<String> allowed)
      throws IOException {
    Path text = place.resolve(scenario.text());
    Set<String> unrecorded = unrecorded(text);
    String found = state(text);
    assertTrue(allowed.contains(found), () -> "found " + found + ", allowed " + allowed);
    Files.createDirectories(place);
    SaveScenario next =
        new SaveScenario(scenario.name(), List.of(scenario.next()), 0, scenario.text());
    next.save(place, 0);
    assertTrue(state(text).startsWith("n=1 "), () -> "after the next save");
    assertNothingIsLeft(scenario, text, unrecorded);
  }

  /**
   * The files that no text names and no draft, or that aren't what these say, since the loss of
   * power took the one or the other: nobody may delete them. A draft that isn't whole is one.
   */
  private static Set<String> unrecorded(Path text) throws IOException {
    Path directory = text.getParent();
    Set<String> names = new TreeSet<>();
    Set<String> records = new HashSet<>();
    if (!Files.exists(directory)) {
      return names;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(file).toString();
        List<String> lines = Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList();
        boolean isDraft =
            lines.size() >= 3
                && lines.get(0).equals("# persistable draft of " + text.getFileName())
                && lines.get(1).startsWith("# Persistable pid ")
                && lines.get(2).startsWith("# save ");
        if (isDraft || file.equals(text) || name.endsWith(".bak")) {
          Set<String> made = new HashSet<>();
          lines.forEach(line -> made.add(line.replaceFirst(" \\d+ bytes crc32c .*", " made")));
          lines.stream()
              .filter(line -> !made.contains(line + " made"))
              .forEach(line -> records.add(line.replaceFirst("^(#|//) (kept )?", "")));
        }
        if (!isDraft) {
          names.add(name);
        }
      }
    }
    Set<String> unrecorded = new TreeSet<>();
    for (String name : names) {
      Path file = directory.resolve(name);
      CRC32C crc = new CRC32C();
      crc.update(Files.readAllBytes(file));
      String made =
          name + " " + Files.size(file) + String.format(" bytes crc32c %08x", crc.getValue());
      if (!records.contains(name) && !records.contains(made)) {
        unrecorded.add(name);
      }
    }
    return unrecorded;
  }

  private static void assertNothingIsLeft(SaveScenario scenario, Path text, Set<String> unrecorded)
      throws IOException {
    Path directory = text.getParent();
    String name = text.getFileName().toString();
    Set<String> expected = new TreeSet<>();
    Set<String> found = new TreeSet<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String relative = directory.relativize(file).toString();
        found.add(relative);
        if (relative.equals(name) || relative.startsWith(name) && relative.endsWith(".bak")) {
          expected.add(relative);
          assertTrue(!state(file).equals(NOTHING), "a backup is an archive that was saved");
          Matcher line = FILE.matcher(Files.readString(file));
          while (line.find()) {
            expected.add(line.group(1));
          }
          if (scenario.name().contains("the original")) {
            expected.add("_arrays/array_0.npy"); // its text records no sizes and checksums
          }
        }
      }
    }
    found.removeIf(file -> !expected.contains(file) && unrecorded.contains(file));
    assertEquals(expected, found);
  }

  /** CPython imports what the crash left, before anybody has mended it. */
  private static void importAll(Path places, Map<String, List<String>> allowed) {
    if (allowed.isEmpty()) {
      return;
    }
    String[] names = allowed.keySet().toArray(String[]::new);
    List<String> found =
        Python.get()
            .run(Python.script(SaveCrashTest.class, "import_saves.py"), places, names)
            .lines()
            .toList();
    for (int i = 0; i < names.length; i++) {
      if (!allowed.get(names[i]).contains(found.get(i))) {
        fail("in " + names[i] + " CPython found " + found.get(i) + ", allowed " + allowed);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void anyFailureLeavesTheOldOrTheNewArchiveAndTheNextTrySucceeds(SaveScenario scenario)
      throws IOException {
    Path root = temp.resolve("faults-" + scenario.name().replace(' ', '-'));
    Run run = record(scenario, root.resolve("recorded"));
    run.recording()
        .fail(root, TALLY, (place, call, forGood) -> fault(scenario, run, place, call, forGood));
    Recording.delete(root);
  }

  private static void fault(SaveScenario scenario, Run run, Path place, long call, boolean forGood)
      throws IOException {
    Journalist journalist = new Journalist();
    Disaster.before(place, journalist);
    journalist.fail(call, forGood ? Long.MAX_VALUE : call);
    Path watched = new FaultFileSystem(place, journalist).path(place);
    int acknowledged = 0;
    String said = "";
    try {
      try {
        for (int i = scenario.before(); i < scenario.options().size(); i++) {
          scenario.save(watched, i);
          acknowledged++;
        }
      } catch (IOException | RuntimeException e) {
        assertTrue(Recording.isInjected(e), e::toString);
        said = e.toString();
      }
      check(scenario, place, run.allowed(acknowledged));
    } catch (IOException | RuntimeException | AssertionError e) {
      throw new AssertionError(
          "call "
              + call
              + (forGood ? " and all after it: " : ": ")
              + said
              + Recording.describe(journalist.operations(), journalist.size()),
          e);
    }
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void writesThatFallShortAreFinished(SaveScenario scenario) throws IOException {
    Path root = temp.resolve("short-" + scenario.name().replace(' ', '-'));
    Run run = record(scenario, root.resolve("recorded"));
    Path place = root.resolve("f");
    run.recording().before().materialise(place);
    Journalist journalist = new Journalist();
    Disaster.before(place, journalist);
    journalist.shorten(7);
    Path watched = new FaultFileSystem(place, journalist).path(place);
    for (int i = scenario.before(); i < scenario.options().size(); i++) {
      scenario.save(watched, i);
    }
    assertEquals(run.states().get(run.states().size() - 1), state(place.resolve(scenario.text())));
    Recording.delete(root);
  }
}
