package io.persistable.python.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.persistable.python.lex.Scanner;
import io.persistable.value.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BindingsTest {

  private static Scanner scanner(String text) {
    return new Scanner(text.getBytes(StandardCharsets.UTF_8), "test.py", ReadLimits.DEFAULT);
  }

  /** Reads all names of a text that has a blank between two. */
  private static List<Integer> ids(String text) {
    Scanner scanner = scanner(text);
    Bindings bindings = new Bindings(scanner, null);
    List<Integer> ids = new ArrayList<>();
    while (scanner.peek() != 0) {
      ids.add(bindings.read());
    }
    return ids;
  }

  @Test
  void aNameHasOneIdAndDifferentNamesHaveDifferentOnes() {
    Random random = new Random(11);
    Map<String, Integer> known = new HashMap<>();
    StringBuilder text = new StringBuilder();
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      String name = random.nextBoolean() ? "_g" + random.nextInt(900) : name(random);
      names.add(name);
      text.append(name).append(' ');
    }
    List<Integer> ids = ids(text.toString());
    for (int i = 0; i < names.size(); i++) {
      Integer before = known.put(names.get(i), ids.get(i));
      assertEquals(before == null ? ids.get(i) : before, ids.get(i), names.get(i));
    }
    assertEquals(known.size(), new HashSet<>(ids).size());
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder("n");
    for (int i = random.nextInt(20); i > 0; i--) {
      name.append((char) ('a' + random.nextInt(3)));
    }
    return name.toString();
  }

  @Test
  void namesThatAreEqualAfterNormalizationAreOne() {
    List<Integer> ids = ids("\ufb01x fix fiy");
    assertEquals(ids.get(0), ids.get(1));
    assertNotEquals(ids.get(1), ids.get(2));
  }

  @Test
  void itemsStandInTheOrderInWhichTheyWereBound() {
    Scanner scanner = scanner("b _g0 a");
    Bindings bindings = new Bindings(scanner, null);
    int b = bindings.read();
    scanner.peek();
    int g0 = bindings.read();
    scanner.peek();
    int a = bindings.read();
    bindings.set(g0, "zero");
    bindings.set(a, None.NONE);
    bindings.set(b, "later");
    bindings.set(b, null);
    bindings.set(b, "last");
    assertEquals(List.of("_g0", "a", "b"), List.copyOf(bindings.items().keySet()));
    assertNull(bindings.items().get("a"));
  }

  @Test
  void whatATextBindsIsSeenByNoOtherThatBeginsTheSame() {
    Bindings first = new Bindings(scanner("item"), null);
    first.set(first.id("_inf"), Double.POSITIVE_INFINITY);
    Bindings.Snapshot snapshot = Objects.requireNonNull(first.snapshot());
    first.set(first.read(), "of the first");
    first.train(snapshot);
    for (int text = 0; text < 3; text++) {
      Bindings other = new Bindings(scanner("item"), snapshot);
      int item = other.read();
      assertNull(other.get(item));
      other.set(item, "of text " + text);
      int more = other.id("more" + text);
      assertNull(other.get(more));
      other.set(more, "more");
      for (int i = 0; i < 100; i++) {
        other.set(other.id("name" + i), i);
      }
      assertEquals("of text " + text, other.get(other.id("item")));
      assertEquals(Double.POSITIVE_INFINITY, other.get(other.id("_inf")));
    }
  }

  @Test
  void aTextThatHasBoundMoreThanDefinitionsIsNotTakenOver() {
    Bindings bindings = new Bindings(scanner(""), null);
    bindings.set(bindings.id("x"), new Object());
    assertNull(bindings.snapshot());
  }

  @Test
  void aPartSeesAndExtendsTheNamesOfItsText() {
    Bindings whole = new Bindings(scanner(""), null);
    Object value = new Object();
    whole.set(whole.id("x"), value);
    Bindings part = new Bindings(scanner("x"), null);
    part.adopt(whole);
    assertSame(value, part.get(part.read()));
    part.set(part.id("y"), "new");
    whole.adopt(part);
    assertEquals("new", whole.get(whole.id("y")));
  }
}
