package io.persistable.plan;

import io.persistable.graph.HashReach;
import io.persistable.graph.ObjectGraph;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The collections and arrays on cycles. Each is made with as many of its elements as are there by
 * then. So a constructor that refuses an empty list, for example, finds what can be there.
 */
final class PartialCollections {

  private final ObjectGraph graph;

  /** Those that may still get more elements before they are made. */
  private final BitSet open = new BitSet();

  /** Those that hash or compare what is not complete when it is made. */
  private final BitSet hashed = new BitSet();

  /** See {@link Cycles#clean}. */
  private final BitSet clean;

  /** For each object that is made before it is complete, its first reference that comes later. */
  private final int[] rest;

  /** How many elements come before. */
  private final int[] known;

  /** Those that something which is built in one call refers to. */
  private final BitSet taken = new BitSet();

  /** What a text had of them before it filled them; null if none is known. */
  private final @Nullable RecordedOrder former;

  /**
   * @param clean see {@link Cycles#clean}
   */
  PartialCollections(ObjectGraph graph, BitSet clean, @Nullable RecordedOrder former) {
    this.former = former;
    this.graph = graph;
    this.clean = clean;
    this.rest = new int[graph.size()];
    this.known = new int[graph.size()];
  }

  /**
   * Starts again with the objects to be filled that may have elements before.
   *
   * @param grow whether there are such
   */
  void restart(BitSet deferred, BitSet madeEmpty, boolean grow) {
    open.clear();
    taken.clear();
    for (int id = deferred.nextSetBit(0); grow && id >= 0; id = deferred.nextSetBit(id + 1)) {
      Kind kind = graph.kind(id);
      if ((kind.isSequence() || kind.isMapping()) && !madeEmpty.get(id)) {
        open.set(id);
        hashed.set(id, kind.isHashed() && !areComplete(id, kind.isMapping() ? 2 : 1));
      }
    }
  }

  /** Whether all elements, or keys, can be hashed and compared as soon as they are made. */
  private boolean areComplete(int id, int step) {
    List<?> elements = graph.elements(id);
    for (int i = 0; i < elements.size(); i += step) {
      Object element = elements.get(i);
      if (element != null && !graph.typeOf(element).isLeaf(element)) {
        int key = graph.find(element);
        if (key < 0 || !isComplete(id, key)) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean isComplete(int id, int key) {
    return clean.get(key)
        || !graph.kind(id).isSorted()
            && HashReach.of(graph.node(key), graph.type(key)) == HashReach.Extent.ITSELF;
  }

  boolean isOpen(int id) {
    return open.get(id);
  }

  /** Makes it with no more than it has. */
  void close(int id) {
    open.clear(id);
  }

  /** Whether an element, or key or value, can be in the collection before all is complete. */
  boolean accepts(int id, int edge) {
    if (!hashed.get(id) || clean.get(graph.target(edge))) {
      return true;
    }
    return former == null || !former.isFilled(id)
        ? isComplete(id, graph.target(edge))
        : edge < endOfKnown(id, former.known(id));
  }

  /** The reference behind those of the first elements. */
  private int endOfKnown(int id, int elements) {
    int edge = graph.firstEdge(id);
    for (Object element : graph.elements(id).subList(0, Math.min(elements, size(id)))) {
      if (element != null && !graph.typeOf(element).isLeaf(element)) {
        edge++;
      }
    }
    return edge;
  }

  private int size(int id) {
    return graph.elements(id).size();
  }

  /** Notes from which reference on a collection is filled later. */
  void made(int id, int nextEdge) {
    rest[id] = nextEdge;
  }

  /**
   * Divides the elements of each collection that is filled later. Only a collection that some call
   * takes is made with a part of its elements; all others are made empty.
   */
  void divide(BitSet deferred) {
    findTaken(deferred);
    Arrays.fill(known, 0);
    for (int id = deferred.nextSetBit(0); id >= 0; id = deferred.nextSetBit(id + 1)) {
      Kind kind = graph.kind(id);
      boolean parts = taken.get(id) && !kind.isArray() && (kind.isSequence() || kind.isMapping());
      rest[id] = parts ? divide(id, kind.isMapping() ? 2 : 1) : graph.firstEdge(id);
    }
  }

  private void findTaken(BitSet deferred) {
    for (int id = 0; id < graph.size(); id++) {
      if (deferred.get(id)) {
        continue;
      }
      boolean calls =
          switch (graph.kind(id)) {
            case RECORD, MUTABLE, RECORD_VALUE -> true;
            default -> false;
          };
      for (int edge = graph.firstEdge(id); edge < graph.endEdge(id); edge++) {
        if (calls || graph.isInline(edge)) {
          taken.set(graph.target(edge));
        }
      }
    }
  }

  /** Whether something that is built in one call refers to it. */
  boolean isTaken(int id) {
    return taken.get(id);
  }

  /** Gives the first reference behind those of the elements that are there. */
  private int divide(int id, int step) {
    List<?> elements = graph.elements(id);
    int edge = graph.firstEdge(id);
    int most = former != null && former.isFilled(id) ? former.known(id) : elements.size();
    while (known[id] < Math.min(most, elements.size())) {
      int next = edge;
      for (int i = known[id]; i < known[id] + step; i++) {
        next = pass(elements.get(i), next, id);
      }
      if (next < 0) {
        break;
      }
      edge = next;
      known[id] += step;
    }
    return edge;
  }

  /**
   * The reference after that of an element; -1 if the element comes later or has references of its
   * own.
   */
  private int pass(@Nullable Object element, int edge, int id) {
    if (element == null || edge < 0) {
      return edge;
    }
    NodeType type = graph.typeOf(element);
    if (type.kind() == Kind.INLINE) {
      return edge < graph.endEdge(id) && graph.isInline(edge) ? -1 : edge;
    }
    if (type.isLeaf(element)) {
      return edge;
    }
    return edge < rest[id] && graph.node(graph.target(edge)) == element ? edge + 1 : -1;
  }

  /** How many elements a collection to be filled is made with; of a map, keys and values. */
  int known(int id) {
    return known[id];
  }

  /** The first reference of an object to be filled that comes later. */
  int rest(int id) {
    return rest[id];
  }
}
