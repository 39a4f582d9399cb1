package io.persistable.python.read;

import io.persistable.graph.ArchivedOrder;
import io.persistable.graph.CollectionForm;
import io.persistable.graph.CollectionPlaces;
import io.persistable.graph.Kind;
import io.persistable.graph.SortOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The collection classes that a place may ask for by name. What the text says by its brackets is
 * kept where the place leaves it open; where the place names a class, that class is made.
 */
final class Containers {

  private static final Class<?> UNMODIFIABLE_LIST =
      Collections.unmodifiableList(new LinkedList<>()).getClass();
  private static final Class<?> UNMODIFIABLE_RANDOM_ACCESS_LIST =
      Collections.unmodifiableList(new ArrayList<>()).getClass();
  private static final Class<?> UNMODIFIABLE_SET =
      Collections.unmodifiableSet(new HashSet<>()).getClass();
  private static final Class<?> UNMODIFIABLE_MAP =
      Collections.unmodifiableMap(new HashMap<>()).getClass();

  private static final Class<?> UNMODIFIABLE_SORTED_SET =
      Collections.unmodifiableNavigableSet(new TreeSet<>()).getClass();
  private static final Class<?> UNMODIFIABLE_SORTED_MAP =
      Collections.unmodifiableNavigableMap(new TreeMap<>()).getClass();

  /** The classes of {@code List.of} and its siblings. */
  private static final Set<Class<?>> IMMUTABLE =
      Set.copyOf(
          List.<Class<?>>of(
              List.of().getClass(),
              List.of(1).getClass(),
              Set.of().getClass(),
              Set.of(1).getClass(),
              Map.of().getClass(),
              Map.of(1, 1).getClass()));

  private Containers() {}

  /** Whether a collection that this reader made refuses to be modified. */
  static boolean isUnmodifiable(Object value) {
    Class<?> type = value.getClass();
    return type == UNMODIFIABLE_RANDOM_ACCESS_LIST
        || type == UNMODIFIABLE_LIST
        || type == UNMODIFIABLE_SET
        || type == UNMODIFIABLE_MAP
        || type == UNMODIFIABLE_SORTED_SET
        || type == UNMODIFIABLE_SORTED_MAP
        || IMMUTABLE.contains(type);
  }

  /** Whether it is of those that can't be asked for null either. */
  static boolean isImmutable(Object value) {
    return IMMUTABLE.contains(value.getClass());
  }

  /**
   * A collection of the class that {@code place} names, null if {@code elements} can't be one; a
   * list becomes a set in {@link Conversions#asSet}.
   */
  @SuppressWarnings("unchecked")
  static @Nullable Object collectionFor(
      Place place, Collection<?> elements, Conversions conversions, int at) {
    if (place.raw.isArray()) {
      return arrayFor(place, elements, conversions, at);
    }
    CollectionForm form = CollectionPlaces.form(place.raw);
    Object made = form == null ? null : made(form, elements);
    if (made == null) {
      return null;
    }
    try {
      for (Object element : elements) {
        add((Collection<?>) made, conversions.reference(element, place.first(), at));
      }
      return made;
    } catch (NullPointerException | ClassCastException e) {
      return null; // null, or what can't be compared
    }
  }

  /** An array of the class that {@code place} names, or of {@code Object} if that has no class. */
  private static Object[] arrayFor(
      Place place, Collection<?> elements, Conversions conversions, int at) {
    Object[] array = place.type.newArray(elements.size());
    Class<?> component = array.getClass().getComponentType();
    int i = 0;
    for (Object element : elements) {
      Object fitting = conversions.reference(element, place.first(), at);
      if (fitting != null && !component.isInstance(fitting) && place.ofValues) {
        array = Arrays.copyOf(array, array.length, Object[].class);
        component = Object.class;
      }
      array[i++] = fitting;
    }
    return array;
  }

  /** Adds an element behind those that a text has before. */
  @SuppressWarnings("unchecked")
  static void add(Collection<?> collection, @Nullable Object element) {
    ArchivedOrder order = Conversions.hasNoClass(element) ? ArchivedOrder.of(collection) : null;
    if (order != null) {
      order.add(element);
    }
    ((Collection<@Nullable Object>) collection).add(element);
  }

  /** Asks no collection, since some refuse to be asked. */
  static boolean containsNull(Collection<?> elements) {
    for (Object element : elements) {
      if (element == null) {
        return true;
      }
    }
    return false;
  }

  /** An empty collection for some elements; null if only a call in the text can make one. */
  static @Nullable Object made(CollectionForm form, Collection<?> elements) {
    if (form == CollectionForm.ARRAY_BLOCKING_QUEUE) {
      return form.make(Math.max(1, elements.size()));
    }
    return form.isFilled() ? made(form, SortOrder.NATURAL, elements) : null;
  }

  /**
   * An empty collection for some elements or keys; those that have no class here are sorted as the
   * text has them.
   */
  static Object made(CollectionForm form, SortOrder order, Collection<?> elements) {
    return form.kind().isSorted() && elements.stream().anyMatch(Conversions::hasNoClass)
        ? form.make(
            new ArchivedOrder(elements, order.isReverse(), form.kind() == Kind.PRIORITY_QUEUE))
        : form.make(order);
  }

  /** A map of the class that {@code place} names, null if there is none. */
  @SuppressWarnings("unchecked")
  static @Nullable Object mapFor(Place place, Map<?, ?> entries) {
    CollectionForm form = CollectionPlaces.form(place.raw);
    if (form == null || !form.isFilled()) {
      return null;
    }
    Object made = made(form, SortOrder.NATURAL, entries.keySet());
    try {
      ((Map<@Nullable Object, @Nullable Object>) made).putAll(entries);
      return made;
    } catch (NullPointerException | ClassCastException e) {
      return null; // null, or what can't be compared
    }
  }
}
