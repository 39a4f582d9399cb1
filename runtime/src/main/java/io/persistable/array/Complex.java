package io.persistable.array;

/** One element of a complex array. */
public record Complex(double real, double imaginary) {

  /** As Python prints it, such as {@code (1.0-2.5j)}. */
  @Override
  public String toString() {
    boolean negative = imaginary < 0 || 1 / imaginary < 0;
    return "(" + real + (negative ? "-" : "+") + Math.abs(imaginary) + "j)";
  }
}
