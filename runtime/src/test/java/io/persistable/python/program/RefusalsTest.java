package io.persistable.python.program;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.LimitExceededException;
import io.persistable.error.ReadException;
import io.persistable.error.UnknownTypeException;
import io.persistable.read.ReadOptions;
import io.persistable.testsupport.Python;
import io.persistable.value.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is no archive, or one that does not fit, is refused by name and place. */
class RefusalsTest extends ReadTest {

  private static final String SAMPLE =
      """
      from dataclasses import dataclass as _dataclass
      from builtins import int as _Long, range as _range
      from demo import Holder as _Holder
      import numpy as _numpy

      @_dataclass(frozen=True)
      class _Airport:
          __module__ = 'demo.flights'
          __qualname__ = 'Airport'
          iata: str
          elevation: int  # Long

      _g2 = _Airport(iata='DT\\xe9"W', elevation=196)
      a = [_Long(5), (1, -2.5e3, 0x1F), {'k': None, "l": True}, {1, 2}, b'\\x00z', 'é€']
      ids = [1, 2]  # type: List[Long]
      grid = _numpy.array([[1.0, 2.0], [3.0, 4.0]], dtype='<f8')
      raw = _numpy.frombuffer(b'\\x00\\x01', dtype='|u1').reshape((2, 1))

      def b(_l_0=_g2):
          from builtins import range
          return [_l_0, range(0, 3)]
      b = b()
      _g4 = []
      c = _Holder(value=_g4)
      _g4.extend([c, 2j])
      del _g2, _g4
      try: del __builtins__, _arrays
      except NameError: pass
      """;

  @TestFactory
  Stream<DynamicTest> whatIsOutsideTheSubsetIsRefusedByName() {
    String[] cases = Python.script(RefusalsTest.class, "refusals.txt").split("-----\n");
    return Arrays.stream(cases)
        .skip(1)
        .map(
            one -> {
              String message = one.substring(0, one.indexOf('\n'));
              String text = one.substring(message.length() + 1);
              return DynamicTest.dynamicTest(text, () -> assertMessage(text, "test.py:" + message));
            });
  }

  @Test
  void argumentsAreChecked() {
    String header = "from demo.flights import Airport as _A\nfrom demo import Primitives as _P\n";
    assertMessage(
        header + "x = _A(iata='A', elevaton=1)\n",
        "test.py:3:18: expected an argument of demo.flights.Airport, one of [iata, elevation],"
            + " found 'elevaton'; did you mean 'elevation'?");
    assertMessage(
        header + "x = _A(iata='A', iata='B')\n",
        "test.py:3:18: expected each argument of demo.flights.Airport once, found 'iata' again");
    assertMessage(
        header + "x = _A(elevation=1)\n",
        "test.py:3:5: expected all arguments of demo.flights.Airport, found none for 'iata'");
    assertMessage(
        header + "x = _A('A', 1, 2)\n",
        "test.py:3:16: expected 2 arguments for demo.flights.Airport, found one more than that");
    assertMessage(
        header + "x = _A(iata='A', 1)\n",
        "test.py:3:18: expected a keyword argument, found a positional one after one");
    assertMessage(
        header + "x = _A(iata=5.5, elevation=1)\n",
        "test.py:3:13: expected a value of type String, found the real number 5.5");
    assertMessage(
        header + "x = _A(iata='A', elevation=None)\n",
        "test.py:3:28: expected a value of type int, found None");
    assertMessage(
        header + "x = _A(iata='A', elevation=2147483648)\n",
        "test.py:3:28: expected a int, from -2147483648 to 2147483647, found the integer"
            + " 2147483648");
    assertMessage(
        header + "x = _P(yes=1, b=300)\n",
        "test.py:3:12: expected a value of type boolean, found the integer 1");
    assertMessage(
        header + "x = _P(yes=True, b=300)\n",
        "test.py:3:20: expected a byte, from -128 to 127, found the integer 300");
    assertMessage(
        header + "x = _P(yes=True, b=1.5)\n",
        "test.py:3:20: expected a value of type byte, found the real number 1.5");
    assertMessage(
        header + "x = _P(c='ab')\n",
        "test.py:3:10: expected a value of type char, found the string 'ab'");
    assertMessage(
        header + "x = _P(f=1e300)\n",
        "test.py:3:10: expected a float, found a number beyond its range");
    assertMessage(
        header + "x = _P(d=9007199254740993)\n",
        "test.py:3:10: expected a value of type double, found the integer 9007199254740993");
  }

  private static void assertMessage(String text, String start) {
    String found = String.valueOf(refused(text).getMessage());
    assertTrue(found.startsWith(start), found);
  }

  @Test
  void messagesShowTheLineAndACaret() {
    assertEquals(
        "test.py:2:9: expected a value, found '%' (a computation, which archives do not use here)\n"
            + "  x = [1, %]\n"
            + "          ^",
        refused("y = 'a'\nx = [1, %]\n").getMessage());
    ReadException error = refused("x = '\u20ac\ud83d\ude00' 5\n");
    assertEquals(1, error.line());
    assertEquals(10, error.column());
    assertEquals("test.py", error.source());
  }

  @Test
  void unknownTypesSayWhatMayBeWrong() {
    UnknownTypeException error =
        assertInstanceOf(
            UnknownTypeException.class,
            refused("from demo.flights import Airprt as _A\nx = [_A(iata='A')]\n"));
    assertEquals("demo.flights.Airprt", error.typeName());
    assertTrue(
        error
            .getMessage()
            .startsWith("test.py:2:6: expected a type that has a persister here, found"),
        error.getMessage());
    assertTrue(error.getMessage().contains("did you mean 'demo.flights.Airport'?"));
    assertTrue(error.getMessage().contains("There is no class of that name"), error.getMessage());
    assertTrue(error.getMessage().contains("Archive.diagnose()"), error.getMessage());
  }

  @Test
  void constructorsThatRejectShowThePlaceAndKeepTheCause() {
    ReadException error =
        refused("from demo import Positive as _P\nx = [_P(value=1), _P(value=-1)]\n");
    assertTrue(
        error
            .getMessage()
            .startsWith("test.py:2:19: expected arguments that demo.Positive accepts"));
    assertInstanceOf(IllegalArgumentException.class, error.getCause());
  }

  @Test
  void limitsAreErrorsThatNameThem() {
    ReadLimits limits = ReadLimits.DEFAULT;
    assertLimit("x = " + "[".repeat(1_000_000), limits, "limit of 200 for depth of brackets");
    assertLimit("x = " + "(".repeat(300) + "1", limits, "limit of 200 for depth of brackets");
    assertLimit("x = [1, 2, 3]\n", limits.toBuilder().objects(2).build(), "limit of 2 for objects");
    assertLimit("x = 1\n", limits.toBuilder().bytes(3).build(), "limit of 3 for bytes");
    assertLimit(
        "import numpy as n\nx = n.array([1.0, 2.0])\n",
        limits.toBuilder().arrayBytes(8).build(),
        "bytes of arrays");
    assertEquals(-5, value("-".repeat(100_001) + "5"));
  }

  private static void assertLimit(String text, ReadLimits limits, String message) {
    ReadException error = refused(text, ReadOptions.DEFAULT.withLimits(limits));
    assertInstanceOf(LimitExceededException.class, error);
    assertTrue(error.getMessage().contains(message), error.getMessage());
  }

  @Test
  void keysWhoseHashWouldTakeForeverAreRefused() {
    StringBuilder text = new StringBuilder("_g0 = (1,)\n");
    for (int i = 1; i < 60; i++) {
      text.append("_g" + i + " = (_g" + (i - 1) + ", _g" + (i - 1) + ")\n");
    }
    ReadException error = refused(text + "x = {_g59}\n");
    assertInstanceOf(LimitExceededException.class, error);
    assertTrue(items(text + "x = [_g59, _g59]\n").containsKey("x"));
    String records = "from demo import Holder as _H\n_r0 = _H(value=1)\n";
    for (int i = 1; i < 60; i++) {
      records += "_r" + i + " = _H(value=(_r" + (i - 1) + ", _r" + (i - 1) + "))\n";
    }
    assertInstanceOf(LimitExceededException.class, refused(records + "x = {_r59: 1}\n"));
  }

  @Test
  void everyTruncationIsRefusedOrRead() {
    byte[] whole = SAMPLE.getBytes(StandardCharsets.UTF_8);
    assertEquals(List.of("a", "ids", "grid", "raw", "b", "c"), List.copyOf(items(SAMPLE).keySet()));
    for (int length = 0; length < whole.length; length++) {
      readOrRefuse(Arrays.copyOf(whole, length));
    }
  }

  @Test
  void everyDeletionOfAByteIsRefusedOrRead() {
    byte[] whole = SAMPLE.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < whole.length; i++) {
      byte[] shorter = Arrays.copyOf(whole, whole.length - 1);
      System.arraycopy(whole, i + 1, shorter, i, shorter.length - i);
      readOrRefuse(shorter);
    }
  }

  @Test
  void everyReplacementOfAByteIsRefusedOrRead() {
    byte[] whole = SAMPLE.getBytes(StandardCharsets.UTF_8);
    String others = "(){}[],:='\"\\#\n_gx0-.@;\0\u007f";
    for (int i = 0; i < whole.length; i++) {
      for (byte other : others.getBytes(StandardCharsets.ISO_8859_1)) {
        byte[] changed = whole.clone();
        changed[i] = other;
        readOrRefuse(changed);
      }
      byte[] high = whole.clone();
      high[i] = (byte) 0xF5;
      readOrRefuse(high);
    }
  }

  private static void readOrRefuse(byte[] text) {
    try {
      PythonReader.read(text, "test.py", Models.registry(), ReadOptions.DEFAULT);
    } catch (ReadException e) {
      assertTrue(e.line() >= 1 && e.column() >= 1);
    }
  }
}
