package io.persistable.array;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.persistable.array.primitive.PrimitiveArrays;
import io.persistable.array.primitive.PrimitiveType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every operation on arrays of primitives knows every primitive type. */
class PrimitiveArraysTest {

  private static final Map<PrimitiveType, String> DTYPES =
      new EnumMap<>(
          Map.of(
              PrimitiveType.BOOLEAN, "|b1",
              PrimitiveType.BYTE, "|i1",
              PrimitiveType.SHORT, "<i2",
              PrimitiveType.CHAR, "<u2",
              PrimitiveType.INT, "<i4",
              PrimitiveType.LONG, "<i8",
              PrimitiveType.FLOAT, "<f4",
              PrimitiveType.DOUBLE, "<f8"));

  /** Reflection, which the runtime does without, says what is right. */
  private static Object generated(PrimitiveType type, int length) {
    Random random = new Random(17L * type.ordinal() + length);
    Object array = Array.newInstance(type.type(), length);
    for (int i = 0; i < length; i++) {
      long bits = random.nextInt(4) == 0 ? random.nextInt(3) - 1 : random.nextLong();
      switch (type) {
        case BOOLEAN -> Array.setBoolean(array, i, (bits & 1) != 0);
        case BYTE -> Array.setByte(array, i, (byte) bits);
        case SHORT -> Array.setShort(array, i, (short) bits);
        case CHAR -> Array.setChar(array, i, (char) bits);
        case INT -> Array.setInt(array, i, (int) bits);
        case LONG -> Array.setLong(array, i, bits);
        case FLOAT -> Array.setFloat(array, i, Float.intBitsToFloat((int) bits));
        case DOUBLE -> Array.setDouble(array, i, Double.longBitsToDouble(bits));
      }
    }
    return array;
  }

  private static List<Object> boxed(Object array) {
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < Array.getLength(array); i++) {
      elements.add(Array.get(array, i));
    }
    return elements;
  }

  @ParameterizedTest
  @EnumSource(PrimitiveType.class)
  void typeLengthAndHashAreThoseOfTheArray(PrimitiveType type) {
    assertSame(type, PrimitiveType.of(type.type()));
    for (int length : new int[] {0, 1, 2, 7, 100}) {
      Object array = generated(type, length);
      assertSame(type, PrimitiveType.ofElements(array));
      assertEquals(length, PrimitiveArrays.length(array));
      assertEquals(boxed(array).hashCode(), PrimitiveArrays.hashCode(type, array));
      Object zeros = PrimitiveArrays.allocate(type, length);
      assertSame(array.getClass(), zeros.getClass());
      assertEquals(boxed(Array.newInstance(type.type(), length)), boxed(zeros));
    }
  }

  @Test
  void whatIsNoArrayOfPrimitivesHasNoSuchType() {
    for (Object other : new Object[] {"text", new Object[1], new int[1][1], 5, new Integer[0]}) {
      assertNull(PrimitiveType.ofElements(other));
      assertEquals(-1, PrimitiveArrays.length(other));
    }
    assertNull(PrimitiveType.ofElements(null));
    assertEquals(-1, PrimitiveArrays.length(null));
    assertNull(PrimitiveType.of(void.class));
    assertNull(PrimitiveType.of(Integer.class));
  }

  /** {@code NdArray.view(byte[])} was refused. */
  @ParameterizedTest
  @EnumSource(PrimitiveType.class)
  void anArrayIsSeenAsItIsAndComesBack(PrimitiveType type) {
    for (int length : new int[] {0, 1, 2, 7, 100}) {
      Object array = generated(type, length);
      NdArray view = NdArray.view(array);
      assertEquals(DTYPES.get(type), view.dtype().str());
      assertArrayEquals(new long[] {length}, view.shape());
      Object back = view.toJavaArray(array.getClass());
      assertEquals(boxed(array), boxed(back));
      NdArray nested = NdArray.view(nested(array));
      assertArrayEquals(new long[] {2, length}, nested.shape());
      assertEquals(view.dtype(), nested.dtype());
      Object[] rows = nested.toJavaArray(nested(array).getClass().asSubclass(Object[].class));
      assertEquals(boxed(array), boxed(rows[0]));
      assertEquals(boxed(array), boxed(rows[1]));
      assertEquals(view, view.copy());
      assertEquals(view.hashCode(), view.copy().hashCode());
      if (length > 0) {
        Array.set(array, 0, Array.get(Array.newInstance(type.type(), 1), 0));
        assertEquals(view, NdArray.view(array), "a view, not a copy");
      }
    }
  }

  private static Object nested(Object row) {
    Object rows = Array.newInstance(row.getClass(), 2);
    Array.set(rows, 0, row);
    Array.set(rows, 1, row);
    return rows;
  }

  @Test
  void whatIsNoArrayOfNumbersIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> NdArray.view("text"));
    assertThrows(IllegalArgumentException.class, () -> NdArray.view(new Object[] {"a"}));
  }
}
