package io.persistable.tests.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.error.ReadException;
import io.persistable.error.UnknownTypeException;
import io.persistable.tests.change.Shop.Address;
import io.persistable.tests.change.Shop.Contact;
import io.persistable.tests.change.Shop.Counters;
import io.persistable.tests.change.Shop.Customer;
import io.persistable.tests.change.Shop.Order;
import io.persistable.tests.change.Shop.Parcel;
import io.persistable.tests.change.Shop.Person;
import io.persistable.tests.change.Shop.Price;
import io.persistable.testsupport.Python;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of change reads what was written before it. */
class ChangeTest {

  @Test
  void renamedTypesAndComponentsAreFound() {
    Customer customer = Archive.restore(old("renamed.py")).get("x", Customer.class);
    assertEquals("Ann", customer.name());
  }

  @Test
  void componentsThatOldArchivesLackHaveTheirDefaults() {
    Customer customer = Archive.restore(old("renamed.py")).get("x", Customer.class);
    assertEquals(new Customer("Ann", "unknown", List.of(), null), customer);
  }

  @Test
  void removedComponentsAreDroppedAndWhatTheySharedStays() {
    Items items = Archive.restore(old("renamed.py"));
    assertEquals(List.of("shared"), items.get("kept"));
    assertEquals(List.of(), items.ignored());
  }

  @Test
  void numbersAreWidened() {
    assertEquals(
        new Counters(2147483647L, 3.0, 0.1, new BigDecimal(12), 7, List.of(1L, -2L)),
        Archive.restore(old("widened.py")).get("x"));
  }

  @Test
  void oneValueBecomesAListOrAnOptional() {
    Items items = Archive.restore(old("single.py"));
    Contact x = items.get("x", Contact.class);
    Contact y = items.get("y", Contact.class);
    assertEquals(List.of("a@b"), x.mails());
    assertEquals(Optional.of("123"), x.phone());
    assertEquals("Ann", x.owners().get(0).name());
    assertSame(x.owners().get(0), y.owners().get(0), "shared before, shared now");
    assertEquals(Optional.empty(), y.phone());
  }

  @Test
  void anOlderVersionIsMigrated() {
    List<Price> prices = Archive.restore(old("migrated.py")).list("x", Price.class);
    assertEquals(new Price("EUR", 125), prices.get(0));
    assertSame(prices.get(0), prices.get(1), "migrated once");
  }

  @Test
  void aRecordIsSplitInTwo() {
    assertEquals(
        new Person("Ann", new Address("High Street 1", "York")),
        Archive.restore(old("split.py")).get("x"));
  }

  @Test
  void twoRecordsAreMergedInOne() {
    assertEquals(new Order(7, "fragile", 2), Archive.restore(old("merged.py")).get("x"));
  }

  @Test
  void whatWasReadIsWrittenInTheNewForm() {
    String text =
        Archive.create().insert("x", Archive.restore(old("migrated.py")).get("x")).toString();
    assertTrue(
        text.contains("    __version__ = 2\n    currency: str\n    cents: int  # Long\n"), text);
    assertTrue(text.contains("_Price(currency='EUR', cents=125)"), text);
    assertEquals(
        List.of(new Price("EUR", 125), new Price("EUR", 125)), Archive.restore(text).get("x"));
  }

  @Test
  void aNewerVersionThanTheClassIsRefused() {
    String text = old("split.py").replace("'Person'\n", "'Person'\n    __version__ = 3\n");
    assertRefused(text, "version 3");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      textBlock =
          """
          "weights={}, coutn=1",          "'coutn'; did you mean 'count'?"
          "weights={}, count=1, size=2",  "'size'"
          "weights={}, count=1, count=2", "'count' again"
          "weights={}",                   "none for 'count' (nor has it a @DefaultValue)"
          "weights={}, count='one'",      "expected a value of type int, found"
          "weights={}, count=1.5",        "expected a value of type int, found"
          "weights={}, count=None",       "expected a value of type int, found None"
          "weights={'a': 'b'}, count=1",  "expected a value of type Integer, found"
          "weights=[], count=1",          "expected a value of type Map"
          """)
  void slipsAreErrorsWithTheirPlace(String arguments, String message) {
    assertRefused(old("slips.py").replace("weights={}, count=1", arguments), message);
  }

  @Test
  void typesThatNothingKnowsAreErrorsThatSuggestWhatMayBeMeant() {
    String text = old("split.py").replace("'Person'", "'Persom'");
    UnknownTypeException e = assertThrows(UnknownTypeException.class, () -> Archive.restore(text));
    assertEquals("store.Persom", e.typeName());
    assertTrue(
        e.getMessage().contains("store.Persom; did you mean 'store.Person'?"), e::getMessage);
    assertTrue(e.getMessage().contains("There is no class of that name in "), e::getMessage);
  }

  @Test
  void lenientReadingReportsWhatItIgnored() {
    String text =
        old("slips.py").replace("weights={}, count=1", "weights={}, size=[1, 2], coutn=3");
    Items items = Archive.reader().lenient(true).build().restore(text);
    assertEquals(new Parcel(Map.of(), 0), items.get("x"));
    assertEquals(3, items.ignored().size(), items.ignored()::toString);
    assertTrue(items.ignored().get(0).contains(":10:"), items.ignored()::toString);
    assertTrue(items.ignored().get(0).contains("argument 'size' of store.Parcel"));
    assertTrue(items.ignored().get(1).contains("argument 'coutn' of store.Parcel"));
    assertTrue(items.ignored().get(2).contains("missing argument 'count' of store.Parcel"));
  }

  private static void assertRefused(String text, String message) {
    ReadException e = assertThrows(ReadException.class, () -> Archive.restore(text));
    assertTrue(e.getMessage().contains(message), e::getMessage);
    assertTrue(e.line() > 1, e::getMessage);
  }

  static String old(String name) {
    return Python.script(ChangeTest.class, name);
  }
}
