package io.persistable.python.value.form;

import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;

/** {@code type(None)}, the only call of {@code type} that archives hold: {@code Void} in Java. */
public final class NoneTypeForm implements Form {

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return "type";
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    Scanner scanner = values.scanner();
    scanner.open('(');
    if (!scanner.acceptWord("None")) {
      throw scanner.expected(scanner.position(), "None: of types archives hold only type(None)");
    }
    scanner.close(')');
    return Void.class;
  }
}
