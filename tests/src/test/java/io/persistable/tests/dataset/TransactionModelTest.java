package io.persistable.tests.dataset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.DataSet;
import io.persistable.DataSetChanges;
import io.persistable.testsupport.fault.FaultFileSystem;
import io.persistable.testsupport.fault.Journalist;
import io.persistable.testsupport.fault.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Random transactions in which operations fail, for what they are given or for what the disk does,
 * beside a map that does the same: each operation happens or doesn't, and so does the transaction.
 */
class TransactionModelTest {

  private static final long SEED = Long.getLong("persistable.seed", 4);
  private static final int RUNS = Integer.getInteger("persistable.transactions", 60);
  private static final List<String> NAMES = List.of("a", "b", "c", "d");

  @TempDir private Path temp;

  private record Content(int value, int info) {}

  private static double[] array(int value) {
    double[] values = new double[120 + value % 7];
    Arrays.fill(values, value);
    return values;
  }

  /** One run: a data set, its model, and what was done to both. */
  private static final class Run {
    private final Random random;
    private final Journalist journalist = new Journalist();
    private final boolean withFaults;
    private final List<String> done = new ArrayList<>();
    private Map<String, Content> model = new LinkedHashMap<>();
    private int value;
    private int faults;

    Run(long seed) {
      random = new Random(seed * 0x9E3779B97F4A7C15L);
      withFaults = seed % 2 == 0; // neighbouring seeds begin alike
    }

    String name() {
      return NAMES.get(random.nextInt(NAMES.size()));
    }

    /** An operation, on the model first: it throws if it can't be done. */
    void operation(DataSetChanges changes) {
      Map<String, Content> after = new LinkedHashMap<>(model);
      int next = ++value;
      String from = name();
      String to = name();
      boolean bad = random.nextInt(3) == 0;
      boolean fault = withFaults && random.nextInt(3) == 0;
      if (fault) {
        long call = journalist.calls() + 1 + random.nextInt(12);
        journalist.fail(call, call + random.nextInt(2) * random.nextInt(5));
      }
      int kind = random.nextInt(6);
      String what = kind + " " + from + " " + to + (bad ? " bad" : "") + (fault ? " fault" : "");
      try {
        switch (kind) {
          case 0, 1 -> {
            changes.put(from, bad ? new Object[] {array(next), new Thread()} : array(next), next);
            after.put(from, new Content(next, next));
          }
          case 2 -> {
            String name = changes.insert(bad ? new Thread() : array(next), next);
            after.put(name, new Content(next, next));
          }
          case 3 -> {
            changes.rename(from, bad ? "class" : to);
            if (!from.equals(to)) {
              after.put(to, Objects.requireNonNull(after.remove(from)));
            }
          }
          case 4 -> {
            changes.remove(bad ? "nobody" : from);
            after.remove(from);
          }
          default -> {
            changes.setInfo(bad ? "a-b" : from, next);
            Content old = after.get(from);
            after.put(from, new Content(old == null ? -1 : old.value(), next));
          }
        }
        model = after;
        what += " done";
      } catch (IOException | RuntimeException e) {
        what += " failed: " + e.getMessage();
        faults += Recording.isInjected(e) ? 1 : 0;
      } finally {
        journalist.fail(Long.MAX_VALUE, Long.MAX_VALUE);
      }
      done.add(what);
    }
  }

  @Test
  void eachOperationHappensOrDoesnt() throws IOException {
    int committed = 0;
    int faults = 0;
    for (int i = 0; i < RUNS; i++) {
      long seed = SEED * 1_000_003 + i;
      Run run = new Run(seed);
      try {
        committed += run(run, Files.createDirectory(temp.resolve("run" + i)));
      } catch (IOException | RuntimeException | AssertionError e) {
        throw new AssertionError(
            "-Dpersistable.seed=" + SEED + ", run " + i + ":\n" + String.join("\n", run.done), e);
      }
      faults += run.faults;
    }
    System.out.println(
        RUNS
            + " runs, seed "
            + SEED
            + ", "
            + committed
            + " transactions committed, "
            + faults
            + " operations failed by the disk");
    assertTrue(committed > RUNS && faults > RUNS / 2, "failures of the disk are among them");
  }

  private static int run(Run run, Path root) throws IOException {
    Path watched = new FaultFileSystem(root, run.journalist).path(root.resolve("ds"));
    boolean backup = run.random.nextBoolean();
    int committed = 0;
    try (DataSet set = DataSet.builder(watched).mode(DataSet.Mode.WRITE).backup(backup).open()) {
      for (int t = 0; t < 4; t++) {
        Map<String, Content> before = new LinkedHashMap<>(run.model);
        try {
          set.transaction(
              changes -> {
                int operations = 1 + run.random.nextInt(8);
                for (int o = 0; o < operations; o++) {
                  run.operation(changes);
                  check(run.model, changes);
                }
                return "";
              });
          run.done.add("committed");
          committed++;
        } catch (IOException e) {
          assertTrue(run.withFaults && Recording.isInjected(e), e::toString);
          run.model = before;
          run.done.add("given up: " + e.getMessage());
        }
        check(run.model, root.resolve("ds"));
      }
    }
    check(run.model, root.resolve("ds"));
    return committed;
  }

  /** What the transaction itself says. */
  private static void check(Map<String, Content> model, DataSetChanges changes) {
    for (String name : NAMES) {
      assertEquals(model.containsKey(name), changes.contains(name), name);
    }
  }

  private static void check(Map<String, Content> model, Path place) throws IOException {
    DataSet set = DataSet.open(place);
    assertEquals(model.keySet(), Map.copyOf(set.infos()).keySet());
    for (Map.Entry<String, Content> each : model.entrySet()) {
      assertEquals(each.getValue().info(), set.info(each.getKey()), each.getKey());
      if (each.getValue().value() >= 0) {
        double[] values = set.get(each.getKey(), double[].class);
        assertNotNull(values);
        assertArrayEquals(array(each.getValue().value()), values, each.getKey());
      }
    }
    for (DataSet.Problem problem : set.verify()) {
      assertTrue(
          problem.kind() != DataSet.Problem.Kind.MISSING
              && problem.kind() != DataSet.Problem.Kind.DAMAGED,
          problem::toString);
    }
  }
}
