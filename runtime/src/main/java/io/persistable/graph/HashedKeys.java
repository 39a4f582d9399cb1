package io.persistable.graph;

import io.persistable.type.Kind;
import io.persistable.type.NodeType;
import io.persistable.type.TypeRegistry;
import java.util.ArrayList;
import java.util.List;

/** The elements of sets and the keys of maps, as objects of a graph. */
public final class HashedKeys {

  private final ObjectGraph graph;
  private final HashReach reach;
  private final IntList found = new IntList(16);
  private final List<Object> inline = new ArrayList<>();
  private boolean inlineOwn;

  public HashedKeys(ObjectGraph graph) {
    this.graph = graph;
    this.reach = new HashReach(graph.types());
  }

  /**
   * Whether all elements, or all keys, are values without references or equal by identity only, so
   * that they can be hashed at any time and never become equal.
   */
  public static boolean areSimple(List<?> elements, Kind kind, TypeRegistry types) {
    int step = kind.isMapping() ? 2 : 1;
    Class<?> last = String.class;
    for (int i = 0; i < elements.size(); i += step) {
      Object element = elements.get(i);
      if (element == null || element.getClass() == last) {
        continue;
      }
      NodeType type = types.typeOf(element.getClass());
      if (type == null
          || HashReach.of(element, type) != HashReach.Extent.ITSELF
          || kind.isSorted() && type.persister() != null) {
        return false;
      }
      last = element.getClass();
    }
    return true;
  }

  /** Whether hashing elements, or keys, goes no further than to their own simple values. */
  static boolean areFlat(List<?> elements, Kind kind, TypeRegistry types) {
    HashReach reach = new HashReach(types);
    List<Object> parts = new ArrayList<>();
    int step = kind.isMapping() ? 2 : 1;
    for (int i = 0; i < elements.size(); i += step) {
      Object element = elements.get(i);
      if (element != null && reach.of(element) != HashReach.Extent.ITSELF) {
        reach.parts(element, parts);
        if (!parts.isEmpty() || reach.changesEquality(element)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * The numbers of what is hashed in an object: of an element without identity those of its parts.
   * The list is the same at each call.
   */
  public IntList of(int id) {
    found.clear();
    inlineOwn = false;
    List<?> elements = graph.elements(id);
    int step = graph.kind(id).isMapping() ? 2 : 1;
    for (int i = 0; i < elements.size(); i += step) {
      Object element = elements.get(i);
      if (element != null) {
        inline.add(element);
        while (!inline.isEmpty()) {
          add(inline.remove(inline.size() - 1), graph.kind(id).isSorted());
        }
      }
    }
    return found;
  }

  /** Whether one of the keys found last has no identity, but a method of its own. */
  public boolean haveInlineOwn() {
    return inlineOwn;
  }

  private void add(Object element, boolean sorted) {
    NodeType type = graph.typeOf(element.getClass());
    if (type == null || type.isLeaf(element) && type.kind() != Kind.INLINE) {
      return;
    }
    int known = graph.find(element);
    if (known >= 0) {
      found.add(known);
    } else if (type.kind() == Kind.INLINE) {
      inlineOwn |= sorted || HashReach.of(element, type) == HashReach.Extent.UNKNOWN;
      reach.parts(element, inline);
    }
  }
}
