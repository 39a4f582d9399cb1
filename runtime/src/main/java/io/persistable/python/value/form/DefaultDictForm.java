package io.persistable.python.value.form;

import io.persistable.python.lex.Refusals;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.Meaning;
import io.persistable.python.value.ValueReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code defaultdict(list, {'a': [1]})}: a map of what is in it. What it makes for keys that are
 * not in it is a function, which no map of Java has.
 */
public final class DefaultDictForm implements Form {

  @Override
  public String described() {
    return "collections.defaultdict";
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    Scanner scanner = values.scanner();
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    scanner.open('(');
    if (scanner.acceptClose(')')) {
      return map;
    }
    factory(values);
    if (scanner.another(')') && !MapCall.MAP.keywords(values, map, place)) {
      MapCall.MAP.entries(values, map, place);
      if (scanner.another(')')) {
        throw scanner.expected(scanner.position(), "two arguments", "another");
      }
    }
    return map;
  }

  private static void factory(ValueReader values) {
    Scanner scanner = values.scanner();
    int at = values.scanner().next();
    if (scanner.acceptWord("None")) {
      return;
    }
    if (!Scanner.isNameStart(scanner.text()[at])) {
      throw scanner.expected(at, "None or a type", Refusals.describe(scanner, at));
    }
    Refusals.checkKeyword(scanner, at);
    int symbol = values.bindings().read();
    Object bound = values.bindings().get(symbol);
    if (bound == null) {
      bound =
          values
              .vocabulary()
              .builtin(values.bindings().name(symbol), scanner, values.bindings(), at);
    }
    if (!(bound instanceof Meaning)) {
      throw scanner.expected(at, "None or a type", Descriptions.of(bound));
    }
  }
}
