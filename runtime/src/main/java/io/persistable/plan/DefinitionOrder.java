package io.persistable.plan;

import io.persistable.error.NotPersistableException;
import io.persistable.graph.IntList;
import io.persistable.graph.Numbering;
import io.persistable.graph.ObjectGraph;
import io.persistable.graph.SearchColumns;
import io.persistable.type.Kind;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds which objects get a statement of their own, and the order of these statements: a
 * depth-first search, children before parents. On a cycle, every object that can be filled later is
 * filled later. {@link PartialCollections} says how many elements such an object has before.
 */
final class DefinitionOrder {

  private static final byte NEW = 0;
  private static final byte OPEN = 1;
  private static final byte DONE = 2;

  /** Left on the way back from a cycle, to be gone on with. */
  private static final byte LEFT = 3;

  private final ObjectGraph graph;
  private final BitSet named = new BitSet();

  /**
   * The objects that are filled later: those of {@link #fillable} that are not complete when they
   * are made.
   */
  private final BitSet deferred = new BitSet();

  /** The objects on cycles that can be filled later. */
  private final BitSet fillable = new BitSet();

  /** Those of them that have no elements before. */
  private final BitSet madeEmpty = new BitSet();

  /** Null as long as no cycle was found. */
  private @Nullable PartialCollections growing;

  /** Null if no text had the objects on cycles in an order. */
  private @Nullable RecordedOrder former;

  /** Whether collections on cycles are made with what is there. */
  private boolean grows = true;

  private final IntList order;
  private long work;
  private int[] inOrder = {};

  private final byte[] state;
  private final byte[] height;
  private final int[] nextEdge;
  private final IntList stack;

  /** The number of collections on the stack that can be made without the elements behind. */
  private int growingOnStack;

  /** How often objects may be left; after that, collections on cycles are made empty. */
  private long mayLeave;

  DefinitionOrder(ObjectGraph graph) {
    this.graph = graph;
    SearchColumns columns = graph.startSearch();
    this.order = columns.order();
    this.stack = columns.stack();
    this.state = columns.state();
    this.height = columns.height();
    this.nextEdge = columns.nextEdge();
  }

  ObjectGraph graph() {
    return graph;
  }

  /** The named objects, children before parents. */
  int[] inOrder() {
    return inOrder;
  }

  /** Whether an object is defined by a statement of its own. */
  boolean isNamed(int id) {
    return named.get(id);
  }

  /** Whether an object is created empty and filled at the end. */
  boolean isDeferred(int id) {
    return deferred.get(id);
  }

  /** The order in which a text had the objects on cycles; null if none is known. */
  @Nullable RecordedOrder former() {
    return former;
  }

  /**
   * All definitions, then all fills. Setters come last, since they may look at what they are given.
   */
  int[] plainSteps() {
    IntList plain = new IntList(inOrder.length + 8);
    for (int id : inOrder) {
      plain.add(id);
    }
    for (boolean setters : new boolean[] {false, true}) {
      for (int id : inOrder) {
        if (deferred.get(id) && hasSetters(id) == setters) {
          plain.add(~id);
        }
      }
    }
    return plain.toArray();
  }

  /** Has the definitions in the order in which steps have them. */
  void takeOrder(int[] steps) {
    int count = 0;
    for (int step : steps) {
      if (step >= 0) {
        inOrder[count++] = step;
      }
    }
  }

  /** How many references were looked at. */
  long work() {
    return work;
  }

  /** Whether collections on cycles are made with what is there. */
  boolean grows() {
    return grows;
  }

  /** Has collections on cycles made empty, all of them. */
  void stopGrowing() {
    grows = false;
  }

  /** See {@link Plan#known}. */
  int known(int id) {
    return growing == null ? 0 : growing.known(id);
  }

  /** See {@link Plan#rest}. */
  int rest(int id) {
    return growing == null ? graph.firstEdge(id) : growing.rest(id);
  }

  /** Whether filling an object runs methods of its class. */
  boolean hasSetters(int id) {
    return graph.kind(id) == Kind.MUTABLE || graph.kind(id) == Kind.RECORD_VALUE;
  }

  /** Makes an object empty and fills it later, from the next search on. */
  void defer(int id) {
    fillable.set(id);
    madeEmpty.set(id);
  }

  /** Whether an object is made with what it could be filled with later. */
  boolean canBeEmptied(int id) {
    return fillable.get(id)
        && !madeEmpty.get(id)
        && (!deferred.get(id) || rest(id) > graph.firstEdge(id));
  }

  /** Whether something that is built in one call refers to a collection on a cycle. */
  boolean isTaken(int id) {
    return growing != null && growing.isTaken(id);
  }

  /** Orders the objects; false if a cycle is left, whose members are then on the stack. */
  boolean search() {
    boolean grew = grows;
    return searchAll() || grew && !grows && searchAll();
  }

  private boolean searchAll() {
    stack.clear();
    named.clear();
    order.clear();
    Arrays.fill(state, 0, graph.size(), NEW);
    deferred.clear();
    deferred.or(fillable);
    growingOnStack = 0;
    mayLeave = 4L * (graph.size() + graph.edgeCount());
    if (growing != null) {
      growing.restart(deferred, madeEmpty, grows);
    }
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
    inOrder = order.toArray();
    if (growing != null) {
      growing.divide(deferred);
    }
    return true;
  }

  private boolean searchFrom(int start) {
    if (state[start] == DONE) {
      return true;
    }
    open(start);
    while (!stack.isEmpty()) {
      int id = stack.last();
      boolean later = deferred.get(id);
      if (nextEdge[id] == graph.endEdge(id) || later && !isGrowing(id)) {
        removeLast();
        close(id);
        continue;
      }
      int child = graph.target(nextEdge[id]);
      work++;
      if (later && !Objects.requireNonNull(growing).accepts(id, nextEdge[id])) {
        growing.close(id);
        growingOnStack--;
        continue;
      }
      nextEdge[id]++;
      if (state[child] == OPEN) {
        if (growingOnStack == 0) {
          stack.add(child);
          return false;
        }
        if (!leave()) {
          grows = false;
          return false;
        }
      } else if (state[child] != DONE) {
        open(child);
      }
    }
    return true;
  }

  private boolean isGrowing(int id) {
    return growing != null && growing.isOpen(id);
  }

  private void open(int id) {
    if (state[id] == NEW) {
      height[id] = (byte) graph.nesting(id);
      nextEdge[id] = graph.firstEdge(id);
    }
    state[id] = OPEN;
    stack.add(id);
    if (deferred.get(id) && isGrowing(id)) {
      growingOnStack++;
    }
  }

  private int removeLast() {
    int id = stack.removeLast();
    if (deferred.get(id) && isGrowing(id)) {
      growingOnStack--;
    }
    return id;
  }

  /**
   * Goes back from an object that is on the stack already to the nearest collection that can be
   * made without the reference in question, and makes it without. False if this happened too often.
   */
  private boolean leave() {
    nextEdge[stack.last()]--;
    while (!isGrowing(stack.last())) {
      state[removeLast()] = LEFT;
      nextEdge[stack.last()]--;
      mayLeave--;
    }
    Objects.requireNonNull(growing).close(stack.last());
    growingOnStack--;
    return mayLeave >= 0;
  }

  private void close(int id) {
    state[id] = DONE;
    if (deferred.get(id) && growing != null) {
      growing.made(id, nextEdge[id]);
      if (growing.isOpen(id) && !isFilledAgain(id)) { // and so it has all
        deferred.clear(id);
      }
    }
    int nesting = height[id];
    if (graph.incoming(id) > 1
        || deferred.get(id)
        || nesting >= Numbering.NESTING - 1
        || needsTypeComment(id)) {
      named.set(id);
    }
    if (named.get(id)) {
      order.add(id);
    } else if (!stack.isEmpty()) {
      // Only the object below it on the stack refers to it.
      int parent = stack.last();
      int brackets = 1 + graph.edgeNesting(nextEdge[parent] - 1);
      height[parent] = (byte) Math.max(height[parent], nesting + brackets);
    }
  }

  /** Whether a text filled an object by a statement of its own. */
  private boolean isFilledAgain(int id) {
    return former != null && former.isFilled(id);
  }

  /** Whether only a statement of its own can say the type of an array, or an enum. */
  private boolean needsTypeComment(int id) {
    return !graph.inTypedPlaceOnly(id) && (graph.isAmbiguousArray(id) || graph.isEmptyOverEnum(id));
  }

  /** Lets every object on a cycle be filled later, if it can be. */
  void deferCycles() {
    Cycles cycles = new Cycles(graph);
    fillable.or(cycles.mutable());
    former = RecordedOrder.of(graph);
    growing = new PartialCollections(graph, cycles.clean(), former);
  }

  /** The error for the cycle that is left. */
  NotPersistableException unbreakable() {
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
