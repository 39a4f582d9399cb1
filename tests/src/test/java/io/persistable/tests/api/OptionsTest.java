package io.persistable.tests.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.PythonTypes;
import io.persistable.error.InvalidNameException;
import io.persistable.error.NotPersistableException;
import io.persistable.tests.Golden;
import io.persistable.tests.api.Models.Airport;
import io.persistable.tests.api.Models.Cabin;
import io.persistable.tests.api.Models.Flight;
import io.persistable.tests.api.Models.Unlisted;
import io.persistable.testsupport.Python;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The options of an archive, and where its text can go. */
class OptionsTest {

  @TempDir private Path directory;

  private static Archive flights(Archive archive) {
    Airport ord = new Airport("ORD");
    Airport dtw = new Airport("DTW", 42.2, "north");
    List<Flight> flights = new ArrayList<>();
    flights.add(new Flight("2001/01/01", -3, Cabin.COACH, ord, dtw));
    flights.add(new Flight("2001/01/02", 14, Cabin.FIRST, dtw, ord));
    return archive.insert("home", ord).insert("flights", flights).insert("hub", ord);
  }

  @Test
  void flatIsOneStatementForEachObject() throws IOException {
    Golden.assertGolden(OptionsTest.class, "flights_flat.py", flights(Archive.create()).toString());
  }

  @Test
  void scopedIsOneFunctionForEachObject() throws IOException {
    Golden.assertGolden(
        OptionsTest.class,
        "flights_scoped.py",
        flights(Archive.builder().scoped(true).build()).toString());
  }

  @Test
  void typesCanBeImportedInsteadOfDefined() throws IOException {
    Archive archive = Archive.builder().types(PythonTypes.IMPORT).build();
    Golden.assertGolden(OptionsTest.class, "flights_imported.py", flights(archive).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"flights_flat.py", "flights_scoped.py", "flights_imported.py"})
  void eachFormComesBackTheSame(String golden) {
    Items items = Archive.restore(Python.script(OptionsTest.class, golden));
    assertEquals(List.of("home", "flights", "hub"), items.names());
    List<Flight> flights = items.list("flights", Flight.class);
    assertEquals(new Airport("ORD"), flights.get(0).origin());
    assertSame(items.get("home"), flights.get(0).origin());
    assertSame(flights.get(0).destination(), flights.get(1).origin());
    assertSame(items.get("home"), items.get("hub"), "one object under two names");
    assertSame(Cabin.COACH, flights.get(0).cabin());
  }

  @Test
  void oneObjectUnderTwoNamesIsOneObjectInPythonToo() {
    String text = flights(Archive.create()).toString();
    assertTrue(text.contains("\nhub = home\n"), text);
    assertEquals("True\n", Python.get().run(text + "print(hub is home is flights[0].origin)\n"));
  }

  @Test
  void thePrefixOfSharedObjectsCanBeChosen() {
    String text = flights(Archive.builder().globalPrefix("_shared_").build()).toString();
    assertTrue(text.contains("\n_shared_3 = _Airport("), text);
    assertFalse(text.contains("_g"), text);
    assertEquals(3, Archive.restore(text).size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"g", "", "__g", "_l_", "_g-", "_1 "})
  void aPrefixOfSharedObjectsStartsWithOneUnderscore(String prefix) {
    InvalidNameException e =
        assertThrows(InvalidNameException.class, () -> Archive.builder().globalPrefix(prefix));
    assertEquals(
        "expected a name that starts with one underscore, such as '_g', found '" + prefix + "'",
        e.getMessage());
  }

  @Test
  void theTextIsTheSameWhereverItGoes() throws IOException {
    Archive archive = flights(Archive.create()).insert("umlaut", "für 変 \ud83d\ude00");
    String text = archive.toString();

    Path file = directory.resolve("day1.py");
    archive.writeTo(file);
    assertEquals(text, Files.readString(file));

    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    archive.writeTo((OutputStream) bytes);
    assertEquals(text, bytes.toString(StandardCharsets.UTF_8));

    StringBuilder appended = new StringBuilder("# ");
    archive.writeTo(appended);
    assertEquals("# " + text, appended.toString());
  }

  @Test
  void writingReplacesAFile() throws IOException {
    Path file = directory.resolve("day1.py");
    Files.writeString(file, "x".repeat(10_000));
    Archive archive = Archive.create().insert("x", 1);
    archive.writeTo(file);
    assertEquals(archive.toString(), Files.readString(file));
    assertEquals(1, Archive.restore(file).get("x"));
  }

  @Test
  void theStreamStaysOpen() throws IOException {
    boolean[] closed = new boolean[1];
    OutputStream out =
        new ByteArrayOutputStream() {
          @Override
          public void close() {
            closed[0] = true;
          }
        };
    Archive.create().insert("x", 1).writeTo(out);
    assertFalse(closed[0]);
  }

  @Test
  void anEnumThatNoCatalogListsCanBeRegistered() {
    Archive unknown = Archive.create().insert("one", Unlisted.ONE);
    assertThrows(NotPersistableException.class, unknown::toString);

    String text =
        Archive.builder().enumType(Unlisted.class).build().insert("one", Unlisted.ONE).toString();
    assertSame(
        Unlisted.ONE, Archive.reader().enumType(Unlisted.class).build().restore(text).get("one"));
  }
}
