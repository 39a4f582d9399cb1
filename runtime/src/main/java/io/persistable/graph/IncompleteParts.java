package io.persistable.graph;

import java.util.BitSet;

/**
 * Whether code of a class, a constructor or a setter, gets a collection or an array that has not
 * all of its elements yet. One that keeps it has them in the end; one that copies it hasn't.
 */
final class IncompleteParts {

  private final Plan plan;
  private final ObjectGraph graph;
  private final IntList open = new IntList(16);

  /** What is filled by statements that come later. */
  private final BitSet incomplete = new BitSet();

  private long steps;

  IncompleteParts(Plan plan) {
    this.plan = plan;
    this.graph = plan.graph();
  }

  boolean areTaken() {
    for (int id : plan.definitions()) {
      if (plan.isDeferred(id) && !plan.isSet(id)) {
        incomplete.set(id);
      }
    }
    for (int step : plan.steps()) {
      if (takes(step)) {
        return true;
      }
    }
    return false;
  }

  /** How many references were looked at. */
  long steps() {
    return steps;
  }

  /** Whether a statement, with what is written inside it, takes such a part. */
  private boolean takes(int step) {
    int id = step < 0 ? ~step : step;
    if (step >= 0 && plan.isDeferred(id)) {
      return takesAny(id, plan.rest(id));
    }
    boolean takes = takesAny(id, graph.endEdge(id));
    incomplete.clear(id);
    return takes;
  }

  private boolean takesAny(int statement, int end) {
    open.clear();
    open.add(statement);
    while (!open.isEmpty()) {
      int id = open.removeLast();
      boolean runs =
          plan.isSet(id) || graph.type(id).persister() != null || graph.nodes().nesting(id) > 0;
      int last = id == statement ? end : graph.endEdge(id);
      for (int edge = graph.firstEdge(id); edge < last; edge++) {
        int part = graph.target(edge);
        steps++;
        if (runs && incomplete.get(part)) {
          return true;
        }
        if (!plan.isNamed(part)) {
          open.add(part);
        }
      }
    }
    return false;
  }
}
