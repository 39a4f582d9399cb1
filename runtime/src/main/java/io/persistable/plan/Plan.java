package io.persistable.plan;

import io.persistable.error.NotPersistableException;
import io.persistable.graph.ObjectGraph;
import org.jspecify.annotations.Nullable;

/**
 * Decides how the objects of a graph are written: which get a name, in which order they are
 * defined, which are written where they stand, and which are created empty and filled at the end.
 *
 * <p>An object is written inline if one reference leads to it, it is no root, and the nesting stays
 * under the limit. All others are named. Children come before parents. On a cycle, every object
 * that can be filled later is filled later. A cycle without such an object is an error.
 */
public final class Plan {

  /** The number of attempts at an order; then all that is on a cycle is made empty. */
  private static final int ATTEMPTS = 3;

  private final ObjectGraph graph;
  private final DefinitionOrder order;
  private boolean uncertain;
  private @Nullable NotPersistableException doubt;
  private long work;
  private boolean released;
  private int[] steps = {};

  private Plan(ObjectGraph graph) {
    this.graph = graph;
    this.order = new DefinitionOrder(graph);
  }

  /**
   * Plans the text of a graph.
   *
   * @throws NotPersistableException if there is a cycle that nothing mutable breaks; the message
   *     shows it
   */
  public static Plan of(ObjectGraph graph) {
    return of(graph, false);
  }

  /**
   * As {@link #of(ObjectGraph)}, for setters that may copy what they are given. An object is filled
   * after the collections that it gets, even if hashes in these may look at the object.
   *
   * @throws NotPersistableException also if there is no such order
   */
  public static Plan ofCopyingSetters(ObjectGraph graph) {
    return of(graph, true);
  }

  private static Plan of(ObjectGraph graph, boolean settersWait) {
    Plan plan = new Plan(graph);
    if (plan.order.search()) {
      plan.steps = plan.order.inOrder();
    } else {
      plan.order.deferCycles();
      if (!plan.order.search()) {
        throw plan.order.unbreakable();
      }
      plan.orderSteps(settersWait);
    }
    plan.work += plan.order.work();
    HashCheck check = new HashCheck(graph);
    check.run();
    plan.work += check.steps();
    plan.uncertain |= check.isUncertain();
    plan.doubt = check.doubt();
    return plan;
  }

  public ObjectGraph graph() {
    return graph;
  }

  /**
   * Whether the objects may come back different, as far as can be known without running their
   * classes. A {@code hashCode}, {@code equals} or {@code compareTo} perhaps looks at something
   * that comes later. Or a constructor or setter gets a collection before it is complete, and may
   * copy it.
   */
  public boolean isUncertain() {
    return uncertain;
  }

  /** What to say if the objects come back as others; null if that is not known before. */
  public @Nullable NotPersistableException doubt() {
    return doubt;
  }

  /** Whether an object is defined by a statement of its own. */
  public boolean isNamed(int id) {
    return order.isNamed(id);
  }

  /** Whether an object is created empty and filled at the end. */
  public boolean isDeferred(int id) {
    return order.isDeferred(id);
  }

  /** The named objects, children before parents. */
  public int[] definitions() {
    return order.inOrder();
  }

  /**
   * Ends the use of this plan and its graph, so that the thread's next ones can use their memory.
   * Without this call only time is lost.
   */
  public void release() {
    work = work();
    released = true;
    graph.release();
  }

  /**
   * The statements, in order: the number of an object to define, or {@code ~id} of one to fill.
   * Definitions come first, then lists and fields, then collections that hash or compare their
   * elements, and then unmodifiable objects that hash something that was filled.
   */
  public int[] steps() {
    return steps;
  }

  /**
   * The number of steps that planning took, with those that the writer has {@linkplain #count
   * counted}. Tests compare it with the number of objects and references.
   */
  public long work() {
    return released ? work : work + graph.contentHash().steps();
  }

  /** Counts steps of whoever writes the plan. */
  void count(long steps) {
    work += steps;
  }

  /**
   * How many elements a collection that is filled later has before; of a map, keys and values. All
   * others are created empty, arrays with nulls.
   */
  public int known(int id) {
    return order.known(id);
  }

  /** The first reference of an object to be filled that is not among those elements. */
  public int rest(int id) {
    return order.rest(id);
  }

  /** Orders definitions and fills, as often as an order needs more collections made empty. */
  private void orderSteps(boolean settersWait) {
    int attempts = ATTEMPTS;
    boolean hashes = !graph.hashed().isEmpty() || order.former() != null;
    FillOrder fills = hashes ? new FillOrder(order, settersWait) : null;
    int @Nullable [] ordered = fills == null ? null : fills.steps();
    while (fills != null && ordered == null) {
      work += fills.work();
      NotPersistableException refusal = fills.refusal();
      if (refusal != null && !order.grows()) {
        throw refusal;
      }
      if (refusal != null || --attempts == 0) {
        order.stopGrowing();
      }
      if (!order.search()) {
        throw order.unbreakable();
      }
      fills = new FillOrder(order, settersWait);
      ordered = fills.steps();
    }
    work += fills == null ? 0 : fills.work();
    steps = ordered == null ? order.plainSteps() : ordered;
    IncompleteParts parts = new IncompleteParts(order);
    uncertain = fills != null && fills.isUncertain() || parts.areTaken(steps);
    work += parts.work();
    order.takeOrder(steps);
  }
}
