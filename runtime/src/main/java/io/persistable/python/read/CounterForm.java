package io.persistable.python.read;

import io.persistable.python.lex.Scanner;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code collections.Counter}: a map from elements to how often they were given. */
final class CounterForm implements Meaning {

  @Override
  public boolean outlivesText() {
    return true;
  }

  @Override
  public String described() {
    return "collections.Counter";
  }

  @Override
  public Object call(Values values, Place place, int at) {
    Scanner scanner = values.scanner;
    Map<@Nullable Object, @Nullable Object> counts = new LinkedHashMap<>();
    scanner.open('(');
    if (scanner.acceptClose(')')) {
      return counts;
    }
    int start = values.position();
    Object given = values.read(Place.ANYTHING);
    scanner.close(')');
    if (given instanceof Map<?, ?> map) {
      map.forEach((key, count) -> values.put(counts, key, count, start));
    } else if (given instanceof Collection<?> elements) {
      for (Object element : elements) {
        scanner.count();
        values.conversions.checkHashable(element, start);
        int size = counts.size();
        counts.merge(element, 1, (a, b) -> (Integer) a + (Integer) b);
        if (counts.size() > size) {
          values.conversions.checkAdded(counts, counts.size(), element, start);
        }
      }
    } else {
      throw scanner.expected(start, "a dict or a list", Conversions.describe(given));
    }
    return counts;
  }
}
