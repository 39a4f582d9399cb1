package io.persistable.python.read;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Maps that their brackets alone do not tell: {@code _SortedMap({…})}, {@code _dict([(k, v), …])}.
 */
enum MapForms implements Meaning {
  MAP,
  FROZEN_MAP,
  SORTED_MAP,
  REVERSE_SORTED_MAP,
  FROZEN_SORTED_MAP,
  FROZEN_REVERSE_SORTED_MAP,
  ENUM_MAP,
  IDENTITY_MAP;

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return name();
  }

  @Override
  public Object call(Values values, Place place, int at) {
    Scanner scanner = values.scanner;
    Map<@Nullable Object, @Nullable Object> map = empty(values.options.asValues());
    try {
      scanner.open('(');
      if (!scanner.acceptClose(')')) {
        if (!keywords(values, map, place)) {
          entries(values, map, place);
          if (scanner.another(')')) {
            throw scanner.expected(scanner.position, "one argument", "another");
          }
        }
      }
      return finished(values, map, place, at);
    } catch (ClassCastException | NullPointerException e) {
      throw scanner.error(at, "expected keys that this map accepts, but it threw " + e, e);
    }
  }

  /**
   * @param asValues whether there may be keys without a class, which only the text can order
   */
  private Map<@Nullable Object, @Nullable Object> empty(boolean asValues) {
    if (asValues && this != IDENTITY_MAP) {
      return new LinkedHashMap<>();
    }
    return switch (this) {
      case MAP, FROZEN_MAP, ENUM_MAP -> new LinkedHashMap<>();
      case SORTED_MAP, FROZEN_SORTED_MAP -> new TreeMap<>();
      case REVERSE_SORTED_MAP, FROZEN_REVERSE_SORTED_MAP ->
          new TreeMap<>(Collections.reverseOrder());
      case IDENTITY_MAP -> new IdentityHashMap<>();
    };
  }

  private Object finished(
      Values values, Map<@Nullable Object, @Nullable Object> map, Place place, int at) {
    return switch (this) {
      case MAP, IDENTITY_MAP -> map;
      case SORTED_MAP -> sorted(map, false);
      case REVERSE_SORTED_MAP -> sorted(map, true);
      case FROZEN_MAP -> values.late.frozen(Collections.unmodifiableMap(map), map);
      case FROZEN_SORTED_MAP -> frozen(values, sorted(map, false));
      case FROZEN_REVERSE_SORTED_MAP -> frozen(values, sorted(map, true));
      case ENUM_MAP -> EnumCollections.map(values, map, place.first(), at);
    };
  }

  private static Object frozen(Values values, SortedMap<@Nullable Object, @Nullable Object> map) {
    return values.late.frozen(Collections.unmodifiableSortedMap(map), map);
  }

  private static SortedMap<@Nullable Object, @Nullable Object> sorted(
      Map<@Nullable Object, @Nullable Object> map, boolean reverse) {
    if (map instanceof SortedMap<@Nullable Object, @Nullable Object> sorted) {
      return sorted;
    }
    SortedMap<@Nullable Object, @Nullable Object> sorted =
        new TreeMap<>(CollectionForms.order(map.keySet(), reverse));
    sorted.putAll(map);
    return sorted;
  }

  /** Reads {@code a=1, b=2}, as Python's dict takes them; tells whether there were any. */
  boolean keywords(Values values, Map<@Nullable Object, @Nullable Object> map, Place place) {
    Scanner scanner = values.scanner;
    if (this != MAP) {
      return false;
    }
    Place valuePlace = place.kind == Place.Kind.MAPPING ? place.second() : Place.ANYTHING;
    int start = values.position();
    String keyword = ArgumentNames.read(scanner);
    if (keyword == null) {
      return false;
    }
    values.put(map, keyword, values.read(valuePlace), start);
    while (scanner.another(')')) {
      start = values.position();
      keyword = ArgumentNames.read(scanner);
      if (keyword == null) {
        throw scanner.expected(start, "a keyword argument");
      }
      values.put(map, keyword, values.read(valuePlace), start);
    }
    return true;
  }

  /** Reads a dict, or pairs, into {@code map}. */
  void entries(Values values, Map<@Nullable Object, @Nullable Object> map, Place place) {
    Scanner scanner = values.scanner;
    boolean mapping = place.kind == Place.Kind.MAPPING;
    if (scanner.peek() == '[') {
      Place keys = mapping ? place.first() : Place.ANYTHING;
      Place items = mapping ? place.second() : Place.ANYTHING;
      scanner.open('[');
      if (!scanner.acceptClose(']')) {
        do {
          pair(values, map, keys, items);
        } while (scanner.another(']'));
      }
      return;
    }
    int start = scanner.position;
    Object value = values.read(mapping ? place.open() : Place.ANYTHING);
    if (value instanceof Map<?, ?> given) {
      given.forEach((key, item) -> values.put(map, key, item, start));
    } else if (value instanceof Iterable<?> pairs) {
      for (Object pair : pairs) {
        put(values, map, pair, start);
      }
    } else {
      throw scanner.expected(start, "a dict or a list of pairs", Conversions.describe(value));
    }
  }

  private static void pair(
      Values values, Map<@Nullable Object, @Nullable Object> map, Place keys, Place items) {
    Scanner scanner = values.scanner;
    byte opening = scanner.peek();
    int start = scanner.position;
    if (opening != '(' && opening != '[') {
      put(values, map, values.read(Place.ANYTHING), start);
      return;
    }
    char closing = opening == '(' ? ')' : ']';
    scanner.open((char) opening);
    Object key = values.read(keys);
    scanner.expect(',');
    Object item = values.read(items);
    if (scanner.another(closing)) {
      throw scanner.expected(scanner.position, "a pair of a key and a value", "a third");
    }
    values.put(map, key, item, start);
  }

  private static void put(
      Values values, Map<@Nullable Object, @Nullable Object> map, @Nullable Object pair, int at) {
    if (!(pair instanceof List<?> list) || list.size() != 2) {
      throw values.scanner.expected(at, "a pair of a key and a value", Conversions.describe(pair));
    }
    values.put(map, list.get(0), list.get(1), at);
  }
}
