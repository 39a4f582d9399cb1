package io.persistable.tests.arrays;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.persistable.Archive;
import io.persistable.Items;
import io.persistable.array.NdArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Arrays that were kept outside the text come back as what they were. */
class OutsideArraysTest {

  static Stream<Object> arrays() {
    return Stream.of(
        new long[] {1, 2, 3, 4, 5, 6, 7},
        new double[] {1, 2, 3, 4, 5, 6, 7},
        new float[] {1, 2, 3, 4, 5, 6, 7},
        new int[] {1, 2, 3, 4, 5, 6, 7},
        new short[] {1, 2, 3, 4, 5, 6, 7},
        new boolean[] {true, true, true, false, true, true, true},
        new char[] {'a', 'b', 'c', 'd', 'e', 'f'},
        new int[][] {{1, 2, 3, 4}, {5, 6, 7, 8}},
        new double[][][] {{{1, 2, 3, 4}, {5, 6, 7, 8}}});
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void aJavaArrayComesBackAsItsJavaArray(Object array) {
    Map<String, Object> map = new LinkedHashMap<>(Map.of("in a map", array));
    List<Object> list = new ArrayList<>(Arrays.asList(array, array));
    Archive archive =
        Archive.builder()
            .arrayThreshold(5)
            .build()
            .insert("x", array)
            .insert("list", list)
            .insert("map", map);
    assertEquals(1, archive.arrays().size());
    Items items = Archive.restore(archive.toString(), archive.arrays());
    assertSameArray(array, items.get("x"));
    assertSame(items.get("x"), items.list("list", Object.class).get(0));
    assertSame(items.get("x"), items.list("list", Object.class).get(1));
    assertSame(items.get("x"), items.map("map", String.class, Object.class).get("in a map"));
  }

  @ParameterizedTest
  @MethodSource("arrays")
  void aJavaArrayInACollectionOnlyComesBackAsItsJavaArray(Object array) {
    Archive archive =
        Archive.builder()
            .arrayThreshold(5)
            .build()
            .insert("list", new ArrayList<>(Arrays.asList(array, 1)));
    Items items = Archive.restore(archive.toString(), archive.arrays());
    assertSameArray(array, items.list("list", Object.class).get(0));
  }

  private static void assertSameArray(Object expected, Object found) {
    assertEquals(expected.getClass(), found.getClass());
    assertEquals(
        Arrays.deepToString(new Object[] {expected}), Arrays.deepToString(new Object[] {found}));
  }

  @Test
  void anNdArrayComesBackAsOneWhereItIsAskedForAndAsAJavaArrayToo() {
    long[] numbers = {1, 2, 3, 4, 5, 6, 7};
    Archive archive = Archive.builder().arrayThreshold(5).build().insert("x", NdArray.of(numbers));
    Items items = Archive.restore(archive.toString(), archive.arrays());
    assertInstanceOf(NdArray.class, items.get("x", NdArray.class));
    assertArrayEquals(numbers, items.get("x", long[].class));
  }
}
