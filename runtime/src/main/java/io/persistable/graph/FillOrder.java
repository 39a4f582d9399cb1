package io.persistable.graph;

import io.persistable.error.NotPersistableException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of statements where some objects are filled after they were made and others are hashed.
 * An object is put into a hashed or sorted collection when everything is there that its {@code
 * hashCode}, {@code equals} or {@code compareTo} may look at.
 *
 * <p>Each object has four events: it is <em>made</em>; it is <em>filled</em>, if it was made empty;
 * its <em>hash</em> is final; its <em>order</em> among others is final. Each event waits for
 * others. What only a class's own method may look at is waited for where that is possible: on a
 * cycle it is not, and a method that went round it would not end.
 */
final class FillOrder {

  private static final int MADE = 0;
  private static final int FILLED = 1;
  private static final int HASH = 2;
  private static final int ORDER = 3;

  private static final byte NEW = 0;
  private static final byte OPEN = 1;
  private static final byte DONE = 2;

  private final Plan plan;
  private final ObjectGraph graph;
  private final HashedKeys keys;

  /** What event {@code e} waits for is from {@code start[e]} on; {@code ~e} if it need not. */
  private final int[] start;

  private final IntList waits = new IntList(256);

  /** The number of the group of events that wait for each other. */
  private final int[] group;

  /** Whether something is filled before. */
  private final BitSet late = new BitSet();

  private final byte[] state;
  private final int[] next;
  private final IntList path = new IntList(64);

  /** For each event on the path, whether the one before it only perhaps waits for it. */
  private final IntList perhaps = new IntList(64);

  private final IntList order = new IntList(64);
  private long steps;
  private @Nullable NotPersistableException refusal;

  FillOrder(Plan plan) {
    this.plan = plan;
    this.graph = plan.graph();
    this.keys = new HashedKeys(graph);
    int events = Math.multiplyExact(4, graph.size());
    this.start = new int[events + 1];
    this.group = new int[events];
    this.state = new byte[events];
    this.next = new int[events];
  }

  /**
   * The steps: the number of an object to make, or {@code ~id} of one to fill.
   *
   * @param order the objects with statements of their own, children first
   * @return null if there is none: some objects must be made empty, which the plan was told, or it
   *     is {@link #refusal refused}
   */
  int @Nullable [] steps(int[] order) {
    for (int id = 0; id < graph.size(); id++) {
      addWaits(id);
    }
    start[start.length - 1] = waits.size();
    findGroups();
    for (int id : order) {
      if (!late.get(4 * id + MADE) && !visit(4 * id + MADE)) {
        return null;
      }
    }
    for (int rank = 0; rank < 3; rank++) {
      for (int id : order) {
        if (plan.isDeferred(id) && rank(id) == rank && !visit(4 * id + FILLED)) {
          return null;
        }
      }
    }
    for (int id : order) {
      if (!visit(4 * id + MADE)) {
        return null;
      }
    }
    return this.order.toArray();
  }

  /** Setters come last: some copy what they are given, or refuse what is empty. */
  private int rank(int id) {
    return plan.isSet(id) ? 2 : HashedKeys.isHashed(graph.kind(id)) ? 1 : 0;
  }

  /** Why there is no order, if that is so. */
  @Nullable NotPersistableException refusal() {
    return refusal;
  }

  /** How many events and waits were looked at. */
  long steps() {
    return steps;
  }

  private void addWaits(int id) {
    boolean deferred = plan.isDeferred(id);
    boolean hashed = HashedKeys.isHashed(graph.kind(id));
    start[4 * id + MADE] = waits.size();
    if (!deferred) {
      addContent(id, hashed);
    } else {
      for (int edge = graph.firstEdge(id); edge < plan.rest(id); edge++) {
        waits.add(4 * graph.target(edge) + MADE);
      }
    }
    start[4 * id + FILLED] = waits.size();
    if (deferred) {
      waits.add(4 * id + MADE);
      addContent(id, hashed);
    }
    start[4 * id + HASH] = waits.size();
    waits.add(4 * id + MADE);
    HashReach.Extent extent = HashReach.of(graph.node(id), graph.type(id));
    if (extent != HashReach.Extent.ITSELF) {
      waits.add(4 * id + FILLED);
      addParts(id, HASH, extent == HashReach.Extent.UNKNOWN);
    }
    start[4 * id + ORDER] = waits.size();
    waits.add(4 * id + MADE);
    waits.add(4 * id + FILLED);
    addParts(id, ORDER, true);
  }

  private void addContent(int id, boolean hashed) {
    addParts(id, MADE, false);
    if (hashed) {
      int event = graph.kind(id).isSorted() ? ORDER : HASH;
      IntList found = keys.of(id);
      for (int i = 0; i < found.size(); i++) {
        waits.add(4 * found.get(i) + event);
      }
    }
  }

  private void addParts(int id, int event, boolean perhaps) {
    for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
      int target = 4 * graph.target(edge) + event;
      waits.add(perhaps ? ~target : target);
    }
  }

  /** Groups events that wait for each other (Tarjan 1972, no recursion). */
  private void findGroups() {
    int events = group.length;
    int[] index = new int[events];
    int[] low = new int[events];
    IntList open = new IntList(64);
    int counter = 0;
    int groups = 0;
    for (int first = 0; first < events; first++) {
      if (index[first] != 0) {
        continue;
      }
      path.add(first);
      while (!path.isEmpty()) {
        int event = path.last();
        steps++;
        if (index[event] == 0) {
          index[event] = low[event] = ++counter;
          next[event] = start[event];
          open.add(event);
        }
        if (next[event] < start[event + 1]) {
          int wait = waits.get(next[event]++);
          int target = wait < 0 ? ~wait : wait;
          if (index[target] == 0) {
            path.add(target);
          } else if (group[target] == 0) {
            low[event] = Math.min(low[event], low[target]);
          }
          continue;
        }
        path.removeLast();
        if (!path.isEmpty()) {
          low[path.last()] = Math.min(low[path.last()], low[event]);
        }
        if (low[event] == index[event]) {
          close(event, open, ++groups);
        }
      }
    }
  }

  private void close(int head, IntList open, int number) {
    int from = open.size() - 1;
    boolean fills = false;
    while (true) {
      int event = open.get(from);
      fills |= event % 4 == FILLED && plan.isDeferred(event / 4);
      for (int i = start[event]; i < start[event + 1] && !fills; i++) {
        int wait = waits.get(i);
        fills = late.get(wait < 0 ? ~wait : wait);
      }
      if (event == head) {
        break;
      }
      from--;
    }
    while (open.size() > from) {
      int event = open.removeLast();
      group[event] = number;
      late.set(event, fills);
    }
  }

  /** Emits what an event waits for, and then the event; false if the plan was changed instead. */
  private boolean visit(int first) {
    if (state[first] != NEW) {
      return true;
    }
    push(first, false);
    while (!path.isEmpty()) {
      int event = path.last();
      steps++;
      if (next[event] == start[event + 1]) {
        pop(DONE);
        emit(event);
        continue;
      }
      int wait = waits.get(next[event]++);
      int target = wait < 0 ? ~wait : wait;
      if (wait < 0 && group[target] == group[event]) {
        continue; // a method that looked there would come back here
      }
      if (state[target] == NEW) {
        push(target, wait < 0);
      } else if (state[target] == OPEN && wait >= 0 && !giveUp(target)) {
        if (!deferHashed(target)) {
          refusal = refusal(target);
        }
        return false;
      }
    }
    return true;
  }

  private void push(int event, boolean soft) {
    state[event] = OPEN;
    next[event] = start[event];
    path.add(event);
    perhaps.add(soft ? 1 : 0);
  }

  private boolean pop(byte now) {
    state[path.removeLast()] = now;
    return perhaps.removeLast() == 1;
  }

  /**
   * Where a cycle is only perhaps waited for, it is not: what looked there would not end. Goes back
   * to where that was; false if all on the path is needed.
   */
  private boolean giveUp(int repeated) {
    int from = path.size() - 1;
    while (path.get(from) != repeated) {
      if (path.get(from) % 4 < HASH) {
        return false; // a statement is on the cycle, whatever leads to it
      }
      from--;
    }
    while (from >= 0 && perhaps.get(from) == 0) {
      from--;
    }
    if (from < 0) {
      return false;
    }
    while (path.size() > from) {
      pop(path.last() % 4 < HASH ? NEW : DONE);
    }
    return true;
  }

  private void emit(int event) {
    int id = event / 4;
    if (event % 4 == MADE && plan.isNamed(id)) {
      order.add(id);
    } else if (event % 4 == FILLED && plan.isDeferred(id)) {
      order.add(~id);
    }
  }

  /**
   * Defers the modifiable hashed collections of the group in which a cycle was found; false if
   * there is none that is not deferred.
   */
  private boolean deferHashed(int member) {
    boolean any = false;
    for (int id = 0; id < graph.size(); id++) {
      if (group[4 * id + MADE] == group[member]
          && HashedKeys.isHashed(graph.kind(id))
          && graph.isMutable(id)
          && !plan.isDeferred(id)) {
        plan.defer(id);
        any = true;
      }
    }
    return any;
  }

  private NotPersistableException refusal(int repeated) {
    List<Integer> cycle = new ArrayList<>();
    for (int i = path.size() - 1; i >= 0; i--) {
      cycle.add(path.get(i) / 4);
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
      if (HashedKeys.isHashed(graph.kind(id))) {
        shown = id;
      }
      last = id;
    }
    classes.append(graph.node(repeated / 4).getClass().getSimpleName());
    return graph
        .paths()
        .error(
            shown,
            "expected what is hashed or sorted to be complete before that, found a cycle through"
                + " what hashCode or compareTo looks at: "
                + classes
                + ". Hash such objects by identity or by what refers to nothing, or keep them in"
                + " a list.");
  }
}
