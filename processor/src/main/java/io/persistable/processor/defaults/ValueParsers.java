package io.persistable.processor.defaults;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.Chronology;
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.chrono.MinguoChronology;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.chrono.ThaiBuddhistDate;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the texts of the JDK's value classes are read. The annotation processor, which checks
 * defaults, knows this library by name only and has a copy of this file; a test compares the two.
 */
public final class ValueParsers {

  private static final Pattern DECIMAL =
      Pattern.compile("([+-]?)(\\d*)(\\.?)(\\d*)([eE]([+-]?\\d{1,10}))?");
  private static final Pattern UUID_DIGITS =
      Pattern.compile("(?:urn:)?(?:uuid:)?\\{?([0-9a-fA-F-]{32,36})\\}?");
  private static final Pattern FLAGS = Pattern.compile("\\(\\?flags=(\\d{1,4})\\)");

  /** Up to so many digits the JDK's quadratic parsing is quick. */
  private static final int FEW_DIGITS = 1_000;

  private static final Map<String, Function<String, Object>> PARSERS = new HashMap<>();

  static {
    put(BigDecimal.class, ValueParsers::decimal);
    put(UUID.class, ValueParsers::uuid);
    put(URI.class, URI::create);
    put(Locale.class, ValueParsers::locale);
    put(Currency.class, Currency::getInstance);
    put(Charset.class, Charset::forName);
    put(Pattern.class, ValueParsers::pattern);
    put(Path.class, Path::of);
    put(BitSet.class, ValueParsers::bits);
    put(Date.class, ValueParsers::date);
    put(Instant.class, Instant::parse);
    put(LocalDate.class, LocalDate::parse);
    put(LocalTime.class, LocalTime::parse);
    put(LocalDateTime.class, LocalDateTime::parse);
    put(OffsetDateTime.class, OffsetDateTime::parse);
    put(OffsetTime.class, OffsetTime::parse);
    put(ZonedDateTime.class, ValueParsers::zoned);
    put(ZoneOffset.class, ZoneOffset::of);
    put(ZoneId.class, ZoneId::of);
    put(Duration.class, Duration::parse);
    put(Period.class, Period::parse);
    put(Year.class, text -> Year.of(Integer.parseInt(text)));
    put(YearMonth.class, YearMonth::parse);
    put(MonthDay.class, MonthDay::parse);
    put(MathContext.class, MathContext::new);
    put(File.class, File::new);
    put(Locale.LanguageRange.class, ValueParsers::languageRange);
    put(UnixDomainSocketAddress.class, UnixDomainSocketAddress::of);
    put(java.net.URL.class, NetworkTexts::url);
    put(java.net.Inet4Address.class, NetworkTexts::address);
    put(java.net.Inet6Address.class, NetworkTexts::address);
    put(java.net.InetAddress.class, NetworkTexts::address);
    put(java.net.InetSocketAddress.class, NetworkTexts::socketAddress);
    put(JapaneseEra.class, JapaneseEra::valueOf);
    put(JapaneseDate.class, text -> JapaneseDate.from(LocalDate.parse(text)));
    put(HijrahDate.class, text -> HijrahDate.from(LocalDate.parse(text)));
    put(MinguoDate.class, text -> MinguoDate.from(LocalDate.parse(text)));
    put(ThaiBuddhistDate.class, text -> ThaiBuddhistDate.from(LocalDate.parse(text)));
    put(IsoChronology.INSTANCE);
    put(JapaneseChronology.INSTANCE);
    put(HijrahChronology.INSTANCE);
    put(MinguoChronology.INSTANCE);
    put(ThaiBuddhistChronology.INSTANCE);
    put(java.time.chrono.ChronoLocalDateTime.class, ChronologyTexts::dateTime);
    put(
        java.time.chrono.ChronoZonedDateTime.class,
        text -> ChronologyTexts.zoned(text, ValueParsers::zoned));
    put(java.time.chrono.ChronoPeriod.class, ChronologyTexts::period);
    put(Character.UnicodeBlock.class, Character.UnicodeBlock::forName);
    put(Runtime.Version.class, Runtime.Version::parse);
    put(TimeZone.class, ValueParsers::timeZone);
  }

  private ValueParsers() {}

  private static void put(Class<?> type, Function<String, Object> parse) {
    PARSERS.put(type.getCanonicalName(), parse);
  }

  /** A calendar: there is one object of each of these classes. */
  private static void put(Chronology instance) {
    put(instance.getClass(), id -> byId(instance, id));
  }

  /**
   * What reads the text of a value of the class {@code name}, and throws whatever the class throws
   * if it is no such text; null if it is no value class.
   */
  public static @Nullable Function<String, Object> of(String name) {
    return PARSERS.get(name);
  }

  private static Object byId(Chronology instance, String id) {
    if (!instance.getId().equals(id)) {
      throw new IllegalArgumentException("expected the calendar " + instance + ", found " + id);
    }
    return instance;
  }

  /** Any decimal number in the time that multiplication takes, which is less than quadratic. */
  public static Object decimal(String text) {
    Matcher matcher = DECIMAL.matcher(text);
    if (!matcher.matches() || matcher.group(2).isEmpty() && matcher.group(4).isEmpty()) {
      throw new NumberFormatException("no decimal number: '" + shorten(text) + "'");
    }
    BigInteger unscaled = digits(matcher.group(2) + matcher.group(4));
    long exponent = matcher.group(6) == null ? 0 : Long.parseLong(matcher.group(6));
    int scale = Math.toIntExact(matcher.group(4).length() - exponent);
    return new BigDecimal(matcher.group(1).equals("-") ? unscaled.negate() : unscaled, scale);
  }

  /** As Python's {@code uuid.UUID} reads them: hyphens, braces and a prefix are optional. */
  public static Object uuid(String text) {
    Matcher matcher = UUID_DIGITS.matcher(text);
    String hex = matcher.matches() ? matcher.group(1).replace("-", "") : "";
    if (hex.length() != 32) {
      throw new IllegalArgumentException("no UUID: '" + shorten(text) + "'");
    }
    return new UUID(
        Long.parseUnsignedLong(hex.substring(0, 16), 16),
        Long.parseUnsignedLong(hex.substring(16), 16));
  }

  /** A language tag, or the old form with two underscores, which has all locales. */
  public static Object locale(String text) {
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

  private static Object pattern(String text) {
    Matcher flags = FLAGS.matcher(text);
    return flags.lookingAt()
        ? Pattern.compile(text.substring(flags.end()), Integer.parseInt(flags.group(1)))
        : Pattern.compile(text);
  }

  /** {@code {1, 3}}, as {@code BitSet} prints it; indexes are bounded by the text's length. */
  private static Object bits(String text) {
    BitSet bits = new BitSet();
    String inner = text.substring(1, text.length() - 1);
    for (String index : inner.isBlank() ? new String[0] : inner.split(",")) {
      bits.set(Integer.parseInt(index.trim()));
    }
    return bits;
  }

  /** {@code de;q=0.5}, or the range alone if its weight is 1. */
  private static Object languageRange(String text) {
    int weight = text.indexOf(";q=");
    return weight < 0
        ? new Locale.LanguageRange(text)
        : new Locale.LanguageRange(
            text.substring(0, weight), Double.parseDouble(text.substring(weight + 3)));
  }

  /** An id that the JDK doesn't know would be taken for Greenwich. */
  private static Object timeZone(String id) {
    TimeZone zone = TimeZone.getTimeZone(id);
    if (!zone.getID().equals(id)) {
      throw new IllegalArgumentException("no time zone: '" + shorten(id) + "'");
    }
    return zone;
  }

  private static Object date(String text) {
    return new Date(Instant.parse(text).toEpochMilli());
  }

  /**
   * As {@code ZonedDateTime.parse}, but without asking the instant, which overflows at the ends.
   */
  private static Object zoned(String text) {
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
}
