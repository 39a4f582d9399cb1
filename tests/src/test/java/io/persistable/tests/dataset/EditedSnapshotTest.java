package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.DataSet;
import io.persistable.DataSetView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A module is edited by hand before a snapshot is taken or while it is open, and then replaced: the
 * snapshot gives what was written or what it was edited to, and nothing of later commits.
 */
class EditedSnapshotTest {

  @TempDir private Path directory;

  private enum Edit {
    NONE,
    IN_PLACE,
    BY_A_NEW_FILE,
    /** A text of somebody else. */
    FOREIGN
  }

  private interface Action {
    void run(DataSet set) throws IOException;
  }

  private static List<List<Action>> actions() {
    Action put3 = set -> set.put("x", "text 3"); // what there was before it was edited
    Action put5 = set -> set.put("x", "text 5");
    Action put6 = set -> set.put("x", "text 6");
    Action accept = set -> set.accept("x");
    Action away = set -> set.rename("x", "a2");
    Action back = set -> set.rename("a", "x");
    Action remove = set -> set.remove("x");
    Action both =
        set ->
            set.transaction(
                changes -> {
                  changes.put("x", "text 5");
                  changes.put("a", 5);
                  return "";
                });
    return List.of(
        List.of(put5, put6),
        List.of(put3, put6),
        List.of(put5, put3),
        List.of(accept, put5, put6),
        List.of(away, back, put5),
        List.of(accept, remove),
        List.of(remove, put5),
        List.of(both, put6));
  }

  private static void edit(Path module, Edit edit) throws IOException {
    String text = Files.readString(module).replace("text 3", "text 4");
    switch (edit) {
      case NONE -> {}
      case IN_PLACE -> Files.writeString(module, text);
      case BY_A_NEW_FILE -> {
        Path draft = module.resolveSibling("x.py~");
        Files.writeString(draft, text);
        Files.move(draft, module, StandardCopyOption.REPLACE_EXISTING);
      }
      case FOREIGN ->
          Files.writeString(module, "x = 'text 4'\nimport sys\nsys.modules[__name__] = x\n");
    }
  }

  private static DataSet open(Path place, boolean synchronize, boolean backup) throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .durability(DataSet.Durability.NONE)
        .synchronize(synchronize)
        .backup(backup)
        .open();
  }

  @Test
  void aSnapshotGivesNothingOfLaterCommits() throws IOException {
    List<String> wrong = new ArrayList<>();
    int cells = 0;
    for (Edit edit : Edit.values()) {
      for (boolean editedBefore : new boolean[] {true, false}) {
        for (int options = 0; options < 8; options++) {
          boolean synchronize = (options & 1) == 0;
          boolean backup = (options & 2) == 0;
          boolean byAnother = (options & 4) == 0;
          for (int i = 0; i < actions().size(); i++) {
            Path place = directory.resolve("ds" + cells++);
            String cell =
                edit + (editedBefore ? " before" : "") + ", options " + options + ", actions " + i;
            try (DataSet set = open(place, synchronize, backup)) {
              set.put("x", "text 3", "i");
              set.put("a", FoundStates.doubles(1));
              if (editedBefore) {
                edit(place.resolve("x.py"), edit);
              }
              DataSet reader = byAnother ? DataSet.open(place) : set;
              try (DataSetView view = reader.snapshot()) {
                if (!editedBefore) {
                  edit(place.resolve("x.py"), edit);
                }
                String expected = edit == Edit.NONE ? "text 3" : "text 4";
                check(cell, -1, expected, view, wrong);
                List<Action> all = actions().get(i);
                for (int n = 0; n < all.size(); n++) {
                  all.get(n).run(set);
                  check(cell, n, expected, view, wrong);
                }
              }
              if (byAnother) {
                reader.close();
              }
            }
          }
        }
      }
    }
    System.out.println(cells + " snapshots of edited items");
    assertEquals("", String.join("\n", wrong));
  }

  private static void check(
      String cell, int action, String expected, DataSetView view, List<String> wrong)
      throws IOException {
    Object found;
    try {
      found = view.get("x");
    } catch (io.persistable.error.PersistableException e) {
      found = e;
    }
    if (!expected.equals(found)) {
      wrong.add(cell + ", after " + action + ": expected " + expected + ", found " + found);
    }
  }
}
