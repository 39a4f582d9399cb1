package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.persistable.array.Complex;
import io.persistable.array.NdArray;
import io.persistable.value.RecordValue;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether two object graphs are the same: values to the bit, classes, order, and identity: two
 * references that lead to one object here lead to one object there, and the other way round. By
 * reflection, so that it shares nothing with what it judges; with a stack of its own, so that depth
 * costs nothing.
 */
public final class SameGraph {

  private record Pair(@Nullable Object expected, @Nullable Object actual, Path path) {}

  /** Where a pair was found; a list from the end, since most are never printed. */
  private record Path(@Nullable Path parent, String step) {
    @Override
    public String toString() {
      StringBuilder text = new StringBuilder();
      int shown = 0;
      for (Path at = this; at != null && shown++ < 30; at = at.parent) {
        text.insert(0, at.step);
      }
      return text.toString();
    }
  }

  private final Deque<Pair> stack = new ArrayDeque<>();
  private final Map<Object, Object> forth = new IdentityHashMap<>();
  private final Map<Object, Object> back = new IdentityHashMap<>();

  /** Whether only the interfaces of collections count, as in texts of format 1. */
  private final boolean interfaces;

  private SameGraph(boolean interfaces) {
    this.interfaces = interfaces;
  }

  /** Fails with the path of the first difference. */
  public static void assertSameGraph(@Nullable Object expected, @Nullable Object actual) {
    compareAll(expected, actual, new SameGraph(false));
  }

  /** As {@link #assertSameGraph}, of what a text of format 1 kept. */
  public static void assertSameInFormat1(@Nullable Object expected, @Nullable Object actual) {
    compareAll(expected, actual, new SameGraph(true));
  }

  private static void compareAll(
      @Nullable Object expected, @Nullable Object actual, SameGraph comparison) {
    comparison.push(expected, actual, null, "$");
    while (!comparison.stack.isEmpty()) {
      comparison.compare(comparison.stack.pop());
    }
  }

  private void push(
      @Nullable Object expected, @Nullable Object actual, @Nullable Path parent, String step) {
    stack.push(new Pair(expected, actual, new Path(parent, step)));
  }

  private void compare(Pair pair) {
    Object expected = pair.expected;
    Object actual = pair.actual;
    if (expected == null || actual == null) {
      assertSame(expected, actual, () -> pair.path.toString());
      return;
    }
    if (expected instanceof Pattern pattern) {
      assertEquals(pattern.pattern(), ((Pattern) actual).pattern(), () -> pair.path.toString());
      assertEquals(pattern.flags(), ((Pattern) actual).flags(), () -> pair.path.toString());
      return;
    }
    // Format 1 did not keep who shares a value that can be changed.
    if (isValue(expected)
        && HolderModels.contents(expected) == null
        && (interfaces || !isMutableValue(expected))) {
      assertEquals(expected.getClass(), actual.getClass(), () -> pair.path.toString());
      assertEquals(expected, actual, () -> pair.path.toString());
      return;
    }
    if (expected instanceof Optional<?> held) {
      assertEquals(expected.getClass(), actual.getClass(), () -> pair.path.toString());
      push(held.orElse(null), ((Optional<?>) actual).orElse(null), pair.path, ".value");
      return;
    }
    Object seen = forth.put(expected, actual);
    Object seenBack = back.put(actual, expected);
    if (seen != null || seenBack != null) {
      if (hasIdentity(expected)) {
        assertSame(actual, seen, () -> pair.path + ": shared here, not there");
        assertSame(expected, seenBack, () -> pair.path + ": shared there, not here");
        return;
      }
    }
    Map<String, @Nullable Object> held = HolderModels.contents(expected);
    if (held != null) {
      assertEquals(expected.getClass(), actual.getClass(), () -> pair.path.toString());
      Map<String, @Nullable Object> other = HolderModels.contents(actual);
      held.forEach((name, value) -> push(value, other.get(name), pair.path, "." + name));
    } else if (expected instanceof NdArray || isMutableValue(expected)) {
      assertEquals(expected.getClass(), actual.getClass(), () -> pair.path.toString());
      assertEquals(expected, actual, () -> pair.path.toString());
    } else if (expected.getClass().isRecord()) {
      compareRecords(pair, expected, actual);
    } else if (isBean(expected)) {
      compareFields(pair, expected, actual);
    } else if (expected instanceof RecordValue value) {
      compareRecordValues(pair, value, (RecordValue) actual);
    } else if (expected.getClass().isArray()) {
      compareArrays(pair, expected, actual);
    } else if (expected instanceof Map<?, ?> map) {
      compareMaps(pair, map, actual);
    } else if (expected instanceof Collection<?> collection) {
      compareCollections(pair, collection, actual);
    } else {
      fail(pair.path + ": no way to compare a " + expected.getClass());
    }
  }

  /** Values that can be changed, so that it matters who shares one. */
  static boolean isMutableValue(Object value) {
    return value instanceof java.util.Date
        || value instanceof java.util.BitSet
        || value instanceof java.util.TimeZone && HolderModels.contents(value) == null;
  }

  private static boolean isValue(Object value) {
    String name = value.getClass().getName();
    return value instanceof Enum
        || name.startsWith("java.lang.")
        || name.startsWith("java.math.")
        || name.startsWith("java.time.")
        || name.startsWith("java.util.Optional") && !name.equals("java.util.Optional")
        || !(value instanceof Collection)
            && !(value instanceof Map)
            && !value.getClass().isArray()
            && !value.getClass().isRecord()
            && !isBean(value)
            && !(value instanceof RecordValue)
            && !(value instanceof NdArray)
            && !name.equals("java.util.Optional");
  }

  /** A class of the tests that is no record, enum or collection. */
  static boolean isBean(Object value) {
    Class<?> type = value.getClass();
    return type.getName().startsWith("io.persistable.tests.")
        && !type.isArray()
        && !type.isRecord()
        && !(value instanceof Enum)
        && !(value instanceof Collection);
  }

  /** The fields that hold what is archived, in order. */
  static List<Field> fields(Object bean) {
    return Arrays.stream(bean.getClass().getDeclaredFields())
        .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
        .toList();
  }

  /** Empty unmodifiable collections are one object in the JDK; optionals and points have none. */
  private static boolean hasIdentity(Object value) {
    return !(value instanceof WithoutIdentity)
        && !(value instanceof Complex)
        && !(value instanceof Optional)
        && !(value instanceof Collection<?> c && c.isEmpty() && isUnmodifiable(c))
        && !(value instanceof Map<?, ?> m && m.isEmpty() && isUnmodifiable(m));
  }

  private void compareRecords(Pair pair, Object expected, Object actual) {
    assertEquals(expected.getClass(), actual.getClass(), () -> pair.path.toString());
    try {
      for (RecordComponent component : expected.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        push(
            component.getAccessor().invoke(expected),
            component.getAccessor().invoke(actual),
            pair.path,
            "." + component.getName());
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private void compareFields(Pair pair, Object expected, Object actual) {
    assertEquals(expected.getClass(), actual.getClass(), () -> pair.path.toString());
    try {
      for (Field field : fields(expected)) {
        field.setAccessible(true);
        push(field.get(expected), field.get(actual), pair.path, "." + field.getName());
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private void compareRecordValues(Pair pair, RecordValue expected, RecordValue actual) {
    assertEquals(expected.toString(), actual.toString(), () -> pair.path.toString());
    for (String name : expected.names()) {
      push(expected.get(name), actual.get(name), pair.path, "." + name);
    }
  }

  private void compareArrays(Pair pair, Object expected, Object actual) {
    assertEquals(expected.getClass(), actual.getClass(), () -> pair.path.toString());
    int length = Array.getLength(expected);
    assertEquals(length, Array.getLength(actual), () -> pair.path.toString());
    for (int i = length - 1; i >= 0; i--) {
      push(Array.get(expected, i), Array.get(actual, i), pair.path, "[" + i + "]");
    }
  }

  private void compareCollections(Pair pair, Collection<?> expected, Object actual) {
    if (!(expected instanceof io.persistable.Range)) { // a list in compiled Java source
      boolean hidden = isHidden(expected);
      assertEquals(kind(expected, hidden), kind(actual, hidden), () -> pair.path.toString());
    }
    if (actual instanceof Set<?> set) {
      assertAllFound(set, pair.path);
    }
    if (hasHashOrder(expected)) {
      compareHashed(pair, expected, (Collection<?>) actual, "");
    } else {
      compareOrdered(pair, expected.iterator(), ((Collection<?>) actual).iterator(), "");
    }
    assertEquals(expected.size(), ((Collection<?>) actual).size(), () -> pair.path.toString());
  }

  private void compareMaps(Pair pair, Map<?, ?> expected, Object actual) {
    boolean hidden = isHidden(expected);
    assertEquals(kind(expected, hidden), kind(actual, hidden), () -> pair.path.toString());
    assertAllFound(((Map<?, ?>) actual).keySet(), pair.path);
    Map<?, ?> other = (Map<?, ?>) actual;
    assertEquals(expected.size(), other.size(), () -> pair.path.toString());
    if (hasHashOrder(expected)) {
      List<Object> keys = new java.util.ArrayList<>(expected.keySet());
      List<Object> found = matched(keys, other.keySet());
      for (int i = 0; i < keys.size(); i++) {
        push(keys.get(i), found.get(i), pair.path, "[key " + i + "]");
        push(expected.get(keys.get(i)), other.get(found.get(i)), pair.path, "[value " + i + "]");
      }
      return;
    }
    compareOrdered(pair, expected.keySet().iterator(), other.keySet().iterator(), "key ");
    compareOrdered(pair, expected.values().iterator(), other.values().iterator(), "value ");
  }

  /** Elements and keys are where their hashes, or their order, say. */
  private static void assertAllFound(Collection<?> keys, Path path) {
    for (Object each : keys) {
      assertTrue(keys.contains(each), () -> path + ": an element that is not found");
    }
  }

  /** Classes whose order is that of a table: it depends on how the elements came to be there. */
  static boolean hasHashOrder(Object collection) {
    Class<?> type = collection.getClass();
    return type == java.util.HashSet.class
        || type == java.util.HashMap.class
        || type == java.util.Hashtable.class
        || type == java.util.Properties.class
        || type == java.util.WeakHashMap.class
        || type == java.util.concurrent.ConcurrentHashMap.class
        || type == java.util.concurrent.ConcurrentHashMap.KeySetView.class
        || type.getName().startsWith("java.util.ImmutableCollections$Set")
        || type.getName().startsWith("java.util.ImmutableCollections$Map");
  }

  private void compareHashed(Pair pair, Collection<?> expected, Collection<?> actual, String what) {
    List<Object> elements = new java.util.ArrayList<>(expected);
    List<Object> found = matched(elements, actual);
    for (int i = 0; i < elements.size(); i++) {
      push(elements.get(i), found.get(i), pair.path, "[" + what + i + "]");
    }
  }

  /** The elements of {@code actual} that are equal to those expected, in their order. */
  private static List<Object> matched(List<Object> expected, Collection<?> actual) {
    Map<Object, Object> byValue = new java.util.HashMap<>();
    actual.forEach(element -> byValue.put(element, element));
    List<Object> found = new java.util.ArrayList<>();
    for (Object element : expected) {
      found.add(byValue.get(element));
    }
    return found;
  }

  private void compareOrdered(Pair pair, Iterator<?> expected, Iterator<?> actual, String what) {
    for (int i = 0; expected.hasNext() && actual.hasNext(); i++) {
      push(expected.next(), actual.next(), pair.path, "[" + what + i + "]");
    }
  }

  /**
   * What an archive keeps of a collection: the class where it is one that a program can name, else
   * the interface, and what can be done with it. docs/types.md has the table.
   */
  private String kind(Object collection, boolean hidden) {
    Class<?> type = collection.getClass();
    StringBuilder kind = new StringBuilder();
    if (!hidden && !interfaces) {
      kind.append(type.getName());
    } else if (collection instanceof java.util.EnumSet) {
      kind.append("EnumSet");
    } else {
      kind.append(
          collection instanceof SortedMap
              ? "SortedMap"
              : collection instanceof SortedSet
                  ? "SortedSet"
                  : collection instanceof Map
                      ? "Map"
                      : collection instanceof Set
                          ? "Set"
                          : collection instanceof java.util.Queue ? "Queue" : "List");
      kind.append(isModifiable(collection) ? ", modifiable" : ", unmodifiable");
      kind.append(interfaces ? "" : toleratesNull(collection) ? ", with null" : ", without null");
    }
    if (collection instanceof java.util.concurrent.BlockingQueue<?> queue) {
      kind.append(" of ").append(queue.size() + queue.remainingCapacity());
    }
    if (isOrderedByAccess(collection)) {
      kind.append(" in the order of access");
    }
    return kind.append(order(collection)).toString();
  }

  private static boolean isHidden(Object collection) {
    return !Modifier.isPublic(collection.getClass().getModifiers());
  }

  private static String order(Object collection) {
    Object comparator =
        collection instanceof SortedSet<?> set
            ? set.comparator()
            : collection instanceof SortedMap<?, ?> map
                ? map.comparator()
                : collection instanceof java.util.PriorityQueue<?> queue
                    ? queue.comparator()
                    : collection instanceof java.util.concurrent.PriorityBlockingQueue<?> queue
                        ? queue.comparator()
                        : null;
    return comparator == null ? "" : " by " + comparator;
  }

  private static boolean isOrderedByAccess(Object collection) {
    if (collection.getClass() != java.util.LinkedHashMap.class) {
      return false;
    }
    Map<Object, Object> copy = cloned((java.util.LinkedHashMap<?, ?>) collection);
    copy.clear();
    copy.put("a", 1);
    copy.put("b", 2);
    copy.get("a");
    return copy.keySet().iterator().next().equals("b");
  }

  @SuppressWarnings("unchecked")
  private static Map<Object, Object> cloned(java.util.LinkedHashMap<?, ?> map) {
    return (Map<Object, Object>) map.clone();
  }

  /** By the names of the classes: some that nothing can be added to allow a removal of nothing. */
  private static boolean isModifiable(Object collection) {
    return !collection
        .getClass()
        .getName()
        .matches(
            "java\\.util\\.(ImmutableCollections\\$.*"
                + "|Collections\\$(Unmodifiable|Empty|Singleton|CopiesList).*)");
  }

  private static boolean toleratesNull(Object collection) {
    if (collection instanceof SortedMap || collection instanceof SortedSet) {
      return false; // as its comparator has it
    }
    try {
      if (collection instanceof Map<?, ?> map) {
        map.containsKey(null);
      } else {
        ((Collection<?>) collection).contains(null);
      }
      return true;
    } catch (NullPointerException e) {
      return false;
    }
  }

  static boolean isUnmodifiable(Object collection) {
    return isHidden(collection) && !isModifiable(collection);
  }
}
