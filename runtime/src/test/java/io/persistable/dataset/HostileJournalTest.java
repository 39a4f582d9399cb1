package io.persistable.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.DataSetException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A data set that a stranger made, whose journal says of files that they are the data set's: by a
 * note, or by a commit with a right seal.
 */
class HostileJournalTest {

  @TempDir private Path temp;

  private static final List<String> NAMES =
      List.of(
          "thesis.txt",
          "./thesis.txt",
          "notes.py",
          "../victim/secret.txt",
          "link/secret.txt",
          "a/link/secret.txt",
          "a//link/secret.txt",
          "a/deep/er/file.txt",
          "x_data/link/secret.txt",
          "x_data/notes.txt",
          "x_data/",
          "/etc/hostname",
          "_this_dir_is_a_DataSet",
          "__init__.py",
          "x.py",
          "_kept/link/secret.txt",
          "_pins/a",
          "~",
          "",
          "y_data/../thesis.txt",
          "x.py.2/secret.txt",
          "link.py.3/secret.txt");

  /** A data set that is open, with files of its user, and links that lead out of it. */
  private Path make(String name) throws IOException {
    Path root = Files.createDirectories(temp.resolve(name));
    Path victim = Files.createDirectory(root.resolve("victim"));
    Files.writeString(victim.resolve("secret.txt"), "secret");
    Path place = root.resolve("ds");
    Store store = Store.open(place, Samples.writing());
    store.write(
        tx -> {
          tx.put("x", Samples.number(1), null);
          tx.put("x", Samples.number(2), "'said'");
          return null;
        });
    Files.writeString(place.resolve("thesis.txt"), "mine");
    Files.writeString(place.resolve("notes.py"), "mine = 1\n");
    for (String folder : List.of("a/deep/er", "x_data", "_kept", "_pins")) {
      Files.createDirectories(place.resolve(folder));
    }
    Files.writeString(place.resolve("a/deep/er/file.txt"), "mine");
    Files.writeString(place.resolve("x_data/notes.txt"), "mine");
    for (String link : List.of("link", "a/link", "x_data/link", "_kept/link", "link.py.3")) {
      Files.createSymbolicLink(place.resolve(link), victim);
    }
    return place;
  }

  private static Path journal(Path place) throws IOException {
    try (Stream<Path> files = Files.list(place)) {
      return files.filter(file -> file.toString().contains("_journal_")).findFirst().orElseThrow();
    }
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> found = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = root.relativize(file).toString();
        if (!name.matches("ds/(__init__\\.py|_journal.*|_locked.*|x\\.py|q\\.py)")) {
          found.put(name, Files.readString(file));
        }
      }
    }
    return found;
  }

  private static void use(Path place) throws IOException {
    for (boolean repairs : new boolean[] {false, true}) {
      try (Store store = Store.open(place, Samples.writing())) {
        store.verify();
        if (repairs) {
          store.repair(Set.of());
        }
        store.write(
            tx -> {
              tx.put("q", Samples.number(3), null);
              return null;
            });
      } catch (DataSetException e) {
        assertTrue(String.valueOf(e.getMessage()).contains("damaged"), e.getMessage());
      }
    }
  }

  private void check(String line, boolean sealed, int number) throws IOException {
    Path place = make((sealed ? "sealed" : "noted") + number);
    Path journal = journal(place);
    byte[] before = Files.readAllBytes(journal);
    Journal.Read read = Journal.start(journal.getFileName().toString()).read(before);
    assertNull(read.damage());
    String added = line + "\n";
    if (sealed) {
      CommitRecord last = read.groups().get(read.groups().size() - 1);
      byte[] body = added.getBytes(StandardCharsets.UTF_8);
      added +=
          new CommitSeal(last.commit() + 1, List.of(), false, List.of(), last.next(), last.floor())
              .format(read.journal().chain(), body);
    }
    Files.writeString(journal, new String(before, StandardCharsets.UTF_8) + added);
    Map<String, String> files = files(place.getParent());
    use(place);
    assertEquals(files, files(place.getParent()), line);
    assertTrue(Files.exists(place.resolve("_this_dir_is_a_DataSet")), line);
    try (Store store = Store.open(place, Samples.writing())) {
      assertEquals("'said'", store.known("x").info(), line);
      assertTrue(Files.exists(place.resolve("x.py")), line);
    }
  }

  @Test
  void itsLinesDeleteNothingButWhatWritersMake() throws IOException {
    int count = 0;
    for (String name : NAMES) {
      for (boolean sealed : new boolean[] {false, true}) {
        check(CommitRecord.MAKING + name, sealed, count++);
        check(CommitRecord.STALE + name + " 999999999 bytes crc32c 00000000", sealed, count++);
        check(CommitRecord.UNMADE + name, sealed, count++);
      }
    }
    System.out.println(count + " hostile lines");
  }

  /** Killed between its lines and its seal, a commit was never made, whatever its infos say. */
  @Test
  void anInfoThatReadsLikeASealIsNone() throws IOException {
    for (String info : List.of("'see crc32 deadbeef.'", "'# commit 9 next 3 crc32 00000000 '")) {
      String line = "_info_dict['x'] = " + info + "\n";
      byte[] tail = line.getBytes(StandardCharsets.UTF_8);
      assertNull(JournalDamage.find(0, "_journal_0", tail), line);
    }
  }
}
