package io.persistable.tests.ignore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Elements that differ in what is ignored only are one when they are read: they are refused. */
class IgnoredKeysTest {

  @Persistable
  record Key(int a, @Persistable.Ignore @Nullable String s) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      return a != other.a ? a - other.a : String.valueOf(s).compareTo(String.valueOf(other.s));
    }
  }

  @Persistable
  record Around(Key key) {}

  /** Equal if what is stored is. */
  @Persistable
  record ByStored(int a, @Persistable.Ignore @Nullable String s) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ByStored that && a == that.a;
    }

    @Override
    public int hashCode() {
      return a;
    }
  }

  /** Equal to itself alone. */
  @Persistable
  static class Identity {
    public int a;
    @Persistable.Ignore public @Nullable String s;

    static Identity of(int a, String s) {
      Identity made = new Identity();
      made.a = a;
      made.s = s;
      return made;
    }
  }

  /** What is made of two elements. */
  private static final Map<String, Function<List<Object>, Object>> COLLECTIONS =
      new LinkedHashMap<>();

  static {
    COLLECTIONS.put("Set.of", Set::copyOf);
    COLLECTIONS.put("HashSet", HashSet::new);
    COLLECTIONS.put("LinkedHashSet", LinkedHashSet::new);
    COLLECTIONS.put("unmodifiable", all -> Collections.unmodifiableSet(new LinkedHashSet<>(all)));
    COLLECTIONS.put("ConcurrentHashMap", all -> keys(all, new ConcurrentHashMap<>()));
    COLLECTIONS.put("CopyOnWriteArraySet", CopyOnWriteArraySet::new);
    COLLECTIONS.put("HashMap", all -> keys(all, new HashMap<>()));
    COLLECTIONS.put("LinkedHashMap", all -> keys(all, new LinkedHashMap<>()));
    COLLECTIONS.put("Map.of", all -> Map.copyOf(keys(all, new HashMap<>())));
  }

  private static Map<Object, Object> keys(Collection<Object> keys, Map<Object, Object> map) {
    keys.forEach(key -> map.put(key, 1));
    return map;
  }

  /** Where the elements stand in what is an element. */
  private static final List<UnaryOperator<Object>> NESTINGS =
      List.of(
          key -> key,
          List::of,
          Optional::of,
          key -> new ArrayList<>(List.of(1, key)),
          key -> key instanceof Key own ? new Around(own) : List.of(key),
          key -> Set.of(key),
          key -> List.of(List.of(List.of(List.of(List.of(key))))));

  private static void refuses(Object object, String what) {
    for (Dialect dialect : Dialect.values()) {
      NotPersistableException e =
          assertThrows(
              NotPersistableException.class,
              () -> Archive.create().insert("x", List.of(0, object)).toString(dialect),
              what);
      String text = String.valueOf(e.getMessage());
      assertTrue(text.startsWith("$.x[1]: expected elements or keys that still differ"), text);
      assertTrue(text.contains("(@Persistable.Ignore)"), text);
    }
  }

  private static Object back(Object object, Dialect dialect) {
    String text = Archive.create().insert("x", object).toString(dialect);
    return Archive.restore(text).get("x", Object.class);
  }

  @Test
  void elementsThatDifferInWhatIsIgnoredOnlyAreRefused() {
    int count = 0;
    for (Map.Entry<String, Function<List<Object>, Object>> each : COLLECTIONS.entrySet()) {
      for (UnaryOperator<Object> nesting : NESTINGS) {
        Object one = nesting.apply(new Key(1, "x"));
        Object two = nesting.apply(new Key(1, "y"));
        refuses(each.getValue().apply(List.of(one, two)), each.getKey() + " of " + one);
        count++;
      }
    }
    for (Collection<Object> sorted :
        List.<Collection<Object>>of(
            new TreeSet<>(List.of(new Key(1, "x"), new Key(1, "y"))),
            keys(List.of(new Key(1, "x"), new Key(1, "y")), new TreeMap<>()).keySet())) {
      refuses(new TreeSet<>(sorted), "sorted");
      count++;
    }
    System.out.println(count + " collections of what differs in what is ignored only");
  }

  @Test
  void whatIsStillToBeToldApartIsWritten() {
    for (Dialect dialect : Dialect.values()) {
      for (Function<List<Object>, Object> each : COLLECTIONS.values()) {
        for (UnaryOperator<Object> nesting : NESTINGS) {
          List<Object> keys = new ArrayList<>();
          List<Object> stored = new ArrayList<>();
          for (int i = 0; i < 3; i++) {
            keys.add(nesting.apply(new Key(i, "x")));
            stored.add(nesting.apply(new Key(i, null)));
          }
          assertEquals(each.apply(stored), back(each.apply(keys), dialect));
        }
        Object equal = each.apply(List.of(new ByStored(1, "x"), new ByStored(2, "x")));
        assertEquals(equal, back(equal, dialect));
        Object back = back(each.apply(List.of(Identity.of(1, "x"), Identity.of(1, "y"))), dialect);
        assertEquals(2, back instanceof Map<?, ?> m ? m.size() : ((Set<?>) back).size());
      }
      Object list = Arrays.asList(new Key(1, "x"), new Key(1, "y"));
      assertEquals(
          Arrays.asList(new Key(1, null), new Key(1, null)), back(list, dialect), "a list");
    }
  }
}
