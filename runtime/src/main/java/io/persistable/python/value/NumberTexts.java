package io.persistable.python.value;

import java.util.Locale;
import java.util.regex.Pattern;

/** Real numbers as strings, as Python's {@code float} takes them. */
public final class NumberTexts {

  private static final String DIGITS = "\\d+(?:_\\d+)*";
  private static final Pattern REAL =
      Pattern.compile(
          "[+-]?(?:"
              + DIGITS
              + "\\.?(?:"
              + DIGITS
              + ")?|\\."
              + DIGITS
              + ")(?:[eE][+-]?"
              + DIGITS
              + ")?");

  private NumberTexts() {}

  /** {@code float('-inf')}, {@code float('1e5')} */
  public static double real(ValueReader values, String text, int at) {
    String digits = text.strip();
    switch (digits.toLowerCase(Locale.ROOT)) {
      case "nan", "+nan", "-nan":
        return Double.NaN;
      case "inf", "+inf", "infinity", "+infinity":
        return Double.POSITIVE_INFINITY;
      case "-inf", "-infinity":
        return Double.NEGATIVE_INFINITY;
      default:
        if (!REAL.matcher(digits).matches()) {
          throw values.scanner().expected(at, "a real number", Descriptions.of(text));
        }
        return Double.parseDouble(digits.replace("_", ""));
    }
  }
}
