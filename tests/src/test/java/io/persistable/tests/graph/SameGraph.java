package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.persistable.array.Complex;
import io.persistable.array.NdArray;
import io.persistable.spi.RecordValue;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
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

  private SameGraph() {}

  /** Fails with the path of the first difference. */
  public static void assertSameGraph(@Nullable Object expected, @Nullable Object actual) {
    SameGraph comparison = new SameGraph();
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
    if (isValue(expected)) {
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
    if (expected instanceof NdArray) {
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
    assertEquals(kind(expected), kind(actual), () -> pair.path.toString());
    if (actual instanceof Set<?> set) {
      assertAllFound(set, pair.path);
    }
    if (expected instanceof Set && hasHashOrder(expected)) {
      compareByEquality(pair, expected, ((Collection<?>) actual));
    } else {
      compareOrdered(pair, expected.iterator(), ((Collection<?>) actual).iterator(), "");
    }
    assertEquals(expected.size(), ((Collection<?>) actual).size(), () -> pair.path.toString());
  }

  private void compareMaps(Pair pair, Map<?, ?> expected, Object actual) {
    assertEquals(kind(expected), kind(actual), () -> pair.path.toString());
    assertAllFound(((Map<?, ?>) actual).keySet(), pair.path);
    Map<?, ?> other = (Map<?, ?>) actual;
    assertEquals(expected.size(), other.size(), () -> pair.path.toString());
    if (hasHashOrder(expected)) {
      compareByEquality(pair, expected.keySet(), other.keySet());
      expected.forEach((key, value) -> push(value, other.get(key), pair.path, "[" + key + "]"));
      return;
    }
    compareOrdered(pair, expected.keySet().iterator(), other.keySet().iterator(), "key ");
    compareOrdered(pair, expected.values().iterator(), other.values().iterator(), "value ");
  }

  /** Sets and maps in an order that isn't kept. */
  static boolean hasHashOrder(Object collection) {
    return collection.getClass() == HashSet.class
        || collection.getClass() == HashMap.class
        || collection.getClass() == ConcurrentHashMap.class;
  }

  private void compareByEquality(Pair pair, Collection<?> expected, Collection<?> actual) {
    Map<Object, Object> found = new HashMap<>();
    actual.forEach(each -> found.put(each, each));
    for (Object each : expected) {
      push(each, found.get(each), pair.path, "[the one equal to " + each.getClass() + "]");
    }
  }

  /** Elements and keys are where their hashes, or their order, say. */
  private static void assertAllFound(Collection<?> keys, Path path) {
    for (Object each : keys) {
      assertTrue(keys.contains(each), () -> path + ": an element that is not found");
    }
  }

  private void compareOrdered(Pair pair, Iterator<?> expected, Iterator<?> actual, String what) {
    for (int i = 0; expected.hasNext() && actual.hasNext(); i++) {
      push(expected.next(), actual.next(), pair.path, "[" + what + i + "]");
    }
  }

  /** What an archive keeps of a collection's class. */
  private static String kind(Object collection) {
    String kind;
    if (collection instanceof SortedSet<?> set) {
      kind = "sorted set by " + set.comparator();
    } else if (collection instanceof SortedMap<?, ?> map) {
      kind = "sorted map by " + map.comparator();
    } else if (collection instanceof java.util.EnumSet || collection instanceof java.util.EnumMap) {
      kind = "of enums " + (collection instanceof Set);
    } else if (collection instanceof IdentityHashMap) {
      kind = "identity map";
    } else if (collection instanceof io.persistable.Range
        || collection.getClass().isAnonymousClass()) { // a range in compiled Java source
      kind = "range";
    } else if (collection instanceof Map) {
      kind = "map";
    } else if (collection instanceof Set) {
      kind = "set";
    } else {
      kind = collection instanceof List ? "list" : "deque";
    }
    return (isUnmodifiable(collection) ? "unmodifiable " : "") + kind;
  }

  private static boolean isUnmodifiable(Object collection) {
    String name = collection.getClass().getName();
    return name.contains("Unmodifiable")
        || name.contains("Immutable")
        || name.contains("Collections$Empty")
        || name.contains("Collections$Singleton");
  }
}
