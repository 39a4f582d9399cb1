package io.persistable.python.read;

import io.persistable.graph.ArchivedOrder;
import io.persistable.graph.CollectionForm;
import io.persistable.graph.Kind;
import io.persistable.graph.SortOrder;
import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import org.jspecify.annotations.Nullable;

/**
 * Collections that their brackets alone do not tell: {@code _LinkedList([1, 2])}.
 *
 * @param form what is made
 * @param order what a sorted one compares by
 * @param before what is made in a text of format 1
 */
record CollectionForms(CollectionForm form, SortOrder order, CollectionForm before)
    implements Meaning {

  static final CollectionForms LIST = new CollectionForms(CollectionForm.ARRAY_LIST);
  static final CollectionForms TUPLE =
      new CollectionForms(CollectionForm.IMMUTABLE_LIST, CollectionForm.UNMODIFIABLE_LIST);
  static final CollectionForms SET =
      new CollectionForms(CollectionForm.HASH_SET, CollectionForm.LINKED_HASH_SET);
  static final CollectionForms FROZEN_SET =
      new CollectionForms(CollectionForm.IMMUTABLE_SET, CollectionForm.UNMODIFIABLE_SET);
  static final CollectionForms DEQUE = new CollectionForms(CollectionForm.ARRAY_DEQUE);

  CollectionForms(CollectionForm form) {
    this(form, form);
  }

  private CollectionForms(CollectionForm form, CollectionForm before) {
    this(form, SortOrder.NATURAL, before);
  }

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return "a call that makes a " + order.prefix() + form.alias();
  }

  @Override
  public Object call(Values values, Place place, int at) {
    Scanner scanner = values.scanner;
    scanner.open('(');
    Collection<@Nullable Object> elements = List.of();
    int capacity = -1;
    if (!scanner.acceptClose(')')) {
      elements = elements(values, place);
      if (scanner.another(')')) {
        capacity = capacity(values);
      }
    }
    try {
      return collection(values, elements, capacity, place, at);
    } catch (ClassCastException | NullPointerException | IllegalStateException e) {
      throw scanner.error(
          at, "expected elements that this collection accepts, but it threw " + e, e);
    }
  }

  /** A deque may say that it has no bound; Java has none with one that drops elements. */
  private int capacity(Values values) {
    Scanner scanner = values.scanner;
    int start = values.position();
    boolean named = "maxlen".equals(ArgumentNames.read(scanner));
    if (form.kind() != CollectionForm.ARRAY_DEQUE.kind()) {
      throw scanner.expected(start, "one argument", "another");
    }
    if (scanner.acceptWord("None")) {
      scanner.close(')');
      return -1;
    }
    Object capacity = form.isBounded() ? values.read(Place.ANYTHING) : null;
    if (!(capacity instanceof Integer bound) || bound < 1) {
      throw scanner.expected(
          start,
          form.isBounded() ? "a bound on the size, at least 1" : "a deque without bound",
          named ? "'maxlen', for which Java has no collection" : "another argument");
    }
    scanner.close(')');
    return bound;
  }

  @SuppressWarnings("unchecked")
  private static Collection<@Nullable Object> elements(Values values, Place place) {
    if (values.scanner.peek() == '[') {
      return values.elements('[', ']', place);
    }
    int start = values.scanner.position();
    Object elements =
        values.read(place.kind == Place.Kind.ELEMENTS ? place.open() : Place.ANYTHING);
    if (elements instanceof Collection<?> collection) {
      return (Collection<@Nullable Object>) collection;
    }
    throw values.scanner.expected(start, "a list of elements", Conversions.describe(elements));
  }

  private Object collection(
      Values values, Collection<@Nullable Object> elements, int capacity, Place place, int at) {
    CollectionForm made = values.scanner.keepsClasses() ? form : before;
    if (made == CollectionForm.ENUM_SET) {
      return EnumCollections.set(values, elements, place.first(), at);
    }
    if (made == CollectionForm.ARRAY_DEQUE && Containers.containsNull(elements)) {
      return new java.util.LinkedList<>(elements); // as texts of format 1 have them
    }
    Collection<@Nullable Object> filled = empty(made, elements, capacity, values, at);
    if (filled instanceof CopyOnWriteArraySet<@Nullable Object> set && !values.late.mayKeep(set)) {
      values.addAll(set, elements, at); // each addition would copy it
    } else if (filled instanceof Set<@Nullable Object> set) {
      // Elements that were in a set already have been checked there.
      for (Object element : elements) {
        values.add(set, element, at);
      }
    } else {
      filled.addAll(elements);
    }
    return finished(values, made, filled);
  }

  @SuppressWarnings("unchecked")
  private Collection<@Nullable Object> empty(
      CollectionForm made,
      Collection<@Nullable Object> elements,
      int capacity,
      Values values,
      int at) {
    if (made.isBounded() && (capacity >= 0 || made == CollectionForm.ARRAY_BLOCKING_QUEUE)) {
      if (elements.size() > capacity) {
        throw values.scanner.expected(
            at, "a bound that " + elements.size() + " elements fit", "a bound of " + capacity);
      }
      if (made == CollectionForm.ARRAY_BLOCKING_QUEUE) {
        values.countArray(8L * capacity);
      }
      return (Collection<@Nullable Object>) made.make(capacity);
    }
    boolean mayBeFilled = elements.isEmpty() && values.types.hasUnknown();
    return (Collection<@Nullable Object>)
        (made.kind().isSorted() && mayBeFilled && ArchivedOrder.canStandFor(order)
            ? made.make(
                new ArchivedOrder(elements, order.isReverse(), made.kind() == Kind.PRIORITY_QUEUE))
            : Containers.made(made, order, elements));
  }

  /** What the text says of a collection whose elements are all there. */
  private static Object finished(
      Values values, CollectionForm form, Collection<@Nullable Object> filled) {
    boolean waits = values.late.isWaiting(filled);
    if (waits && form == CollectionForm.IMMUTABLE_SET) {
      return finished(values, CollectionForm.UNMODIFIABLE_SET, filled);
    }
    Object finished = finished(form, filled);
    return waits ? values.late.frozen(finished, filled) : finished;
  }

  /** As the text says of it, with nothing that is added later. */
  static Object finished(CollectionForm form, Collection<@Nullable Object> filled) {
    return switch (form) {
      case IMMUTABLE_LIST ->
          filled.contains(null)
              ? Collections.unmodifiableList((List<@Nullable Object>) filled)
              : List.copyOf(filled);
      case IMMUTABLE_SET ->
          filled.contains(null)
              ? Collections.unmodifiableSet((Set<@Nullable Object>) filled)
              : Set.copyOf(filled);
      case UNMODIFIABLE_LIST -> Collections.unmodifiableList((List<@Nullable Object>) filled);
      case UNMODIFIABLE_SET -> Collections.unmodifiableSet((Set<@Nullable Object>) filled);
      case UNMODIFIABLE_SORTED_SET ->
          Collections.unmodifiableNavigableSet((NavigableSet<@Nullable Object>) filled);
      default -> filled;
    };
  }

  /** What the elements of a set in braces go into; it keeps their order where the place does. */
  static Set<@Nullable Object> emptySet(Scanner scanner, Place place) {
    boolean hashed =
        scanner.keepsClasses()
            && (place.raw == HashSet.class
                || place.fixed == null && place.raw.isAssignableFrom(HashSet.class));
    return hashed ? new HashSet<>() : new LinkedHashSet<>();
  }
}
