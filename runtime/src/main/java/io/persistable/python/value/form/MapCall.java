package io.persistable.python.value.form;

import io.persistable.python.lex.ArgumentNames;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Classless;
import io.persistable.python.value.Containers;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import io.persistable.type.ArchivedOrder;
import io.persistable.type.CollectionForm;
import io.persistable.type.SortOrder;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;

/**
 * Maps that their brackets alone do not tell: {@code _SortedMap({…})}, {@code _dict([(k, v), …])}.
 *
 * @param form what is made
 * @param order what a sorted one compares by
 * @param before what is made in a text of format 1
 */
public record MapCall(CollectionForm form, SortOrder order, CollectionForm before) implements Form {

  public static final MapCall MAP =
      new MapCall(
          CollectionForm.LINKED_HASH_MAP, SortOrder.NATURAL, CollectionForm.LINKED_HASH_MAP);
  public static final MapCall FROZEN_MAP =
      new MapCall(CollectionForm.IMMUTABLE_MAP, SortOrder.NATURAL, CollectionForm.UNMODIFIABLE_MAP);

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return "a call that makes a " + order.prefix() + form.alias();
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    Scanner scanner = values.scanner();
    CollectionForm made = scanner.keepsClasses() ? form : before;
    Map<@Nullable Object, @Nullable Object> map =
        empty(made, values.reading().options().asValues());
    try {
      scanner.open('(');
      if (!scanner.acceptClose(')')) {
        if (!keywords(values, map, place)) {
          entries(values, map, place);
          if (scanner.another(')')) {
            throw scanner.expected(scanner.position(), "one argument", "another");
          }
        }
      }
      return finished(values, made, map, place, at);
    } catch (ClassCastException | NullPointerException e) {
      throw scanner.error(at, "expected keys that this map accepts, but it threw " + e, e);
    }
  }

  /**
   * @param asValues whether there may be keys without a class, which only the text can order
   */
  @SuppressWarnings("unchecked")
  private Map<@Nullable Object, @Nullable Object> empty(CollectionForm made, boolean asValues) {
    return made == CollectionForm.ENUM_MAP || asValues && made.kind().isSorted()
        ? new LinkedHashMap<>()
        : (Map<@Nullable Object, @Nullable Object>) made.make(order);
  }

  private Object finished(
      ValueReader values,
      CollectionForm made,
      Map<@Nullable Object, @Nullable Object> map,
      ExpectedType place,
      int at) {
    return switch (made) {
      case ENUM_MAP -> EnumCollections.map(values, map, place.first(), at);
      case IMMUTABLE_MAP ->
          values.fills().late().isWaiting(map)
              ? values.fills().late().frozen(Collections.unmodifiableMap(map), map)
              : Containers.immutable(map);
      case UNMODIFIABLE_MAP -> values.fills().late().frozen(Collections.unmodifiableMap(map), map);
      case UNMODIFIABLE_SORTED_MAP -> frozen(values, sorted(values, made, map));
      default -> made.kind().isSorted() ? sorted(values, made, map) : map;
    };
  }

  private static Object frozen(
      ValueReader values, NavigableMap<@Nullable Object, @Nullable Object> map) {
    return values.fills().late().frozen(Collections.unmodifiableNavigableMap(map), map);
  }

  @SuppressWarnings("unchecked")
  private NavigableMap<@Nullable Object, @Nullable Object> sorted(
      ValueReader values, CollectionForm made, Map<@Nullable Object, @Nullable Object> map) {
    if (map instanceof NavigableMap<@Nullable Object, @Nullable Object> sorted) {
      return sorted;
    }
    boolean mayBeFilled =
        map.isEmpty() && values.vocabulary().hasUnknown() && ArchivedOrder.canStandFor(order);
    Object sorted =
        mayBeFilled || map.keySet().stream().anyMatch(Classless::isOne)
            ? made.make(new ArchivedOrder(map.keySet(), order.isReverse()))
            : made.make(order);
    ((Map<@Nullable Object, @Nullable Object>) sorted).putAll(map);
    return (NavigableMap<@Nullable Object, @Nullable Object>) sorted;
  }

  /** Reads {@code a=1, b=2}, as Python's dict takes them; tells whether there were any. */
  public boolean keywords(
      ValueReader values, Map<@Nullable Object, @Nullable Object> map, ExpectedType place) {
    Scanner scanner = values.scanner();
    if (form != CollectionForm.LINKED_HASH_MAP) {
      return false;
    }
    ExpectedType valuePlace =
        place.kind() == ExpectedType.Kind.MAPPING ? place.second() : ExpectedType.ANYTHING;
    int start = values.scanner().next();
    String keyword = ArgumentNames.read(scanner);
    if (keyword == null) {
      return false;
    }
    values.fills().put(map, keyword, values.read(valuePlace), start);
    while (scanner.another(')')) {
      start = values.scanner().next();
      keyword = ArgumentNames.read(scanner);
      if (keyword == null) {
        throw scanner.expected(start, "a keyword argument");
      }
      values.fills().put(map, keyword, values.read(valuePlace), start);
    }
    return true;
  }

  /** Reads a dict, or pairs, into {@code map}. */
  public void entries(
      ValueReader values, Map<@Nullable Object, @Nullable Object> map, ExpectedType place) {
    Scanner scanner = values.scanner();
    boolean mapping = place.kind() == ExpectedType.Kind.MAPPING;
    if (scanner.peek() == '[') {
      ExpectedType keys = mapping ? place.first() : ExpectedType.ANYTHING;
      ExpectedType items = mapping ? place.second() : ExpectedType.ANYTHING;
      scanner.open('[');
      if (!scanner.acceptClose(']')) {
        do {
          pair(values, map, keys, items);
        } while (scanner.another(']'));
      }
      return;
    }
    int start = scanner.position();
    Object value = values.read(mapping ? place.open() : ExpectedType.ANYTHING);
    if (value instanceof Map<?, ?> given) {
      given.forEach((key, item) -> values.fills().put(map, key, item, start));
    } else if (value instanceof Iterable<?> pairs) {
      for (Object pair : pairs) {
        put(values, map, pair, start);
      }
    } else {
      throw scanner.expected(start, "a dict or a list of pairs", Descriptions.of(value));
    }
  }

  private static void pair(
      ValueReader values,
      Map<@Nullable Object, @Nullable Object> map,
      ExpectedType keys,
      ExpectedType items) {
    Scanner scanner = values.scanner();
    byte opening = scanner.peek();
    int start = scanner.position();
    if (opening != '(' && opening != '[') {
      put(values, map, values.read(ExpectedType.ANYTHING), start);
      return;
    }
    char closing = opening == '(' ? ')' : ']';
    scanner.open((char) opening);
    Object key = values.read(keys);
    scanner.expect(',');
    Object item = values.read(items);
    if (scanner.another(closing)) {
      throw scanner.expected(scanner.position(), "a pair of a key and a value", "a third");
    }
    values.fills().put(map, key, item, start);
  }

  private static void put(
      ValueReader values,
      Map<@Nullable Object, @Nullable Object> map,
      @Nullable Object pair,
      int at) {
    if (!(pair instanceof List<?> list) || list.size() != 2) {
      throw values.scanner().expected(at, "a pair of a key and a value", Descriptions.of(pair));
    }
    values.fills().put(map, list.get(0), list.get(1), at);
  }
}
