package io.persistable.tests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.graph.CollectionModels.Narrow;
import io.persistable.tests.graph.CollectionModels.NarrowInside;
import java.util.AbstractCollection;
import java.util.AbstractList;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What a place can hold and reading can't make is refused when it is written, by its path. */
class NarrowPlacesTest {

  @Test
  void whatReadingCannotMakeForThePlaceIsRefused() {
    NarrowPlaces.REFUSED.forEach(
        (component, values) -> {
          for (Object value : values) {
            Narrow narrow = narrow(component, value);
            assertRefused("$.x." + component, value, narrow);
            Object shared = new ArrayList<>(List.of("a", narrow, narrow));
            assertRefused("$.x[1]." + component, value, shared);
          }
        });
    assertTrue(NarrowPlaces.REFUSED.values().stream().noneMatch(List::isEmpty));
  }

  @Test
  void norForAPlaceInsideOfAnother() {
    Map<String, String> steps =
        Map.of("collection", "[1]", "list", "[key 0]", "set", "[1]", "map", "[m][1]");
    NarrowPlaces.REFUSED.forEach(
        (component, values) -> {
          for (Object value : values) {
            NarrowInside narrow = inside(component, value);
            String path = "." + component + steps.get(component);
            assertRefused("$.x" + path, value, narrow);
            assertRefused("$.x[1]" + path, value, new ArrayList<>(List.of("a", narrow, narrow)));
            if (component.equals("list")) {
              assertRefused("$.x.optional[0]", value, inside("optional", value));
            }
          }
        });
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private static NarrowInside inside(String component, Object value) {
    Object other = new ArrayList<>();
    return new NarrowInside(
        (List) List.of(new ArrayList<>(), component.equals("collection") ? value : other),
        new HashMap<>((Map) Map.of(component.equals("list") ? value : other, 1)),
        new AbstractSet[] {
          null, component.equals("set") ? (AbstractSet<Object>) value : new HashSet<>()
        },
        (Map)
            Map.of(
                "m", List.of(new HashMap<>(), component.equals("map") ? value : new HashMap<>())),
        (Optional) Optional.of(component.equals("optional") ? value : other),
        Map.of());
  }

  private static void assertRefused(String path, Object value, Object root) {
    Archive archive = Archive.create().insert("x", root);
    for (Dialect dialect : Dialect.values()) {
      NotPersistableException e =
          assertThrows(NotPersistableException.class, () -> archive.toString(dialect));
      assertEquals(path, e.path());
      assertTrue(e.getMessage().startsWith(path + ": expected a collection"), e.getMessage());
      assertTrue(e.getMessage().contains(value.getClass().getName()), e.getMessage());
    }
  }

  @SuppressWarnings("unchecked")
  private static Narrow narrow(String component, Object value) {
    boolean list = component.equals("list");
    boolean set = component.equals("set");
    boolean map = component.equals("map");
    return new Narrow(
        component.equals("collection") ? (AbstractCollection<Object>) value : new ArrayList<>(),
        list ? (AbstractList<Object>) value : new ArrayList<>(),
        set ? (AbstractSet<Object>) value : new HashSet<>(),
        map ? (AbstractMap<String, Object>) value : new HashMap<>(),
        new TreeSet<>(),
        new TreeMap<>(),
        new TreeSet<>(),
        new TreeMap<>(),
        List.of());
  }
}
