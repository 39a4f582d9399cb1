package io.persistable.tests.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.Persistable;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.graph.SameGraph;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.SynchronousQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Collections come back as what they were, or are refused by name. */
class CollectionClassesTest {

  @Persistable
  record Owner(
      HashMap<String, Integer> map,
      HashSet<String> set,
      Set<String> open,
      Object anything,
      List<LinkedList<String>> nested) {}

  static final class Prices extends ArrayList<Double> {
    private static final long serialVersionUID = 1;
    String currency = "EUR";
  }

  @Test
  void aSubclassInAPlaceOfItsParentKeepsItsClass() {
    Map<String, Integer> ordered = new LinkedHashMap<>();
    ordered.put("z", 1);
    ordered.put("a", 2);
    Owner owner =
        new Owner(
            new LinkedHashMap<>(ordered),
            new LinkedHashSet<>(List.of("z", "a")),
            new HashSet<>(List.of("z", "a")),
            new LinkedList<>(List.of(1)),
            List.of(new LinkedList<>(List.of("a"))));
    assertComesBack(owner);
    assertComesBack(
        new Owner(new HashMap<>(ordered), new HashSet<>(), new LinkedHashSet<>(), 1, List.of()));
  }

  private static void assertComesBack(Object value) {
    Map<String, Object> roots = Map.of("x", value);
    String text = Archive.create().insert("x", value).toString();
    Items items = Archive.restore(text);
    Map<String, @Nullable Object> restored = new LinkedHashMap<>(items.asMap());
    SameGraph.assertSameGraph(roots.get("x"), restored.get("x"));
  }

  @Test
  void setsOfTextsWithoutAMarkKeepTheirOrder() {
    Object set = Archive.restore("x = {'z', 'a', 'k'}\n").get("x", Set.class);
    assertEquals(LinkedHashSet.class, set.getClass());
    assertEquals(List.of("z", "a", "k"), new ArrayList<>((Set<?>) set));
  }

  @Test
  void mapsInTheOrderOfAccessAreSeenAndNotChanged() {
    for (int size = 0; size < 4; size++) {
      Map<Integer, Integer> map = new LinkedHashMap<>(16, 0.75f, true);
      for (int i = 0; i < size; i++) {
        map.put(i, i);
      }
      List<Integer> order = List.copyOf(map.keySet());
      String text = Archive.create().insert("x", map).toString();
      assertTrue(text.contains("_AccessOrderedMap("), text);
      assertEquals(order, List.copyOf(map.keySet()));
      assertComesBack(map);
    }
  }

  @Test
  void collectionsOfTheUsersOwnClassesAreRefusedUnlessFlattened() {
    Prices prices = new Prices();
    prices.add(1.5);
    List<Object> holder = new ArrayList<>(List.of(prices));
    Archive archive = Archive.create().insert("x", holder);
    NotPersistableException e = assertThrows(NotPersistableException.class, archive::toString);
    assertTrue(e.getMessage().contains("$.x[0]: expected a collection that can be archived"));
    assertTrue(e.getMessage().contains(Prices.class.getName()), e.getMessage());
    assertTrue(e.getMessage().contains("flattenSubclasses(true)"), e.getMessage());
    String text = Archive.builder().flattenSubclasses(true).build().insert("x", holder).toString();
    assertTrue(text.contains("x = [[1.5]]"), text);
  }

  @Test
  void whatCannotBeRebuiltIsRefusedWithTheReason() {
    Properties properties = new Properties(new Properties());
    properties.setProperty("a", "b");
    assertComesBack(properties);
    Properties defaults = new Properties();
    defaults.setProperty("a", "c");
    Properties more = new Properties(defaults);
    more.setProperty("a", "b");
    assertRefused("expected Properties without defaults", more);
    assertRefused("it never holds an element", new SynchronousQueue<>());
    assertRefused("its order is that of the clock", new DelayQueue<>());
  }

  private static void assertRefused(String message, Object value) {
    Archive archive = Archive.create().insert("x", new Object[] {value});
    NotPersistableException e = assertThrows(NotPersistableException.class, archive::toString);
    assertTrue(e.getMessage().startsWith("$.x[0]: "), e.getMessage());
    assertTrue(e.getMessage().contains(message), e.getMessage());
  }
}
