package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.error.CommitInDoubtException;
import io.persistable.error.CommittedException;
import io.persistable.testsupport.fault.Disaster;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.MemoryDirectory;
import io.persistable.testsupport.fault.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an exception says of the change, for every method that writes, with every single call of the
 * file system failing, once and for good: docs/dataset.md, "What an exception means".
 */
@Tag("once")
class OutcomesTest {

  /** In memory where the system has a place for it: nothing here needs a real disk. */
  @TempDir(factory = MemoryDirectory.class)
  private static Path temp;

  /** How many calls fail, each in a place of its own, before it is asked whether there are more. */
  private static final int BATCH = 16;

  private interface Call {
    Object run(DataSet set) throws IOException;
  }

  private interface Action {
    void run(DataSet set) throws IOException;
  }

  private record Operation(String name, Call call) {
    @Override
    public String toString() {
      return name;
    }
  }

  private enum Outcome {
    DONE,
    COMMITTED,
    IN_DOUBT,
    NOT_MADE
  }

  private static Operation of(String name, Action action) {
    return new Operation(
        name,
        set -> {
          action.run(set);
          return "";
        });
  }

  static List<Operation> operations() {
    return List.of(
        of("put", set -> set.put("a", 10)),
        of("put with an info", set -> set.put("n", new double[200], "said")),
        new Operation("insert", set -> set.insert(new double[150], "inserted")),
        of("setInfo", set -> set.setInfo("b", "other")),
        of("remove", set -> set.remove("b")),
        of("rename", set -> set.rename("b", "z")),
        of("accept", set -> set.accept("c")),
        new Operation(
            "transaction",
            set ->
                set.transaction(
                    changes -> {
                      changes.put("a", List.of(1, 2));
                      changes.rename("b", "z");
                      changes.put("n", new double[150], null);
                      return changes.insert(5, "inserted");
                    })),
        of("repair", set -> assertEquals(List.of(), edits(set.repair().problems()))),
        of("close", DataSet::close));
  }

  /** Without the edit that was made, and the file that the injected fault kept from being read. */
  private static List<DataSet.Problem> edits(List<DataSet.Problem> problems) {
    return problems.stream()
        .filter(p -> p.kind() != DataSet.Problem.Kind.EDITED)
        .filter(p -> !p.message().contains("injected fault"))
        .toList();
  }

  private static void prepare(Path place) throws IOException {
    try (DataSet set = DataSet.builder(place).mode(DataSet.Mode.WRITE).open()) {
      set.put("a", 1, "first");
      set.put("b", List.of(2), "second");
      set.put("c", "text", "edited by hand");
    }
    Path edited = place.resolve("c.py");
    Files.writeString(edited, Files.readString(edited).replace("'text'", "'hand'"));
  }

  private static DataSet open(Path place) throws IOException {
    return DataSet.builder(place)
        .mode(DataSet.Mode.WRITE)
        .timeout(Duration.ofSeconds(2))
        .durability(DataSet.Durability.FSYNC)
        .open();
  }

  /** Names, infos, values, and whether an item isn't as it was sealed. */
  private static Map<String, String> state(Path place) throws IOException {
    Map<String, String> state = new TreeMap<>();
    try (DataSet set = DataSet.open(place)) {
      for (Map.Entry<String, Object> each : set.infos().entrySet()) {
        Object value = set.get(each.getKey());
        String shown =
            value instanceof double[] array
                ? "double[" + array.length + "]"
                : String.valueOf(value);
        state.put(each.getKey(), each.getValue() + ": " + shown);
      }
      for (DataSet.Problem problem : set.verify()) {
        if (problem.kind() != DataSet.Problem.Kind.IN_DOUBT) {
          state.put(problem.file(), problem.kind().toString());
        }
      }
    }
    return state;
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    Disaster.before(from, new Journalist()).materialise(to);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void anExceptionSaysWhetherTheChangeWasMade(Operation operation) throws IOException {
    Path root = temp.resolve(operation.name().replace(' ', '-'));
    Path template = root.resolve("template");
    prepare(template.resolve("ds"));
    Map<String, String> before = state(template.resolve("ds"));
    Path clean = root.resolve("clean");
    copy(template, clean);
    Object result;
    try (DataSet set = open(clean.resolve("ds"))) {
      result = operation.call().run(set);
    }
    Map<String, String> after = state(clean.resolve("ds"));
    Map<Outcome, LongAdder> counts = new ConcurrentSkipListMap<>();
    for (boolean forGood : new boolean[] {false, true}) {
      AtomicBoolean reached = new AtomicBoolean(true);
      for (int first = 1; reached.get(); first += BATCH) {
        IntStream.range(first, first + BATCH)
            .parallel()
            .forEach(
                call -> {
                  Path place = root.resolve((forGood ? "g" : "f") + call);
                  Run run = new Run(operation, place, before, after, result);
                  String when = operation + ", call " + call + (forGood ? " and on" : "");
                  try {
                    copy(template, place);
                    if (!run.fail(call, forGood)) {
                      reached.set(false);
                    }
                    Recording.delete(place);
                  } catch (IOException | RuntimeException | AssertionError e) {
                    throw new AssertionError(when + run.describe(), e);
                  }
                  counts.computeIfAbsent(run.outcome, key -> new LongAdder()).increment();
                });
      }
    }
    System.out.println(operation + " with faults: " + counts);
    boolean commits = !List.of("close", "repair").contains(operation.name());
    assertTrue(counts.containsKey(Outcome.COMMITTED), counts::toString);
    assertEquals(commits, counts.containsKey(Outcome.IN_DOUBT), counts::toString);
    assertEquals(!operation.name().equals("close"), counts.containsKey(Outcome.NOT_MADE));
  }

  /** One operation with one fault. */
  private static final class Run {
    private final Operation operation;
    private final Path root;
    private final Path place;
    private final Map<String, String> before;
    private final Map<String, String> after;
    private final Object result;
    private final Journalist journalist = new Journalist();
    private Outcome outcome = Outcome.DONE;
    private String said = "";

    Run(
        Operation operation,
        Path root,
        Map<String, String> before,
        Map<String, String> after,
        Object result) {
      this.operation = operation;
      this.root = root;
      this.place = root.resolve("ds");
      this.before = before;
      this.after = after;
      this.result = result;
    }

    String describe() {
      return ": " + said + Recording.describe(journalist.operations(), journalist.size());
    }

    /** Whether it came so far. */
    boolean fail(int call, boolean forGood) throws IOException {
      Disaster.before(root, journalist);
      DataSet set = open(new FaultFileSystem(root, journalist).path(place));
      if (operation.name().equals("close")) {
        set.setInfo("b", "second"); // or there is nothing to put in order
      }
      long from = journalist.calls() + call;
      journalist.fail(from, forGood ? Long.MAX_VALUE : from);
      Object given = run(set);
      Map<String, String> found = state(place);
      List<Map<String, String>> allowed = new ArrayList<>();
      if (outcome != Outcome.DONE && outcome != Outcome.COMMITTED) {
        allowed.add(before);
      }
      if (outcome != Outcome.NOT_MADE) {
        allowed.add(after);
      }
      assertTrue(allowed.contains(found), outcome + " leaves " + found);
      if (outcome == Outcome.DONE || outcome == Outcome.COMMITTED) {
        assertEquals(result, given);
      }
      boolean reached = journalist.calls() >= from;
      journalist.fail(Long.MAX_VALUE, Long.MAX_VALUE);
      if (outcome == Outcome.NOT_MADE) {
        assertEquals(result, operation.call().run(set), "tried again");
        found = after;
      }
      set.close();
      open(place).close();
      assertEquals(found, state(place), "when it is opened again");
      assertNothingIsLeft();
      return reached;
    }

    private Object run(DataSet set) {
      try {
        return operation.call().run(set);
      } catch (CommittedException e) {
        outcome = Outcome.COMMITTED;
        said = e.toString();
        Object value = e.result();
        return value == null ? "" : value;
      } catch (CommitInDoubtException e) {
        outcome = Outcome.IN_DOUBT;
        said = e.toString();
      } catch (IOException | RuntimeException e) {
        assertTrue(Recording.isInjected(e), e::toString);
        outcome = Outcome.NOT_MADE;
        said = e.toString();
      }
      return "";
    }

    /** But for the beginning of a journal, of which nobody can have made a note before. */
    private void assertNothingIsLeft() throws IOException {
      try (DataSet set = DataSet.open(place)) {
        for (DataSet.Problem problem : set.verify()) {
          boolean isBegun =
              problem.file().startsWith("_journal_")
                  && !Files.readString(place.resolve(problem.file())).endsWith("\n");
          assertTrue(problem.kind() == DataSet.Problem.Kind.EDITED || isBegun, problem::toString);
        }
      }
    }
  }
}
