package io.persistable.python.value;

import io.persistable.type.CollectionForm;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Puts converted elements and entries in place of those that a collection or a map has. */
final class ConvertedElements {

  private final HashChecks checks;

  ConvertedElements(HashChecks checks) {
    this.checks = checks;
  }

  /**
   * Puts converted elements in place of those of {@code value}; it stays the same object if it can.
   */
  @SuppressWarnings("unchecked")
  Object replaced(Object value, List<@Nullable Object> converted, int at) {
    if (Containers.isUnmodifiable(value)) {
      if (value instanceof NavigableSet<?> sorted) {
        NavigableSet<@Nullable Object> same =
            new TreeSet<>(((NavigableSet<@Nullable Object>) sorted).comparator());
        same.addAll(converted);
        return Containers.finished(CollectionForm.UNMODIFIABLE_SORTED_SET, same);
      }
      boolean immutable = Containers.isImmutable(value);
      return value instanceof Set
          ? Containers.finished(
              immutable ? CollectionForm.IMMUTABLE_SET : CollectionForm.UNMODIFIABLE_SET,
              new LinkedHashSet<>(converted))
          : Containers.finished(
              immutable ? CollectionForm.IMMUTABLE_LIST : CollectionForm.UNMODIFIABLE_LIST,
              converted);
    }
    if (value instanceof List<?> list) {
      ListIterator<@Nullable Object> each = ((List<@Nullable Object>) list).listIterator();
      for (Object element : converted) {
        each.next();
        each.set(element);
      }
    } else {
      Collection<@Nullable Object> collection = (Collection<@Nullable Object>) value;
      collection.clear();
      for (Object element : converted) {
        checks.checkHashable(element, at);
        if (collection.add(element)) {
          checks.checkAdded(collection, collection.size(), element, at);
        }
      }
    }
    return value;
  }

  /** Adds a converted entry to those of a map that were converted before. */
  void put(
      Map<@Nullable Object, @Nullable Object> entries,
      @Nullable Object key,
      @Nullable Object value,
      int at) {
    int size = entries.size();
    entries.put(key, value);
    if (entries.size() > size) {
      checks.checkAdded(entries, entries.size(), key, at);
    }
  }

  /** Puts converted entries in place of those of {@code map}; as {@link #replaced}. */
  @SuppressWarnings("unchecked")
  Object replaced(Map<?, ?> map, Map<@Nullable Object, @Nullable Object> converted) {
    if (Containers.isUnmodifiable(map)) {
      if (map instanceof NavigableMap<?, ?> sorted) {
        NavigableMap<@Nullable Object, @Nullable Object> copy =
            new TreeMap<>(((NavigableMap<@Nullable Object, @Nullable Object>) sorted).comparator());
        copy.putAll(converted);
        return Collections.unmodifiableNavigableMap(copy);
      }
      return Containers.isImmutable(map)
          ? Containers.immutable(converted)
          : Collections.unmodifiableMap(converted);
    }
    Map<@Nullable Object, @Nullable Object> modifiable =
        (Map<@Nullable Object, @Nullable Object>) map;
    modifiable.clear();
    modifiable.putAll(converted);
    return map;
  }
}
