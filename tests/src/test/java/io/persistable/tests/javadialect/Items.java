package io.persistable.tests.javadialect;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The items of a compiled source, by reflection. */
final class Items {

  private Items() {}

  /** The values of the public fields, by their names. */
  static Map<String, @Nullable Object> of(Class<?> source) throws ReflectiveOperationException {
    Map<String, @Nullable Object> items = new LinkedHashMap<>();
    for (Field field : source.getDeclaredFields()) {
      if (Modifier.isPublic(field.getModifiers())) {
        items.put(field.getName(), field.get(null));
      }
    }
    return items;
  }

  /** The value of an item, whose variable may have underscores that its name has not. */
  static @Nullable Object item(Map<String, @Nullable Object> items, String name) {
    String variable = name;
    while (!items.containsKey(variable)) {
      assertTrue(variable.length() < name.length() + 3, name);
      variable += "_";
    }
    return items.get(variable);
  }
}
