package io.persistable.graph;

import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import java.lang.ref.SoftReference;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of each object of a graph, by its number: columns that grow together.
 *
 * <p>A thread keeps the columns of its last graph for its next one, softly referenced, with no
 * object left in them, and at most {@value #MOST_KEPT} bytes. Without this, making and growing the
 * arrays costs more than the walk: large ones go past the young generation (writing 10,000 small
 * records took six times as long).
 */
final class Nodes {

  private static final ThreadLocal<@Nullable SoftReference<Nodes>> SPARE = new ThreadLocal<>();

  /** What a thread keeps at most, in bytes; the columns of a larger graph are not kept. */
  private static final int MOST_KEPT = 8 << 20;

  /** What the columns and the table take for each object, and for each reference, in bytes. */
  private static final int BYTES_OF_OBJECT = 48;

  private static final int BYTES_OF_EDGE = 4;

  final ReferenceTable table = new ReferenceTable();
  final IntList edges = new IntList(256);

  /** What a plan of the graph searches with. */
  final SearchColumns search = new SearchColumns();

  /** Numbers of types: references here would cost the garbage collector a barrier each. */
  private int[] types = new int[64];

  /** Sets and maps that hash or compare what is in them and hold more than simple values. */
  final IntList hashed = new IntList(8);

  /** Whether something that is no node comes back with another {@code equals}. */
  boolean hasChangingLeaf;

  int[] incoming = new int[64];
  int[] edgeStart = new int[64];
  int[] edgeEnd = new int[64];
  boolean[] typedPlace = new boolean[64];

  /** See {@link #column()}. */
  private int[] column = new int[64];

  /** Snapshots of collections that can't be indexed; null until there is one. */
  private @Nullable List<?> @Nullable [] contents;

  /**
   * How deep the brackets of objects without identity nest that are written in another's place, by
   * the number of that one; null until there is one.
   */
  private byte @Nullable [] nesting;

  /** In how many such brackets a reference stands, by its index; null until there is one. */
  private byte @Nullable [] edgeNesting;

  private @Nullable ContentHash contentHash;

  private final Thread owner = Thread.currentThread();
  private final SoftReference<Nodes> self = new SoftReference<>(this);
  private boolean inUse;

  private Nodes() {}

  /** Empty columns, those of the thread's last graph if that has given them back. */
  static Nodes take() {
    SoftReference<Nodes> spare = SPARE.get();
    Nodes nodes = spare == null ? null : spare.get();
    if (nodes == null || nodes.inUse) {
      nodes = new Nodes();
      SPARE.set(nodes.self);
    }
    nodes.inUse = true;
    return nodes;
  }

  /** Forgets every object and lets the thread use these again; a graph on them is dead then. */
  void giveBack() {
    if (Thread.currentThread() != owner || !inUse) {
      return;
    }
    inUse = false;
    if (keptBytes() > MOST_KEPT) {
      SPARE.remove();
      return;
    }
    contents = null;
    contentHash = null;
    nesting = null;
    edgeNesting = null;
    table.clear();
    edges.clear();
    hashed.clear();
    hasChangingLeaf = false;
  }

  private long keptBytes() {
    return (long) BYTES_OF_OBJECT * types.length + (long) BYTES_OF_EDGE * edges.values().length;
  }

  /** Notes the type of an object that has the next number. */
  void add(int id, NodeType type) {
    if (id == types.length) {
      grow(id);
    }
    types[id] = type.number();
  }

  NodeType type(int id, TypeRegistry registry) {
    return registry.byNumber(types[id]);
  }

  /** Makes room for one more than {@code size}. */
  private void grow(int size) {
    int capacity = Math.multiplyExact(size, 2);
    types = Arrays.copyOf(types, capacity);
    incoming = Arrays.copyOf(incoming, capacity);
    edgeStart = Arrays.copyOf(edgeStart, capacity);
    edgeEnd = Arrays.copyOf(edgeEnd, capacity);
    typedPlace = Arrays.copyOf(typedPlace, capacity);
    if (contents != null) {
      contents = Arrays.copyOf(contents, capacity);
    }
  }

  /** The columns for the search of a plan, which starts with all objects new. */
  SearchColumns startSearch() {
    search.start(table.size(), types.length);
    return search;
  }

  /** As many zeros as there are objects, or more, in an array that serves the next graph too. */
  int[] column() {
    int size = table.size();
    if (column.length < size) {
      column = new int[types.length];
    } else {
      Arrays.fill(column, 0, size, 0);
    }
    return column;
  }

  /** Notes that in the place of an object's component another without identity is written. */
  void nest(int id, int depth) {
    if (nesting == null || nesting.length <= id) {
      nesting = nesting == null ? new byte[types.length] : Arrays.copyOf(nesting, types.length);
    }
    nesting[id] = (byte) Math.max(nesting[id], depth);
  }

  /** How deep the brackets in an object's own text nest. */
  int nesting(int id) {
    return nesting == null || id >= nesting.length ? 0 : nesting[id];
  }

  /** Notes that the next reference is that of an object without identity. */
  void nestEdge(int depth) {
    int edge = edges.size();
    if (edgeNesting == null || edgeNesting.length <= edge) {
      int capacity = Math.max(256, Math.multiplyExact(edge, 2));
      edgeNesting = edgeNesting == null ? new byte[capacity] : Arrays.copyOf(edgeNesting, capacity);
    }
    edgeNesting[edge] = (byte) depth;
  }

  /** In how many brackets of objects without identity a reference stands. */
  int edgeNesting(int edge) {
    return edgeNesting == null || edge >= edgeNesting.length ? 0 : edgeNesting[edge];
  }

  /** What tells the elements of this graph's hash tables apart. */
  ContentHash contentHash(TypeRegistry types) {
    ContentHash known = contentHash;
    if (known == null) {
      known = new ContentHash(types);
      contentHash = known;
    }
    return known;
  }

  /** Keeps what was in a collection when it was visited. */
  List<?> keep(int id, @Nullable Object[] elements) {
    if (contents == null) {
      contents = new List<?>[types.length];
    }
    List<?> kept = Arrays.asList(elements);
    contents[id] = kept;
    return kept;
  }

  /** The snapshot of a collection; null if it is indexable. */
  @Nullable List<?> contents(int id) {
    return contents == null ? null : contents[id];
  }
}
