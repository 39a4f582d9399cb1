package io.persistable.tests.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.error.ReadException;
import io.persistable.tests.change.Conversions.Day;
import java.lang.reflect.Array;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

/**
 * A component that held some elements is of another type now that holds them as well: all pairs.
 */
class ConvertedPairsTest {

  /** Objects of which each one's component has what those of the others have. */
  @SuppressWarnings({"unchecked", "rawtypes"})
  private static List<List<Record>> groups() {
    List<Integer> ints = List.of(1, -2, 30);
    List<Long> longs = List.of(1L, -2L, 30L);
    List<Day> days = List.of(Day.TUE, Day.MON);
    Map<Day, Integer> map = Map.of(Day.TUE, 1, Day.MON, 2);
    List<Integer>[] lists = new List[] {List.of(1, 2), List.of(3, 4)};
    return List.of(
        List.of(
            new ConvertedModels.IntArray(new int[] {1, -2, 30}),
            new ConvertedModels.LongArray(new long[] {1, -2, 30}),
            new ConvertedModels.ShortArray(new short[] {1, -2, 30}),
            new ConvertedModels.IntegerArray(new Integer[] {1, -2, 30}),
            new ConvertedModels.LongBoxes(new Long[] {1L, -2L, 30L}),
            new ConvertedModels.IntList(ints),
            new ConvertedModels.LongList(longs),
            new ConvertedModels.IntArrayList(new ArrayList<>(ints)),
            new ConvertedModels.IntLinkedList(new LinkedList<>(ints)),
            new ConvertedModels.IntCollection(new ArrayList<>(ints)),
            new ConvertedModels.IntDeque(new ArrayDeque<>(ints)),
            new ConvertedModels.IntSet(Set.copyOf(ints)),
            new ConvertedModels.IntHashSet(new HashSet<>(ints)),
            new ConvertedModels.IntLinkedHashSet(new LinkedHashSet<>(ints)),
            new ConvertedModels.IntSortedSet(new TreeSet<>(ints)),
            new ConvertedModels.IntTreeSet(new TreeSet<>(ints)),
            new ConvertedModels.LongTreeSet(new TreeSet<>(longs))),
        List.of(
            new ConvertedModels.DoubleArray(new double[] {0.5, -2}),
            new ConvertedModels.FloatArray(new float[] {0.5f, -2}),
            new ConvertedModels.DoubleBoxes(new Double[] {0.5, -2.0}),
            new ConvertedModels.DoubleList(List.of(0.5, -2.0)),
            new ConvertedModels.DoubleSet(Set.of(0.5, -2.0)),
            new ConvertedModels.DoubleSortedSet(new TreeSet<>(Set.of(0.5, -2.0)))),
        List.of(
            new ConvertedModels.FlagArray(new boolean[] {true, false}),
            new ConvertedModels.FlagBoxes(new Boolean[] {true, false}),
            new ConvertedModels.FlagList(List.of(true, false)),
            new ConvertedModels.FlagSet(Set.of(true, false))),
        List.of(
            new ConvertedModels.CharArray(new char[] {'b', 'a'}),
            new ConvertedModels.CharBoxes(new Character[] {'b', 'a'}),
            new ConvertedModels.CharList(List.of('b', 'a')),
            new ConvertedModels.CharSet(Set.of('b', 'a'))),
        List.of(
            new ConvertedModels.DayArray(new Day[] {Day.TUE, Day.MON}),
            new ConvertedModels.DayList(days),
            new ConvertedModels.DayLinkedList(new LinkedList<>(days)),
            new ConvertedModels.DaySet(Set.copyOf(days)),
            new ConvertedModels.DayHashSet(new HashSet<>(days)),
            new ConvertedModels.DaySortedSet(new TreeSet<>(days)),
            new ConvertedModels.DayTreeSet(new TreeSet<>(days)),
            new ConvertedModels.DayEnumSet(EnumSet.copyOf(days))),
        List.of(
            new ConvertedModels.IntGrid(new int[][] {{1, 2}, {3, 4}}),
            new ConvertedModels.IntegerGrid(new Integer[][] {{1, 2}, {3, 4}}),
            new ConvertedModels.RowList(List.of(new int[] {1, 2}, new int[] {3, 4})),
            new ConvertedModels.BoxRowList(List.of(new Integer[] {1, 2}, new Integer[] {3, 4})),
            new ConvertedModels.ListList(List.of(lists)),
            new ConvertedModels.ListArray(lists),
            new ConvertedModels.ListSet(new LinkedHashSet<>(List.of(lists)))),
        List.of(
            new ConvertedModels.DayMap(map),
            new ConvertedModels.DayHashMap(new HashMap<>(map)),
            new ConvertedModels.DayLinkedHashMap(new LinkedHashMap<>(map)),
            new ConvertedModels.DaySortedMap(new TreeMap<>(map)),
            new ConvertedModels.DayTreeMap(new TreeMap<>(map)),
            new ConvertedModels.DayConcurrentMap(new ConcurrentHashMap<>(map)),
            new ConvertedModels.DayEnumMap(new EnumMap<>(map)),
            new ConvertedModels.DayLongMap(Map.of(Day.TUE, 1L, Day.MON, 2L))));
  }

  private static Object component(Record record) {
    try {
      return record.getClass().getDeclaredMethod("value").invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** What an object holds, whatever holds it. */
  private static String content(Object value) {
    if (value instanceof Map<?, ?> map) {
      return new TreeMap<>(map).toString();
    }
    List<String> all = new ArrayList<>();
    if (value instanceof Collection<?> collection) {
      collection.forEach(each -> all.add(content(each)));
    } else if (value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        all.add(content(Array.get(value, i)));
      }
    } else {
      return value.toString();
    }
    all.sort(null);
    return all.toString();
  }

  private static String text(Record old, Record now, boolean named, Dialect dialect) {
    Archive archive = Archive.create();
    if (named) { // what is referred to twice stands in a statement of its own
      archive.insert("again", component(old));
    }
    String text = archive.insert("x", old).toString(dialect);
    String then = old.getClass().getSimpleName();
    return text.replaceAll("\\b(_?)" + then + "\\b", "$1" + now.getClass().getSimpleName());
  }

  @Test
  void whatHoldsTheSameIsConvertedFromEachToEach() {
    List<String> refused = new ArrayList<>();
    int count = 0;
    for (List<Record> group : groups()) {
      for (Record old : group) {
        for (Record now : group) {
          for (boolean named : new boolean[] {false, true}) {
            String what = old.getClass().getSimpleName() + " to " + now.getClass().getSimpleName();
            count++;
            try {
              Record found =
                  Objects.requireNonNull(
                      Archive.restore(text(old, now, named, Dialect.PYTHON))
                          .get("x", now.getClass()));
              assertEquals(content(component(now)), content(component(found)), what);
              if (component(now).getClass().isArray()) {
                assertEquals(component(now).getClass(), component(found).getClass(), what);
              }
            } catch (ReadException e) {
              refused.add(what + (named ? " (named): " : ": ") + e.getMessage());
            }
          }
        }
      }
    }
    assertEquals(List.of(), refused);
    System.out.println(count + " conversions of what holds the same");
  }

  /** Java's texts are Java: what doesn't fit is refused, and the error says how to go on. */
  @Test
  void sourcesAreNotConvertedAndSayHowToGoOn() {
    int refused = 0;
    for (List<Record> group : groups()) {
      for (Record old : group) {
        for (Record now : group) {
          String text = text(old, now, false, Dialect.JAVA);
          try {
            Record found = Objects.requireNonNull(Archive.restore(text).get("x", now.getClass()));
            assertEquals(content(component(now)), content(component(found)));
          } catch (ReadException e) {
            String message = String.valueOf(e.getMessage());
            assertTrue(message.contains("migrate"), message);
            assertTrue(message.contains("Python text"), message);
            assertTrue(!message.contains("ImmutableCollections"), message);
            refused++;
          }
        }
      }
    }
    assertTrue(refused > 100, "only " + refused);
  }

  /** javac would round it. */
  @Test
  void anIntIsAFloatOnlyIfAFloatHoldsIt() {
    Record now = new ConvertedModels.FloatValue(0);
    for (Dialect dialect : Dialect.values()) {
      for (int exact : new int[] {0, -3, 1 << 24, Integer.MIN_VALUE}) {
        String text = text(new ConvertedModels.IntValue(exact), now, false, dialect);
        assertEquals(new ConvertedModels.FloatValue(exact), Archive.restore(text).get("x"));
      }
      for (int lossy : new int[] {(1 << 24) + 1, Integer.MAX_VALUE, -(1 << 25) - 1}) {
        String text = text(new ConvertedModels.IntValue(lossy), now, false, dialect);
        ReadException e = assertThrows(ReadException.class, () -> Archive.restore(text));
        assertTrue(String.valueOf(e.getMessage()).contains("migrate"), e.getMessage());
      }
    }
  }
}
