package io.persistable.python.value;

import io.persistable.array.ArrayAdapter;
import io.persistable.array.NdArray;
import io.persistable.python.ValueForms;
import io.persistable.python.lex.Scanner;
import io.persistable.read.Absent;
import io.persistable.read.LateHashes;
import io.persistable.text.FormatMark;
import io.persistable.type.CollectionForm;
import io.persistable.type.CollectionPlaces;
import io.persistable.type.TypeRegistry;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.ListIterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
public final class Conversions {

  /** That an object was found to fit a place, possibly as another object. */
  private record Fitted(ExpectedType place, Object result) {}

  private final Scanner scanner;
  private final TypeRegistry types;
  private final Reading reading;
  private final NumberConversions numbers;
  private final ConvertedElements converted;
  private LateHashes.@Nullable Adder fills;

  /** Null until there is something to note. */
  private @Nullable Map<Object, List<Fitted>> fitted;

  public Conversions(Scanner scanner, TypeRegistry types, Reading reading) {
    this.scanner = scanner;
    this.types = types;
    this.reading = reading;
    this.numbers = new NumberConversions(scanner);
    this.converted = new ConvertedElements(new HashChecks(scanner, reading.budget()));
  }

  /** Says what puts elements into sets, with all checks; it needs these in turn. */
  void fillsSetsWith(LateHashes.Adder adder) {
    fills = adder;
  }

  /** A value that was read for {@code place}, its elements included. */
  public @Nullable Object fit(@Nullable Object value, ExpectedType place, int at) {
    if (value == null) {
      return none(place, at);
    }
    return place.raw().isInstance(value) ? value : convert(value, place, at);
  }

  /** A collection in brackets that was read for {@code place}, as the class that stands there. */
  public Object collected(Object natural, ExpectedType place, int at) {
    if (place.raw().isInstance(natural)
        && (place.fixed() == null
            || natural.getClass() == place.raw()
            || !scanner.keepsClasses())) {
      return natural;
    }
    return convert(natural, place, at);
  }

  /** A value that was read elsewhere, so that its elements may not fit. */
  public @Nullable Object reference(@Nullable Object value, ExpectedType place, int at) {
    if (place.shallow()
        && value != null
        && (value.getClass() == place.raw() || place.raw().isInstance(value))) {
      return value;
    }
    if (value == null) {
      return none(place, at);
    }
    if (place.shallow() || !isContainer(value)) {
      return place.raw().isInstance(value) ? value : convert(value, place, at);
    }
    if (fitted == null) {
      fitted = new IdentityHashMap<>();
    }
    List<Fitted> known = fitted.get(value);
    if (known != null) {
      for (Fitted one : known) {
        if (one.place == place || one.place.type().equals(place.type())) {
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
    Object result = place.raw().isInstance(value) ? value : convert(value, place, at);
    if (result == value) {
      result = elementsFitted(value, place, at);
    }
    known.set(noted, new Fitted(place, result));
    return result;
  }

  /** Checks what was put into {@code container} for all the places that refer to it. */
  public void filled(Object container, int at) {
    reading.budget().changed(container);
    if (fitted == null) {
      return;
    }
    for (Fitted one : fitted.getOrDefault(container, List.of())) {
      if (one.result != container || elementsFitted(container, one.place, at) != container) {
        throw scanner.expected(
            at,
            "a collection that is not filled after it was used for a " + one.place,
            Descriptions.of(container));
      }
    }
  }

  /**
   * As {@link #filled}, of elements that were added to a collection: those before them were
   * checked, so that as many appends as there are elements cost no more than one fill.
   */
  public void added(Object container, Collection<?> elements, int at) {
    if (fitted == null) {
      reading.budget().changed(container);
      return;
    }
    for (Fitted one : fitted.getOrDefault(container, List.of())) {
      if (one.result != container || !addedFit(container, elements, one.place, at)) {
        filled(container, at);
        return;
      }
    }
    reading.budget().changed(container);
  }

  /** Makes added elements what a place wants; whether that could be done without the others. */
  @SuppressWarnings("unchecked")
  private boolean addedFit(Object container, Collection<?> elements, ExpectedType place, int at) {
    if (place.kind() != ExpectedType.Kind.ELEMENTS) {
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

  private @Nullable Object none(ExpectedType place, int at) {
    if (place.primitive()) {
      throw scanner.expected(at, "a value of type " + place, "None");
    }
    boolean wasNull = place.element() && scanner.format() == FormatMark.UNMARKED;
    return wasNull ? null : Absent.in(place.type());
  }

  private Object elementsFitted(Object value, ExpectedType place, int at) {
    if (value instanceof Map<?, ?> map && place.kind() == ExpectedType.Kind.MAPPING) {
      return entriesFitted(map, place, at);
    }
    if (value instanceof Object[] array && place.kind() == ExpectedType.Kind.ELEMENTS) {
      for (int i = 0; i < array.length; i++) {
        array[i] = reference(array[i], place.first(), at);
      }
      return array;
    }
    if (value instanceof Optional<?> optional && place.kind() == ExpectedType.Kind.OPTIONAL) {
      return optional.isEmpty()
          ? optional
          : Optional.ofNullable(reference(optional.get(), place.first(), at));
    }
    if (!(value instanceof Collection<?> collection)
        || place.kind() != ExpectedType.Kind.ELEMENTS) {
      return value;
    }
    List<@Nullable Object> results = new ArrayList<>(collection.size());
    boolean same = true;
    for (Object element : collection) {
      Object result = reference(element, place.first(), at);
      same &= result == element;
      results.add(result);
    }
    return same ? value : converted.replaced(value, results, at);
  }

  private Object entriesFitted(Map<?, ?> map, ExpectedType place, int at) {
    Map<@Nullable Object, @Nullable Object> entries = new LinkedHashMap<>();
    boolean same = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Object key = reference(entry.getKey(), place.first(), at);
      Object value = reference(entry.getValue(), place.second(), at);
      same &= key == entry.getKey() && value == entry.getValue();
      converted.put(entries, key, value, at);
    }
    return same ? map : converted.replaced(map, entries);
  }

  /** A value that is no instance of the place's class, as one. */
  private Object convert(Object value, ExpectedType place, int at) {
    if (place.ofValues() && Classless.isOne(value)) {
      return value;
    }
    if (reading.late().isWaiting(value)) {
      reading.late().finish(); // what is copied must be there
    }
    Object result =
        switch (place.kind()) {
          case INT8, INT16, INT32, INT64, BIG_INTEGER -> numbers.integer(value, place, at);
          case FLOAT64 -> NumberConversions.float64(value);
          case FLOAT32 -> NumberConversions.float32(value);
          case CHARACTER ->
              value instanceof String text && text.length() == 1 ? (Object) text.charAt(0) : null;
          case TEXT -> isInteger(value) ? value.toString() : null;
          case VALUE -> ValueForms.convert(value, place.raw());
          case ANY -> {
            Object array = otherArray(value, place.raw());
            yield array == null ? NumberConversions.optionalNumber(value, place.raw()) : array;
          }
          case OPTIONAL -> Optional.ofNullable(reference(value, place.first(), at));
          case ELEMENTS -> elements(value, place, at);
          case MAPPING ->
              !(value instanceof Map<?, ?> map)
                  ? null
                  : place.raw() == EnumMap.class
                      ? EnumContainers.convertedMap(map, place.first().raw())
                      : Containers.mapFor(place, map);
          case NUMBERS -> NumberArrays.convert(value, place.raw());
          default -> null;
        };
    if (result == null && Classless.isOne(value)) {
      throw new UnfitObjectException(
          scanner.expected(at, "a value of type " + place, Descriptions.of(value)));
    }
    if (result == null) {
      throw scanner.expected(
          at, "a value of type " + place, Descriptions.of(value) + Descriptions.REMEDY);
    }
    return result;
  }

  private static boolean isInteger(Object value) {
    return NumberConversions.isSmallInteger(value)
        || value instanceof Long
        || value instanceof BigInteger;
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

  private @Nullable Object elements(Object value, ExpectedType place, int at) {
    if (value instanceof Collection<?> collection) {
      boolean same = value instanceof Set && place.raw() != EnumSet.class;
      return Set.class.isAssignableFrom(place.raw()) && !same
          ? asSet(collection, place, at)
          : collectionFor(place, collection, at);
    }
    if (value instanceof Object[] array) {
      return elements(Arrays.asList(array), place, at);
    }
    if (value instanceof NdArray && place.raw().isArray()) {
      Object array = NumberArrays.convert(value, place.raw());
      if (array != null) {
        return array;
      }
    }
    List<Object> numbersOfArray =
        NumberArrays.boxed(value, place.first().kind() == ExpectedType.Kind.CHARACTER);
    if (numbersOfArray != null) {
      return elements(numbersOfArray, place, at);
    }
    if (value instanceof Map || value.getClass().isArray()) {
      return null;
    }
    // The component became a list: what an older archive holds is its only element.
    Object element = reference(value, place.first(), at);
    return collectionFor(place, new ArrayList<>(Arrays.asList(element)), at);
  }

  /** A collection of the class that {@code place} names, null if {@code elements} can't be one. */
  private @Nullable Object collectionFor(ExpectedType place, Collection<?> elements, int at) {
    if (place.raw().isArray()) {
      return arrayFor(place, elements, at);
    }
    CollectionForm form = CollectionPlaces.form(place.raw());
    Object made = form == null ? null : Containers.made(form, elements);
    if (made == null) {
      return null;
    }
    try {
      for (Object element : elements) {
        Containers.add((Collection<?>) made, reference(element, place.first(), at));
      }
      return made;
    } catch (NullPointerException | ClassCastException e) {
      return null; // null, or what can't be compared
    }
  }

  /** An array of the class that {@code place} names, or of {@code Object} if that has no class. */
  private Object[] arrayFor(ExpectedType place, Collection<?> elements, int at) {
    Object[] array = place.type().newArray(elements.size());
    Class<?> component = array.getClass().getComponentType();
    int i = 0;
    for (Object element : elements) {
      Object fitting = reference(element, place.first(), at);
      if (fitting != null && !component.isInstance(fitting) && place.ofValues()) {
        array = Arrays.copyOf(array, array.length, Object[].class);
        component = Object.class;
      }
      array[i++] = fitting;
    }
    return array;
  }

  /** A list in the place of a set, which a component may have become: no two elements are equal. */
  @SuppressWarnings("unchecked") // what a form makes for a set's place
  private @Nullable Object asSet(Collection<?> elements, ExpectedType place, int at) {
    CollectionForm form = CollectionPlaces.form(place.raw());
    Object made =
        place.raw() == EnumSet.class
            ? EnumContainers.convertedSet(elements, place.first().raw())
            : form == null ? null : Containers.made(form, elements);
    LateHashes.Adder adder = fills;
    if (!(made instanceof Set<?>) || adder == null) {
      return null;
    }
    LateHashes late = reading.late();
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
}
