package io.persistable.python.value.form;

import io.persistable.python.ValueForms;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import org.jspecify.annotations.Nullable;

/**
 * A class of strings that the text defines for a value class of Java which Python has no type for:
 * {@code class _ZonedDateTime(str): …}.
 */
public final class StringClassForm implements Form {

  private final String name;

  private StringClassForm(String name) {
    this.name = name;
  }

  /** The class called {@code name} in Java. */
  public static StringClassForm of(String name, ValueReader values, int at) {
    if (!ValueForms.isStringClass(name)) {
      throw values.scanner().expected(at, "a class of strings for a value class of Java", name);
    }
    return new StringClassForm(name);
  }

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return name;
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    Scanner scanner = values.scanner();
    scanner.open('(');
    scanner.peek();
    int start = scanner.position();
    String text = values.strings().readText();
    scanner.close(')');
    @Nullable Object value;
    try {
      value = ValueForms.parse(name, text);
    } catch (RuntimeException e) {
      throw scanner.error(start, "expected the text of a " + name + ", but it threw " + e, e);
    }
    return value;
  }
}
