package io.persistable.python;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of value classes that differ from those of {@code toString} and {@code parse}. */
final class ValueTexts {

  private static final Pattern DECIMAL =
      Pattern.compile("([+-]?)(\\d*)(\\.?)(\\d*)([eE]([+-]?\\d{1,10}))?");
  private static final Pattern UUID_DIGITS =
      Pattern.compile("(?:urn:)?(?:uuid:)?\\{?([0-9a-fA-F-]{32,36})\\}?");
  private static final Pattern FLAGS = Pattern.compile("\\(\\?flags=(\\d{1,4})\\)");

  /** Up to so many digits the JDK's quadratic parsing is quick. */
  private static final int FEW_DIGITS = 1_000;

  private ValueTexts() {}

  /** Any decimal number in the time that multiplication takes, which is less than quadratic. */
  static Object decimal(String text) {
    Matcher matcher = DECIMAL.matcher(text);
    if (!matcher.matches() || matcher.group(2).isEmpty() && matcher.group(4).isEmpty()) {
      throw new NumberFormatException("no decimal number: '" + shorten(text) + "'");
    }
    BigInteger unscaled = digits(matcher.group(2) + matcher.group(4));
    long exponent = matcher.group(6) == null ? 0 : Long.parseLong(matcher.group(6));
    int scale = Math.toIntExact(matcher.group(4).length() - exponent);
    return new BigDecimal(matcher.group(1).equals("-") ? unscaled.negate() : unscaled, scale);
  }

  private static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  private static BigInteger digits(String digits) {
    if (digits.length() <= FEW_DIGITS) {
      return new BigInteger(digits);
    }
    int low = digits.length() / 2;
    int split = digits.length() - low;
    return digits(digits.substring(0, split))
        .multiply(BigInteger.TEN.pow(low))
        .add(digits(digits.substring(split)));
  }

  /** As Python's {@code uuid.UUID} reads them: hyphens, braces and a prefix are optional. */
  static Object uuid(String text) {
    Matcher matcher = UUID_DIGITS.matcher(text);
    String hex = matcher.matches() ? matcher.group(1).replace("-", "") : "";
    if (hex.length() != 32) {
      throw new IllegalArgumentException("no UUID: '" + shorten(text) + "'");
    }
    return new UUID(
        Long.parseUnsignedLong(hex.substring(0, 16), 16),
        Long.parseUnsignedLong(hex.substring(16), 16));
  }

  /** The language tag where it is exact; else the old form with underscores: {@code no_NO_NY}. */
  static String ofLocale(Object value) {
    Locale locale = (Locale) value;
    String tag = locale.toLanguageTag();
    if (Locale.forLanguageTag(tag).equals(locale)) {
      return tag;
    }
    String plain = locale.getLanguage() + "_" + locale.getCountry() + "_" + locale.getVariant();
    if (!locale(plain).equals(locale)) {
      throw new IllegalArgumentException(
          "expected a locale that has a language tag, found " + locale);
    }
    return plain;
  }

  static Object locale(String text) {
    if (!text.contains("_")) {
      return new Locale.Builder().setLanguageTag(text).build();
    }
    String[] parts = text.split("_", 3);
    if (parts.length != 3) {
      throw new IllegalArgumentException("no locale: '" + shorten(text) + "'");
    }
    @SuppressWarnings("deprecation") // the only way to make the locales that have no tag
    Locale locale = new Locale(parts[0], parts[1], parts[2]);
    return locale;
  }

  /** Flags, if there are any, stand in front as {@code (?flags=10)}, which begins no pattern. */
  static String ofPattern(Object value) {
    Pattern pattern = (Pattern) value;
    boolean plain = pattern.flags() == 0 && !FLAGS.matcher(pattern.pattern()).lookingAt();
    return (plain ? "" : "(?flags=" + pattern.flags() + ")") + pattern.pattern();
  }

  static Object pattern(String text) {
    Matcher flags = FLAGS.matcher(text);
    return flags.lookingAt()
        ? Pattern.compile(text.substring(flags.end()), Integer.parseInt(flags.group(1)))
        : Pattern.compile(text);
  }

  /** {@code {1, 3}}, as {@code BitSet} prints it; indexes are bounded by the text's length. */
  static Object bits(String text) {
    BitSet bits = new BitSet();
    String inner = text.substring(1, text.length() - 1);
    for (String index : inner.isBlank() ? new String[0] : inner.split(",")) {
      bits.set(Integer.parseInt(index.trim()));
    }
    return bits;
  }

  /** {@code de;q=0.5}, or the range alone if its weight is 1. */
  static Object languageRange(String text) {
    int weight = text.indexOf(";q=");
    return weight < 0
        ? new Locale.LanguageRange(text)
        : new Locale.LanguageRange(
            text.substring(0, weight), Double.parseDouble(text.substring(weight + 3)));
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

  /** An id that the JDK doesn't know would be taken for Greenwich. */
  static Object timeZone(String id) {
    TimeZone zone = TimeZone.getTimeZone(id);
    if (!zone.getID().equals(id)) {
      throw new IllegalArgumentException("no time zone: '" + shorten(id) + "'");
    }
    return zone;
  }

  static Object date(String text) {
    return new Date(Instant.parse(text).toEpochMilli());
  }

  /** Years of more than four digits need a sign to be parsed, which {@code toString} leaves out. */
  static String ofYearMonth(Object value) {
    return (((YearMonth) value).getYear() > 9999 ? "+" : "") + value;
  }

  /**
   * As {@code ZonedDateTime.parse}, but without asking the instant, which overflows at the ends.
   */
  static Object zoned(String text) {
    int bracket = text.indexOf('[');
    if (bracket < 0) {
      return ZonedDateTime.parse(text);
    }
    int time = text.indexOf('T');
    int offset = bracket;
    for (int i = bracket - 1; i > time; i--) {
      char c = text.charAt(i);
      if (c == 'Z' || c == '+' || c == '-') {
        offset = i;
        break;
      }
    }
    LocalDateTime local = LocalDateTime.parse(text.substring(0, offset));
    ZoneId zone = ZoneId.of(text.substring(bracket + 1, text.length() - 1));
    ZoneOffset preferred = ZoneOffset.of(text.substring(offset, bracket));
    ZonedDateTime result = ZonedDateTime.ofLocal(local, zone, preferred);
    if (!result.getOffset().equals(preferred) || !result.toLocalDateTime().equals(local)) {
      // The rules of the zone have changed since, or this is no time of that zone.
      throw new java.time.DateTimeException(
          "expected a time that the rules of " + zone + " allow, found " + text);
    }
    return result;
  }
}
