package io.persistable.graph;

import io.persistable.type.TypeRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Bounds what {@code hashCode} of keys and elements may cost. A few shared objects, each holding
 * the one before twice, have a hash that takes time exponential in their number; nesting takes
 * stack. Nothing can count inside {@code hashCode}, so this is an estimate: the parts of
 * collections and records count as often as they are reached, an object that is equal by identity
 * counts 1.
 *
 * <p>Of a class's own {@code hashCode} it is not known where it goes. It certainly follows no
 * cycle, or it would not end; so what lies on one counts once. That makes the estimate a property
 * of the objects, not of the order in which they are met: writer and reader, which both use it,
 * find the same. Each object is looked at once (Tarjan 1972, no recursion).
 */
public final class HashCost {

  /** Objects that the hash of one key may visit, each as often as it is reached. */
  public static final long LIMIT = 1_000_000;

  /** The limit is higher for keys that hold many objects: so many visits for each. */
  public static final long PER_OBJECT = 1_000;

  /** Objects inside each other, since {@code hashCode} recurses. */
  public static final int DEPTH = 1_000;

  private static final long MOST = 1L << 60;

  /** Of what surely does not end. A method of a class's own that ends does not go there. */
  private static final long ENDLESS = Long.MAX_VALUE;

  /** Why a key is refused. */
  public enum Excess {
    VISITS("the objects that hashing a key visits", LIMIT),
    DEPTH("the objects inside each other that hashing a key visits", HashCost.DEPTH),
    TOTAL("the objects that hashing all keys visits", HashCost.TOTAL),
    EQUAL("elements or keys of one hash in a set or map", HashCollisions.LIMIT);

    private final String what;
    private final long limit;

    Excess(String what, long limit) {
      this.what = what;
      this.limit = limit;
    }

    /** What there is too much of. */
    public String what() {
      return what;
    }

    public long limit() {
      return limit;
    }
  }

  /** What all keys of a text may visit together, besides {@link #PER_UNIT} for its size. */
  static final long TOTAL = 100_000_000;

  /** For each byte of a text, or each object and reference of a graph, of which it has more. */
  private static final long PER_UNIT = 16;

  private final HashReach reach;
  private long left;

  /** Everything below is by the number of an object here; null until there is one. */
  private @Nullable ReferenceTable table;

  private long[] visits = new long[0];

  /** As {@link #visits}, without what only a class's own method might visit. */
  private long[] sure = new long[0];

  private int[] depth = new int[0];
  private int[] index = new int[0];
  private int[] low = new int[0];
  private boolean[] done = new boolean[0];
  private boolean[] unknown = new boolean[0];
  private boolean[] loops = new boolean[0];
  private int counter;
  private long steps;

  /**
   * Who holds an object, for objects whose cost is that of their parts: of each, the last reference
   * to it, 1 less than its place in the next two; of a reference, who holds it and the one before.
   */
  private int[] lastHolder = new int[0];

  private final IntList holders = new IntList(16);

  private final IntList holdersBefore = new IntList(16);

  /** Objects that were filled since all was looked at anew. */
  private int changes;

  private final IntList outdated = new IntList(16);

  /** The objects being looked at, outer ones first; the parts of each that are left. */
  private final IntList path = new IntList(16);

  private final IntList partsStart = new IntList(16);
  private final List<Object> parts = new ArrayList<>();
  private final IntList component = new IntList(16);

  /**
   * @param units bytes of the text, or objects and references of the graph
   */
  public HashCost(TypeRegistry types, long units) {
    this.reach = new HashReach(types);
    this.left = TOTAL + PER_UNIT * units;
  }

  /** How many objects and references were looked at. */
  public long steps() {
    return steps;
  }

  /** Why a key, or the element of a set, costs too much; null if it doesn't. */
  public @Nullable Excess of(@Nullable Object key) {
    if (key == null || key instanceof String || key instanceof Number) {
      return null;
    }
    if (reach.of(key) == HashReach.Extent.ITSELF) {
      return null;
    }
    if (table == null) {
      reach.parts(key, parts);
      boolean alone = parts.isEmpty();
      parts.clear();
      if (alone) {
        return null;
      }
      table = new ReferenceTable();
    }
    Excess excess = searched(key, table);
    if (excess != null && excess != Excess.TOTAL && changes > 0) {
      forget(); // what a method of a class's own might visit was found before the last changes
      table = new ReferenceTable();
      excess = searched(key, table);
    }
    return excess;
  }

  private @Nullable Excess searched(Object key, ReferenceTable objects) {
    int id = objects.add(key);
    if (id >= done.length || !done[id]) {
      search(id);
    }
    left -= Math.min(sure[id], MOST / 2);
    if (depth[id] > DEPTH) {
      return Excess.DEPTH;
    }
    if (visits[id] > LIMIT
        && (visits[id] == ENDLESS || visits[id] > PER_OBJECT * objectsBelow(key))) {
      return Excess.VISITS;
    }
    left = Math.max(left, -1);
    return left < 0 ? Excess.TOTAL : null;
  }

  /**
   * Says that an object has been filled: what was found of it is outdated, and of those whose cost
   * is that of their parts and that hold it. What a method of a class's own might visit is found
   * anew only after as many changes as there are objects, so that all of it stays linear, and
   * before a key is refused.
   */
  public void changed(Object object) {
    int changed = table == null ? -1 : table.find(object);
    if (changed < 0 || changed >= done.length || !done[changed]) {
      return;
    }
    if (++changes > table().size()) {
      forget();
      return;
    }
    outdated.add(changed);
    while (!outdated.isEmpty()) {
      int id = outdated.removeLast();
      if (done[id]) {
        done[id] = false;
        index[id] = 0;
        for (int at = lastHolder[id] - 1; at >= 0; at = holdersBefore.get(at) - 1) {
          outdated.add(holders.get(at));
        }
        lastHolder[id] = 0; // those that are looked at again say so again
      }
    }
  }

  private void forget() {
    int used = Math.min(table().size(), index.length);
    table = null;
    Arrays.fill(done, 0, used, false);
    Arrays.fill(index, 0, used, 0);
    Arrays.fill(lastHolder, 0, used, 0);
    holders.clear();
    holdersBefore.clear();
    counter = 0;
    changes = 0;
  }

  private void open(int id) {
    if (id >= index.length) {
      int capacity = Math.max(64, Math.multiplyExact(id, 2));
      visits = Arrays.copyOf(visits, capacity);
      sure = Arrays.copyOf(sure, capacity);
      depth = Arrays.copyOf(depth, capacity);
      index = Arrays.copyOf(index, capacity);
      low = Arrays.copyOf(low, capacity);
      done = Arrays.copyOf(done, capacity);
      unknown = Arrays.copyOf(unknown, capacity);
      loops = Arrays.copyOf(loops, capacity);
      lastHolder = Arrays.copyOf(lastHolder, capacity);
    }
    Object object = table().get(id);
    HashReach.Extent extent = reach.of(object);
    unknown[id] = extent == HashReach.Extent.UNKNOWN;
    visits[id] = 1;
    sure[id] = 1;
    depth[id] = 0;
    done[id] = false;
    loops[id] = false;
    index[id] = low[id] = ++counter;
    path.add(id);
    partsStart.add(parts.size());
    component.add(id);
    if (extent != HashReach.Extent.ITSELF) {
      reach.parts(object, parts);
    }
    steps++;
  }

  private ReferenceTable table() {
    ReferenceTable known = table;
    if (known == null) {
      throw new IllegalStateException("no key was met");
    }
    return known;
  }

  private void search(int start) {
    open(start);
    while (!path.isEmpty()) {
      int id = path.last();
      if (parts.size() > partsStart.last()) {
        int child = table().add(parts.remove(parts.size() - 1));
        steps++;
        if (child >= index.length || index[child] == 0) {
          open(child);
        } else {
          met(id, child);
        }
        continue;
      }
      path.removeLast();
      partsStart.removeLast();
      if (low[id] == index[id]) {
        close(id);
      }
      if (!path.isEmpty()) {
        met(path.last(), id);
      }
    }
  }

  /** Counts a reference whose target has been looked at, or is being so. */
  private void met(int id, int child) {
    if (!unknown[id]) {
      holders.add(id);
      holdersBefore.add(lastHolder[child]);
      lastHolder[child] = holders.size();
    }
    if (done[child]) {
      visits[id] = sum(visits[id], visits[child], unknown[id]);
      sure[id] = sum(sure[id], sure[child], unknown[id]);
      depth[id] = Math.max(depth[id], depth[child]);
    } else {
      low[id] = Math.min(low[id], low[child]);
      loops[id] |= child == id;
      visits[id] = sum(visits[id], 1, false);
      sure[id] = sum(sure[id], 1, false);
    }
  }

  private static long sum(long visits, long more, boolean byOwnMethod) {
    if (more == ENDLESS && byOwnMethod) {
      return visits;
    }
    return visits == ENDLESS || more == ENDLESS ? ENDLESS : Math.min(MOST, visits + more);
  }

  /** Gives all objects of a cycle, or the one object on none, what they cost together. */
  private void close(int head) {
    int first = component.size() - 1;
    while (component.get(first) != head) {
      first--;
    }
    boolean ends = component.size() - first == 1 && !loops[head];
    for (int i = first; i < component.size(); i++) {
      ends |= unknown[component.get(i)];
    }
    long all = 0;
    long surely = 0;
    int deepest = 0;
    for (int i = first; i < component.size(); i++) {
      int id = component.get(i);
      all = sum(all, visits[id], ends);
      surely = sum(surely, sure[id], ends);
      deepest = Math.max(deepest, depth[id]);
    }
    while (component.size() > first) {
      int id = component.removeLast();
      boolean endless = !ends || visits[id] == ENDLESS;
      visits[id] = endless ? ENDLESS : all;
      sure[id] = unknown[id] ? 1 : endless ? ENDLESS : surely;
      depth[id] = unknown[id] ? 0 : Math.min(deepest, Integer.MAX_VALUE - 1) + 1;
      done[id] = true;
    }
  }

  /** Only asked of keys that cost much: how many objects there are below one. */
  private long objectsBelow(Object key) {
    ReferenceTable below = new ReferenceTable();
    Deque<Object> open = new ArrayDeque<>();
    List<Object> found = new ArrayList<>();
    below.add(key);
    open.push(key);
    while (!open.isEmpty()) {
      Object next = open.pop();
      found.clear();
      if (reach.of(next) != HashReach.Extent.ITSELF) {
        reach.parts(next, found);
      }
      for (Object part : found) {
        int known = below.size();
        steps++;
        left--;
        if (below.add(part) == known) {
          open.push(part);
        }
      }
    }
    return below.size();
  }
}
