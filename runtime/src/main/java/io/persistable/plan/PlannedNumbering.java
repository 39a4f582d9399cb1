package io.persistable.plan;

import io.persistable.graph.Numbering;
import io.persistable.graph.ObjectGraph;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import java.util.ConcurrentModificationException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The objects of a plan: references are taken in the order in which the walk met them. */
public final class PlannedNumbering implements Numbering {

  private final Plan plan;
  private final ObjectGraph graph;
  private final int edgeCount;
  private final int[] column;
  private int edge;

  public PlannedNumbering(Plan plan) {
    this.plan = plan;
    this.graph = plan.graph();
    this.edgeCount = graph.edgeCount();
    this.column = graph.column();
  }

  @Override
  public Map<String, @Nullable Object> roots() {
    return graph.roots();
  }

  @Override
  public int rootId(int root) {
    return graph.rootId(root);
  }

  @Override
  public int size() {
    return graph.size();
  }

  @Override
  public Object node(int id) {
    return graph.node(id);
  }

  @Override
  public NodeType type(int id) {
    return graph.type(id);
  }

  @Override
  public boolean isNamed(int id) {
    return plan.isNamed(id);
  }

  @Override
  public boolean isDeferred(int id) {
    return plan.isDeferred(id);
  }

  @Override
  public int known(int id) {
    return plan.known(id);
  }

  @Override
  public int rest(int id) {
    return plan.rest(id);
  }

  @Override
  public int[] definitions() {
    return plan.definitions();
  }

  @Override
  public int[] column() {
    return column;
  }

  @Override
  public int[] steps() {
    return plan.steps();
  }

  @Override
  public int references(int id) {
    return graph.endEdge(id) - graph.firstEdge(id);
  }

  @Override
  public void requirePlan() {}

  @Override
  public List<?> elements(int id) {
    return graph.elements(id);
  }

  @Override
  public NodeType typeOf(Object value) {
    return graph.typeOf(value);
  }

  @Override
  public void count(long steps) {
    plan.count(steps);
  }

  @Override
  public TypeRegistry types() {
    return graph.types();
  }

  @Override
  public int enter(int id) {
    int outer = edge;
    edge = graph.firstEdge(id);
    return outer;
  }

  @Override
  public void leave(int cursor) {
    edge = cursor;
  }

  @Override
  public void end(int id) {
    if (edge != graph.endEdge(id)) {
      throw new ConcurrentModificationException(
          "expected a "
              + graph.node(id).getClass().getName()
              + " to stay as it is while it is archived");
    }
  }

  @Override
  public int cursor() {
    return edge;
  }

  /**
   * Objects without identity are passed by: the same object may stand here inline and be numbered
   * further down.
   */
  @Override
  public boolean isNext(Object value) {
    if (edge >= edgeCount) {
      return false;
    }
    int target = graph.target(edge);
    return graph.node(target) == value && graph.kind(target) != Kind.INLINE;
  }

  @Override
  public void passInline() {
    while (edge < edgeCount && graph.isInline(edge)) {
      edge++;
    }
  }

  @Override
  public void nest() {}

  @Override
  public void unnest() {}

  @Override
  public int peek() {
    return graph.target(edge);
  }

  @Override
  public int pass() {
    return graph.target(edge++);
  }

  @Override
  public int next(Object value, NodeType type, boolean typed) {
    return graph.target(edge++);
  }
}
