package io.persistable.array;

/** IEEE 754 binary16: sign, 5 bits of exponent, 10 of fraction. Java has it from version 20 on. */
final class Float16 {

  private Float16() {}

  static float toFloat(short bits) {
    int sign = (bits & 0x8000) << 16;
    int exponent = bits >>> 10 & 0x1F;
    int fraction = bits & 0x3FF;
    if (exponent == 0x1F) {
      return Float.intBitsToFloat(sign | 0x7F800000 | fraction << 13);
    }
    if (exponent == 0) {
      float subnormal = fraction * 0x1p-24f;
      return sign == 0 ? subnormal : -subnormal;
    }
    return Float.intBitsToFloat(sign | exponent + 112 << 23 | fraction << 13);
  }

  /** Rounded to the nearest, ties to even, as IEEE 754 and numpy do. */
  static short of(double value) {
    short sign = (short) (Double.doubleToRawLongBits(value) >>> 48 & 0x8000);
    double magnitude = Math.abs(value);
    if (Double.isNaN(value)) {
      return (short) (sign | 0x7E00);
    }
    if (magnitude >= 65520) {
      return (short) (sign | 0x7C00);
    }
    // Subnormal numbers count 2^-24; normal ones have 10 bits below their leading one.
    int exponent = Math.max(Math.getExponent(magnitude), -14);
    long steps = (long) Math.rint(Math.scalb(magnitude, 10 - exponent));
    return (short) (sign | (exponent + 14 << 10) + steps);
  }
}
