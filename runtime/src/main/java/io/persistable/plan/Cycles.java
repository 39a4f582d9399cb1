package io.persistable.plan;

import io.persistable.graph.IntList;
import io.persistable.graph.ObjectGraph;
import java.util.BitSet;

/** Which objects of a graph are on cycles (Tarjan 1972, no recursion). */
final class Cycles {

  private final ObjectGraph graph;
  private final int[] nextEdge;
  private final BitSet mutable = new BitSet();
  private final BitSet clean = new BitSet();

  Cycles(ObjectGraph graph) {
    this.graph = graph;
    this.nextEdge = graph.startSearch().nextEdge();
    find();
  }

  /** The objects on cycles that can be filled later. */
  BitSet mutable() {
    return mutable;
  }

  /** The objects that are on no cycle and reach none. */
  BitSet clean() {
    return clean;
  }

  private void find() {
    int size = graph.size();
    int[] index = new int[size];
    int[] low = new int[size];
    BitSet onStack = new BitSet(size);
    IntList component = new IntList(64);
    IntList path = new IntList(64);
    int counter = 0;
    for (int start = 0; start < size; start++) {
      if (index[start] != 0) {
        continue;
      }
      path.add(start);
      while (!path.isEmpty()) {
        int id = path.last();
        if (index[id] == 0) {
          index[id] = low[id] = ++counter;
          nextEdge[id] = graph.firstEdge(id);
          component.add(id);
          onStack.set(id);
        }
        if (nextEdge[id] < graph.endEdge(id)) {
          int child = graph.target(nextEdge[id]++);
          if (index[child] == 0) {
            path.add(child);
          } else if (onStack.get(child)) {
            low[id] = Math.min(low[id], index[child]);
          }
          continue;
        }
        path.removeLast();
        if (!path.isEmpty()) {
          low[path.last()] = Math.min(low[path.last()], low[id]);
        }
        if (low[id] == index[id]) {
          close(id, component, onStack);
        }
      }
    }
  }

  private void close(int head, IntList component, BitSet onStack) {
    boolean alone = component.last() == head;
    if (alone && !reachesCycle(head)) {
      clean.set(head);
    }
    boolean cyclic = !alone || refersToItself(head);
    int id;
    do {
      id = component.removeLast();
      onStack.clear(id);
      if (cyclic && graph.isMutable(id)) {
        mutable.set(id);
      }
    } while (id != head);
  }

  /** Of an object that is on a cycle at most with itself; what it refers to is closed. */
  private boolean reachesCycle(int id) {
    for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
      if (!clean.get(graph.target(edge))) {
        return true;
      }
    }
    return false;
  }

  private boolean refersToItself(int id) {
    for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
      if (graph.target(edge) == id) {
        return true;
      }
    }
    return false;
  }
}
