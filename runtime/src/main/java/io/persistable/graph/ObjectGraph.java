package io.persistable.graph;

import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.array.SparseMatrix;
import io.persistable.error.NotPersistableException;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import io.persistable.type.UnsupportedTypes;
import io.persistable.value.ArrayValue;
import io.persistable.value.RecordValue;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Every object that some roots reach, once, numbered in the order of discovery, with the references
 * of each as numbers in the order in which its persister reports them. So writing needs no second
 * look-up, and an accessor that returns a fresh copy at each call does no harm: what the walk saw
 * is what is written.
 */
public final class ObjectGraph {

  private final Map<String, @Nullable Object> roots;
  private final TypeRegistry types;
  private final Nodes nodes;
  private final ReferenceTable table;
  private final int[] edgeStart;
  private final int[] edgeEnd;
  private final int[] edges;
  private final int[] incoming;
  private final int[] rootIds;

  private ObjectGraph(Walk walk) {
    this.roots = walk.roots;
    this.types = walk.types;
    this.nodes = walk.nodes;
    this.table = nodes.table;
    this.edgeStart = nodes.edgeStart;
    this.edgeEnd = nodes.edgeEnd;
    this.edges = nodes.edges.values();
    this.incoming = nodes.incoming;
    this.rootIds = walk.rootIds;
  }

  /**
   * Walks everything that the roots reach.
   *
   * @throws io.persistable.error.NotPersistableException if an object can't be archived; its path
   *     starts at the root's name
   */
  public static ObjectGraph walk(Map<String, @Nullable Object> roots, TypeRegistry types) {
    Walk walk = new Walk(roots, types);
    walk.run();
    return new ObjectGraph(walk);
  }

  /** The error of an object, with its path. */
  public NotPersistableException error(int id, String message) {
    return paths().error(id, message);
  }

  /** The error of an object of whose class something was thrown. */
  public NotPersistableException error(int id, String message, Throwable cause) {
    return paths().error(id, message, cause);
  }

  private Paths paths() {
    return new Paths(roots, rootIds, nodes, types);
  }

  /** The number of an object; -1 if it has none. */
  public int find(Object object) {
    return table.find(object);
  }

  /** How deep the brackets in an object's own text nest. */
  public int nesting(int id) {
    return nodes.nesting(id);
  }

  /** In how many brackets of objects without identity a reference stands. */
  public int edgeNesting(int edge) {
    return nodes.edgeNesting(edge);
  }

  /** Sets and maps that hash or compare what is in them and hold something. */
  public IntList hashed() {
    return nodes.hashed;
  }

  /** Whether something that is no object of the graph comes back with another {@code equals}. */
  public boolean hasChangingLeaf() {
    return nodes.hasChangingLeaf;
  }

  /** What tells the elements of the graph's hash tables apart. */
  public ContentHash contentHash() {
    return nodes.contentHash(types);
  }

  /** The columns for a search, which starts with all objects new and ends the one before. */
  public SearchColumns startSearch() {
    return nodes.startSearch();
  }

  /** As many zeros as there are objects, or more; the same array at each call. */
  public int[] column() {
    return nodes.column();
  }

  /** Ends the use of the graph: what it was kept in serves the thread's next one. */
  public void release() {
    nodes.giveBack();
  }

  /** The roots, in order. */
  public Map<String, @Nullable Object> roots() {
    return roots;
  }

  /** The number of the i-th root's object, -1 if it is a leaf. */
  public int rootId(int root) {
    return rootIds[root];
  }

  /** The number of objects. */
  public int size() {
    return table.size();
  }

  /** The number of references between objects. */
  public int edgeCount() {
    return nodes.edges.size();
  }

  public Object node(int id) {
    return table.get(id);
  }

  public NodeType type(int id) {
    return nodes.type(id, types);
  }

  public Kind kind(int id) {
    return type(id).kind();
  }

  /** How often an object is referred to, by roots too. */
  public int incoming(int id) {
    return incoming[id];
  }

  /** Whether every reference to an object comes from a place whose static type is its class. */
  public boolean inTypedPlaceOnly(int id) {
    return nodes.typedPlace[id];
  }

  /** The index of an object's first reference. */
  public int firstEdge(int id) {
    return edgeStart[id];
  }

  /** The index after an object's last reference. */
  public int endEdge(int id) {
    return edgeEnd[id];
  }

  /** The object that a reference leads to. */
  public int target(int edge) {
    return edges[edge];
  }

  /**
   * Whether a reference is that of an object without identity which is written in the place of a
   * component or element.
   */
  public boolean isInline(int edge) {
    return nodes.edgeNesting(edge) > 0;
  }

  /**
   * The elements of a collection or of an array of objects, in the order in which they are written;
   * keys and values of a map in turn.
   */
  public List<?> elements(int id) {
    List<?> snapshot = nodes.contents(id);
    return snapshot != null ? snapshot : (List<?>) node(id);
  }

  /** How a value is archived; {@code value} has passed the walk. */
  public NodeType typeOf(Object value) {
    NodeType type = types.typeOf(value.getClass());
    if (type == null) {
      throw UnsupportedTypes.error(types, value.getClass(), "$");
    }
    return type;
  }

  /** An array of numbers as it is written: another library's as its adapter sees it. */
  public Object array(int id) {
    return types.adapted(node(id));
  }

  /** The types that can be archived. */
  public TypeRegistry types() {
    return types;
  }

  /** How objects of a class are archived; null if they can't be. */
  public @Nullable NodeType typeOf(Class<?> type) {
    return types.typeOf(type);
  }

  /** The enum that a set or a map is over; null if nothing tells. */
  public @Nullable Class<?> enumOf(Object collection) {
    return types.enumOf(collection);
  }

  /** The archive's name of an enum type. */
  public String enumName(Class<?> type) {
    return types.enumName(type);
  }

  /** Whether an object can be created empty and filled later. */
  public boolean isMutable(int id) {
    return kind(id) == Kind.RECORD_VALUE
        ? ((RecordValue) node(id)).mutable()
        : kind(id).isMutable();
  }

  /**
   * Whether the text of an array could be another's too: a list of objects, or numbers that are
   * taken for a {@code double[]} and such (a rectangle isn't, an {@code NdArray} is).
   */
  public boolean isAmbiguousArray(int id) {
    // Asked of every object, so that its type is looked at first: the object itself may be far
    // away.
    return kind(id).isArray() && isAmbiguousArray(node(id));
  }

  /** As {@link #isAmbiguousArray(int)}, of an object that is an array. */
  public static boolean isAmbiguousArray(Object node) {
    return node instanceof ArrayValue
        || node instanceof Object[]
        || node instanceof NdArray array && array.rank() == 1 && isJavas(array.dtype());
  }

  /** What a sparse matrix is made of, in the order in which scipy takes it. */
  public static List<NdArray> parts(SparseMatrix matrix) {
    return Contents.parts(matrix);
  }

  /** Whether the elements of a set, or the keys of a map, would tell its enum if it had any. */
  public boolean isEmptyOverEnum(int id) {
    return kind(id).isOverEnum() && types.isEmptyOverEnum(node(id));
  }

  /** Whether a dtype is that of a primitive array. */
  private static boolean isJavas(DType dtype) {
    return switch (dtype.str()) {
      case "|b1", "|i1", "<i2", "<u2", "<i4", "<i8", "<f4", "<f8" -> true;
      default -> false;
    };
  }
}
