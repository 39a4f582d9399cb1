package io.persistable.tests.types;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The examples of the table of types, for tests of other packages. */
public final class Examples {

  private Examples() {}

  /** By names made of the rows' names, as an item and in a component. */
  public static Map<String, @Nullable Object> inAllPlaces() {
    Map<String, @Nullable Object> examples = new LinkedHashMap<>();
    for (List<Row<?>> rows : Table.sections().values()) {
      for (Row<?> row : rows) {
        add(row, examples);
      }
    }
    return examples;
  }

  private static <T> void add(Row<T> row, Map<String, @Nullable Object> examples) {
    String name =
        row.java()
            .toLowerCase(Locale.ROOT)
            .replace("[]", "_array")
            .replaceAll("[^a-z0-9]+", "_");
    examples.put("item_" + name, row.example());
    examples.put("component_" + name, row.inComponent(row.example()));
  }
}
