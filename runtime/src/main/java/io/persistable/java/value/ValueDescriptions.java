package io.persistable.java.value;

import io.persistable.type.Article;
import io.persistable.type.ClassTraits;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What messages call the values that were found. */
public final class ValueDescriptions {

  private static final int LONGEST = 40;

  private ValueDescriptions() {}

  /** A value as it is called in messages. */
  public static String describe(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof String text) {
      return "the string \""
          + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…")
          + "\"";
    }
    if (value instanceof Number || value instanceof Boolean || value instanceof Character) {
      String text = value.toString();
      return "the "
          + value.getClass().getSimpleName()
          + " "
          + (text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…");
    }
    if (ClassTraits.isHidden(value.getClass())) { // as those of List.of are
      for (Class<?> type : List.of(List.class, Set.class, Map.class, Collection.class)) {
        if (type.isInstance(value)) {
          return "a " + type.getSimpleName();
        }
      }
    }
    String name = value.getClass().getCanonicalName();
    return Article.with(name == null ? value.getClass().getTypeName() : name);
  }
}
