package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.DataSet.Problem.Kind;
import io.persistable.error.DataSetDamagedException;
import io.persistable.error.DataSetException;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An {@code __init__.py} that lost something: no item gets lost with it, and nothing is silent. */
@Tag("once")
class LostIndexTest {

  @TempDir(factory = MemoryDirectory.class)
  Path temp;

  private static DataSet open(Path place) throws IOException {
    return DataSet.builder(place).mode(DataSet.Mode.WRITE).open();
  }

  private static final List<String> ITEMS = List.of("a", "b", "c", "d");

  private static void fill(Path place, boolean closed) throws IOException {
    DataSet ds = open(place);
    ds.put("a", 1, "of a");
    ds.put("b", new double[200], "of b");
    ds.put("b", new double[300], "of b");
    ds.setInfo("note", "it's {odd}");
    ds.close();
    ds = open(place);
    ds.put("c", new double[400], "of c");
    ds.put("gone", new double[200], "removed");
    ds.remove("gone");
    ds.put("d", "text", new ArrayList<>(List.of(1, 2)));
    if (closed) {
      ds.close();
    } else {
      Files.deleteIfExists(place.resolve("_locked")); // as a process leaves it that dies
    }
  }

  private static void assertItems(DataSet ds) throws IOException {
    assertTrue(ds.names().containsAll(ITEMS), () -> "names");
    assertFalse(ds.contains("gone"));
    assertEquals(1, ds.get("a"));
    assertEquals(300, ds.get("b", double[].class).length);
    assertEquals(400, ds.get("c", double[].class).length);
    assertEquals("text", ds.get("d"));
  }

  private static List<DataSet.Problem> of(DataSet ds, Kind kind) throws IOException {
    return ds.verify().stream().filter(p -> p.kind() == kind).toList();
  }

  /** What a failing disk, a full one, or a sync makes of the text. */
  private static List<byte[]> remains(byte[] text) {
    List<byte[]> all = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      all.add(Arrays.copyOf(text, i * text.length / 100));
    }
    for (int i = 1; i < 60; i += 2) {
      all.add(Arrays.copyOf(text, i)); // within the first lines
    }
    for (int i = 0; i < 8; i++) {
      byte[] zeros = text.clone();
      Arrays.fill(
          zeros, i * text.length / 8, Math.min(text.length, (i + 2) * text.length / 8), (byte) 0);
      all.add(zeros);
    }
    for (String garbage :
        List.of(
            "\n",
            " ",
            "\0\0\0\0",
            "_info_dict = None\n",
            "\ufffd\u0001x",
            "}{",
            "# nothing\n",
            "\"\"\"",
            "import os\n",
            "<<<<<<< HEAD\n")) {
      all.add(garbage.getBytes(StandardCharsets.UTF_8));
    }
    all.add(new byte[text.length]);
    return all;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatIsLeftOfTheTextIsUsedAndRepairRestoresTheItems(boolean closed) throws IOException {
    Path origin = temp.resolve("origin");
    fill(origin, closed);
    byte[] text = Files.readAllBytes(origin.resolve("__init__.py"));
    int understood = 0;
    int saved = 0;
    int refused = 0;
    List<byte[]> remains = remains(text);
    for (int i = 0; i < remains.size(); i++) {
      Path place = temp.resolve("ds" + i);
      Trees.copy(origin, place);
      Files.write(place.resolve("__init__.py"), remains.get(i));
      String what = new String(remains.get(i), StandardCharsets.UTF_8);
      try (DataSet ds = open(place)) {
        boolean isAll = false;
        try {
          isAll = ds.names().containsAll(ITEMS);
        } catch (DataSetDamagedException e) {
          assertTrue(String.valueOf(e.getMessage()).contains("repair()"), what + e);
          assertTrue(String.valueOf(e.getMessage()).contains("__init__.py"), what + e);
          assertThrows(DataSetDamagedException.class, () -> ds.put("new", 1), what);
          assertTrue(of(ds, Kind.DAMAGED).size() == 1, what);
          refused++;
        }
        DataSet.Repair repair = ds.repair();
        assertItems(ds);
        List<DataSet.Problem> left = new ArrayList<>(repair.problems());
        left.removeIf(p -> p.kind() == Kind.EDITED && p.file().equals("__init__.py"));
        assertEquals(List.of(), left, what);
        for (String name : ITEMS) {
          boolean wasWhole = what.contains("'" + name + "': ") && entryIsWhole(what, name);
          if (wasWhole) {
            assertTrue(ds.info(name) != null, what);
            saved++;
          }
        }
        understood += isAll ? 1 : 0;
        ds.put("new", new double[200], "after");
        assertEquals(200, ds.get("new", double[].class).length);
      } catch (DataSetException e) {
        throw new AssertionError(what, e);
      }
      try (DataSet ds = DataSet.open(place)) {
        assertItems(ds);
        assertEquals(List.of(), ds.verify(), what);
      }
    }
    System.out.println(
        "remains of __init__.py, closed "
            + closed
            + ": "
            + remains.size()
            + ", understood "
            + understood
            + ", refused until repaired "
            + refused
            + ", infos saved "
            + saved);
  }

  /** Whether the line of the text is there to its end. */
  private static boolean entryIsWhole(String text, String name) {
    return text.lines()
        .filter(line -> line.startsWith("    '" + name + "': "))
        .anyMatch(line -> line.matches(".*,  # [0-9a-f]{8}") && text.contains(line + "\n"));
  }

  private static final Map<String, UnaryOperator<String>> EDITS = new LinkedHashMap<>();

  static {
    EDITS.put("without an entry", text -> text.replaceAll("(?m)^    (# )?'?b(['.]|_data).*\n", ""));
    EDITS.put("without the line of the name", text -> text.replaceAll("(?m)^    'b'.*\n", ""));
    EDITS.put("empty", text -> "_info_dict = {}\n");
    EDITS.put("another program's", text -> "_info_dict = {'a': 'of a', 'note': 1}\n");
    EDITS.put(
        "no data",
        text -> text.replaceAll("(?m)^(    'b'.*),  #.*\n", "$1,  # 12345678 no data\n"));
  }

  static Stream<String> edits() {
    return EDITS.keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("edits")
  void anItemThatNoEntryNamesIsSaidAndTakenUpAgain(String edit) throws IOException {
    Path place = temp.resolve("ds");
    fill(place, true);
    Path init = place.resolve("__init__.py");
    Files.writeString(init, EDITS.get(edit).apply(Files.readString(init)));
    try (DataSet ds = open(place)) {
      boolean isInfo = ds.contains("b");
      assertTrue(of(ds, Kind.UNNAMED).stream().anyMatch(p -> p.file().equals("b.py")), edit);
      DataSetException refused = assertThrows(DataSetException.class, () -> ds.put("b", 1));
      assertTrue(String.valueOf(refused.getMessage()).contains("repair()"), refused::toString);
      ds.put("between", 1);
      DataSet.Repair repair = ds.repair();
      assertTrue(repair.restored().toString().contains("'b' was found"), repair::toString);
      assertEquals(List.of(), repair.problems());
      assertItems(ds);
      assertEquals(isInfo ? "of b" : null, ds.info("b"));
      ds.put("b", new double[500]);
    }
    try (DataSet ds = DataSet.open(place)) {
      assertEquals(List.of(), ds.verify());
      assertEquals(500, ds.get("b", double[].class).length);
    }
  }

  /** The journal that it doesn't name says what was said of them. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void itemsThatAnOlderInitDoesNotNameGetTheirInfosFromTheJournalBeside(boolean killed)
      throws IOException {
    Path place = temp.resolve("older" + killed);
    try (DataSet ds = open(place)) {
      ds.put("a", 1, "first of a");
    }
    byte[] older = Files.readAllBytes(place.resolve("__init__.py"));
    DataSet writer = open(place);
    writer.put("b", new double[200], "of b");
    writer.put("c", 3);
    writer.setInfo("c", List.of("of c"));
    writer.put("gone", 4, "removed");
    writer.remove("gone");
    Files.write(place.resolve("__init__.py"), older);
    if (killed) {
      Files.deleteIfExists(place.resolve("_locked"));
      writer = open(place);
    }
    List<String> done = writer.repair().restored();
    assertEquals("of b", writer.info("b"));
    assertEquals(List.of("of c"), writer.info("c"));
    assertEquals("first of a", writer.info("a"));
    assertFalse(writer.contains("gone"));
    assertEquals(200, writer.get("b", double[].class).length);
    assertTrue(done.stream().noneMatch(line -> line.contains("lost")), done::toString);
    writer.close();
  }

  @Test
  void anOlderIndexIsOneThatLacksEntries() throws IOException {
    Path place = temp.resolve("ds");
    try (DataSet ds = open(place)) {
      ds.put("x", new double[200], "ix");
    }
    String older = Files.readString(place.resolve("__init__.py"));
    try (DataSet ds = open(place)) {
      ds.put("y", new double[300], "precious");
      ds.put("n", 5);
      ds.put("x", new double[400], "ix");
    }
    Files.writeString(place.resolve("__init__.py"), older);
    try (DataSet ds = open(place)) {
      assertEquals(2, of(ds, Kind.UNNAMED).size());
      ds.repair();
      assertEquals(List.of("x", "n", "y"), ds.names());
      assertEquals(300, ds.get("y", double[].class).length);
      assertEquals(400, ds.get("x", double[].class).length);
    }
  }

  @Test
  void whatIsNoItemOfOursIsNotTakenUp() throws IOException {
    Path place = temp.resolve("ds");
    fill(place, true);
    Files.copy(place.resolve("a.py"), place.resolve("copy.py")); // another's seal
    Files.copy(place.resolve("b.py"), place.resolve("copied.py"));
    Files.writeString(place.resolve("tools.py"), "tools = 1\n");
    String edited = Files.readString(place.resolve("a.py")).replace("a = 1", "a = 2");
    Files.writeString(place.resolve("edited.py"), edited.replace("= a", "= edited"));
    List<String> names;
    try (DataSet ds = open(place)) {
      names = ds.names();
      assertEquals(List.of(), of(ds, Kind.UNNAMED));
      assertEquals(List.of(), ds.repair().restored());
      assertEquals(names, ds.names());
    }
    Files.delete(place.resolve("__init__.py"));
    try (DataSet ds = open(place)) {
      ds.repair();
      assertEquals(ITEMS, ds.names().stream().sorted().toList());
    }
  }

  @Test
  void whatWasRemovedDoesNotComeBack() throws IOException {
    Path place = temp.resolve("ds");
    DataSet.builder(place);
    try (DataSet ds =
        DataSet.builder(place).mode(DataSet.Mode.WRITE).backup(true).synchronize(false).open()) {
      ds.put("x", new double[200]);
      ds.put("x", new double[300]);
      ds.put("y", new double[400]);
      byte[] y = Files.readAllBytes(place.resolve("y.py"));
      try (var view = ds.snapshot()) {
        ds.remove("x");
        ds.rename("y", "z");
        assertEquals(300, view.get("x", double[].class).length);
      }
      ds.transaction(
          changes -> {
            changes.remove("z");
            changes.setInfo("z", "an info alone");
            return "";
          });
      assertFalse(Files.exists(place.resolve("z.py")));
      // As a crash leaves it between the decision and the deletion.
      Files.write(place.resolve("y.py"), y);
      assertEquals(List.of(), of(ds, Kind.UNNAMED));
      ds.repair();
      assertEquals(List.of("z"), ds.names());
      Files.deleteIfExists(place.resolve("y.py"));
    }
    try (DataSet ds = open(place)) {
      assertEquals(List.of("z"), ds.names());
      assertEquals(List.of(), of(ds, Kind.UNNAMED));
    }
  }

  // Merges.

  /**
   * The text with one more entry of x, as it stands in {@code other}, below that which is there.
   */
  private static String union(String text, String other) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    int at = lines.indexOf("}");
    List<String> more = other.lines().filter(line -> line.matches("    (# )?'?x['._].*")).toList();
    more = more.stream().filter(line -> !lines.contains(line)).toList();
    lines.addAll(at, more);
    return String.join("\n", lines) + "\n";
  }

  private interface Change {
    void make(DataSet ds) throws IOException;
  }

  private String branch(String name, Change change) throws IOException {
    Path place = temp.resolve(name);
    try (DataSet ds = open(place)) {
      ds.put("q", 1, "q");
    }
    try (DataSet ds = open(place)) {
      change.make(ds);
    }
    return Files.readString(place.resolve("__init__.py"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"same info", "another info", "reversed", "quotes"})
  void twoEntriesOfOneKeyLoseNothing(String way) throws IOException {
    String info = way.equals("same info") ? "i" : "i2";
    String ours = branch("ours", ds -> ds.put("x", new double[200], "i"));
    String theirs = branch("theirs", ds -> ds.setInfo("x", info));
    String merged = way.equals("reversed") ? union(theirs, ours) : union(ours, theirs);
    Path place = temp.resolve("ours");
    Path init = place.resolve("__init__.py");
    merged = way.equals("quotes") ? merged.replace("'i2'", "\"i2\"") : merged;
    Files.writeString(init, merged);
    try (DataSet ds = open(place)) {
      assertEquals(200, ds.get("x", double[].class).length);
      assertTrue(
          ds.verify().stream()
              .anyMatch(p -> p.message().contains("'x'") && p.message().contains("twice")),
          () -> way);
      if (!way.equals("same info")) {
        DataSetException refused = assertThrows(DataSetException.class, () -> ds.put("z", 1));
        assertTrue(String.valueOf(refused.getMessage()).contains("twice"), refused::toString);
        assertEquals(merged, Files.readString(init));
        Files.writeString(init, merged.replaceAll("(?m)^    'x': ['\"]i2.*\n", ""));
      }
      ds.put("z", 1);
      assertEquals("i", ds.info("x"));
      assertEquals(200, ds.get("x", double[].class).length);
      assertEquals(List.of(), ds.verify());
    }
  }

  @Test
  void ofTwoSealsTheOneThatFitsCounts() throws IOException {
    String ours = branch("ours", ds -> ds.put("x", new double[200], "i"));
    String theirs = branch("theirs", ds -> ds.put("x", new double[300], "i"));
    for (String text : List.of(union(ours, theirs), union(theirs, ours))) {
      for (String line : List.of("", "# a remark\n")) {
        Path place = temp.resolve("ours");
        Files.writeString(
            place.resolve("__init__.py"),
            text.replace("_info_dict = {\n", line + "_info_dict = {\n"));
        try (DataSet ds = DataSet.open(place)) {
          assertEquals(200, ds.get("x", double[].class).length);
          assertTrue(ds.verify().stream().anyMatch(p -> p.message().contains("two seals")));
          assertTrue(ds.verify().stream().noneMatch(p -> p.file().equals("x.py")));
        }
      }
    }
  }
}
