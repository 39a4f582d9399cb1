package io.persistable.python.program;

import io.persistable.python.expression.ExpressionReader;
import io.persistable.python.expression.KnownTypes;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Containers;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Meaning;
import io.persistable.python.value.None;
import io.persistable.python.value.form.MapCall;
import io.persistable.python.value.form.RecordForm;
import io.persistable.python.value.form.UnknownForm;
import io.persistable.spi.DeclaredType;
import io.persistable.value.ArrayValue;
import io.persistable.value.RecordValue;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the statements that fill objects made before: {@code x.append(y)}, {@code x[:] = […]}. */
final class FillStatements {

  private final ExpressionReader values;
  private final KnownTypes types;
  private final Scanner scanner;

  FillStatements(ExpressionReader values, KnownTypes types) {
    this.values = values;
    this.types = types;
    this.scanner = values.scanner();
  }

  /** Notes the place of a statement for objects that are written again without their class. */
  private void fills(@Nullable Object target) {
    if (values.reading().options().asValues() && target != null) {
      values
          .reading()
          .statements()
          .filled(
              target,
              target instanceof Collection<?> collection
                  ? collection.size()
                  : target instanceof Map<?, ?> map ? 2 * map.size() : 0);
    }
  }

  /**
   * Reads the arguments of a call that fills an object.
   *
   * @param name of the method
   * @param at where the statement begins
   */
  void call(@Nullable Object target, String name, int nameAt, int at) {
    if (target == null || target instanceof Meaning || target == None.NONE) {
      throw scanner.expected(at, "the name of an object to fill", scanner.describe(at));
    }
    if (scanner.peek() != '(') {
      throw scanner.expected(nameAt, "a call that fills an object", "'." + name + "'");
    }
    if (!(target instanceof Set || target instanceof Map)) {
      values.fills().late().beforeDefinition();
    }
    fills(target);
    values.fills().late().fill(target);
    Collection<?> added = null; // not known
    switch (name) {
      case "extend", "update" -> added = fill(target, at);
      case "append", "add" -> {
        scanner.open('(');
        scanner.peek();
        int start = scanner.position();
        Object element = values.read(ExpectedType.ANYTHING);
        add(target, element, start);
        added = Collections.singleton(element);
        scanner.close(')');
      }
      case "__init__" -> initialize(target, at);
      default ->
          throw scanner.expected(
              nameAt,
              "a call that fills an object, one of extend, update, append, add, __init__",
              "'." + name + "'");
    }
    values.fills().late().fill(null);
    if (added == null || target instanceof Set && values.fills().late().mayKeep(target)) {
      values.conversions().filled(target, at);
    } else {
      values.conversions().added(target, added, at);
    }
  }

  /**
   * @return the elements that a collection got; null for a map
   */
  @SuppressWarnings("unchecked")
  private @Nullable Collection<?> fill(Object target, int at) {
    if (Containers.isUnmodifiable(target)) {
      throw scanner.expected(at, "a collection that can be filled", Descriptions.of(target));
    }
    if (target instanceof Map<?, ?> map) {
      scanner.open('(');
      Map<@Nullable Object, @Nullable Object> open = (Map<@Nullable Object, @Nullable Object>) map;
      if (!MapCall.MAP.keywords(values, open, ExpectedType.ANYTHING)) {
        MapCall.MAP.entries(values, open, ExpectedType.ANYTHING);
        scanner.close(')');
      }
      return null;
    }
    if (target instanceof Collection<?>) {
      scanner.open('(');
      scanner.peek();
      int start = scanner.position();
      if (!(values.read(ExpectedType.ANYTHING) instanceof Collection<?> elements)) {
        throw scanner.expected(start, "a list of elements");
      }
      for (Object element : elements) {
        add(target, element, start);
      }
      scanner.close(')');
      return elements;
    }
    throw scanner.expected(at, "a collection that can be filled", Descriptions.of(target));
  }

  @SuppressWarnings("unchecked")
  private void add(Object target, @Nullable Object element, int at) {
    if (target instanceof Set<?> set) {
      values.fills().add((Set<@Nullable Object>) set, element, at);
    } else if (target instanceof Collection<?> collection && !Containers.isUnmodifiable(target)) {
      Containers.add(collection, element);
    } else {
      throw scanner.expected(at, "a collection that can be filled", Descriptions.of(target));
    }
  }

  private void initialize(Object target, int at) {
    if (target instanceof RecordValue record && UnknownForm.canFill(record)) {
      UnknownForm.fill(values, record);
      return;
    }
    RecordForm form = types.formOf(target);
    if (form == null || !form.isMutable()) {
      throw scanner.expected(at, "an object of a type that can be filled", Descriptions.of(target));
    }
    form.fill(values, target, at);
  }

  /** Reads {@code [:] = [...]}, which fills an array of objects, or {@code ['key'] = 5}. */
  void slice(@Nullable Object target, int at) {
    fills(target);
    scanner.open('[');
    if (scanner.peek() != ':') {
      element(target, at);
      return;
    }
    scanner.expect(':');
    scanner.close(']');
    scanner.expect('=');
    scanner.peek();
    int start = scanner.position();
    values.fills().late().beforeDefinition();
    Object elements = values.read(ExpectedType.ANYTHING);
    if (!(elements instanceof List<?> list)) {
      throw scanner.expected(start, "a list", Descriptions.of(elements));
    }
    if (target instanceof Object[] array) {
      fillArray(array, list, start);
    } else if (target instanceof ArrayValue array && array.length() == list.size()) {
      for (int i = 0; i < array.length(); i++) {
        array.set(i, list.get(i));
      }
    } else if (target instanceof List<?> filled && !Containers.isUnmodifiable(target)) {
      replace(filled, list);
    } else {
      throw scanner.expected(at, "a list or an array that can be filled", Descriptions.of(target));
    }
    values.conversions().filled(target, at);
  }

  @SuppressWarnings("unchecked")
  private void element(@Nullable Object target, int at) {
    int start = values.scanner().next();
    Object key = values.read(ExpectedType.ANYTHING);
    scanner.close(']');
    scanner.expect('=');
    Object value = values.read(ExpectedType.ANYTHING);
    if (target instanceof Map<?, ?> map && !Containers.isUnmodifiable(target)) {
      values.fills().set((Map<@Nullable Object, @Nullable Object>) map, key, value, start);
    } else if (target instanceof List<?> list && !Containers.isUnmodifiable(target)) {
      int size = list.size();
      if (!(key instanceof Integer index) || index < -size || index >= size) {
        throw scanner.expected(start, "an index below " + size, Descriptions.of(key));
      }
      ((List<@Nullable Object>) list).set(index < 0 ? index + size : index, value);
    } else {
      throw scanner.expected(at, "a list or a dict that can be filled", Descriptions.of(target));
    }
    values.conversions().filled(target, at);
  }

  private void fillArray(Object[] array, List<?> elements, int at) {
    if (array.length != elements.size()) {
      throw scanner.expected(at, array.length + " elements", elements.size() + " of them");
    }
    ExpectedType place =
        new ExpectedType(
            DeclaredType.of(
                array.getClass().getComponentType().isArray()
                    ? Object.class
                    : array.getClass().getComponentType()));
    for (int i = 0; i < array.length; i++) {
      Object element = values.conversions().reference(elements.get(i), place, at);
      if (element != null && !array.getClass().getComponentType().isInstance(element)) {
        throw scanner.expected(
            at,
            "elements of type " + array.getClass().getComponentType().getSimpleName(),
            Descriptions.of(element));
      }
      array[i] = element;
    }
  }

  @SuppressWarnings("unchecked")
  private static void replace(List<?> target, List<?> elements) {
    List<@Nullable Object> list = (List<@Nullable Object>) target;
    list.clear();
    list.addAll(elements);
  }
}
