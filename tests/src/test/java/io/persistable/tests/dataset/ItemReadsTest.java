package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.array.ArrayFormat;
import io.persistable.error.PersistableException;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Modules that hands edited, swapped, copied or broke, and what is done with their data sets then.
 * What an item reads is what its text says as it is now: that is compared, taken and sealed, and
 * not deleted. The test reads the texts by itself.
 */
@Tag("once")
class ItemReadsTest {

  private static final int RUNS = Integer.getInteger("persistable.reads.runs", 60);
  private static final long SEED = Long.getLong("persistable.seed", 14);
  private static final List<String> NAMES = List.of("x", "y", "zz");

  @TempDir(factory = MemoryDirectory.class)
  private static Path temp;

  private final Map<String, Integer> counts = new TreeMap<>();

  /** Files of arrays as some commit recorded them; the names are never used twice. */
  private final Map<String, byte[]> recorded = new TreeMap<>();

  /**
   * What items read that were put anew: a copy of such a module reads it only as long as it stays.
   */
  private final Set<String> replaced = new TreeSet<>();

  private Path place = temp;
  private Random random = new Random();
  private ArrayFormat format = ArrayFormat.NPY;
  private boolean backup;

  private DataSet open() throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .arrayFormat(format)
        .backup(backup)
        .synchronize(random.nextBoolean())
        .durability(DataSet.Durability.NONE)
        .open();
  }

  private List<double[]> value() {
    List<double[]> value = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      double[] array = new double[130];
      Arrays.setAll(array, j -> random.nextInt());
      value.add(array);
    }
    return value;
  }

  /** The array files that a text of this test loads, in order; null if it is no text. */
  private List<String> reads(String item) throws IOException {
    String text = text(item);
    boolean isCut = text.startsWith("# persistable 2") && !text.contains("# end of persistable 2");
    if (!text.contains(" = ") || text.contains("def f(:") || isCut) {
      return null;
    }
    Matcher place = Pattern.compile("os.path.join\\(dir, '([^']*)'").matcher(text);
    Matcher names = Pattern.compile("for name in \\[([^]]*)\\]").matcher(text);
    List<String> files = new ArrayList<>();
    if (place.find() && names.find()) {
      for (String name : names.group(1).replace("'", "").split(", *")) {
        files.add(place.group(1) + (format == ArrayFormat.NPY ? "/" + name.strip() + ".npy" : ""));
      }
    }
    return files;
  }

  private String text(String item) throws IOException {
    Path module = place.resolve(item + ".py");
    return Files.exists(module) ? Files.readString(module).replace("\r\n", "\n") : "";
  }

  private void record() throws IOException {
    for (String file : Trees.files(place)) {
      if (file.contains("_data")) {
        recorded.putIfAbsent(file, Files.readAllBytes(place.resolve(file)));
      }
    }
  }

  private boolean isAsRecorded(String file) throws IOException {
    byte[] bytes = recorded.get(file);
    return Files.exists(place.resolve(file))
        && (bytes == null || Arrays.equals(bytes, Files.readAllBytes(place.resolve(file))));
  }

  /** What a reader finds, or the class of what it throws. */
  private static String found(DataSet set, String item) throws IOException {
    try {
      Object value = set.get(item);
      return value instanceof List<?> list
          ? list.stream().map(each -> Arrays.toString((double[]) each)).toList().toString()
          : String.valueOf(value);
    } catch (PersistableException e) {
      return "error";
    }
  }

  private void write(String item, String text) throws IOException {
    Files.writeString(place.resolve(item + ".py"), text);
  }

  /** Does something to the files that a hand may do. */
  private String hand() throws IOException {
    String item = NAMES.get(random.nextInt(NAMES.size()));
    String other = NAMES.get(random.nextInt(NAMES.size()));
    String text = text(item);
    List<String> reads = reads(item);
    int what = random.nextInt(14);
    switch (what) {
      case 0 -> {
        String theirs = text(other);
        write(other, text);
        write(item, theirs);
      }
      case 1 -> write(item, text(other));
      case 2 -> write(item, item + " = 5\nimport sys\nsys.modules[__name__] = " + item + "\n");
      case 3 -> write(item, "def f(:\n");
      case 4 -> write(item, "");
      case 5 -> write(item, "# persistable 2\n" + text.substring(0, text.length() / 3));
      case 6 -> write(item, text + "# a comment\n");
      case 7 -> write(item, text.replace("\n", "\r\n"));
      case 8 -> write(item, text.replaceAll("(?m)^# .* crc32c .*\n", ""));
      case 9 -> {
        if (reads != null && !reads.isEmpty()) {
          Files.deleteIfExists(place.resolve(reads.get(0)));
        }
      }
      case 10, 11 -> {
        if (format == ArrayFormat.NPY && reads != null && !reads.isEmpty()) {
          String file = reads.get(reads.size() - 1);
          int number = 50 + random.nextInt(100);
          Path copy = place.resolve(file).resolveSibling("array_" + number + ".npy");
          if (Files.exists(place.resolve(file)) && !Files.exists(copy)) {
            Files.copy(place.resolve(file), copy);
            String name = file.substring(file.indexOf('/') + 1, file.lastIndexOf('.'));
            write(item, text.replaceAll("'" + name + "'", "'array_" + number + "'"));
          }
        }
      }
      case 12 -> {
        if (format == ArrayFormat.NPY && reads != null && reads.size() > 1) {
          String last = reads.get(reads.size() - 1);
          String name = last.substring(last.indexOf('/') + 1, last.lastIndexOf('.'));
          write(
              item,
              text.replace(", '" + name + "'", "")
                  .replaceAll(",\\s*[^,\\[]*\\['" + name + "'\\][^,\\]]*(?=[,\\]])", ""));
        }
      }
      default -> {
        if (reads != null && !reads.isEmpty() && isAsRecorded(reads.get(0))) {
          Path file = place.resolve(reads.get(0));
          byte[] bytes = Files.readAllBytes(file);
          bytes[bytes.length - (format == ArrayFormat.NPY ? 1 : bytes.length / 2)] ^= 1;
          Files.write(file, bytes);
        }
      }
    }
    return what + " " + item + " " + other;
  }

  @Test
  void whatAnItemReadsIsWhatItsTextSays() throws IOException {
    for (int run = 0; run < RUNS; run++) {
      long seed = SEED * 1000 + run;
      random = new Random(seed);
      place = temp.resolve("ds" + run);
      format = run % 3 == 0 ? ArrayFormat.NPZ : ArrayFormat.NPY;
      backup = random.nextBoolean();
      recorded.clear();
      replaced.clear();
      List<String> log = new ArrayList<>(List.of("seed " + seed + " " + format));
      try {
        one(log);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(String.join("\n", log), e);
      }
    }
    System.out.println("what items read: " + RUNS + " data sets " + counts);
    assertTrue(counts.size() >= 8, counts::toString);
  }

  private void one(List<String> log) throws IOException {
    try (DataSet set = open()) {
      for (int i = 0; i < 5; i++) {
        set.put(NAMES.get(i % NAMES.size()), value());
        record();
      }
    }
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i <= random.nextInt(2); i++) {
        log.add("hand " + hand());
      }
      try (DataSet set = open()) {
        checkVerify(set, log);
        for (int i = 0; i < 4; i++) {
          operate(set, log);
        }
      }
    }
  }

  /** What is read and isn't as it was is named, and what is read is not in doubt. */
  private void checkVerify(DataSet set, List<String> log) throws IOException {
    Map<String, Set<String>> problems = new TreeMap<>();
    for (DataSet.Problem problem : set.verify()) {
      problems
          .computeIfAbsent(problem.file(), key -> new TreeSet<>())
          .add(problem.kind().toString());
    }
    log.add("problems " + problems);
    for (String item : NAMES) {
      List<String> reads = reads(item);
      String found = found(set, item);
      boolean isWhole = reads != null;
      for (String file : reads == null ? List.<String>of() : reads) {
        isWhole &= isAsRecorded(file);
        Set<String> said = problems.getOrDefault(file, Set.of());
        assertFalse(said.contains("IN_DOUBT"), file);
        assertEquals(!isAsRecorded(file), !said.isEmpty(), file);
        if (!item.equals(file.substring(0, file.indexOf("_data")))) {
          count("reads another's files");
          assertTrue(problems.getOrDefault(item + ".py", Set.of()).contains("EDITED"), item);
        }
      }
      assertEquals(!isWhole, found.equals("error"), item + " " + reads);
      if (reads == null) {
        assertFalse(problems.getOrDefault(item + ".py", Set.of()).isEmpty(), item);
      }
    }
  }

  private void operate(DataSet set, List<String> log) throws IOException {
    Map<String, String> before = new TreeMap<>();
    Map<String, List<String>> reads = new TreeMap<>();
    for (String name : NAMES) {
      before.put(name, found(set, name));
      reads.put(name, Objects.requireNonNullElse(reads(name), List.of()));
    }
    String item = NAMES.get(random.nextInt(NAMES.size()));
    boolean changes = false;
    String what;
    switch (random.nextInt(5)) {
      case 0, 1 -> {
        what = "put";
        set.put(item, value());
        changes = true;
      }
      case 2 -> {
        what = "repair";
        set.repair(
            set.verify().stream()
                .filter(problem -> problem.kind() == DataSet.Problem.Kind.IN_DOUBT)
                .map(DataSet.Problem::file)
                .toList());
      }
      case 3 -> {
        what = "put of what was read";
        if (!before.get(item).equals("error")) {
          set.put(item, set.get(item));
          set.put("copy", 1);
        }
      }
      default -> what = accept(set, item);
    }
    if (what.startsWith("put")) {
      reads.get(item).stream().filter(f -> f.startsWith(item + "_data")).forEach(replaced::add);
    }
    count(what);
    log.add(what + " " + item);
    for (String name : NAMES) {
      if (name.equals(item) && (changes || what.startsWith("accepted"))) {
        continue;
      }
      boolean isKept = reads.get(name).stream().noneMatch(replaced::contains);
      if (isKept && !before.get(name).equals("error")) {
        assertEquals(before.get(name), found(set, name), name + " after " + what + " of " + item);
      }
    }
    record();
  }

  private String accept(DataSet set, String item) throws IOException {
    List<String> reads = reads(item);
    boolean isOwn =
        reads != null && reads.stream().allMatch(file -> file.startsWith(item + "_data"));
    boolean isThere = isOwn && reads.stream().allMatch(f -> Files.exists(place.resolve(f)));
    Set<String> before = new TreeSet<>();
    named(set, item).forEach(problem -> before.add(problem.file()));
    try {
      set.accept(item);
    } catch (PersistableException e) {
      boolean isBroken = e.getMessage().contains("can't be read");
      assertTrue(!isThere || isBroken && format == ArrayFormat.NPZ, e.getMessage());
      assertTrue(e.getMessage().contains(item), e.getMessage());
      return "refused, " + (reads == null ? "no text" : isOwn ? "files are gone" : "not its own");
    }
    assertTrue(isThere, item + " " + reads);
    for (String file : reads) {
      recorded.put(file, Files.readAllBytes(place.resolve(file)));
    }
    for (DataSet.Problem problem : named(set, item)) {
      // A file that a hand made or changed is not ours to delete.
      boolean isHands = before.contains(problem.file()) || !isAsRecorded(problem.file());
      boolean isOthers = problem.message().matches("('.*'|the backup .*) needs it");
      assertTrue(
          problem.kind() == DataSet.Problem.Kind.IN_DOUBT && isHands
              || isOthers && !problem.message().startsWith("'" + item + "'"),
          problem.toString());
    }
    String text = text(item);
    assertEquals(
        text.indexOf("# end of persistable 2"), text.lastIndexOf("# end of persistable 2"), text);
    assertFalse(found(set, item).equals("error"));
    for (String file : reads) {
      Path path = place.resolve(file);
      byte[] bytes = Files.readAllBytes(path);
      byte[] damaged = bytes.clone();
      damaged[damaged.length / 2] ^= 1;
      Files.write(path, damaged);
      assertEquals("error", found(set, item), file);
      Files.write(path, bytes);
    }
    return "accepted";
  }

  /** What is said of an item and its files. */
  private static List<DataSet.Problem> named(DataSet set, String item) throws IOException {
    return set.verify().stream()
        .filter(problem -> problem.file().matches(item + "(\\.py|_data.*)"))
        .toList();
  }

  private void count(String what) {
    counts.merge(what, 1, Integer::sum);
  }

  /** A backup that was made a moment ago is the data set's, whatever was done to the module. */
  @Test
  void theBackupOfAnEditedModuleDoesNotBlockTheItem() throws IOException {
    int edits = 0;
    for (String edit :
        List.of("x = 3\n", "", "def f(:\n", "# note\n%s", "%s# note\n", "%.300s", "CRLF")) {
      for (ArrayFormat each : ArrayFormat.values()) {
        place = temp.resolve("backup" + edits++);
        format = each;
        backup = true;
        try (DataSet set = open()) {
          set.put("x", value());
          String text = Files.readString(place.resolve("x.py"));
          String edited =
              edit.equals("CRLF") ? text.replace("\n", "\r\n") : String.format(edit, text);
          write("x", edited);
          String before = found(set, "x");
          set.put("x", 4);
          assertEquals(List.of(), set.verify(), edit);
          Path aside = place.resolveSibling("aside.py");
          Files.copy(place.resolve("x.py"), aside, StandardCopyOption.REPLACE_EXISTING);
          Files.copy(
              place.resolve("x.py.bak"),
              place.resolve("x.py"),
              StandardCopyOption.REPLACE_EXISTING);
          assertEquals(before, found(set, "x"), edit);
          Files.move(aside, place.resolve("x.py"), StandardCopyOption.REPLACE_EXISTING);
          set.put("x", 5);
          assertEquals(4, Archive.load(place.resolve("x.py.bak")).get("x"));
          set.put("x", 6);
          assertEquals(List.of(), set.verify(), edit);
        }
        assertEquals(
            List.of("__init__.py", "_this_dir_is_a_DataSet", "x.py", "x.py.bak"),
            Trees.files(place));
      }
    }
    System.out.println("backups of edited modules: " + edits);
  }
}
