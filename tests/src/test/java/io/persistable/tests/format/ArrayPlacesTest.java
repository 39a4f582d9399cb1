package io.persistable.tests.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.persistable.Archive;
import io.persistable.Dialect;
import io.persistable.Items;
import io.persistable.tests.graph.ArrayModels;
import io.persistable.tests.graph.Models;
import io.persistable.testsupport.Python;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Arrays of every type of element, of one to three axes, with and without null, in every place:
 * each comes back as an array of the same class with the same bits, in both dialects, and CPython
 * executes the text.
 */
class ArrayPlacesTest {

  @TempDir private Path directory;

  /** For each type of element some values; null among those of references is added. */
  private static final Map<Class<?>, List<Object>> ELEMENTS = new LinkedHashMap<>();

  static {
    List<Object> doubles =
        List.of(
            123456789.123,
            1e300,
            Double.MIN_VALUE,
            -0.0,
            0.0,
            Double.NaN,
            Double.NEGATIVE_INFINITY);
    List<Object> floats =
        List.of(0.1f, 1e30f, -0.0f, Float.NaN, Float.POSITIVE_INFINITY, 16777216f);
    List<Object> longs = List.of(1L, Long.MIN_VALUE, Long.MAX_VALUE, 5_000_000_000L);
    List<Object> ints = List.of(1, -5, Integer.MAX_VALUE);
    List<Object> shorts = List.of((short) 1, Short.MIN_VALUE);
    List<Object> bytes = List.of((byte) 1, Byte.MIN_VALUE);
    List<Object> chars = List.of('a', '\'', '\u2028', '0', (char) 0xd800);
    List<Object> bools = List.of(true, false);
    ELEMENTS.put(boolean.class, bools);
    ELEMENTS.put(byte.class, bytes);
    ELEMENTS.put(short.class, shorts);
    ELEMENTS.put(char.class, chars);
    ELEMENTS.put(int.class, ints);
    ELEMENTS.put(long.class, longs);
    ELEMENTS.put(float.class, floats);
    ELEMENTS.put(double.class, doubles);
    ELEMENTS.put(Boolean.class, bools);
    ELEMENTS.put(Byte.class, bytes);
    ELEMENTS.put(Short.class, shorts);
    ELEMENTS.put(Character.class, chars);
    ELEMENTS.put(Integer.class, ints);
    ELEMENTS.put(Long.class, longs);
    ELEMENTS.put(Float.class, floats);
    ELEMENTS.put(Double.class, doubles);
    ELEMENTS.put(String.class, List.of("a", "", "# java: int[]", "\n"));
    ELEMENTS.put(
        BigInteger.class, List.of(BigInteger.ONE, BigInteger.TEN.pow(30), BigInteger.valueOf(7)));
    ELEMENTS.put(BigDecimal.class, List.of(new BigDecimal("1.10"), new BigDecimal("1E+3")));
    List<Object> mixed = new ArrayList<>(List.of("s", true, List.of(1L), new Models.Leaf(1, "x")));
    List<Object> numbers = new ArrayList<>();
    for (List<Object> some : List.of(doubles, floats, longs, ints, shorts, bytes)) {
      numbers.addAll(some);
    }
    numbers.add(BigInteger.valueOf(5));
    numbers.add(new BigDecimal("5"));
    mixed.addAll(numbers);
    List<Object> comparable = new ArrayList<>(numbers);
    comparable.addAll(List.of("s", 'c', true, Models.Color.GREEN, LocalDate.EPOCH));
    ELEMENTS.put(Object.class, mixed);
    ELEMENTS.put(Number.class, numbers);
    ELEMENTS.put(Comparable.class, comparable);
    ELEMENTS.put(Serializable.class, comparable);
    ELEMENTS.put(Models.Color.class, List.of(Models.Color.values()));
    ELEMENTS.put(Models.Leaf.class, List.of(new Models.Leaf(1, "a"), new Models.Leaf(2, null)));
    ELEMENTS.put(Models.Shape.class, List.of(new Models.Circle(1.5), new Models.Square(0.1f, 5L)));
    ELEMENTS.put(List.class, List.of(List.of(1L), new ArrayList<>(List.of(2L, 3L)), List.of()));
    ELEMENTS.put(LocalDate.class, List.of(LocalDate.EPOCH, LocalDate.MAX));
    ELEMENTS.put(UUID.class, List.of(new UUID(1, 2)));
    ELEMENTS.put(Instant.class, List.of(Instant.EPOCH, Instant.MAX));
  }

  /** What an array holds and where. */
  private static List<Object> arrays(Class<?> element, int axes) {
    List<Object> values = ELEMENTS.get(element);
    List<Object> arrays = new ArrayList<>();
    if (axes == 1) {
      arrays.add(array(element, values));
      arrays.add(array(element, List.of()));
      arrays.add(array(element, values.subList(0, 1)));
      if (!element.isPrimitive()) {
        List<@Nullable Object> nulls = new ArrayList<>(values);
        nulls.add(1, null);
        arrays.add(array(element, nulls));
        arrays.add(array(element, Arrays.asList((Object) null)));
      }
      return arrays;
    }
    List<Object> rows = arrays(element, axes - 1);
    Class<?> row = rows.get(0).getClass();
    arrays.add(array(row, rows));
    arrays.add(array(row, List.of()));
    arrays.add(array(row, rows.subList(1, 2)));
    arrays.add(array(row, List.of(rows.get(0), copy(rows.get(0)))));
    arrays.add(array(row, Arrays.asList(rows.get(0), null)));
    arrays.add(array(row, Arrays.asList(null, copy(rows.get(0)))));
    arrays.add(array(row, Arrays.asList((Object) null)));
    return arrays;
  }

  private static Object copy(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    for (int i = 0; i < length; i++) {
      Object element = Array.get(array, i);
      Array.set(copy, i, element != null && element.getClass().isArray() ? copy(element) : element);
    }
    return copy;
  }

  private static Object array(Class<?> element, List<?> values) {
    Object array = Array.newInstance(element, values.size());
    for (int i = 0; i < values.size(); i++) {
      Array.set(array, i, values.get(i));
    }
    return array;
  }

  /** Objects that hold the array, one for each place that it fits. */
  private static Map<String, Object> places(Object array, Class<?> element, int axes)
      throws ReflectiveOperationException {
    Map<String, Object> places = new LinkedHashMap<>();
    places.put("item", copy(array));
    places.put("element", new ArrayList<>(Arrays.asList(copy(array), 5L)));
    places.put("elements", new ArrayList<>(Arrays.asList(copy(array), copy(array))));
    places.put("value", new HashMap<>(Map.of("key", copy(array))));
    places.put("in objects", new Object[] {copy(array), null});
    Class<?>[] exact = {
      ArrayModels.Exact1.class, ArrayModels.Exact2.class, ArrayModels.Exact3.class
    };
    places.put("exact", record(exact[axes - 1], array, true));
    places.put("wider", record(ArrayModels.Wider.class, array, false));
    Object shared = copy(array);
    places.put(
        "shared",
        new ArrayList<>(
            Arrays.asList(shared, shared, record(ArrayModels.Wider.class, shared, false))));
    if (array instanceof Object[] objects) {
      places.put("generic", new ArrayModels.Generic<>((Object[]) copy(objects), copy(array)));
    } else {
      places.put("generic", new ArrayModels.Generic<>(null, copy(array)));
    }
    return places;
  }

  /** A record with copies of the array in all components that it fits. */
  private static Object record(Class<?> type, Object array, boolean exactly)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    @Nullable Object[] arguments = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      boolean fits =
          exactly ? types[i] == array.getClass() : types[i].isAssignableFrom(array.getClass());
      arguments[i] = fits ? copy(array) : null;
      if (types[i] == List.class && !exactly) {
        arguments[i] = new ArrayList<>(Arrays.asList(copy(array)));
      }
    }
    if (exactly) {
      assertEquals(
          1, Arrays.stream(arguments).filter(a -> a != null).count(), "" + array.getClass());
    }
    return type.getDeclaredConstructor(types).newInstance(arguments);
  }

  @Test
  void everyArrayComesBackInBothDialectsAndCpythonExecutesIt() throws Exception {
    StringBuilder script = new StringBuilder("import runpy\n");
    List<String> failures = new ArrayList<>();
    int count = 0;
    for (Class<?> element : ELEMENTS.keySet()) {
      for (int axes = 1; axes <= 3; axes++) {
        Map<String, Object> items = new LinkedHashMap<>();
        for (Object array : arrays(element, axes)) {
          for (Map.Entry<String, Object> place : places(array, element, axes).entrySet()) {
            items.put("x" + items.size(), place.getValue());
            // Scoped texts differ in how objects are made, not in how arrays are told apart.
            for (String how : List.of("flat", count % 4 == 0 ? "scoped" : "java")) {
              check(place.getValue(), how, place.getKey() + " of " + describe(array), failures);
            }
            count++;
          }
        }
        for (boolean scoped : new boolean[] {false, true}) {
          Archive archive = Archive.builder().scoped(scoped).build();
          items.forEach(archive::insert);
          String name = "a" + script.length() + ".py";
          archive.writeTo(directory.resolve(name));
          script.append("runpy.run_path('").append(name).append("')\n");
        }
      }
    }
    System.out.println(count + " places of arrays");
    assertTrue(
        failures.isEmpty(),
        () ->
            failures.size()
                + " failures\n"
                + String.join("\n", failures.subList(0, Math.min(failures.size(), 60))));
    assertEquals("", Python.get().run(script.toString(), directory));
  }

  private static void check(Object value, String how, String what, List<String> failures) {
    String text = "";
    try {
      Archive archive = Archive.builder().scoped(how.equals("scoped")).build().insert("x", value);
      text = how.equals("java") ? archive.toString(Dialect.JAVA) : archive.toString();
      Items items = Archive.restore(text);
      String expected = describe(value);
      String found = describe(items.get("x"));
      if (!expected.equals(found)) {
        failures.add(how + " " + what + ": found " + found + " for " + expected + "\n" + text);
      }
    } catch (RuntimeException e) {
      failures.add(how + " " + what + ": " + e + "\n" + text);
    }
  }

  /** Classes and bits. */
  private static String describe(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value.getClass().isArray()) {
      StringBuilder out = new StringBuilder(value.getClass().getComponentType().getName() + "[");
      for (int i = 0; i < Array.getLength(value); i++) {
        out.append(i == 0 ? "" : ", ").append(describe(Array.get(value, i)));
      }
      return out.append(']').toString();
    }
    if (value instanceof Double number) {
      return "Double " + Long.toHexString(Double.doubleToLongBits(number));
    }
    if (value instanceof Float number) {
      return "Float " + Integer.toHexString(Float.floatToIntBits(number));
    }
    if (value instanceof List<?> list) {
      return "List" + list.stream().map(ArrayPlacesTest::describe).toList();
    }
    if (value instanceof Map<?, ?> map) {
      StringBuilder out = new StringBuilder("Map");
      map.forEach((k, v) -> out.append(describe(k)).append('=').append(describe(v)));
      return out.toString();
    }
    if (value instanceof Record record && value.getClass().getRecordComponents() != null) {
      StringBuilder out = new StringBuilder(value.getClass().getSimpleName() + "(");
      for (RecordComponent component : record.getClass().getRecordComponents()) {
        try {
          Object held = component.getAccessor().invoke(record);
          out.append(held == null ? "" : component.getName() + "=" + describe(held) + " ");
        } catch (ReflectiveOperationException e) {
          throw new AssertionError(e);
        }
      }
      return out.append(')').toString();
    }
    return value.getClass().getName() + " " + value;
  }
}
