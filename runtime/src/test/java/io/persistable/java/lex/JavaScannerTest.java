package io.persistable.java.lex;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.LimitExceededException;
import io.persistable.error.ReadException;
import io.persistable.value.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The text is read as Java reads it, and errors say where. */
class JavaScannerTest {

  private static JavaScanner scanner(String text) {
    return new JavaScanner(text.getBytes(StandardCharsets.UTF_8), "A.java", ReadLimits.DEFAULT);
  }

  @Test
  void commentsAndSpaceSeparateAndJavadocIsKept() {
    JavaScanner scanner = scanner("// one\n/* two */ static/** The three. */\n\t int");
    assertTrue(scanner.acceptWord("static"));
    assertFalse(scanner.acceptWord("in"), "a word is read whole");
    assertTrue(scanner.acceptWord("int"));
    assertEquals(" The three. ", scanner.takeJavadoc());
    assertEquals("", scanner.takeJavadoc());
    assertEquals(0, scanner.peek());
  }

  @Test
  void aTypeIsGivenAsItIsWrittenWithoutItsArguments() {
    TypeScanner types = new TypeScanner(scanner("java.util . Map<String, List<?>[]>[][] name"));
    assertEquals("java.util.Map[][]", types.type());
    DottedName call = new TypeScanner(scanner("List.<Map<String, ?>>of(")).name();
    assertEquals(List.of("List", "of"), call.parts());
    assertEquals("List", call.owner());
    assertEquals("of", call.last());
    assertEquals("List", call.withoutLast().written());
  }

  @Test
  void errorsSayTheLineAndTheColumn() {
    JavaScanner scanner = scanner("{\n  name?");
    scanner.open('{');
    assertEquals("name", scanner.name());
    ReadException error = assertThrows(ReadException.class, () -> scanner.close('}'));
    assertTrue(error.getMessage().contains("A.java:2:7"), error.getMessage());
    assertTrue(error.getMessage().contains("expected ',' or '}', found '?'"), error.getMessage());
  }

  @Test
  void whatEndsTooEarlyOrIsNoTextIsRefused() {
    assertThrows(ReadException.class, () -> scanner("/* no end").peek());
    assertThrows(ReadException.class, () -> scanner("\0b").peek());
    byte[] noUtf8 = {'a', (byte) 0xff};
    assertThrows(ReadException.class, () -> new JavaScanner(noUtf8, "A", ReadLimits.DEFAULT));
  }

  @Test
  void bracketsAreBounded() {
    JavaScanner scanner = scanner("(".repeat(ReadLimits.DEFAULT.depth() + 1));
    for (int i = 0; i < ReadLimits.DEFAULT.depth(); i++) {
      scanner.open('(');
    }
    assertThrows(LimitExceededException.class, () -> scanner.open('('));
  }
}
