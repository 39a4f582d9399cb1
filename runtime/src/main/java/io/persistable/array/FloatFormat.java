package io.persistable.array;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Floating-point numbers in a column, as numpy shows them: the shortest digits that tell a number
 * from its neighbours, cut at eight after the point, in one notation for all.
 */
final class FloatFormat {

  private static final int PRECISION = 8;

  private final int width;
  private final boolean plus;
  private final boolean scientific;
  private final int padLeft;
  private final int padRight;
  private final int precision;
  private final int exponentDigits;

  /**
   * @param width of the numbers' dtype in bytes: 2, 4 or 8
   * @param plus show the sign of what is not negative
   */
  FloatFormat(List<Double> values, int width, boolean plus) {
    this.width = width;
    this.plus = plus;
    this.scientific = isScientific(values, width);
    int left = 0;
    int right = 0;
    int exponent = 0;
    boolean finite = false;
    for (double value : values) {
      if (Double.isInfinite(value) || Double.isNaN(value)) {
        continue;
      }
      finite = true;
      String text = scientific ? scientific(value) : positional(value);
      int end = scientific ? text.indexOf('e') : text.length();
      int point = text.indexOf('.');
      left = Math.max(left, point);
      right = Math.max(right, end - point - 1);
      exponent = Math.max(exponent, text.length() - end - 2);
    }
    this.precision = right;
    this.exponentDigits = exponent;
    this.padRight = scientific && finite ? exponent + 2 + right : right;
    for (double value : values) {
      if (Double.isInfinite(value) || Double.isNaN(value)) {
        boolean signed = plus || value < 0 || hasNegativeInfinity(values);
        left = Math.max(left, 3 - padRight - 1);
        left = Math.max(left, 3 + (signed ? 1 : 0) - padRight - 1);
      }
    }
    this.padLeft = left;
  }

  private static boolean hasNegativeInfinity(List<Double> values) {
    return values.contains(Double.NEGATIVE_INFINITY);
  }

  private static boolean isScientific(List<Double> values, int width) {
    double max = 0;
    double min = Double.POSITIVE_INFINITY;
    for (double value : values) {
      double magnitude = Math.abs(value);
      if (magnitude > 0 && magnitude < Double.POSITIVE_INFINITY) {
        max = Math.max(max, magnitude);
        min = Math.min(min, magnitude);
      }
    }
    double cutoff = width == 2 ? 1e3 : width == 4 ? 1e6 : 1e8;
    return max > 0 && (max >= cutoff || min < 0.0001 || max / min > 1000);
  }

  String text(double value) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      String sign = value < 0 ? "-" : plus ? "+" : "";
      String text = sign + (Double.isNaN(value) ? "nan" : "inf");
      return " ".repeat(Math.max(0, padLeft + padRight + 1 - text.length())) + text;
    }
    String text = scientific ? notation(value, rounded(value, precision)) : positional(value);
    int point = text.indexOf('.');
    StringBuilder out = new StringBuilder(" ".repeat(Math.max(0, padLeft - point)));
    if (!scientific) {
      return out.append(text).append(" ".repeat(padRight - (text.length() - point - 1))).toString();
    }
    int end = text.indexOf('e');
    out.append(text, 0, end).append("0".repeat(precision - (end - point - 1)));
    out.append(text, end, end + 2);
    return out.append("0".repeat(exponentDigits - (text.length() - end - 2)))
        .append(text, end + 2, text.length())
        .toString();
  }

  private String sign(double value) {
    return Double.doubleToRawLongBits(value) < 0 ? "-" : plus ? "+" : "";
  }

  private String positional(double value) {
    BigDecimal digits = shortest(Math.abs(value));
    if (digits.scale() > PRECISION) {
      digits = new BigDecimal(Math.abs(value)).setScale(PRECISION, RoundingMode.HALF_EVEN);
    }
    if (digits.signum() == 0) {
      return sign(value) + "0.";
    }
    String text = digits.stripTrailingZeros().toPlainString();
    return sign(value) + text + (text.indexOf('.') < 0 ? "." : "");
  }

  private String scientific(double value) {
    BigDecimal digits = shortest(Math.abs(value));
    return notation(value, digits.precision() > PRECISION + 1 ? rounded(value, PRECISION) : digits);
  }

  private static BigDecimal rounded(double value, int digitsAfterPoint) {
    MathContext context = new MathContext(digitsAfterPoint + 1, RoundingMode.HALF_EVEN);
    return new BigDecimal(Math.abs(value)).round(context);
  }

  private String notation(double value, BigDecimal rounded) {
    if (rounded.signum() == 0) {
      return sign(value) + "0.e+00";
    }
    BigDecimal digits = rounded.stripTrailingZeros();
    String unscaled = digits.unscaledValue().toString();
    int exponent = unscaled.length() - 1 - digits.scale();
    return sign(value)
        + unscaled.charAt(0)
        + "."
        + unscaled.substring(1)
        + String.format("e%s%02d", exponent < 0 ? "-" : "+", Math.abs(exponent));
  }

  /** The fewest digits that read back as the same number of this width. */
  private BigDecimal shortest(double magnitude) {
    BigDecimal exact = new BigDecimal(magnitude);
    for (int digits = 1; digits <= 17; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
      boolean same =
          switch (width) {
            case 2 -> Float16.of(rounded.doubleValue()) == Float16.of(magnitude);
            case 4 -> rounded.floatValue() == (float) magnitude;
            default -> rounded.doubleValue() == magnitude;
          };
      if (same) {
        return rounded;
      }
    }
    return exact;
  }
}
