package io.persistable.python.read;

import io.persistable.python.lex.Scanner;

/** {@code type(None)}, the only call of {@code type} that archives hold: {@code Void} in Java. */
final class NoneTypeForm implements Meaning {

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return "type";
  }

  @Override
  public Object call(Values values, Place place, int at) {
    Scanner scanner = values.scanner;
    scanner.open('(');
    if (!scanner.acceptWord("None")) {
      throw scanner.expected(scanner.position(), "None: of types archives hold only type(None)");
    }
    scanner.close(')');
    return Void.class;
  }
}
