package io.persistable.graph;

import io.persistable.array.NdArray;
import io.persistable.array.SparseMatrix;
import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Persister;
import io.persistable.spi.RecordValue;
import io.persistable.spi.References;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * The walk over an object graph. Objects are visited in the order of their numbers, so the table is
 * the queue and depth costs nothing.
 */
final class Walk implements References {

  /** Of a collection of more elements than this, room is made for all at once. */
  private static final int MANY = 64;

  final Map<String, @Nullable Object> roots;
  final TypeRegistry types;
  final Nodes nodes = Nodes.take();
  final ReferenceTable table = nodes.table;
  final IntList edges = nodes.edges;
  final int[] rootIds;

  private int following;
  private int inlineDepth;
  private List<Component> components = List.of();

  Walk(Map<String, @Nullable Object> roots, TypeRegistry types) {
    this.roots = roots;
    this.types = types;
    this.rootIds = new int[roots.size()];
  }

  ObjectGraph run() {
    int root = 0;
    for (Map.Entry<String, @Nullable Object> entry : roots.entrySet()) {
      Object value = entry.getValue();
      rootIds[root] = -1;
      if (value != null) {
        NodeType type = types.typeOf(value.getClass());
        if (type == null) {
          throw TypeRegistry.notPersistable(value.getClass(), "$." + entry.getKey());
        }
        if (type.kind() == Kind.INLINE || ObjectGraph.isNode(value, type)) {
          rootIds[root] = number(value, type, -1);
        }
      }
      root++;
    }
    for (int id = 0; id < table.size(); id++) {
      nodes.edgeStart[id] = edges.size();
      following = id;
      follow(id);
    }
    nodes.edgeStart[table.size()] = edges.size();
    return new ObjectGraph(this);
  }

  private void follow(int id) {
    Object node = table.get(id);
    NodeType type = nodes.types[id];
    switch (type.kind()) {
      case RECORD, MUTABLE, INLINE -> {
        Persister<Object> persister = type.anyPersister();
        components = persister.type().components();
        persister.walk(node, this);
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
    switch (nodes.types[id].kind()) {
      case SORTED_SET, FROZEN_SORTED_SET, SORTED_MAP, FROZEN_SORTED_MAP -> checkOrder(id, node);
      default -> {}
    }
    if (ObjectGraph.Elements.isIndexable(node)) {
      List<?> list = (List<?>) node;
      expect(list.size());
      for (int i = 0; i < list.size(); i++) {
        visit(i, list.get(i));
      }
      return;
    }
    @Nullable Object[] elements = Contents.of(node, types);
    nodes.keep(id, elements);
    expect(elements.length);
    for (int i = 0; i < elements.length; i++) {
      visit(i, elements[i]);
    }
  }

  private void expect(int elements) {
    if (elements > MANY) {
      table.expect(elements);
    }
  }

  private void checkOrder(int id, Object node) {
    Comparator<?> comparator =
        node instanceof SortedSet<?> set
            ? set.comparator()
            : node instanceof SortedMap<?, ?> map ? map.comparator() : null;
    if (comparator != null && !Contents.isNatural(comparator) && !Contents.isReverse(comparator)) {
      throw new Paths(this, id)
          .error(
              "expected a sorted collection in natural or reverse order, found the comparator "
                  + comparator.getClass().getName()
                  + "; a comparator is code and can't be archived. Copy the collection into a"
                  + " LinkedHashSet or LinkedHashMap, which keep the order.");
    }
  }

  @Override
  public void text(int component, @Nullable String value) {
    if (value != null && value.length() > ObjectGraph.SHORT_TEXT) {
      visit(component, value);
    }
  }

  @Override
  public void visit(int component, @Nullable Object value) {
    if (value == null) {
      return;
    }
    NodeType type = types.typeOf(value.getClass());
    if (type == null) {
      throw TypeRegistry.notPersistable(
          value.getClass(), new Paths(this, following).to(component, value));
    }
    if (type.isAlwaysNode()) {
      refer(number(value, type, component));
    } else if (type.kind() == Kind.INLINE) {
      inline(component, value, type);
    } else if (!ObjectGraph.isLeaf(value, type)) {
      refer(number(value, type, component));
    }
  }

  @Override
  public <R> void visit(int component, @Nullable R value, Persister<R> persister) {
    if (value == null) {
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

  private void refer(int id) {
    if (inlineDepth > 0) {
      nodes.nestEdge(inlineDepth);
    }
    edges.add(id);
  }

  /** What refers to nothing by identity is walked in its place: its references are its owner's. */
  private void inline(int component, Object value, NodeType type) {
    if (inlineDepth == ObjectGraph.INLINE_DEPTH) {
      refer(number(value, type, component));
      return;
    }
    List<Component> outer = components;
    Persister<Object> persister = type.anyPersister();
    components = persister.type().components();
    inlineDepth++;
    nodes.nest(following, inlineDepth);
    persister.walk(value, this);
    inlineDepth--;
    components = outer;
  }

  private DeclaredType declared(int component) {
    return component >= 0 && component < components.size()
        ? components.get(component).type()
        : DeclaredType.OBJECT;
  }

  private int number(Object value, NodeType type, int component) {
    // Only arrays and collections over enums may need to know the types of their places.
    return switch (type.kind()) {
      case ARRAY, OBJECT_ARRAY -> {
        DeclaredType place = declared(component);
        yield number(value, type, place != DeclaredType.OBJECT && place.fixes(value.getClass()));
      }
      case ENUM_SET, ENUM_MAP ->
          number(value, type, declared(component).argument(0).raw().isEnum());
      default -> number(value, type, false);
    };
  }

  private int number(Object value, NodeType type, boolean typedPlace) {
    int known = table.size();
    int id = table.add(value);
    if (id == known) {
      if (id == nodes.types.length) {
        nodes.grow(id);
      }
      nodes.incoming[id] = 1;
      nodes.types[id] =
          type.kind() == Kind.OBJECT_ARRAY && Contents.isRectangle((Object[]) value)
              ? types.rectangle()
              : type;
      nodes.typedPlace[id] = typedPlace;
    } else {
      nodes.incoming[id]++;
      nodes.typedPlace[id] &= typedPlace;
    }
    return id;
  }

  private NodeType typeOfArray() {
    return java.util.Objects.requireNonNull(types.typeOf(NdArray.class));
  }
}
