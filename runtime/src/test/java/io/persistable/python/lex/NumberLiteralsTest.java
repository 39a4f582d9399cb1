package io.persistable.python.lex;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.value.ReadLimits;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberLiteralsTest {

  private static NumberLiterals read(String text) {
    NumberLiterals numbers =
        new NumberLiterals(
            new Scanner(text.getBytes(StandardCharsets.UTF_8), "test.py", ReadLimits.DEFAULT));
    numbers.read(false);
    return numbers;
  }

  @Test
  void eachNumberIsReadAsItsKind() {
    assertEquals(NumberLiterals.INTEGER, read("9223372036854775807").kind());
    assertEquals(NumberLiterals.BIG_INTEGER, read("9223372036854775808").kind());
    assertEquals(NumberLiterals.REAL, read("1.").kind());
    assertEquals(NumberLiterals.REAL, read("1e3").kind());
    assertEquals(NumberLiterals.IMAGINARY, read("2j").kind());
    assertEquals(new BigInteger("9223372036854775808"), read("9223372036854775808").bigInteger());
  }

  @Test
  void realsAreTheNearestAsJavaReadsThem() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      double value = Math.abs(Double.longBitsToDouble(random.nextLong()));
      if (Double.isFinite(value)) {
        String text = Double.toString(value);
        assertEquals(value, read(text).real(), text);
      }
    }
  }

  @Test
  void floatsAreTheNearestOfTheDigitsAndNotOfADouble() {
    Random random = new Random(6);
    for (int i = 0; i < 2_000; i++) {
      float value = Math.abs(Float.intBitsToFloat(random.nextInt()));
      if (Float.isFinite(value)) {
        String text = Float.toString(value);
        assertEquals(value, read(text).float32(), text);
      }
    }
  }

  @Test
  void integersOfAnyLengthAreExact() {
    Random random = new Random(7);
    for (int i = 0; i < 500; i++) {
      BigInteger value = new BigInteger(random.nextInt(120), random);
      NumberLiterals read = read(value.toString());
      assertEquals(
          value,
          read.kind() == NumberLiterals.INTEGER
              ? BigInteger.valueOf(read.integer())
              : read.bigInteger());
    }
  }
}
