package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.error.DataSetException;
import io.persistable.error.InvalidNameException;
import io.persistable.error.UnknownNameException;
import io.persistable.testsupport.Python;
import java.io.IOException;
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

/**
 * Generated {@code _info_dict}s with names that no item may have, of other programs and added by
 * hand: the data set is written to as any, and CPython finds these entries as they were.
 */
@Tag("once")
class OddNamesTest {

  private static final int DATA_SETS = Integer.getInteger("persistable.odd", 60);
  private static final long SEED = Long.getLong("persistable.seed", 14);

  /** Prints the infos of every data set in a directory, and what its items are. */
  private static final String JUDGE =
      """
      import importlib, os
      for name in sorted(os.listdir('.')):
          if os.path.isdir(name) and not name.startswith('__'):
              infos = importlib.import_module(name)._info_dict
              items = [n for n in ('x', 'q') if n in infos]
              for n in items:
                  importlib.import_module(name + '.' + n)
              print(name, ascii([(k, infos[k]) for k in infos]), sep='\\t')
      """;

  private static final List<String> NAMES =
      List.of(
          "../victim/a",
          "a-b",
          "class",
          "",
          "1",
          "a b",
          "_locked",
          "_journal_7",
          "__init__",
          "con",
          "e\u0301",
          "k".repeat(250),
          "é".repeat(150),
          "x.py",
          "run-7",
          ".",
          "None",
          "True",
          "X",
          "x ",
          "a\nb",
          "a\0b",
          "it's",
          "\"",
          "\\",
          "\\n",
          "# no data",
          "':",
          "}",
          "\n}\n",
          "é",
          "\u2028",
          "\ud800",
          "\ud83d\ude00",
          "_info_dict",
          "x_data",
          "𝐱",
          "y.py 5 bytes crc32c 12345678",
          "', # 12345678 no data");

  private static final List<String> LETTERS =
      List.of(
          "a",
          "b",
          "_",
          "7",
          " ",
          "'",
          "\"",
          "\\",
          "\n",
          "\r",
          "\t",
          "\0",
          "#",
          ",",
          ":",
          "{",
          "}",
          "é",
          "\u0085",
          "\u2028",
          "\udc00",
          "\ud83d\ude00",
          "/",
          ".",
          "\u00a0",
          "\ufeff",
          "n",
          "x41");

  /** An edit of a text of ours that says so is refused, as HandsTest has it. */
  private static final String COMPUTED = "[i for i in range(3)]";

  private static final List<String> VALUES =
      List.of(
          "None",
          "7",
          "-1.5",
          "'text'",
          "'it\\'s'",
          "\"a, # 12345678\"",
          "[1, [2, None]]",
          "(1, 'a')",
          "{'unit': 'm', 'x': 1}",
          "b'\\x00a'",
          "'a\\nb'",
          "'''a\nb'''",
          "'\\u2028\\x85'",
          "'a' 'b'",
          "{1: 2, (1, 2): 3}",
          "True",
          "float('inf')",
          COMPUTED,
          "1 + 2j",
          "'\\ud800'",
          "{'a'}",
          "'x', 'y'");

  @TempDir Path temp;

  /** A text as Python has it, in one of its many spellings. */
  private static String literal(String text, Random random) {
    StringBuilder literal = new StringBuilder();
    boolean isRaw = random.nextBoolean();
    for (char c : text.toCharArray()) {
      boolean isPlain = c > ' ' && c < 0x7f || isRaw && Character.isLetter(c) && c < 0x800;
      literal.append(
          isPlain && "'\"\\".indexOf(c) < 0
              ? String.valueOf(c)
              : c > 0xff
                  ? "\\u" + String.format("%04x", (int) c)
                  : String.format("\\x%02x", (int) c));
    }
    String quote = random.nextBoolean() ? "'" : "\"";
    return quote + surrogates(literal.toString()) + quote;
  }

  /** Python has one escape for what Java has two chars for. */
  private static String surrogates(String literal) {
    return literal
        .replace("\\ud83d\\ude00", "\\U0001f600")
        .replace("\\ud835\\udc31", "\\U0001d431");
  }

  private static String name(Random random) {
    if (random.nextBoolean()) {
      return NAMES.get(random.nextInt(NAMES.size()));
    }
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(8); i >= 0; i--) {
      name.append(LETTERS.get(random.nextInt(LETTERS.size())));
    }
    return name.toString();
  }

  private static String entries(Random random, String separator) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      String name = name(random);
      String value = VALUES.get(random.nextInt(VALUES.size()));
      entries.putIfAbsent(name, value.endsWith("'y'") ? "(" + value + ")" : value);
    }
    entries.remove("x");
    entries.remove("q");
    StringBuilder text = new StringBuilder();
    entries.forEach(
        (name, value) ->
            text.append(separator)
                .append(literal(name, random))
                .append(": ")
                .append(value)
                .append(","));
    return text.toString();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void theyAreKeptAsTheyAre(boolean isOurs) throws IOException {
    Random random = new Random(SEED);
    Path before = Files.createDirectory(temp.resolve("before"));
    Path after = Files.createDirectory(temp.resolve("after"));
    for (int i = 0; i < DATA_SETS; i++) {
      Path place = after.resolve(String.format("d%03d", i));
      try (DataSet ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
        ds.put("x", new double[200], "ix");
      }
      Path init = place.resolve("__init__.py");
      String text = Files.readString(init);
      String odd =
          isOurs
              ? text.replace(
                  "_info_dict = {\n",
                  "_info_dict = {" + entries(random, "\n    ").replace(COMPUTED, "7") + "\n")
              : "_info_dict = {" + entries(random, " ") + " 'x': 'ix'}\n";
      Files.writeString(init, odd);
      copy(place, before.resolve(place.getFileName()));
    }
    Map<String, String> judged = judge(before);
    assertEquals(DATA_SETS, judged.size());
    for (Map.Entry<String, String> each : judged.entrySet()) {
      Path place = after.resolve(each.getKey());
      String what = "seed " + SEED + ": " + Files.readString(place.resolve("__init__.py"));
      try {
        use(place, random.nextBoolean());
      } catch (RuntimeException | IOException e) {
        throw new AssertionError(what, e);
      }
    }
    Map<String, String> found = judge(after);
    for (Map.Entry<String, String> each : judged.entrySet()) {
      String expected = each.getValue().replaceFirst("\\]$", ", ('q', 'iq')]");
      assertEquals(expected, found.get(each.getKey()), "seed " + SEED + ", " + each.getKey());
    }
    System.out.println("odd names, ours " + isOurs + ": " + judged.size() + " data sets");
  }

  /** Writes, reads, removes, closes. */
  private static void use(Path place, boolean synchronize) throws IOException {
    DataSet.builder(place);
    List<String> names;
    try (DataSet ds =
        DataSet.builder(place).mode(DataSet.Mode.WRITE).synchronize(synchronize).open()) {
      names = new ArrayList<>(ds.names());
      ds.put("gone", new double[200], "for a moment");
      ds.setInfo("said", 1);
      ds.remove("gone");
      ds.put("q", 5, "iq");
      ds.remove("said");
      assertEquals(200, ds.get("x", double[].class).length);
    }
    names.add("q");
    try (DataSet ds = DataSet.open(place)) {
      assertEquals(names, ds.names());
      assertEquals(5, ds.get("q"));
      assertArrayEquals(new double[200], ds.get("x", double[].class));
      assertEquals(
          List.of(),
          ds.verify().stream()
              .filter(p -> p.kind() != DataSet.Problem.Kind.CLOSED_TO_ORIGINAL)
              .toList());
    }
    assertEquals(
        List.of("__init__.py", "_this_dir_is_a_DataSet", "q.py", "x.py", "x_data/array_0.npy"),
        Trees.files(place).stream().filter(f -> Files.isRegularFile(place.resolve(f))).toList());
  }

  private static Map<String, String> judge(Path places) {
    Map<String, String> judged = new LinkedHashMap<>();
    Python.get()
        .run(JUDGE, places)
        .lines()
        .map(line -> line.split("\t", 2))
        .forEach(pair -> judged.put(pair[0], pair[1]));
    return judged;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "None", "(1, 2)", "b'x'", "1.5", "True", "frozenset()"})
  void aKeyThatIsNoTextIsNeverChanged(String key) throws IOException {
    for (boolean isOurs : new boolean[] {false, true}) {
      Path place = temp.resolve("ds" + isOurs);
      try (DataSet ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
        ds.put("x", new double[200], "ix");
      }
      Path init = place.resolve("__init__.py");
      String text =
          isOurs
              ? Files.readString(init).replace("dict = {\n", "dict = {\n    " + key + ": 'odd',\n")
              : "_info_dict = {" + key + ": 'odd', 'x': 'ix'}\n";
      Files.writeString(init, text);
      try (DataSet ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
        assertEquals(List.of("x"), ds.names());
        assertEquals("ix", ds.info("x"));
        assertEquals(200, ds.get("x", double[].class).length);
        DataSetException refused = assertThrows(DataSetException.class, () -> ds.put("q", 1));
        assertTrue(String.valueOf(refused.getMessage()).contains("is no text"), refused::toString);
        assertTrue(ds.verify().stream().anyMatch(p -> p.file().equals("__init__.py")));
      }
      assertEquals(text, Files.readString(init));
    }
  }

  @Test
  void nothingIsTouchedForANameThatNoItemMayHave() throws IOException {
    Path place = temp.resolve("ds");
    try (DataSet ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
      ds.put("x", 1);
    }
    Path init = place.resolve("__init__.py");
    String edited =
        Files.readString(init).replace("dict = {\n", "dict = {\n    'run-7': 'note',\n");
    Files.writeString(init, edited);
    Files.writeString(place.resolve("run-7.py"), "mine");
    try (DataSet ds = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
      assertEquals("note", ds.info("run-7"));
      assertThrows(UnknownNameException.class, () -> ds.get("run-7"));
      assertThrows(InvalidNameException.class, () -> ds.put("run-7", 1));
      assertThrows(InvalidNameException.class, () -> ds.remove("run-7"));
      ds.put("y", 2);
    }
    assertEquals("mine", Files.readString(place.resolve("run-7.py")));
  }
}
