package io.persistable.java.write;

import io.persistable.graph.ObjectGraph;
import io.persistable.plan.Plan;
import io.persistable.spi.Component;
import io.persistable.spi.MutablePersister;
import io.persistable.spi.Persister;
import io.persistable.type.Kind;
import io.persistable.value.RecordValue;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A plan whose statements are small. Besides the objects that the plan names, an object has a
 * statement of its own if it would make an expression too large, or if setters build it.
 *
 * <p>The unit of size is one slot: an element, a component, an object; each is at most a dozen
 * bytes of code and two or three constants.
 */
final class StatementPlan {

  /** Slots of one expression. javac, and the 64 KiB of a method, allow many times as many. */
  static final int LARGE = 200;

  /** Objects inside each other; with more, lines begin too far to the right to be read. */
  private static final int NESTING = 6;

  /** Objects of a large record that are no larger than this stay where they are. */
  private static final int SMALL = 8;

  private final Plan plan;
  private final ObjectGraph graph;
  private final BitSet named = new BitSet();
  private final BitSet large = new BitSet();
  private final int[] sizes;
  private final byte[] heights;
  private int[] steps;
  private int stepCount;
  private long size;

  StatementPlan(Plan plan) {
    this.plan = plan;
    this.graph = plan.graph();
    this.sizes = new int[graph.size()];
    this.heights = new byte[graph.size()];
    this.steps = new int[Math.max(16, plan.definitions().length)];
    for (int id : plan.definitions()) {
      named.set(id);
    }
    for (int step : plan.steps()) {
      int id = step < 0 ? ~step : step;
      int divide = plan.isDeferred(id) ? plan.rest(id) : graph.endEdge(id);
      measure(id, step < 0 ? divide : graph.firstEdge(id), step < 0 ? graph.endEdge(id) : divide);
      add(step);
    }
    for (int step : steps()) {
      size += sizes[step < 0 ? ~step : step] + 1;
    }
  }

  Plan plan() {
    return plan;
  }

  ObjectGraph graph() {
    return graph;
  }

  /** Whether an object is defined by a statement of its own. */
  boolean isNamed(int id) {
    return named.get(id);
  }

  /** Whether a collection or an array is filled by many statements. */
  boolean isLarge(int id) {
    return large.get(id);
  }

  /** Whether an object takes more than its declaration. */
  boolean isSetOrLarge(int id) {
    return large.get(id) || needsStatements(id);
  }

  /** The objects to define, children first, and {@code ~id} for each to fill. */
  int[] steps() {
    return Arrays.copyOf(steps, stepCount);
  }

  /** Slots of everything. */
  long size() {
    return size;
  }

  private void add(int step) {
    if (stepCount == steps.length) {
      steps = Arrays.copyOf(steps, Math.multiplyExact(stepCount, 2));
    }
    steps[stepCount++] = step;
  }

  /** Slots of an object with what is written inline in it. Recursion is over inline nesting. */
  private int measure(int id) {
    return measure(id, graph.firstEdge(id), graph.endEdge(id));
  }

  private int measure(int id, int from, int to) {
    long total = slots(id);
    int height = 0;
    for (int edge = from; edge < to; edge++) {
      int child = graph.target(edge);
      if (!plan.isNamed(child)) {
        int slots = measure(child);
        if (needsStatements(child) || heights[child] == NESTING && !named.get(child)) {
          define(child);
        }
        if (!named.get(child)) {
          total += slots;
          height = Math.max(height, heights[child] + 1);
        }
      }
    }
    if (total > LARGE) {
      total = isDivisible(id) ? divide(id) : shrink(id);
    }
    heights[id] = (byte) height;
    sizes[id] = (int) Math.min(total, Integer.MAX_VALUE);
    return sizes[id];
  }

  private long divide(int id) {
    large.set(id);
    if (!named.get(id)) {
      define(id);
    }
    return sizeOfChildren(id);
  }

  private long shrink(int id) {
    for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
      int child = graph.target(edge);
      if (!named.get(child) && sizes[child] > SMALL) {
        define(child);
      }
    }
    return sizeOfChildren(id);
  }

  private long sizeOfChildren(int id) {
    long total = slots(id);
    for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
      int child = graph.target(edge);
      total += named.get(child) ? 0 : sizes[child];
    }
    return total;
  }

  private void define(int id) {
    named.set(id);
    add(id);
  }

  private boolean needsStatements(int id) {
    return graph.kind(id) == Kind.MUTABLE
        && ErasedTypes.hasSetters(graph.type(id).anyPersister().type());
  }

  private boolean isDivisible(int id) {
    Kind kind = graph.kind(id);
    return kind != Kind.ENUM_SET
        && (kind.isSequence() || kind.isMapping() || kind == Kind.ARRAY || kind == Kind.BYTES);
  }

  private long slots(int id) {
    Object node = graph.node(id);
    return switch (graph.kind(id)) {
      case RECORD, MUTABLE, INLINE -> slots(graph.type(id).anyPersister());
      case RECORD_VALUE -> ((RecordValue) node).values().size();
      case MUTABLE_VALUE -> 1;
      case TEXT -> 1 + ((String) node).length() / JavaLiterals.MAX_STRING;
      case BYTES, ARRAY -> JavaArrays.length(node);
      default -> 1 + (long) graph.elements(id).size();
    };
  }

  /** Components, and those of what is always inline in them. */
  private static long slots(Persister<?> persister) {
    List<Component> components = persister.type().components();
    return 2 + (long) components.size() * (persister instanceof MutablePersister ? 2 : 1);
  }
}
