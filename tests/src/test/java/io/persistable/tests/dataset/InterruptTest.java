package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.error.CommitInDoubtException;
import io.persistable.error.CommittedException;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.testsupport.fault.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The thread is interrupted right before each call to the file system that an operation makes,
 * while the lock is taken, before the decision and after it: docs/dataset.md, "Interrupts".
 */
@Tag("once")
class InterruptTest {

  @TempDir(factory = MemoryDirectory.class)
  private static Path temp;

  private interface Action {
    void run(DataSet set) throws IOException;
  }

  private static final Map<String, Action> ACTIONS = new LinkedHashMap<>();

  static {
    ACTIONS.put("put", set -> set.put("a", 2, "second"));
    ACTIONS.put("put with an array", set -> set.put("b", new double[150]));
    ACTIONS.put("setInfo", set -> set.setInfo("a", "other"));
    ACTIONS.put("remove", set -> set.remove("b"));
    ACTIONS.put("rename", set -> set.rename("a", "c"));
    ACTIONS.put(
        "transaction",
        set ->
            set.transaction(
                changes -> {
                  for (int i = 0; i < 10; i++) {
                    changes.put("n" + i, i);
                  }
                  changes.remove("a");
                  return "";
                }));
    ACTIONS.put("close", DataSet::close);
  }

  static List<String> actions() {
    return List.copyOf(ACTIONS.keySet());
  }

  @AfterEach
  void clear() {
    Thread.interrupted();
  }

  private static DataSet open(Path place, boolean synchronize) throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .backup(true)
        .synchronize(synchronize)
        .open();
  }

  private static Map<String, String> state(Path place) throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (DataSet set = DataSet.open(place)) {
      for (String name : set.names()) {
        Object value = set.get(name);
        String shown = value instanceof double[] array ? "" + array.length : "" + value;
        state.put(name, set.info(name) + ": " + shown);
      }
      assertEquals(List.of(), set.verify());
    }
    return state;
  }

  private static void fill(DataSet set) throws IOException {
    set.put("a", 1, "first");
    set.put("b", new double[120], "an array");
  }

  @ParameterizedTest
  @MethodSource("actions")
  void anInterruptMakesTheWriteOrDoesNot(String name) throws IOException {
    Action action = ACTIONS.get(name);
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < 3; i++) {
      boolean synchronize = i != 1;
      boolean isFirst = i == 2; // of this writer: it makes the lock's draft, and a journal
      Map<String, String> before;
      Map<String, String> after;
      Path plain = temp.resolve(name.replace(' ', '-') + i);
      try (DataSet set = open(plain, synchronize)) {
        fill(set);
        before = state(plain);
        action.run(set);
        after = state(plain);
      }
      boolean reached = true;
      for (int call = 1; reached; call++) {
        String when =
            name
                + ", synchronize "
                + synchronize
                + (isFirst ? ", first" : "")
                + ", before call "
                + call;
        Path root = temp.resolve(plain.getFileName() + "-" + call);
        Files.createDirectories(root);
        try {
          reached = run(action, root, call, synchronize, isFirst, before, after, counts);
        } catch (AssertionError | IOException | RuntimeException e) {
          throw new AssertionError(when, e);
        }
        Recording.delete(root);
      }
    }
    System.out.println(name + " interrupted: " + counts);
    assertTrue(counts.containsKey("made"), counts::toString);
    assertEquals(!name.equals("close"), counts.containsKey("not made"), counts::toString);
  }

  /** Whether there were so many calls. */
  private static boolean run(
      Action action,
      Path root,
      int call,
      boolean synchronize,
      boolean isFirst,
      Map<String, String> before,
      Map<String, String> after,
      Map<String, Integer> counts)
      throws IOException {
    Path place = root.resolve("ds");
    Journalist journalist = new Journalist();
    Path watched = new FaultFileSystem(root, journalist).path(place);
    try (DataSet set = open(isFirst ? place : watched, synchronize)) {
      fill(set);
    }
    DataSet set = open(watched, synchronize);
    if (!isFirst) {
      set.setInfo("b", "an array"); // the lock has a draft, the data set a journal
    }
    long at = journalist.calls() + call;
    journalist.before(
        each -> {
          if (each == at) {
            Thread.currentThread().interrupt();
          }
        });
    boolean made = true;
    try {
      action.run(set);
    } catch (CommittedException | CommitInDoubtException e) {
      throw new AssertionError("what was decided goes on", e);
    } catch (IOException e) {
      made = false;
    }
    boolean reached = journalist.calls() >= at;
    journalist.before(each -> {});
    assertEquals(reached, Thread.interrupted(), "the thread stays interrupted");
    counts.merge(made ? "made" : "not made", 1, Integer::sum);
    Map<String, String> expected = made ? after : before;
    assertEquals(expected, state(place));
    if (action != ACTIONS.get("close")) {
      set.put("again", 1);
      set.remove("again");
      set.close();
    }
    assertEquals(expected, state(place));
    List<String> left = new ArrayList<>(Trees.files(place));
    left.removeIf(file -> file.matches("(\\w+\\.py|\\w+\\.py\\.bak|\\w_data/.*)"));
    assertEquals(List.of("_this_dir_is_a_DataSet"), left);
    assertFalse(Files.exists(place.resolve("_locked")));
    return reached;
  }
}
