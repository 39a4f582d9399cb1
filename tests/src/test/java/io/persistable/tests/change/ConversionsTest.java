package io.persistable.tests.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.error.ReadException;
import io.persistable.tests.change.Conversions.Day;
import io.persistable.tests.change.Conversions.Migrated;
import io.persistable.tests.change.Conversions.Tag;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A component got another type: what loses nothing is converted, all else says how to go on. */
class ConversionsTest {

  private static final List<Tag> TAGS = List.of(new Tag("b"), new Tag("a"));

  /** An object of the old type, the record of the new one, and its component. */
  static Stream<Arguments> kept() {
    Set<Tag> tags = new LinkedHashSet<>(TAGS);
    Map<Day, Integer> days = Map.of(Day.TUE, 1, Day.MON, 2);
    return Stream.of(
        change(new Conversions.OfInts(new int[] {1, -2}), "OfIntList", List.of(1, -2)),
        change(new Conversions.OfInts(new int[] {1, -2}), "OfLongList", List.of(1L, -2L)),
        change(new Conversions.OfInts(new int[] {1, -2}), "OfLongs", new long[] {1, -2}),
        change(new Conversions.OfInts(new int[] {}), "OfIntList", List.of()),
        change(new Conversions.OfDoubles(new double[] {0.5}), "OfDoubleList", List.of(0.5)),
        change(new Conversions.OfIntList(List.of(1, 2)), "OfInts", new int[] {1, 2}),
        change(new Conversions.OfIntList(List.of(1, 2)), "OfLongList", List.of(1L, 2L)),
        change(new Conversions.OfLongList(List.of(1L)), "OfIntList", List.of(1)),
        change(new Conversions.OfTexts(new String[] {"b", "a"}), "OfTextList", List.of("b", "a")),
        change(new Conversions.OfTexts(new String[] {"b", "a"}), "OfTextSet", Set.of("b", "a")),
        change(new Conversions.OfTextList(List.of("b")), "OfTexts", new String[] {"b"}),
        change(new Conversions.OfTextList(List.of("b", "a")), "OfTextSet", Set.of("a", "b")),
        change(
            new Conversions.OfTextList(List.of("b", "a")),
            "OfSortedTexts",
            new TreeSet<>(Set.of("a", "b"))),
        change(new Conversions.OfTextSet(Set.of("a")), "OfTextList", List.of("a")),
        change(new Conversions.OfTextSet(Set.of("a")), "OfTexts", new String[] {"a"}),
        change(new Conversions.OfTags(TAGS.toArray(new Tag[0])), "OfTagList", TAGS),
        change(new Conversions.OfTagList(TAGS), "OfTags", TAGS.toArray(new Tag[0])),
        change(new Conversions.OfTagList(TAGS), "OfTagSet", tags),
        change(new Conversions.OfTagList(new ArrayList<>(TAGS)), "OfTagHashSet", tags),
        change(new Conversions.OfTagSet(new LinkedHashSet<>(TAGS)), "OfTagList", TAGS),
        change(new Conversions.OfTagSet(new HashSet<>(TAGS)), "OfTagHashSet", tags),
        change(new Conversions.OfDayList(List.of(Day.TUE)), "OfDays", EnumSet.of(Day.TUE)),
        change(new Conversions.OfDays(EnumSet.of(Day.TUE)), "OfDayList", List.of(Day.TUE)),
        change(new Conversions.OfDayMap(days), "OfDayEnumMap", new EnumMap<>(days)),
        change(
            new Conversions.OfDayHashMap(new HashMap<>(days)), "OfDayEnumMap", new EnumMap<>(days)),
        change(new Conversions.OfDayEnumMap(new EnumMap<>(days)), "OfDayMap", days),
        change(new Conversions.OfInt(-7), "OfText", "-7"),
        change(new Conversions.OfLong(1L << 40), "OfText", "1099511627776"),
        change(new Conversions.OfInt(-7), "OfTextList", List.of("-7")),
        change(new Conversions.OfInt(5), "OfDouble", 5.0));
  }

  /** What would be lost, or guessed. */
  static Stream<Arguments> refused() {
    return Stream.of(
        change(new Conversions.OfTextList(List.of("a", "a")), "OfTextSet", "elements that differ"),
        change(new Conversions.OfIntList(Arrays.asList(1, null)), "OfInts", "migrate"),
        change(new Conversions.OfText("x"), "OfInt", "migrate"),
        change(new Conversions.OfText("7"), "OfInt", "migrate"),
        change(new Conversions.OfDouble(0.5), "OfText", "migrate"),
        change(new Conversions.OfDouble(5.0), "OfInt", "migrate"),
        change(new Conversions.OfDayList(List.of(Day.MON, Day.MON)), "OfDays", "elements that"),
        change(new Conversions.OfTextList(List.of("MON")), "OfDays", "migrate"),
        change(new Conversions.OfBoolean(true), "OfText", "migrate"),
        change(new Conversions.OfBoolean(true), "OfInt", "migrate"),
        change(new Conversions.OfDayMap(Map.of(Day.MON, 1)), "OfDayList", "migrate"),
        change(new Conversions.OfDayList(List.of(Day.MON)), "OfDayMap", "migrate"),
        change(new Conversions.OfTagList(TAGS), "OfTextList", "migrate"),
        change(new Conversions.OfText("MON"), "OfDayList", "migrate"));
  }

  private static Arguments change(Record old, String now, Object expected) {
    return Arguments.of(old, now, expected);
  }

  private static String text(Record old, String now, boolean named) {
    Archive archive = Archive.create();
    if (named) { // what is referred to twice stands in a statement of its own
      archive.insert("again", component(old));
    }
    String then = old.getClass().getSimpleName();
    String text = archive.insert("x", old).toString();
    return text.replaceAll("\\b(_?)" + then + "\\b", "$1" + now);
  }

  private static Object component(Record record) {
    try {
      return record.getClass().getDeclaredMethod("value").invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("kept")
  void whatLosesNothingIsConverted(Record old, String now, Object expected) {
    for (boolean named : new boolean[] {false, true}) {
      Record found =
          Objects.requireNonNull(Archive.restore(text(old, now, named)).get("x", Record.class));
      assertEquals(now, found.getClass().getSimpleName());
      Object value = component(found);
      if (expected.getClass().isArray()) {
        assertSame(expected.getClass(), value.getClass());
        assertEquals(Array.getLength(expected), Array.getLength(value));
        for (int i = 0; i < Array.getLength(expected); i++) {
          assertEquals(Array.get(expected, i), Array.get(value, i));
        }
      } else {
        assertEquals(expected, value);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("refused")
  void allElseIsAnErrorThatSaysHowToGoOn(Record old, String now, String message) {
    for (boolean named : new boolean[] {false, true}) {
      String text = text(old, now, named);
      ReadException e = assertThrows(ReadException.class, () -> Archive.restore(text));
      assertTrue(e.getMessage().contains(message), e::getMessage);
      assertTrue(
          !message.equals("migrate") || e.getMessage().contains("raise the version"),
          e::getMessage);
    }
  }

  @Test
  void aMigrationThatGivesNullOrThrowsIsNamed() {
    String text = Archive.create().insert("x", new Migrated(3)).toString();
    String old = text.replace("    __version__ = 2\n", "");
    ReadException e = assertThrows(ReadException.class, () -> Archive.restore(old));
    assertTrue(
        e.getMessage()
            .contains(
                "expected an object from the method migrate of io.persistable.tests.change"
                    + ".Conversions.Migrated, which makes version 2 of what was version 1, found"
                    + " null"),
        e::getMessage);
    e = assertThrows(ReadException.class, () -> Archive.restore(old.replace("value=3", "value=1")));
    assertTrue(
        e.getMessage().contains("accepts as version 1, but it threw java.lang.IllegalState"),
        e::getMessage);
    assertEquals("no ones", Objects.requireNonNull(e.getCause()).getMessage());
  }
}
