package io.persistable.python.read;

import io.persistable.array.ArrayAdapter;
import io.persistable.array.NdArray;
import io.persistable.graph.CollectionForm;
import io.persistable.graph.CollectionPlaces;
import io.persistable.graph.HashCost;
import io.persistable.graph.TypeRegistry;
import io.persistable.python.ValueForms;
import io.persistable.python.lex.Scanner;
import io.persistable.read.Absent;
import io.persistable.read.Budget;
import io.persistable.read.LateHashes;
import io.persistable.text.FormatMark;
import io.persistable.value.ArrayValue;
import io.persistable.value.EnumValue;
import io.persistable.value.EnumValueMap;
import io.persistable.value.EnumValueSet;
import io.persistable.value.RecordValue;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Makes a value fit a place, or refuses it. Nothing is lost: numbers widen and narrow only where
 * the result is exact; a single value stands for a list or an {@code Optional} of it, since a
 * component may have become one.
 *
 * <p>A collection that is named and referred to from a place with element types is checked once for
 * each type, and again when it is filled later.
 */
final class Conversions {

  /** That an object was found to fit a place, possibly as another object. */
  private record Fitted(Place place, Object result) {}

  /** What errors say last: a value that fits no more is most often one that did. */
  static final String REMEDY =
      "; if the type of a component has changed, raise the version in @Persistable and let its"
          + " method migrate read what was";

  private final Scanner scanner;
  private final TypeRegistry types;
  private Budget budget;

  /** Set by whoever makes this. */
  @Nullable LateHashes late;

  /** Puts elements into sets, with all checks; set by whoever makes this. */
  LateHashes.@Nullable Adder adder;

  final NumberConversions numbers;

  /** Null until there is something to note. */
  private @Nullable Map<Object, List<Fitted>> fitted;

  /**
   * @param budget null for that of a text of its own
   */
  Conversions(Scanner scanner, TypeRegistry types, @Nullable Budget budget) {
    this.scanner = scanner;
    this.types = types;
    this.numbers = new NumberConversions(scanner);
    this.budget = budget == null ? new Budget(types, scanner.end()) : budget;
  }

  Budget budget() {
    return budget;
  }

  void forget() {
    fitted = null;
  }

  void restart() {
    budget = new Budget(types, scanner.end());
  }

  /** A value that was read for {@code place}, its elements included. */
  @Nullable Object fit(@Nullable Object value, Place place, int at) {
    if (value == null) {
      return none(place, at);
    }
    return place.raw.isInstance(value) ? value : convert(value, place, at);
  }

  /** A collection in brackets that was read for {@code place}, as the class that stands there. */
  Object collected(Object natural, Place place, int at) {
    if (place.raw.isInstance(natural)
        && (place.fixed == null || natural.getClass() == place.raw || !scanner.keepsClasses())) {
      return natural;
    }
    return convert(natural, place, at);
  }

  /** A value that was read elsewhere, so that its elements may not fit. */
  @Nullable Object reference(@Nullable Object value, Place place, int at) {
    if (place.shallow
        && value != null
        && (value.getClass() == place.raw || place.raw.isInstance(value))) {
      return value;
    }
    if (value == null) {
      return none(place, at);
    }
    if (place.shallow || !isContainer(value)) {
      return place.raw.isInstance(value) ? value : convert(value, place, at);
    }
    if (fitted == null) {
      fitted = new IdentityHashMap<>();
    }
    List<Fitted> known = fitted.get(value);
    if (known != null) {
      for (Fitted one : known) {
        if (one.place == place || one.place.type.equals(place.type)) {
          return one.result;
        }
      }
    } else {
      known = new ArrayList<>(1);
      fitted.put(value, known);
    }
    // Noted first: the value may contain itself, and an Optional's place holds another for it.
    int noted = known.size();
    known.add(new Fitted(place, value));
    Object result = place.raw.isInstance(value) ? value : convert(value, place, at);
    if (result == value) {
      result = elementsFitted(value, place, at);
    }
    known.set(noted, new Fitted(place, result));
    return result;
  }

  /** Checks what was put into {@code container} for all the places that refer to it. */
  void filled(Object container, int at) {
    budget.changed(container);
    if (fitted == null) {
      return;
    }
    for (Fitted one : fitted.getOrDefault(container, List.of())) {
      if (one.result != container || elementsFitted(container, one.place, at) != container) {
        throw scanner.expected(
            at,
            "a collection that is not filled after it was used for a " + one.place,
            describe(container));
      }
    }
  }

  /**
   * As {@link #filled}, of elements that were added to a collection: those before them were
   * checked, so that as many appends as there are elements cost no more than one fill.
   */
  void added(Object container, Collection<?> elements, int at) {
    if (fitted == null) {
      budget.changed(container);
      return;
    }
    for (Fitted one : fitted.getOrDefault(container, List.of())) {
      if (one.result != container || !addedFit(container, elements, one.place, at)) {
        filled(container, at);
        return;
      }
    }
    budget.changed(container);
  }

  /** Makes added elements what a place wants; whether that could be done without the others. */
  @SuppressWarnings("unchecked")
  private boolean addedFit(Object container, Collection<?> elements, Place place, int at) {
    if (place.kind != Place.Kind.ELEMENTS) {
      return true;
    }
    if (container instanceof List && !(container instanceof CopyOnWriteArrayList)) {
      List<@Nullable Object> list = (List<@Nullable Object>) container;
      ListIterator<@Nullable Object> each = list.listIterator(list.size() - elements.size());
      while (each.hasNext()) {
        Object element = each.next();
        Object result = reference(element, place.first(), at);
        if (result != element) {
          each.set(result);
        }
      }
      return true;
    }
    for (Object element : elements) {
      if (reference(element, place.first(), at) != element) {
        return false;
      }
    }
    return true;
  }

  private static boolean isContainer(Object value) {
    return value instanceof Collection
        || value instanceof Map
        || value instanceof Optional
        || value instanceof Object[];
  }

  private @Nullable Object none(Place place, int at) {
    if (place.primitive) {
      throw scanner.expected(at, "a value of type " + place, "None");
    }
    boolean wasNull = place.element && scanner.format() == FormatMark.UNMARKED;
    return wasNull ? null : Absent.in(place.type);
  }

  private Object elementsFitted(Object value, Place place, int at) {
    if (value instanceof Map<?, ?> map && place.kind == Place.Kind.MAPPING) {
      return entriesFitted(map, place, at);
    }
    if (value instanceof Object[] array && place.kind == Place.Kind.ELEMENTS) {
      for (int i = 0; i < array.length; i++) {
        array[i] = reference(array[i], place.first(), at);
      }
      return array;
    }
    if (value instanceof Optional<?> optional && place.kind == Place.Kind.OPTIONAL) {
      return optional.isEmpty()
          ? optional
          : Optional.ofNullable(reference(optional.get(), place.first(), at));
    }
    if (!(value instanceof Collection<?> collection) || place.kind != Place.Kind.ELEMENTS) {
      return value;
    }
    List<@Nullable Object> converted = new ArrayList<>(collection.size());
    boolean same = true;
    for (Object element : collection) {
      Object result = reference(element, place.first(), at);
      same &= result == element;
      converted.add(result);
    }
    return same ? value : replaced(value, converted, at);
  }

  /**
   * Puts converted elements in place of those of {@code value}; it stays the same object if it can.
   */
  @SuppressWarnings("unchecked")
  private Object replaced(Object value, List<@Nullable Object> converted, int at) {
    if (Containers.isUnmodifiable(value)) {
      if (value instanceof NavigableSet<?> sorted) {
        NavigableSet<@Nullable Object> same =
            new TreeSet<>(((NavigableSet<@Nullable Object>) sorted).comparator());
        same.addAll(converted);
        return CollectionForms.finished(CollectionForm.UNMODIFIABLE_SORTED_SET, same);
      }
      boolean immutable = Containers.isImmutable(value);
      return value instanceof Set
          ? CollectionForms.finished(
              immutable ? CollectionForm.IMMUTABLE_SET : CollectionForm.UNMODIFIABLE_SET,
              new java.util.LinkedHashSet<>(converted))
          : CollectionForms.finished(
              immutable ? CollectionForm.IMMUTABLE_LIST : CollectionForm.UNMODIFIABLE_LIST,
              converted);
    }
    if (value instanceof List<?> list) {
      ListIterator<@Nullable Object> each = ((List<@Nullable Object>) list).listIterator();
      for (Object element : converted) {
        each.next();
        each.set(element);
      }
    } else {
      Collection<@Nullable Object> collection = (Collection<@Nullable Object>) value;
      collection.clear();
      for (Object element : converted) {
        checkHashable(element, at);
        if (collection.add(element)) {
          checkAdded(collection, collection.size(), element, at);
        }
      }
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private Object entriesFitted(Map<?, ?> map, Place place, int at) {
    Map<@Nullable Object, @Nullable Object> converted = new LinkedHashMap<>();
    boolean same = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = reference(entry.getKey(), place.first(), at);
      Object value = reference(entry.getValue(), place.second(), at);
      same &= key == entry.getKey() && value == entry.getValue();
      int size = converted.size();
      converted.put(key, value);
      if (converted.size() > size) {
        checkAdded(converted, converted.size(), key, at);
      }
    }
    if (same) {
      return map;
    }
    if (Containers.isUnmodifiable(map)) {
      if (map instanceof NavigableMap<?, ?> sorted) {
        NavigableMap<@Nullable Object, @Nullable Object> copy =
            new TreeMap<>(((NavigableMap<@Nullable Object, @Nullable Object>) sorted).comparator());
        copy.putAll(converted);
        return Collections.unmodifiableNavigableMap(copy);
      }
      return Containers.isImmutable(map)
          ? MapForms.immutable(converted)
          : Collections.unmodifiableMap(converted);
    }
    Map<@Nullable Object, @Nullable Object> modifiable =
        (Map<@Nullable Object, @Nullable Object>) map;
    modifiable.clear();
    modifiable.putAll(converted);
    return map;
  }

  /** A value that is no instance of the place's class, as one. */
  private Object convert(Object value, Place place, int at) {
    if (place.ofValues && hasNoClass(value)) {
      return value;
    }
    if (late != null && late.isWaiting(value)) {
      late.finish(); // what is copied must be there
    }
    Object converted =
        switch (place.kind) {
          case INT8, INT16, INT32, INT64, BIG_INTEGER -> numbers.integer(value, place, at);
          case FLOAT64 -> NumberConversions.float64(value);
          case FLOAT32 -> NumberConversions.float32(value);
          case CHARACTER ->
              value instanceof String text && text.length() == 1 ? (Object) text.charAt(0) : null;
          case TEXT -> isInteger(value) ? value.toString() : null;
          case VALUE -> ValueForms.convert(value, place.raw);
          case ANY -> {
            Object array = otherArray(value, place.raw);
            yield array == null ? NumberConversions.optionalNumber(value, place.raw) : array;
          }
          case OPTIONAL -> Optional.ofNullable(reference(value, place.first(), at));
          case ELEMENTS -> elements(value, place, at);
          case MAPPING ->
              !(value instanceof Map<?, ?> map)
                  ? null
                  : place.raw == EnumMap.class
                      ? EnumCollections.convertedMap(map, place.first().raw)
                      : Containers.mapFor(place, map);
          case NUMBERS -> NumberArrays.convert(value, place.raw);
          default -> null;
        };
    if (converted == null && hasNoClass(value)) {
      throw new UnfitObjectException(
          scanner.expected(at, "a value of type " + place, describe(value)));
    }
    if (converted == null) {
      throw scanner.expected(at, "a value of type " + place, describe(value) + REMEDY);
    }
    return converted;
  }

  private static boolean isInteger(Object value) {
    return NumberConversions.isSmallInteger(value)
        || value instanceof Long
        || value instanceof BigInteger;
  }

  /** Whether a value stands for one that has no class here. */
  static boolean hasNoClass(@Nullable Object value) {
    return value instanceof RecordValue
        || value instanceof EnumValue
        || value instanceof ArrayValue
        || value instanceof EnumValueSet
        || value instanceof EnumValueMap;
  }

  /** An array of numbers as an {@link NdArray} or as another library's. */
  @SuppressWarnings("unchecked") // what the adapter makes goes into a place of its class
  private @Nullable Object otherArray(Object value, Class<?> type) {
    ArrayAdapter<Object> adapter = (ArrayAdapter<Object>) types.adapter(type);
    if (adapter == null && type != NdArray.class) {
      return null;
    }
    Object array = value instanceof NdArray ? value : NumberArrays.convert(value, NdArray.class);
    return array instanceof NdArray nd && adapter != null ? adapter.fromNdArray(nd) : array;
  }

  private @Nullable Object elements(Object value, Place place, int at) {
    if (value instanceof Collection<?> collection) {
      boolean same = value instanceof Set && place.raw != EnumSet.class;
      return Set.class.isAssignableFrom(place.raw) && !same
          ? asSet(collection, place, at)
          : Containers.collectionFor(place, collection, this, at);
    }
    if (value instanceof Object[] array) {
      return elements(Arrays.asList(array), place, at);
    }
    if (value instanceof NdArray && place.raw.isArray()) {
      Object array = NumberArrays.convert(value, place.raw);
      if (array != null) {
        return array;
      }
    }
    List<Object> numbersOfArray =
        NumberArrays.boxed(value, place.first().kind == Place.Kind.CHARACTER);
    if (numbersOfArray != null) {
      return elements(numbersOfArray, place, at);
    }
    if (value instanceof Map || value.getClass().isArray()) {
      return null;
    }
    // The component became a list: what an older archive holds is its only element.
    Object element = reference(value, place.first(), at);
    return Containers.collectionFor(place, new ArrayList<>(Arrays.asList(element)), this, at);
  }

  /** A list in the place of a set, which a component may have become: no two elements are equal. */
  @SuppressWarnings("unchecked") // what a form makes for a set's place
  private @Nullable Object asSet(Collection<?> elements, Place place, int at) {
    CollectionForm form = CollectionPlaces.form(place.raw);
    Object made =
        place.raw == EnumSet.class
            ? EnumCollections.convertedSet(elements, place.first().raw)
            : form == null ? null : Containers.made(form, elements);
    if (!(made instanceof Set<?>) || adder == null || late == null) {
      return null;
    }
    Set<@Nullable Object> set = (Set<@Nullable Object>) made;
    for (Object element : elements) {
      Object fitting = reference(element, place.first(), at);
      if (!late.keeps(set, fitting, null, at, adder)) {
        adder.addNow(set, fitting, null, at);
      }
    }
    if (late.isWaiting(set)) {
      late.finish(); // whoever gets it may look at it
    }
    return set;
  }

  /** Refuses a set element or a key whose hash would take too long or too deep to compute. */
  void checkHashable(@Nullable Object element, int at) {
    HashCost.Excess excess = budget.excess(element);
    if (excess != null) {
      throw scanner.exceeded(at, excess.what(), excess.limit());
    }
  }

  /** Refuses an element or a key that was just added, if there are too many of its hash. */
  void checkAdded(Object collection, int size, @Nullable Object key, int at) {
    HashCost.Excess excess = budget.added(collection, size, key);
    if (excess != null) {
      throw scanner.exceeded(at, excess.what(), excess.limit());
    }
  }

  /** A value as it is called in messages. */
  static String describe(@Nullable Object value) {
    if (value == null || value == Symbols.NONE) {
      return "None";
    }
    if (value instanceof Boolean yes) {
      return yes ? "True" : "False";
    }
    if (value instanceof String text) {
      return "the string '" + (text.length() <= 40 ? text : text.substring(0, 40) + "…") + "'";
    }
    if (value instanceof Number number
        && (NumberConversions.isSmallInteger(value)
            || value instanceof Long
            || value instanceof BigInteger)) {
      String digits = number.toString();
      return "the integer " + (digits.length() <= 40 ? digits : digits.substring(0, 40) + "…");
    }
    if (value instanceof Double || value instanceof Float) {
      return "the real number " + value;
    }
    if (value instanceof byte[]) {
      return "bytes";
    }
    if (value instanceof Set) {
      return "a set";
    }
    if (value instanceof List) {
      return Containers.isUnmodifiable(value) ? "a tuple" : "a list";
    }
    if (value instanceof Map) {
      return "a dict";
    }
    if (value instanceof RecordValue record) {
      return "a " + record.typeName();
    }
    if (value instanceof EnumValue constant) {
      return "the constant " + constant.typeName() + "." + constant.name();
    }
    if (value instanceof ArrayValue array) {
      return "an array " + array;
    }
    if (value instanceof Meaning meaning) {
      return meaning.described();
    }
    String name = value.getClass().getCanonicalName();
    return "a value of type " + (name == null ? value.getClass().getTypeName() : name);
  }
}
