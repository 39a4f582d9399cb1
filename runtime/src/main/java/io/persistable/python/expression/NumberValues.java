package io.persistable.python.expression;

import io.persistable.python.lex.NumberLiterals;
import io.persistable.python.lex.Scanner;
import io.persistable.python.value.Complexes;
import io.persistable.python.value.ExpectedType;
import io.persistable.python.value.NumberConversions;
import io.persistable.python.value.ValueReader;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads numbers for their places: signs, the sums that complex numbers are, exact classes. */
final class NumberValues {

  private final ValueReader values;
  private final NumberConversions conversions;
  private final Scanner scanner;
  private final NumberLiterals numbers;
  private final byte[] text;

  NumberValues(ValueReader values) {
    this.values = values;
    this.scanner = values.scanner();
    this.numbers = values.numbers();
    this.text = scanner.text();
    this.conversions = new NumberConversions(scanner);
  }

  /** The number that was read last, in the 64 bits that a slot for {@code place} has. */
  long primitive(ExpectedType place, int at) {
    if (numbers.kind() == NumberLiterals.INTEGER) {
      long value = numbers.integer();
      switch (place.kind()) {
        case INT32:
          if (value == (int) value) {
            return value;
          }
          break;
        case INT64:
          return value;
        case INT16:
          if (value == (short) value) {
            return value;
          }
          break;
        case INT8:
          if (value == (byte) value) {
            return value;
          }
          break;
        default:
          break;
      }
    } else if (numbers.kind() == NumberLiterals.REAL) {
      if (place.kind() == ExpectedType.Kind.FLOAT64) {
        return Double.doubleToRawLongBits(numbers.real());
      }
      if (place.kind() == ExpectedType.Kind.FLOAT32) {
        return Float.floatToRawIntBits(float32(at));
      }
    }
    Object fitted = values.conversions().fit(natural(), place, at);
    if (fitted instanceof Double real) {
      return Double.doubleToRawLongBits(real);
    }
    return fitted instanceof Float real
        ? Float.floatToRawIntBits(real)
        : ((Number) Objects.requireNonNull(fitted)).longValue();
  }

  private float float32(int at) {
    float value = numbers.float32();
    if (Float.isInfinite(value)) {
      throw scanner.expected(at, "a float", "a number beyond its range");
    }
    return value;
  }

  /** The number that was read last, as the class that a bare literal stands for. */
  private Object natural() {
    return switch (numbers.kind()) {
      case NumberLiterals.INTEGER -> {
        long value = numbers.integer();
        if (value == (int) value) {
          yield (int) value;
        }
        yield value;
      }
      case NumberLiterals.BIG_INTEGER -> numbers.bigInteger();
      case NumberLiterals.REAL -> numbers.real();
      default -> Complexes.imaginary(numbers.real());
    };
  }

  /** Reads a number with its signs, and a complex one with both its parts. */
  @Nullable Object read(ExpectedType place, int at) {
    boolean negative = false;
    byte c = text[at];
    while (c == '-' || c == '+') {
      negative ^= c == '-';
      scanner.advance(1);
      c = scanner.peek();
    }
    Object value;
    if (numbers.startsAt(scanner.position())) {
      numbers.read(negative);
      if (place.kind() == ExpectedType.Kind.FLOAT32 && numbers.kind() == NumberLiterals.REAL) {
        return float32(at);
      }
      value = natural();
      if (negative && numbers.kind() == NumberLiterals.IMAGINARY) {
        value = Complexes.negatedImaginary(numbers.real());
      }
    } else {
      int operand = scanner.position();
      value = values.read(ExpectedType.ANYTHING);
      value = conversions.signed(value, negative, operand);
    }
    c = scanner.peek();
    if (c == '+' || c == '-') {
      value = complexTail(value);
    }
    return values.conversions().fit(value, place, at);
  }

  /** Reads {@code +2j} or {@code -2j} after a number: the one computation of the subset. */
  Object complexTail(@Nullable Object real) {
    boolean minus = text[scanner.position()] == '-';
    int operator = scanner.position();
    scanner.advance(1);
    scanner.peek();
    if (!numbers.startsAt(scanner.position())) {
      throw scanner.expected(
          operator, "the end of the value", "arithmetic, which archives do not use");
    }
    numbers.read(false);
    if (numbers.kind() != NumberLiterals.IMAGINARY || !(real instanceof Number number)) {
      throw scanner.expected(
          operator, "the end of the value", "arithmetic, which archives do not use");
    }
    return Complexes.sum(number.doubleValue(), minus, numbers.real());
  }
}
