package io.persistable.processor.defaults;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Whether what a literal stands for fits a place: as the value that would be there. */
final class Fit {

  /** What Python and Java call the numbers that are none. */
  private static final Map<String, Double> NO_NUMBERS =
      Map.of(
          "nan", Double.NaN,
          "NaN", Double.NaN,
          "inf", Double.POSITIVE_INFINITY,
          "Infinity", Double.POSITIVE_INFINITY,
          "-inf", Double.NEGATIVE_INFINITY,
          "-Infinity", Double.NEGATIVE_INFINITY);

  private Fit() {}

  /** The value; null for {@code None}. */
  static @Nullable Object fit(Object read, @Nullable Place place) throws MisfitException {
    if (read == Literal.NONE) {
      return null;
    }
    Object literal = named(read, place);
    if (place == null) {
      Object value = any(literal, Object.class);
      if (value == null) {
        throw new MisfitException(described(literal) + " is no value");
      }
      return value;
    }
    Object value =
        switch (place.kind()) {
          case BOOL -> literal instanceof Boolean ? literal : null;
          case INT8 -> whole(literal, Byte.SIZE);
          case INT16 -> whole(literal, Short.SIZE);
          case INT32 -> whole(literal, Integer.SIZE);
          case INT64 -> whole(literal, Long.SIZE);
          case BIG_INTEGER -> whole(literal, Integer.MAX_VALUE);
          case FLOAT64 -> real(literal);
          case FLOAT32 ->
              read instanceof Literal.Name && literal instanceof Double real
                  ? (Object) real.floatValue()
                  : single(literal);
          case CHARACTER ->
              literal instanceof String text && text.length() == 1 ? text.charAt(0) : null;
          case TEXT -> literal instanceof String ? literal : null;
          case ENUM -> literal instanceof Literal.Name name ? constant(name.text(), place) : null;
          case VALUE -> literal instanceof String text ? parse(text, place) : null;
          case OPTIONAL -> fit(literal, place.first());
          case ELEMENTS -> elements(literal, place);
          case MAPPING -> mapping(literal, place);
          case NUMBERS -> numbers(literal, place);
          case ANY -> any(literal, place.platform());
        };
    if (value == null) {
      throw new MisfitException(described(literal) + " is no " + place.name());
    }
    return value;
  }

  /** The number that a name stands for; constants and what an {@code Optional} holds are named. */
  private static Object named(Object literal, @Nullable Place place) {
    boolean mayBeConstant =
        place != null && (place.kind() == Place.Kind.ENUM || place.kind() == Place.Kind.OPTIONAL);
    return literal instanceof Literal.Name name && !mayBeConstant
        ? Objects.requireNonNullElse((Object) NO_NUMBERS.get(name.text()), literal)
        : literal;
  }

  private static String described(Object literal) {
    if (literal instanceof Literal.Elements elements) {
      return elements.bracket() == '[' ? "a list" : elements.bracket() == '(' ? "a tuple" : "a set";
    }
    return literal instanceof Literal.Entries
        ? "a map"
        : literal instanceof String text
            ? "the string '" + text + "'"
            : literal instanceof Literal.Name name
                ? "the name " + name.text()
                : literal instanceof Boolean yes ? (yes ? "True" : "False") : shown(literal);
  }

  private static String shown(Object literal) {
    return literal instanceof byte[] ? "bytes" : String.valueOf(literal);
  }

  static String constant(String name, Place place) throws MisfitException {
    if (!place.constants().contains(name)) {
      throw new MisfitException("'" + name + "' is none");
    }
    return name;
  }

  static Object parse(String text, Place place) throws MisfitException {
    try {
      return Objects.requireNonNull(place.parser()).apply(text);
    } catch (RuntimeException e) { // each class throws its own
      throw new MisfitException(String.valueOf(e.getMessage()));
    }
  }

  private static @Nullable Object whole(Object literal, int bits) {
    boolean whole =
        literal instanceof Integer || literal instanceof Long || literal instanceof BigInteger;
    return whole && new BigInteger(literal.toString()).bitLength() < bits
        ? new BigInteger(literal.toString())
        : null;
  }

  private static @Nullable Object real(Object literal) {
    if (literal instanceof Double) {
      return literal;
    }
    Object whole = whole(literal, Integer.MAX_VALUE);
    if (whole == null) {
      return null;
    }
    double real = ((BigInteger) whole).doubleValue();
    boolean exact =
        !Double.isInfinite(real)
            && new BigDecimal(real).compareTo(new BigDecimal((BigInteger) whole)) == 0;
    return exact ? real : null;
  }

  private static @Nullable Object single(Object literal) {
    if (literal instanceof Double real) {
      return Float.isInfinite(real.floatValue()) ? null : real.floatValue();
    }
    Object real = real(literal);
    return real instanceof Double wide && (float) (double) wide == wide ? wide.floatValue() : null;
  }

  /** Whether a float has all the digits, as readers of arrays want it. */
  private static boolean isSingle(double real) {
    float single = (float) real;
    return Double.isNaN(real)
        || single == real
        || !Float.isInfinite(single) && Double.parseDouble(Float.toString(single)) == real;
  }

  private static @Nullable Object elements(Object literal, Place place) throws MisfitException {
    if (!(literal instanceof Literal.Elements elements)) {
      return null;
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (Object element : elements.values()) {
      Object value = fit(element, place.first());
      if (value == null && elements.bracket() != '[') {
        throw new MisfitException("None among the elements");
      }
      values.add(value);
    }
    if (elements.bracket() == '{') {
      different(values);
    }
    if (place.platform() == null) {
      return elements.bracket() == '{' ? null : values; // an array
    }
    return Collected.fill(place.platform(), place.first(), elements.bracket(), values);
  }

  private static void different(List<@Nullable Object> values) throws MisfitException {
    if (new LinkedHashSet<>(values).size() < values.size()) {
      throw new MisfitException("two elements or keys are equal");
    }
  }

  private static @Nullable Object mapping(Object literal, Place place) throws MisfitException {
    if (!(literal instanceof Literal.Entries entries)) {
      return null;
    }
    List<@Nullable Object> keys = new ArrayList<>();
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < entries.keys().size(); i++) {
      Object key = fit(entries.keys().get(i), place.first());
      keys.add(key);
      map.put(key, fit(entries.values().get(i), place.second()));
    }
    different(keys);
    Class<?> type = place.platform();
    return type == null ? null : Collected.fill(type, place.first(), map);
  }

  private static @Nullable Object numbers(Object literal, Place place) throws MisfitException {
    Place element = place.first();
    if (literal instanceof byte[] && (element == null || element.kind() == Place.Kind.INT8)) {
      return literal;
    }
    if (element == null || !(literal instanceof Literal.Elements list) || list.bracket() != '[') {
      return null;
    }
    for (Object number : list.values()) {
      if (number instanceof BigInteger || fit(number, element) == null) {
        throw new MisfitException(described(number) + " is no " + element.name());
      }
      if (element.kind().isReal() && number instanceof Long) {
        throw new MisfitException(number + " is no " + element.name() + ": add .0");
      }
      if (element.kind() == Place.Kind.FLOAT32
          && number instanceof Double real
          && !isSingle(real)) {
        throw new MisfitException(
            number + " has more digits than a float: write " + real.floatValue());
      }
    }
    return list;
  }

  /** The value that a literal stands for where no type says more, if it is of that class. */
  private static @Nullable Object any(Object literal, @Nullable Class<?> type)
      throws MisfitException {
    if (type == null || literal instanceof Literal.Name) {
      return null;
    }
    if (type == OptionalInt.class) {
      return whole(literal, Integer.SIZE);
    }
    if (type == OptionalLong.class) {
      return whole(literal, Long.SIZE);
    }
    if (type == OptionalDouble.class) {
      return literal instanceof Double ? literal : null;
    }
    Object value = natural(literal);
    return type.isInstance(value) ? value : null;
  }

  private static Object natural(Object literal) throws MisfitException {
    if (literal instanceof Literal.Entries entries) {
      Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
      List<@Nullable Object> keys = new ArrayList<>();
      for (int i = 0; i < entries.keys().size(); i++) {
        Object key = fit(entries.keys().get(i), null);
        keys.add(key);
        map.put(key, fit(entries.values().get(i), null));
      }
      different(keys);
      return map;
    }
    if (!(literal instanceof Literal.Elements elements)) {
      return literal;
    }
    List<@Nullable Object> values = new ArrayList<>();
    for (Object element : elements.values()) {
      values.add(fit(element, null));
    }
    if (elements.bracket() == '{') {
      different(values);
      return new java.util.HashSet<>(values);
    }
    if (elements.bracket() == '(') {
      if (values.contains(null)) {
        throw new MisfitException("None in a tuple");
      }
      return List.copyOf(values);
    }
    return values;
  }
}
