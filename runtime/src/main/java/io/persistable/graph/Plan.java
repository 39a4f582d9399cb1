package io.persistable.graph;

import io.persistable.error.NotPersistableException;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a walk decides: which objects get a name, in which order they are defined, which are written
 * where they stand, and which are created empty and filled at the end.
 *
 * <p>An object is written inline if one reference leads to it, it is no root, and the nesting stays
 * under the limit; all others are named. Children come before parents. On a cycle, every object
 * that can be filled later is; a cycle that none of these breaks is an error.
 */
public final class Plan {

  /** CPython refuses 201 open brackets, of which a call with a list counts two; 20 read well. */
  public static final int NESTING = 20;

  private static final byte NEW = 0;
  private static final byte OPEN = 1;
  private static final byte DONE = 2;

  private final ObjectGraph graph;
  private final BitSet named = new BitSet();
  private final BitSet deferred = new BitSet();
  private final IntList order;
  private long work;
  private int[] definitions = {};
  private int[] steps = {};

  // The state of the depth-first search.
  private final byte[] state;
  private final byte[] height;
  private final int[] nextEdge;
  private final IntList stack;

  private Plan(ObjectGraph graph) {
    this.graph = graph;
    Nodes nodes = graph.nodes();
    nodes.prepareSearch();
    this.order = nodes.order;
    this.stack = nodes.stack;
    this.state = nodes.state;
    this.height = nodes.height;
    this.nextEdge = nodes.nextEdge;
  }

  /**
   * Plans the text of a graph.
   *
   * @throws NotPersistableException if there is a cycle that nothing mutable breaks; the message
   *     shows it
   */
  public static Plan of(ObjectGraph graph) {
    Plan plan = new Plan(graph);
    if (!plan.search()) {
      plan.deferCycles();
      if (!plan.search()) {
        throw plan.unbreakable();
      }
      plan.orderSteps();
    } else {
      plan.steps = plan.definitions;
    }
    HashCheck check = new HashCheck(graph);
    check.run();
    plan.work += check.steps();
    return plan;
  }

  public ObjectGraph graph() {
    return graph;
  }

  /** Whether an object is defined by a statement of its own. */
  public boolean isNamed(int id) {
    return named.get(id);
  }

  /** Whether an object is created empty and filled at the end. */
  public boolean isDeferred(int id) {
    return deferred.get(id);
  }

  /** The named objects, children before parents. */
  public int[] definitions() {
    return definitions;
  }

  /**
   * Ends the use of this plan and its graph: what they were kept in serves the thread's next ones.
   * Whoever doesn't call this loses time only.
   */
  public void release() {
    graph.nodes().giveBack();
  }

  /**
   * The statements, in order: the number of an object to define, or {@code ~id} of one to fill.
   * Definitions come first, then lists and fields, then what hashes or compares its content; behind
   * these what is unmodifiable and hashes something that was filled.
   */
  public int[] steps() {
    return steps;
  }

  /** The steps that walk and plan took: what tests hold against objects and references. */
  long work() {
    return work + graph.nodes().fingerprint(graph.types()).steps();
  }

  /** Has an object created empty and filled later, once the plan is made anew. */
  void defer(int id) {
    deferred.set(id);
  }

  /** Orders the objects; false if a cycle is left, whose members are then on the stack. */
  private boolean search() {
    stack.clear();
    named.clear();
    order.clear();
    Arrays.fill(state, 0, graph.size(), NEW);
    int roots = graph.roots().size();
    for (int root = 0; root < roots; root++) {
      int id = graph.rootId(root);
      if (id >= 0) {
        named.set(id);
      }
    }
    for (int root = 0; root < roots; root++) {
      int id = graph.rootId(root);
      if (id >= 0 && !searchFrom(id)) {
        return false;
      }
    }
    // What only the content of a deferred object reaches.
    for (int id = deferred.nextSetBit(0); id >= 0; id = deferred.nextSetBit(id + 1)) {
      for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
        if (!searchFrom(graph.target(edge))) {
          return false;
        }
      }
    }
    definitions = order.toArray();
    return true;
  }

  private boolean searchFrom(int start) {
    if (state[start] != NEW) {
      return true;
    }
    open(start);
    while (!stack.isEmpty()) {
      int id = stack.last();
      if (nextEdge[id] == graph.endEdge(id) || deferred.get(id)) {
        stack.removeLast();
        close(id);
        continue;
      }
      int child = graph.target(nextEdge[id]++);
      work++;
      if (state[child] == NEW) {
        open(child);
      } else if (state[child] == OPEN) {
        stack.add(child);
        return false;
      }
    }
    return true;
  }

  private void open(int id) {
    state[id] = OPEN;
    height[id] = (byte) graph.nodes().nesting(id);
    nextEdge[id] = graph.firstEdge(id);
    stack.add(id);
  }

  private void close(int id) {
    state[id] = DONE;
    int nesting = height[id];
    if (graph.incoming(id) > 1
        || deferred.get(id)
        || nesting >= NESTING - 1
        || needsTypeComment(id)) {
      named.set(id);
    }
    if (named.get(id)) {
      order.add(id);
    } else if (!stack.isEmpty()) {
      // The one reference to it is that of the object below it on the stack.
      int parent = stack.last();
      int brackets = 1 + graph.nodes().edgeNesting(nextEdge[parent] - 1);
      height[parent] = (byte) Math.max(height[parent], nesting + brackets);
    }
  }

  /** Whether only a statement of its own can say the type of an array, or an enum. */
  private boolean needsTypeComment(int id) {
    return !graph.inTypedPlaceOnly(id) && (graph.isAmbiguousArray(id) || graph.isEmptyOverEnum(id));
  }

  /** Defers every object that can be filled later and is on a cycle (Tarjan 1972, no recursion). */
  private void deferCycles() {
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
          deferComponent(id, component, onStack);
        }
      }
    }
  }

  private void deferComponent(int head, IntList component, BitSet onStack) {
    boolean cyclic = component.last() != head || refersToItself(head);
    int id;
    do {
      id = component.removeLast();
      onStack.clear(id);
      if (cyclic && graph.isMutable(id)) {
        deferred.set(id);
      }
    } while (id != head);
  }

  private boolean refersToItself(int id) {
    for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
      if (graph.target(edge) == id) {
        return true;
      }
    }
    return false;
  }

  private void orderSteps() {
    if (graph.nodes().hashed.isEmpty()) {
      steps = inPlainOrder();
      return;
    }
    FillOrder order = new FillOrder(this);
    int[] ordered = order.steps(definitions);
    while (ordered == null) {
      work += order.steps();
      if (!search()) {
        throw unbreakable();
      }
      order = new FillOrder(this);
      ordered = order.steps(definitions);
    }
    work += order.steps();
    steps = ordered;
    int count = 0;
    for (int step : steps) {
      if (step >= 0) {
        definitions[count++] = step;
      }
    }
  }

  /** All definitions, then all fills. */
  private int[] inPlainOrder() {
    IntList plain = new IntList(definitions.length + 8);
    for (int id : definitions) {
      plain.add(id);
    }
    for (int id : definitions) {
      if (deferred.get(id)) {
        plain.add(~id);
      }
    }
    return plain.toArray();
  }

  private NotPersistableException unbreakable() {
    int repeated = stack.removeLast();
    StringBuilder cycle = new StringBuilder();
    boolean inside = false;
    int shown = 0;
    for (int id : stack.toArray()) {
      inside |= id == repeated;
      if (inside && ++shown <= 20) {
        cycle.append(graph.node(id).getClass().getSimpleName()).append(" → ");
      }
    }
    if (shown > 20) {
      cycle.append("… ").append(shown - 20).append(" more … → ");
    }
    cycle.append(graph.node(repeated).getClass().getSimpleName());
    String root = graph.roots().keySet().toString();
    return new NotPersistableException(
        "expected every cycle to go through something that can be filled later, found "
            + cycle
            + " below the items "
            + root
            + ". Records, tuples and unmodifiable collections are built in one call: let one of"
            + " these references go through a modifiable list, set or map, an array of objects, or"
            + " a mutable @Persistable class.",
        "$");
  }
}
