package io.persistable.tests.module;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.SaveOptions;
import io.persistable.array.ArrayFormat;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.Recording;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Five hundred files of somebody else's beside every kind of target, whose names are nearly those
 * that saves take, or would be the next: whatever is done, and wherever it fails, each is there
 * afterwards, byte for byte.
 */
class ForeignFilesTest {

  private static final long SEED = Long.getLong("persistable.seed", 14);
  private static final int FILES = 500;

  @TempDir private Path temp;

  /** A kind of target: where its text is, and the names that saves take there. */
  record Target(String name, SaveOptions options, String text, List<String> taken) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Target> targets() {
    SaveOptions force = SaveOptions.builder().force(true).build();
    List<Target> targets = new ArrayList<>();
    for (ArrayFormat format : ArrayFormat.values()) {
      for (boolean backup : new boolean[] {false, true}) {
        SaveOptions options = force.toBuilder().arrayFormat(format).backup(backup).build();
        String with = format + (backup ? " with a backup" : "");
        targets.add(
            new Target(
                "a package of " + with,
                options.toBuilder().partObjects(backup ? 3 : 10_000).build(),
                "mod/__init__.py",
                taken("__init__.py", "_arrays", "_parts", "part_0.py")));
        targets.add(
            new Target(
                "a module of " + with,
                options.toBuilder().asPackage(false).build(),
                "mod.py",
                taken("mod.py", "mod_arrays", "_parts", "part_0.py")));
      }
    }
    targets.add(
        new Target(
            "a class",
            force.toBuilder().dialect(Dialect.JAVA).backup(true).build(),
            "demo/Mod.java",
            taken("Mod.java", "Mod_arrays", "_parts", "part_0.py")));
    return targets.stream();
  }

  /** The names that the saves of a scenario take. */
  static List<String> taken(SaveScenario scenario) {
    String text = scenario.text().substring(scenario.text().lastIndexOf('/') + 1);
    String arrays = text.equals("__init__.py") ? "" : text.replaceFirst("\\.(py|java)$", "");
    return taken(text, arrays + "_arrays", "_parts", "part_0.py");
  }

  private static List<String> taken(String text, String arrays, String parts, String part) {
    String module = text.replaceFirst("\\.(py|java)$", "");
    return List.of(
        text + ".new",
        text + ".bak",
        text + ".bak.new",
        text + ".bak.part",
        text + "_1.bak",
        text + ".1.new",
        text + ".1.draft",
        text + ".2.draft",
        text + ".1.bak.new",
        "__pycache__/" + module + ".cpython-314.pyc",
        "__pycache__/" + module + ".notes.pyc",
        arrays + ".npz",
        arrays + ".hd5",
        arrays + "_1.npz",
        arrays + "_2.hd5",
        arrays + "/array_0.npy",
        arrays + "/array_7.npy",
        arrays + "/__pycache__/array_0.cpython-314.pyc",
        arrays + "_1/array_0.npy",
        arrays + "_3/array_0.npy",
        arrays + "_999999999999999999/array_0.npy",
        parts + "/" + part,
        parts + "/__pycache__/part_0.cpython-314.pyc",
        parts + "_1/" + part,
        parts + "_2/" + part,
        parts + ".py");
  }

  /** The names themselves, and many that differ from one by a letter, a digit or an ending. */
  private static Map<String, byte[]> plant(Path directory, Target target, Random random)
      throws IOException {
    Map<String, byte[]> planted = new TreeMap<>();
    List<String> names = new ArrayList<>(target.taken());
    while (names.size() < 20 * FILES) {
      names.add(nearly(target.taken().get(random.nextInt(target.taken().size())), random));
    }
    for (String name : names) {
      Path file = directory.resolve(name);
      if (planted.size() == FILES) {
        break;
      }
      if (Files.exists(file) || !file.normalize().startsWith(directory) || !free(directory, file)) {
        continue;
      }
      Files.createDirectories(file.getParent());
      byte[] content = content(name, random);
      Files.write(file, content);
      planted.put(name, content);
    }
    assertEquals(FILES, planted.size());
    return planted;
  }

  /** Whether all that is above a file is a directory, or isn't there. */
  private static boolean free(Path directory, Path file) {
    for (Path at = file.getParent(); !at.equals(directory); at = at.getParent()) {
      if (Files.exists(at) && !Files.isDirectory(at)) {
        return false;
      }
    }
    return true;
  }

  static String nearly(String name, Random random) {
    StringBuilder text = new StringBuilder(name);
    int at = random.nextInt(text.length());
    switch (random.nextInt(7)) {
      case 0 -> text.insert(at, "abcxyz019_".charAt(random.nextInt(10)));
      case 1 ->
          text.append(List.of("~", ".bak", ".1", ".new", ".txt", "_1").get(random.nextInt(6)));
      case 2 -> text.insert(text.lastIndexOf("/") + 1, "_x9".charAt(random.nextInt(3)));
      case 3 -> {
        if (Character.isLetterOrDigit(text.charAt(at))) {
          text.setCharAt(at, "abcxyz0123456789".charAt(random.nextInt(16)));
        }
      }
      case 4 -> text.insert(name.contains("/") ? name.indexOf('/') : name.length(), "_" + at);
      case 5 -> text.replace(0, text.length(), name.replaceAll("[0-9]+", "" + random.nextInt(99)));
      default -> text.insert(at, at);
    }
    return text.toString();
  }

  static byte[] content(String name, Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> new byte[0];
      case 1 ->
          ("# persistable draft of " + name + "\n# mod.py\n").getBytes(StandardCharsets.UTF_8);
      case 2 ->
          ("# _arrays_1/array_0.npy 9 bytes crc32c 00000000\n").getBytes(StandardCharsets.UTF_8);
      default -> {
        byte[] bytes = new byte[1 + random.nextInt(300)];
        random.nextBytes(bytes);
        yield bytes;
      }
    };
  }

  private static void save(Path root, Target target, int number, SaveOptions options)
      throws IOException {
    String name = options.dialect() == Dialect.JAVA ? "demo.mod" : "mod";
    SaveScenario.archive(number).save(root, name, options);
  }

  @ParameterizedTest
  @MethodSource("targets")
  void nothingOfOthersIsTouchedByAnySave(Target target) throws IOException {
    for (boolean first : new boolean[] {true, false}) {
      Path root = Files.createDirectories(temp.resolve(first ? "first" : "over"));
      Path text = root.resolve(target.text());
      Files.createDirectories(text.getParent());
      if (!first) {
        save(root, target, 1, target.options().toBuilder().force(false).build());
      }
      Map<String, byte[]> planted = plant(text.getParent(), target, new Random(SEED));
      for (int number = 2; number < 6; number++) {
        save(root, target, number, target.options());
        assertUntouched(text.getParent(), planted, target + ", save " + number);
        Archive.verify(text);
        assertEquals(number, Archive.load(text).get("n"));
      }
      cancel(root, target);
      assertUntouched(text.getParent(), planted, target + ", cancelled");
      Archive.create().insert("n", 7).writeTo(text);
      assertUntouched(text.getParent(), planted, target + ", written");
      assertEquals(7, Archive.restore(text).get("n"));
    }
  }

  private static void cancel(Path root, Target target) throws IOException {
    for (int calls = 0; calls < 4; calls++) {
      int[] left = {calls};
      try {
        save(
            root,
            target,
            6,
            target.options().toBuilder().progress(progress -> left[0]-- > 0).build());
      } catch (CancellationException e) {
        assertTrue(e.getMessage().startsWith("cancelled after "), e.getMessage());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("targets")
  void norWhereverASaveFailsAndTheNextTidiesUp(Target target) throws IOException {
    Random random = new Random(SEED + 1);
    Path root = Files.createDirectories(temp.resolve("crash"));
    Path text = root.resolve(target.text());
    Files.createDirectories(text.getParent());
    save(root, target, 1, target.options());
    Map<String, byte[]> planted = plant(text.getParent(), target, random);
    long calls = calls(root, target);
    for (long call = 1; call <= calls; call += 1 + random.nextInt(5)) {
      Journalist journalist = new Journalist();
      journalist.fail(call, Long.MAX_VALUE);
      try {
        save(new FaultFileSystem(root, journalist).path(root), target, 2, target.options());
      } catch (IOException | RuntimeException e) {
        assertTrue(Recording.isInjected(e), e::toString);
      }
      assertUntouched(text.getParent(), planted, target + ", failed at call " + call);
      save(root, target, 3, target.options());
      assertUntouched(text.getParent(), planted, target + ", saved after call " + call);
    }
  }

  private static long calls(Path root, Target target) throws IOException {
    Journalist journalist = new Journalist();
    save(new FaultFileSystem(root, journalist).path(root), target, 2, target.options());
    return journalist.calls();
  }

  static void assertUntouched(Path directory, Map<String, byte[]> planted, String when)
      throws IOException {
    Set<String> lost = new java.util.TreeSet<>();
    for (Map.Entry<String, byte[]> file : planted.entrySet()) {
      Path path = directory.resolve(file.getKey());
      if (!Files.exists(path)
          || !java.util.Arrays.equals(file.getValue(), Files.readAllBytes(path))) {
        lost.add(file.getKey());
      }
    }
    assertEquals(Set.of(), lost, when);
  }
}
