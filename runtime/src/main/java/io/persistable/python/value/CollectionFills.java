package io.persistable.python.value;

import io.persistable.error.PersistableException;
import io.persistable.python.lex.Scanner;
import io.persistable.read.LateHashes;
import io.persistable.read.Substitutes;
import io.persistable.read.UserCode;
import io.persistable.type.ArchivedOrder;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Puts elements into sets and entries into maps, with all checks, now or when they are complete.
 */
public final class CollectionFills implements LateHashes.Adder {

  private final Scanner scanner;
  private final Conversions conversions;
  private final HashChecks checks;
  private final LateHashes late;
  private final Substitutes substitutes;
  private final boolean asValues;

  public CollectionFills(Scanner scanner, Reading reading, Conversions conversions) {
    this.scanner = scanner;
    this.conversions = conversions;
    this.checks = new HashChecks(scanner, reading.budget());
    this.late = reading.late();
    this.substitutes = reading.substitutes();
    this.asValues = reading.options().asValues();
    conversions.fillsSetsWith(this);
  }

  /** What is put into its collection later. */
  public LateHashes late() {
    return late;
  }

  /** Adds an element, which must differ from those in the set. */
  public void add(Set<@Nullable Object> set, @Nullable Object element, int at) {
    scanner.count();
    if (!late.keeps(set, element, null, at, this)) {
      addNow(set, element, at);
    }
  }

  /** Adds all elements of a set that has none. */
  public void addAll(Set<@Nullable Object> set, Collection<@Nullable Object> elements, int at) {
    for (Object element : elements) {
      scanner.count();
      checks.checkHashable(element, at);
    }
    set.addAll(elements);
    if (set.size() < elements.size()) {
      Set<@Nullable Object> seen = new HashSet<>();
      for (Object element : elements) {
        if (!seen.add(element) && !substitutes.makeEqual(element, at)) {
          throw differing(at);
        }
      }
    }
  }

  private PersistableException differing(int at) {
    return scanner.expected(at, "elements that differ", "one that is in the set already");
  }

  /** Says where the text has an element or a key that has no class here. */
  private void rank(Object collection, @Nullable Object key) {
    if (asValues && Classless.isOne(key)) {
      ArchivedOrder order = ArchivedOrder.of(collection);
      if (order != null) {
        order.add(key);
      }
    }
  }

  private void addNow(Set<@Nullable Object> set, @Nullable Object element, int at) {
    rank(set, element);
    checks.checkHashable(element, at);
    if (set.add(element)) {
      checks.checkAdded(set, set.size(), element, at);
    } else if (!substitutes.makeEqual(element, at)) {
      throw differing(at);
    }
  }

  /** Puts an entry, whose key must differ from those in the map. */
  public void put(
      Map<@Nullable Object, @Nullable Object> map,
      @Nullable Object key,
      @Nullable Object value,
      int at) {
    scanner.count();
    if (!late.keeps(map, key, value, at, this)) {
      putNow(map, key, value, at);
    }
  }

  private void putNow(
      Map<@Nullable Object, @Nullable Object> map,
      @Nullable Object key,
      @Nullable Object value,
      int at) {
    if (!(map instanceof IdentityHashMap)) {
      checks.checkHashable(key, at);
    }
    rank(map, key);
    int size = map.size();
    map.put(key, value);
    if (map.size() == size) {
      throw scanner.expected(
          at, "keys that differ", "one that is in the map already" + substitutes.ofKey(key));
    }
    checks.checkAdded(map, size + 1, key, at);
  }

  /** Binds a key, which may be there already: {@code m[key] = value}. */
  public void set(
      Map<@Nullable Object, @Nullable Object> map,
      @Nullable Object key,
      @Nullable Object value,
      int at) {
    if (late.isWaiting(map)) {
      late.finish();
    }
    scanner.count();
    checks.checkHashable(key, at);
    rank(map, key);
    int size = map.size();
    map.put(key, value);
    if (map.size() > size) {
      checks.checkAdded(map, map.size(), key, at);
    }
  }

  /** Counts how often an element was given. */
  public void tally(
      Map<@Nullable Object, @Nullable Object> counts, @Nullable Object element, int at) {
    scanner.count();
    checks.checkHashable(element, at);
    int size = counts.size();
    counts.merge(element, 1, (a, b) -> (Integer) a + (Integer) b);
    if (counts.size() > size) {
      checks.checkAdded(counts, counts.size(), element, at);
    }
  }

  @Override
  @SuppressWarnings("unchecked") // what was kept for later by add and put
  public void addNow(Object collection, @Nullable Object key, @Nullable Object value, int at) {
    try {
      if (collection instanceof Set<?> set) {
        addNow((Set<@Nullable Object>) set, key, at);
      } else {
        putNow((Map<@Nullable Object, @Nullable Object>) collection, key, value, at);
      }
    } catch (PersistableException e) {
      throw e;
    } catch (Throwable thrown) {
      Throwable e = UserCode.threw(thrown);
      throw scanner.error(
          at, "expected values that can be hashed and compared, but it threw " + e, e);
    }
  }

  @Override
  public void filledNow(Object collection, int at) {
    conversions.filled(collection, at);
  }
}
