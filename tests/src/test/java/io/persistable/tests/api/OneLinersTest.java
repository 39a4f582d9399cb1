package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.error.LimitExceededException;
import io.persistable.error.ReadException;
import io.persistable.error.WrongTypeException;
import io.persistable.tests.api.Models.Airport;
import io.persistable.value.ReadLimits;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people look for first is one call. */
class OneLinersTest {

  private static final Airport ORD = new Airport("ORD", 41.98, "héllo \uD83D\uDEEB");

  @Test
  void oneObjectIsATextAndBack() {
    assertEquals(ORD, Archive.read(Archive.textOf(ORD), Airport.class));
    assertEquals(List.of(1, 2), Archive.read(Archive.textOf(List.of(1, 2)), List.class));
    assertNull(Archive.read(Archive.textOf(null), Object.class));
    String any = Archive.create().insert("another_name", ORD).toString();
    assertEquals(ORD, Archive.read(any, Airport.class));
  }

  @Test
  void severalItemsOrNoneOrOneOfAnotherTypeAreErrorsThatSayWhatThereIs() {
    String two = Archive.create().insert("a", 1).insert("b", 2).toString();
    WrongTypeException e =
        assertThrows(WrongTypeException.class, () -> Archive.read(two, Integer.class));
    assertTrue(e.getMessage().contains("one item, found [a, b]"), e::getMessage);
    assertThrows(
        WrongTypeException.class, () -> Archive.read(Archive.create().toString(), Integer.class));
    assertThrows(WrongTypeException.class, () -> Archive.read(Archive.textOf(1), Airport.class));
  }

  @Test
  void streamsReadersAndAddressesAreRead(@TempDir Path directory) throws Exception {
    String text = Archive.textOf(ORD);
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    Path file = Files.write(directory.resolve("x.py"), utf8);
    URL address = file.toUri().toURL();
    for (Items items :
        List.of(
            Archive.restore(new ByteArrayInputStream(utf8)),
            Archive.restore(new StringReader(text)),
            Archive.restore(address))) {
      assertEquals(ORD, items.get("value"));
    }
    Files.writeString(file, text.replace("iata='ORD'", "iato='ORD'"));
    ReadException e = assertThrows(ReadException.class, () -> Archive.restore(address));
    assertTrue(e.getMessage().startsWith(address + ":"), e::getMessage);
  }

  @Test
  void whatPassesTheLimitIsRefusedFromEachSource(@TempDir Path directory) throws Exception {
    String text = Archive.textOf("x".repeat(20_000));
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    URL address = Files.write(directory.resolve("x.py"), utf8).toUri().toURL();
    for (long limit : new long[] {1, 100, 8192, utf8.length - 1}) {
      var reader = Archive.reader().limits(ReadLimits.builder().bytes(limit).build()).build();
      assertThrows(
          LimitExceededException.class, () -> reader.restore(new ByteArrayInputStream(utf8)));
      assertThrows(LimitExceededException.class, () -> reader.restore(new StringReader(text)));
      assertThrows(LimitExceededException.class, () -> reader.restore(address));
    }
  }

  @Test
  void findGivesNothingWhereThereIsNothing() {
    Items items = Archive.restore(Archive.create().insert("a", ORD).insert("n", null).toString());
    assertEquals(Optional.of(ORD), items.find("a", Airport.class));
    assertEquals(Optional.empty(), items.find("n", Airport.class));
    assertEquals(Optional.empty(), items.find("b", Airport.class));
    assertThrows(WrongTypeException.class, () -> items.find("a", String.class));
  }
}
