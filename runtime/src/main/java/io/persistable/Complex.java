package io.persistable;

/** A complex number; {@code complex} in Python. Equality is that of records: NaN equals NaN. */
public record Complex(double re, double im) {

  /** As Python writes it: {@code (1.0+2.0j)}. */
  @Override
  public String toString() {
    return "(" + re + (Math.copySign(1, im) < 0 && im == im ? "" : "+") + im + "j)";
  }
}
