package io.persistable.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.persistable.testsupport.Python;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextBufferTest {

  private static final long SEED = 20260101;

  @TempDir private Path directory;

  @Test
  void doublesAreWrittenAsCPythonWritesThem() throws IOException {
    List<String> lines = new ArrayList<>();
    for (double value : doubles()) {
      lines.add(
          Long.toHexString(Double.doubleToRawLongBits(value))
              + " "
              + new TextBuffer(1).decimal(value));
    }
    Files.write(directory.resolve("doubles.txt"), lines);
    assertEquals(
        lines.size() + " agree\n",
        Python.get().run(Python.script(TextBufferTest.class, "check_repr.py"), directory));
  }

  @Test
  void floatsAreTheShortestThatReadBackTheSame() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 300_000; i++) {
      float value = Float.intBitsToFloat(random.nextInt() & 0x7fffffff);
      if (Float.isFinite(value)) {
        String text = new TextBuffer(1).decimal(value).toString();
        assertEquals(value, Float.parseFloat(text), text);
        // The JDK's digits are shortest from 19 on; before, never fewer than the shortest.
        assertEquals(true, digits(text) <= digits(Float.toString(value)), text);
      }
    }
    assertEquals("1e-45", new TextBuffer(1).decimal(Float.MIN_VALUE).toString());
    assertEquals("3.4028235e+38", new TextBuffer(1).decimal(Float.MAX_VALUE).toString());
    assertEquals("0.1", new TextBuffer(1).decimal(0.1f).toString());
  }

  @Test
  void integersAreWrittenInFull() {
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 100_000; i++) {
      long value = random.nextLong() >> random.nextInt(64);
      assertEquals(Long.toString(value), new TextBuffer(1).integer(value).toString());
    }
    for (long value : new long[] {0, 9, 10, 99, 100, -1, Long.MIN_VALUE, Long.MAX_VALUE}) {
      assertEquals(Long.toString(value), new TextBuffer(1).integer(value).toString());
    }
  }

  private static int digits(String text) {
    String mantissa = text.replaceAll("[eE].*", "").replace(".", "");
    return mantissa.replaceAll("^0+|0+$", "").length();
  }

  private static List<Double> doubles() {
    List<Double> values = new ArrayList<>();
    for (long bits = 1; bits < 200; bits++) {
      values.add(Double.longBitsToDouble(bits));
    }
    for (int e = 0; e < 2047; e++) {
      for (long fraction : new long[] {0, 1, (1L << 52) - 1}) {
        values.add(Double.longBitsToDouble((long) e << 52 | fraction));
      }
    }
    for (int e = -330; e < 308; e++) {
      values.add(Double.parseDouble("1e" + e));
      values.add(Double.parseDouble("9007199254740993e" + (e - 16)));
    }
    for (long i = 0; i < 3000; i++) {
      values.add((double) i);
      values.add(i / 1000.0);
      values.add((double) (i * 123_456_789_012_345L));
    }
    SplittableRandom random = new SplittableRandom(SEED);
    for (int i = 0; i < 400_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      if (Double.isFinite(value)) {
        values.add(value);
      }
    }
    return values;
  }
}
