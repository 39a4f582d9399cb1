package io.persistable.tests.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.Persistable;
import io.persistable.Removed;
import io.persistable.error.ReadException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
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
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/**
 * Several constants may have become one, by a fallback or a replacement: a set has one of them
 * then, and a map with both as keys is an error that says why.
 */
class MergedConstantsTest {

  @Persistable
  enum Before {
    A,
    B,
    C,
    D
  }

  @Persistable
  @Removed(value = "B", replacement = "A")
  enum After {
    A,
    @Persistable.Fallback
    OTHER
  }

  @Persistable
  record Holds(Object constant) {}

  /** Constants of before, and what they all are now. */
  private record Merged(List<Before> before, After now, String named) {}

  private static final List<Merged> MERGED =
      List.of(
          new Merged(List.of(Before.A, Before.B), After.A, "After.A stands for B of the text"),
          new Merged(
              List.of(Before.C, Before.D), After.OTHER, "After.OTHER stands for C, D of the text"));

  private static final Map<String, Function<List<Object>, Object>> SETS =
      Map.of(
          "Set.of", Set::copyOf,
          "HashSet", HashSet::new,
          "LinkedHashSet", LinkedHashSet::new,
          "unmodifiable", all -> Collections.unmodifiableSet(new LinkedHashSet<>(all)),
          "CopyOnWriteArraySet", CopyOnWriteArraySet::new);

  private static final Map<String, Function<List<Object>, Object>> SORTED_SETS =
      Map.of(
          "TreeSet", TreeSet::new,
          "ConcurrentSkipListSet", ConcurrentSkipListSet::new,
          "EnumSet", all -> EnumSet.copyOf(constants(all)));

  private static final Map<String, Function<List<Object>, Object>> MAPS =
      Map.of(
          "HashMap", all -> keys(all, new HashMap<>()),
          "LinkedHashMap", all -> keys(all, new LinkedHashMap<>()),
          "Map.of", all -> Map.copyOf(keys(all, new HashMap<>())));

  private static final Map<String, Function<List<Object>, Object>> SORTED_MAPS =
      Map.of(
          "TreeMap", all -> keys(all, new TreeMap<>()),
          "EnumMap",
              all -> {
                EnumMap<Before, Object> map = new EnumMap<>(Before.class);
                constants(all).forEach(key -> map.put(key, 1));
                return map;
              });

  private static List<Before> constants(Collection<Object> all) {
    return all.stream().map(Before.class::cast).toList();
  }

  private static Map<Object, Object> keys(Collection<Object> keys, Map<Object, Object> map) {
    keys.forEach(key -> map.put(key, 1));
    return map;
  }

  private static final List<UnaryOperator<Object>> NESTINGS =
      List.of(
          List::of,
          Optional::of,
          Holds::new,
          key -> new HashSet<>(Set.of(key)),
          key -> Map.of("k", List.of(key)),
          key -> new ArrayList<>(List.of(1, new Holds(List.of(key)))));

  private static String text(Dialect dialect, Object before) {
    return Archive.create().insert("x", before).toString(dialect).replace("Before", "After");
  }

  private static List<Object> nested(List<Before> constants, UnaryOperator<Object> nesting) {
    List<Object> all = new ArrayList<>();
    constants.forEach(each -> all.add(nesting.apply(each)));
    return all;
  }

  private int count;

  private void setHasOne(
      Merged merged, Function<List<Object>, Object> kind, UnaryOperator<Object> nesting) {
    for (Dialect dialect : Dialect.values()) {
      String text = text(dialect, kind.apply(nested(merged.before, nesting)));
      Items items = Archive.restore(text);
      assertEquals(Set.of(nesting.apply(merged.now)), items.get("x"), text);
      List<String> notes =
          items.ignored().stream().filter(each -> each.contains("is in the set already")).toList();
      assertEquals(1, notes.size(), () -> text + items.ignored());
      assertTrue(notes.get(0).contains(merged.named), () -> items.ignored().toString());
      count++;
    }
  }

  private void mapIsRefused(
      Merged merged, Function<List<Object>, Object> kind, UnaryOperator<Object> nesting) {
    for (Dialect dialect : Dialect.values()) {
      String text = text(dialect, kind.apply(nested(merged.before, nesting)));
      ReadException e = assertThrows(ReadException.class, () -> Archive.restore(text), text);
      String message = String.valueOf(e.getMessage());
      assertTrue(message.contains("expected keys that differ"), message);
      assertTrue(message.contains(merged.named), message);
      assertTrue(message.contains("@Removed"), message);
      count++;
    }
  }

  @Test
  void aSetHasOneOfThemAndAMapIsRefused() {
    for (Merged merged : MERGED) {
      List<UnaryOperator<Object>> all = new ArrayList<>(NESTINGS);
      all.add(key -> key);
      for (UnaryOperator<Object> nesting : all) {
        SETS.values().forEach(kind -> setHasOne(merged, kind, nesting));
        MAPS.values().forEach(kind -> mapIsRefused(merged, kind, nesting));
      }
      SORTED_SETS.values().forEach(kind -> setHasOne(merged, kind, key -> key));
      SORTED_MAPS.values().forEach(kind -> mapIsRefused(merged, kind, key -> key));
    }
    System.out.println(count + " sets and maps of constants that became one");
  }

  /** One of them alone is read as ever, also beside others. */
  @Test
  void whatStillDiffersIsRead() {
    for (Dialect dialect : Dialect.values()) {
      for (Function<List<Object>, Object> kind : SETS.values()) {
        Items items = Archive.restore(text(dialect, kind.apply(List.of(Before.B, Before.C))));
        assertEquals(Set.of(After.A, After.OTHER), items.get("x"));
      }
      for (Function<List<Object>, Object> kind : MAPS.values()) {
        Items items = Archive.restore(text(dialect, kind.apply(List.of(Before.B, Before.C))));
        assertEquals(Map.of(After.A, 1, After.OTHER, 1), items.get("x"));
      }
    }
  }

  /** Elements that are there twice without that are an error beside such constants too. */
  @Test
  void otherEqualElementsAreAnError() {
    for (Dialect dialect : Dialect.values()) {
      String text =
          text(dialect, List.of(Set.of(Before.C, Before.D), new LinkedHashSet<>(List.of(71, 72))));
      ReadException e =
          assertThrows(ReadException.class, () -> Archive.restore(text.replace("72", "71")), text);
      assertTrue(String.valueOf(e.getMessage()).contains("expected elements that differ"));
    }
  }
}
