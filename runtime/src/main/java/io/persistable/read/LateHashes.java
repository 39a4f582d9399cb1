package io.persistable.read;

import io.persistable.graph.HashReach;
import io.persistable.graph.HashReach.Extent;
import io.persistable.type.TypeRegistry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.PriorityBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Elements and keys that are put into their collection later than the text says, since what their
 * hash looks at is not there yet. Texts of format 1 fill such collections in any order; and a set
 * can be defined before the objects in it are filled.
 *
 * <p>Collections that are filled by statements wait for the end of these statements, then those
 * come first that others' hashes look at. Collections in definitions wait only if they must.
 *
 * <p>What a class's own method looks at isn't known, so nothing waits for it. A collection that got
 * elements while something was unfilled is looked at when the text has ended: one that doesn't find
 * what it holds is filled once more.
 */
public final class LateHashes {

  /** Puts an element or an entry into a collection, or refuses it. */
  public interface Adder {
    void addNow(Object collection, @Nullable Object key, @Nullable Object value, int at);

    /** Called after the last element. */
    void filledNow(Object collection, int at);
  }

  /** Objects that were made and are filled later. */
  public interface Unfilled {
    boolean any();

    boolean contains(Object object);
  }

  /** Who puts elements into a collection, and where it is. */
  private record Source(Adder adder, int at) {}

  private record Entry(@Nullable Object key, @Nullable Object value, int at) {}

  private static final class Waiting {
    final Object collection;
    final Adder adder;

    /** Whether it waits until nothing is unfilled, not only for the next definition. */
    boolean defined;

    final List<Entry> entries = new ArrayList<>();
    boolean open;

    Waiting(Object collection, Adder adder, boolean defined) {
      this.collection = collection;
      this.adder = adder;
      this.defined = defined;
    }

    List<Object> keys() {
      List<Object> keys = new ArrayList<>();
      for (Entry entry : entries) {
        if (entry.key != null) {
          keys.add(entry.key);
        }
      }
      return keys;
    }
  }

  private record Frame(Object object, @Nullable Waiting waiting, List<Object> parts) {}

  /** A look at whether an object is complete goes no further; it is then taken for complete. */
  private static final int MOST_STEPS = 100_000_000;

  private final HashReach reach;
  private final Budget budget;
  private final Unfilled unfilled;
  private final boolean ordered;
  private long steps;

  private @Nullable Map<Object, Waiting> waiting;
  private final List<Waiting> inOrder = new ArrayList<>();

  /** Collections that got elements while something was unfilled, and the same in order. */
  private @Nullable Map<Object, Source> early;

  private final List<Object> earlyInOrder = new ArrayList<>(0);

  private @Nullable Set<Object> complete;

  /** The collection that the present statement fills. */
  private @Nullable Object filling;

  /**
   * @param ordered whether the text fills what is hashed when it is complete, as those of format 2
   *     do: each of their statements finds what those before it did
   */
  public LateHashes(TypeRegistry types, Budget budget, Unfilled unfilled, boolean ordered) {
    this.ordered = ordered;
    this.reach = new HashReach(types);
    this.budget = budget;
    this.unfilled = unfilled;
  }

  /** Says which collection the statement being read fills; null for none. */
  public void fill(@Nullable Object collection) {
    filling = collection;
  }

  /** Whether an element of a collection may be {@linkplain #keeps kept} for later at present. */
  public boolean mayKeep(Object collection) {
    return collection == filling || waiting != null || unfilled.any();
  }

  /**
   * Whether an element, or a key with its value, is kept for later; if not, it is to be added now.
   */
  public boolean keeps(
      Object collection, @Nullable Object key, @Nullable Object value, int at, Adder adder) {
    Waiting known = waiting == null ? null : waiting.get(collection);
    if (known == null) {
      boolean fills = collection == filling;
      if (ordered && !fills && waiting != null && !isSimple(collection, key)) {
        addAll(!unfilled.any()); // what stands before it in the text comes first
      }
      if (!fills && waiting == null && !unfilled.any() || isSimple(collection, key)) {
        return false;
      }
      if (!fills
          && !reachesUnfilled(new ArrayList<>(Arrays.asList(key)), true)
          && isTakenNow(collection, key, adder, at)) {
        return false;
      }
      known = new Waiting(collection, adder, !fills);
      if (waiting == null) {
        waiting = new IdentityHashMap<>();
      }
      waiting.put(collection, known);
      inOrder.add(known);
    }
    known.entries.add(new Entry(key, value, at));
    return true;
  }

  /** Whether a collection takes an element at present, whose own method may want what comes. */
  private boolean isTakenNow(Object collection, @Nullable Object key, Adder adder, int at) {
    if (!unfilled.any()) {
      return true;
    }
    note(collection, adder, at);
    try {
      return !holds(collection, key);
    } catch (RuntimeException | StackOverflowError e) {
      return false;
    }
  }

  private void note(Object collection, Adder adder, int at) {
    if (early == null) {
      early = new IdentityHashMap<>();
    }
    if (early.putIfAbsent(collection, new Source(adder, at)) == null) {
      earlyInOrder.add(collection);
    }
  }

  /** Of a queue, which finds nothing by a hash or an order, false. */
  private static boolean holds(Object collection, @Nullable Object key) {
    return collection instanceof Map<?, ?> map
        ? map.containsKey(key)
        : collection instanceof Set<?> set && set.contains(key);
  }

  /** Whether a collection compares what is put into it, and may hold what is equal. */
  public static boolean isPriorityQueue(@Nullable Object collection) {
    return collection instanceof PriorityQueue || collection instanceof PriorityBlockingQueue;
  }

  private boolean isSimple(Object collection, @Nullable Object key) {
    if (key == null
        || key instanceof String
        || key instanceof Number
        || key instanceof Enum
        || collection instanceof IdentityHashMap) {
      return true;
    }
    boolean sorted =
        collection instanceof SortedSet
            || collection instanceof SortedMap
            || isPriorityQueue(collection);
    return reach.of(key) == Extent.ITSELF && !(sorted && reach.isPersistable(key));
  }

  /** Whether a collection has elements that wait; it must then be {@link #finish finished}. */
  public boolean isWaiting(Object collection) {
    return waiting != null && waiting.containsKey(collection);
  }

  /** Says that one collection is seen through another that can't be modified. */
  public Object frozen(Object view, Object collection) {
    Waiting known = waiting == null ? null : waiting.get(collection);
    if (known != null && waiting != null) {
      waiting.put(view, known);
    }
    return view;
  }

  /** Before a definition: adds what statements have filled. */
  public void beforeDefinition() {
    if (waiting != null) {
      addAll(!unfilled.any());
    }
  }

  /** At the end of the text: adds all that waits. */
  public void finish() {
    if (waiting != null) {
      addAll(true);
    }
  }

  /** When the text has ended and all is filled: fills once more what was filled too early. */
  public void end() {
    finish();
    if (early == null) {
      return;
    }
    Map<Object, Source> sources = early;
    for (Object collection : earlyInOrder) {
      Source source = sources.get(collection);
      if (source != null && !findsAll(collection)) {
        fillAgain(collection, source);
      }
    }
    earlyInOrder.clear();
    early = null;
  }

  private boolean findsAll(Object collection) {
    if (collection instanceof Queue) {
      return true;
    }
    Collection<?> held =
        collection instanceof Map<?, ?> map ? map.keySet() : (Collection<?>) collection;
    budget.work(held.size());
    try {
      for (Object each : held) {
        if (!holds(collection, each)) {
          return false;
        }
      }
      return true;
    } catch (RuntimeException | StackOverflowError e) {
      return false; // adding it again says what it threw
    }
  }

  private static void fillAgain(Object collection, Source source) {
    List<Entry> entries = new ArrayList<>();
    if (collection instanceof Map<?, ?> map) {
      map.forEach((key, value) -> entries.add(new Entry(key, value, source.at)));
      map.clear();
    } else {
      Collection<?> set = (Collection<?>) collection;
      set.forEach(each -> entries.add(new Entry(each, null, source.at)));
      set.clear();
    }
    for (Entry entry : entries) {
      source.adder.addNow(collection, entry.key, entry.value, entry.at);
    }
    source.adder.filledNow(collection, source.at);
  }

  private void addAll(boolean evenDefined) {
    List<Waiting> all = new ArrayList<>(inOrder);
    budget.work(all.size());
    inOrder.clear();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Waiting each : all) {
      if (!evenDefined && !each.defined) {
        each.defined = reachesUnfilled(each);
      }
      if (each.defined && !evenDefined || each.collection == filling) {
        inOrder.add(each);
      } else {
        visit(each.collection, seen, evenDefined);
      }
    }
    if (inOrder.isEmpty()) {
      waiting = null;
    }
  }

  /** Depth first, so that what others' hashes look at comes before them; no recursion. */
  private void visit(Object start, Set<Object> seen, boolean evenDefined) {
    List<Frame> path = new ArrayList<>();
    open(start, seen, evenDefined, path);
    while (!path.isEmpty()) {
      Frame frame = path.get(path.size() - 1);
      if (frame.parts.isEmpty()) {
        path.remove(path.size() - 1);
        if (frame.waiting != null) {
          add(frame.waiting, evenDefined);
        }
      } else {
        open(frame.parts.remove(frame.parts.size() - 1), seen, evenDefined, path);
      }
    }
  }

  private void open(Object object, Set<Object> seen, boolean evenDefined, List<Frame> path) {
    Waiting found = waiting == null ? null : waiting.get(object);
    if (reach.of(object) != Extent.PARTS && found == null || !seen.add(object)) {
      return;
    }
    boolean adds = found != null && !found.open && (evenDefined || !found.defined);
    List<Object> parts = reach.of(object) == Extent.PARTS ? reach.parts(object) : new ArrayList<>();
    if (found != null) {
      parts.addAll(found.keys());
      found.open |= adds;
    }
    Collections.reverse(parts);
    budget.work(1L + parts.size());
    path.add(new Frame(object, adds ? found : null, parts));
  }

  /**
   * Adds what waits; unless all must come now, from the first on that isn't taken it goes on
   * waiting.
   */
  private void add(Waiting each, boolean evenDefined) {
    Map<Object, Waiting> outer = waiting;
    for (int i = 0; i < each.entries.size(); i++) {
      Entry entry = each.entries.get(i);
      boolean isTaken = isTakenNow(each.collection, entry.key, each.adder, entry.at);
      if (!isTaken && !evenDefined) {
        each.entries.subList(0, i).clear();
        each.defined = true;
        each.open = false;
        inOrder.add(each);
        return;
      }
      each.adder.addNow(each.collection, entry.key, entry.value, entry.at);
    }
    if (outer != null) {
      outer.remove(each.collection);
    }
    each.adder.filledNow(each.collection, each.entries.get(0).at);
    each.entries.clear();
  }

  private boolean reachesUnfilled(Waiting each) {
    return unfilled.any() && reachesUnfilled(each.keys(), false);
  }

  /**
   * Whether the hash of one of some objects surely looks at one that is not filled, or at a
   * collection that waits, if that counts.
   */
  private boolean reachesUnfilled(List<Object> open, boolean waitingToo) {
    List<Object> looked = new ArrayList<>();
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    while (!open.isEmpty() && steps < MOST_STEPS) {
      Object next = open.remove(open.size() - 1);
      if (complete != null && complete.contains(next) || !seen.add(next)) {
        continue;
      }
      Waiting found = waiting == null ? null : waiting.get(next);
      if (found != null && !waitingToo) {
        open.addAll(found.keys());
      }
      boolean looks = reach.of(next) != Extent.ITSELF;
      if (looks && unfilled.contains(next) || found != null && waitingToo) {
        budget.work(seen.size());
        return true;
      }
      steps++;
      looked.add(next);
      if (reach.of(next) == Extent.PARTS) {
        open.addAll(reach.parts(next));
      }
    }
    budget.work(seen.size());
    if (waitingToo) {
      if (complete == null) {
        complete = Collections.newSetFromMap(new IdentityHashMap<>());
      }
      complete.addAll(looked);
    }
    return false;
  }
}
