package io.persistable.graph;

import io.persistable.array.NdArray;
import io.persistable.array.SparseMatrix;
import io.persistable.spi.Component;
import io.persistable.spi.DeclaredType;
import io.persistable.spi.Persister;
import io.persistable.spi.RecordValue;
import io.persistable.spi.References;
import java.util.Arrays;
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

  private static final NodeType RECTANGLE = new NodeType(Kind.ARRAY);

  /** The place of what a sparse matrix is made of. */
  private static final DeclaredType PARTS = DeclaredType.of(NdArray.class);

  final Map<String, @Nullable Object> roots;
  final TypeRegistry types;
  final ReferenceTable table = new ReferenceTable();
  final IntList edges = new IntList(256);
  final int[] rootIds;
  NodeType[] nodeTypes = new NodeType[64];
  int[] incoming = new int[64];
  int[] edgeStart = new int[65];
  boolean[] typedPlace = new boolean[64];
  @Nullable Object[][] contents = new Object[64][];

  private int following;
  private int inlineDepth;
  private List<Component> components = List.of();

  /** Most objects come in runs of one class. */
  private @Nullable Class<?> lastClass;

  private @Nullable NodeType lastType;

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
        NodeType type = typeOf(value);
        if (type == null) {
          throw TypeRegistry.notPersistable(value.getClass(), "$." + entry.getKey());
        }
        if (type.kind() == Kind.INLINE || !ObjectGraph.isLeaf(value, type)) {
          rootIds[root] = number(value, type, DeclaredType.OBJECT);
        }
      }
      root++;
    }
    for (int id = 0; id < table.size(); id++) {
      edgeStart[id] = edges.size();
      following = id;
      follow(id);
    }
    edgeStart[table.size()] = edges.size();
    return new ObjectGraph(this);
  }

  private void follow(int id) {
    Object node = table.get(id);
    NodeType type = nodeTypes[id];
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
          edges.add(number(part, typeOfArray(), PARTS));
        }
      }
      default -> {
        if (type.kind().isSequence() || type.kind().isMapping()) {
          followElements(id, node, type.kind());
        }
      }
    }
  }

  private void followElements(int id, Object node, Kind kind) {
    components = List.of();
    checkOrder(id, node);
    if (ObjectGraph.Elements.isIndexable(node)) {
      List<?> list = (List<?>) node;
      for (int i = 0; i < list.size(); i++) {
        visit(i, list.get(i));
      }
      return;
    }
    @Nullable Object[] elements = Contents.of(node, types);
    contents[id] = elements;
    for (int i = 0; i < elements.length; i++) {
      visit(i, elements[i]);
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
    NodeType type = typeOf(value);
    if (type == null) {
      throw TypeRegistry.notPersistable(
          value.getClass(), new Paths(this, following).to(component, value));
    }
    if (type.kind() == Kind.INLINE) {
      inline(component, value, type);
    } else if (!ObjectGraph.isLeaf(value, type)) {
      edges.add(number(value, type, declared(component)));
    }
  }

  @Override
  public <R> void visit(int component, @Nullable R value, Persister<R> persister) {
    if (value == null) {
      return;
    }
    NodeType type = typeOf(value);
    if (type == null || type.persister() != persister) {
      // The registry decides, so that a persister given on the builder takes the generated one's
      // place everywhere.
      visit(component, value);
    } else if (type.kind() == Kind.INLINE) {
      inline(component, value, type);
    } else {
      edges.add(number(value, type, DeclaredType.OBJECT));
    }
  }

  /** What refers to nothing by identity is walked in its place: its references are its owner's. */
  private void inline(int component, Object value, NodeType type) {
    if (inlineDepth == ObjectGraph.INLINE_DEPTH) {
      edges.add(number(value, type, declared(component)));
      return;
    }
    List<Component> outer = components;
    Persister<Object> persister = type.anyPersister();
    components = persister.type().components();
    inlineDepth++;
    persister.walk(value, this);
    inlineDepth--;
    components = outer;
  }

  private DeclaredType declared(int component) {
    return component < components.size() ? components.get(component).type() : DeclaredType.OBJECT;
  }

  private int number(Object value, NodeType type, DeclaredType place) {
    int id = table.add(value);
    if (id == nodeTypes.length) {
      grow();
    }
    if (incoming[id]++ == 0) {
      nodeTypes[id] =
          type.kind() == Kind.OBJECT_ARRAY && Contents.isRectangle((Object[]) value)
              ? RECTANGLE
              : type;
      typedPlace[id] = place.fixes(value.getClass());
    } else {
      typedPlace[id] &= place.fixes(value.getClass());
    }
    return id;
  }

  private void grow() {
    int capacity = Math.multiplyExact(nodeTypes.length, 2);
    nodeTypes = Arrays.copyOf(nodeTypes, capacity);
    incoming = Arrays.copyOf(incoming, capacity);
    edgeStart = Arrays.copyOf(edgeStart, capacity + 1);
    typedPlace = Arrays.copyOf(typedPlace, capacity);
    contents = Arrays.copyOf(contents, capacity);
  }

  private NodeType typeOfArray() {
    return java.util.Objects.requireNonNull(types.typeOf(NdArray.class));
  }

  private @Nullable NodeType typeOf(Object value) {
    Class<?> type = value.getClass();
    if (type != lastClass) {
      lastType = types.typeOf(type);
      lastClass = type;
    }
    return lastType;
  }
}
