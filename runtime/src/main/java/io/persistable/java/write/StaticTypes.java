package io.persistable.java.write;

import io.persistable.error.NotPersistableException;
import io.persistable.graph.ObjectGraph;
import io.persistable.spi.PersistableType;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.type.SortOrder;
import io.persistable.value.EnumValue;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The static type of every object. The first place that says a type decides. If none does, the
 * content decides: the class that the elements have in common, or {@code Object}.
 */
final class StaticTypes {

  /** More classes than this among the elements have nothing in common worth finding. */
  private static final int MANY = 32;

  /** Levels of type arguments that are inferred; with each more, a line would get longer. */
  private static final int DEPTH = 4;

  /** Stands for an enum without constants. */
  private static final JavaType NO_ENUM = JavaType.of(TimeUnit.class);

  private final StatementPlan definitions;
  private final ObjectGraph graph;
  private final ImportSection imports;
  private final @Nullable JavaType[] types;

  StaticTypes(StatementPlan definitions, ImportSection imports) {
    this.definitions = definitions;
    this.graph = definitions.graph();
    this.imports = imports;
    this.types = new JavaType[graph.size()];
    fromPlaces();
    for (int step : definitions.steps()) {
      fromContent(step < 0 ? ~step : step);
    }
  }

  /** The static type of an object. */
  JavaType of(int id) {
    JavaType type = types[id];
    return type == null ? classOf(id) : type;
  }

  /** The static type of a value that has no number. */
  static JavaType ofLeaf(Object value, NodeType type) {
    return switch (type.kind()) {
      case ENUM -> JavaType.of(((Enum<?>) value).getDeclaringClass());
      case FROZEN_LIST -> JavaType.of(List.class, JavaType.OBJECT);
      case FROZEN_SET -> JavaType.of(Set.class, JavaType.OBJECT);
      case FROZEN_MAP -> JavaType.of(Map.class, JavaType.OBJECT, JavaType.OBJECT);
      case VALUE, MUTABLE_VALUE -> JavaType.of(JavaValues.publicClass(value));
      case INLINE -> ofInline(type.anyPersister().type());
      default -> JavaType.of(value.getClass());
    };
  }

  /** Whether an element's type is known to the compiler from the expression itself. */
  boolean isPlain(Object value, int target) {
    if (target < 0) {
      NodeType type = graph.typeOf(value);
      return switch (type.kind()) {
        case FROZEN_LIST, FROZEN_SET, FROZEN_MAP -> false;
        case INLINE -> !ErasedTypes.isGeneric(type.anyPersister().type());
        default -> true;
      };
    }
    JavaType type = of(target);
    return JavaType.parameters(JavaType.innermost(type.raw())) == 0;
  }

  /** The static type of an element. */
  JavaType ofElement(Object value, int target) {
    return target < 0 ? ofLeaf(value, graph.typeOf(value)) : of(target);
  }

  private static JavaType ofInline(PersistableType<?> type) {
    return ErasedTypes.hasSetters(type)
        ? ErasedTypes.settable(type)
        : JavaType.of(type.javaClass());
  }

  /** Whether a type is the library's range, for which Java source has a method of its own. */
  static boolean isRange(PersistableType<?> type) {
    return type.name().equals("builtins.range");
  }

  private void fromPlaces() {
    PlaceWalk walk =
        new PlaceWalk(graph) {
          @Override
          void place(int target, JavaType place) {
            if (types[target] == null && says(place, target)) {
              types[target] = place;
            }
          }
        };
    for (int id = 0; id < graph.size(); id++) {
      walk.follow(id, of(id));
    }
  }

  /** Whether a place says more of an object than its class does. */
  private boolean says(JavaType place, int id) {
    Kind kind = graph.kind(id);
    Object node = graph.node(id);
    if (kind.isSequence() || kind.isMapping()) {
      boolean enums = kind == Kind.ENUM_MAP || kind == Kind.ENUM_SET;
      return !place.arguments().isEmpty()
          && (!enums || place.argument(0).raw().isEnum())
          && !node.getClass().isArray()
          && (!comparesStrings(id) || place.argument(0).raw() == String.class)
          && place.raw().isInstance(node);
    }
    if (kind != Kind.RECORD && kind != Kind.MUTABLE || place.raw() != node.getClass()) {
      return false;
    }
    if (place.isGeneric() && (isErased(id) || hasSetters(id))) {
      return false;
    }
    return !place.arguments().isEmpty() || isRange(graph.type(id).anyPersister().type());
  }

  /** Recursion is over what is written inline, whose nesting the plan limits. */
  private void fromContent(int id) {
    for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
      int child = graph.target(edge);
      if (!definitions.isNamed(child)) {
        fromContent(child);
      }
    }
    if (types[id] == null) {
      types[id] = infer(id).bounded(DEPTH);
    }
  }

  private JavaType infer(int id) {
    if (graph.node(id) instanceof Properties) {
      return classOf(id);
    }
    return switch (graph.kind(id)) {
      case LIST, FROZEN_LIST -> JavaType.of(List.class, common(id, 0, 1));
      case SET, FROZEN_SET -> JavaType.of(Set.class, common(id, 0, 1));
      case SORTED_SET, FROZEN_SORTED_SET -> JavaType.of(NavigableSet.class, sorted(id, 1));
      case DEQUE ->
          JavaType.of(
              graph.node(id) instanceof Deque ? Deque.class : Queue.class, common(id, 0, 1));
      case PRIORITY_QUEUE -> JavaType.of(Queue.class, sorted(id, 1));
      case ENUM_SET -> JavaType.of(EnumSet.class, enumType(graph.node(id)));
      case MAP, FROZEN_MAP -> JavaType.of(Map.class, common(id, 0, 2), common(id, 1, 2));
      case SORTED_MAP, FROZEN_SORTED_MAP ->
          JavaType.of(NavigableMap.class, sorted(id, 2), common(id, 1, 2));
      case ENUM_MAP -> JavaType.of(EnumMap.class, enumType(graph.node(id)), common(id, 1, 2));
      case IDENTITY_MAP -> JavaType.of(IdentityHashMap.class, common(id, 0, 2), common(id, 1, 2));
      default -> classOf(id);
    };
  }

  /**
   * The enum that a set or a map is over.
   *
   * @throws NotPersistableException if it has no class here, or nothing tells which it is
   */
  private JavaType enumType(Object collection) {
    Class<?> type = graph.enumOf(collection);
    if (type != null) {
      return JavaType.of(type);
    }
    if (collection instanceof EnumSet<?>) {
      return NO_ENUM; // which has no constants, so that no set of it will ever hold one
    }
    Iterator<?> keys =
        collection instanceof Map<?, ?> map
            ? map.keySet().iterator()
            : ((Set<?>) collection).iterator();
    if (keys.hasNext() && keys.next() instanceof EnumValue constant) {
      throw ClassNeeded.error(constant.typeName());
    }
    throw new NotPersistableException(
        "expected an EnumSet or EnumMap whose enum is known, found an empty one, and no catalog"
            + " lists its enum; mark the enum @Persistable, or register it on the builder",
        "$");
  }

  /** The class of an object, without the type arguments that only its content tells. */
  private JavaType classOf(int id) {
    if (graph.type(id).persister() != null && isRange(graph.type(id).anyPersister().type())) {
      return JavaType.of(List.class, JavaType.of(Integer.class));
    }
    return hasSetters(id)
        ? ErasedTypes.settable(graph.type(id).anyPersister().type())
        : JavaType.of(JavaValues.publicClass(graph.node(id)));
  }

  private boolean hasSetters(int id) {
    return graph.type(id).persister() != null
        && ErasedTypes.hasSetters(graph.type(id).anyPersister().type());
  }

  private boolean isErased(int id) {
    return ErasedTypes.isErased(graph.type(id).anyPersister().type());
  }

  /** The type of sorted elements. A comparator may tell it even if there are none. */
  private JavaType sorted(int id, int step) {
    return comparesStrings(id) ? JavaType.of(String.class) : common(id, 0, step);
  }

  /**
   * Whether the comparator of a collection takes strings only. The type of its place may be wider.
   */
  private boolean comparesStrings(int id) {
    return switch (graph.kind(id)) {
      case SORTED_SET, FROZEN_SORTED_SET, SORTED_MAP, FROZEN_SORTED_MAP, PRIORITY_QUEUE -> {
        SortOrder order = SortOrder.of(graph.node(id));
        yield order == SortOrder.CASE_INSENSITIVE || order == SortOrder.REVERSE_CASE_INSENSITIVE;
      }
      default -> false;
    };
  }

  /** The type that every {@code step}-th element of a collection has, from the first-th on. */
  private JavaType common(int id, int first, int step) {
    Set<JavaType> found = new LinkedHashSet<>();
    new PlaceWalk(graph) {
      private @Nullable Class<?> last;

      @Override
      void element(int index, Object value, int target) {
        if (index % step != first || found.size() > MANY) {
          return;
        }
        if (target >= 0) {
          found.add(of(target));
        } else if (value.getClass() != last) {
          last = value.getClass();
          found.add(ofLeaf(value, graph.typeOf(value)));
        }
      }
    }.follow(id, JavaType.OBJECT);
    return found.isEmpty() || found.size() > MANY
        ? JavaType.OBJECT
        : commonType(new ArrayList<>(found));
  }

  private JavaType commonType(List<JavaType> found) {
    JavaType first = found.get(0);
    if (found.size() == 1) {
      return imports.isAccessible(JavaType.innermost(first.raw())) ? first : JavaType.OBJECT;
    }
    for (Class<?> parent = first.raw(); parent != null; parent = parent.getSuperclass()) {
      if (isUseful(parent, found)) {
        return JavaType.of(parent);
      }
      for (Class<?> shape : parent.getInterfaces()) {
        if (isUseful(shape, found)) {
          return JavaType.of(shape);
        }
      }
    }
    return JavaType.OBJECT;
  }

  /** Whether a class is a type of the domain that all of these have. */
  private boolean isUseful(Class<?> type, List<JavaType> found) {
    return !type.isArray()
        && !type.getName().startsWith("java.")
        && JavaType.parameters(type) == 0
        && imports.isAccessible(type)
        && found.stream().allMatch(each -> type.isAssignableFrom(each.raw()));
  }
}
