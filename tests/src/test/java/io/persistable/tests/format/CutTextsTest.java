package io.persistable.tests.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.SaveOptions;
import io.persistable.error.PersistableException;
import io.persistable.error.ReadException;
import io.persistable.tests.graph.Models;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that lost its end, or all of it, is refused; one that a hand has changed is read. */
class CutTextsTest {

  private static final String END = "# end of persistable 2\n";

  @TempDir private Path directory;

  /** Archives of all forms that texts have. */
  private static List<Archive> archives() {
    List<Archive> archives = new ArrayList<>();
    for (boolean scoped : new boolean[] {false, true}) {
      archives.add(Archive.builder().scoped(scoped).build());
      archives.add(Archive.builder().scoped(scoped).build().insert("a", 1).insert("b", 2L));
      List<Object> shared = new ArrayList<>(List.of(1L, "# end of persistable 2"));
      shared.add(shared);
      archives.add(
          Archive.builder()
              .scoped(scoped)
              .build()
              .insert("loop", shared)
              .insert("text", "\n# end of persistable 2\n")
              .insert("longs", List.of(1L, 2L))
              .insert("grid", new double[][] {{1, 2}, {3, 4}})
              .insert("leaf", new Models.Leaf(7, "DTW")));
    }
    return archives;
  }

  @Test
  void everyPrefixOfATextIsRefusedByName() {
    for (Archive archive : archives()) {
      String text = archive.toString();
      byte[] whole = text.getBytes(StandardCharsets.UTF_8);
      Items items = Archive.restore(whole);
      for (int cut = 0; cut < whole.length - 1; cut++) {
        assertRefused(Arrays.copyOf(whole, cut));
        // With what was read last kept for the thread, so that short ways are tried as well.
        if (cut % 16 == 0) {
          assertEquals(items.names(), Archive.restore(whole).names());
        }
      }
      assertEquals(items.names(), Archive.restore(Arrays.copyOf(whole, whole.length - 1)).names());
    }
  }

  private static void assertRefused(byte[] cut) {
    ReadException e = assertThrows(ReadException.class, () -> Archive.restore(cut));
    assertTrue(
        e.getMessage().contains("cut short"), () -> new String(cut, StandardCharsets.UTF_8) + e);
  }

  /** What a hand, a licence tool or an editor puts above the first line hides no cut. */
  @Test
  void everyPrefixBehindWhatStandsAboveTheFirstLineIsRefused() {
    String text = Archive.create().insert("a", List.of(1L)).insert("b", "c").toString();
    for (String above :
        List.of(
            "\n\n",
            "# made by a hand\n",
            "#!/usr/bin/env python\n# -*- coding: utf-8 -*-\r\n",
            "\ufeff\n",
            "\"\"\"what \"it\" is\n\n# x\n\"\"\"\n",
            "'''doc\\''''\n \t\n",
            "'doc' # comment\n")) {
      byte[] whole = (above + text).getBytes(StandardCharsets.UTF_8);
      assertEquals(List.of("a", "b"), Archive.restore(whole).names(), above);
      int behind = above.getBytes(StandardCharsets.UTF_8).length;
      for (int cut = behind + 1; cut < whole.length - 1; cut++) {
        assertRefused(Arrays.copyOf(whole, cut));
      }
    }
  }

  @Test
  void everyPrefixOfASourceIsRefused() {
    for (Archive archive : archives()) {
      byte[] whole = archive.toString(Dialect.JAVA).getBytes(StandardCharsets.UTF_8);
      assertEquals(archive.names(), Archive.restore(whole).names());
      for (int cut = 0; cut < whole.length - 1; cut++) {
        byte[] prefix = Arrays.copyOf(whole, cut);
        assertThrows(
            ReadException.class,
            () -> Archive.restore(prefix),
            () -> new String(prefix, StandardCharsets.UTF_8));
      }
    }
  }

  @Test
  void everyPrefixOfASavedTextOrPartIsRefused() throws IOException {
    List<Models.Leaf> leaves = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      leaves.add(new Models.Leaf(i, "A" + i));
    }
    Archive archive = Archive.create().insert("leaves", leaves).insert("x", new double[200]);
    Map<String, SaveOptions> saves = new LinkedHashMap<>();
    saves.put("whole", SaveOptions.DEFAULT);
    saves.put("module", SaveOptions.builder().asPackage(false).build());
    saves.put("parts", SaveOptions.builder().partObjects(15).build());
    for (Map.Entry<String, SaveOptions> save : saves.entrySet()) {
      assertEveryPrefixIsRefused(archive.save(directory, save.getKey(), save.getValue()), archive);
    }
    Path part = directory.resolve("parts/_parts/part_1.py");
    byte[] whole = Files.readAllBytes(part);
    for (int cut = 0; cut < whole.length - 1; cut++) {
      Files.write(part, Arrays.copyOf(whole, cut));
      assertThrows(ReadException.class, () -> Archive.load(directory.resolve("parts")));
    }
    Files.write(part, whole);
    assertEquals(archive.names(), Archive.load(directory.resolve("parts")).names());
  }

  private static void assertEveryPrefixIsRefused(Path file, Archive archive) throws IOException {
    byte[] whole = Files.readAllBytes(file);
    assertEquals(archive.names(), Archive.load(file).names());
    for (int cut = 0; cut < whole.length - 1; cut++) {
      Files.write(file, Arrays.copyOf(whole, cut));
      ReadException e = assertThrows(ReadException.class, () -> Archive.load(file));
      assertTrue(e.getMessage().contains("cut short"), e::getMessage);
      assertThrows(ReadException.class, () -> Archive.verify(file));
    }
    Files.write(file, whole);
    Archive.verify(file);
  }

  @Test
  void everyPrefixOfAnItemIsRefused() throws IOException {
    try (DataSet data =
        DataSet.builder(directory.resolve("data")).mode(DataSet.Mode.WRITE).open()) {
      data.put("x", List.of(1L, 2L));
      data.put("y", new double[] {1, 2});
      Path file = directory.resolve("data/x.py");
      byte[] whole = Files.readAllBytes(file);
      assertTrue(new String(whole, StandardCharsets.UTF_8).endsWith("\n" + END));
      for (int cut = 0; cut < whole.length - 1; cut++) {
        Files.write(file, Arrays.copyOf(whole, cut));
        assertThrows(PersistableException.class, () -> data.get("x"));
        assertTrue(!data.verify().isEmpty(), "a cut item");
      }
      Files.write(file, whole);
      assertEquals(List.of(1L, 2L), data.get("x"));
      assertEquals(List.of(), data.verify());
    }
  }

  @Test
  void anEmptyTextIsAnArchiveWithoutItemsIfThatIsAllowed() {
    for (String text : List.of("", "\n", " \r\n\t\n", "\ufeff", "\ufeff\n")) {
      ReadException e = assertThrows(ReadException.class, () -> Archive.restore(text));
      assertTrue(e.getMessage().contains("empty text"), e::getMessage);
      assertEquals(
          List.of(), Archive.reader().allowEmpty(true).build().restore(text).names(), text);
    }
    assertEquals(List.of(), Archive.restore(Archive.create().toString()).names());
  }

  @Test
  void whatAHandAddsBehindTheLastLineIsRead() throws IOException {
    String text = Archive.create().insert("a", List.of(1L)).toString();
    for (String added : List.of("b = 2", "b = 2\n", "\n# mine\nb = [\n  a,\n]\n", "b = a\r\n")) {
      Items items = Archive.restore(text + added);
      assertEquals(List.of("a", "b"), items.names(), added);
    }
    Path file = Archive.create().insert("x", new double[200]).save(directory, "added");
    Files.writeString(file, Files.readString(file) + "y = 5\n");
    assertEquals(5, Archive.load(file).get("y"));
    Archive.verify(file);
    Files.write(directory.resolve("added/_arrays/array_0.npy"), new byte[] {1});
    assertThrows(PersistableException.class, () -> Archive.verify(file));
    assertThrows(ReadException.class, () -> Archive.restore(text + "b = [1, "));
  }

  @Test
  void lineEndsBlanksAndAByteOrderMarkAreNoTruncation() {
    for (Archive archive : archives()) {
      String text = archive.toString();
      Map<String, String> same = new LinkedHashMap<>();
      same.put("blank lines", text + "\n\n \n");
      same.put("CR LF", text.replace("\n", "\r\n"));
      same.put("byte order mark", "\ufeff" + text);
      same.put("all", "\ufeff" + text.replace("\n", "\r\n") + "\r\n");
      same.put("blanks", text.replace(END, END.strip() + "  \t\n").replaceFirst("\n", " \n"));
      same.forEach(
          (how, each) -> assertEquals(archive.names(), Archive.restore(each).names(), how));
    }
  }

  @Test
  void aLastLineInsideAStringIsNone() {
    String text = "# persistable 2\na = '''\n" + END + "'''\n";
    ReadException e = assertThrows(ReadException.class, () -> Archive.restore(text));
    assertTrue(e.getMessage().contains("cut short"), e::getMessage);
    assertEquals(END, Archive.restore(text.replace("'''\n" + END, "'''" + END) + END).get("a"));
  }

  @Test
  void deletionsBehindTheLastLineDontStandForIt() {
    String head = "# persistable 2\nfrom builtins import int as _Long\n";
    for (int i = 0; i < 4; i++) {
      assertEquals(1L, Archive.restore(head + "a = _Long(1)\n" + END + "del _Long\n").get("a"));
      assertThrows(ReadException.class, () -> Archive.restore(head + "a = _Long(1)\ndel _Long\n"));
      assertEquals(1L, Archive.restore(head + "a = _Long(1)\ndel _Long\n" + END).get("a"));
    }
  }

  @Test
  void aTextWithoutMarkIsReadAsItAlwaysWas() {
    assertEquals(1, Archive.restore("a = 1").get("a"));
    assertEquals(1, Archive.restore("# persistable objects\na = 1\n").get("a"));
    assertEquals(List.of(), Archive.restore("# nothing here\n").names());
    assertEquals(List.of(1L), Archive.restore("a = [1]  # type: List[Long]\n").get("a"));
    String marked = "# persistable 2\na = [1]  # type: List[Long]\n" + END;
    assertEquals(List.of(1L), Archive.restore(marked).get("a"));
  }

  @Test
  void aFormatThatIsNotKnownIsRefused() {
    for (String mark : List.of("3", "1", "20", "02")) {
      for (String comment : List.of("# ", "// ")) {
        String text = comment + "persistable " + mark + "\na = 1\n" + END;
        ReadException e = assertThrows(ReadException.class, () -> Archive.restore(text));
        assertTrue(e.getMessage().contains("a newer one does"), e::getMessage);
      }
    }
  }

  @Test
  void cpythonTakesTheMarksForComments() throws IOException {
    Archive.create().insert("a", 1).save(directory, "marked");
    assertEquals("1\n", Python.get().run("import marked; print(marked.a)\n", directory));
  }
}
