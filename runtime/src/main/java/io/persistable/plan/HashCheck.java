package io.persistable.plan;

import io.persistable.error.NotPersistableException;
import io.persistable.error.PersistableException;
import io.persistable.graph.ContentHash;
import io.persistable.graph.Contents;
import io.persistable.graph.HashCollisions;
import io.persistable.graph.HashCost;
import io.persistable.graph.HashReach;
import io.persistable.graph.HashedKeys;
import io.persistable.graph.IntList;
import io.persistable.graph.ObjectGraph;
import io.persistable.spi.Persister;
import io.persistable.type.Article;
import io.persistable.type.Kind;
import io.persistable.type.SortOrder;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses elements of sets and keys of maps that could not be read back: keys whose hash costs more
 * than a reader allows, and elements or keys that are equal to each other.
 */
final class HashCheck {

  private final ObjectGraph graph;
  private final HashCost cost;
  private boolean uncertain;
  private long looked;
  private @Nullable NotPersistableException doubt;

  HashCheck(ObjectGraph graph) {
    this.graph = graph;
    this.cost = new HashCost(graph.types(), (long) graph.size() + graph.edgeCount());
  }

  /** How many values were looked at. */
  long steps() {
    return cost.steps() + looked;
  }

  void run() {
    IntList hashed = graph.hashed();
    boolean simple = true;
    boolean ignoring = isIgnoring();
    for (int i = 0; i < hashed.size(); i++) {
      simple &= check(hashed.get(i));
      if (ignoring && doubt == null) {
        doubt = alike(hashed.get(i));
      }
    }
    uncertain = doubt != null || !simple && graph.hasChangingLeaf();
    for (int id = 0; id < graph.size() && !simple && !uncertain; id++) {
      looked++;
      uncertain = HashReach.changesEquality(graph.node(id), graph.type(id));
    }
  }

  /** Whether elements that differ perhaps come back as equal ones. */
  boolean isUncertain() {
    return uncertain;
  }

  /**
   * The error for objects that come back as others; null if all elements are written differently.
   */
  @Nullable NotPersistableException doubt() {
    return doubt;
  }

  /** Whether objects of the graph hold what is not stored. */
  private boolean isIgnoring() {
    if (!graph.types().ignores()) {
      return false;
    }
    boolean ignoring = graph.types().ignoresInline(); // these are no nodes
    for (int id = 0; id < graph.size() && !ignoring; id++) {
      looked++;
      Persister<?> persister = graph.type(id).persister();
      ignoring = persister != null && persister.type().ignoring();
    }
    return ignoring;
  }

  /**
   * An error for elements that differ only in what is ignored, so that their texts may be equal;
   * null if there are none.
   */
  private @Nullable NotPersistableException alike(int id) {
    List<?> elements = graph.elements(id);
    int step = graph.kind(id).isMapping() ? 2 : 1;
    if (graph.kind(id) == Kind.PRIORITY_QUEUE || elements.size() <= step) {
      return null;
    }
    ContentHash contentHash = graph.contentHash();
    Set<Long> seen = new HashSet<>();
    for (int i = 0; i < elements.size(); i += step) {
      Object element = elements.get(i);
      if (element != null
          && !(element instanceof String || element instanceof Number || element instanceof Enum)
          && !seen.add(contentHash.of(element))
          && contentHash.isIgnoring()) {
        return graph.error(
            id,
            "expected elements or keys that still differ when they are read, found two, the"
                + " second "
                + name(element)
                + ", that differ in what is ignored only (@Persistable.Ignore): they are"
                + " written alike, and reading takes them for one. Let equals, hashCode and"
                + " compareTo look at what is stored, or archive a list.");
      }
    }
    return null;
  }

  /** Whether the elements are simple. */
  private boolean check(int id) {
    List<?> elements = graph.elements(id);
    if (graph.kind(id) == Kind.PRIORITY_QUEUE) {
      checkDistinct(id, elements, 1); // it holds equal elements and hashes none
      return true;
    }
    int step = graph.kind(id).isMapping() ? 2 : 1;
    if (HashedKeys.areSimple(elements, graph.kind(id), graph.types())) {
      if (Contents.mayHoldEqual(graph.node(id))) {
        checkDistinct(id, elements, step);
      } else {
        checkHashes(id, elements, step);
      }
      return true;
    }
    for (int i = 0; i < elements.size(); i += step) {
      Object key = elements.get(i);
      HashCost.Excess excess = cost.of(key);
      if (excess != null) {
        throw graph.error(
            id,
            "expected elements and keys that can be hashed when they are read, found "
                + name(key)
                + " that exceeds the limit of "
                + excess.limit()
                + " for "
                + excess.what()
                + ". Hash such objects by identity or by what refers to nothing, or keep"
                + " them in a list.");
      }
    }
    checkDistinct(id, elements, step);
    return false;
  }

  private void checkDistinct(int id, List<?> elements, int step) {
    try {
      if (graph.kind(id) == Kind.PRIORITY_QUEUE) {
        checkHeap(id, elements);
        return;
      }
      if (graph.kind(id).isSorted()) {
        checkOrder(id, elements, step);
        return;
      }
      checkHashes(id, elements, step);
      Set<@Nullable Object> seen = new HashSet<>(Math.max(16, elements.size() / step * 2));
      for (int i = 0; i < elements.size(); i += step) {
        if (!seen.add(elements.get(i))) {
          throw equal(id, elements.get(i));
        }
      }
    } catch (StackOverflowError e) {
      throw graph.error(
          id,
          "expected elements and keys that can be hashed when they are read, but their"
              + " hashCode or compareTo goes so deep that it threw "
              + e
              + ". Hash such objects by identity or by what refers to nothing, or keep them in"
              + " a list.",
          e);
    } catch (RuntimeException e) {
      throw e instanceof PersistableException
          ? e
          : graph.error(
              id,
              "expected elements and keys that can be hashed and compared, but one of them"
                  + " threw "
                  + e,
              e);
    }
  }

  private void checkOrder(int id, List<?> elements, int step) {
    for (int i = step; i < elements.size(); i += step) {
      int order = compare(id, elements.get(i - step), elements.get(i));
      if (order == 0) {
        throw equal(id, elements.get(i));
      }
      if (order > 0) {
        throw outOfOrder(id, elements.get(i));
      }
    }
  }

  /** The elements of a queue stand as in its heap: adding them one by one makes the same heap. */
  private void checkHeap(int id, List<?> elements) {
    for (int i = 1; i < elements.size(); i++) {
      if (compare(id, elements.get((i - 1) / 2), elements.get(i)) > 0) {
        throw outOfOrder(id, elements.get(i));
      }
    }
  }

  /** As the collection does it; below 0 for null, which only its comparator can place. */
  @SuppressWarnings("unchecked") // the collection has compared them before
  private int compare(int id, @Nullable Object before, @Nullable Object key) {
    if (before == null || key == null) {
      return -1;
    }
    Comparator<Object> comparator = (Comparator<Object>) SortOrder.comparatorOf(graph.node(id));
    return comparator == null
        ? ((Comparable<Object>) before).compareTo(key)
        : comparator.compare(before, key);
  }

  private RuntimeException outOfOrder(int id, @Nullable Object key) {
    return graph.error(
        id,
        "expected elements in order, found "
            + name(key)
            + " behind a greater one: objects were changed after they were put into the"
            + " collection. Copy it into a new one.");
  }

  private void checkHashes(int id, List<?> elements, int step) {
    if (HashCollisions.mayHave(graph.node(id)) && HashCollisions.areTooMany(elements, step)) {
      throw graph.error(
          id,
          "expected elements or keys with hashes that differ, found more than "
              + HashCollisions.LIMIT
              + " of one hash, which a hash table compares with each other. Give their class a"
              + " hashCode that tells them apart, or keep them in a list.");
    }
  }

  private RuntimeException equal(int id, @Nullable Object element) {
    return graph.error(
        id,
        "expected elements or keys that differ, found two that are equal, the second "
            + name(element)
            + ": a set of identities, or objects that were changed after they were put into"
            + " the collection. Archive a list, or an IdentityHashMap.");
  }

  private static String name(@Nullable Object value) {
    return value == null ? "null" : Article.with(value.getClass().getName());
  }
}
