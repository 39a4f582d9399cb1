package io.persistable.tests.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.Persistable;
import io.persistable.error.NotPersistableException;
import io.persistable.error.ReadException;
import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the table of types doesn't show: all characters, sharing, refusals with their places. */
class LimitsTest {

  /** A compact constructor that rejects. */
  @Persistable
  public record Percent(int value) {
    public Percent {
      if (value < 0 || value > 100) {
        throw new IllegalArgumentException("no percentage: " + value);
      }
    }
  }

  @TempDir private Path directory;

  @Test
  void everyCharComesBackAlone() {
    List<Object> chars = new ArrayList<>();
    for (int unit = 0; unit < 65_536; unit++) {
      chars.add((char) unit);
    }
    chars.add("no char, so that each carries its type");
    Items items = Archive.restore(Archive.create().insert("chars", chars).toString());
    assertEquals(chars, items.get("chars"));
  }

  @Test
  void floatsHaveTheDigitsOfCpythonsRepr() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    List<Double> numbers = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double number = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(number)) {
        numbers.add(Math.abs(number));
      }
    }
    for (long bits = 1; bits <= 8; bits++) {
      numbers.add(Double.longBitsToDouble(bits));
    }
    String text = Archive.create().insert("x", numbers).toString();
    Files.writeString(directory.resolve("floats.txt"), text);
    assertEquals(
        numbers.size() + " as repr\n",
        Python.get().run(Python.script(LimitsTest.class, "floats.py"), directory));
    assertEquals(numbers, Archive.restore(text).get("x"));
  }

  @Test
  void aMegabyteStringIsStoredOnceAndComesBackShared() {
    String large = "\u00e9'\n\ud800".repeat(1 << 18);
    String text = Archive.create().insert("x", Arrays.asList(large, large)).toString();
    assertTrue(text.length() < 14 * (1 << 18), "stored once");
    List<String> back = Archive.restore(text).list("x", String.class);
    assertEquals(large, back.get(0));
    assertSame(back.get(0), back.get(1));
  }

  @Test
  void otherComparatorsAreRefusedByName() {
    String refusal =
        "expected a collection sorted in natural order, in that of String.CASE_INSENSITIVE_ORDER,"
            + " or in the reverse of one, found the comparator ";
    SortedMap<String, Integer> map =
        new TreeMap<>(Comparator.nullsFirst(Comparator.naturalOrder()));
    assertRefused(
        "$.x[0]: " + refusal + "java.util.Comparators$NullComparator",
        new ArrayList<>(List.of(map)));
    Comparator<String> byLength = Comparator.comparing(String::length);
    assertRefused("$.x: " + refusal, new TreeSet<>(byLength));
    assertRefused("$.x: " + refusal, new PriorityQueue<>(byLength));
  }

  @Test
  void arraysOfTypesThatATextHasNoNameForAreRefused() {
    assertRefused(
        "$.x[a]: expected a value that can be archived, found an array of java.lang.Runnable, for"
            + " which an archive has no name",
        Map.of("a", new Runnable[1][1]));
    @Nullable Object[] anything = {new Runnable[0]};
    assertRefused("$.x[0]: expected a value that can be archived, found an array of", anything);
  }

  @Test
  void whatAConstructorRejectsIsAnErrorWithItsPlace() {
    String text =
        Archive.create()
            .insert("x", List.of(new Percent(7)))
            .toString()
            .replace("value=7", "value=700");
    ReadException e = assertThrows(ReadException.class, () -> Archive.restore(text));
    assertEquals(10, e.line());
    assertTrue(
        e.getMessage()
            .contains("Percent accepts, but it threw java.lang.IllegalArgumentException:"),
        e::getMessage);
    assertTrue(e.getMessage().contains("no percentage: 700"), e::getMessage);
    assertTrue(e.getCause() instanceof IllegalArgumentException);
  }

  @Test
  void numbersOutOfThePlacesRangeAreRefused() {
    String text = Archive.create().insert("x", new Models.Pixel((short) 7, (short) 8)).toString();
    ReadException e =
        assertThrows(ReadException.class, () -> Archive.restore(text.replace("x=7", "x=32768")));
    assertTrue(e.getMessage().contains("32768"), e::getMessage);
    assertTrue(e.getMessage().contains("short"), e::getMessage);
  }

  private static void assertRefused(String message, Object value) {
    Archive archive = Archive.create().insert("x", value);
    NotPersistableException e = assertThrows(NotPersistableException.class, archive::toString);
    assertTrue(e.getMessage().startsWith(message), e::getMessage);
  }
}
