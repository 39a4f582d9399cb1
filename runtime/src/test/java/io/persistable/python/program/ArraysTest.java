package io.persistable.python.program;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.array.ArrayFormat;
import io.persistable.array.Complex;
import io.persistable.array.DType;
import io.persistable.array.NdArray;
import io.persistable.read.ArrayLoader;
import io.persistable.read.ReadOptions;
import io.persistable.text.TextBuffer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ArraysTest extends ReadTest {

  private static @Nullable Object numpy(String expression) {
    return items("import numpy as _numpy\nx = _numpy." + expression + "\n").get("x");
  }

  @Test
  void oneAxisOfNativeNumbersIsAJavaArray() {
    assertArrayEquals(
        new double[] {1, -0.0, Double.NaN, Double.NEGATIVE_INFINITY},
        (double[]) numpy("array([1.0, -0.0, _numpy.nan, -_numpy.inf], dtype='<f8')"));
    assertArrayEquals(new long[] {1, -2}, (long[]) numpy("array([1, -2])"));
    assertArrayEquals(new int[] {1, -2}, (int[]) numpy("array([1, -2], dtype='<i4')"));
    assertArrayEquals(new short[] {1}, (short[]) numpy("array([1], dtype='<i2')"));
    assertArrayEquals(new byte[] {-1}, (byte[]) numpy("array([-1], dtype='|i1')"));
    assertArrayEquals(new char[] {'a'}, (char[]) numpy("array([97], dtype='<u2')"));
    assertArrayEquals(new boolean[] {true, false}, (boolean[]) numpy("array([True, False])"));
    assertArrayEquals(new float[] {0.1f}, (float[]) numpy("array([0.1], dtype=_numpy.float32)"));
    assertArrayEquals(new double[0], (double[]) numpy("array([])"));
    assertArrayEquals(
        new long[] {1, 256},
        (long[])
            numpy(
                "frombuffer(b'\\x01\\0\\0\\0\\0\\0\\0\\0\\0\\x01\\0\\0\\0\\0\\0\\0',"
                    + " dtype='<i8')"));
  }

  @Test
  void realsAreTheNearestToTheirDigits() {
    Random random = new Random(20261126);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      double value = Double.longBitsToDouble(random.nextLong());
      texts.add(Double.isFinite(value) ? plain(value) : "1e23");
      texts.add(plain(random.nextDouble() * 1000 - 500));
      texts.add(plain(random.nextDouble()));
      // Between one digit and more than a long holds, on either side of the point or on both.
      StringBuilder digits = new StringBuilder(random.nextBoolean() ? "-" : "");
      int whole = 1 + random.nextInt(11);
      int fraction = random.nextInt(19);
      digits.append(1 + random.nextInt(9));
      for (int k = 1; k < whole + fraction; k++) {
        digits.append(k == whole ? "." : "").append(random.nextInt(10));
      }
      texts.add(digits + (fraction == 0 || digits.indexOf(".") < 0 ? "." : ""));
      texts.add("0." + "0".repeat(random.nextInt(9)) + random.nextInt(1000));
      // Halfway between two doubles, and next to it.
      long odd = (1L << 53 | random.nextLong() >>> 11) * 2 + 1;
      texts.add(odd + ".0");
      texts.add(odd - 1 + ".0");
      texts.add(new BigDecimal(odd).scaleByPowerOfTen(-random.nextInt(18)).toPlainString() + "e0");
    }
    String list = "[" + String.join(", ", texts) + "]";
    double[] array = (double[]) numpy("array(" + list + ", dtype='<f8')");
    List<?> elements = (List<?>) items("x = " + list + "\n").get("x");
    for (int i = 0; i < texts.size(); i++) {
      double expected = Double.parseDouble(texts.get(i));
      assertEquals(expected, array[i], texts.get(i));
      assertEquals(expected, elements.get(i), texts.get(i));
    }
  }

  private static String plain(double value) {
    return new TextBuffer(32).decimal(value).toString();
  }

  @Test
  void whatSeparatesNumbersMayBeAnyWhiteSpace() {
    double[] expected = {1, -2.5, 3};
    for (String separator :
        List.of(",", ", ", ",\n    ", ",\n", ",  ", ",\t", " , ", ", # one, 2\n", ",\r\n    ")) {
      String list = "[1.0" + separator + "-2.5" + separator + "3";
      for (String end : List.of("]", ",]", ", ]", ",\n    ]", " # 4\n]", ", # 4\n    ]")) {
        for (String dtype : List.of(", dtype='<f8')", ",dtype='<f8' )", ", dtype='<f8', )")) {
          String text = "array(" + list + end + dtype;
          assertArrayEquals(expected, (double[]) numpy(text), text);
        }
      }
    }
  }

  @Test
  void floatsAreRoundedOnceFromTheirDigits() {
    // Halfway between two floats but for the last digits, which a double does not hold.
    String digits = "1.00000005960464477539062500000000001";
    assertEquals(1.0000001f, Float.parseFloat(digits));
    assertEquals(1.0f, (float) Double.parseDouble(digits));
    assertArrayEquals(
        new float[] {1.0000001f}, (float[]) numpy("array([" + digits + "], dtype='<f4')"));
  }

  @Test
  void otherArraysAreNdArrays() {
    NdArray grid = (NdArray) numpy("array([[1.5, 2], [3, 4]], dtype='<f8')");
    assertArrayEquals(new double[][] {{1.5, 2}, {3, 4}}, grid.toJavaArray(double[][].class));
    assertEquals(
        NdArray.of(new long[] {1, 2, 3, 4, 5, 6}).reshape(2, 3),
        numpy("array([1, 2, 3, 4, 5, 6]).reshape((2, 3))"));
    assertEquals(
        BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE).toString(),
        String.valueOf(((NdArray) numpy("array([18446744073709551615], dtype='<u8')")).get(0)));
    assertEquals(DType.of(">i4"), ((NdArray) numpy("array([1], dtype='>i4')")).dtype());
    assertEquals("<U2", ((NdArray) numpy("array(['a', 'bc'])")).dtype().str());
    assertEquals("<c16", ((NdArray) numpy("array([1.+0.j , 2.+3.j])")).dtype().str());
    NdArray table =
        (NdArray) numpy("array([(1, 0.5), (2, 1.5)], dtype=[('a', '<i4'), ('b', '<f8')])");
    assertArrayEquals(new int[] {1, 2}, table.field("a").toIntArray());
    assertArrayEquals(new double[] {0.5, 1.5}, table.field("b").toDoubleArray());
    assertEquals(0, ((NdArray) numpy("frombuffer(b's\\0\\0\\0', dtype='<U1').reshape(())")).rank());
    assertTrue(
        Arrays.equals(
            new long[] {0, 3},
            ((NdArray) numpy("array([], dtype='<f4').reshape((0, 3))")).shape()));
  }

  @Test
  void arraysOfObjectsAreObjectArrays() {
    assertArrayEquals(
        new Object[] {1, "a", null, 2.5},
        (Object[]) numpy("array([1, 'a', None, 2.5], dtype=object)"));
    assertArrayEquals(
        new Object[] {List.of(1, 2), Map.of("k", 1)},
        (Object[]) numpy("array([list([1, 2]), {'k': 1}], dtype=object)"));
    Object[] rows = (Object[]) numpy("array([[1, 2], [3, 4]], dtype=object)");
    assertArrayEquals(new Object[] {3, 4}, (Object[]) rows[1]);
  }

  @Test
  void typeCommentsSayWhichArrayIsMeant() {
    String text =
        "import numpy as _numpy\n"
            + "x = _numpy.array([[1.0], [2.0]], dtype='<f8')  # type: double[][]\n";
    assertArrayEquals(new double[][] {{1}, {2}}, (double[][]) items(text).get("x"));
    text = "import numpy as _numpy\nx = _numpy.array([1.0], dtype='<f8')  # type: NdArray\n";
    assertEquals(NdArray.of(new double[] {1}), items(text).get("x"));
    assertArrayEquals(
        new String[] {"a", null}, (String[]) items("x = ['a', None]  # type: str[]\n").get("x"));
    assertArrayEquals(
        new Long[][] {{1L}, {}}, (Long[][]) items("x = [[1], []]  # type: Long[][]\n").get("x"));
  }

  @Test
  void scalarsAreBoxes() {
    assertEquals(1.5, numpy("float64(1.5)"));
    assertEquals(0.1f, numpy("float32(0.1)"));
    assertEquals((byte) -3, numpy("int8(-3)"));
    assertEquals(true, numpy("bool_(True)"));
    assertEquals(new Complex(1, 2), numpy("complex128(1+2j)"));
    assertEquals(DType.FLOAT64, numpy("dtype('float64')"));
  }

  @Test
  void whatIsNoArrayIsRefused() {
    for (String expression :
        new String[] {
          "array([[1, 2], [3]])",
          "array([1, 'a'])",
          "array([300], dtype='|i1')",
          "array([1.5], dtype='<i4')",
          "array([1], dtype='|O8x')",
          "array([1]).reshape((2, 3))",
          "array([1]).tofile('x')",
          "frombuffer(b'abc', dtype='<f8')",
          "fromfile('x')",
          "load('x.npy')",
          "array([1], shape=(0, 3))",
          "int8(300)",
          "array([1]).reshape((4611686018427387904, 4))"
        }) {
      assertTrue(
          refused("import numpy as _numpy\nx = _numpy." + expression + "\n")
              .getMessage()
              .startsWith("test.py:2:"));
    }
  }

  @Test
  void arraysOutsideTheTextAreAskedForOnceAndStayOneObject() {
    String text =
        """

        def _arrays():
            import os.path, numpy
            try: dir = os.path.dirname(__file__)
            except NameError: dir = '/tmp/mod'
            res = {}
            with numpy.load(os.path.join(dir, 'x_data.npz')) as f:
                for name in ['array_0', 'array_1']:
                    res[name] = numpy.asarray(f[name])
            return res

        _arrays = _arrays()
        x = [_arrays['array_0'], _arrays['array_0'], _arrays['array_1']]
        try: del __builtins__, _arrays
        except NameError: pass
        import sys
        sys.modules[__name__] = x
        """;
    int[] asked = new int[1];
    PythonModule module =
        module(
            text,
            ReadOptions.DEFAULT.withArrays(
                (name, loader) -> {
                  asked[0]++;
                  return NdArray.of(new double[] {name.length()});
                }));
    List<?> x = (List<?>) module.items().get("x");
    assertSame(x.get(0), x.get(1));
    assertEquals(2, asked[0]);
    assertEquals("x", module.single());
    assertEquals(
        new ArrayLoader(ArrayFormat.NPZ, "x_data.npz", List.of("array_0", "array_1")),
        module.loader());
    assertEquals(List.of("x"), List.copyOf(module.items().keySet()));
    assertTrue(
        refused(text)
            .getMessage()
            .startsWith(
                "test.py:13:14: expected the name of an array, one of"
                    + " [array_0, array_1], found 'array_0'"));
  }
}
