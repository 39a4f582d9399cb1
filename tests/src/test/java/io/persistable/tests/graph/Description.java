package io.persistable.tests.graph;

import io.persistable.Range;
import io.persistable.array.Complex;
import io.persistable.array.NdArray;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.RecordComponent;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What CPython should find: an object graph as plain maps and lists for JSON, by reflection, so
 * that it shares nothing with what writes archives. Objects with identity are numbered; a reference
 * is {@code {"ref": n}}.
 */
public final class Description {

  private final List<Object> nodes = new ArrayList<>();
  private final Map<Object, Integer> numbers = new IdentityHashMap<>();
  private final Deque<Object> open = new ArrayDeque<>();

  private Description() {}

  /** {@code {"roots": {name: value}, "nodes": [node]}}. */
  public static Map<String, Object> of(Map<String, @Nullable Object> roots) {
    Description description = new Description();
    Map<String, Object> described = new LinkedHashMap<>();
    roots.forEach((name, value) -> described.put(name, description.value(value)));
    while (!description.open.isEmpty()) {
      Object next = description.open.removeFirst();
      description.nodes.set(description.numbers.get(next), description.node(next));
    }
    return Map.of("roots", described, "nodes", description.nodes);
  }

  private Map<String, Object> value(@Nullable Object value) {
    if (value == null) {
      return Map.of("t", "none");
    } else if (value instanceof Boolean) {
      return Map.of("t", "bool", "v", value);
    } else if (value instanceof Double number) {
      return Map.of("t", "float", "v", Long.toHexString(Double.doubleToLongBits(number)));
    } else if (value instanceof Float number) {
      return Map.of("t", "float32", "v", Integer.toHexString(Float.floatToIntBits(number)));
    } else if (ValueDescription.isValue(value) && !SameGraph.isMutableValue(value)) {
      return ValueDescription.of(value);
    } else if (value instanceof Number && HolderModels.contents(value) == null) {
      return Map.of("t", "int", "v", value.toString());
    } else if (value instanceof String || value instanceof Character) {
      List<Integer> units = new ArrayList<>();
      value.toString().codePoints().forEach(units::add);
      return Map.of("t", "str", "v", units);
    } else if (value instanceof Enum<?> constant) {
      return Map.of(
          "t",
          "enum",
          "class",
          constant.getDeclaringClass().getCanonicalName(),
          "v",
          constant.name());
    } else if (value instanceof Complex complex) {
      return Map.of(
          "t",
          "complex",
          "v",
          List.of(Double.toHexString(complex.real()), Double.toHexString(complex.imaginary())));
    } else if (value instanceof byte[] bytes) {
      List<Integer> values = new ArrayList<>();
      for (byte b : bytes) {
        values.add(b & 0xff);
      }
      return Map.of("t", "bytes", "v", values);
    } else if (value instanceof WithoutIdentity || isOptional(value)) {
      return node(value);
    }
    Integer number = numbers.get(value);
    if (number == null) {
      number = nodes.size();
      numbers.put(value, number);
      nodes.add(Map.of());
      open.addLast(value);
    }
    return Map.of("ref", number);
  }

  private Map<String, Object> node(Object value) {
    String className = value.getClass().getName();
    if (value instanceof Range range) {
      return Map.of("t", "range", "v", List.of(range.start(), range.stop(), range.step()));
    } else if (HolderModels.contents(value) != null) {
      Map<String, Object> fields = new LinkedHashMap<>();
      HolderModels.contents(value).forEach((name, held) -> fields.put(name, value(held)));
      String name = value.getClass().getCanonicalName();
      return record(name.equals("java.util.KeyValueHolder") ? "java.util.Map.entry" : name, fields);
    } else if (SameGraph.isMutableValue(value)) {
      return ValueDescription.of(value);
    } else if (isOptional(value)) {
      Object held = heldBy(value);
      return record(className, Map.of("value", value(held)));
    } else if (value.getClass().isRecord()) {
      return ofRecord(value);
    } else if (SameGraph.isBean(value)) {
      return ofFields(value);
    } else if (value.getClass().isArray()) {
      return ofArray(value);
    } else if (value instanceof NdArray array) {
      ByteBuffer bytes = ByteBuffer.allocate((int) array.byteSize());
      array.copyTo(bytes);
      String hex = HexFormat.of().formatHex(bytes.array());
      return Map.of(
          "t", "ndarray", "dtype", array.dtype().str(), "shape", array.shape(), "hex", hex);
    } else if (value instanceof Map<?, ?> unordered && SameGraph.hasHashOrder(value)) {
      if (!unordered.keySet().stream().allMatch(String.class::isInstance)) {
        return Map.of("t", "hashed", "size", unordered.size());
      }
      List<Object> keys = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      for (Object key : unordered.keySet().stream().sorted().toList()) {
        keys.add(value(key));
        values.add(value(unordered.get(key)));
      }
      return Map.of("t", "map", "keys", keys, "values", values);
    } else if (value instanceof Set<?> set
        && SameGraph.hasHashOrder(value)
        && !set.stream().allMatch(String.class::isInstance)) {
      return Map.of("t", "hashed", "size", set.size());
    } else if (value instanceof Map<?, ?> map) {
      List<Object> keys = new ArrayList<>();
      List<Object> values = new ArrayList<>();
      map.forEach(
          (k, v) -> {
            keys.add(value(k));
            values.add(value(v));
          });
      return Map.of("t", "map", "keys", keys, "values", values);
    }
    boolean frozen = SameGraph.isUnmodifiable(value);
    boolean list =
        value instanceof List
            || value instanceof java.util.PriorityQueue
            || value instanceof java.util.concurrent.PriorityBlockingQueue
            || !(value instanceof java.util.Queue);
    String type = value instanceof Set ? "set" : list ? "list" : "deque";
    List<Object> elements = new ArrayList<>();
    for (Object element : (Collection<?>) value) {
      elements.add(value(element));
    }
    return Map.of("t", frozen ? "frozen" + type : type, "v", elements);
  }

  private static boolean isOptional(Object value) {
    return value instanceof Optional
        || value instanceof OptionalInt
        || value instanceof OptionalLong
        || value instanceof OptionalDouble;
  }

  /** An optional in a place for one stands there as what it holds. */
  private Map<String, Object> component(Class<?> place, @Nullable Object value) {
    boolean isPlaceForOne = place.getName().startsWith("java.util.Optional");
    Object held = isPlaceForOne && value != null ? heldBy(value) : value;
    return value(held instanceof Optional ? value : held);
  }

  private static @Nullable Object heldBy(Object optional) {
    if (optional instanceof OptionalInt held) {
      return held.isPresent() ? held.getAsInt() : null;
    } else if (optional instanceof OptionalLong held) {
      return held.isPresent() ? held.getAsLong() : null;
    } else if (optional instanceof OptionalDouble held) {
      return held.isPresent() ? held.getAsDouble() : null;
    }
    return ((Optional<?>) optional).orElse(null);
  }

  private static Map<String, Object> record(String name, Map<String, Object> fields) {
    return Map.of("t", "record", "class", name, "fields", fields);
  }

  private Map<String, Object> ofRecord(Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    try {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        component.getAccessor().setAccessible(true);
        Object held = component.getAccessor().invoke(value);
        fields.put(component.getName(), component(component.getType(), held));
      }
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
    return record(NastyModels.archiveName(value.getClass()), fields);
  }

  private Map<String, Object> ofFields(Object value) {
    Map<String, Object> fields = new LinkedHashMap<>();
    try {
      for (Field field : SameGraph.fields(value)) {
        field.setAccessible(true);
        fields.put(field.getName(), component(field.getType(), field.get(value)));
      }
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
    return record(NastyModels.archiveName(value.getClass()), fields);
  }

  private Map<String, Object> ofArray(Object array) {
    Class<?> innermost = array.getClass();
    while (innermost.isArray()) {
      innermost = innermost.getComponentType();
    }
    int length = Array.getLength(array);
    List<Object> elements = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      elements.add(value(Array.get(array, i)));
    }
    if (innermost.isPrimitive() && array.getClass().getComponentType().isPrimitive()) {
      return Map.of("t", "numbers", "type", innermost.getName(), "v", elements);
    }
    // A rectangle of numbers is one array in Python, a jagged one a list of arrays.
    return Map.of("t", innermost.isPrimitive() ? "rows" : "list", "v", elements);
  }
}
