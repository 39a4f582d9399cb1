package io.persistable.python.value.form;

import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Containers;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import io.persistable.type.ArchivedOrder;
import io.persistable.type.CollectionForm;
import io.persistable.type.Kind;
import io.persistable.type.SortOrder;
import java.util.Collection;
import java.util.List;
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
public record CollectionCall(CollectionForm form, SortOrder order, CollectionForm before)
    implements Form {

  public static final CollectionCall LIST = new CollectionCall(CollectionForm.ARRAY_LIST);
  public static final CollectionCall TUPLE =
      new CollectionCall(CollectionForm.IMMUTABLE_LIST, CollectionForm.UNMODIFIABLE_LIST);
  public static final CollectionCall SET =
      new CollectionCall(CollectionForm.HASH_SET, CollectionForm.LINKED_HASH_SET);
  public static final CollectionCall FROZEN_SET =
      new CollectionCall(CollectionForm.IMMUTABLE_SET, CollectionForm.UNMODIFIABLE_SET);
  public static final CollectionCall DEQUE = new CollectionCall(CollectionForm.ARRAY_DEQUE);

  public CollectionCall(CollectionForm form) {
    this(form, form);
  }

  private CollectionCall(CollectionForm form, CollectionForm before) {
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
  public Object call(ValueReader values, ExpectedType place, int at) {
    Scanner scanner = values.scanner();
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
  private int capacity(ValueReader values) {
    Scanner scanner = values.scanner();
    int start = values.scanner().next();
    boolean named = "maxlen".equals(ArgumentNames.read(scanner));
    if (form.kind() != CollectionForm.ARRAY_DEQUE.kind()) {
      throw scanner.expected(start, "one argument", "another");
    }
    if (scanner.acceptWord("None")) {
      scanner.close(')');
      return -1;
    }
    Object capacity = form.isBounded() ? values.read(ExpectedType.ANYTHING) : null;
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
  private static Collection<@Nullable Object> elements(ValueReader values, ExpectedType place) {
    if (values.scanner().peek() == '[') {
      return values.elements('[', ']', place);
    }
    int start = values.scanner().position();
    Object elements =
        values.read(
            place.kind() == ExpectedType.Kind.ELEMENTS ? place.open() : ExpectedType.ANYTHING);
    if (elements instanceof Collection<?> collection) {
      return (Collection<@Nullable Object>) collection;
    }
    throw values.scanner().expected(start, "a list of elements", Descriptions.of(elements));
  }

  private Object collection(
      ValueReader values,
      Collection<@Nullable Object> elements,
      int capacity,
      ExpectedType place,
      int at) {
    CollectionForm made = values.scanner().keepsClasses() ? form : before;
    if (made == CollectionForm.ENUM_SET) {
      return EnumCollections.set(values, elements, place.first(), at);
    }
    if (made == CollectionForm.ARRAY_DEQUE && Containers.containsNull(elements)) {
      return new java.util.LinkedList<>(elements); // as texts of format 1 have them
    }
    Collection<@Nullable Object> filled = empty(made, elements, capacity, values, at);
    if (filled instanceof CopyOnWriteArraySet<@Nullable Object> set
        && !values.fills().late().mayKeep(set)) {
      values.fills().addAll(set, elements, at); // each addition would copy it
    } else if (filled instanceof Set<@Nullable Object> set) {
      // Elements that were in a set already have been checked there.
      for (Object element : elements) {
        values.fills().add(set, element, at);
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
      ValueReader values,
      int at) {
    if (made.isBounded() && (capacity >= 0 || made == CollectionForm.ARRAY_BLOCKING_QUEUE)) {
      if (elements.size() > capacity) {
        throw values
            .scanner()
            .expected(
                at, "a bound that " + elements.size() + " elements fit", "a bound of " + capacity);
      }
      if (made == CollectionForm.ARRAY_BLOCKING_QUEUE) {
        values.countArray(8L * capacity);
      }
      return (Collection<@Nullable Object>) made.make(capacity);
    }
    boolean mayBeFilled = elements.isEmpty() && values.vocabulary().hasUnknown();
    return (Collection<@Nullable Object>)
        (made.kind().isSorted() && mayBeFilled && ArchivedOrder.canStandFor(order)
            ? made.make(
                new ArchivedOrder(elements, order.isReverse(), made.kind() == Kind.PRIORITY_QUEUE))
            : Containers.made(made, order, elements));
  }

  /** What the text says of a collection whose elements are all there. */
  private static Object finished(
      ValueReader values, CollectionForm form, Collection<@Nullable Object> filled) {
    boolean waits = values.fills().late().isWaiting(filled);
    if (waits && form == CollectionForm.IMMUTABLE_SET) {
      return finished(values, CollectionForm.UNMODIFIABLE_SET, filled);
    }
    Object finished = Containers.finished(form, filled);
    return waits ? values.fills().late().frozen(finished, filled) : finished;
  }
}
