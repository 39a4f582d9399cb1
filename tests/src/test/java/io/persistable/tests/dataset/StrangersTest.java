package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.error.PersistableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Links, pipes and names that lead out of a data set: no operation follows one. */
@Tag("once")
class StrangersTest {

  @TempDir private Path directory;

  private interface Action {
    void run(DataSet set) throws IOException;
  }

  /** Everything that a user may do to item {@code a}, to others, and to the whole. */
  private static Map<String, Action> actions(String name) {
    Map<String, Action> actions = new LinkedHashMap<>();
    actions.put("get", set -> set.get(name));
    actions.put("info", set -> set.info(name));
    actions.put("put", set -> set.put(name, 5));
    actions.put("put arrays", set -> set.put(name, new double[200], "info"));
    actions.put("put another", set -> set.put("other", new double[200]));
    actions.put("insert", set -> set.insert(1, null));
    actions.put("setInfo", set -> set.setInfo(name, "said"));
    actions.put("remove", set -> set.remove(name));
    actions.put("rename", set -> set.rename(name, "z"));
    actions.put("rename to it", set -> set.rename("b", name));
    actions.put("accept", set -> set.accept(name));
    actions.put("describe", DataSet::describe);
    actions.put("verify", DataSet::verify);
    actions.put("repair", DataSet::repair);
    actions.put("repair it", set -> set.repair(List.of(name, name + ".py", "_pins", "_kept")));
    actions.put(
        "snapshot",
        set -> {
          try (var view = set.snapshot()) {
            set.put(name, 7);
            view.get(name);
          }
        });
    actions.put(
        "transaction",
        set ->
            set.transaction(
                changes -> {
                  changes.put("n", 1);
                  changes.put(name, 2);
                  changes.remove("b");
                  return "";
                }));
    return actions;
  }

  private static DataSet open(Path place) throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .durability(DataSet.Durability.NONE)
        .backup(true)
        .timeout(Duration.ofSeconds(1))
        .open();
  }

  private static void fill(Path place) throws IOException {
    DataSet set = open(place);
    set.put("a", new double[200], "one");
    set.put("b", 2, "two"); // not closed, so that there is a journal
  }

  /** Every file below, with its content, and what else is there. */
  private static Map<String, String> tree(Path root) throws IOException {
    Map<String, String> tree = new TreeMap<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes found)
              throws IOException {
            String content =
                found.isRegularFile()
                    ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    : "special";
            tree.put(root.relativize(file).toString(), content);
            return FileVisitResult.CONTINUE;
          }
        });
    return tree;
  }

  /** Runs it; what fails does so with a message of this library's, or of the file system's. */
  private static String run(Path place, Action action) {
    return assertTimeoutPreemptively(
        Duration.ofSeconds(60),
        () -> {
          try (DataSet set = open(place)) {
            action.run(set);
            return "";
          } catch (PersistableException | IOException | IllegalArgumentException e) {
            return e.toString();
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a.py",
        "a_data",
        "a_data/array_0.npy",
        "__init__.py",
        "_journal_0",
        "_pins",
        "_kept",
        "_this_dir_is_a_DataSet",
        "a.py.bak",
        "_locked"
      })
  void noOperationFollowsALinkOrOpensAPipe(String spot) throws Exception {
    int refused = 0;
    Map<String, Action> actions = actions("a");
    for (boolean isPipe : new boolean[] {false, true}) {
      for (Map.Entry<String, Action> each : actions.entrySet()) {
        Path root = directory.resolve((isPipe ? "pipe " : "link ") + each.getKey());
        Path place = root.resolve("ds");
        Path strangers = Files.createDirectories(root.resolve("strangers"));
        fill(place);
        Path there = place.resolve(spot);
        Path target = strangers.resolve("theirs");
        if (Files.exists(there)) {
          Files.move(there, target);
        } else if (spot.equals("_pins") || spot.equals("_kept")) {
          Files.createDirectory(target);
          Files.writeString(target.resolve("a.py.1"), "theirs");
        } else {
          Files.writeString(target, "theirs");
        }
        if (isPipe) {
          Process made = new ProcessBuilder("mkfifo", there.toString()).start();
          assertEquals(0, made.waitFor());
        } else {
          Files.createSymbolicLink(there, target);
        }
        Map<String, String> before = tree(strangers);
        String said = run(place, each.getValue());
        refused += said.isEmpty() ? 0 : 1;
        String when = (isPipe ? "pipe " : "link ") + spot + ", " + each.getKey() + ": " + said;
        assertEquals(before, tree(strangers), when);
        if (each.getKey().equals("verify") && said.isEmpty() && !spot.startsWith("_this")) {
          try (DataSet set = DataSet.open(place)) {
            boolean isNamed = set.verify().stream().anyMatch(p -> p.file().contains(spot));
            assertTrue(isNamed || Files.notExists(there, LinkOption.NOFOLLOW_LINKS), when);
          }
        }
      }
    }
    System.out.println(spot + " as a link and a pipe: " + refused + " operations refused");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"../victim/a", "..\\\\victim\\\\a", "/tmp/victim_a", "sub/a", "a\\0b", "..", ""})
  void noNameOfAForeignIndexLeadsOut(String name) throws IOException {
    Map<String, Action> actions = actions(name.replace("\\\\", "\\").replace("\\0", "\0"));
    for (Map.Entry<String, Action> each : actions.entrySet()) {
      Path root = directory.resolve(each.getKey());
      Path place = root.resolve("ds");
      Path victim = root.resolve("victim");
      fill(victim);
      fill(root.resolve("ds/sub"));
      Map<String, String> before = tree(victim);
      Map<String, String> below = tree(root.resolve("ds/sub"));
      Files.createFile(place.resolve("_this_dir_is_a_DataSet"));
      String index = "_info_dict = {'b': 1, '" + name + "': 'theirs'}\n";
      Files.writeString(place.resolve("__init__.py"), index);
      Files.writeString(place.resolve("b.py"), "import sys\nb = 1\nsys.modules[__name__] = b\n");
      String said = run(place, each.getValue());
      String when = each.getKey() + ": " + said;
      assertEquals(before, tree(victim), when);
      assertEquals(below, tree(root.resolve("ds/sub")), when);
      boolean isRefused =
          List.of("get", "put", "put arrays", "remove", "rename", "rename to it", "accept")
              .contains(each.getKey());
      assertTrue(!isRefused || !said.isEmpty(), when);
    }
  }

  @Test
  void aRefusalNamesTheLinkAndTheRemedy() throws IOException {
    Path place = directory.resolve("ds");
    fill(place);
    Path array = place.resolve("a_data/array_0.npy");
    Path moved = directory.resolve("moved.npy");
    Files.move(array, moved);
    Files.createSymbolicLink(array, moved);
    try (DataSet set = DataSet.open(place)) {
      Exception refused = assertThrows(Exception.class, () -> set.get("a"));
      String message = String.valueOf(refused.getMessage());
      assertTrue(message.contains("array_0.npy") && message.contains("symbolic link"), message);
      assertTrue(message.contains("copy"), message);
    }
  }
}
