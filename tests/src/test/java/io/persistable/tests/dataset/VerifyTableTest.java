package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.DataSetView;
import io.persistable.array.ArrayFormat;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.testsupport.fault.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What {@code verify()} says, as a table: every kind of file of a data set × every state that it
 * may be found in. What is wrong is named, and nothing else; one file that can't be read is no
 * reason to say nothing of the others; and after ordinary operations nothing is said.
 */
@Tag("once")
class VerifyTableTest {

  @TempDir(factory = MemoryDirectory.class)
  private static Path temp;

  private enum State {
    DAMAGED,
    EDITED,
    MISSING,
    FOREIGN,
    LINKED,
    DIRECTORY,
    UNREADABLE,
    CUT,
    EMPTY
  }

  /**
   * As a file is called in this table, and the states of it that nobody can tell from good ones.
   */
  private record Kind(String pattern, Set<State> silent, String alsoNamed) {}

  private static final Map<String, Kind> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("module", new Kind("x\\.py", Set.of(), "x_data/.*|y_data/.*"));
    KINDS.put("array", new Kind("x_data/array_2\\.npy", Set.of(), "x\\.py"));
    // A file that says nothing of itself is somebody else's: then nothing needs the backup's array.
    KINDS.put("backup", new Kind("x\\.py\\.bak", Set.of(), "x_data/array_1\\.npy"));
    KINDS.put("backup's array", new Kind("x_data/array_1\\.npy", Set.of(), ""));
    KINDS.put("index", new Kind("__init__\\.py", Set.of(), ".*"));
    // Without its end a journal is one that was never written to: the modules say that they were.
    KINDS.put("journal", new Kind("_journal_0", Set.of(State.EDITED), ".*"));
    KINDS.put(
        "marker",
        new Kind(
            "_this_dir_is_a_DataSet",
            Set.of(State.DAMAGED, State.EDITED, State.FOREIGN, State.CUT, State.EMPTY),
            ""));
    KINDS.put(
        "pin",
        new Kind(
            "_pins/.*",
            Set.of(State.MISSING, State.EDITED, State.DAMAGED, State.CUT, State.EMPTY),
            "_pins"));
  }

  private static double[] doubles(int first) {
    double[] values = new double[200];
    Arrays.setAll(values, i -> first + i);
    return values;
  }

  private static DataSet write(Path place) throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .backup(true)
        .durability(DataSet.Durability.NONE)
        .open();
  }

  /** An open data set has a journal, and a pin while a snapshot is read. */
  private static DataSetView fill(Path place) throws IOException {
    DataSet set = write(place);
    set.put("x", doubles(1), "an array");
    set.put("x", doubles(2), "an array");
    set.put("y", doubles(3));
    set.put("t", "text", "edited by hand");
    set.setInfo("n", 7);
    set.put("x", doubles(2));
    return set.snapshot();
  }

  private static void bring(Path file, State state) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    Files.delete(file);
    switch (state) {
      case DAMAGED -> {
        if (bytes.length > 0) {
          bytes[bytes.length / 2] ^= 4;
        }
        Files.write(file, bytes);
      }
      case EDITED -> {
        byte[] more = Arrays.copyOf(bytes, bytes.length + 7);
        System.arraycopy("# note\n".getBytes(), 0, more, bytes.length, 7);
        Files.write(file, more);
      }
      case MISSING -> {}
      case FOREIGN -> Files.writeString(file, "notes of mine\n");
      case LINKED -> {
        Path other = temp.resolve("aside");
        Files.write(other, bytes);
        Files.createSymbolicLink(file, other);
      }
      case DIRECTORY -> Files.createDirectory(file);
      case UNREADABLE -> Files.write(file, bytes);
      case CUT -> Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
      case EMPTY -> Files.write(file, new byte[0]);
    }
  }

  /** With the kinds of what is said of each. */
  private static Map<String, Set<String>> problems(DataSet set) throws IOException {
    Map<String, Set<String>> problems = new TreeMap<>();
    for (DataSet.Problem problem : set.verify()) {
      problems
          .computeIfAbsent(problem.file(), key -> new TreeSet<>())
          .add(problem.kind().toString());
    }
    return problems;
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void whatIsWrongIsNamedAndNothingElse(State state) throws IOException {
    List<String> wrong = new ArrayList<>();
    StringBuilder table = new StringBuilder(state + ":");
    for (Map.Entry<String, Kind> each : KINDS.entrySet()) {
      Kind kind = each.getValue();
      Path root = temp.resolve(state + each.getKey().replaceAll("\\W", ""));
      Path place = root.resolve("ds");
      Files.createDirectories(root);
      DataSetView view = fill(place);
      try (DataSet set = DataSet.open(place)) {
        assertEquals(Map.of(), problems(set));
      }
      String file;
      try (var files = Files.walk(place)) {
        file =
            files
                .map(path -> place.relativize(path).toString())
                .filter(name -> name.matches(kind.pattern()))
                .findFirst()
                .orElseThrow();
      }
      Path text = place.resolve("t.py");
      Files.writeString(text, Files.readString(text).replace("'text'", "'hand'"));
      Journalist journalist = new Journalist();
      Path watched = new FaultFileSystem(root, journalist).path(place);
      Map<String, Set<String>> said;
      try (DataSet set = DataSet.builder(watched).open()) { // some states keep it from being opened
        bring(place.resolve(file), state);
        if (state == State.UNREADABLE) {
          journalist.refuse(
              what -> what.equals("open ds/" + file) || what.equals("read ds/" + file));
        }
        said = problems(set);
      }
      table.append(' ').append(each.getKey()).append(' ').append(said.get(file));
      Map<String, Set<String>> others = new TreeMap<>(said);
      others.keySet().removeIf(name -> name.equals(file) || name.matches(kind.alsoNamed()));
      boolean isIndex = List.of("index", "journal", "marker").contains(each.getKey());
      Set<String> edited = others.remove("t.py");
      if (!isIndex && !Set.of("EDITED").equals(edited)) {
        wrong.add(each.getKey() + " " + state + ": nothing more of t.py: " + said);
      }
      if (!others.isEmpty()) {
        wrong.add(each.getKey() + " " + state + " names " + others);
      }
      boolean isNamed =
          state == State.UNREADABLE && !each.getKey().equals("marker")
              ? said.getOrDefault(file.replaceAll("/\\d.*", ""), Set.of()).contains("UNREADABLE")
              : state == State.LINKED
                  ? said.getOrDefault(file, Set.of()).contains("LINKED")
                      || file.startsWith("_pins") && said.containsKey(file)
                  : said.keySet().stream().anyMatch(name -> !name.equals("t.py"));
      if (!isNamed && !kind.silent().contains(state) && !isSilent(each.getKey(), state)) {
        wrong.add(each.getKey() + " " + state + " is named by nobody: " + said);
      }
      view.close();
      Recording.delete(root);
    }
    System.out.println("verify of what is " + table);
    assertEquals("", String.join("\n", wrong));
  }

  private static boolean isSilent(String kind, State state) {
    return kind.equals("marker") && state == State.UNREADABLE;
  }

  /** In any order, with and without backups, in each format. */
  @Test
  void nothingIsSaidAfterOrdinaryOperations() throws IOException {
    int operations = 0;
    for (int seed = 0; seed < 40; seed++) {
      Random random = new Random(seed);
      Path place = temp.resolve("ordinary" + seed);
      List<String> log = new ArrayList<>(List.of("seed " + seed));
      DataSet set = null;
      DataSetView view = null;
      for (int i = 0; i < 30; i++) {
        if (set == null) {
          set =
              DataSet.builder(place)
                  .mode(DataSet.Mode.WRITE)
                  .backup(random.nextBoolean())
                  .synchronize(random.nextBoolean())
                  .arrayFormat(ArrayFormat.values()[random.nextInt(3)])
                  .durability(DataSet.Durability.NONE)
                  .open();
        }
        String name = "abc".charAt(random.nextInt(3)) + "";
        int what = random.nextInt(12);
        log.add(what + " " + name);
        boolean isThere = set.contains(name) && Files.exists(place.resolve(name + ".py"));
        switch (what) {
          case 0, 1 -> set.put(name, doubles(i));
          case 2 -> set.put(name, i, "info");
          case 3 -> set.setInfo(name, i);
          case 4 -> {
            if (set.contains(name)) {
              set.remove(name);
            }
          }
          case 5 -> {
            if (isThere && !set.contains("d")) {
              set.rename(name, "d");
            }
          }
          case 6 -> {
            if (isThere) {
              Path module = place.resolve(name + ".py");
              Files.writeString(module, "# by hand\n" + Files.readString(module));
              set.accept(name);
            }
          }
          case 7 -> set.repair();
          case 8 -> {
            if (view == null) {
              view = set.snapshot();
            } else {
              view.close();
              view = null;
            }
          }
          case 9 -> {
            set.close();
            set = null;
          }
          case 10 -> {
            int number = i;
            DataSet open = set;
            open.transaction(
                changes -> {
                  for (String each : List.of("a", "b", "c", "e", "f", "g", "h", "i", "j", "k")) {
                    changes.put(each, each.equals("a") ? doubles(number) : number);
                  }
                  return "";
                });
          }
          default -> set.insert(doubles(i), null);
        }
        operations++;
        try (DataSet reader = DataSet.open(place)) {
          assertEquals(List.of(), reader.verify(), log.toString());
        }
      }
      if (view != null) {
        view.close();
      }
      if (set != null) {
        set.close();
      }
      Recording.delete(place);
    }
    System.out.println("verify says nothing after " + operations + " operations");
    assertTrue(operations == 1200);
  }
}
