package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.DataSetException;
import io.persistable.testsupport.fault.Disaster;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.testsupport.fault.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is done to a data set, however it ends: files that aren't its own stay as they are. */
@Tag("once")
class ForeignFilesTest {

  private static final int FILES = Integer.getInteger("persistable.foreign.files", 500);
  private static final int CRASHES = 6;
  private static final long SEED = Long.getLong("persistable.seed", 14);

  @TempDir(factory = MemoryDirectory.class)
  static Path temp;

  static Stream<Scenario> scenarios() {
    return Scenario.all().stream();
  }

  private static StoreOptions writing(long pid) {
    return StoreOptions.writing(Scenario.ORIGINAL)
        .withTimeout(Duration.ofSeconds(5))
        .withDurability(Durability.NONE)
        .withMachine(TestMachine.process(pid));
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void filesOfOthersStay(Scenario scenario) throws IOException {
    Path root = temp.resolve(scenario.name().replace(' ', '-'));
    long calls = run(scenario, root.resolve("whole"), Long.MAX_VALUE);
    for (int i = 1; i <= CRASHES; i++) {
      run(scenario, root.resolve("crash" + i), calls * i / (CRASHES + 1));
    }
    Recording.delete(root);
  }

  /**
   * @param death the call of the file system at which the process dies
   * @return how many calls it made
   */
  private static long run(Scenario scenario, Path root, long death) throws IOException {
    Path dataset = root.resolve("ds");
    Files.createDirectories(root);
    scenario.preparation().prepare(dataset);
    Files.createDirectories(dataset);
    if (!Files.exists(dataset.resolve(FileNames.MARKER))) {
      Files.createFile(dataset.resolve(FileNames.MARKER));
    }
    ForeignFiles foreign = ForeignFiles.create(dataset, FILES, SEED);
    String when = scenario + ", seed " + SEED + ", dead at call " + death;
    Journalist journalist = new Journalist();
    Disaster.before(root, journalist);
    journalist.fail(death, Long.MAX_VALUE);
    Path watched = new FaultFileSystem(root, journalist).path(dataset);
    try {
      scenario.action().run(watched, writing(1001), new Scenario.Steps(() -> 0));
      assertTrue(death == Long.MAX_VALUE || journalist.calls() >= 0, when);
    } catch (IOException | RuntimeException e) {
      assertTrue(Recording.isInjected(e), () -> when + ": " + e);
    }
    foreign.assertUntouched(dataset, when);
    try (Store store = Store.open(dataset, writing(1002).withBackup(true))) {
      store.write(
          tx -> {
            tx.put("zz", Samples.arrays(99, 1, 3), "'next'");
            if (tx.contains("a")) {
              tx.put("a", Samples.arrays(98, 2, 3), null);
            }
            return null;
          });
      foreign.assertUntouched(dataset, when + ", after the next write");
      for (Problem problem : store.verify()) {
        assertTrue(
            problem.kind() == Problem.Kind.IN_DOUBT || problem.kind() == Problem.Kind.LINKED,
            () -> when + ": " + problem);
      }
      store.repair(List.of());
    } catch (DataSetException e) {
      throw new AssertionError(when, e);
    }
    foreign.assertUntouched(dataset, when + ", after a repair");
    return journalist.calls();
  }
}
