package io.persistable.tests.graph;

import io.persistable.tests.graph.Models.Circle;
import io.persistable.tests.graph.Models.Color;
import io.persistable.tests.graph.Models.Leaf;
import io.persistable.tests.graph.Models.Shape;
import java.io.Serializable;
import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Values for places of every type: of a record it fills each component with something that its type
 * admits, of a narrower class where it is an interface; arrays of every type of element and up to
 * three axes; optionals and sets over enums wherever they can be.
 */
final class PlaceGenerator {

  private static final List<Class<?>> RECORDS =
      List.of(
          ArrayModels.Exact1.class,
          ArrayModels.Exact2.class,
          ArrayModels.Exact3.class,
          ArrayModels.Wider.class,
          ArrayModels.Generic.class,
          OptionalModels.Components.class,
          OptionalModels.Elements.class,
          OptionalModels.Enums.class);

  private static final List<Class<?>> NUMBERS =
      List.of(
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigInteger.class,
          BigDecimal.class);

  private static final List<Class<?>> VALUES = new ArrayList<>(NUMBERS);

  private static final List<Class<?>> ELEMENTS = new ArrayList<>();

  static {
    VALUES.addAll(
        List.of(
            Boolean.class,
            Character.class,
            String.class,
            Color.class,
            LocalDate.class,
            Instant.class,
            UUID.class));
    ELEMENTS.addAll(VALUES);
    ELEMENTS.addAll(
        List.of(
            boolean.class,
            byte.class,
            short.class,
            char.class,
            int.class,
            long.class,
            float.class,
            double.class,
            Object.class,
            Number.class,
            Comparable.class,
            Serializable.class,
            Leaf.class,
            Shape.class,
            Optional.class,
            OptionalInt.class,
            OptionalLong.class,
            OptionalDouble.class,
            EnumSet.class));
  }

  private SplittableRandom random;

  /** The length of arrays and collections in components; -1 if that is random. */
  private int width = -1;

  /** Whether what is made stands in an array or a collection of that length. */
  private boolean inside;

  private final List<@Nullable Object> any = new ArrayList<>();

  PlaceGenerator(SplittableRandom random) {
    this.random = random;
  }

  /** Has arrays and collections in components as long as that. */
  void width(int width) {
    this.width = width;
  }

  private int length(int bound) {
    return width < 0 || inside ? random.nextInt(bound) : width;
  }

  /**
   * A record whose components are filled.
   *
   * @param others what places of any type may hold
   */
  Object record(List<@Nullable Object> others) {
    any.clear();
    any.addAll(others);
    Class<?> type = RECORDS.get(random.nextInt(RECORDS.size()));
    try {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types = new Class<?>[components.length];
      Object[] values = new Object[components.length];
      boolean sparse = components.length > 20;
      for (int i = 0; i < components.length; i++) {
        types[i] = components[i].getType();
        random = width < 0 ? random : new SplittableRandom(i); // the same of all widths
        Type place = components[i].getGenericType();
        boolean empty = place instanceof Class<?> array && array.isArray() && sparse;
        values[i] = empty && random.nextInt(4) > 0 ? null : of(place, 0);
      }
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(type.getName(), e);
    }
  }

  /** An array, an optional, a set or a map over an enum, for a place of any type. */
  Object loose(List<@Nullable Object> others) {
    any.clear();
    any.addAll(others);
    return switch (random.nextInt(8)) {
      case 0 -> Optional.of(Optional.ofNullable(anything(1)));
      case 1 -> new ArrayList<>(List.of(optional(), optional(), optional()));
      case 2 -> new LinkedHashMap<>(Map.of(optional(), optional()));
      case 3 -> new LinkedHashSet<>(List.of(optional(), 1L));
      case 4 -> new ArrayList<>(List.of(enumSet(), enumMap(1), enumSet()));
      default -> array(ELEMENTS.get(random.nextInt(ELEMENTS.size())), 1 + random.nextInt(3));
    };
  }

  private Object optional() {
    return switch (random.nextInt(6)) {
      case 0 -> OptionalInt.of(random.nextInt());
      case 1 -> OptionalLong.empty();
      case 2 -> OptionalDouble.of(Double.NaN);
      case 3 -> Optional.of(Optional.empty());
      case 4 -> Optional.empty();
      default -> Optional.of(random.nextInt(9) * 1f);
    };
  }

  private EnumSet<Color> enumSet() {
    EnumSet<Color> set = EnumSet.noneOf(Color.class);
    for (Color color : Color.values()) {
      if (random.nextInt(3) == 0) {
        set.add(color);
      }
    }
    return set;
  }

  private EnumMap<Color, @Nullable Object> enumMap(int depth) {
    EnumMap<Color, @Nullable Object> map = new EnumMap<>(Color.class);
    enumSet().forEach(color -> map.put(color, anything(depth)));
    return map;
  }

  private Object array(Type element, int axes) {
    if (axes > 1) {
      Object first = array(element, axes - 1);
      Object array = Array.newInstance(first.getClass(), width < 0 ? random.nextInt(4) : 2);
      for (int i = 0; i < Array.getLength(array); i++) {
        Object row = i == 0 ? first : array(element, axes - 1);
        Array.set(array, i, random.nextInt(6) == 0 && width < 0 ? null : row);
      }
      return array;
    }
    Class<?> type = raw(element);
    Object array = Array.newInstance(type, length(5));
    boolean outer = inside;
    inside = true;
    for (int i = 0; i < Array.getLength(array); i++) {
      boolean none = random.nextInt(6) == 0 && !type.isPrimitive() && !isOptional(type);
      Array.set(array, i, none ? null : of(element, 1));
    }
    inside = outer;
    return array;
  }

  private static boolean isOptional(Class<?> type) {
    return type.getName().startsWith("java.util.Optional");
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> plain) {
      return plain;
    }
    return type instanceof ParameterizedType generic ? raw(generic.getRawType()) : Object.class;
  }

  private @Nullable Object anything(int depth) {
    if (!any.isEmpty() && random.nextInt(3) == 0) {
      return any.get(random.nextInt(any.size()));
    }
    return depth > 1 || random.nextBoolean()
        ? of(VALUES.get(random.nextInt(VALUES.size())), depth)
        : array(ELEMENTS.get(random.nextInt(ELEMENTS.size())), 1 + random.nextInt(2));
  }

  /** A value that a place of a type may hold. */
  private @Nullable Object of(Type type, int depth) {
    if (type instanceof GenericArrayType array) {
      int axes = 1;
      Type element = array.getGenericComponentType();
      while (element instanceof GenericArrayType inner) {
        element = inner.getGenericComponentType();
        axes++;
      }
      return element instanceof TypeVariable && random.nextBoolean()
          ? array(VALUES.get(random.nextInt(VALUES.size())), axes)
          : array(element, axes);
    }
    if (type instanceof ParameterizedType generic) {
      return generic(raw(type), generic.getActualTypeArguments(), depth);
    }
    if (type instanceof Class<?> plain && plain.isArray()) {
      int axes = 0;
      Class<?> element = plain;
      while (element.isArray()) {
        element = element.getComponentType();
        axes++;
      }
      boolean narrow = element == Object.class || element == Number.class;
      return narrow && random.nextBoolean()
          ? array(NUMBERS.get(random.nextInt(NUMBERS.size())), axes)
          : array(element, axes);
    }
    return type instanceof Class<?> plain ? plain(plain, depth) : anything(depth + 1);
  }

  private Object generic(Class<?> type, Type[] of, int depth) {
    if (type == Optional.class) {
      Object value = random.nextInt(3) == 0 ? null : of(of[0], depth + 1);
      return Optional.ofNullable(value);
    }
    if (type == EnumSet.class || type == Comparable.class) {
      return type == EnumSet.class ? enumSet() : comparable(depth);
    }
    int size = length(4);
    boolean outer = inside;
    inside = true;
    try {
      return generic(type, of, depth, size);
    } finally {
      inside = outer;
    }
  }

  private Object generic(Class<?> type, Type[] of, int depth, int size) {
    if (List.class == type || Set.class == type) {
      List<@Nullable Object> elements = new ArrayList<>();
      for (int i = 0; i < size; i++) {
        elements.add(of(of[0], depth + 1));
      }
      return type == Set.class
          ? new LinkedHashSet<>(elements)
          : random.nextBoolean() || elements.contains(null) ? elements : List.copyOf(elements);
    }
    Map<Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      Object key = of(of[0], depth + 1);
      if (key != null) {
        map.put(key, of(of[1], depth + 1));
      }
    }
    if (type == EnumMap.class) {
      EnumMap<Color, @Nullable Object> byColor = new EnumMap<>(Color.class);
      map.forEach((key, value) -> byColor.put((Color) key, value));
      return byColor;
    }
    return type == TreeMap.class ? new TreeMap<>(map) : map;
  }

  private Object comparable(int depth) {
    return plain(VALUES.get(random.nextInt(VALUES.size())), depth);
  }

  private Object plain(Class<?> type, int depth) {
    if (type == Object.class) {
      Object value = anything(depth + 1);
      return value == null ? "null" : value;
    } else if (type == Number.class) {
      return plain(NUMBERS.get(random.nextInt(NUMBERS.size())), depth);
    } else if (type == Serializable.class || type == Comparable.class) {
      return comparable(depth);
    } else if (type == boolean.class || type == Boolean.class) {
      return random.nextBoolean();
    } else if (type == byte.class || type == Byte.class) {
      return (byte) random.nextInt();
    } else if (type == short.class || type == Short.class) {
      return (short) random.nextInt();
    } else if (type == char.class || type == Character.class) {
      return (char) random.nextInt(65536);
    } else if (type == int.class || type == Integer.class) {
      return random.nextInt() >> random.nextInt(32);
    } else if (type == long.class || type == Long.class) {
      return random.nextLong() >> random.nextInt(64);
    } else if (type == float.class || type == Float.class) {
      return random.nextBoolean() ? 0.1f : Float.intBitsToFloat(random.nextInt());
    } else if (type == double.class || type == Double.class) {
      return random.nextBoolean() ? 123456789.123 : Double.longBitsToDouble(random.nextLong());
    }
    return value(type);
  }

  private Object value(Class<?> type) {
    if (type == String.class) {
      return "s" + random.nextInt(9) + (random.nextBoolean() ? "" : "\n'\ud800");
    } else if (type == BigInteger.class) {
      return BigInteger.valueOf(random.nextLong() >> random.nextInt(64));
    } else if (type == BigDecimal.class) {
      return new BigDecimal(BigInteger.valueOf(random.nextInt(1000)), random.nextInt(-9, 9));
    } else if (type == Color.class) {
      return Color.values()[random.nextInt(3)];
    } else if (type == LocalDate.class) {
      return LocalDate.ofEpochDay(random.nextInt(100_000));
    } else if (type == Instant.class) {
      return Instant.ofEpochSecond(random.nextInt());
    } else if (type == UUID.class) {
      return new UUID(random.nextLong(), random.nextLong());
    } else if (type == Leaf.class) {
      return new Leaf(random.nextInt(9), null);
    } else if (type == Shape.class) {
      return new Circle(random.nextInt(9));
    } else if (type == EnumSet.class) {
      return enumSet();
    } else if (type == OptionalInt.class) {
      return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of(random.nextInt());
    } else if (type == OptionalLong.class) {
      return random.nextBoolean() ? OptionalLong.empty() : OptionalLong.of(random.nextLong());
    } else if (type == OptionalDouble.class) {
      return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of(0.5);
    } else if (type == Optional.class) {
      return random.nextBoolean() ? Optional.empty() : Optional.of(random.nextInt(9));
    }
    throw new AssertionError(type.getName());
  }
}
