package io.persistable.python;

import io.persistable.graph.Kind;
import io.persistable.graph.NodeType;
import io.persistable.graph.ObjectGraph;
import io.persistable.graph.Plan;
import io.persistable.spi.DeclaredType;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the static type that a named collection could have had: where all its elements are of one
 * class, the statement can say so once instead of each element saying it.
 */
final class TypeComments {

  private final Plan plan;
  private final ObjectGraph graph;

  TypeComments(Plan plan) {
    this.plan = plan;
    this.graph = plan.graph();
  }

  /**
   * The type for a comment behind the definition of an object; {@link DeclaredType#OBJECT} if it
   * needs none.
   */
  DeclaredType of(int id) {
    if (plan.isDeferred(id)) {
      return DeclaredType.OBJECT;
    }
    DeclaredType type = infer(id);
    return TypeText.isNatural(type) ? DeclaredType.OBJECT : type;
  }

  private DeclaredType infer(int id) {
    ObjectGraph.Elements elements;
    return switch (graph.kind(id)) {
      case LIST, FROZEN_LIST -> sequence(List.class, id);
      case SET, FROZEN_SET, SORTED_SET, FROZEN_SORTED_SET -> sequence(Set.class, id);
      case DEQUE -> sequence(Deque.class, id);
      case MAP, FROZEN_MAP, SORTED_MAP, FROZEN_SORTED_MAP, IDENTITY_MAP -> {
        elements = graph.elements(id);
        DeclaredType key = common(id, elements, 0, 2);
        DeclaredType value = common(id, elements, 1, 2);
        yield DeclaredType.of(Map.class, key, value);
      }
      case OBJECT_ARRAY -> array((Object[]) graph.node(id));
      default -> DeclaredType.OBJECT;
    };
  }

  /** The type of an array whose component class says what its elements are. */
  private static DeclaredType array(@Nullable Object[] array) {
    Class<?> component = array.getClass().getComponentType();
    return component.isArray()
        ? DeclaredType.OBJECT
        : DeclaredType.array(Arrays.copyOf(array, 0), DeclaredType.of(component));
  }

  private DeclaredType sequence(Class<?> raw, int id) {
    DeclaredType element = common(id, graph.elements(id), 0, 1);
    return element.equals(DeclaredType.OBJECT)
        ? DeclaredType.OBJECT
        : DeclaredType.of(raw, element);
  }

  /** The type of every {@code step}-th element, {@link DeclaredType#OBJECT} if they differ. */
  private DeclaredType common(int id, ObjectGraph.Elements elements, int first, int step) {
    DeclaredType common = null;
    Edges edges = new Edges(id);
    for (int i = 0; i < elements.size(); i++) {
      Object element = elements.get(i);
      int target = edges.next(element);
      if (i % step != first || element == null) {
        continue;
      }
      DeclaredType type = of(element, target);
      if (type.equals(DeclaredType.OBJECT) || common != null && !common.equals(type)) {
        return DeclaredType.OBJECT;
      }
      common = type;
    }
    return common == null ? DeclaredType.OBJECT : common;
  }

  /** Recursion is over what is written inline, whose nesting the plan limits. */
  private DeclaredType of(Object element, int target) {
    if (target >= 0) {
      return plan.isNamed(target) ? DeclaredType.OBJECT : infer(target);
    }
    Kind kind = graph.typeOf(element).kind();
    return switch (kind) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, BIG_INTEGER, FLOAT, DOUBLE, CHARACTER, TEXT ->
          DeclaredType.of(element.getClass());
      case VALUE -> DeclaredType.of(ValueForms.publicClass(element.getClass()));
      default -> DeclaredType.OBJECT;
    };
  }

  /** Follows a collection's references beside its elements. */
  private final class Edges {

    private int edge;

    Edges(int id) {
      edge = graph.firstEdge(id);
    }

    /** The object that an element is, -1 if it is a leaf. */
    int next(@Nullable Object element) {
      if (element == null) {
        return -1;
      }
      NodeType type = graph.typeOf(element);
      if (type.kind() == Kind.INLINE || ObjectGraph.isLeaf(element, type)) {
        return -1;
      }
      while (graph.isInline(edge)) {
        edge++;
      }
      return graph.target(edge++);
    }
  }
}
