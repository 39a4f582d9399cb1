package io.persistable.tests.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.tests.model.Change.Address;
import io.persistable.tests.model.Change.Order;
import io.persistable.tests.model.Change.Person;
import io.persistable.tests.model.Change.Price;
import io.persistable.testsupport.Python;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** An archive of old forms becomes objects of the new ones, and those are archived as such. */
class ChangeTest {

  private final Items old = Archive.restore(Python.script(ChangeTest.class, "old.py"));

  private static void comesBack(Object value) {
    String text = Archive.create().insert("x", value).toString();
    assertEquals(value, Archive.restore(text).get("x"));
  }

  @Test
  void renamedWidenedDefaultedRemovedMadeAListAndAnOptional() {
    Person person = new Person("Ada", List.of("ada@example.org"), 7L, Optional.of("A"), "nowhere");
    assertEquals(person, old.get("customer"));
    comesBack(person);
  }

  @Test
  void splitInTwo() {
    Order order = new Order(5, new Address("Main Street", "London"));
    assertEquals(order, old.get("order"));
    comesBack(order);
  }

  @Test
  void mergedInOne() {
    Price price = new Price("GBP", 314);
    assertEquals(price, old.get("price"));
    comesBack(price);
  }
}
