package io.persistable.python.lex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.LimitExceededException;
import io.persistable.error.ReadException;
import io.persistable.value.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScannerTest {

  private static Scanner of(String text) {
    return of(text, ReadLimits.DEFAULT);
  }

  private static Scanner of(String text, ReadLimits limits) {
    return new Scanner(text.getBytes(StandardCharsets.UTF_8), "test.py", limits);
  }

  @Test
  void lineEndsAndCommentsAreWhiteSpaceWhereABracketIsOpen() {
    Scanner scanner = of("[ # one\n 1 ,\r\n\t2\n]\n");
    scanner.open('[');
    assertEquals('1', scanner.peek());
    scanner.advance(1);
    assertTrue(scanner.another(']'));
    assertEquals('2', scanner.peek());
    scanner.advance(1);
    assertFalse(scanner.another(']'));
    assertEquals(0, scanner.depth());
    assertEquals('\n', scanner.peek());
  }

  @Test
  void aBackslashJoinsLinesOutsideOfBracketsToo() {
    Scanner scanner = of("a \\\n  b");
    assertTrue(scanner.acceptWord("a"));
    assertTrue(scanner.acceptWord("b"));
  }

  @Test
  void aCommaMayStandBeforeTheClosingBracket() {
    for (String text : List.of("(1,)", "(1, )", "(1 ,\n)", "(1)")) {
      Scanner scanner = of(text);
      scanner.open('(');
      scanner.advance(1);
      assertFalse(scanner.another(')'), text);
      assertEquals(0, scanner.peek(), text);
    }
  }

  @Test
  void namesEndWhereNoPartOfANameFollows() {
    Scanner scanner = of("None Nones \u00fcber _g1(");
    assertTrue(scanner.acceptWord("None"));
    assertFalse(scanner.acceptWord("None"));
    List<String> names = new ArrayList<>();
    while (Scanner.isNameStart(scanner.peek())) {
      int start = scanner.position();
      scanner.moveTo(scanner.nameEnd(start));
      names.add(scanner.slice(start, scanner.position()));
    }
    assertEquals(List.of("Nones", "\u00fcber", "_g1"), names);
  }

  @Test
  void bracketsAreCountedAgainstTheLimitOfDepth() {
    Scanner scanner = of("((((", ReadLimits.builder().depth(3).build());
    for (int i = 0; i < 3; i++) {
      scanner.open('(');
    }
    LimitExceededException e = assertThrows(LimitExceededException.class, () -> scanner.open('('));
    assertEquals(4, e.column());
  }

  @Test
  void objectsAreCountedAgainstTheirLimitAndMayBeCountedAnew() {
    Scanner scanner = of("x", ReadLimits.builder().objects(2).build());
    scanner.count();
    long counted = scanner.counted();
    scanner.count();
    assertThrows(LimitExceededException.class, scanner::count);
    scanner.uncount(counted);
    scanner.count();
  }

  @Test
  void aByteOfZeroEndsNoText() {
    Scanner scanner = of("\0x");
    assertThrows(ReadException.class, scanner::peek);
    assertEquals(0, of("").peek());
  }

  @Test
  void whatStandsSomewhereIsDescribedForMessages() {
    assertEquals("the end of the text", of("").describe(0));
    assertEquals("the end of the line", of("\n").describe(0));
    assertEquals("'name'", of("name(").describe(0));
    assertEquals("the number 1.5", of("1.5,").describe(0));
    assertEquals("a string", of("'s'").describe(0));
    assertEquals("'?'", of("?").describe(0));
    assertEquals("the byte 0x01", of("\001").describe(0));
  }

  @Test
  void memoryThatWasUsedBeforeShowsNothingOfTheTextInIt() {
    byte[] first = "0123456789".repeat(100).getBytes(StandardCharsets.UTF_8);
    Scanner.reusing(first, "first", ReadLimits.DEFAULT).release();
    Scanner scanner =
        Scanner.reusing("12".getBytes(StandardCharsets.UTF_8), "second", ReadLimits.DEFAULT);
    NumberLiterals numbers = new NumberLiterals(scanner);
    numbers.read(false);
    assertEquals(12, numbers.integer());
    assertEquals(0, scanner.peek());
    scanner.release();
  }
}
