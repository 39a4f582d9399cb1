package io.persistable.python.read;

import io.persistable.python.lex.Refusals;
import io.persistable.python.lex.Scanner;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code defaultdict(list, {'a': [1]})}: a map of what is in it. What it makes for keys that are
 * not in it is a function, which no map of Java has.
 */
final class DefaultDictForm implements Meaning {

  @Override
  public String described() {
    return "collections.defaultdict";
  }

  @Override
  public Object call(Values values, Place place, int at) {
    Scanner scanner = values.scanner;
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    scanner.open('(');
    if (scanner.acceptClose(')')) {
      return map;
    }
    factory(values);
    if (scanner.another(')') && !MapForms.MAP.keywords(values, map, place)) {
      MapForms.MAP.entries(values, map, place);
      if (scanner.another(')')) {
        throw scanner.expected(scanner.position(), "two arguments", "another");
      }
    }
    return map;
  }

  private static void factory(Values values) {
    Scanner scanner = values.scanner;
    int at = values.position();
    if (scanner.acceptWord("None")) {
      return;
    }
    if (!Scanner.isNameStart(scanner.text()[at])) {
      throw scanner.expected(at, "None or a type", Refusals.describe(scanner, at));
    }
    Refusals.checkKeyword(scanner, at);
    int symbol = values.symbols.read();
    Object bound = values.symbols.get(symbol);
    if (bound == null) {
      bound = values.types.builtin(values.symbols.name(symbol), values, at);
    }
    if (!(bound instanceof Meaning)) {
      throw scanner.expected(at, "None or a type", Conversions.describe(bound));
    }
  }
}
