package io.persistable.java.program;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.persistable.error.ReadException;
import io.persistable.java.lex.JavaScanner;
import io.persistable.value.ReadLimits;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Methods run in the order in which they stand, once each; every other text is refused. */
class CallOrderTest {

  private static final List<String> METHODS = List.of("a", "b", "c", "d");

  /** A class with these methods, whose static block calls others. */
  private static CallOrder program(List<String> methods, List<String> calls) {
    CallOrder order = new CallOrder(new JavaScanner(new byte[0], "A", ReadLimits.DEFAULT));
    for (String method : methods) {
      order.begin("", method, 0);
      order.end();
    }
    order.begin("", "", 0);
    calls.forEach(called -> order.call("", called));
    order.end();
    return order;
  }

  @Test
  void onlyTheOrderOfTheTextIsAccepted() {
    assertDoesNotThrow(() -> program(METHODS, METHODS).finish());
    for (int i = 0; i < METHODS.size(); i++) {
      List<String> fewer = new ArrayList<>(METHODS);
      fewer.remove(i);
      assertThrows(ReadException.class, () -> program(METHODS, fewer).finish());
      List<String> twice = new ArrayList<>(METHODS);
      twice.add(i, METHODS.get(i));
      assertThrows(ReadException.class, () -> program(METHODS, twice).finish());
      for (int j = i + 1; j < METHODS.size(); j++) {
        List<String> swapped = new ArrayList<>(METHODS);
        Collections.swap(swapped, i, j);
        assertThrows(ReadException.class, () -> program(METHODS, swapped).finish());
      }
    }
  }

  /** A holder's {@code build} calls the holder's methods, in their order. */
  @Test
  void callsOfAHoldersMethodAreThoseOfItsOwn() {
    CallOrder order = new CallOrder(new JavaScanner(new byte[0], "A", ReadLimits.DEFAULT));
    order.begin("Part1", "build", 0);
    order.call("", "m1");
    order.end();
    order.begin("Part1", "m1", 0);
    order.end();
    order.begin("", "", 0);
    order.call("Part1", "build");
    order.end();
    assertDoesNotThrow(order::finish);
  }

  @Test
  void twoMethodsOfOneNameAreRefused() {
    assertThrows(ReadException.class, () -> program(List.of("a", "a"), List.of("a")));
  }
}
