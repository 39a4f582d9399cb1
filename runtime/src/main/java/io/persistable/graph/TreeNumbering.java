package io.persistable.graph;

import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Numbers objects while they are written, without a walk before it, as long as they turn out to be
 * trees: each is reached once, and the nesting stays under the limit. Most archives are, and a
 * second visit of every object costs more than the first, since by then it has left the caches.
 *
 * <p>Whatever needs a plan, an error that needs a path included, is answered by {@link NoTree}:
 * what was written is thrown away then and the objects are walked. A graph with sharing throughout
 * shows it soon; one whose only shared object comes last costs as if it were written half again.
 */
public final class TreeNumbering implements Numbering, AutoCloseable {

  /** Says that the objects are no tree. */
  public static final class NoTree extends RuntimeException {

    private static final long serialVersionUID = 1;

    private NoTree() {
      super("no tree", null, false, false);
    }
  }

  private final Map<String, @Nullable Object> roots;
  private final TypeRegistry types;
  private final Nodes nodes = Nodes.take();
  private final ReferenceTable table = nodes.table;
  private final int[] rootIds;
  private final int[] column;

  private int open;

  /**
   * @throws NoTree if the items alone say so
   */
  public TreeNumbering(Map<String, @Nullable Object> roots, TypeRegistry types) {
    this.roots = roots;
    this.types = types;
    this.rootIds = new int[roots.size()];
    int root = 0;
    for (Object value : roots.values()) {
      rootIds[root++] = value == null ? -1 : rootId(value);
    }
    this.column = new int[table.size()];
  }

  private int rootId(Object value) {
    NodeType type = typeOf(value);
    return type.kind() == Kind.INLINE || type.isNode(value) ? number(value, type, false) : -1;
  }

  @Override
  public Map<String, @Nullable Object> roots() {
    return roots;
  }

  @Override
  public int rootId(int root) {
    return rootIds[root];
  }

  @Override
  public int size() {
    return table.size();
  }

  @Override
  public Object node(int id) {
    return table.get(id);
  }

  @Override
  public NodeType type(int id) {
    return nodes.type(id, types);
  }

  @Override
  public boolean isNamed(int id) {
    return false; // but the items, to which nothing may refer
  }

  @Override
  public boolean isDeferred(int id) {
    return false;
  }

  @Override
  public int known(int id) {
    return 0;
  }

  @Override
  public int rest(int id) {
    return 0;
  }

  @Override
  public int[] definitions() {
    int[] definitions = new int[table.size()];
    for (int id = 0; id < definitions.length; id++) {
      definitions[id] = id; // asked for before anything is written, when there are items only
    }
    return definitions;
  }

  @Override
  public int[] column() {
    return column;
  }

  @Override
  public int[] steps() {
    return definitions();
  }

  @Override
  public int references(int id) {
    return 0;
  }

  @Override
  public void requirePlan() {
    throw new NoTree();
  }

  /** Of a tree there is nothing that is looked at more than twice. */
  @Override
  public void count(long steps) {}

  @Override
  public List<?> elements(int id) {
    Object node = table.get(id);
    if (Contents.isIndexable(node)) {
      List<?> list = (List<?>) node;
      table.expect(list.size());
      return list;
    }
    List<?> snapshot = nodes.contents(id);
    if (snapshot == null) {
      if (!Contents.isPlain(node, nodes.type(id, types))) {
        throw new NoTree();
      }
      snapshot = nodes.keep(id, Contents.of(node, () -> nodes.contentHash(types)));
      if (!snapshot.isEmpty() && nodes.type(id, types).kind().isHashed()) {
        checkKeys(node, snapshot, nodes.type(id, types).kind());
      }
      table.expect(snapshot.size());
    }
    return snapshot;
  }

  /** What is hashed is looked at with a plan, unless it is simple and there once. */
  private void checkKeys(Object node, List<?> elements, Kind kind) {
    boolean sure = !Contents.mayHoldEqual(node);
    int step = kind.isMapping() ? 2 : 1;
    boolean few = elements.size() / step <= HashCollisions.LIMIT;
    if (sure && few && HashedKeys.areSimple(elements, kind, types)) {
      return;
    }
    boolean simple = sure && HashedKeys.areSimple(elements, kind, types);
    if (!simple && (kind.isSorted() || !HashedKeys.areFlat(elements, kind, types))) {
      throw new NoTree();
    }
    try {
      if (!few && HashCollisions.mayHave(node) && HashCollisions.areTooMany(elements, step)) {
        throw new NoTree();
      }
      if (simple) {
        return;
      }
      Set<@Nullable Object> different = new HashSet<>(elements.size() / step * 2);
      for (int i = 0; i < elements.size(); i += step) {
        if (!different.add(elements.get(i))) {
          throw new NoTree();
        }
      }
    } catch (RuntimeException e) {
      throw new NoTree(); // whose error has a path
    }
  }

  @Override
  public NodeType typeOf(Object value) {
    NodeType type = types.typeOf(value.getClass());
    if (type == null) {
      throw new NoTree();
    }
    return type;
  }

  @Override
  public TypeRegistry types() {
    return types;
  }

  @Override
  public int enter(int id) {
    if (open == NESTING) {
      throw new NoTree();
    }
    return open++;
  }

  @Override
  public void leave(int cursor) {
    open = cursor;
  }

  @Override
  public void end(int id) {}

  @Override
  public int cursor() {
    return open;
  }

  @Override
  public boolean isNext(Object value) {
    return false;
  }

  @Override
  public void passInline() {}

  @Override
  public void nest() {
    enter(0);
  }

  @Override
  public void unnest() {
    open--;
  }

  @Override
  public int peek() {
    return -1;
  }

  @Override
  public int pass() {
    throw new IllegalStateException("no reference is known");
  }

  @Override
  public int next(Object value, NodeType type, boolean typed) {
    if (type.kind() == Kind.INLINE) {
      throw new NoTree();
    }
    return number(value, type, typed);
  }

  private int number(Object value, NodeType type, boolean typed) {
    int known = table.size();
    int id = table.add(value);
    if (id != known) {
      throw new NoTree();
    }
    if (!typed && type.kind().isOverEnum() && types.isEmptyOverEnum(value)) {
      throw new NoTree();
    }
    NodeType kept = type;
    if (type.kind().isArray()) {
      kept = types.ofArray(value, type);
      if (!typed && ObjectGraph.isAmbiguousArray(value)) {
        throw new NoTree();
      }
    }
    nodes.add(id, kept);
    return id;
  }

  /** Forgets all objects; what they were kept in serves the thread's next ones. */
  @Override
  public void close() {
    nodes.giveBack();
  }
}
