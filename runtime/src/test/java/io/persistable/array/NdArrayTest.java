package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.error.ArrayFormatException;
import java.math.BigInteger;
import java.nio.BufferOverflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NdArrayTest {

  private static NdArray cube() {
    double[] numbers = new double[24];
    Arrays.setAll(numbers, i -> i);
    return NdArray.of(numbers).reshape(2, 3, 4);
  }

  @Test
  void wrappingCopiesNothing() {
    double[] numbers = {1, 2, 3, 4};
    NdArray matrix = NdArray.of(numbers).reshape(2, 2).transpose();
    numbers[1] = 7;
    assertEquals(7, matrix.getDouble(1, 0));
    ByteBuffer bytes = ByteBuffer.allocate(16).order(ByteOrder.BIG_ENDIAN);
    NdArray wrapped = NdArray.wrap(bytes, DType.of(">f8"), 2);
    bytes.putDouble(8, 2.5);
    assertEquals(2.5, wrapped.getDouble(1));
  }

  @Test
  void viewsSeeTheSameElements() {
    NdArray cube = cube();
    assertEquals(23, cube.getDouble(1, 2, 3));
    assertEquals(6, cube.at(0, 1).getDouble(2));
    assertEquals(6, cube.transpose().getDouble(2, 1, 0));
    assertEquals(6, cube.transpose(1, 0, 2).getDouble(1, 0, 2));
    assertEquals(6, cube.slice(1, 1, 3).getDouble(0, 0, 2));
    assertEquals(6, cube.slice(2, 3, 2, -1).getDouble(0, 1, 1));
    assertArrayEquals(new long[] {96, 32, 8}, cube.strides());
    assertArrayEquals(
        new double[] {3, 1, 15, 13},
        cube.transpose(1, 0, 2).at(0).slice(1, 3, 2, -2).toDoubleArray());
  }

  @Test
  void reshapingCopiesOnlyWhereStridesCanNotSay() {
    NdArray cube = cube();
    for (NdArray view :
        List.of(
            cube,
            cube.transpose(),
            cube.slice(2, 0, 2, 2),
            cube.slice(0, 1, 2, -1),
            cube.at(1).transpose(),
            cube.slice(1, 0, 1))) {
      List<Object> elements = new ArrayList<>();
      view.forEach(elements::add);
      NdArray flat = view.reshape(-1);
      List<Object> flatElements = new ArrayList<>();
      flat.forEach(flatElements::add);
      assertEquals(elements, flatElements);
      assertEquals(view, view.reshape(1, -1).reshape(view.shape()));
    }
    assertEquals(cube.view().storage(), cube.reshape(6, 4).view().storage());
    assertEquals(cube.view().storage(), cube.slice(0, 1, 2, -1).reshape(2, 12).view().storage());
    assertNotEquals(cube.view().storage(), cube.transpose().reshape(24).view().storage());
    assertEquals(
        "expected a shape for 24 elements, found [5, -1]", refused(() -> cube.reshape(5, -1)));
    assertEquals("expected a shape for 24 elements, found [25]", refused(() -> cube.reshape(25)));
    assertEquals("negative length in shape [-1, -1]", refused(() -> cube.reshape(-1, -1)));
    assertEquals(0, NdArray.of(new double[0]).reshape(-1, 0).size());
  }

  private static String refused(Runnable work) {
    return assertThrows(IllegalArgumentException.class, work::run).getMessage();
  }

  /**
   * Against a plain model: every view of every view has the elements that index arithmetic says.
   */
  @Test
  void randomViewsAgreeWithAPlainModel() {
    long seed = 20261122;
    Random random = new Random(seed);
    for (int round = 0; round < 2000; round++) {
      NdArray view = cube();
      double[][][] model = view.toJavaArray(double[][][].class);
      String trail = "seed " + seed + ", round " + round;
      for (int step = 0; step < 4; step++) {
        int axis = random.nextInt(3);
        if (random.nextBoolean()) {
          int[] axes = {axis, (axis + 1) % 3, (axis + 2) % 3};
          view = view.transpose(axes);
          model = transposed(model, axes);
        } else {
          int length = (int) view.shape()[axis];
          int from = random.nextInt(length);
          int stride = random.nextBoolean() ? 1 : -1;
          int room = stride > 0 ? length - from : from + 1;
          int count = 1 + random.nextInt(room);
          view = view.slice(axis, from, count, stride);
          model = sliced(model, axis, from, count, stride);
        }
      }
      assertEquals(NdArray.of(model), view, trail);
      assertTrue(Arrays.deepEquals(model, view.toJavaArray(double[][][].class)), trail);
      double sum = view.doubles().sum();
      double expected = 0;
      for (Object element : NdArray.of(model)) {
        expected += (Double) element;
      }
      assertEquals(expected, sum, trail);
    }
  }

  private static double[][][] transposed(double[][][] model, int[] axes) {
    int[] shape = {model.length, model[0].length, model[0][0].length};
    double[][][] out = new double[shape[axes[0]]][shape[axes[1]]][shape[axes[2]]];
    int[] index = new int[3];
    for (index[0] = 0; index[0] < shape[0]; index[0]++) {
      for (index[1] = 0; index[1] < shape[1]; index[1]++) {
        for (index[2] = 0; index[2] < shape[2]; index[2]++) {
          out[index[axes[0]]][index[axes[1]]][index[axes[2]]] = model[index[0]][index[1]][index[2]];
        }
      }
    }
    return out;
  }

  private static double[][][] sliced(
      double[][][] model, int axis, int from, int count, int stride) {
    int[] shape = {model.length, model[0].length, model[0][0].length};
    shape[axis] = count;
    double[][][] out = new double[shape[0]][shape[1]][shape[2]];
    for (int i = 0; i < shape[0]; i++) {
      for (int j = 0; j < shape[1]; j++) {
        for (int k = 0; k < shape[2]; k++) {
          int[] index = {i, j, k};
          index[axis] = from + index[axis] * stride;
          out[i][j][k] = model[index[0]][index[1]][index[2]];
        }
      }
    }
    return out;
  }

  @Test
  void indicesOutsideAreErrorsThatNameThem() {
    NdArray cube = cube();
    assertEquals("index 3 on axis 1 of shape [2, 3, 4]", outside(() -> cube.get(0, 3, 0)));
    assertEquals("index -1 on axis 0 of shape [2, 3, 4]", outside(() -> cube.get(-1, 0, 0)));
    assertEquals("expected 3 indices, found 2", outside(() -> cube.get(0, 0)));
    assertEquals("expected at most 3 indices, found 4", outside(() -> cube.at(0, 0, 0, 0)));
    assertEquals(
        "3 elements from 2 in steps of 1 on axis 1 of shape [2, 3, 4]",
        outside(() -> cube.slice(1, 2, 5)));
    assertEquals(
        "4 elements from 2 in steps of -1 on axis 1 of shape [2, 3, 4]",
        outside(() -> cube.slice(1, 2, 4, -1)));
    assertEquals(
        "-1 elements from 2 in steps of 1 on axis 1 of shape [2, 3, 4]",
        outside(() -> cube.slice(1, 2, 1)));
    assertEquals("axis 3 of 3", outside(() -> cube.slice(3, 0, 1)));
    assertEquals(
        "expected each of the 3 axes once, found [0, 0, 1]",
        refused(() -> cube.transpose(0, 0, 1)));
    assertThrows(NoSuchElementException.class, () -> NdArray.of(new double[0]).iterator().next());
  }

  private static String outside(Runnable work) {
    return assertThrows(IndexOutOfBoundsException.class, work::run).getMessage();
  }

  @Test
  void javaArraysOfEveryTypeGoInAndComeBack() {
    double[][] doubles = {{1, 2}, {3, 4}};
    float[][][] floats = {{{1, 2}}, {{3, 4}}};
    long[] longs = {Long.MIN_VALUE, 7};
    int[][] ints = {{1, 2, 3}};
    short[][] shorts = {{1}, {2}};
    byte[][] bytes = {{-128, 127}};
    char[][] chars = {{'a', '\uffff'}};
    boolean[][] booleans = {{true, false}};
    String[][] strings = {{"a", "zwölf"}, {"", "日本😀"}};
    assertArrayEquals(doubles, NdArray.of(doubles).toJavaArray(double[][].class));
    assertArrayEquals(floats, NdArray.of(floats).toJavaArray(float[][][].class));
    assertArrayEquals(longs, NdArray.of(longs).toJavaArray(long[].class));
    assertArrayEquals(ints, NdArray.of(ints).toJavaArray(int[][].class));
    assertArrayEquals(shorts, NdArray.of(shorts).toJavaArray(short[][].class));
    assertArrayEquals(bytes, NdArray.of(bytes).toJavaArray(byte[][].class));
    assertArrayEquals(chars, NdArray.of(chars).toJavaArray(char[][].class));
    assertArrayEquals(booleans, NdArray.of(booleans).toJavaArray(boolean[][].class));
    assertArrayEquals(strings, NdArray.of(strings).toJavaArray(String[][].class));
    assertArrayEquals(
        new String[] {"a", "", "zwölf", "日本😀"}, NdArray.of(strings).transpose().toStringArray());
    assertEquals(
        List.of("<f8", "<f4", "<i8", "<i4", "<i2", "|i1", "<u2", "|b1", "<U5"),
        List.of(
                NdArray.of(doubles),
                NdArray.of(floats),
                NdArray.of(longs),
                NdArray.of(ints),
                NdArray.of(shorts),
                NdArray.of(bytes),
                NdArray.of(chars),
                NdArray.of(booleans),
                NdArray.of(strings))
            .stream()
            .map(array -> array.dtype().str())
            .toList());
    assertArrayEquals(new double[0][], NdArray.of(new double[0][]).toJavaArray(double[][].class));
    assertArrayEquals(new double[3][0], NdArray.of(new double[3][0]).toJavaArray(double[][].class));
  }

  @Test
  void raggedRowsAndMissingRowsAndOtherTypesAreRefused() {
    assertEquals(
        "expected rows of one length, found 2 and, at [1], 1",
        refused(() -> NdArray.of(new double[][] {{1, 2}, {3}})));
    assertEquals(
        "expected rows of one length, found 1 and, at [0, 1], 2",
        refused(() -> NdArray.of(new int[][][] {{{1}, {2, 3}}})));
    assertEquals(
        "expected a row at [1], found null", refused(() -> NdArray.of(new int[][] {{1}, null})));
    assertEquals(
        "expected arrays of a primitive type or of strings, found java.lang.Integer[]",
        refused(() -> NdArray.of(new Integer[] {1})));
    assertEquals(
        "expected a type of 3 dimensions for shape (2, 3, 4), found double[][]",
        refused(() -> cube().toJavaArray(double[][].class)));
    assertEquals(
        "expected an array of a primitive type or of strings, found java.lang.Double[][][]",
        refused(() -> cube().toJavaArray(Double[][][].class)));
    assertTrue(
        refused(() -> NdArray.of(new String[] {"a\0"})).startsWith("a string that ends in NUL"));
  }

  @Test
  void numbersWidenAsInJavaAndNarrowOnlyWhereTheyFit() {
    NdArray ints = NdArray.of(new int[] {-1, 300});
    assertArrayEquals(new double[] {-1, 300}, ints.toDoubleArray());
    assertArrayEquals(new float[] {-1, 300}, ints.toFloatArray());
    assertArrayEquals(new long[] {-1, 300}, ints.toLongArray());
    assertArrayEquals(new short[] {-1, 300}, ints.toShortArray());
    assertEquals("300 passes the range of a byte", narrow(ints::toByteArray));
    assertEquals("-1 passes the range of a char", narrow(ints::toCharArray));
    NdArray longs = NdArray.of(new long[] {1L << 40});
    assertEquals("1099511627776 passes the range of an int", narrow(longs::toIntArray));
    assertEquals("1099511627776 passes the range of an int", narrow(() -> longs.getInt(0)));
    NdArray unsigned = NdArray.of(new long[] {-1}).as(DType.UINT64);
    assertEquals(
        "18446744073709551615 passes the range of a long; as(DType.INT64) gives its bits",
        narrow(unsigned::toLongArray));
    assertEquals(0x1p64, unsigned.getDouble(0));
    assertEquals(new BigInteger("18446744073709551615"), unsigned.get(0));
    assertArrayEquals(new long[] {-1}, unsigned.as(DType.INT64).toLongArray());
    assertEquals((short) 255, NdArray.of(new byte[] {-1}).as(DType.UINT8).get(0));
    assertThrows(UnsupportedOperationException.class, () -> cube().toFloatArray());
    assertThrows(UnsupportedOperationException.class, () -> cube().toLongArray());
    assertThrows(UnsupportedOperationException.class, () -> cube().getLong(0, 0, 0));
    assertThrows(UnsupportedOperationException.class, () -> cube().getString(0, 0, 0));
    assertThrows(UnsupportedOperationException.class, () -> cube().getComplex(0, 0, 0));
    assertThrows(UnsupportedOperationException.class, () -> ints.toBooleanArray());
    assertThrows(UnsupportedOperationException.class, () -> ints.getBoolean(0));
  }

  private static String narrow(Runnable work) {
    return assertThrows(ArithmeticException.class, work::run).getMessage();
  }

  @Test
  void conversionsRoundFloatsAndCheckWholeNumbers() {
    NdArray numbers = NdArray.of(new double[] {1.1, -2, 65504, 1e-8, Double.NaN});
    assertArrayEquals(
        new float[] {1.1f, -2, 65504, 1e-8f, Float.NaN},
        numbers.astype(DType.FLOAT32).toFloatArray());
    assertArrayEquals(
        new double[] {1.099609375, -2, 65504, 0, Double.NaN},
        numbers.astype(DType.FLOAT16).toDoubleArray());
    NdArray big = numbers.astype(DType.of(">f8"));
    assertArrayEquals(numbers.toDoubleArray(), big.toDoubleArray());
    assertNotEquals(numbers, big);
    assertEquals(new Complex(1.1, 0), numbers.astype(DType.COMPLEX128).get(0));
    assertEquals(
        "300 passes the range of uint8",
        narrow(() -> NdArray.of(new int[] {300}).astype(DType.UINT8)));
    assertThrows(
        UnsupportedOperationException.class,
        () -> NdArray.of(new String[] {"1"}).astype(DType.INT8));
    assertThrows(UnsupportedOperationException.class, () -> numbers.astype(DType.INT32));
  }

  @Test
  void halfFloatsRoundTripBitForBit() {
    for (int bits = 0; bits < 0x10000; bits++) {
      float value = Float16.toFloat((short) bits);
      if (!Float.isNaN(value)) {
        assertEquals((short) bits, Float16.of(value));
      }
    }
    assertEquals(Float.POSITIVE_INFINITY, Float16.toFloat(Float16.of(65520)));
    assertEquals(65504, Float16.toFloat(Float16.of(65519)));
    assertEquals(1, Float16.toFloat(Float16.of(1 + 0x1p-11)));
    assertEquals(0, Float16.toFloat(Float16.of(0x1p-25)));
    assertEquals(0x1p-24f, Float16.toFloat(Float16.of(0x1.8p-25)));
    assertTrue(Float.isNaN(Float16.toFloat(Float16.of(Double.NaN))));
  }

  @Test
  void complexNumbersAndPairsOfFloatsAreViewsOfEachOther() {
    NdArray pairs = NdArray.of(new double[][] {{1, 2, 3, 4}, {5, 6, 7, -8}});
    NdArray complex = pairs.as(DType.COMPLEX128);
    assertArrayEquals(new long[] {2, 2}, complex.shape());
    assertEquals(new Complex(7, -8), complex.get(1, 1));
    assertEquals(new Complex(5, 6), complex.transpose().getComplex(0, 1));
    assertEquals(pairs, complex.as(DType.FLOAT64));
    assertEquals("(7.0-8.0j)", complex.get(1, 1).toString());
    assertThrows(
        IllegalArgumentException.class, () -> NdArray.of(new double[3]).as(DType.COMPLEX128));
    assertThrows(IllegalArgumentException.class, () -> pairs.as(DType.INT32));
    ByteBuffer bytes = ByteBuffer.allocate(8);
    assertThrows(
        IllegalArgumentException.class,
        () -> NdArray.wrap(bytes, DType.FLOAT64, 1).as(DType.of(">f8")));
  }

  @Test
  void equalWhenDtypeShapeAndValuesAre() {
    NdArray cube = cube();
    NdArray copied = cube.transpose().copy().transpose();
    assertEquals(cube, copied);
    assertEquals(cube.hashCode(), copied.hashCode());
    assertNotEquals(cube, cube.reshape(24));
    assertNotEquals(cube, cube.transpose());
    assertNotEquals(NdArray.of(new int[] {1}), NdArray.of(new long[] {1}));
    NdArray nan = NdArray.of(new double[] {Double.NaN, 1});
    NdArray otherNan = NdArray.of(new double[] {Double.longBitsToDouble(0x7ff8000000000001L), 1});
    assertEquals(nan, otherNan);
    assertEquals(nan.hashCode(), otherNan.hashCode());
    assertNotEquals(NdArray.scalar(0.0), NdArray.scalar(-0.0));
    assertNotEquals(NdArray.of(new boolean[] {true}), NdArray.of(new boolean[] {false}));
  }

  @Test
  void structuredArraysAreTablesOfColumns() {
    Map<String, NdArray> columns = new LinkedHashMap<>();
    columns.put("name", NdArray.of(new String[] {"a", "bc"}));
    columns.put("height", NdArray.of(new double[] {1.5, Double.NaN}));
    columns.put("place", NdArray.of(new int[][] {{1, 2}, {3, 4}}));
    NdArray table = NdArray.ofColumns(columns);
    assertEquals(
        "[('name', '<U2'), ('height', '<f8'), ('place', '<i4', (2,))]", table.dtype().descr());
    assertEquals(columns, table.columns());
    assertEquals(4, table.field("place").getInt(1, 1));
    assertEquals("bc", ((Map<?, ?>) table.get(1)).get("name"));
    assertEquals(table, NdArray.ofColumns(table.columns()));
    assertEquals(table.hashCode(), table.copy().hashCode());
    assertThrows(NoSuchElementException.class, () -> table.field("x"));
    columns.put("more", NdArray.scalar(1));
    assertEquals(
        "expected column 'more' to have 2 rows, found shape ()",
        refused(() -> NdArray.ofColumns(columns)));
    assertThrows(IllegalArgumentException.class, () -> NdArray.ofColumns(Map.of()));
  }

  @Test
  void buffersMustHoldWhatShapeAndDtypeTake() {
    assertEquals(
        "expected 24 bytes for <f8 [3], found 23",
        refused(() -> NdArray.wrap(ByteBuffer.allocate(23), DType.FLOAT64, 3)));
    assertEquals(
        "expected every buffer but the last to hold 2^30 bytes, buffer 0 holds 8",
        refused(
            () ->
                NdArray.wrap(
                    List.of(ByteBuffer.allocate(8), ByteBuffer.allocate(8)), DType.FLOAT64, 2)));
    ByteBuffer small = ByteBuffer.allocate(100);
    assertThrows(BufferOverflowException.class, () -> cube().copyTo(small));
    ByteBuffer exact = ByteBuffer.allocate(24 * 8).order(ByteOrder.BIG_ENDIAN);
    cube().transpose().copyTo(exact);
    assertEquals(ByteOrder.BIG_ENDIAN, exact.order());
    assertEquals(cube().transpose(), NdArray.wrap(exact.flip(), DType.FLOAT64, 4, 3, 2));
  }

  @Test
  void codePointsBeyondUnicodeAreAnError() {
    ByteBuffer bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(0, 0x110000);
    NdArray text = NdArray.wrap(bytes, DType.text(1), 1);
    assertEquals(
        "expected a Unicode code point in an element of dtype <U1, found 0x110000",
        assertThrows(ArrayFormatException.class, () -> text.getString(0)).getMessage());
  }
}
