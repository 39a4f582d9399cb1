package io.persistable.python.expression;

import io.persistable.error.ReadException;
import io.persistable.python.ValueForms;
import io.persistable.python.lex.Refusals;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.ValueReader;
import io.persistable.read.Absent;
import io.persistable.read.ReadOptions;
import io.persistable.read.Slots;
import io.persistable.value.ReadLimits;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the default of a component. A value of which its own class reads texts stands as people
 * write it ({@code 2018-02-07}, {@code 1.10}), a constant by its name, a string without quotes;
 * everything else as an archive has it in the place, but that constants, {@code nan} and {@code
 * inf} go by their names there as well. The annotation processor checks the same when the class is
 * compiled.
 */
final class DefaultReader {

  private static final String NONE = "None";

  /** What Python and Java call the numbers that are none. */
  private static final Map<String, Double> NO_NUMBERS =
      Map.of(
          "nan", Double.NaN,
          "NaN", Double.NaN,
          "inf", Double.POSITIVE_INFINITY,
          "Infinity", Double.POSITIVE_INFINITY,
          "-inf", Double.NEGATIVE_INFINITY,
          "-Infinity", Double.NEGATIVE_INFINITY);

  private final ReadLimits limits;
  private final KnownTypes types;
  private final ReadOptions options;
  private final String literal;
  private final String component;

  /**
   * @param component its full name, for errors
   */
  DefaultReader(
      ReadLimits limits, KnownTypes types, ReadOptions options, String literal, String component) {
    this.limits = limits;
    this.types = types;
    this.options = options;
    this.literal = literal;
    this.component = component;
  }

  void into(Slots target, int index, ExpectedType place) {
    if (!place.primitive()) {
      target.references[index] = read(place);
    } else if (isAsPeopleWrite(place)) {
      target.unbox(index, Objects.requireNonNull(read(place)));
    } else {
      ValueReader reader = reader();
      reader.readInto(target, index, place);
      expectEnd(reader.scanner());
    }
  }

  private boolean isAsPeopleWrite(ExpectedType place) {
    return place.kind() == ExpectedType.Kind.CHARACTER && literal.length() == 1
        || isReal(place) && NO_NUMBERS.containsKey(literal);
  }

  private static boolean isReal(ExpectedType place) {
    return place.kind() == ExpectedType.Kind.FLOAT64 || place.kind() == ExpectedType.Kind.FLOAT32;
  }

  private @Nullable Object read(ExpectedType place) {
    if (place.kind() == ExpectedType.Kind.TEXT) {
      return literal;
    }
    if (literal.strip().equals(NONE)) {
      return Absent.in(place.type());
    }
    if (isAsPeopleWrite(place)) {
      double real = NO_NUMBERS.getOrDefault(literal, 0.0);
      return switch (place.kind()) {
        case CHARACTER -> literal.charAt(0);
        case FLOAT64 -> real;
        default -> (float) real;
      };
    }
    return switch (place.kind()) {
      case OPTIONAL -> Optional.ofNullable(read(place.first()));
      case ENUM -> constant(place);
      case VALUE -> isQuoted() ? literal(place) : value(place);
      default -> literal(place);
    };
  }

  private boolean isQuoted() {
    return literal.startsWith("'") || literal.startsWith("\"");
  }

  private Object constant(ExpectedType place) {
    Object constant = constant(place.raw(), literal.strip());
    if (constant == null) {
      throw expected(
          "a constant of " + place + ", one of " + Arrays.toString(place.raw().getEnumConstants()),
          null);
    }
    return constant;
  }

  /** What a name that no text defines stands for in a default; null if it is nothing. */
  static @Nullable Object named(ExpectedType place, String name) {
    return place.kind() == ExpectedType.Kind.ENUM
        ? constant(place.raw(), name)
        : NO_NUMBERS.get(name);
  }

  private static @Nullable Object constant(Class<?> type, String name) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equals(name)) {
        return constant;
      }
    }
    return null;
  }

  private Object value(ExpectedType place) {
    String name = ValueForms.publicClass(place.raw()).getCanonicalName();
    try {
      return ValueForms.parse(name, literal);
    } catch (RuntimeException e) { // each class throws its own
      throw expected("the text of a " + place, e);
    }
  }

  private @Nullable Object literal(ExpectedType place) {
    ValueReader reader = reader();
    Object value = reader.read(place);
    expectEnd(reader.scanner());
    return value;
  }

  private ValueReader reader() {
    Scanner inner = scanner();
    inner.moveTo(inner.position(), 1);
    return ExpressionReader.ofDefault(inner, types, options);
  }

  private Scanner scanner() {
    byte[] utf8 = literal.getBytes(StandardCharsets.UTF_8);
    return new Scanner(utf8, "<default of " + component + ">", limits);
  }

  private static void expectEnd(Scanner inner) {
    if (inner.peek() != 0) {
      throw Refusals.after(inner, inner.position(), "the end of the default");
    }
  }

  private ReadException expected(String what, @Nullable RuntimeException cause) {
    String reason = cause == null ? "" : " (" + cause.getMessage() + ")";
    return scanner().error(0, "expected " + what + ", found '" + literal + "'" + reason, cause);
  }
}
