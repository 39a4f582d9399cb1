package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.error.DataSetException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are put back, or edited, under a writer that has the data set open. */
class RestoredTest {

  @TempDir private Path temp;

  private enum How {
    /** All files of an older copy are moved over those that are there, the others deleted. */
    ALL,
    JOURNAL_MOVED,
    /** Written over in place: the file stays the same to the system. */
    JOURNAL_COPIED,
    /** An editor writes a new file and moves it over the old one. */
    JOURNAL_EDITED,
    /** One byte of the first commit, in place, and the time stamp is given back. */
    JOURNAL_PATCHED,
    /** What another writer made of an older copy, longer than it was, in place. */
    JOURNAL_LONGER,
    JOURNAL_CUT,
    JOURNAL_EMPTY
  }

  private static double[] doubles(int value) {
    double[] values = new double[200];
    Arrays.fill(values, value);
    return values;
  }

  private static DataSet open(Path place, boolean synchronize) throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .durability(DataSet.Durability.NONE)
        .synchronize(synchronize)
        .open();
  }

  private static List<String> files(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> place.relativize(file).toString())
          .filter(name -> !name.startsWith("_locked") && !name.startsWith("_this"))
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (String name : files(from)) {
      Files.createDirectories(to.resolve(name).getParent());
      Files.copy(from.resolve(name), to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  private Path copyOf(Path older) throws IOException {
    Path other = Files.createDirectory(temp.resolve("other"));
    copy(older, other);
    Files.createFile(other.resolve("_this_dir_is_a_DataSet"));
    return other;
  }

  /** Until a file that is written now has another time stamp. */
  private void waitForAnotherTick(Path than) throws IOException {
    Path probe = temp.resolve("probe");
    FileTime before = Files.getLastModifiedTime(than);
    do {
      Files.write(probe, new byte[1]);
    } while (Files.getLastModifiedTime(probe).compareTo(before) <= 0);
  }

  private void bring(How how, Path place, Path older) throws IOException {
    Path journal = place.resolve("_journal_0");
    Path draft = temp.resolve("draft");
    byte[] text = Files.readAllBytes(journal);
    switch (how) {
      case ALL -> {
        for (String name : files(older)) {
          Files.copy(older.resolve(name), draft, StandardCopyOption.COPY_ATTRIBUTES);
          Files.move(draft, place.resolve(name), StandardCopyOption.REPLACE_EXISTING);
        }
        for (String name : files(place)) {
          if (Files.notExists(older.resolve(name))) {
            Files.delete(place.resolve(name));
          }
        }
      }
      case JOURNAL_MOVED -> {
        Files.copy(older.resolve("_journal_0"), draft);
        Files.move(draft, journal, StandardCopyOption.REPLACE_EXISTING);
      }
      case JOURNAL_COPIED -> Files.write(journal, Files.readAllBytes(older.resolve("_journal_0")));
      case JOURNAL_EDITED -> {
        String edited = new String(text, StandardCharsets.UTF_8).replace("'i1'", "'i9'");
        Files.writeString(draft, edited);
        Files.move(draft, journal, StandardCopyOption.REPLACE_EXISTING);
      }
      case JOURNAL_PATCHED -> {
        FileTime stamp = Files.getLastModifiedTime(journal);
        waitForAnotherTick(journal);
        try (FileChannel channel = FileChannel.open(journal, StandardOpenOption.WRITE)) {
          int at = new String(text, StandardCharsets.ISO_8859_1).indexOf("'i1'") + 2;
          channel.write(ByteBuffer.wrap(new byte[] {'9'}), at);
        }
        Files.setLastModifiedTime(journal, stamp);
      }
      case JOURNAL_LONGER -> {
        try (DataSet other = open(copyOf(older), false)) {
          while (Files.size(temp.resolve("other/_journal_0")) <= text.length) {
            other.put("o" + Files.size(temp.resolve("other/_journal_0")), 1);
          }
          Files.write(journal, Files.readAllBytes(temp.resolve("other/_journal_0")));
        }
      }
      case JOURNAL_CUT -> Files.write(journal, Arrays.copyOf(text, text.length / 2));
      case JOURNAL_EMPTY -> Files.write(journal, new byte[0]);
    }
  }

  /** What is acknowledged after that is there for everybody; else it is refused. */
  @ParameterizedTest
  @CsvSource({
    "ALL, true", "ALL, false",
    "JOURNAL_MOVED, true", "JOURNAL_MOVED, false",
    "JOURNAL_COPIED, true", "JOURNAL_COPIED, false",
    "JOURNAL_EDITED, true", "JOURNAL_EDITED, false",
    "JOURNAL_PATCHED, true", "JOURNAL_PATCHED, false",
    "JOURNAL_LONGER, true", "JOURNAL_LONGER, false",
    "JOURNAL_CUT, true", "JOURNAL_CUT, false",
    "JOURNAL_EMPTY, true", "JOURNAL_EMPTY, false"
  })
  void aWriterSeesAJournalThatWasPutInThePlaceOfItsOwn(How how, boolean synchronize)
      throws IOException {
    Path place = temp.resolve("ds");
    Path older = temp.resolve("older");
    int acknowledged = 0;
    String refused = "";
    DataSet writer = open(place, synchronize);
    writer.put("x", doubles(1), "i1");
    writer.put("y", 1);
    copy(place, older);
    writer.put("x", doubles(2), "i2");
    writer.put("y", 2);
    bring(how, place, older);
    for (int i = 0; i < 3; i++) {
      try {
        writer.put("z" + i, doubles(i), "z");
        acknowledged++;
      } catch (DataSetException e) {
        refused = e.getMessage();
        assertTrue(refused.contains("_journal_0") || refused.contains("move it away"), refused);
      }
      if (refused.isEmpty()) {
        try (DataSet reader = DataSet.open(place)) {
          assertArrayEquals(doubles(i), reader.get("z" + i, double[].class), how.toString());
          assertEquals(reader.infos(), writer.infos(), how.toString());
        }
      }
    }
    for (int i = 0; i < acknowledged; i++) {
      try (DataSet reader = DataSet.open(place)) {
        assertArrayEquals(doubles(i), reader.get("z" + i, double[].class), how + refused);
      }
    }
    System.out.println(how + ", " + acknowledged + " of 3 acknowledged " + refused);
    assertTrue(acknowledged == 3 || !refused.isEmpty());
    try {
      writer.close();
    } catch (DataSetException e) {
      assertTrue(e.getMessage().contains("_journal_0"), e.getMessage());
    }
    for (int i = 0; i < acknowledged; i++) {
      try (DataSet reader = DataSet.open(place)) {
        assertArrayEquals(doubles(i), reader.get("z" + i, double[].class), how + " closed");
      }
    }
  }

  /** Size and time stamp are what they were: the text itself is looked at before it is replaced. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEditThatTheTimeStampDoesNotTellIsKept(boolean synchronize) throws IOException {
    Path place = temp.resolve("ds");
    Path init = place.resolve("__init__.py");
    for (boolean hasJournal : new boolean[] {true, false}) {
      try (DataSet set = open(place, synchronize)) {
        set.put("x", 1, "run 7");
      }
      try (DataSet set = open(place, synchronize)) {
        if (hasJournal) {
          set.put("y", 1);
        } else {
          set.infos();
        }
        FileTime stamp = Files.getLastModifiedTime(init);
        String text = Files.readString(init);
        Files.writeString(init, text.replace("'run 7'", "'run 8'"));
        Files.setLastModifiedTime(init, stamp);
        set.put("z", 1);
      }
      try (DataSet set = DataSet.open(place)) {
        assertEquals("run 8", set.info("x"), "with a journal: " + hasJournal);
        assertEquals(1, set.get("z"));
        assertEquals(List.of(), set.verify());
      }
    }
  }
}
