package io.persistable.python.value;

import io.persistable.array.Complex;

/**
 * The arithmetic behind {@code (1+2j)}, which in Python is a sum, as CPython before 3.14 does it.
 */
public final class Complexes {

  private Complexes() {}

  public static Complex imaginary(double value) {
    return new Complex(0.0, value);
  }

  /** {@code -2j} is the negation of {@code 0+2j}, its real part too; {@code value} is negated. */
  public static Complex negatedImaginary(double value) {
    return new Complex(-0.0, value);
  }

  public static Complex sum(double real, boolean minus, double imaginary) {
    return new Complex(minus ? real - 0.0 : real + 0.0, minus ? 0.0 - imaginary : 0.0 + imaginary);
  }
}
