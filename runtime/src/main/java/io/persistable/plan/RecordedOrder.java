package io.persistable.plan;

import io.persistable.graph.ObjectGraph;
import io.persistable.spi.StatementOrder;
import io.persistable.spi.StatementOrder.Step;
import io.persistable.type.Kind;
import io.persistable.value.RecordValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The order that statements had in the texts that objects without classes were read from. The order
 * is kept, since only the missing class could tell what the hash of such an object looks at.
 */
public final class RecordedOrder {

  private static final int NOT_FILLED = -1;

  /** Where a text is larger than so many times the graph, the graph's objects are looked up. */
  private static final int LARGER = 4;

  private final ObjectGraph graph;

  /** What statements define. */
  private final BitSet made = new BitSet();

  /** For each object how many elements it had before it was filled. */
  private final int[] known;

  private final List<Statement> found = new ArrayList<>();
  private int text;

  private record Statement(int text, int number, int step) {}

  private RecordedOrder(ObjectGraph graph) {
    this.graph = graph;
    this.known = new int[graph.size()];
    Arrays.fill(known, NOT_FILLED);
  }

  /** That of a graph; null if nothing in it was filled by a text that was read without classes. */
  static @Nullable RecordedOrder of(ObjectGraph graph) {
    RecordedOrder found = null;
    Set<StatementOrder> seen = Collections.newSetFromMap(new IdentityHashMap<>(0));
    for (int id = 0; id < graph.size(); id++) {
      if (graph.kind(id) == Kind.RECORD_VALUE) {
        StatementOrder order = ((RecordValue) graph.node(id)).statements();
        if (order != null && !order.isEmpty() && seen.add(order)) {
          found = found == null ? new RecordedOrder(graph) : found;
          found.add(order);
        }
      }
    }
    if (found != null) {
      found.found.sort(
          Comparator.comparingInt(Statement::text).thenComparingInt(Statement::number));
    }
    return found;
  }

  private void add(StatementOrder order) {
    if (order.size() > (long) LARGER * graph.size()) {
      for (int id = 0; id < graph.size(); id++) {
        Step step = order.of(graph.node(id));
        if (step != null) {
          add(id, step);
        }
      }
    } else {
      order.each(
          (object, step) -> {
            int id = graph.find(object);
            if (id >= 0) {
              add(id, step);
            }
          });
    }
    text++;
  }

  private void add(int id, Step step) {
    if (step.made() >= 0) {
      made.set(id);
      add(step.made(), id);
    }
    if (step.filled() >= 0) {
      known[id] = step.known();
      add(step.filled(), ~id);
    }
  }

  private void add(int statement, int step) {
    found.add(new Statement(text, statement, step));
  }

  /**
   * The statements, in order: the number of an object to make, or {@code ~id} of one to fill, as in
   * {@link Plan#steps}.
   */
  int[] steps() {
    int[] steps = new int[found.size()];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = found.get(i).step;
    }
    return steps;
  }

  /** Whether an object was defined by a statement. */
  boolean isMade(int id) {
    return made.get(id);
  }

  /** Whether an object was filled by a statement. */
  boolean isFilled(int id) {
    return known[id] != NOT_FILLED;
  }

  /** How many elements an object had before; of a map, keys and values. */
  int known(int id) {
    return known[id];
  }
}
