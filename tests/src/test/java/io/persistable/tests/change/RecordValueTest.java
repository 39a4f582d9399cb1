package io.persistable.tests.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.error.UnknownTypeException;
import io.persistable.value.ArrayValue;
import io.persistable.value.EnumValue;
import io.persistable.value.EnumValueMap;
import io.persistable.value.EnumValueSet;
import io.persistable.value.RecordValue;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole archives without one of their classes: read, inspected, written again unchanged. */
class RecordValueTest {

  @ParameterizedTest
  @ValueSource(strings = {"gone_flat.py", "gone_scoped.py"})
  void anArchiveIsWrittenAgainByteForByte(String name) {
    String text = ChangeTest.old(name);
    Items items = read(text);
    Archive archive = Archive.builder().scoped(name.contains("scoped")).build();
    items.asMap().forEach(archive::insert);
    assertEquals(text, archive.toString());
  }

  @Test
  void itsObjectsCanBeInspectedAndChanged() {
    Items items = read(ChangeTest.old("gone_flat.py"));
    RecordValue home = items.get("home", RecordValue.class);
    assertEquals("gone.Airport", home.typeName());
    assertEquals(List.of("iata", "elevation", "runways"), home.names());
    assertEquals(204L, home.get("elevation"), "a Long, says the definition");
    RecordValue flight = assertInstanceOf(RecordValue.class, items.get("flight"));
    assertSame(home, flight.get("origin"));
    home.set("elevation", 205L);
    assertEquals(
        ChangeTest.old("gone_flat.py").replace("elevation=204", "elevation=205"), write(items));
  }

  @Test
  void valuesOfAllKindsAreWrittenAgainByteForByte() {
    String text = ChangeTest.old("values.py");
    assertEquals(text, write(read(text)));
  }

  @Test
  void constantsAreOneObjectEachAndKnowTheirSiblings() {
    Items items = read(ChangeTest.old("values.py"));
    List<?> statuses = items.get("statuses", List.class);
    EnumValue open = (EnumValue) statuses.get(0);
    assertSame(open, statuses.get(2));
    assertEquals("gone.Status", open.typeName());
    assertEquals("OPEN", open.toString());
    assertEquals(List.of("OPEN", "CLOSED", "mro"), open.constants());
    assertEquals("mro", ((EnumValue) statuses.get(1)).name());
    assertEquals(new EnumValue("gone.Status", "OPEN", List.of()), open);
    assertTrue(items.get("map", EnumValueMap.class).containsKey(open));
    assertEquals(
        Set.of(open), items.get("first", RecordValue.class).get("tags", EnumValueSet.class));
  }

  @Test
  void arraysKeepTheTypeOfTheirElements() {
    Items items = read(ChangeTest.old("values.py"));
    ArrayValue array = items.get("array", ArrayValue.class);
    assertEquals("gone.Release[]", array.typeName());
    assertSame(items.get("first"), array.get(0));
    ArrayValue grid = items.get("grid", ArrayValue.class);
    assertEquals("gone.Release[][]", grid.typeName());
    assertSame(array, grid.get(0));
    grid.set(1, array);
    assertEquals(List.of(array, array), grid.elements());
    assertEquals("gone.Shape[1]", items.get("shapes").toString());
  }

  @Test
  void aSortedSetKeepsTheOrderOfTheArchiveAndComparesNothingElse() {
    Items items = read(ChangeTest.old("values.py"));
    SortedSet<Object> sorted = sortedSet(items.get("sorted"));
    assertSame(items.get("first"), sorted.first());
    assertFalse(sorted.add(items.get("first")));
    RecordValue other = items.get("first", RecordValue.class).with("major", 3);
    ClassCastException e = assertThrows(ClassCastException.class, () -> sorted.add(other));
    assertTrue(e.getMessage().contains("found gone.Release(major=3"), e::getMessage);
  }

  @SuppressWarnings("unchecked")
  private static SortedSet<Object> sortedSet(@Nullable Object set) {
    return (SortedSet<Object>) Objects.requireNonNull(set);
  }

  @Test
  void aChangedCopyLeavesTheOriginalAndTheTextIsForPeople() {
    RecordValue first = read(ChangeTest.old("values.py")).get("first", RecordValue.class);
    RecordValue changed = first.with("notes", "x".repeat(50));
    assertNull(first.get("notes"));
    assertEquals("gone.Release(major=1, status=CLOSED, notes=null, tags=[1])", first.toString());
    assertEquals(
        "gone.Release(major=1, status=CLOSED, notes=\"" + "x".repeat(40) + "…\", tags=[1])",
        changed.toString());
    IllegalArgumentException e =
        assertThrows(IllegalArgumentException.class, () -> first.with("minor", 1));
    assertEquals(
        "expected a component of gone.Release, one of [major, status, notes, tags], found 'minor'",
        e.getMessage());
  }

  @Test
  void typesThatTheTextImportsAreImportedAgain() {
    String text = ChangeTest.old("values_imported.py");
    Items items = read(text);
    assertEquals(text, write(items));
    assertEquals("gone.Vertex(next=gone.Vertex(…))", items.get("loop").toString());
    assertEquals("gone.Point(arg0=1, y=2)", items.get("point").toString());
  }

  @Test
  void withoutAskingEachIsAnErrorThatNamesTheType() {
    String text = ChangeTest.old("values.py");
    for (String line :
        List.of("x = _Status.OPEN", "x = _Release(major=1)", "x = []  # java: _Release[]")) {
      String one =
          text.substring(0, text.indexOf("first = ")) + line + "\n# end of persistable 2\n";
      UnknownTypeException e = assertThrows(UnknownTypeException.class, () -> Archive.restore(one));
      assertTrue(e.typeName().startsWith("gone."), e::getMessage);
      assertTrue(e.getMessage().contains("unknownTypesAsRecords"), e::getMessage);
    }
  }

  private static Items read(String text) {
    return Archive.reader().unknownTypesAsRecords(true).build().restore(text);
  }

  private static String write(Items items) {
    Archive archive = Archive.create();
    items.asMap().forEach(archive::insert);
    return archive.toString();
  }
}
