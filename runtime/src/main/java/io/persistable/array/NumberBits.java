package io.persistable.array;

import java.math.BigInteger;

/** What the bits of one number mean under its dtype. */
final class NumberBits {

  private NumberBits() {}

  /** Whole numbers wider than 53 bits are rounded, as Java's own widening does. */
  static double toDouble(DType type, long bits) {
    return switch (type.kind()) {
      case FLOAT, COMPLEX ->
          switch (type.unitSize()) {
            case 2 -> Float16.toFloat((short) bits);
            case 4 -> Float.intBitsToFloat((int) bits);
            default -> Double.longBitsToDouble(bits);
          };
      case UNSIGNED -> bits < 0 ? unsigned(bits).doubleValue() : bits;
      case BOOLEAN, SIGNED, DATETIME, TIMEDELTA -> signed(type, bits);
      default -> throw holdsNo(type, "number");
    };
  }

  /**
   * @throws ArithmeticException if an unsigned number passes {@link Long#MAX_VALUE}
   * @throws UnsupportedOperationException if the dtype holds no whole numbers
   */
  static long toLong(DType type, long bits) {
    return switch (type.kind()) {
      case BOOLEAN -> bits == 0 ? 0 : 1;
      case SIGNED, DATETIME, TIMEDELTA -> signed(type, bits);
      case UNSIGNED -> {
        if (bits < 0) {
          throw new ArithmeticException(
              unsigned(bits) + " passes the range of a long; as(DType.INT64) gives its bits");
        }
        yield bits;
      }
      default -> throw holdsNo(type, "whole numbers");
    };
  }

  private static long signed(DType type, long bits) {
    return switch (type.itemSize()) {
      case 1 -> (byte) bits;
      case 2 -> (short) bits;
      case 4 -> (int) bits;
      default -> bits;
    };
  }

  static BigInteger unsigned(long bits) {
    BigInteger low = BigInteger.valueOf(bits & Long.MAX_VALUE);
    return bits < 0 ? low.setBit(63) : low;
  }

  /**
   * @throws ArithmeticException if the number is not between {@code min} and {@code max}
   */
  static long inRange(long value, long min, long max, String target) {
    if (value < min || value > max) {
      throw new ArithmeticException(value + " passes the range of " + target);
    }
    return value;
  }

  /** The smallest Java number that holds every value of the dtype. */
  static Object boxed(DType type, long bits) {
    return switch (type.kind()) {
      case BOOLEAN -> bits != 0;
      case FLOAT ->
          type.itemSize() == 8 ? toDouble(type, bits) : (Object) (float) toDouble(type, bits);
      case SIGNED ->
          switch (type.itemSize()) {
            case 1 -> (byte) bits;
            case 2 -> (short) bits;
            case 4 -> (int) bits;
            default -> bits;
          };
      case UNSIGNED ->
          switch (type.itemSize()) {
            case 1 -> (short) bits;
            case 2 -> (int) bits;
            case 4 -> bits;
            default -> unsigned(bits);
          };
      default -> bits;
    };
  }

  static UnsupportedOperationException holdsNo(DType type, String what) {
    return new UnsupportedOperationException("an array of dtype " + type + " holds no " + what);
  }
}
