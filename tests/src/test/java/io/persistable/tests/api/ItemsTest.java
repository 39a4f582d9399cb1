package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.tests.api.Models.Airport;
import io.persistable.tests.api.Models.Nested;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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
    NoSuchElementException e = assertThrows(NoSuchElementException.class, () -> items.get("m"));
    assertEquals(
        "expected an item of the archive, one of [n, airports, mixed, delays, nothing], found 'm'",
        e.getMessage());
    assertFalse(items.contains("m"));
  }

  @Test
  void nullIsAnItem() {
    assertTrue(items.contains("nothing"));
    assertNull(items.get("nothing"));
    assertNull(items.get("nothing", Airport.class));
    ClassCastException e =
        assertThrows(ClassCastException.class, () -> items.list("nothing", Airport.class));
    assertEquals("expected item 'nothing' to be a java.util.List, found null", e.getMessage());
  }

  @Test
  void aTypedGetterSaysWhatItFound() {
    assertEquals(1, items.get("n", Integer.class));
    ClassCastException e =
        assertThrows(ClassCastException.class, () -> items.get("n", Airport.class));
    assertEquals(
        "expected item 'n' to be a io.persistable.tests.api.Models$Airport, found a"
            + " java.lang.Integer",
        e.getMessage());
  }

  @Test
  void aListIsCheckedToTheLastElement() {
    assertEquals(List.of(new Airport("ORD")), items.list("airports", Airport.class));
    assertEquals(Arrays.asList("a", null, 2.5), items.list("mixed", Object.class));
    ClassCastException e =
        assertThrows(ClassCastException.class, () -> items.list("mixed", String.class));
    assertEquals(
        "expected item 'mixed'[2] to be a java.lang.String, found a java.lang.Double",
        e.getMessage());
  }

  @Test
  void aMapIsCheckedInKeysAndValues() {
    assertEquals(Map.of("ORD", 12), items.map("delays", String.class, Integer.class));
    ClassCastException key =
        assertThrows(
            ClassCastException.class, () -> items.map("delays", Integer.class, Integer.class));
    assertEquals(
        "expected a key of item 'delays' to be a java.lang.Integer, found a java.lang.String",
        key.getMessage());
    ClassCastException value =
        assertThrows(
            ClassCastException.class, () -> items.map("delays", String.class, String.class));
    assertEquals(
        "expected item 'delays'[ORD] to be a java.lang.String, found a java.lang.Integer",
        value.getMessage());
  }

  @Test
  void whatIsReturnedCannotBeChanged() {
    assertThrows(UnsupportedOperationException.class, () -> items.asMap().put("x", 1));
    assertThrows(UnsupportedOperationException.class, () -> items.names().add("x"));
  }
}
