package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.DataSet;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data sets that other programs copied: opened without complaint, and written to. */
@Tag("once")
class CopiesTest {

  private static final String GIT = "git -c user.name=a -c user.email=a@b -c init.defaultBranch=m ";
  private static final String COMMIT =
      GIT + "init -q orig && cd orig && " + GIT + "add -A && " + GIT + "commit -qm all && cd ..";

  /** Commands that copy orig to copy; where a program isn't installed, cp does it. */
  private static final Map<String, String> WAYS =
      new TreeMap<>(
          Map.of(
              "cp", "cp -r orig copy",
              "tar", "mkdir copy && tar cf - -C orig . | tar xf - -C copy",
              "zip", "(cd orig && zip -qr ../all.zip .) && unzip -q all.zip -d copy",
              "rsync", "rsync -r orig/ copy",
              "git", COMMIT + " && git clone -q orig copy",
              "git with autocrlf", COMMIT + " && git -c core.autocrlf=true clone -q orig copy"));

  @TempDir private Path directory;

  static Stream<Arguments> copies() {
    return WAYS.keySet().stream()
        .flatMap(
            way -> Stream.of("closed", "open", "open with copies").map(s -> Arguments.of(way, s)));
  }

  private void fill(Path place, String state) throws IOException {
    DataSet set = DataSet.builder(place).mode(DataSet.Mode.WRITE).open();
    set.put("a", List.of(1, "two\r\nlines", 3.5), "run 7");
    set.put("b", new double[300], Map.of("unit", "m"));
    set.put("b", new double[301], "replaced");
    set.setInfo("note", "an info, no item");
    if (state.equals("open with copies")) {
      set.transaction(
          changes -> {
            for (int i = 0; i < 12; i++) {
              changes.put("m" + i, List.of(i), "one of many");
            }
            return "";
          });
    }
    if (state.equals("closed")) {
      set.close();
    }
  }

  private void copy(String way) throws IOException, InterruptedException {
    String program = way.split(" ", 2)[0];
    String command =
        "set -e; if command -v "
            + program
            + " >/dev/null; then "
            + WAYS.get(way)
            + "; else cp -rp orig copy; fi";
    Process process =
        new ProcessBuilder("bash", "-c", command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), out);
  }

  private static Map<String, String> contents(Path place) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (DataSet set = DataSet.open(place)) {
      for (Map.Entry<String, Object> each : set.infos().entrySet()) {
        String name = each.getKey();
        boolean isArray = name.equals("b");
        Object value =
            name.equals("note")
                ? "none"
                : isArray ? set.get(name, double[].class).length : set.get(name);
        contents.put(name, each.getValue() + ": " + value);
      }
      assertEquals(List.of(), set.verify());
    }
    return contents;
  }

  @ParameterizedTest
  @MethodSource("copies")
  void aCopyIsOpenedWithoutComplaintAndWrittenTo(String way, String state) throws Exception {
    fill(directory.resolve("orig"), state);
    Map<String, String> expected = contents(directory.resolve("orig"));
    copy(way);
    Path copy = directory.resolve("copy");
    boolean isCrlf = Files.readString(copy.resolve("__init__.py")).contains("\r\n");
    assertEquals(way.endsWith("autocrlf"), isCrlf);
    List<String> infos = new ArrayList<>();
    for (String place : List.of("orig", "copy")) {
      String script =
          "import "
              + place
              + " as ds, importlib\nfor n in sorted(ds._info_dict):\n"
              + "  m = n if n == 'note' else importlib.import_module(ds.__name__ + '.' + n)\n"
              + "  print(n, ds._info_dict[n], len(m) if n == 'b' else m)";
      infos.add(Python.get().run(script, directory));
    }
    assertEquals(infos.get(0), infos.get(1));
    assertEquals(expected, contents(copy));
    try (DataSet set = DataSet.builder(copy).mode(DataSet.Mode.WRITE).open()) {
      set.put("a", 5);
      set.remove("note");
      set.put("zz", new double[200], "added");
    }
    try (DataSet set = DataSet.open(copy)) {
      assertEquals(5, set.get("a"));
      assertEquals("run 7", set.info("a"));
      assertEquals(200, set.get("zz", double[].class).length);
      assertEquals(expected.size(), set.names().size());
      assertEquals(List.of(), set.verify());
    }
    try (Stream<Path> files = Files.list(copy)) {
      List<String> left =
          files
              .map(file -> file.getFileName().toString())
              .filter(
                  name -> name.startsWith("_j") || name.startsWith("_m") || name.startsWith("_l"))
              .toList();
      assertEquals(List.of(), left);
    }
  }
}
