package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.error.UnknownNameException;
import io.persistable.error.WrongTypeException;
import io.persistable.tests.api.Models.Airport;
import io.persistable.tests.api.Models.Nested;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes out of an archive, by name and type. */
class ItemsTest {

  private final Items items =
      Archive.restore(
          Archive.create()
              .insert("n", 1)
              .insert("airports", new ArrayList<>(List.of(new Airport("ORD"))))
              .insert("mixed", Arrays.asList("a", null, 2.5))
              .insert("delays", Map.of("ORD", 12))
              .insert("nothing", null)
              .toString());

  @Test
  void itemsHaveTheOrderOfTheText() {
    assertEquals(List.of("n", "airports", "mixed", "delays", "nothing"), items.names());
    assertEquals(5, items.size());
    assertEquals(items.names(), List.copyOf(items.asMap().keySet()));
    assertEquals("Items[n, airports, mixed, delays, nothing]", items.toString());
  }

  @Test
  void bytesGiveWhatTheirTextGives() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Archive.create().insert("name", "Jos\u00e9").insert("b", List.of(1)).writeTo(out);
    assertEquals(
        Archive.restore(out.toString(StandardCharsets.UTF_8)).asMap(),
        Archive.restore(out.toByteArray()).asMap());
    assertEquals("Jos\u00e9", Archive.restore(out.toByteArray()).get("name"));
  }

  @Test
  void aConstructorMayRestoreAnotherArchive() {
    byte[] inner =
        Archive.create().insert("x", "inner").toString().getBytes(StandardCharsets.UTF_8);
    String text = Archive.create().insert("a", new Nested("outer")).insert("z", "end").toString();
    Nested.text = inner;
    Items both = Archive.restore(text);
    assertEquals(new Nested("outer"), both.get("a"));
    assertEquals("inner", Nested.found);
    assertEquals("end", both.get("z"));
  }

  @Test
  void aNameThatIsNotThereIsAnErrorThatListsThoseThatAre() {
    UnknownNameException e = assertThrows(UnknownNameException.class, () -> items.get("m"));
    assertEquals(
        "there is no 'm' in the archive; there are [n, airports, mixed, delays, nothing]; did you"
            + " mean 'n'?",
        e.getMessage());
    assertFalse(items.contains("m"));
  }

  @Test
  void nullIsAnItem() {
    assertTrue(items.contains("nothing"));
    assertNull(items.get("nothing"));
    assertNull(items.get("nothing", Airport.class));
    WrongTypeException e =
        assertThrows(WrongTypeException.class, () -> items.list("nothing", Airport.class));
    assertEquals(
        "$.nothing: expected a java.util.List, found null; get gives null where null was archived",
        e.getMessage());
  }

  @Test
  void aTypedGetterSaysWhatItFound() {
    assertEquals(1, items.get("n", Integer.class));
    WrongTypeException e =
        assertThrows(WrongTypeException.class, () -> items.get("n", Airport.class));
    assertEquals(
        "$.n: expected a io.persistable.tests.api.Models$Airport, found a java.lang.Integer; ask"
            + " for what it is, or for Object",
        e.getMessage());
  }

  @Test
  void aListIsCheckedToTheLastElement() {
    assertEquals(List.of(new Airport("ORD")), items.list("airports", Airport.class));
    assertEquals(Arrays.asList("a", null, 2.5), items.list("mixed", Object.class));
    WrongTypeException e =
        assertThrows(WrongTypeException.class, () -> items.list("mixed", String.class));
    assertEquals(
        "$.mixed[2]: expected a java.lang.String, found a java.lang.Double; ask for what it is, or"
            + " for Object",
        e.getMessage());
  }

  @Test
  void aMapIsCheckedInKeysAndValues() {
    assertEquals(Map.of("ORD", 12), items.map("delays", String.class, Integer.class));
    WrongTypeException key =
        assertThrows(
            WrongTypeException.class, () -> items.map("delays", Integer.class, Integer.class));
    assertEquals(
        "$.delays.keys(): expected a java.lang.Integer, found a java.lang.String; ask for what it"
            + " is, or for Object",
        key.getMessage());
    WrongTypeException value =
        assertThrows(
            WrongTypeException.class, () -> items.map("delays", String.class, String.class));
    assertEquals(
        "$.delays[ORD]: expected a java.lang.String, found a java.lang.Integer; ask for what it is,"
            + " or for Object",
        value.getMessage());
  }

  @Test
  void whatIsReturnedCannotBeChanged() {
    assertThrows(UnsupportedOperationException.class, () -> items.asMap().put("x", 1));
    assertThrows(UnsupportedOperationException.class, () -> items.names().add("x"));
  }
}
