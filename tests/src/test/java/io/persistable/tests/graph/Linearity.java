package io.persistable.tests.graph;

import io.persistable.Work;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.graph.Models.Leaf;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Holds what writing and reading take against the size of what is written, at n, 2n, 4n and 8n of
 * something: the steps that are counted, the bytes that are allocated, the length of the text.
 * Twice as much of all may take twice as much, however it is done.
 */
public final class Linearity {

  /**
   * Steps for an object, a reference, or some characters of a text. Most shapes take 2 to 3; those
   * on cycles through what is hashed are searched for an order of eight events for each object.
   */
  private static final long STEPS = 9;

  private static final int CHARACTERS = 8;

  /**
   * What an object more takes from 4n to 8n, against what it takes before that: tables double, and
   * more digits are longer. It would be 2 to 4 if the whole were quadratic.
   */
  private static final double GROWTH = 1.9;

  /** Bytes that come and go with the size of tables. */
  private static final double SLACK = 60_000;

  /** What all archives of a thread use again has its size then. */
  private static final ThreadLocal<Boolean> WARM =
      ThreadLocal.withInitial(
          () -> {
            List<@Nullable Object> leaves = Arrangement.list(20_000, i -> new Leaf(i, "leaf"));
            Map<String, @Nullable Object> much = new LinkedHashMap<>();
            much.put("x", List.of(leaves, leaves, new LinkedHashSet<>(leaves)));
            for (Work.Way way : Work.Way.values()) {
              Work.of(much, way);
            }
            return true;
          });

  private final List<String> failures = new ArrayList<>();
  private int models;
  private int refused;

  /** Measures a model in some ways. */
  public void measure(String name, int n, IntFunction<@Nullable Object> model, Work.Way... ways) {
    measureItems(
        name,
        n,
        size -> {
          Map<String, @Nullable Object> roots = new LinkedHashMap<>();
          roots.put("x", model.apply(size));
          return roots;
        },
        ways);
  }

  /** As the other one, of several items. */
  public void measureItems(
      String name, int n, IntFunction<Map<String, @Nullable Object>> model, Work.Way... ways) {
    WARM.get();
    for (Work.Way way : ways) {
      try {
        String what = "\n" + name + ", " + way;
        List<String> found = measured(what, n, model, way);
        if (!found.isEmpty()) { // what is made once in a JVM is there now
          found = measured(what, n, model, way);
        }
        count(true, found);
      } catch (NotPersistableException e) {
        count(false, List.of());
      } catch (RuntimeException | StackOverflowError e) {
        count(true, List.of("\n" + name + ", " + way + ": " + e));
      }
    }
  }

  /** What grew faster than it may. */
  private static List<String> measured(
      String name, int n, IntFunction<Map<String, @Nullable Object>> model, Work.Way way) {
    Work.of(model.apply(n), way); // so that what is kept between archives is there
    List<String> failures = new ArrayList<>();
    double[] length = new double[4];
    double[] written = new double[4];
    double[] read = new double[4];
    for (int i = 0; i < 4; i++) {
      Work work = Work.of(model.apply(n << i), way);
      length[i] = work.length();
      written[i] = work.writtenBytes();
      read[i] = work.readBytes();
      long most = STEPS * (work.size() + work.length() / CHARACTERS);
      if (work.writing() > most || work.reading() > most) {
        failures.add(name + ": more than " + most + " steps, " + work);
      }
    }
    checkGrowth(name + ", length of the text", length, 0, failures);
    checkGrowth(name + ", bytes to write", written, SLACK, failures);
    checkGrowth(name + ", bytes to read", read, SLACK, failures);
    return failures;
  }

  private static void checkGrowth(
      String name, double[] found, double slack, List<String> failures) {
    double before =
        Math.max(Math.max(found[1] - found[0], (found[2] - found[1]) / 2), found[2] / 4);
    if (found[3] - found[2] > GROWTH * 4 * before + slack) {
      failures.add(
          String.format(
              "%s: %.0f, %.0f, %.0f, %.0f", name, found[0], found[1], found[2], found[3]));
    }
  }

  private synchronized void count(boolean measured, List<String> found) {
    models += measured ? 1 : 0;
    refused += measured ? 0 : 1;
    failures.addAll(found);
  }

  /** What was measured. */
  @Override
  public String toString() {
    return models + " models, " + refused + " refused";
  }

  /** What grew faster than it may. */
  public List<String> failures() {
    return failures;
  }
}
