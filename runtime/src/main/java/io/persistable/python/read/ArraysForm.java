package io.persistable.python.read;

import java.util.Objects;

/** {@code _arrays}: the loader of an importable module until it is called, then what it gives. */
record ArraysForm(boolean isFunction) implements Meaning {

  @Override
  public String described() {
    return "the arrays outside the text";
  }

  /** Reads {@code ['array_0']}. */
  Object element(Values values) {
    Scanner scanner = values.scanner;
    scanner.open('[');
    scanner.peek();
    int at = scanner.position;
    String name = values.strings.readText();
    scanner.close(']');
    Object array = values.arrays.get(name);
    if (array == null) {
      ArrayLoader loader = values.arrays.loader();
      throw scanner.expected(
          at,
          loader == null
              ? "the name of an array that was given with the text"
              : "the name of an array, one of " + Objects.requireNonNull(loader).names(),
          "'" + name + "'");
    }
    return array;
  }
}
