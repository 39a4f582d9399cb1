package io.persistable.tests.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.spi.RecordValue;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

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
        ChangeTest.old("gone_flat.py").replace("elevation=204", "elevation=205"),
        write(items));
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
