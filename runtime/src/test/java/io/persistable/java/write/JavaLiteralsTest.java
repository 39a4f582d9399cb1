package io.persistable.java.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.java.lex.JavaScanner;
import io.persistable.java.lex.LiteralScanner;
import io.persistable.value.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What is written as a literal is read as the same value. */
class JavaLiteralsTest {

  private static final int COUNT = 5_000;

  private static LiteralScanner scanner(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    return new LiteralScanner(new JavaScanner(utf8, "test", ReadLimits.DEFAULT));
  }

  @Test
  void finiteNumbersComeBackAsTheyWere() {
    Random random = new Random(5);
    for (int i = 0; i < COUNT; i++) {
      long bits = random.nextInt(5) == 0 ? random.nextInt(7) - 3 : random.nextLong();
      assertEquals(bits, scanner(JavaLiterals.int64(bits)).number());
      assertEquals((int) bits, scanner(Integer.toString((int) bits)).number());
      double number = Double.longBitsToDouble(bits);
      if (Double.isFinite(number)) {
        assertEquals(number, scanner(JavaLiterals.float64(number)).number());
      }
      float small = Float.intBitsToFloat((int) bits);
      if (Float.isFinite(small)) {
        assertEquals(small, scanner(JavaLiterals.float32(small)).number());
      }
    }
  }

  /** Any UTF-16, lone surrogates, quotes and control characters included. */
  @Test
  void stringsAndCharactersComeBackAsTheyWere() {
    Random random = new Random(6);
    String odd = "\"'\\\n\r\t\0\u007f\u0085\u2028\ud800\udc00\ufeff\uffff01";
    for (int i = 0; i < COUNT; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(12);
      for (int at = 0; at < length; at++) {
        boolean strange = random.nextBoolean();
        text.append(
            strange ? odd.charAt(random.nextInt(odd.length())) : (char) random.nextInt(1 << 16));
      }
      String value = text.toString();
      String literal = JavaLiterals.string(value);
      assertEquals(value, scanner(literal).string());
      assertEquals(literal.length(), JavaLiterals.width(value, 0, value.length()));
      for (char c : value.toCharArray()) {
        assertEquals(c, scanner(JavaLiterals.character(c)).character());
      }
    }
  }
}
