package io.persistable.plan;

import io.persistable.graph.IntList;
import java.util.Arrays;
import java.util.BitSet;

/**
 * Gives up waits that perhaps are none, as few as must go so that the rest has an order. Events
 * that wait for each other are a group (Tarjan 1972, no recursion). In each group the least likely
 * waits are given up, all of one weight. The group then falls into smaller ones, and the next
 * weight has its turn. If a wait is given up, its event still waits for everything outside the
 * group that the wait led to; that can come first.
 */
final class HashCircles {

  private static final int NOWHERE = -1;

  private final DefinitionOrder order;
  private final FillEvents events;

  /** How many events there were at the beginning: the graph's. */
  private final int size;

  private final int[] index;
  private final int[] low;
  private final int[] next;

  /** The number of the group of events that wait for each other. */
  private int[] group;

  /** The groups of which the present ones are parts. */
  private int[] outer;

  private final BitSet late = new BitSet();
  private final IntList path = new IntList(64);
  private final IntList open = new IntList(64);
  private int counter;
  private int groups;

  /** The events that only stand for others, group by group. */
  private final IntList closed = new IntList(64);

  /** What is made with elements and could be made without. */
  private final IntList made = new IntList(8);

  private boolean changed;
  private boolean gaveUp;

  private long work;

  HashCircles(DefinitionOrder order, FillEvents events) {
    this.order = order;
    this.events = events;
    this.size = events.size();
    this.index = new int[size];
    this.low = new int[size];
    this.next = new int[size];
    this.group = new int[size];
    this.outer = new int[size];
  }

  /** The events that come after some fill. Waits that can't all hold are given up. */
  BitSet run() {
    for (int event = 0; event < size; event++) {
      if (events.kind(event) <= FillEvents.FILLED) {
        search(event, FillEvents.WEIGHTS);
      }
    }
    if (!events.hasOwn()) {
      return late;
    }
    for (int id = 0; id < order.graph().size(); id++) {
      if (order.canBeEmptied(id)) {
        made.add(id);
      }
    }
    IntList circular = new IntList(16);
    for (int event = FillEvents.OWN; event < size; event += FillEvents.KINDS) {
      if (group[event] != 0) {
        circular.add(event);
      }
    }
    int weight = FillEvents.WEIGHTS;
    while (true) {
      circular = giveUp(circular, weight);
      if (changed || circular.isEmpty() || --weight == 0) {
        return late;
      }
      int[] last = outer;
      outer = group;
      group = last;
      Arrays.fill(group, 0);
      Arrays.fill(index, 0);
      counter = 0;
      groups = 0;
      closed.clear();
      for (int i = 0; i < circular.size(); i++) {
        search(circular.get(i), weight);
      }
    }
  }

  long work() {
    return work;
  }

  /** Whether the plan has to be made anew, since objects can be made empty instead. */
  boolean changedOrder() {
    return changed;
  }

  /** Whether a wait was given up where something is filled. */
  boolean gaveUp() {
    return gaveUp;
  }

  /**
   * Makes collections empty that are made with their elements. That is better than giving up a
   * wait, with one exception: if the wait is for something far away, and if whoever takes the
   * collection may want the elements.
   */
  private void emptyWhatIsMade(BitSet inside, int weight) {
    for (int i = 0; i < made.size(); i++) {
      int id = made.get(i);
      if (inside.get(group[FillEvents.KINDS * id + FillEvents.MADE])
          && (weight < FillEvents.WEIGHTS || !order.isTaken(id))) {
        order.defer(id);
        changed = true;
      }
    }
  }

  /** Gives up the waits of one weight that are inside groups; the events with such or lighter. */
  private IntList giveUp(IntList owns, int weight) {
    IntList circular = new IntList(16);
    BitSet inside = new BitSet();
    for (int i = 0; i < owns.size(); i++) {
      int own = owns.get(i);
      if (isInside(own, weight)) {
        inside.set(group[own]);
        circular.add(own);
      } else {
        for (int lighter = weight - 1; lighter > 0; lighter--) {
          if (isInside(own, lighter)) {
            circular.add(own);
            break;
          }
        }
      }
    }
    emptyWhatIsMade(inside, weight);
    int[] instead = new int[groups + 1];
    addOutside(inside, instead);
    for (int i = 0; i < circular.size(); i++) {
      int own = circular.get(i);
      if (isInside(own, weight)) {
        gaveUp |= late.get(own);
        events.replace(events.wait(own, weight), instead[group[own]]);
      }
    }
    return circular;
  }

  private boolean isInside(int own, int weight) {
    return group[own] == group[events.target(events.wait(own, weight))];
  }

  /**
   * Adds an event for each of some groups; it waits for everything outside that the group waits
   * for.
   */
  private void addOutside(BitSet of, int[] instead) {
    Arrays.fill(instead, NOWHERE);
    IntList targets = new IntList(16);
    for (int i = 0; i < closed.size(); i++) {
      int event = closed.get(i);
      int number = group[event];
      if (of.get(number)) {
        for (int wait = events.first(event); wait < events.end(event); wait++) {
          work++;
          if (group[events.target(wait)] != number) {
            targets.add(events.target(wait));
          }
        }
      }
      boolean last = i + 1 == closed.size() || group[closed.get(i + 1)] != number;
      if (last && !targets.isEmpty()) {
        instead[number] = events.add(targets);
        targets.clear();
      }
    }
  }

  private void search(int first, int weight) {
    if (index[first] != 0) {
      return;
    }
    path.add(first);
    while (!path.isEmpty()) {
      int event = path.last();
      work++;
      if (index[event] == 0) {
        index[event] = low[event] = ++counter;
        next[event] = events.first(event);
        open.add(event);
      }
      if (next[event] < events.end(event)) {
        int wait = next[event]++;
        if (events.weight(event, wait) > weight) {
          continue;
        }
        int target = events.target(wait);
        if (outer[target] != outer[event]) {
          continue;
        }
        if (index[target] == 0) {
          path.add(target);
        } else if (group[target] == 0) {
          low[event] = Math.min(low[event], index[target]);
        }
        continue;
      }
      path.removeLast();
      if (!path.isEmpty()) {
        low[path.last()] = Math.min(low[path.last()], low[event]);
      }
      if (low[event] == index[event]) {
        close(event);
      }
    }
  }

  private void close(int head) {
    groups++;
    int from = open.size() - 1;
    boolean fills = false;
    while (true) {
      int event = open.get(from);
      fills |=
          events.kind(event) == FillEvents.FILLED
              && FillEvents.object(event) < order.graph().size()
              && order.isDeferred(FillEvents.object(event));
      for (int i = events.first(event); i < events.end(event) && !fills; i++) {
        fills = events.target(i) >= 0 && late.get(events.target(i));
      }
      if (event == head) {
        break;
      }
      from--;
    }
    while (open.size() > from) {
      int event = open.removeLast();
      group[event] = groups;
      if (fills) {
        late.set(event);
      }
      if (events.kind(event) >= FillEvents.NEAR) {
        closed.add(event);
      }
    }
  }
}
