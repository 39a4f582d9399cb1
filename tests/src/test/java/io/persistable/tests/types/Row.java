package io.persistable.tests.types;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table: a Java type, a value for the text to show, more values that have to survive.
 *
 * @param java the type, as Java writes it
 * @param back what Java gets back
 * @param example the value that the table shows
 * @param typed a record with the value in a component of that type, and with a list of such values
 * @param extremes values at which something could go wrong
 */
record Row<T>(
    String java, String back, T example, BiFunction<T, List<T>, Object> typed, List<T> extremes) {

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <T> Row<T> of(
      String java, String back, T example, BiFunction<T, List<T>, Object> typed, T... extremes) {
    return new Row<>(java, back, example, typed, Arrays.asList(extremes));
  }

  @SafeVarargs
  @SuppressWarnings("varargs") // the array is only read
  static <T> Row<T> of(
      String java, T example, BiFunction<T, List<T>, Object> typed, T... extremes) {
    return new Row<>(java, java, example, typed, Arrays.asList(extremes));
  }

  /** The example and the extremes. */
  List<T> values() {
    List<T> values = new ArrayList<>();
    values.add(example);
    values.addAll(extremes);
    return values;
  }

  /** The value where the static type says nothing: beside one of another class. */
  static List<@Nullable Object> untyped(@Nullable Object value) {
    return new ArrayList<>(Arrays.asList(value, "x", true));
  }

  /** The value alone in a list: all elements are of one class, so the text can say it once. */
  static <T> List<T> inGeneric(T value) {
    List<T> list = new ArrayList<>();
    list.add(value);
    return list;
  }

  /** The value in a component of its type, and in one that is a list of its type. */
  Object inComponent(T value) {
    return typed.apply(value, inGeneric(value));
  }

  @Override
  public String toString() {
    return java;
  }
}
