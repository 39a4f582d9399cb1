package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.SaveOptions;
import io.persistable.array.NdArray;
import io.persistable.array.Npy;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.testsupport.fault.Recording;
import io.persistable.testsupport.fault.Tally;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A save dies, or the power goes, at every step that it takes; before anybody tidies up, another
 * program makes files: under the names that the dead save had noted and not yet made, under others
 * that it takes, and under names that are nearly those. Then archives are saved there again.
 */
@Tag("once")
class KilledSaveTest {

  private static final int NEARLY = 12;
  private static final Tally TALLY = new Tally();
  private static final LongAdder NOTED = new LongAdder();
  private static final LongAdder PLANTED = new LongAdder();

  @TempDir(factory = MemoryDirectory.class)
  static Path temp;

  static Stream<SaveScenario> scenarios() {
    return SaveScenario.all().stream();
  }

  @AfterAll
  static void count() {
    System.out.println(
        "killed saves: "
            + TALLY
            + "; files of others: "
            + PLANTED
            + ", of them under names that were noted and not made: "
            + NOTED);
  }

  @ParameterizedTest
  @MethodSource("scenarios")
  void whatOthersMakeAfterItStays(SaveScenario scenario) throws IOException {
    Path root = temp.resolve(scenario.name().replace(' ', '-'));
    Recording recording = SaveCrashTest.record(scenario, root.resolve("recorded")).recording();
    Map<String, Integer> kinds = new ConcurrentSkipListMap<>();
    recording.explore(
        1,
        root,
        TALLY,
        (state, place) -> {
          Path text = place.resolve(scenario.text());
          Path directory = text.getParent();
          if (!Files.exists(directory)) {
            return;
          }
          Random random = new Random(state.name().hashCode());
          Map<String, byte[]> planted = new TreeMap<>();
          Set<String> noted = noted(directory);
          for (String name : noted) {
            if (plant(directory, name, ("theirs: " + name).getBytes(StandardCharsets.UTF_8))) {
              planted.put(name, Files.readAllBytes(directory.resolve(name)));
              kinds.merge(name.replaceAll("[0-9]+", "N"), 1, Integer::sum);
              NOTED.increment();
            }
          }
          List<String> taken = ForeignFilesTest.taken(scenario);
          for (int i = 0; i < NEARLY; i++) {
            String near = ForeignFilesTest.nearly(taken.get(random.nextInt(taken.size())), random);
            byte[] content = ForeignFilesTest.content(near, random);
            boolean isFree = !noted.contains(near) && !near.startsWith("/") && !near.endsWith("/");
            if (isFree && plant(directory, near, content)) {
              planted.put(near, content);
            }
          }
          PLANTED.add(planted.size());
          SaveScenario next =
              new SaveScenario(scenario.name(), List.of(scenario.next()), 0, scenario.text());
          for (int i = 0; i < 2; i++) {
            next.save(place, 0);
            ForeignFilesTest.assertUntouched(directory, planted, scenario + ", save " + i);
          }
          assertTrue(SaveCrashTest.state(text).startsWith("n=1 "), scenario::toString);
        });
    System.out.println(scenario + ": names that were noted and not made: " + kinds);
    Recording.delete(root);
  }

  /** As drafts say: names of files that were going to be made, and aren't there. */
  private static Set<String> noted(Path directory) throws IOException {
    Set<String> noted = new LinkedHashSet<>();
    List<Path> drafts;
    try (Stream<Path> files = Files.list(directory)) {
      drafts = files.filter(file -> file.toString().endsWith(".draft")).toList();
    }
    for (Path draft : drafts) {
      List<String> lines = Files.readString(draft, StandardCharsets.ISO_8859_1).lines().toList();
      for (String line : lines.subList(Math.min(3, lines.size()), lines.size())) {
        String name = line.replaceFirst("^# ", "");
        // A backup's draft is a copy of whatever text was there: only its name tells that it is
        // ours.
        if (name.matches("[\\w./]+") && !name.endsWith(".bak.new") && !name.endsWith(".bak")) {
          noted.add(name);
        }
      }
      lines.forEach(line -> noted.remove(line.replaceFirst("^# (not )?(\\S+).*", "$2 made")));
    }
    noted.removeIf(name -> Files.exists(directory.resolve(name)));
    return noted;
  }

  private static boolean plant(Path directory, String name, byte[] content) {
    Path file = directory.resolve(name);
    try {
      if (Files.exists(file) || !file.normalize().startsWith(directory)) {
        return false;
      }
      Files.createDirectories(file.getParent());
      Files.write(file, content);
      return true;
    } catch (IOException e) {
      return false; // a file where a directory would have to be
    }
  }

  /**
   * The arrays of another program's archive that came after the dead save: it doesn't list them.
   */
  @Test
  void arraysThatAnotherProgramsTextSpeaksOfStay() throws IOException {
    Path place = temp.resolve("theirs");
    Path directory = Files.createDirectories(place.resolve("mod"));
    // a process of ours that is dead, and had noted what it was going to make
    Path array = directory.resolve("_arrays/array_0.npy");
    for (boolean backup : new boolean[] {false, true}) {
      Files.writeString(
          directory.resolve("__init__.py.0.draft"),
          "# persistable draft of __init__.py\n"
              + dead()
              + "# save gone-1\n# _arrays/array_0.npy\n# __init__.py.0.new\n");
      Files.createDirectories(array.getParent());
      Npy.write(array, NdArray.of(new long[50]));
      Files.writeString(
          directory.resolve("__init__.py"),
          "import os.path, numpy\nn = 0\n_arrays = {'array_0': numpy.load(os.path.join('_arrays',"
              + " 'array_0' + '.npy'))}\ndel _arrays\n");
      byte[] before = Files.readAllBytes(array);
      SaveOptions options = SaveOptions.builder().force(true).backup(backup).build();
      Archive.create().insert("n", 1).save(place, "mod", options);
      assertEquals(1, Archive.load(directory.resolve("__init__.py")).get("n"));
      Path draft = directory.resolve("__init__.py.0.draft");
      assertTrue(Files.notExists(draft), "the dead save's remains were tidied up");
      assertTrue(Files.exists(array), "backup " + backup);
      assertEquals(List.of(), differences(before, Files.readAllBytes(array)));
      Files.delete(directory.resolve("__init__.py"));
      Files.delete(array);
    }
  }

  private static List<Integer> differences(byte[] a, byte[] b) {
    List<Integer> differences = new ArrayList<>();
    for (int i = 0; i < Math.max(a.length, b.length); i++) {
      if (i >= a.length || i >= b.length || a[i] != b[i]) {
        differences.add(i);
      }
    }
    return differences;
  }

  private static String dead() throws IOException {
    Path own = temp.resolve("own");
    Files.createDirectories(own);
    StringBuilder line = new StringBuilder();
    Archive.create()
        .insert("n", 1)
        .insert("a", new double[200])
        .save(
            own,
            "own" + System.nanoTime(),
            SaveOptions.builder()
                .progress(
                    progress -> {
                      try (Stream<Path> files = Files.walk(own)) {
                        for (Path file :
                            files.filter(f -> f.toString().endsWith(".draft")).toList()) {
                          line.append(Files.readAllLines(file).get(1));
                        }
                      } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                      }
                      return true;
                    })
                .build());
    String said =
        line.substring(0, line.indexOf("# P", 1) < 0 ? line.length() : line.indexOf("# P", 1));
    // a start that no process has: its number was another's
    return said.replaceFirst("pid [0-9]+", "pid 4194300")
            .replaceFirst("started [0-9]+", "started 1")
        + "\n";
  }
}
