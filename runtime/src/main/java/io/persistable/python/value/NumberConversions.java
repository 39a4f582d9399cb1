package io.persistable.python.value;

import io.persistable.python.lex.Scanner;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Numbers as the classes that their places have, where nothing is lost. */
public final class NumberConversions {

  private final Scanner scanner;

  public NumberConversions(Scanner scanner) {
    this.scanner = scanner;
  }

  /** An integer as the class that {@code place} has. */
  Object integer(Object value, ExpectedType place, int at) {
    BigInteger integer =
        value instanceof BigInteger big
            ? big
            : value instanceof Long
                    || value instanceof Integer
                    || value instanceof Short
                    || value instanceof Byte
                ? BigInteger.valueOf(((Number) value).longValue())
                : null;
    if (integer == null) {
      throw scanner.expected(
          at, "a value of type " + place, Descriptions.of(value) + Descriptions.REMEDY);
    }
    if (place.kind() == ExpectedType.Kind.BIG_INTEGER) {
      return integer;
    }
    int bits =
        switch (place.kind()) {
          case INT8 -> Byte.SIZE;
          case INT16 -> Short.SIZE;
          case INT32 -> Integer.SIZE;
          default -> Long.SIZE;
        };
    if (integer.bitLength() >= bits) {
      BigInteger bound = BigInteger.ONE.shiftLeft(bits - 1);
      throw scanner.expected(
          at,
          "a " + place + ", from " + bound.negate() + " to " + bound.subtract(BigInteger.ONE),
          Descriptions.of(value));
    }
    return switch (place.kind()) {
      case INT8 -> (Object) integer.byteValue();
      case INT16 -> integer.shortValue();
      case INT32 -> integer.intValue();
      default -> integer.longValue();
    };
  }

  /** A number as a double that equals it; null if there is none. */
  static @Nullable Object float64(Object value) {
    if (value instanceof Float real) {
      return real.doubleValue();
    }
    if (value instanceof BigInteger || value instanceof Long || isSmallInteger(value)) {
      double real = ((Number) value).doubleValue();
      boolean exact =
          !Double.isInfinite(real)
              && new BigDecimal(real).compareTo(new BigDecimal(value.toString())) == 0;
      return exact ? real : null;
    }
    return null;
  }

  static boolean isSmallInteger(@Nullable Object value) {
    return value instanceof Integer || value instanceof Short || value instanceof Byte;
  }

  /** A double becomes the float that is written with the same digits; any other would lose some. */
  static @Nullable Object float32(Object value) {
    if (value instanceof Double real) {
      float single = real.floatValue();
      boolean same =
          Double.isNaN(real)
              || single == real
              || !Float.isInfinite(single) && Double.parseDouble(Float.toString(single)) == real;
      return same ? single : null;
    }
    Object real = float64(value);
    return real instanceof Double wide && (float) (double) wide == wide ? wide.floatValue() : null;
  }

  /** A component may have become an optional number. */
  static @Nullable Object optionalNumber(Object value, Class<?> type) {
    if (type == OptionalInt.class && value instanceof Integer number) {
      return OptionalInt.of(number);
    }
    if (type == OptionalLong.class && (value instanceof Long || isSmallInteger(value))) {
      return OptionalLong.of(((Number) value).longValue());
    }
    return type == OptionalDouble.class && value instanceof Double number
        ? OptionalDouble.of(number)
        : null;
  }

  /** The value after a sign. */
  public Object signed(@Nullable Object value, boolean negative, int at) {
    if (value instanceof Double real) {
      return negative ? -real : real;
    }
    if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
      if (!negative) {
        return value;
      }
      BigInteger negated = new BigInteger(value.toString()).negate();
      if (negated.bitLength() < Integer.SIZE) {
        return negated.intValue();
      }
      return negated.bitLength() < Long.SIZE ? (Object) negated.longValue() : negated;
    }
    throw scanner.expected(at, "a number after a sign", Descriptions.of(value));
  }
}
