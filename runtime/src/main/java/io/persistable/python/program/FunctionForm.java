package io.persistable.python.program;

import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import org.jspecify.annotations.Nullable;

/** A function of the scoped form: what it returns was made when it was read; it is called once. */
final class FunctionForm implements Form {

  private final String name;
  private final @Nullable Object result;
  private boolean called;

  FunctionForm(String name, @Nullable Object result) {
    this.name = name;
    this.result = result;
  }

  @Override
  public String described() {
    return "the function " + name;
  }

  @Override
  public @Nullable Object call(ValueReader values, ExpectedType place, int at) {
    Scanner scanner = values.scanner();
    scanner.open('(');
    scanner.close(')');
    if (called) {
      throw scanner.expected(at, "each function to be called once", "a second call of " + name);
    }
    called = true;
    return result;
  }
}
