package io.persistable.python.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.array.Complex;
import io.persistable.error.LimitExceededException;
import io.persistable.read.ReadOptions;
import io.persistable.value.ReadLimits;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LiteralsTest extends ReadTest {

  @Test
  void integersComeBackAsTheSmallestClassThatHoldsThem() {
    assertEquals(5, value("5"));
    assertEquals(0, value("-0"));
    assertEquals(0, value("000"));
    assertEquals(Integer.MIN_VALUE, value("-2147483648"));
    assertEquals(2147483648L, value("2147483648"));
    assertEquals(Long.MIN_VALUE, value("-9223372036854775808"));
    assertEquals(new BigInteger("9223372036854775808"), value("9223372036854775808"));
    assertEquals(5, value("--5"));
    assertEquals(1234567, value("1_234_567"));
    assertEquals(255, value("0xFF"));
    assertEquals(-255, value("-0o377"));
    assertEquals(5, value("0b1_01"));
    assertEquals(
        new BigInteger("123456789abcdef0123456789", 16), value("0x123456789abcdef0123456789"));
  }

  @Test
  void octalIntegersOfAnyLengthAreExact() {
    Random random = new Random(7);
    for (int i = 0; i < 200; i++) {
      BigInteger expected = new BigInteger(64 + random.nextInt(300), random).setBit(64);
      assertEquals(expected, value("0o" + expected.toString(8)));
      assertEquals(expected.negate(), value("-0x" + expected.toString(16)));
    }
  }

  @Test
  void realsAreTheNearestDouble() {
    assertEquals(0.1, value("0.1"));
    assertEquals(1e23, value("1e+23"));
    assertEquals(-0.0, value("-0.0"));
    assertEquals(5e-324, value("5e-324"));
    assertEquals(1.0, value("1."));
    assertEquals(0.5, value(".5"));
    assertEquals(12.5, value("012.5"));
    assertEquals(Double.POSITIVE_INFINITY, value("1e999999999999"));
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      double expected = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(expected)) {
        assertEquals(expected, value(Double.toString(expected)));
      }
      String digits =
          random.nextInt(1_000_000)
              + "."
              + random.nextInt(1_000_000_000)
              + "e"
              + random.nextInt(30);
      assertEquals(Double.parseDouble(digits), value(digits));
    }
  }

  @Test
  void imaginaryNumbersMakeComplexOnesAsCPythonAddsThem() {
    assertEquals(new Complex(1, 2), value("(1+2j)"));
    assertEquals(new Complex(0, 2), value("2j"));
    assertEquals(new Complex(-0.0, -0.0), value("-0j"));
    assertEquals(new Complex(1, 0), value("(1-0j)"));
    assertEquals(new Complex(-1.5, -0.25), value("-1.5-0.25j"));
  }

  @Test
  void stringsOfEveryStyleAreRead() {
    assertEquals("it's", value("\"it's\""));
    assertEquals(
        "a'b\"c\\d\n\t\0\u00e9\u20ac\ud83d\ude00",
        value("'a\\'b\\\"c\\\\d\\n\\t\\0\\xe9\\u20ac\\U0001f600'"));
    assertEquals("\ud800", value("'\\ud800'"));
    assertEquals("one two", value("'one' \" two\""));
    assertEquals("ab", value("('a'\n  'b')"));
    assertEquals("line\nline '' ''' ", value("'''line\nline '' \\''' '''"));
    assertEquals("\\n\\'", value("r'\\n\\''"));
    assertEquals("joined", value("'joi\\\nned'"));
    assertEquals("a", value("'\\N{LATIN SMALL LETTER A}'"));
    assertEquals("\u65e5\u672c\u8a9e", value("u'\u65e5\u672c\u8a9e'"));
    assertEquals("", value("''"));
    assertEquals("x", value("'''x'''"));
    assertEquals("\\d", value("'\\d'"));
  }

  @Test
  void bytesAreBytes() {
    assertArrayEquals(new byte[] {0, (byte) 0xFF, 'a'}, (byte[]) value("b'\\x00\\xff' rb'a'"));
    assertArrayEquals(new byte[] {'\\', 'u'}, (byte[]) value("b'\\u'"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "007",
        "1__0",
        "1_",
        "0x",
        "0b2",
        "1e",
        "1.5.2",
        "12abc",
        "f'{x}'",
        "t'x'",
        "ur'x'",
        "b'\u00e9'",
        "'a' b'a'",
        "'\\x1'",
        "'\\u12'",
        "'\\U00110000'",
        "'\\N{NO SUCH}'",
        "'open",
        "'''open",
        "'a\nb'"
      })
  void refusesWhatIsNoLiteral(String text) {
    assertTrue(refused("x = " + text + "\n").getMessage().startsWith("test.py:1:"));
  }

  @Test
  void refusesDecimalIntegersThatCPythonRefuses() {
    assertEquals(new BigInteger("9".repeat(4300)), value("9".repeat(4300)));
    assertTrue(refused("x = " + "9".repeat(4301)) instanceof LimitExceededException);
  }

  @Test
  void strayBytesThatAreNoUtf8AreRefused() {
    byte[] text = "x = 'a?'\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    text[6] = (byte) 0xE9;
    org.junit.jupiter.api.Assertions.assertThrows(
        io.persistable.error.ReadException.class,
        () -> PythonReader.read(text, "test.py", Models.registry(), ReadOptions.DEFAULT));
  }

  @Test
  void stringsAreBoundedByTheLimit() {
    ReadOptions options =
        ReadOptions.DEFAULT.withLimits(ReadLimits.builder().stringLength(3).build());
    assertTrue(
        refused("x = 'abcd'", options).getMessage().contains("limit of 3 for string length"));
    assertTrue(refused("x = 'ab' 'cd'", options) instanceof LimitExceededException);
  }
}
