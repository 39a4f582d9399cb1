package io.persistable.processor.defaults;

import io.persistable.processor.model.ClassName;
import io.persistable.processor.model.TypeModel;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Judges the text of a {@code @DefaultValue} as the runtime's {@code DefaultReader} will read it.
 */
public final class Defaults {

  private static final Set<String> NO_NUMBERS =
      Set.of("nan", "NaN", "inf", "-inf", "Infinity", "-Infinity");

  private Defaults() {}

  /**
   * What is wrong with a default, and what could stand there; null if nothing is.
   *
   * @param constants gives the names of an enum's constants
   */
  public static @Nullable String problem(
      String text, TypeModel type, Function<ClassName, List<String>> constants) {
    Place place = Place.of(type, constants);
    try {
      check(text, place);
      return null;
    } catch (MisfitException e) {
      String name = place.name();
      String article = "AEIOaeio".indexOf(name.charAt(0)) >= 0 ? "an " : "a ";
      String wanted = "'" + text + "' is no default for " + article + name + ", which takes ";
      return wanted + place.wanted() + " (" + e.getMessage() + ")";
    }
  }

  private static void check(String text, Place place) throws MisfitException {
    if (place.kind() == Place.Kind.TEXT) {
      return;
    }
    if (text.strip().equals("None")) {
      if (place.primitive()) {
        throw new MisfitException("None is no " + place.name());
      }
      return;
    }
    if (place.kind() == Place.Kind.CHARACTER && text.length() == 1
        || place.kind().isReal() && NO_NUMBERS.contains(text)) {
      return;
    }
    boolean quoted = text.startsWith("'") || text.startsWith("\"");
    if (place.kind() == Place.Kind.OPTIONAL) {
      if (place.first() != null) {
        check(text, place.first());
        return;
      }
    } else if (place.kind() == Place.Kind.ENUM) {
      Fit.constant(text.strip(), place);
      return;
    } else if (place.kind() == Place.Kind.VALUE && !quoted) {
      Fit.parse(text, place);
      return;
    }
    Fit.fit(Literal.read(text), place);
  }
}
