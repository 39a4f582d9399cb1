package io.persistable.plan;

import io.persistable.graph.IntList;
import io.persistable.graph.ObjectGraph;
import java.util.BitSet;

/**
 * Whether code of a class gets something that is not complete yet. For a constructor or a setter,
 * that is a collection or an array without its elements. For a constructor, it is also anything
 * that leads to an object whose setters come later. Code that keeps what it gets has all in the
 * end. Code that copies it or looks into it has not.
 */
final class IncompleteParts {

  private final DefinitionOrder order;
  private final ObjectGraph graph;
  private final IntList open = new IntList(16);

  /** Collections and arrays that are filled by statements that come later. */
  private final BitSet unfilled = new BitSet();

  /** Objects whose setters are called by statements that come later. */
  private final BitSet unset = new BitSet();

  /** What was made of such parts; they may be complete by now. */
  private final BitSet reaching = new BitSet();

  private long work;

  IncompleteParts(DefinitionOrder order) {
    this.order = order;
    this.graph = order.graph();
  }

  /**
   * Whether that is so.
   *
   * @param steps see {@link Plan#steps}
   */
  boolean areTaken(int[] steps) {
    for (int id : order.inOrder()) {
      if (order.isDeferred(id)) {
        (order.hasSetters(id) ? unset : unfilled).set(id);
      }
    }
    for (int step : steps) {
      if (takes(step)) {
        return true;
      }
    }
    return false;
  }

  /** How many references were looked at. */
  long work() {
    return work;
  }

  /** Whether a statement, with what is written inside it, takes such a part. */
  private boolean takes(int step) {
    int id = step < 0 ? ~step : step;
    if (step >= 0 && order.isDeferred(id)) {
      return takesAny(id, order.rest(id));
    }
    boolean takes = takesAny(id, graph.endEdge(id));
    unfilled.clear(id);
    unset.clear(id);
    return takes;
  }

  private boolean takesAny(int statement, int end) {
    boolean reaches = false;
    open.clear();
    open.add(statement);
    while (!open.isEmpty()) {
      int next = open.removeLast();
      boolean isArgument = next < 0; // of a constructor, at whatever depth
      int id = isArgument ? ~next : next;
      boolean constructs =
          isArgument || !order.hasSetters(id) && graph.type(id).persister() != null;
      boolean runs = order.hasSetters(id) || constructs || graph.nesting(id) > 0;
      int last = id == statement ? end : graph.endEdge(id);
      for (int edge = graph.firstEdge(id); edge < last; edge++) {
        int part = graph.target(edge);
        work++;
        boolean incomplete = unfilled.get(part) || unset.get(part) || reaching.get(part);
        if (constructs && incomplete || runs && unfilled.get(part)) {
          return true;
        }
        reaches |= incomplete;
        if (!order.isNamed(part)) {
          open.add(constructs ? ~part : part);
        }
      }
    }
    if (reaches) {
      reaching.set(statement);
    }
    return false;
  }
}
