package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.DataSet.Problem.Kind;
import io.persistable.error.DataSetException;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What of ours is gone or a link, beside items that are whole: writing goes on, or a repair lets
 * it.
 */
@Tag("once")
class LostPartsTest {

  /** Of so many bytes one is changed; {@code -Dpersistable.bytes=1} changes each. */
  private static final int STEP = Integer.getInteger("persistable.bytes", 13);

  @TempDir(factory = MemoryDirectory.class)
  Path temp;

  private static DataSet open(Path place) throws IOException {
    return DataSet.builder(place).mode(DataSet.Mode.WRITE).open();
  }

  /** As a process leaves it that dies, or as one does that closes it. */
  private static void fill(Path place, boolean closed) throws IOException {
    DataSet set = open(place);
    set.put("a", 1, "of a");
    set.put("b", new double[200], new ArrayList<>(List.of(1, 2)));
    set.setInfo("note", "text");
    set.close();
    set = open(place);
    set.put("c", "text", "of c");
    set.transaction(
        tx -> {
          for (int i = 0; i < 10; i++) {
            tx.put("m" + i, i, "of m" + i);
          }
          return null;
        });
    if (closed) {
      set.close();
    } else {
      Files.deleteIfExists(place.resolve("_locked"));
    }
  }

  private static void assertWhole(DataSet set, boolean withInfos) throws IOException {
    assertEquals(1, set.get("a"));
    assertEquals(200, set.get("b", double[].class).length);
    assertEquals("text", set.get("c"));
    for (int i = 0; i < 10; i++) {
      assertEquals(i, set.get("m" + i));
      if (withInfos) {
        assertEquals("of m" + i, set.info("m" + i));
      }
    }
    if (withInfos) {
      assertEquals("of a", set.info("a"));
      assertEquals(List.of(1, 2), set.info("b"));
      assertEquals("text", set.info("note"));
      assertEquals("of c", set.info("c"));
    }
  }

  private static List<byte[]> changed(byte[] text) {
    String whole = new String(text, StandardCharsets.UTF_8);
    int start = whole.indexOf("\n}\n") + 3;
    List<byte[]> all = new ArrayList<>();
    for (int i = start; i < text.length; i += STEP) {
      byte[] flipped = text.clone();
      flipped[i] ^= (byte) (1 << i % 7);
      all.add(flipped);
    }
    List<String> lines = whole.lines().toList();
    int first = (int) whole.substring(0, start).lines().count();
    for (int i = first; i < lines.size(); i++) {
      List<String> twice = new ArrayList<>(lines);
      twice.add(i, lines.get(i));
      List<String> less = new ArrayList<>(lines);
      less.remove(i);
      for (List<String> each : List.of(twice, less)) {
        all.add((String.join("\n", each) + "\n").getBytes(StandardCharsets.UTF_8));
      }
    }
    return all;
  }

  @Test
  void codeThatWasChangedIsReadPastAndWrittenAnew() throws IOException {
    int repaired = 0;
    int count = 0;
    for (boolean closed : new boolean[] {true, false}) {
      Path whole = temp.resolve("whole" + closed);
      fill(whole, closed);
      byte[] text = Files.readAllBytes(whole.resolve("__init__.py"));
      for (byte[] each : changed(text)) {
        Path place = temp.resolve("changed" + count++);
        Trees.copy(whole, place);
        Files.write(place.resolve("__init__.py"), each);
        try (DataSet set = open(place)) {
          try {
            set.put("new", 1);
          } catch (DataSetException e) {
            String message = e.getMessage();
            assertTrue(message.contains("repair()"), message);
            assertTrue(set.verify().stream().anyMatch(p -> p.file().equals("__init__.py")));
            DataSet.Repair repair = set.repair();
            assertTrue(repair.restored().toString().contains("__init__.py"), message);
            set.put("new", 1);
            repaired++;
          }
          assertWhole(set, true);
        }
        try (DataSet set = DataSet.open(place)) {
          assertWhole(set, true);
          assertEquals(
              List.of(), set.verify().stream().filter(p -> p.kind() != Kind.IN_DOUBT).toList());
        }
      }
    }
    System.out.println(count + " changes of our own code, " + repaired + " repaired");
  }

  @Test
  void aTextWithoutTheDictionaryIsDamage() throws IOException {
    for (boolean closed : new boolean[] {true, false}) {
      for (boolean swapped : new boolean[] {true, false}) {
        Path place = temp.resolve("none" + closed + swapped);
        fill(place, closed);
        Path init = place.resolve("__init__.py");
        byte[] text = Files.readAllBytes(init);
        if (swapped) {
          Path module = place.resolve("b.py");
          Files.write(init, Files.readAllBytes(module));
        } else {
          String other = new String(text, StandardCharsets.UTF_8);
          Files.writeString(init, other.replaceFirst("_info_dict", "_info_dicu"));
        }
        try (DataSet set = open(place)) {
          String message =
              assertThrows(DataSetException.class, () -> set.put("new", 1)).getMessage();
          assertTrue(message.contains("repair()"), message);
          set.repair();
          set.put("new", 1);
          assertWhole(set, !swapped);
        }
      }
    }
  }

  @Test
  void withoutTheCopiesModulesThatAreWholeGoOn() throws IOException {
    for (boolean repairs : new boolean[] {true, false}) {
      Path place = temp.resolve("copies" + repairs);
      fill(place, false);
      String copies;
      try (Stream<Path> files = Files.list(place)) {
        copies =
            files
                .map(file -> file.getFileName().toString())
                .filter(name -> name.startsWith("_modules_"))
                .findFirst()
                .orElseThrow();
      }
      Files.delete(place.resolve(copies));
      try (DataSet set = open(place)) {
        assertEquals(
            List.of(copies),
            set.verify().stream()
                .filter(p -> p.kind() == Kind.MISSING)
                .map(DataSet.Problem::file)
                .toList());
        if (repairs) {
          set.repair();
        }
        set.put("new", 1);
        assertWhole(set, true);
      }
      try (DataSet set = DataSet.open(place)) {
        assertWhole(set, true);
        assertEquals(List.of(), set.verify());
      }
    }
  }

  @Test
  void aLinkThatARemovedItemLeavesIsListed() throws IOException {
    for (String name : Arrays.asList("x_data", "x_data.npz", "x_data.hd5")) {
      Path place = temp.resolve("link" + name);
      try (DataSet set = open(place)) {
        set.put("x", 1);
        Path aside = Files.createDirectories(temp.resolve("aside"));
        Files.createSymbolicLink(place.resolve(name), aside);
        set.remove("x");
        set.put("o", 1);
        assertTrue(
            set.verify().stream().anyMatch(p -> p.kind() == Kind.LINKED && p.file().equals(name)),
            name);
      }
    }
  }
}
