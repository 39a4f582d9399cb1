package io.persistable.type;

import java.util.Collections;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.PriorityBlockingQueue;
import org.jspecify.annotations.Nullable;

/** The orders of sorted collections that a text has a name for; any other comparator is code. */
public enum SortOrder {
  NATURAL("", null),
  REVERSE("Reverse", Collections.reverseOrder()),
  CASE_INSENSITIVE("CaseInsensitive", String.CASE_INSENSITIVE_ORDER),
  REVERSE_CASE_INSENSITIVE(
      "ReverseCaseInsensitive", Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER));

  private final String prefix;

  @SuppressWarnings("ImmutableEnumChecker") // the JDK's comparators have no state
  private final @Nullable Comparator<?> comparator;

  SortOrder(String prefix, @Nullable Comparator<?> comparator) {
    this.prefix = prefix;
    this.comparator = comparator;
  }

  /** What stands in a text before the name of the collection's class. */
  public String prefix() {
    return prefix;
  }

  /** The comparator; null for the natural order. */
  @SuppressWarnings("unchecked") // a collection refuses what its comparator does not take
  public @Nullable Comparator<@Nullable Object> comparator() {
    return (Comparator<@Nullable Object>) comparator;
  }

  public boolean isReverse() {
    return this == REVERSE || this == REVERSE_CASE_INSENSITIVE;
  }

  /** The order of a sorted collection or priority queue; null if its comparator has no name. */
  public static @Nullable SortOrder of(Object sorted) {
    Comparator<?> comparator = comparatorOf(sorted);
    if (comparator == null || comparator.equals(Comparator.naturalOrder())) {
      return NATURAL;
    }
    if (comparator instanceof ArchivedOrder order) {
      return order.isReverse() ? REVERSE : NATURAL;
    }
    for (SortOrder each : values()) {
      if (comparator.equals(each.comparator)) {
        return each;
      }
    }
    return null;
  }

  /** What a sorted collection or priority queue compares by; null for its natural order. */
  public static @Nullable Comparator<?> comparatorOf(Object sorted) {
    if (sorted instanceof SortedSet<?> set) {
      return set.comparator();
    }
    if (sorted instanceof SortedMap<?, ?> map) {
      return map.comparator();
    }
    return sorted instanceof PriorityQueue<?> queue
        ? queue.comparator()
        : ((PriorityBlockingQueue<?>) sorted).comparator();
  }
}
