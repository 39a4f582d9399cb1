package io.persistable.tests.javadialect;

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

  /** What the source calls an item. */
  static String variable(String item) {
    return javax.lang.model.SourceVersion.isName(item) ? item : item + "_";
  }
}
