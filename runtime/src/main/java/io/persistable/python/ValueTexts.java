package io.persistable.python;

import io.persistable.text.ValueParsers;
import java.time.YearMonth;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;

/** Texts of value classes that differ from those of {@code toString} and {@code parse}. */
final class ValueTexts {

  private static final Pattern FLAGS = Pattern.compile("\\(\\?flags=(\\d{1,4})\\)");

  private ValueTexts() {}

  /** The language tag where it is exact; else the old form with underscores: {@code no_NO_NY}. */
  static String ofLocale(Object value) {
    Locale locale = (Locale) value;
    String tag = locale.toLanguageTag();
    if (Locale.forLanguageTag(tag).equals(locale)) {
      return tag;
    }
    String plain = locale.getLanguage() + "_" + locale.getCountry() + "_" + locale.getVariant();
    if (!ValueParsers.locale(plain).equals(locale)) {
      throw new IllegalArgumentException(
          "expected a locale that has a language tag, found " + locale);
    }
    return plain;
  }

  /** Flags, if there are any, stand in front as {@code (?flags=10)}, which begins no pattern. */
  static String ofPattern(Object value) {
    Pattern pattern = (Pattern) value;
    boolean plain = pattern.flags() == 0 && !FLAGS.matcher(pattern.pattern()).lookingAt();
    return (plain ? "" : "(?flags=" + pattern.flags() + ")") + pattern.pattern();
  }

  /** The id, of a zone that has the rules that the JDK knows by it. */
  static String ofTimeZone(Object value) {
    TimeZone zone = (TimeZone) value;
    if (!TimeZone.getTimeZone(zone.getID()).equals(zone)) {
      throw new IllegalArgumentException(
          "expected a TimeZone with the rules that its id stands for, found one whose rules were"
              + " changed: "
              + zone.getID());
    }
    return zone.getID();
  }

  /** Years of more than four digits need a sign to be parsed, which {@code toString} leaves out. */
  static String ofYearMonth(Object value) {
    return (((YearMonth) value).getYear() > 9999 ? "+" : "") + value;
  }
}
