package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.DataSetView;
import io.persistable.error.DataSetException;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.MemoryDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever happens to a data set under a snapshot: it gives what there was when it was taken, or an
 * error, and never what was written later.
 */
class SnapshotHistoryTest {

  @TempDir(factory = MemoryDirectory.class)
  Path temp;

  /** What happens after the snapshot was taken. */
  private enum Event {
    NOTHING(true),
    CLOSED_AND_OPENED(true),
    INIT_DELETED(false),
    INIT_EMPTIED(false),
    JOURNAL_DELETED(false),
    JOURNAL_FLIPPED(false),
    ROLLED_BACK_IN_PLACE(false),
    ROLLED_BACK_BY_MOVING(false),
    /** Somebody has a file where the next commit would keep the module. */
    KEPT_NAME_TAKEN(false);

    /** Whether the snapshot must go on giving all values. */
    private final boolean isOrdinary;

    Event(boolean isOrdinary) {
      this.isOrdinary = isOrdinary;
    }
  }

  private static DataSet open(Path place, boolean synchronize) throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .durability(DataSet.Durability.NONE)
        .synchronize(synchronize)
        .open();
  }

  private static double[] doubles(int value) {
    double[] values = new double[150];
    Arrays.fill(values, value);
    return values;
  }

  private static Object value(DataSetView view, String name) throws IOException {
    Object found = view.get(name);
    return found instanceof double[] values ? (Object) values[0] : found;
  }

  private DataSet happen(Event event, DataSet set, Path place, boolean synchronize)
      throws IOException {
    Path journal = place.resolve("_journal_0");
    switch (event) {
      case NOTHING -> {}
      case CLOSED_AND_OPENED -> {
        set.close();
        return open(place, synchronize);
      }
      case INIT_DELETED -> Files.delete(place.resolve("__init__.py"));
      case INIT_EMPTIED -> Files.write(place.resolve("__init__.py"), new byte[0]);
      case JOURNAL_DELETED -> Files.delete(journal);
      case JOURNAL_FLIPPED -> {
        byte[] bytes = Files.readAllBytes(journal);
        bytes[bytes.length / 2] ^= 1;
        Files.write(journal, bytes);
      }
      case ROLLED_BACK_IN_PLACE, ROLLED_BACK_BY_MOVING -> {
        Path older = temp.resolve("older-" + place.getFileName());
        for (Path file : files(older)) {
          Path to = place.resolve(older.relativize(file).toString());
          if (event == Event.ROLLED_BACK_IN_PLACE) {
            Files.write(to, Files.readAllBytes(file));
          } else {
            Path draft = temp.resolve("draft");
            Files.copy(file, draft, StandardCopyOption.COPY_ATTRIBUTES);
            Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }
      case KEPT_NAME_TAKEN -> {
        Files.createDirectories(place.resolve("_kept"));
        for (int i = 0; i < 20; i++) {
          Files.writeString(place.resolve("_kept/x.py." + i), "mine");
        }
      }
    }
    return set;
  }

  private static List<Path> files(Path place) throws IOException {
    try (Stream<Path> files = Files.walk(place)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("_locked"))
          .toList();
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    for (Path file : files(from)) {
      Path target = to.resolve(from.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aSnapshotGivesWhatThereWasOrAnError(Event event) throws IOException {
    int refused = 0;
    int given = 0;
    for (boolean synchronize : new boolean[] {true, false}) {
      for (boolean byAnother : new boolean[] {true, false}) {
        Path place = temp.resolve("ds" + synchronize + byAnother);
        DataSet set = open(place, synchronize);
        set.put("x", 5);
        set.put("y", doubles(5));
        set.put("z", 5);
        copy(place, temp.resolve("older-" + place.getFileName()));
        for (int i = 6; i <= 10; i++) {
          set.put("x", i);
          set.put("y", doubles(i));
        }
        set.put("z", 10);
        DataSet reader = byAnother ? DataSet.open(place) : set;
        DataSetView view = reader.snapshot();
        set = happen(event, set, place, synchronize);
        boolean isRead = event != Event.CLOSED_AND_OPENED || byAnother;
        for (int i = 0; i < 14; i++) {
          if (i > 0) {
            write(set, i);
          }
          for (String name : isRead ? List.of("x", "y", "z") : List.<String>of()) {
            Object expected = name.equals("y") ? (Object) 10.0 : (Object) 10;
            try {
              Object found = value(view, name);
              assertEquals(expected, found, event + ", " + name + " after " + i + " writes");
              given++;
            } catch (DataSetException e) {
              assertTrue(!event.isOrdinary, () -> event + ", " + name + ": " + e.getMessage());
              refused++;
            }
          }
        }
        view.close();
        set.close();
      }
    }
    System.out.println(event + ": " + given + " values, " + refused + " refusals");
  }

  private static void write(DataSet set, int i) throws IOException {
    try {
      switch (i % 7) {
        case 5 -> set.remove("x");
        case 6 ->
            set.transaction(
                changes -> {
                  changes.put("x", 100 + i);
                  changes.put("z", 100 + i);
                  return "";
                });
        default -> {
          set.put("x", 100 + i);
          set.put("y", doubles(100 + i));
        }
      }
    } catch (DataSetException e) {
      set.repair();
    }
  }

  /** Its pin comes after the writer has looked for pins, at whatever moment. */
  @Test
  void aSnapshotThatIsTakenWhileAWriterClosesIsOfWhatThereWas() throws IOException {
    List<String> wrong = new ArrayList<>();
    long calls = closing(-1, wrong);
    for (long call = 1; call <= calls; call++) {
      closing(call, wrong);
    }
    System.out.println(calls + " snapshots taken while a data set was closed");
    assertEquals(List.of(), wrong);
    assertTrue(calls > 20);
  }

  /**
   * @param moment the call of the file system before which the snapshot is taken
   * @return how many calls closing makes
   */
  private long closing(long moment, List<String> wrong) throws IOException {
    Path root = Files.createDirectories(temp.resolve("closing" + moment));
    Path place = root.resolve("ds");
    Journalist journalist = new Journalist();
    DataSet set = open(new FaultFileSystem(root, journalist).path(place), true);
    for (int i = 1; i <= 7; i++) {
      set.put("x", i);
      set.put("y", doubles(i));
    }
    long before = journalist.calls();
    List<DataSetView> views = new ArrayList<>();
    DataSet reader = DataSet.open(place);
    journalist.before(
        call -> {
          if (call == before + moment) {
            views.add(reader.snapshot());
          }
        });
    set.close();
    long calls = journalist.calls() - before;
    for (int round = 0; round < 2; round++) {
      try (DataSet next = open(place, true)) {
        for (int i = 0; i < 2; i++) {
          next.put("x", 100 + i);
          next.put("y", doubles(100 + i));
          for (DataSetView view : views) {
            Object x = value(view, "x");
            Object y = value(view, "y");
            if (!x.equals(7) || !y.equals(7.0)) {
              wrong.add("before call " + moment + ", after put " + i + ": " + x + " " + y);
            }
          }
        }
      }
    }
    for (DataSetView view : views) {
      view.close();
    }
    reader.close();
    return calls;
  }
}
