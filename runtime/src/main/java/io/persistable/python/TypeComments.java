package io.persistable.python;

import io.persistable.graph.Numbering;
import io.persistable.spi.DeclaredType;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds a static type for a named collection. If all its elements are of one class, the statement
 * can say so once, and the elements need not.
 */
final class TypeComments {

  private final Numbering numbering;

  TypeComments(Numbering numbering) {
    this.numbering = numbering;
  }

  /**
   * The type for a comment behind the definition of an object; {@link DeclaredType#OBJECT} if it
   * needs none.
   */
  DeclaredType of(int id) {
    if (numbering.isDeferred(id) || numbering.type(id).kind() == Kind.MUTABLE_VALUE) {
      return DeclaredType.OBJECT;
    }
    DeclaredType type = infer(id);
    return TypeText.isNatural(type) ? DeclaredType.OBJECT : type;
  }

  private DeclaredType infer(int id) {
    List<?> elements;
    return switch (numbering.type(id).kind()) {
      case LIST, FROZEN_LIST -> sequence(List.class, id);
      case SET, FROZEN_SET, SORTED_SET, FROZEN_SORTED_SET -> sequence(Set.class, id);
      case DEQUE, PRIORITY_QUEUE ->
          sequence(numbering.node(id) instanceof Deque ? Deque.class : Queue.class, id);
      case MAP, FROZEN_MAP, SORTED_MAP, FROZEN_SORTED_MAP, IDENTITY_MAP -> {
        elements = numbering.elements(id);
        DeclaredType key = distinct(common(id, elements, 0, 2));
        DeclaredType value = common(id, elements, 1, 2);
        yield DeclaredType.of(Map.class, key, value);
      }
      case MUTABLE_VALUE -> DeclaredType.of(numbering.node(id).getClass());
      case OBJECT_ARRAY -> array((Object[]) numbering.node(id));
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
    DeclaredType common = common(id, numbering.elements(id), 0, 1);
    DeclaredType element = raw == Set.class ? distinct(common) : common;
    return element.equals(DeclaredType.OBJECT)
        ? DeclaredType.OBJECT
        : DeclaredType.of(raw, element);
  }

  /**
   * The type of elements or keys, with one exception: a type whose objects can differ although
   * their texts are equal. Readers know a comment's type only after they have read the collection.
   */
  private static DeclaredType distinct(DeclaredType type) {
    if (type.raw() == Pattern.class) {
      return DeclaredType.OBJECT;
    }
    for (DeclaredType argument : type.arguments()) {
      if (distinct(argument) != argument) {
        return DeclaredType.OBJECT;
      }
    }
    return type;
  }

  /** The type of every {@code step}-th element, {@link DeclaredType#OBJECT} if they differ. */
  private DeclaredType common(int id, List<?> elements, int first, int step) {
    int outer = numbering.enter(id);
    try {
      return common(elements, first, step);
    } finally {
      numbering.leave(outer);
    }
  }

  private DeclaredType common(List<?> elements, int first, int step) {
    DeclaredType common = null;
    for (int i = 0; i < elements.size(); i++) {
      Object element = elements.get(i);
      if (element == null) {
        continue;
      }
      NodeType elementType = numbering.typeOf(element);
      boolean isReference = elementType.kind() != Kind.INLINE && !elementType.isLeaf(element);
      int target = isReference ? next() : -1;
      if (i % step != first) {
        continue;
      }
      DeclaredType type = of(element, elementType, target);
      if (type.equals(DeclaredType.OBJECT) || common != null && !common.equals(type)) {
        return DeclaredType.OBJECT;
      }
      common = type;
    }
    return common == null ? DeclaredType.OBJECT : common;
  }

  /** Recursion is over what is written inline, whose nesting the plan limits. */
  private DeclaredType of(Object element, NodeType type, int target) {
    if (target >= 0) {
      return numbering.isNamed(target) ? DeclaredType.OBJECT : infer(target);
    }
    Kind kind = type.kind();
    return switch (kind) {
      case BOOLEAN, BYTE, SHORT, INT, LONG, BIG_INTEGER, FLOAT, DOUBLE, CHARACTER ->
          DeclaredType.of(element.getClass());
      case TEXT -> type.isLeaf(element) ? DeclaredType.of(String.class) : DeclaredType.OBJECT;
      case VALUE, MUTABLE_VALUE -> DeclaredType.of(ValueForms.publicClass(element.getClass()));
      default -> {
        if (kind.isSequence() || kind.isMapping()) {
          numbering.requirePlan();
        }
        yield DeclaredType.OBJECT;
      }
    };
  }

  /** Passes a reference; the object that it leads to, -1 if that is not known. */
  private int next() {
    numbering.passInline();
    int target = numbering.peek();
    return target < 0 ? target : numbering.pass();
  }
}
