package io.persistable.python.value.form;

import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Descriptions;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.Form;
import io.persistable.python.value.ValueReader;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code collections.Counter}: a map from elements to how often they were given. */
public final class CounterForm implements Form {

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return "collections.Counter";
  }

  @Override
  public Object call(ValueReader values, ExpectedType place, int at) {
    Scanner scanner = values.scanner();
    Map<@Nullable Object, @Nullable Object> counts = new LinkedHashMap<>();
    scanner.open('(');
    if (scanner.acceptClose(')')) {
      return counts;
    }
    int start = values.scanner().next();
    Object given = values.read(ExpectedType.ANYTHING);
    scanner.close(')');
    if (given instanceof Map<?, ?> map) {
      map.forEach((key, count) -> values.fills().put(counts, key, count, start));
    } else if (given instanceof Collection<?> elements) {
      for (Object element : elements) {
        values.fills().tally(counts, element, start);
      }
    } else {
      throw scanner.expected(start, "a dict or a list", Descriptions.of(given));
    }
    return counts;
  }
}
