package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Persistable;
import io.persistable.error.NotPersistableException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Collections that come back as ones with another {@code equals}, in sets and as keys: those that
 * would be equal then are refused when they are written, the others come back.
 */
class ChangedEqualityTest {

  /** Equal by what it holds. */
  @Persistable
  public record Holder(@Nullable Collection<?> held) {}

  /** A list of a class of its own that is equal by identity. */
  @SuppressWarnings("serial")
  static final class Own extends ArrayList<Object> {
    Own(Collection<?> elements) {
      super(elements);
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(this);
    }
  }

  /** Collections without an equals of their own, of some elements. */
  private static Map<String, Function<List<Integer>, Collection<?>>> kinds() {
    Map<String, Function<List<Integer>, Collection<?>>> kinds = new LinkedHashMap<>();
    kinds.put("values", ChangedEqualityTest::values);
    kinds.put("unmodifiable", Collections::unmodifiableCollection);
    kinds.put("synchronized", Collections::synchronizedCollection);
    kinds.put("checked", of -> Collections.checkedCollection(of, Integer.class));
    kinds.put("own", Own::new);
    return kinds;
  }

  private static Collection<?> values(List<Integer> of) {
    Map<Object, Object> map = new LinkedHashMap<>();
    of.forEach(each -> map.put("k" + map.size(), each));
    return map.values();
  }

  /** What hashes elements, of two. */
  private static List<Function<List<Object>, Object>> places() {
    return List.of(
        HashSet::new,
        LinkedHashSet::new,
        Set::copyOf,
        of -> Map.of(of.get(0), 1, of.get(1), 2),
        of -> new HashMap<>(Map.of(of.get(0), 1, of.get(1), 2)),
        of -> new HashSet<>(List.of(List.of(of.get(0)), List.of(of.get(1)))),
        of -> new HashSet<>(List.of(Map.of(1, of.get(0)), Map.of(1, of.get(1)))),
        of -> Set.of(new Holder(held(of.get(0))), new Holder(held(of.get(1)))));
  }

  private static @Nullable Collection<?> held(Object element) {
    return element instanceof Collection<?> collection ? collection : null;
  }

  @Test
  void thoseThatWouldBeEqualAreRefused() {
    int refused = 0;
    int restored = 0;
    List<List<Integer>> contents = List.of(List.of(), List.of(1), List.of(1, 2));
    for (Map.Entry<String, Function<List<Integer>, Collection<?>>> kind : kinds().entrySet()) {
      for (List<Integer> one : contents) {
        for (List<Integer> other : contents) {
          for (Function<List<Object>, Object> place : places()) {
            for (boolean beside : new boolean[] {false, true}) {
              if (beside && kind.getKey().equals("own")) {
                continue; // a list is equal to it, and it isn't to the list
              }
              Supplier<Object> made =
                  () ->
                      place.apply(
                          Arrays.asList(
                              kind.getValue().apply(new ArrayList<>(one)),
                              beside
                                  ? new ArrayList<>(other)
                                  : kind.getValue().apply(new ArrayList<>(other))));
              boolean isRefused = check(kind.getKey(), made.get(), one.equals(other));
              refused += isRefused ? 1 : 0;
              restored += isRefused ? 0 : 1;
            }
          }
        }
      }
    }
    System.out.println("equal when read: " + refused + " refused, " + restored + " restored");
    assertTrue(refused > 0 && restored > refused, refused + " refused, " + restored + " restored");
  }

  /** Whether both dialects refuse it; what they accept comes back with all elements. */
  private static boolean check(String what, Object value, boolean areEqual) {
    int refused = 0;
    for (Dialect dialect : Dialect.values()) {
      Archive archive = Archive.builder().flattenSubclasses(true).build().insert("x", value);
      String text;
      try {
        text = archive.toString(dialect);
      } catch (NotPersistableException e) {
        assertTrue(areEqual, what + e.getMessage());
        refused++;
        continue;
      }
      Object read = restored(what, text);
      assertEquals(size(value), size(read), what + "\n" + text);
      Set<@Nullable Object> found = Collections.newSetFromMap(new IdentityHashMap<>());
      elements(read).forEach(each -> assertTrue(elements(read).contains(each) && found.add(each)));
    }
    assertTrue(refused == 0 || refused == Dialect.values().length, what + " in one dialect only");
    assertTrue(refused == 0 || areEqual, what + ": refused, though they differ: " + value);
    return refused > 0;
  }

  private static @Nullable Object restored(String what, String text) {
    try {
      return Archive.restore(text).get("x");
    } catch (RuntimeException e) {
      throw new AssertionError(what + ": " + e.getMessage() + "\n" + text, e);
    }
  }

  private static int size(@Nullable Object value) {
    return elements(value).size();
  }

  private static Collection<?> elements(@Nullable Object value) {
    return value instanceof Map<?, ?> map
        ? map.keySet()
        : (Collection<?>) java.util.Objects.requireNonNull(value);
  }
}
