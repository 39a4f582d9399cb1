package io.persistable.tests.javadialect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.error.LimitExceededException;
import io.persistable.error.PersistableException;
import io.persistable.error.ReadException;
import io.persistable.error.UnknownTypeException;
import io.persistable.tests.graph.GraphGenerator;
import io.persistable.value.ReadLimits;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no source of an archive is refused with its place, and costs no more than its length. */
class HostileSourcesTest {

  private static String source(String members) {
    return "import java.util.ArrayList;\nimport java.util.List;\nimport java.util.Map;\n\n"
        + "public final class Archive {\n"
        + members
        + "\n}\n";
  }

  private static String item(String type, String value) {
    return source("  public static final " + type + " x = " + value + ";");
  }

  private static void assertRefused(String text, String message) {
    ReadException refused = assertThrows(ReadException.class, () -> Archive.restore(text));
    assertTrue(refused.getMessage().contains(message), refused::getMessage);
    assertTrue(refused.getMessage().startsWith("<archive>:"), refused::getMessage);
  }

  @Test
  void aTextThatEndsEarlyOrLacksAByteIsReadOrRefused() {
    for (long seed : new long[] {3, 5, 8}) {
      Archive archive =
          Archive.builder().allowedNames(GraphGenerator.NASTY_NAMES.toArray(String[]::new)).build();
      new GraphGenerator(seed).roots().forEach(archive::insert);
      byte[] text = archive.toString(Dialect.JAVA).getBytes(StandardCharsets.UTF_8);
      int length = Math.min(text.length, 6_000);
      int step = 1 + text.length / 16_000; // each is read to where it breaks
      for (int i = 60; i < length; i += step) {
        readOrRefuse(new String(text, 0, i, StandardCharsets.ISO_8859_1));
        byte[] less = new byte[text.length - 1];
        System.arraycopy(text, 0, less, 0, i);
        System.arraycopy(text, i + 1, less, i, text.length - i - 1);
        readOrRefuse(new String(less, StandardCharsets.ISO_8859_1));
      }
    }
  }

  private static void readOrRefuse(String text) {
    try {
      Archive.restore(text);
    } catch (PersistableException expected) {
      assertTrue(expected.getMessage().contains("expected"), expected::getMessage);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "Object | Runtime.getRuntime() | a call that sources of archives have, found a call of"
            + " java.lang.Runtime.getRuntime",
        "Object | System.exit(1) | a call of java.lang.System.exit",
        "Object | 1 + 2 | expected ';', found '+'",
        "Object | y | a variable that has a value here, found y",
        "Object | new int[] {1, \"a\"} | elements of type int, found others",
        "Object | (byte) 300 | a byte, found the number 300",
        "Object | 5000000000 | an int, found the number 5000000000",
        "Object | 1e999 | a double, found a number beyond its range",
        "Object | `'ab'` | one character in single quotes",
        "Object | \"\\u000a\" | an escape that Java replaces",
        "Object | List.of(null) | no null for List.of, found null",
        "Object | Map.of(1, 2, 1, 3) | keys that differ, found one that is there twice",
        "Object | List.of(1).get(0) | the end of the value, found a call of 'get'",
        "Object | new int[2000000000] | expected no more than the limit of",
        "Object | new Object[100][100][100][100] | elements of arrays without values",
        "Object | java.time.Year.of(\"a\") | a value of type Integer for java.time.Year.of",
        "Object | java.time.LocalDate.of(1, 13, 1) | accepts, but it threw",
      })
  void whatIsBeyondTheSubsetIsRefused(String type, String value, String message) {
    assertRefused(item(type, value), message);
  }

  @Test
  void anUnknownTypeIsNamedWithItsPlaceAndLikelyCauses() {
    UnknownTypeException refused =
        assertThrows(
            UnknownTypeException.class,
            () -> Archive.restore(item("Object", "new demo.Fligth(1)")));
    assertEquals("demo.Fligth", refused.typeName());
    assertEquals(6, refused.line());
    assertEquals(38, refused.column());
    assertTrue(
        refused.getMessage().contains("There is no class of that name"), refused::getMessage);
  }

  @Test
  void deepNestingMeetsALimit() {
    String deep = "List.of(".repeat(100_000) + ")".repeat(100_000);
    assertThrows(LimitExceededException.class, () -> Archive.restore(item("Object", deep)));
    String braces = "new int" + "[]".repeat(200_000) + "{".repeat(200_000);
    assertThrows(LimitExceededException.class, () -> Archive.restore(item("Object", braces)));
  }

  @Test
  void methodsMustRunInTheOrderInWhichTheyStand() {
    String parts =
        "  private static final class Part1 {\n"
            + "    static int a;\n"
            + "    static void build() {\n      build2();\n      build1();\n    }\n"
            + "    private static void build1() {\n      a = 1;\n    }\n"
            + "    private static void build2() {\n      a = 2;\n    }\n  }\n"
            + "  static {\n    Part1.build();\n  }\n";
    assertRefused(source(parts), "methods that are called once each, in the order");
  }

  @Test
  void sharedListsWhoseHashWouldTakeForeverAreRefused() {
    StringBuilder members =
        new StringBuilder("  private static final List<Object> g0 = List.of(1);");
    for (int i = 1; i <= 40; i++) {
      members.append("\n  private static final List<Object> g").append(i);
      members.append(" = List.of(g").append(i - 1).append(", g").append(i - 1).append(");");
    }
    members.append("\n  public static final Object x = Map.of(g40, 1);");
    assertThrows(LimitExceededException.class, () -> Archive.restore(source(members.toString())));
  }

  @Test
  void limitsAreThoseOfTheReader() {
    ReadLimits few = ReadLimits.builder().objects(10).build();
    assertThrows(
        LimitExceededException.class,
        () ->
            Archive.reader()
                .limits(few)
                .build()
                .restore(item("Object", "List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)")));
  }

  @Test
  void valuesMustFitTheirPlaces() {
    assertRefused(
        source(
            "  public static final Object x = new io.persistable.tests.javadialect.Flights.Airport("
                + "\"DTW\", 5, 1.0, 2.0);"),
        "a value of type String for io.persistable.tests.javadialect.Flights.Airport.name, found"
            + " the Integer 5");
  }

  @Test
  void whatAComponentHoldsMustFitTheComponentsType() {
    assertRefused(
        source(
            "  public static final Object x = new io.persistable.tests.graph.Models.Typed("
                + "new ArrayList<>(List.of(1)), null, null, null, null, null, null, null, null,"
                + " null, null, null, null);"),
        "a List<Long> with elements of that type, found the Integer 1");
  }
}
