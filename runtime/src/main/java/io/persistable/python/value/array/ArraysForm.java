package io.persistable.python.value.array;

import io.persistable.array.NdArray;
import io.persistable.error.PersistableException;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.LazyArray;
import io.persistable.python.value.NumberArrays;
import io.persistable.python.value.ValueReader;
import io.persistable.read.ArrayLoader;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code _arrays}: the loader of an importable module until it is called, then what it gives. */
public record ArraysForm(LoadedArrays arrays, boolean isFunction) implements Form {

  @Override
  public String described() {
    return "the arrays outside the text";
  }

  /** Reads {@code ['array_0']}. */
  public Object element(ValueReader values, ExpectedType place) {
    Scanner scanner = values.scanner();
    scanner.open('[');
    scanner.peek();
    int at = scanner.position();
    String name = values.strings().readText();
    scanner.close(']');
    Object array = load(values.scanner(), name, at);
    if (array == null) {
      ArrayLoader loader = arrays.loader();
      throw scanner.expected(
          at,
          loader == null
              ? "the name of an array that was given with the text"
              : "the name of an array, one of " + Objects.requireNonNull(loader).names(),
          "'" + name + "'");
    }
    return array instanceof NdArray nd
        ? arrays.shaped(name, place.raw(), () -> NumberArrays.forPlace(nd, place))
        : array;
  }

  /**
   * Reads {@code ['array_0']} as all of a statement's value.
   *
   * @param comment reads the type comment behind it: the array's place, null if it is none
   * @return null if there is more, or there is no such array; then the position is what it was
   */
  public @Nullable LazyArray lazy(
      ValueReader values, int start, Supplier<@Nullable ExpectedType> comment) {
    Scanner scanner = values.scanner();
    scanner.open('[');
    scanner.peek();
    int at = scanner.position();
    String name = values.strings().readText();
    scanner.close(']');
    byte next = scanner.peek();
    ExpectedType declared = next == '#' ? comment.get() : null;
    ExpectedType place = declared == null ? ExpectedType.ANYTHING : declared;
    boolean ends = next == '\n' || next == '\r' || next == '#' || next == 0;
    boolean isArray = declared == null || place.raw().isArray() || place.raw() == NdArray.class;
    if (ends && isArray && load(scanner, name, at) instanceof NdArray array) {
      return new LazyArray(
          array, () -> arrays.shaped(name, place.raw(), () -> NumberArrays.forPlace(array, place)));
    }
    scanner.moveTo(start);
    return null;
  }

  private @Nullable Object load(Scanner scanner, String name, int at) {
    try {
      return arrays.get(name);
    } catch (PersistableException | UncheckedIOException e) {
      throw e;
    } catch (RuntimeException e) {
      throw scanner.error(
          at, "expected '" + name + "' to be an array that can be read, but " + e.getMessage(), e);
    }
  }
}
