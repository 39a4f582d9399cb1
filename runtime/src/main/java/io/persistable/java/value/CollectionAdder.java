package io.persistable.java.value;

import io.persistable.error.PersistableException;
import io.persistable.graph.HashCost;
import io.persistable.java.lex.JavaScanner;
import io.persistable.read.Budget;
import io.persistable.read.LateHashes;
import io.persistable.read.Substitutes;
import io.persistable.read.UserCode;
import io.persistable.type.TypeRegistry;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/**
 * Fills collections and maps: within what hashing may cost, and not before the objects inside can
 * be hashed.
 */
public final class CollectionAdder implements LateHashes.Adder {

  private final JavaScanner scanner;
  private final Budget budget;
  private final LateHashes late;

  /** The constants that stand for others in the source. */
  private final Substitutes substitutes;

  CollectionAdder(
      TypeRegistry types,
      JavaScanner scanner,
      LateHashes.Unfilled unfilled,
      Substitutes substitutes) {
    this.scanner = scanner;
    this.substitutes = substitutes;
    this.budget = new Budget(types, scanner.end());
    this.late = new LateHashes(types, budget, unfilled, true);
  }

  /** What can be hashed only later. */
  public LateHashes late() {
    return late;
  }

  /** How many steps the budget has counted. */
  public long steps() {
    return budget.steps();
  }

  /** Adds elements as {@code addAll} does; in a set they must be new. */
  @SuppressWarnings("unchecked")
  public void addAll(CallArguments given, Object collection, List<@Nullable Object> elements) {
    boolean set = collection instanceof Set;
    boolean once = collection instanceof CopyOnWriteArraySet && !late.mayKeep(collection);
    if (!once && (set || LateHashes.isPriorityQueue(collection))) {
      elements.forEach(element -> add(given, collection, element));
      return;
    }
    if (set) {
      elements.forEach(element -> checkHash(element, given.at()));
    }
    int before = ((Collection<?>) collection).size();
    ((Collection<@Nullable Object>) collection).addAll(elements);
    if (((Collection<?>) collection).size() < before + elements.size()) {
      Set<@Nullable Object> seen = new HashSet<>();
      for (Object element : elements) {
        if (!seen.add(element) && !substitutes.makeEqual(element, given.at())) {
          throw differing(given.at());
        }
      }
    }
  }

  private PersistableException differing(int at) {
    return scanner.expected(at, "elements that differ", "one that is there twice");
  }

  /** Adds an element as {@code add} does; in a set it must be new. */
  @SuppressWarnings("unchecked")
  public void add(CallArguments given, Object collection, @Nullable Object element) {
    if (!(collection instanceof Set) && !LateHashes.isPriorityQueue(collection)) {
      ((Collection<@Nullable Object>) collection).add(element);
    } else if (!late.keeps(collection, element, null, given.at(), this)) {
      addNow(collection, element, null, given.at());
    }
  }

  @Override
  public void addNow(Object collection, @Nullable Object key, @Nullable Object value, int at) {
    try {
      if (collection instanceof Map) {
        putNow(collection, key, value, at);
      } else {
        addNow(collection, key, at);
      }
    } catch (PersistableException e) {
      throw e;
    } catch (Throwable thrown) {
      Throwable e = UserCode.threw(thrown);
      throw scanner.error(
          at, "expected values that can be hashed and compared, but it threw " + e, e);
    }
  }

  @SuppressWarnings("unchecked")
  private void addNow(Object set, @Nullable Object element, int at) {
    if (set instanceof Queue) {
      ((Queue<@Nullable Object>) set).add(element);
      return;
    }
    checkHash(element, at);
    if (((Set<@Nullable Object>) set).add(element)) {
      checkAdded(set, ((Set<?>) set).size(), element, at);
    } else if (!substitutes.makeEqual(element, at)) {
      throw differing(at);
    }
  }

  @Override
  public void filledNow(Object collection, int at) {
    budget.changed(collection);
  }

  /** Notes that an object was filled that may have been looked at before. */
  public void changed(Object object) {
    budget.changed(object);
  }

  /** Puts an entry; its key must be new. */
  public void put(CallArguments given, Object map, @Nullable Object key, @Nullable Object value) {
    if (!late.keeps(map, key, value, given.at(), this)) {
      putNow(map, key, value, given.at());
    }
  }

  @SuppressWarnings("unchecked")
  private void putNow(Object map, @Nullable Object key, @Nullable Object value, int at) {
    Map<@Nullable Object, @Nullable Object> entries = (Map<@Nullable Object, @Nullable Object>) map;
    if (!(map instanceof IdentityHashMap)) {
      checkHash(key, at);
    }
    int size = entries.size();
    entries.put(key, value);
    if (entries.size() == size) {
      throw scanner.expected(
          at, "keys that differ", "one that is there twice" + substitutes.ofKey(key));
    }
    checkAdded(map, size + 1, key, at);
  }

  private void checkAdded(Object collection, int size, @Nullable Object key, int at) {
    HashCost.Excess excess = budget.added(collection, size, key);
    if (excess != null) {
      throw scanner.exceeded(at, excess.what(), excess.limit());
    }
  }

  private void checkHash(@Nullable Object key, int at) {
    HashCost.Excess excess = budget.excess(key);
    if (excess != null) {
      throw scanner.exceeded(at, excess.what(), excess.limit());
    }
  }
}
