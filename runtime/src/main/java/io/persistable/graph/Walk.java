package io.persistable.graph;

import io.persistable.array.NdArray;
import io.persistable.array.SparseMatrix;
import io.persistable.error.NotPersistableException;
import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.type.CollectionPlaces;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.type.SortOrder;
import io.persistable.type.TypeRegistry;
import io.persistable.type.UnsupportedTypes;
import io.persistable.value.RecordValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * The walk over an object graph, depth first: that is the order in which most objects were made, so
 * that they lie near each other in memory, and the order in which they are written. What an object
 * refers to is numbered at once and visited later, so depth costs an int of an own stack.
 */
final class Walk implements References {

  final Map<String, @Nullable Object> roots;
  final TypeRegistry types;
  final Nodes nodes = Nodes.take();
  final ReferenceTable table = nodes.table;
  final IntList edges = nodes.edges;
  final int[] rootIds;

  /** Objects that are numbered and not visited yet, the next one last. */
  private final IntList pending = nodes.search.stack();

  private int following;
  private int inlineDepth;
  private List<Component> components = List.of();

  /** Whether what is inside of these has to be looked at. */
  private boolean exacting;

  private @Nullable InnerPlaces inner;

  Walk(Map<String, @Nullable Object> roots, TypeRegistry types) {
    this.roots = roots;
    this.types = types;
    this.rootIds = new int[roots.size()];
  }

  /** Visits all that the roots reach. */
  void run() {
    int root = 0;
    for (Map.Entry<String, @Nullable Object> entry : roots.entrySet()) {
      Object value = entry.getValue();
      rootIds[root] = -1;
      if (value != null) {
        NodeType type = types.typeOf(value.getClass());
        if (type == null) {
          throw UnsupportedTypes.error(types, value.getClass(), "$." + entry.getKey());
        }
        if (type.kind() == Kind.INLINE || type.isNode(value)) {
          rootIds[root] = number(value, type, -1);
        }
      }
      root++;
    }
    pending.clear();
    visitLater(0);
    while (!pending.isEmpty()) {
      int id = pending.removeLast();
      int discovered = table.size();
      nodes.edgeStart[id] = edges.size();
      following = id;
      follow(id);
      nodes.edgeEnd[id] = edges.size();
      visitLater(discovered);
    }
  }

  /** Objects numbered from {@code first} on come next, in the order of their numbers. */
  private void visitLater(int first) {
    for (int id = table.size() - 1; id >= first; id--) {
      pending.add(id);
    }
  }

  private void follow(int id) {
    Object node = table.get(id);
    NodeType type = nodes.type(id, types);
    switch (type.kind()) {
      case RECORD, MUTABLE, INLINE -> {
        Persister<Object> persister = type.anyPersister();
        components = persister.type().components();
        exacting = type.isExacting();
        persister.walk(node, this);
        exacting = false;
      }
      case RECORD_VALUE -> {
        RecordValue value = (RecordValue) node;
        components = value.type().components();
        List<@Nullable Object> values = value.values();
        for (int i = 0; i < values.size(); i++) {
          visit(i, values.get(i));
        }
      }
      case SPARSE -> {
        for (NdArray part : Contents.parts((SparseMatrix) node)) {
          refer(number(part, typeOfArray(), true));
        }
      }
      default -> {
        if (type.kind().isSequence() || type.kind().isMapping()) {
          followElements(id, node);
        }
      }
    }
  }

  private void followElements(int id, Object node) {
    components = List.of();
    if (!Contents.isPlain(node, nodes.type(id, types))) {
      throw paths(id).error(refusal(node));
    }
    if (nodes.type(id, types).kind().isOverEnum()) {
      checkEnum(id, node);
    }
    if (node instanceof Object[] array) {
      checkOptionals(id, array);
    }
    if (Contents.isIndexable(node)) {
      List<?> list = (List<?>) node;
      table.expect(list.size());
      for (int i = 0; i < list.size(); i++) {
        visit(i, list.get(i));
      }
      return;
    }
    @Nullable Object[] elements = Contents.of(node, () -> nodes.contentHash(types));
    nodes.keep(id, elements);
    if (elements.length > 0 && nodes.type(id, types).kind().isHashed()) {
      nodes.hashed.add(id);
    }
    table.expect(elements.length);
    for (int i = 0; i < elements.length; i++) {
      visit(i, elements[i]);
    }
  }

  private static String refusal(Object node) {
    return node instanceof Properties
        ? "expected Properties without defaults, found some that fall back on others, which no text"
            + " keeps; put what they give by stringPropertyNames into Properties of their own"
        : "expected a collection sorted in natural order, in that of"
            + " String.CASE_INSENSITIVE_ORDER, or in the reverse of one, found the comparator "
            + Objects.requireNonNull(SortOrder.comparatorOf(node)).getClass().getName()
            + "; a comparator is code and can't be archived. Copy the collection into a"
            + " LinkedHashSet or LinkedHashMap, which keep the order.";
  }

  /** An array says itself that it is a place for optionals. */
  private void checkOptionals(int id, @Nullable Object[] array) {
    Class<?> component = array.getClass().getComponentType();
    for (int i = 0; DeclaredType.isOptional(component) && i < array.length; i++) {
      if (array[i] == null) {
        throw missing(paths(id).path(id) + "[" + i + "]", component);
      }
    }
  }

  private void checkEnum(int id, Object node) {
    if (!nodes.typedPlace[id] && types.isEmptyOverEnum(node) && !types.canNameEnumOf(node)) {
      Class<?> type = types.enumOf(node);
      throw paths(id)
          .error(
              "expected a set or map over an enum that archives know, found an empty one over "
                  + (type == null ? "one that they don't" : type.getName())
                  + ", which nothing in the text would tell; add it to the archive's builder and to"
                  + " the reader's (enumType), or give it a place that names it");
    }
  }

  @Override
  public void text(int component, @Nullable String value) {
    if (value != null && value.length() > NodeType.SHORT_TEXT) {
      visit(component, value);
    }
  }

  @Override
  public void visit(int component, @Nullable Object value) {
    if (value == null) {
      checkNull(component);
      return;
    }
    NodeType type = types.typeOf(value.getClass());
    if (type == null) {
      String path = paths(following).to(component, value);
      throw UnsupportedTypes.error(types, value.getClass(), path);
    }
    Class<?> place = declared(component).raw();
    if (place != Object.class && !type.fits(value, place)) {
      throw unfit(componentPath(component, value), value, place);
    }
    if (exacting) {
      checkInside(component, value);
    }
    if (type.isAlwaysNode()) {
      refer(number(value, type, component));
    } else if (type.kind() == Kind.INLINE) {
      inline(component, value, type);
    } else if (!type.isLeaf(value)) {
      refer(number(value, type, component));
    } else if (type.kind() == Kind.FROZEN_LIST && HashReach.changesEquality(value, type)) {
      nodes.hasChangingLeaf = true;
    }
  }

  @Override
  public <R> void visit(int component, @Nullable R value, Persister<R> persister) {
    if (value == null) {
      checkNull(component);
      return;
    }
    NodeType type = types.typeOf(value.getClass());
    if (type == null || type.persister() != persister) {
      // The registry decides, so that a persister given on the builder takes the generated one's
      // place everywhere.
      visit(component, value);
    } else if (type.kind() == Kind.INLINE) {
      inline(component, value, type);
    } else {
      refer(number(value, type, component));
    }
  }

  /** None in an optional's place is an empty one, so that null can't be told from it. */
  private void checkNull(int component) {
    DeclaredType place = declared(component);
    if (place.isOptional()) {
      throw missing(componentPath(component, null), place.raw());
    }
  }

  private void checkInside(int component, Object value) {
    DeclaredType place = declared(component);
    if (!CollectionPlaces.areInside(place)) {
      return;
    }
    if (inner == null) {
      inner = new InnerPlaces(types);
    }
    InnerPlaces.Mistake mistake = inner.find(value, place);
    if (mistake != null) {
      String path = componentPath(component, value) + mistake.path();
      Object found = mistake.value();
      throw found == null
          ? missing(path, mistake.place().raw())
          : unfit(path, found, mistake.place().raw());
    }
  }

  /** Paths to an object and what it refers to, as far as the walk has come. */
  private Paths paths(int id) {
    return new Paths(roots, rootIds, nodes, types, id);
  }

  private String componentPath(int component, @Nullable Object value) {
    return paths(following).toComponent(components, component, value);
  }

  private static NotPersistableException missing(String path, Class<?> place) {
    return new NotPersistableException(
        path + ": expected an " + place.getSimpleName() + ", if need be an empty one, found null",
        path);
  }

  private static NotPersistableException unfit(String path, Object value, Class<?> place) {
    return new NotPersistableException(
        path
            + ": expected a collection that reading can make again as the "
            + place.getSimpleName()
            + " that the component is declared to be, found a "
            + value.getClass().getName()
            + ", of which only the interface is kept; declare the component by that interface"
            + " (List, Set, Map, Collection), or copy the collection into one of a public class",
        path);
  }

  private void refer(int id) {
    if (inlineDepth > 0) {
      nodes.nestEdge(inlineDepth);
    }
    edges.add(id);
  }

  /** What refers to nothing by identity is walked in its place: its references are its owner's. */
  private void inline(int component, Object value, NodeType type) {
    if (inlineDepth == NodeType.INLINE_DEPTH) {
      refer(number(value, type, component));
      return;
    }
    List<Component> outer = components;
    boolean outerExacting = exacting;
    Persister<Object> persister = type.anyPersister();
    components = persister.type().components();
    exacting = type.isExacting();
    inlineDepth++;
    nodes.nest(following, inlineDepth);
    persister.walk(value, this);
    inlineDepth--;
    components = outer;
    exacting = outerExacting;
  }

  private DeclaredType declared(int component) {
    return component >= 0 && component < components.size()
        ? components.get(component).type()
        : DeclaredType.OBJECT;
  }

  private int number(Object value, NodeType type, int component) {
    // The place is looked for only where it counts.
    Kind kind = type.kind();
    boolean typed = kind.isTypedByPlace() && kind.isTyped(value, declared(component));
    return number(value, type, typed);
  }

  private int number(Object value, NodeType type, boolean typedPlace) {
    int known = table.size();
    int id = table.add(value);
    if (id == known) {
      nodes.add(id, types.ofArray(value, type));
      nodes.incoming[id] = 1;
      nodes.edgeStart[id] = 0;
      nodes.edgeEnd[id] = 0;
      nodes.typedPlace[id] = typedPlace;
    } else {
      nodes.incoming[id]++;
      nodes.typedPlace[id] &= typedPlace;
    }
    return id;
  }

  private NodeType typeOfArray() {
    return Objects.requireNonNull(types.typeOf(NdArray.class));
  }
}
