package io.persistable.plan;

import io.persistable.error.NotPersistableException;
import io.persistable.graph.IntList;
import io.persistable.graph.ObjectGraph;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of statements if some objects are filled after they were made and others are hashed. An
 * object is put into a hashed or sorted collection when everything is there that its {@code
 * hashCode}, {@code equals} or {@code compareTo} may look at. {@link FillEvents} says what must
 * happen before what. Where that goes round in a circle, {@link HashCircles} gives some of it up.
 */
final class FillOrder {

  private static final byte NEW = 0;
  private static final byte OPEN = 1;
  private static final byte DONE = 2;

  private final DefinitionOrder order;
  private final ObjectGraph graph;
  private final FillEvents events;

  /** Before these something is filled. */
  private final BitSet late;

  private final byte[] state;
  private final int[] next;
  private final IntList path = new IntList(64);
  private final IntList emitted = new IntList(64);
  private final boolean changed;
  private final boolean uncertain;
  private long work;
  private @Nullable NotPersistableException refusal;

  FillOrder(DefinitionOrder order, boolean settersWait) {
    this.order = order;
    this.graph = order.graph();
    this.events = new FillEvents(order, settersWait);
    HashCircles circles = new HashCircles(order, events);
    this.late = circles.run();
    this.changed = circles.changedOrder();
    this.uncertain = circles.gaveUp();
    this.work = circles.work();
    this.state = new byte[events.size()];
    this.next = new int[events.size()];
  }

  /**
   * The steps: the number of an object to make, or {@code ~id} of one to fill.
   *
   * @return null if there is no order: either some objects must be made empty, and the order of
   *     definitions knows that now, or the graph is {@link #refusal refused}
   */
  int @Nullable [] steps() {
    if (changed) {
      return null;
    }
    RecordedOrder former = order.former();
    for (int id : order.inOrder()) {
      if (!late.get(FillEvents.KINDS * id + FillEvents.MADE)
          && (former == null || !former.isMade(id))) {
        visit(FillEvents.KINDS * id + FillEvents.MADE);
      }
    }
    if (former != null) {
      for (int step : former.steps()) {
        visitAgain(step);
      }
    }
    for (int rank = 0; rank < 3; rank++) {
      for (int id : order.inOrder()) {
        if (order.isDeferred(id) && rank(id) == rank) {
          visit(FillEvents.KINDS * id + FillEvents.FILLED);
        }
      }
    }
    for (int id : order.inOrder()) {
      visit(FillEvents.KINDS * id + FillEvents.MADE);
    }
    return refusal == null ? emitted.toArray() : null;
  }

  /** Visits what a text had at this place. */
  private void visitAgain(int step) {
    if (step >= 0) {
      visit(FillEvents.KINDS * step + FillEvents.MADE);
    } else if (order.isDeferred(~step)) {
      visit(FillEvents.KINDS * ~step + FillEvents.FILLED);
    }
  }

  /** Setters come last: some copy what they are given, or refuse what is empty. */
  private int rank(int id) {
    return order.hasSetters(id) ? 2 : graph.kind(id).isHashed() ? 1 : 0;
  }

  /** Whether a method perhaps looks at what comes later. */
  boolean isUncertain() {
    return uncertain;
  }

  /** Why there is no order, if that is so. */
  @Nullable NotPersistableException refusal() {
    return refusal;
  }

  /** How many events and waits were looked at. */
  long work() {
    return work;
  }

  /** Emits what an event waits for, and then the event. */
  private void visit(int first) {
    if (state[first] == DONE || refusal != null) {
      return;
    }
    push(first);
    while (!path.isEmpty()) {
      int event = path.last();
      work++;
      if (next[event] == events.end(event)) {
        state[path.removeLast()] = DONE;
        emit(event);
        continue;
      }
      int target = events.target(next[event]++);
      if (target < 0 || state[target] == DONE) {
        continue;
      }
      if (state[target] == NEW) {
        push(target);
      } else if (isNeeded(target)) {
        refusal = refusal(target);
        return;
      }
    }
  }

  /**
   * Whether a statement waits for a circle on the path. It does not wait for a circle of hashes
   * that only a method of a class might look at: such a method would not end.
   */
  private boolean isNeeded(int repeated) {
    int from = path.size() - 1;
    while (path.get(from) != repeated) {
      if (events.kind(path.get(from)) < FillEvents.HASH) {
        return true;
      }
      from--;
    }
    while (from >= 0 && events.kind(path.get(from)) == FillEvents.HASH) {
      from--;
    }
    return from < 0 || events.kind(path.get(from)) < FillEvents.HASH;
  }

  private void push(int event) {
    state[event] = OPEN;
    next[event] = events.first(event);
    path.add(event);
  }

  private void emit(int event) {
    int id = FillEvents.object(event);
    if (id >= graph.size()) {
      return;
    }
    if (events.kind(event) == FillEvents.MADE && order.isNamed(id)) {
      emitted.add(id);
    } else if (events.kind(event) == FillEvents.FILLED && order.isDeferred(id)) {
      emitted.add(~id);
    }
  }

  private NotPersistableException refusal(int repeated) {
    List<Integer> cycle = new ArrayList<>();
    for (int i = path.size() - 1; i >= 0; i--) {
      cycle.add(FillEvents.object(path.get(i)));
      if (path.get(i) == repeated) {
        break;
      }
    }
    int shown = cycle.get(0);
    StringBuilder classes = new StringBuilder();
    int last = -1;
    int count = 0;
    for (int i = cycle.size() - 1; i >= 0; i--) {
      int id = cycle.get(i);
      if (id != last && count++ < 20) {
        classes.append(graph.node(id).getClass().getSimpleName()).append(" → ");
      }
      if (graph.kind(id).isHashed()) {
        shown = id;
      }
      last = id;
    }
    classes.append(graph.node(FillEvents.object(repeated)).getClass().getSimpleName());
    return graph.error(
        shown,
        "expected what is hashed or sorted to be complete before that, found a cycle through"
            + " what hashCode or compareTo looks at: "
            + classes
            + ". Hash such objects by identity or by what refers to nothing, or keep them in"
            + " a list.");
  }
}
