package io.persistable.java.value;

import io.persistable.java.lex.DottedName;
import io.persistable.java.lex.JavaScanner;
import io.persistable.read.Substitutes;
import io.persistable.spi.PersistableEnum;
import io.persistable.text.Suggestions;
import java.time.chrono.HijrahChronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.MinguoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What names without brackets stand for: variables, and constants of enums and of the JDK. */
public final class Constants {

  private final JavaScanner scanner;
  private final TypeNames names;
  private final Variables variables;
  private final MissingComponents missing;
  private final Substitutes substitutes;

  public Constants(ReadState state) {
    this.scanner = state.scanner();
    this.names = state.names();
    this.variables = state.variables();
    this.missing = state.missing();
    this.substitutes = state.substitutes();
  }

  /** The value of a variable, a constant of an enum or of the JDK, or a class. */
  public @Nullable Object of(DottedName path) {
    if (path.isSimple()) {
      if (!variables.isBound(path.last())) {
        throw scanner.expected(path.at(), "a variable that has a value here", path.last());
      }
      return variables.get(path.last());
    }
    if (path.parts().size() == 2 && variables.isHolder(path.owner())) {
      if (!variables.isBound(path.owner(), path.last())) {
        throw scanner.expected(path.at(), "a variable that has a value here", path.written());
      }
      return variables.get(path.owner(), path.last());
    }
    String owner = names.canonical(path.owner());
    Class<? extends Enum<?>> type = names.enumType(owner);
    if (type != null) {
      return path.last().equals("class") ? new EnumClass(type) : enumConstant(type, path);
    }
    return switch (owner + "." + path.last()) {
      case "java.lang.String.CASE_INSENSITIVE_ORDER" -> String.CASE_INSENSITIVE_ORDER;
      case "java.time.chrono.IsoChronology.INSTANCE" -> IsoChronology.INSTANCE;
      case "java.time.chrono.JapaneseChronology.INSTANCE" -> JapaneseChronology.INSTANCE;
      case "java.time.chrono.HijrahChronology.INSTANCE" -> HijrahChronology.INSTANCE;
      case "java.time.chrono.MinguoChronology.INSTANCE" -> MinguoChronology.INSTANCE;
      case "java.time.chrono.ThaiBuddhistChronology.INSTANCE" -> ThaiBuddhistChronology.INSTANCE;
      case "java.lang.Double.NaN" -> Double.NaN;
      case "java.lang.Double.POSITIVE_INFINITY" -> Double.POSITIVE_INFINITY;
      case "java.lang.Double.NEGATIVE_INFINITY" -> Double.NEGATIVE_INFINITY;
      case "java.lang.Float.NaN" -> Float.NaN;
      case "java.lang.Float.POSITIVE_INFINITY" -> Float.POSITIVE_INFINITY;
      case "java.lang.Float.NEGATIVE_INFINITY" -> Float.NEGATIVE_INFINITY;
      default -> throw names.unknown(scanner, owner, path.at());
    };
  }

  private Object enumConstant(Class<? extends Enum<?>> type, DottedName path) {
    List<String> constants = new ArrayList<>();
    for (Enum<?> constant : type.getEnumConstants()) {
      if (constant.name().equals(path.last())) {
        return constant;
      }
      constants.add(constant.name());
    }
    PersistableEnum<?> description = names.description(type);
    Enum<?> former = description == null ? null : description.formerConstants().get(path.last());
    if (former != null) {
      substitutes.stands(former, path.last());
      return former;
    }
    if (description != null && description.fallback() != null) {
      missing.unknownConstant(path.last(), description.name(), path.at());
      substitutes.stands(description.fallback(), path.last());
      return description.fallback();
    }
    throw scanner.expected(
        path.at(),
        "a constant of " + type.getName() + ", one of " + constants,
        "'" + path.last() + "'" + Suggestions.suggest(path.last(), constants));
  }
}
