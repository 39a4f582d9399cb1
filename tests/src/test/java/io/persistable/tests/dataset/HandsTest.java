package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.error.DataSetException;
import io.persistable.error.PersistableException;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and their tools do to {@code __init__.py}: read as CPython reads it. */
@Tag("once")
class HandsTest {

  private static final int EDITS = Integer.getInteger("persistable.edits", 200);
  private static final long SEED = Long.getLong("persistable.seed", 14);

  /** Prints the infos of every data set in a directory, as they would be written. */
  private static final String JUDGE =
      """
      import importlib, os, sys
      for name in sorted(os.listdir('.')):
          if os.path.isdir(name) and not name.startswith('__'):
              try:
                  infos = importlib.import_module(name)._info_dict
              except SyntaxError:
                  continue
              print(name, ascii([(k, infos[k]) for k in infos]), sep='\\t')
      """;

  @TempDir Path temp;

  private static void fill(Path place) throws IOException {
    try (DataSet ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
      ds.put("a", 1, "run 7");
      ds.put("b", List.of(1, 2), new LinkedHashMap<>(Map.of("unit", "m")));
      ds.put("c", new double[200], new ArrayList<>(List.of(1, 2.5)));
      ds.put("d", "text", null);
      ds.setInfo("note", "it's # not, {a} comment");
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  /** One edit, as an editor, a formatter or a merge makes it. */
  private static String edit(String text, Random random) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int open = lines.indexOf("_info_dict = {");
    int close = lines.indexOf("}");
    int at = open + 1 + random.nextInt(close - open - 1);
    List<Integer> entries = new ArrayList<>();
    for (int i = open + 1; i < close; i++) {
      if (lines.get(i).startsWith("    '")) {
        entries.add(i);
      }
    }
    if (entries.isEmpty() || !lines.get(0).startsWith("# ")) {
      return text; // another edit took them
    }
    int entry = entries.get(random.nextInt(entries.size()));
    switch (random.nextInt(16)) {
      case 0 -> lines.replaceAll(line -> line.replace("run 7", "run 8"));
      case 1 -> lines.add(at, "    'e" + random.nextInt(3) + "': " + random.nextInt(100) + ",");
      case 2 -> lines.remove(entry);
      case 3 -> lines.set(entry, lines.get(entry).replaceAll(",  # [0-9a-f]{8}( no data)?$", ","));
      case 4 -> lines.add(at, "    # a remark, with 'quotes' and {brackets");
      case 5 -> java.util.Collections.swap(lines, entry, entries.get(0));
      case 6 -> lines.replaceAll(line -> line.replace("'run 7'", "\"run 9\""));
      case 7 -> lines.set(0, "\ufeff" + lines.get(0));
      case 8 -> {
        return String.join("\r\n", lines) + "\r\n";
      }
      case 9 -> lines.subList(open + 1, close).sort(null);
      case 10 -> lines.add(at, "");
      case 11 -> lines.replaceAll(line -> line.replace("'unit': 'm'", "'unit':'km','n':[1,2,]"));
      case 12 -> lines.add(close + 1, "# a last word");
      case 13 ->
          lines.replaceAll(line -> line.startsWith("    '") ? line.replace('\'', '"') : line);
      case 14 -> lines.add("_info_dict['z" + random.nextInt(3) + "'] = 'appended'");
      default ->
          lines.set(
              entry, lines.get(entry).replaceFirst("^    ('[a-z]+'): ", "    $1 :\n        "));
    }
    return String.join("\n", lines) + "\n";
  }

  @Test
  void anyEditIsReadAsCPythonReadsItAndWrittenAnew() throws IOException {
    Path origin = temp.resolve("origin");
    fill(origin);
    Path before = Files.createDirectory(temp.resolve("before"));
    Map<String, String> texts = new LinkedHashMap<>();
    Random random = new Random(SEED);
    while (texts.size() < EDITS) {
      String name = String.format("e%03d", texts.size());
      Path place = before.resolve(name);
      copy(origin, place);
      String text = Files.readString(place.resolve("__init__.py"));
      int edits = 1 + random.nextInt(2);
      for (int i = 0;
          i < edits && (i == 0 || text.indexOf('\r') < 0 && !text.startsWith("\ufeff"));
          i++) {
        text = edit(text, random);
      }
      Files.writeString(place.resolve("__init__.py"), text);
      texts.put(name, text);
    }
    Map<String, String> judged = judge(before);
    Path after = Files.createDirectory(temp.resolve("after"));
    for (Map.Entry<String, String> each : texts.entrySet()) {
      if (!judged.containsKey(each.getKey())) {
        continue;
      }
      Path place = after.resolve(each.getKey());
      copy(before.resolve(each.getKey()), place);
      String what = "seed " + SEED + ", " + each.getKey() + ":\n" + each.getValue();
      try (DataSet ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
        assertEquals(List.of(), repr(judged.get(each.getKey()), ds), what);
        for (String item : List.of("a", "b", "c", "d")) {
          if (ds.contains(item)) {
            ds.get(item);
          }
        }
        ds.put("added", 1, "here");
        ds.remove("added");
      } catch (PersistableException | IllegalArgumentException e) {
        throw new AssertionError(what, e);
      }
      try (DataSet ds = DataSet.open(place)) {
        List<String> names = ds.names();
        List<String> unnamed =
            Stream.of("a", "b", "c", "d").filter(item -> !names.contains(item)).toList();
        assertEquals(
            unnamed.stream().map(item -> "UNNAMED " + item + ".py").toList(),
            ds.verify().stream().map(p -> p.kind() + " " + p.file()).toList(),
            what);
      }
    }
    assertEquals(judged, judge(after));
    System.out.println("edits by hand: " + judged.size() + " read as CPython does");
    assertTrue(judged.size() >= EDITS * 9 / 10);
  }

  /** By name of the data set; one that CPython refuses is left out by the edits themselves. */
  private static Map<String, String> judge(Path places) {
    Map<String, String> judged = new LinkedHashMap<>();
    Python.get()
        .run(JUDGE, places)
        .lines()
        .map(line -> line.split("\t", 2))
        .forEach(pair -> judged.put(pair[0], pair[1]));
    return judged;
  }

  /** What differs between CPython's infos and those here, in Python's words. */
  private static List<String> repr(String expected, DataSet ds) throws IOException {
    StringBuilder text = new StringBuilder("[");
    ds.infos()
        .forEach(
            (name, info) ->
                text.append(text.length() == 1 ? "" : ", ")
                    .append("('")
                    .append(name)
                    .append("', ")
                    .append(repr(info))
                    .append(")"));
    String found = text.append("]").toString();
    return found.equals(expected) ? List.of() : List.of(expected, found);
  }

  private static String repr(Object info) {
    if (info instanceof String s) {
      return s.contains("'") ? "\"" + s + "\"" : "'" + s + "'";
    }
    if (info instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((k, v) -> entries.add(repr(k) + ": " + repr(v)));
      return "{" + String.join(", ", entries) + "}";
    }
    if (info instanceof List<?> list) {
      return list.stream().map(HandsTest::repr).toList().toString();
    }
    return info == null ? "None" : String.valueOf(info);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for i in range(3): _info_dict['a'] = i",
        "del _info_dict['a']",
        "_info_dict.pop('a')",
        "_info_dict = dict(_info_dict, q=1)"
      })
  void whatOnlyCPythonUnderstandsIsSaidAndNothingIsRewritten(String line) throws IOException {
    Path place = temp.resolve("ds");
    fill(place);
    Path init = place.resolve("__init__.py");
    String text = Files.readString(init) + line + "\n";
    Files.writeString(init, text);
    try (DataSet ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
      assertEquals(1, ds.get("a"));
      assertEquals("run 7", ds.info("a"));
      assertEquals(Map.of("unit", "m"), ds.info("b"));
      DataSetException refused = assertThrows(DataSetException.class, () -> ds.put("e", 1));
      assertTrue(
          String.valueOf(refused.getMessage()).matches("(?s).*__init__.py:[0-9]+:.*"),
          refused.getMessage());
      assertTrue(ds.verify().stream().anyMatch(p -> p.file().equals("__init__.py")));
    } catch (DataSetException e) {
      assertTrue(String.valueOf(e.getMessage()).contains("isn't understood"), e.getMessage());
    }
    assertEquals(text, Files.readString(init));
  }

  @Test
  void anInfoThatHasNoMeaningHereIsAMatterOfThatInfo() throws IOException {
    Path place = temp.resolve("ds");
    fill(place);
    Path init = place.resolve("__init__.py");
    String text = Files.readString(init).replace("'run 7'", "[i for i in range(3)]");
    Files.writeString(init, text);
    try (DataSet ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
      assertThrows(PersistableException.class, () -> ds.info("a"));
      assertEquals(1, ds.get("a"));
      assertEquals(Map.of("unit", "m"), ds.info("b"));
    }
    assertEquals(text, Files.readString(init));
  }

  @Test
  void twoBranchesThatEachAddedAnItemDifferInTheLinesOfTheseItems() throws IOException {
    Path place = temp.resolve("ds");
    fill(place);
    List<String> base = Files.readAllLines(place.resolve("__init__.py"), StandardCharsets.UTF_8);
    Path branch = temp.resolve("branch");
    copy(place, branch);
    try (DataSet ds = DataSet.builder(branch).mode(DataSet.Mode.WRITE).open()) {
      ds.put("ours", new double[300], "added");
    }
    List<String> added = new ArrayList<>(Files.readAllLines(branch.resolve("__init__.py")));
    assertTrue(added.containsAll(base), "no line that was there changed");
    added.removeAll(base);
    assertEquals(3, added.size(), added::toString);
    assertTrue(added.stream().allMatch(line -> line.contains("ours")), added::toString);
  }
}
