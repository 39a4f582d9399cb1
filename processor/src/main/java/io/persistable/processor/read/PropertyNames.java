package io.persistable.processor.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Which property {@code getX}, {@code isX} and {@code setX} speak of: the one rule for it.
 *
 * <p>A field's own name decides: {@code getX2} is the accessor of {@code X2}, if there is such a
 * field, else of {@code x2}; {@code getaName}, as IDEs make it, and {@code getAName} are those of
 * {@code aName}. Where there is no field, JavaBeans' rule does: {@code getURL} means {@code URL},
 * {@code getUrl} means {@code url}.
 */
final class PropertyNames {

  private PropertyNames() {}

  /** What may stand after {@code get}, {@code is} or {@code set} for a property. */
  static Set<String> suffixes(String name) {
    int first = name.codePointAt(0);
    String rest = name.substring(Character.charCount(first));
    Set<String> suffixes = new LinkedHashSet<>();
    suffixes.add(Character.toString(Character.toUpperCase(first)) + rest);
    suffixes.add(Character.toString(Character.toTitleCase(first)) + rest);
    // Decapitalizing getAName would give AName, so JavaBeans has getaName for aName.
    if (!rest.isEmpty() && Character.isUpperCase(rest.codePointAt(0))) {
      suffixes.add(name);
    }
    return suffixes;
  }

  /** The field that such a suffix means; null if there is none. */
  static @Nullable String field(String suffix, Predicate<String> isField) {
    for (String candidate : List.of(suffix, lowered(suffix))) {
      if (isField.test(candidate) && suffixes(candidate).contains(suffix)) {
        return candidate;
      }
    }
    return null;
  }

  /** The property that such a suffix means where no field has a name for it. */
  static String decapitalized(String suffix) {
    int first = suffix.codePointAt(0);
    String rest = suffix.substring(Character.charCount(first));
    boolean acronym =
        !rest.isEmpty()
            && Character.isUpperCase(first)
            && Character.isUpperCase(rest.codePointAt(0));
    return acronym ? suffix : lowered(suffix);
  }

  private static String lowered(String suffix) {
    int first = suffix.codePointAt(0);
    return Character.toString(Character.toLowerCase(first))
        + suffix.substring(Character.charCount(first));
  }

  /** As most IDEs write it after {@code get}. */
  static String capitalized(String name) {
    return suffixes(name).iterator().next();
  }
}
