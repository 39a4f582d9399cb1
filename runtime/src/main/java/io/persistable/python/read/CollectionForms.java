package io.persistable.python.read;

import io.persistable.graph.ArchivedOrder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Collections that their brackets alone do not tell: {@code _deque([1, 2])}. */
enum CollectionForms implements Meaning {
  LIST,
  FROZEN_LIST,
  SET,
  FROZEN_SET,
  SORTED_SET,
  REVERSE_SORTED_SET,
  FROZEN_SORTED_SET,
  FROZEN_REVERSE_SORTED_SET,
  ENUM_SET,
  DEQUE;

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return name();
  }

  @Override
  public Object call(Values values, Place place, int at) {
    Scanner scanner = values.scanner;
    scanner.open('(');
    Collection<@Nullable Object> elements = List.of();
    if (!scanner.acceptClose(')')) {
      elements = elements(values, place);
      if (scanner.another(')')) {
        noLength(values);
      }
    }
    try {
      return collection(values, elements, place, at);
    } catch (ClassCastException | NullPointerException e) {
      throw scanner.error(
          at, "expected elements that this collection accepts, but it threw " + e, e);
    }
  }

  /** A deque may say that it has no bound; Java has none with one that drops elements. */
  private void noLength(Values values) {
    Scanner scanner = values.scanner;
    int start = values.position();
    if (this != DEQUE || !"maxlen".equals(ArgumentNames.read(scanner))) {
      throw scanner.expected(start, "one argument", "another");
    }
    if (!scanner.acceptWord("None")) {
      throw scanner.expected(
          start, "a deque without bound", "'maxlen', for which Java has no collection");
    }
    scanner.close(')');
  }

  @SuppressWarnings("unchecked")
  private static Collection<@Nullable Object> elements(Values values, Place place) {
    if (values.scanner.peek() == '[') {
      return values.elements('[', ']', place);
    }
    int start = values.scanner.position;
    Object elements =
        values.read(place.kind == Place.Kind.ELEMENTS ? place.open() : Place.ANYTHING);
    if (elements instanceof Collection<?> collection) {
      return (Collection<@Nullable Object>) collection;
    }
    throw values.scanner.expected(start, "a list of elements", Conversions.describe(elements));
  }

  private Object collection(
      Values values, Collection<@Nullable Object> elements, Place place, int at) {
    return switch (this) {
      case LIST -> new ArrayList<>(elements);
      case FROZEN_LIST -> Collections.unmodifiableList(new ArrayList<>(elements));
      case SET -> addAll(values, new LinkedHashSet<>(), elements, at);
      case FROZEN_SET -> frozen(values, addAll(values, new LinkedHashSet<>(), elements, at));
      case SORTED_SET -> sorted(values, elements, false, at);
      case REVERSE_SORTED_SET -> sorted(values, elements, true, at);
      case FROZEN_SORTED_SET -> frozen(values, sorted(values, elements, false, at));
      case FROZEN_REVERSE_SORTED_SET -> frozen(values, sorted(values, elements, true, at));
      case ENUM_SET -> EnumCollections.set(values, elements, place.first(), at);
      case DEQUE -> deque(elements);
    };
  }

  private static Object frozen(Values values, Set<@Nullable Object> set) {
    Object view =
        set instanceof SortedSet<@Nullable Object> sorted
            ? Collections.unmodifiableSortedSet(sorted)
            : Collections.unmodifiableSet(set);
    return values.late.frozen(view, set);
  }

  private static SortedSet<@Nullable Object> sorted(
      Values values, Collection<@Nullable Object> elements, boolean reverse, int at) {
    SortedSet<@Nullable Object> set = new TreeSet<>(order(elements, reverse));
    addAll(values, set, elements, at);
    return set;
  }

  /** What a sorted set or map compares by; null for the natural order. */
  static @Nullable Comparator<@Nullable Object> order(
      Collection<@Nullable Object> sorted, boolean reverse) {
    if (sorted.stream().anyMatch(Conversions::hasNoClass)) {
      return new ArchivedOrder(sorted, reverse);
    }
    return reverse ? Collections.reverseOrder() : null;
  }

  /** Elements that were in a set already have been checked there. */
  private static Set<@Nullable Object> addAll(
      Values values, Set<@Nullable Object> set, Collection<@Nullable Object> elements, int at) {
    for (Object element : elements) {
      values.add(set, element, at);
    }
    return set;
  }

  private static Object deque(Collection<@Nullable Object> elements) {
    for (Object element : elements) {
      if (element == null) {
        // The one Deque of the JDK that holds null.
        return new java.util.LinkedList<>(elements);
      }
    }
    return new ArrayDeque<Object>(elements);
  }
}
