package io.persistable.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The digits are the fewest that read back as the number, and of those the closest to it. */
class ShortestDecimalTest {

  private static final long SEED = 20261126;

  private final SplittableRandom random = new SplittableRandom(SEED);

  private static void assertShortest(double value) {
    if (Double.isFinite(value) && value != 0) {
      double magnitude = Math.abs(value);
      String text = new TextBuffer(1).decimal(value).toString();
      assertEquals(value < 0, text.startsWith("-"), text);
      BigDecimal found = new BigDecimal(text).abs();
      BigDecimal exact = new BigDecimal(magnitude);
      assertEquals(magnitude, found.doubleValue(), text);
      int digits = found.stripTrailingZeros().precision();
      for (RoundingMode mode : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
        if (digits > 1) {
          BigDecimal shorter = exact.round(new MathContext(digits - 1, mode));
          assertNotEquals(magnitude, shorter.doubleValue(), () -> text + " and " + shorter);
        }
      }
      BigDecimal closest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (closest.doubleValue() == magnitude) {
        assertEquals(0, closest.compareTo(found), () -> text + " and " + closest);
      }
    }
  }

  private static void assertShortest(float value) {
    if (Float.isFinite(value) && value != 0) {
      float magnitude = Math.abs(value);
      String text = new TextBuffer(1).decimal(value).toString();
      assertEquals(value < 0, text.startsWith("-"), text);
      BigDecimal found = new BigDecimal(text).abs();
      BigDecimal exact = new BigDecimal(magnitude);
      assertEquals(magnitude, Float.parseFloat(found.toString()), text);
      int digits = found.stripTrailingZeros().precision();
      for (RoundingMode mode : new RoundingMode[] {RoundingMode.FLOOR, RoundingMode.CEILING}) {
        if (digits > 1) {
          BigDecimal shorter = exact.round(new MathContext(digits - 1, mode));
          assertNotEquals(magnitude, Float.parseFloat(shorter.toString()), text);
        }
      }
      BigDecimal closest = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      if (Float.parseFloat(closest.toString()) == magnitude) {
        assertEquals(0, closest.compareTo(found), () -> text + " and " + closest);
      }
    }
  }

  @Test
  void ofRandomBits() {
    for (int i = 0; i < 30_000; i++) {
      assertShortest(Double.longBitsToDouble(random.nextLong()));
      assertShortest(Float.intBitsToFloat(random.nextInt()));
    }
  }

  @Test
  void ofPowersOfTwoAndTheirNeighbours() {
    for (int e = -1074; e < 1024; e++) {
      double power = Math.scalb(1.0, e);
      assertShortest(power);
      assertShortest(Math.nextUp(power));
      assertShortest(Math.nextDown(power));
      assertShortest(3 * power);
    }
    for (int e = -149; e < 128; e++) {
      float power = Math.scalb(1f, e);
      assertShortest(power);
      assertShortest(Math.nextUp(power));
      assertShortest(Math.nextDown(power));
    }
  }

  @Test
  void ofPowersOfTenAndTheirNeighbours() {
    for (int e = -324; e <= 308; e++) {
      for (int digit = 1; digit < 10; digit++) {
        double value = Double.parseDouble(digit + "e" + e);
        assertShortest(value);
        assertShortest(Math.nextUp(value));
        assertShortest(Math.nextDown(value));
        assertShortest((float) value);
        assertShortest(Math.nextUp((float) value));
      }
    }
  }

  @Test
  void ofSubnormalNumbers() {
    for (int i = 1; i < 3000; i++) {
      assertShortest(Double.longBitsToDouble(i));
      assertShortest(Double.longBitsToDouble(random.nextLong() >>> 12 + random.nextInt(40)));
      assertShortest(Float.intBitsToFloat(i));
    }
  }

  @Test
  void ofNumbersHalfwayBetweenTwoDecimals() {
    for (int i = 0; i < 20_000; i++) {
      int bits = 1 + random.nextInt(52);
      double odd = (random.nextLong() >>> 64 - bits) * 2 + 1;
      assertShortest(odd / (1L << random.nextInt(60)));
      assertShortest(odd * (1L << random.nextInt(60)));
      assertShortest((float) (random.nextInt(1 << 24) * 2 + 1) / (1 << random.nextInt(30)));
    }
  }

  @Test
  void ofUsualNumbers() {
    for (int i = 0; i < 20_000; i++) {
      assertShortest(random.nextInt(1_000_000) / 100.0);
      assertShortest(random.nextDouble() * 1000 - 500);
      assertShortest(random.nextInt(100_000) / 100f);
      assertShortest((double) random.nextLong());
      assertShortest((float) random.nextLong());
    }
  }

  @Test
  void oneProductGivesTheSameAsAllThree() {
    ShortestDecimal.Exponent one = new ShortestDecimal.Exponent();
    ShortestDecimal.Exponent three = new ShortestDecimal.Exponent();
    for (int i = 0; i < 3_000_000; i++) {
      long c = 1L << 52 | random.nextLong() >>> 12 + random.nextInt(52) << random.nextInt(52);
      c &= (1L << 53) - 1;
      int q = random.nextInt(2045) - 1073;
      if (c > 1L << 52) {
        double value = Math.scalb((double) c, q);
        long expected = ShortestDecimal.carefully(q, c, false, 10_000_000_000_000_000L, three);
        assertEquals(expected, ShortestDecimal.ofDouble(value, one), () -> value + "");
        assertEquals(three.value, one.value);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-149, -60, -30, -23, -12, 0, 40, 104})
  void oneProductGivesTheSameAsAllThreeForAllFloatsOfAnExponent(int q) {
    ShortestDecimal.Exponent one = new ShortestDecimal.Exponent();
    ShortestDecimal.Exponent three = new ShortestDecimal.Exponent();
    for (int c = (1 << 23) + 1; c < 1 << 24; c++) {
      float value = Math.scalb((float) c, q);
      long expected = ShortestDecimal.carefully(q, c, false, 100_000_000, three);
      if (expected != ShortestDecimal.ofFloat(value, one) || three.value != one.value) {
        throw new AssertionError(value + " as " + expected + "e" + three.value);
      }
    }
  }

  @Test
  void arraysHaveTheDigitsOfTheirElements() {
    double[] values = new double[1000];
    for (int i = 0; i < values.length; i++) {
      values[i] =
          switch (random.nextInt(4)) {
            case 0 -> random.nextInt(1000) - 500;
            case 1 -> random.nextInt(5) - 2 == 0 ? -0.0 : Double.NaN;
            case 2 -> random.nextDouble() - 0.5;
            default -> Double.longBitsToDouble(random.nextLong());
          };
    }
    TextBuffer expected = new TextBuffer(1);
    TextBuffer found = new TextBuffer(1);
    for (int i = 0; i < values.length; ) {
      int stop = found.decimals(values, i, 88);
      for (; i < stop; i++) {
        (i > 0 ? expected.comma(88) : expected).decimal(values[i]);
      }
      if (i < values.length) {
        assertEquals(false, Double.isFinite(values[i]));
        i++;
      }
    }
    assertEquals(expected.toString(), found.toString());
  }
}
