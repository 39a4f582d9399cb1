package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and their tools do to {@code __init__.py}: read as CPython reads it. */
@Tag("once")
class HandsTest {

  private static final int EDITS = Integer.getInteger("persistable.edits", 120);
  private static final long SEED = Long.getLong("persistable.seed", 14);

  private static final Map<String, Object> ITEMS =
      Map.of("a", 1, "b", List.of(1, 2), "c", 200, "d", "text");

  /** Prints the infos of every data set in a directory, as they would be written. */
  private static final String JUDGE =
      """
      import importlib, os, sys, warnings
      from types import MappingProxyType
      warnings.simplefilter('ignore')
      for name in sorted(os.listdir('.')):
          if os.path.isdir(name) and not name.startswith('__'):
              try:
                  infos = importlib.import_module(name)._info_dict
              except Exception as e:
                  print(name, 'ERR ' + ascii(e), sep='\\t')
                  continue
              infos = [(k, dict(v) if type(v) is MappingProxyType else v) for k, v in infos.items()]
              print(name, ascii(infos), sep='\\t')
      """;

  @TempDir Path temp;

  private static void fill(Path place) throws IOException {
    fill(place, false);
  }

  private static DataSet writing(Path place) throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .durability(DataSet.Durability.NONE)
        .open();
  }

  /** A data set that is left open has a journal, and its reader, as when its writer dies. */
  private static void fill(Path place, boolean isOpen) throws IOException {
    Path made = isOpen ? place.resolveSibling(place.getFileName() + ".made") : place;
    try (DataSet ds = DataSet.builder(made).mode(DataSet.Mode.WRITE).open()) {
      ds.put("a", 1, "run 7");
      ds.put("b", List.of(1, 2), new LinkedHashMap<>(Map.of("unit", "m")));
      ds.put("c", new double[200], new ArrayList<>(List.of(1, 2.5)));
      ds.put("d", "text", null);
      ds.setInfo("note", "it's # not, {a} comment");
      ds.setInfo("when", Instant.EPOCH);
      ds.setInfo("fixed", Map.of("k", 1));
    }
    if (isOpen) {
      try (DataSet ds = DataSet.builder(made).mode(DataSet.Mode.WRITE).open()) {
        ds.setInfo("e9", "in the journal");
        copy(made, place);
      }
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void anyEditIsReadAsCPythonReadsItAndWrittenAnewOrRefused(boolean isOpen) throws IOException {
    Path origin = temp.resolve("origin");
    fill(origin, isOpen);
    Path before = Files.createDirectory(temp.resolve("before"));
    Map<String, String> texts = new LinkedHashMap<>();
    Set<String> mayBeRefused = new HashSet<>();
    Random random = new Random(SEED + (isOpen ? 1 : 0));
    while (texts.size() < EDITS) {
      String name = String.format("e%03d", texts.size());
      Path place = before.resolve(name);
      copy(origin, place);
      Path init = place.resolve("__init__.py");
      InitEdits edits = new InitEdits(Files.readString(init), random);
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        edits.edit();
      }
      Files.writeString(init, edits.text());
      texts.put(name, edits.text());
      if (edits.mayBeRefused) {
        mayBeRefused.add(name);
      }
    }
    Map<String, String> judged = judge(before);
    Path after = Files.createDirectory(temp.resolve("after"));
    Set<String> refused = new HashSet<>();
    for (String name : texts.keySet()) {
      Path place = after.resolve(name);
      copy(before.resolve(name), place);
      String what =
          "seed " + SEED + ", " + name + ", " + judged.get(name) + ":\n" + texts.get(name);
      try {
        if (isRefused(place)) {
          refused.add(name);
        } else {
          taken(place, judged.get(name));
        }
      } catch (PersistableException | IllegalArgumentException | AssertionError e) {
        throw new AssertionError(what, e);
      }
      boolean isWrong = refused.contains(name) && !judged.get(name).startsWith("ERR");
      assertTrue(!isWrong || mayBeRefused.contains(name), () -> "refused: " + what);
    }
    Map<String, String> kept = judge(after);
    for (String name : judged.keySet()) {
      assertEquals(withoutPlace(judged.get(name)), withoutPlace(kept.get(name)), texts.get(name));
    }
    long errors = judged.values().stream().filter(each -> each.startsWith("ERR")).count();
    System.out.printf(
        "edits by hand, %s: %d read as CPython does, %d refused with a line, of which CPython %d%n",
        isOpen ? "open" : "closed", EDITS - refused.size(), refused.size(), errors);
    assertTrue(EDITS - refused.size() >= EDITS * 6 / 10);
  }

  private static String withoutPlace(@Nullable String judged) {
    return String.valueOf(judged).startsWith("ERR")
        ? "ERR"
        : String.valueOf(judged).replaceAll(" at 0x[0-9a-f]+", "");
  }

  /** A conflict counts as one: Python takes the last of two infos and says nothing. */
  private static boolean isRefused(Path place) throws IOException {
    Path init = place.resolve("__init__.py");
    byte[] text = Files.readAllBytes(init);
    try (DataSet ds = writing(place)) {
      DataSetException refused;
      try {
        ds.put("added", 1, "here");
        ds.remove("added");
        return false;
      } catch (DataSetException e) {
        refused = e;
      }
      String message = String.valueOf(refused.getMessage());
      assertTrue(message.contains("isn't understood"), message);
      assertTrue(message.matches("(?s).*__init__.py:[0-9]+:.*|.*twice.*"), message);
      assertArrayEquals(text, Files.readAllBytes(init), "rewritten");
      assertTrue(
          ds.verify().stream()
              .anyMatch(p -> p.file().equals("__init__.py") && p.message().contains("understood")),
          "verify says nothing");
      String said = new String(text, StandardCharsets.UTF_8);
      for (Map.Entry<String, Object> item : ITEMS.entrySet()) {
        if (said.matches("(?s).*['\"]" + item.getKey() + "['\"]\\s*:.*")) {
          assertEquals(item.getValue(), item(ds, item.getKey()));
        }
      }
      int known = 0;
      for (String name : ds.names()) {
        try {
          ds.info(name);
          known++;
        } catch (PersistableException e) {
          assertTrue(String.valueOf(e.getMessage()).contains("info of '" + name + "'"), name);
        }
      }
      assertTrue(known >= 2, "the others' infos");
    }
    assertArrayEquals(text, Files.readAllBytes(init), "rewritten when it was closed");
    return true;
  }

  private static @Nullable Object item(DataSet ds, String name) throws IOException {
    Object value = ds.get(name);
    return value instanceof double[] numbers ? numbers.length : value;
  }

  /** A put and a remove were made; the infos are what CPython found before. */
  private static void taken(Path place, String judged) throws IOException {
    assertFalse(judged.startsWith("ERR"), "CPython refuses it");
    try (DataSet ds = DataSet.open(place)) {
      assertEquals(List.of(), repr(judged.replace("\\ud83d\\ude00", "\\U0001f600"), ds));
      List<String> names = ds.names();
      List<String> unnamed =
          Stream.of("a", "b", "c", "d").filter(item -> !names.contains(item)).toList();
      assertEquals(
          unnamed.stream().map(item -> "UNNAMED " + item + ".py").toList(),
          ds.verify().stream()
              .filter(p -> p.kind() != DataSet.Problem.Kind.CLOSED_TO_ORIGINAL)
              .map(p -> p.kind() + " " + p.file())
              .toList());
      for (String item : List.of("a", "b", "c", "d")) {
        if (ds.contains(item)) {
          ds.get(item);
        }
      }
    }
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

  private static String repr(@Nullable Object info) {
    if (info instanceof String s) {
      return ascii(s);
    }
    if (info instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((k, v) -> entries.add(repr(k) + ": " + repr(v)));
      return "{" + String.join(", ", entries) + "}";
    }
    if (info instanceof List<?> list) {
      String elements = String.join(", ", list.stream().map(HandsTest::repr).toList());
      boolean isTuple = list.getClass().getName().startsWith("java.util.Collections$");
      return isTuple ? "(" + elements + ")" : "[" + elements + "]";
    }
    if (info instanceof Instant) {
      return "datetime.datetime(1970, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)";
    }
    return info == null
        ? "None"
        : info instanceof Boolean ? info.equals(true) ? "True" : "False" : String.valueOf(info);
  }

  /** As Python's function. */
  private static String ascii(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c ->
                out.append(
                    switch (c) {
                      case '\n' -> "\\n";
                      case '\\' -> "\\\\";
                      default ->
                          c > 0xffff
                              ? String.format("\\U%08x", c)
                              : c > 0xff
                                  ? String.format("\\u%04x", c)
                                  : c > 0x7e || c < ' '
                                      ? String.format("\\x%02x", c)
                                      : String.valueOf((char) c);
                    }));
    String quote = text.contains("'") && !text.contains("\"") ? "\"" : "'";
    return quote + (quote.equals("'") ? out.toString().replace("'", "\\'") : out) + quote;
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
