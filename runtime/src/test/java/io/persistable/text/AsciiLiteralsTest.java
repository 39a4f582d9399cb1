package io.persistable.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** Looking at eight letters at once finds what looking at each does. */
class AsciiLiteralsTest {

  private static final int COUNT = 20_000;

  @Test
  void wordsAreJudgedAsTheirLettersAre() {
    Random random = new Random(11);
    byte[] bytes = new byte[64];
    int plain = 0;
    for (int i = 0; i < COUNT; i++) {
      boolean odd = random.nextInt(3) == 0;
      for (int at = 0; at < bytes.length; at++) {
        boolean any = odd && random.nextInt(20) == 0;
        bytes[at] = (byte) (any ? random.nextInt(0x80) : 'a' + random.nextInt(26));
      }
      int from = random.nextInt(20);
      int length = random.nextInt(30);
      boolean expected = true;
      for (int at = from; at < from + length; at++) {
        expected &= AsciiLiterals.isPlain((char) bytes[at]);
      }
      plain += expected ? 1 : 0;
      assertEquals(expected, AsciiLiterals.isPlain(bytes, from, length));
    }
    System.out.println(plain + " of " + COUNT + " are plain");
  }
}
