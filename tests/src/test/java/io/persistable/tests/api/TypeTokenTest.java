package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.DataSet;
import io.persistable.Items;
import io.persistable.TypeToken;
import io.persistable.error.UnknownNameException;
import io.persistable.error.WrongTypeException;
import io.persistable.tests.api.Models.Airport;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked for with its arguments is checked as deep as they go, and nothing is converted. */
class TypeTokenTest {

  private static final Airport ORD = new Airport("ORD", 41.98, "x");
  private static final TypeToken<Map<String, List<Airport>>> BY_DAY =
      TypeToken.map(TypeToken.of(String.class), TypeToken.list(Airport.class));

  private static Items items(@Nullable Object value) {
    return Archive.restore(Archive.create().insert("x", value).toString());
  }

  @Test
  void nestedTypesComeAsTheyWereDeclared() {
    Map<String, List<Airport>> value = Map.of("mon", Arrays.asList(ORD, null), "tue", List.of());
    Map<String, List<Airport>> back = items(value).get("x", BY_DAY);
    assertNotNull(back);
    List<Airport> monday = back.get("mon");
    assertNotNull(monday);
    assertEquals(41.98, monday.get(0).latitude());
    assertEquals(Optional.of(back), items(value).find("x", BY_DAY));
    assertEquals(value, Archive.read(Archive.textOf(value), BY_DAY));
  }

  @Test
  void everyKindOfTokenTakesWhatItSays() {
    assertEquals(Set.of(1), items(Set.of(1)).get("x", TypeToken.set(Integer.class)));
    assertEquals(
        List.of(Optional.of("a")),
        items(List.of(Optional.of("a")))
            .get("x", TypeToken.list(TypeToken.optional(TypeToken.of(String.class)))));
    assertEquals(
        Set.of(List.of(1L)),
        items(Set.of(List.of(1L))).get("x", TypeToken.set(TypeToken.list(Long.class))));
    assertEquals(
        Map.of(1, "a"), items(Map.of(1, "a")).get("x", TypeToken.map(Integer.class, String.class)));
    assertArrayEquals(
        new double[] {1}, items(new double[] {1}).get("x", TypeToken.of(double[].class)));
    assertNull(items(null).get("x", BY_DAY));
    assertEquals(Optional.empty(), items(null).find("x", BY_DAY));
    assertEquals(Optional.empty(), items(1).find("y", BY_DAY));
    assertThrows(UnknownNameException.class, () -> items(1).get("y", BY_DAY));
  }

  private static void assertWrong(String start, Object value, TypeToken<?> type) {
    Items items = items(value);
    WrongTypeException e = assertThrows(WrongTypeException.class, () -> items.get("x", type));
    assertTrue(e.getMessage().startsWith(start), e::getMessage);
    assertThrows(WrongTypeException.class, () -> items.find("x", type));
  }

  @Test
  void whatIsOfAnotherTypeIsNamedWithItsPath() {
    assertWrong("$.x: expected a java.util.Map, found a ", List.of(), BY_DAY);
    assertWrong(
        "$.x['mon']".replace("'", "")
            + "[1]: expected a io.persistable.tests.api.Models$Airport, found a java.lang.String;",
        Map.of("mon", List.of(ORD, "a")),
        BY_DAY);
    assertWrong(
        "$.x.keys(): expected a java.lang.String, found a java.lang.Integer",
        Map.of(1, List.of()),
        BY_DAY);
    assertWrong(
        "$.x.elements()[0]: expected a java.lang.Long, found a java.lang.Integer",
        Set.of(List.of(1)),
        TypeToken.set(TypeToken.list(Long.class)));
    assertWrong(
        "$.x[0].get(): expected a java.lang.Long",
        List.of(Optional.of(1)),
        TypeToken.list(TypeToken.optional(TypeToken.of(Long.class))));
    assertEquals(
        "java.util.Map<java.lang.String, java.util.List<" + Airport.class.getTypeName() + ">>",
        BY_DAY.toString());
  }

  @Test
  void dataSetsTakeThemToo(@TempDir Path directory) throws IOException {
    Map<String, List<Airport>> value = Map.of("mon", List.of(ORD));
    Path path = directory.resolve("ds");
    try (DataSet data = DataSet.builder(path).mode(DataSet.Mode.WRITE).open()) {
      data.put("x", value);
      assertEquals(value, data.get("x", BY_DAY));
      data.transaction(tx -> assertSame(value, tx.get("x", BY_DAY)));
      TypeToken<List<Airport>> other = TypeToken.list(Airport.class);
      assertThrows(WrongTypeException.class, () -> data.get("x", other));
    }
  }

  private static @Nullable Object assertSame(Object expected, @Nullable Object found) {
    assertEquals(expected, found);
    return null;
  }
}
