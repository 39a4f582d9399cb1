package io.persistable.python.value;

import io.persistable.type.ArchivedOrder;
import io.persistable.type.CollectionForm;
import io.persistable.type.CollectionPlaces;
import io.persistable.type.Kind;
import io.persistable.type.SortOrder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The collection classes that a place may ask for by name. What the text says by its brackets is
 * kept where the place leaves it open; where the place names a class, that class is made.
 */
public final class Containers {

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
  public static boolean isUnmodifiable(Object value) {
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

  /** Adds an element behind those that a text has before. */
  @SuppressWarnings("unchecked")
  public static void add(Collection<?> collection, @Nullable Object element) {
    ArchivedOrder order = Classless.isOne(element) ? ArchivedOrder.of(collection) : null;
    if (order != null) {
      order.add(element);
    }
    ((Collection<@Nullable Object>) collection).add(element);
  }

  /** Asks no collection, since some refuse to be asked. */
  public static boolean containsNull(Collection<?> elements) {
    for (Object element : elements) {
      if (element == null) {
        return true;
      }
    }
    return false;
  }

  /** An empty collection for some elements; null if only a call in the text can make one. */
  public static @Nullable Object made(CollectionForm form, Collection<?> elements) {
    if (form == CollectionForm.ARRAY_BLOCKING_QUEUE) {
      return form.make(Math.max(1, elements.size()));
    }
    return form.isFilled() ? made(form, SortOrder.NATURAL, elements) : null;
  }

  /**
   * An empty collection for some elements or keys; those that have no class here are sorted as the
   * text has them.
   */
  public static Object made(CollectionForm form, SortOrder order, Collection<?> elements) {
    return form.kind().isSorted() && elements.stream().anyMatch(Classless::isOne)
        ? form.make(
            new ArchivedOrder(elements, order.isReverse(), form.kind() == Kind.PRIORITY_QUEUE))
        : form.make(order);
  }

  /** A map of the class that {@code place} names, null if there is none. */
  @SuppressWarnings("unchecked")
  static @Nullable Object mapFor(ExpectedType place, Map<?, ?> entries) {
    CollectionForm form = CollectionPlaces.form(place.raw());
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

  /** As the text says of it, with nothing that is added later. */
  public static Object finished(CollectionForm form, Collection<@Nullable Object> filled) {
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
  public static Set<@Nullable Object> emptySet(boolean keepsClasses, ExpectedType place) {
    boolean hashed =
        keepsClasses
            && (place.raw() == HashSet.class
                || place.fixed() == null && place.raw().isAssignableFrom(HashSet.class));
    return hashed ? new HashSet<>() : new LinkedHashSet<>();
  }

  /** A map that refuses to be modified, and null where it has none. */
  public static Object immutable(Map<@Nullable Object, @Nullable Object> map) {
    for (Map.Entry<@Nullable Object, @Nullable Object> entry : map.entrySet()) {
      if (entry.getKey() == null || entry.getValue() == null) {
        return Collections.unmodifiableMap(map);
      }
    }
    return Map.copyOf(map);
  }
}
