package io.persistable.graph;

import io.persistable.error.NotPersistableException;
import io.persistable.spi.Component;
import io.persistable.spi.Persister;
import io.persistable.spi.References;
import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import io.persistable.value.EnumValue;
import io.persistable.value.RecordValue;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where an object stands, such as {@code $.flights[3].origin}: only ever worked out for an error,
 * so the walk need not remember it.
 */
final class Paths {

  /** Of a longer path the first and last this many segments are shown. */
  private static final int SHOWN = 12;

  private static final int UNREACHED = -2;

  /** No object: all have been visited. */
  private static final int COMPLETE = -1;

  private final Map<String, @Nullable Object> roots;
  private final int[] rootIds;
  private final Nodes nodes;
  private final TypeRegistry types;
  private final int id;
  private final int[] parents;

  /** Paths in a graph that has been walked to its end. */
  Paths(Map<String, @Nullable Object> roots, int[] rootIds, Nodes nodes, TypeRegistry types) {
    this(roots, rootIds, nodes, types, COMPLETE);
  }

  /**
   * Paths to the object numbered {@code id}, whose references are being visited, and to what it
   * refers to, as far as the walk has come.
   */
  Paths(
      Map<String, @Nullable Object> roots, int[] rootIds, Nodes nodes, TypeRegistry types, int id) {
    this.roots = roots;
    this.rootIds = rootIds;
    this.nodes = nodes;
    this.types = types;
    this.id = id;
    this.parents = parents();
  }

  /** The path to {@code value}, which the object refers to by the component of that index. */
  String to(int component, Object value) {
    String label = label(id, value);
    return path(id) + (label.isEmpty() ? "[" + component + "]" : label);
  }

  /** The path to a component that holds a value, of the object or of one that is inline in it. */
  String toComponent(List<Component> components, int component, @Nullable Object value) {
    if (nodes.table.get(id) instanceof RecordValue) {
      return path(id) + "." + components.get(component).name();
    }
    Finder finder = new Finder(components, component, value);
    finder.in(nodes.type(id, types).anyPersister(), nodes.table.get(id));
    return path(id) + finder.found;
  }

  NotPersistableException error(String message) {
    return error(id, message);
  }

  /** The error of an object, with its path. */
  NotPersistableException error(int target, String message) {
    String path = path(target);
    return new NotPersistableException(path + ": " + message, path);
  }

  /** The error of an object of whose class something was thrown. */
  NotPersistableException error(int target, String message, Throwable cause) {
    String path = path(target);
    return new NotPersistableException(path + ": " + message, path, cause);
  }

  /** The path to an object that was met. */
  String path(int target) {
    Deque<String> segments = new ArrayDeque<>();
    int node = target;
    while (parents[node] >= 0) {
      segments.addFirst(label(parents[node], nodes.table.get(node)));
      node = parents[node];
    }
    StringBuilder path = new StringBuilder("$").append(rootLabel(node));
    List<String> all = new ArrayList<>(segments);
    for (int i = 0; i < all.size(); i++) {
      if (all.size() > 2 * SHOWN && i == SHOWN) {
        path.append(" … ").append(all.size() - 2 * SHOWN).append(" more … ");
        i = all.size() - SHOWN;
      }
      path.append(all.get(i));
    }
    return path.toString();
  }

  private String rootLabel(int node) {
    int i = 0;
    for (String name : roots.keySet()) {
      if (rootIds[i++] == node) {
        return "." + name;
      }
    }
    return "";
  }

  /** For each object the one before it on a shortest path from a root, -1 for roots. */
  private int[] parents() {
    int[] parents = new int[nodes.table.size()];
    Arrays.fill(parents, UNREACHED);
    IntList queue = new IntList(64);
    for (int root : rootIds) {
      if (root >= 0 && parents[root] == UNREACHED) {
        parents[root] = -1;
        queue.add(root);
      }
    }
    for (int next = 0; next < queue.size(); next++) {
      int source = queue.get(next);
      int end = source == id ? nodes.edges.size() : nodes.edgeEnd[source];
      for (int edge = nodes.edgeStart[source]; edge < end; edge++) {
        int target = nodes.edges.get(edge);
        if (parents[target] == UNREACHED) {
          parents[target] = source;
          queue.add(target);
        }
      }
    }
    return parents;
  }

  private String label(int source, Object value) {
    Object node = nodes.table.get(source);
    Finder finder = new Finder(value);
    switch (nodes.type(source, types).kind()) {
      case RECORD, MUTABLE, INLINE -> finder.in(nodes.type(source, types).anyPersister(), node);
      case RECORD_VALUE -> {
        RecordValue fields = (RecordValue) node;
        for (String name : fields.names()) {
          if (fields.get(name) == value) {
            return "." + name;
          }
        }
      }
      default -> {
        Kind kind = nodes.type(source, types).kind();
        @Nullable Object[] elements = Contents.of(node, () -> nodes.contentHash(types));
        for (int i = 0; i < elements.length; i++) {
          if (elements[i] == value) {
            return kind.isMapping() ? mapLabel(elements, i) : "[" + i + "]";
          }
        }
      }
    }
    return finder.found;
  }

  /** How a key or value of a map is called in paths. */
  static String mapLabel(@Nullable Object[] elements, int i) {
    if (i % 2 == 0) {
      return "[key " + i / 2 + "]";
    }
    Object key = elements[i - 1];
    return key instanceof String
            || key instanceof Number
            || key instanceof Enum
            || key instanceof EnumValue
        ? "[" + key + "]"
        : "[value " + i / 2 + "]";
  }

  /** Finds the component that holds an object, or names one component that does. */
  private static final class Finder implements References {

    private final @Nullable Object value;
    private final @Nullable List<Component> among;
    private final int index;
    private List<Component> components = List.of();
    private String prefix = "";
    private int depth;
    String found = "";

    Finder(Object value) {
      this.value = value;
      this.among = null;
      this.index = -1;
    }

    Finder(List<Component> among, int index, @Nullable Object value) {
      this.value = value;
      this.among = among;
      this.index = index;
    }

    void in(Persister<Object> persister, Object node) {
      components = persister.type().components();
      persister.walk(node, this);
    }

    @Override
    public void text(int component, @Nullable String text) {
      visit(component, text);
    }

    @Override
    public void visit(int component, @Nullable Object candidate) {
      boolean wanted = among == null || components == among && component == index;
      if (candidate == value && wanted && found.isEmpty()) {
        found = prefix + "." + components.get(component).name();
      }
    }

    @Override
    public <R> void visit(int component, @Nullable R candidate, Persister<R> persister) {
      visit(component, (Object) candidate);
      if (candidate != null && !persister.type().identity() && depth < NodeType.INLINE_DEPTH) {
        List<Component> outer = components;
        String outerPrefix = prefix;
        prefix += "." + components.get(component).name();
        components = persister.type().components();
        depth++;
        persister.walk(candidate, this);
        depth--;
        components = outer;
        prefix = outerPrefix;
      }
    }
  }
}
