package io.persistable.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestDoubleTest {

  private static void assertSame(long digits, int exponent) {
    double expected = new BigDecimal(digits + "E" + exponent).doubleValue();
    double found = NearestDouble.of(digits, exponent);
    if (Double.isNaN(found)) {
      assertTrue(
          expected < Double.MIN_NORMAL * 2 || Double.isInfinite(expected),
          () -> "gave up on " + digits + "e" + exponent);
    } else {
      assertEquals(
          Double.doubleToLongBits(expected),
          Double.doubleToLongBits(found),
          () -> digits + "e" + exponent);
    }
  }

  @Test
  void randomDigitsGiveTheNearestDouble() {
    Random random = new Random(1);
    for (int i = 0; i < 300_000; i++) {
      long digits = (random.nextLong() >>> 1 + random.nextInt(62)) | 1;
      assertSame(digits, random.nextInt(660) - 345);
      assertSame(digits, random.nextInt(40) - 30);
    }
  }

  @Test
  void whatIsWrittenShortestComesBack() {
    Random random = new Random(2);
    for (int i = 0; i < 300_000; i++) {
      double value = Math.abs(Double.longBitsToDouble(random.nextLong()));
      if (Double.isFinite(value) && value >= 2 * Double.MIN_NORMAL) {
        ShortestDecimal.Exponent exponent = new ShortestDecimal.Exponent();
        long digits = ShortestDecimal.ofDouble(value, exponent);
        assertEquals(value, NearestDouble.of(digits, exponent.value));
      }
    }
  }

  @Test
  void decimalsHalfwayBetweenTwoDoublesGoToTheEvenOne() {
    Random random = new Random(3);
    for (int i = 0; i < 100_000; i++) {
      long odd = (1L << 53 | random.nextLong() >>> 11) << 1 | 1; // 55 bits, halfway
      assertSame(odd, 0);
      assertSame(odd - 1, 0);
      assertSame(odd + 1, 0);
      assertSame(odd >>> 8 | 1, random.nextInt(28) - 4);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "9007199254740993, 0",
    "9007199254740992, 0",
    "1, -307",
    "22250738585072014, -324",
    "17976931348623157, 292",
    "17976931348623158, 292",
    "17976931348623159, 292",
    "9223372036854775807, 0",
    "1, 308",
    "1, 23",
    "8533068, 103",
    "6929495644600919, -11",
    "5, -324",
    "1, -342",
    "999999999999999999, 290",
  })
  void knownHardCasesGiveTheNearestDouble(long digits, int exponent) {
    assertSame(digits, exponent);
  }
}
