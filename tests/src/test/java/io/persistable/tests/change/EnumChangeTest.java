package io.persistable.tests.change;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.error.ReadException;
import io.persistable.tests.change.ChangedEnums.Cabin;
import io.persistable.tests.change.ChangedEnums.CabinPlace;
import io.persistable.tests.change.ChangedEnums.Mood;
import io.persistable.tests.change.ChangedEnums.MoodPlace;
import io.persistable.tests.change.ChangedEnums.Places;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Enums change as records do: in every place, in both dialects. */
class EnumChangeTest {

  private static <T extends Enum<T>> Places<T> places(T constant) {
    Class<T> type = constant.getDeclaringClass();
    return new Places<>(
        constant,
        constant,
        Optional.of(constant),
        List.of(constant),
        EnumSet.of(constant),
        new EnumMap<>(Map.of(constant, 1)),
        Map.of("a", constant),
        new Object[] {constant, type.getEnumConstants()[0]});
  }

  private static String text(Dialect dialect, Enum<?> constant) {
    Archive archive = Archive.create().insert("root", constant);
    if (constant instanceof Cabin cabin) {
      archive
          .insert("all", places(cabin))
          .insert("own", new CabinPlace(cabin, new Cabin[] {cabin}, EnumSet.of(cabin)));
    } else if (constant instanceof Mood mood) {
      archive
          .insert("all", places(mood))
          .insert("own", new MoodPlace(mood, new Mood[] {mood}, EnumSet.of(mood)));
    }
    return archive.toString(dialect);
  }

  private static void assertCabins(Cabin expected, Items items) {
    assertSame(expected, items.get("root"));
    Places<?> all = Objects.requireNonNull(items.get("all", Places.class));
    assertPlaces(places(expected), all);
    CabinPlace own = Objects.requireNonNull(items.get("own", CabinPlace.class));
    assertSame(expected, own.cabin());
    assertArrayEquals(new Cabin[] {expected}, own.cabins());
    assertEquals(EnumSet.of(expected), own.set());
  }

  private static void assertPlaces(Places<?> expected, Places<?> found) {
    assertSame(expected.one(), found.one());
    assertSame(expected.any(), found.any());
    assertEquals(expected.maybe(), found.maybe());
    assertEquals(expected.list(), found.list());
    assertEquals(expected.set(), found.set());
    assertEquals(expected.map(), found.map());
    assertEquals(expected.values(), found.values());
    assertArrayEquals(expected.array(), found.array());
  }

  /** A text of the enum as it is, with another name for a constant. */
  private static String renamed(Dialect dialect, Cabin constant, String former) {
    String text = text(dialect, constant);
    String python = former.equals("None") ? "None_" : former; // a word that Python reserves
    String changed =
        dialect == Dialect.JAVA
            ? text.replace(constant.name(), former)
            : text.replace("'" + constant.name() + "'", "'" + former + "'")
                .replace(constant.name(), python);
    assertTrue(changed.contains(former) && !changed.contains(constant.name()), changed);
    return changed;
  }

  @ParameterizedTest
  @EnumSource
  void constantsThatWereRenamedOrRemovedAreRead(Dialect dialect) {
    Map<String, Cabin> former =
        Map.of(
            "ECONOMY", Cabin.COACH,
            "None", Cabin.COACH,
            "STANDING", Cabin.COACH,
            "SUPERSONIC", Cabin.FIRST,
            "ROYAL", Cabin.FIRST);
    former.forEach(
        (name, constant) -> {
          // Written for OTHER, so that no constant of the present has a part in it.
          Items items = Archive.restore(renamed(dialect, Cabin.OTHER, name));
          assertCabins(constant, items);
          assertEquals(List.of(), items.ignored());
        });
  }

  @ParameterizedTest
  @EnumSource
  void theFallbackStandsForConstantsThatNothingIsKnownOf(Dialect dialect) {
    String text = renamed(dialect, Cabin.COACH, "SLEEPER");
    Items items = Archive.restore(text);
    assertCabins(Cabin.OTHER, items);
    List<String> lines = text.lines().toList();
    assertFalse(items.ignored().isEmpty());
    for (String ignored : items.ignored()) {
      assertTrue(
          ignored.endsWith("constant 'SLEEPER' of store.Cabin, for which the fallback stands"),
          ignored);
      int line = Integer.parseInt(ignored.split(":")[1]);
      assertTrue(lines.get(line - 1).contains("SLEEPER"), ignored);
    }
    long places = lines.stream().filter(line -> line.contains(".SLEEPER")).count();
    long reported = items.ignored().stream().map(each -> each.split(":")[1]).distinct().count();
    assertEquals(places, reported, items.ignored()::toString);
  }

  /** Strictly and leniently: there is nothing to take in its place. */
  @ParameterizedTest
  @EnumSource
  void withoutAFallbackAnUnknownConstantIsAnError(Dialect dialect) {
    String text = text(dialect, Mood.BAD).replace("BAD", "SAD");
    for (boolean lenient : new boolean[] {false, true}) {
      ReadException e =
          assertThrows(
              ReadException.class, () -> Archive.reader().lenient(lenient).build().restore(text));
      assertTrue(e.getMessage().contains("'SAD'; did you mean 'BAD'?"), e::getMessage);
    }
  }

  @Test
  void archivesCallAnEnumByItsNameAndFindItByItsFormerOnes() {
    String text = text(Dialect.PYTHON, Cabin.COACH);
    assertTrue(text.contains("    __module__ = 'store'\n    __qualname__ = 'Cabin'\n"), text);
    assertCabins(Cabin.COACH, Archive.restore(text));
    assertCabins(Cabin.COACH, Archive.restore(text.replace("'Cabin'", "'Klass'")));
  }

  @ParameterizedTest
  @EnumSource
  void anEnumThatMovedIsFoundByTheNameThatItHad(Dialect dialect) {
    String now = "io.persistable.tests.change";
    String then = "io.persistable.tests.elsewhere";
    String text =
        Archive.create()
            .insert("root", Mood.BAD)
            .insert("set", EnumSet.of(Mood.BAD))
            .insert("list", List.of(Mood.GOOD, Mood.BAD))
            .insert("map", new EnumMap<>(Map.of(Mood.GOOD, 1)))
            .toString(dialect)
            .replace(now, then)
            .replace("ChangedEnums.Mood", "Mood")
            .replace(
                "elsewhere.ChangedEnums", dialect == Dialect.JAVA ? "elsewhere.Mood" : "elsewhere");
    Items items = Archive.restore(text);
    assertSame(Mood.BAD, items.get("root"));
    assertEquals(EnumSet.of(Mood.BAD), items.get("set"));
    assertEquals(List.of(Mood.GOOD, Mood.BAD), items.get("list"));
    assertEquals(new EnumMap<>(Map.of(Mood.GOOD, 1)), items.get("map"));
  }
}
