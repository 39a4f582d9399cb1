package io.persistable.java.write;

import io.persistable.error.NotPersistableException;
import io.persistable.text.ChronologyTexts;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URL;
import java.net.UnixDomainSocketAddress;
import java.nio.charset.Charset;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.DateTimeException;
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
import java.time.chrono.ChronoLocalDate;
import java.time.chrono.ChronoLocalDateTime;
import java.time.chrono.ChronoPeriod;
import java.time.chrono.ChronoZonedDateTime;
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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Currency;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The value classes of the JDK as calls that give an equal value: most by the factory that reads
 * what {@code toString} writes, the others by their parts.
 */
final class JavaValues {

  /**
   * A call, as data.
   *
   * @param type the class that is called
   * @param method a static method; empty for the constructor
   * @param arguments literals as strings, and calls; null if {@code method} is a constant
   * @param helper the method of the text that is called instead of one of {@code type}
   */
  record Call(
      Class<?> type, String method, @Nullable List<?> arguments, @Nullable SourceMethod helper) {
    Call(Class<?> type, String method, List<?> arguments) {
      this(type, method, arguments, null);
    }
  }

  /** Words of a bit set that stand in the text as numbers; each takes a dozen bytes of code. */
  private static final int WORDS = 4;

  /** Scales beyond this may give exponents that {@code BigDecimal} does not read. */
  private static final long SCALE = 1_000_000_000;

  private record Form<T>(Class<T> type, Function<T, Call> call) {
    Call of(Object value) {
      return call.apply(type.cast(value));
    }
  }

  private static final List<Class<?>> CHRONO =
      List.of(ChronoLocalDateTime.class, ChronoZonedDateTime.class, ChronoPeriod.class);

  private static final Map<Class<?>, Form<?>> FORMS = forms();

  private static <T> Form<T> form(Class<T> type, Function<T, Call> call) {
    return new Form<>(type, call);
  }

  /** What a static method, or the constructor if its name is empty, reads from its text. */
  private static <T> Form<T> parsed(Class<T> type, String method) {
    return form(type, value -> text(type, method, value.toString()));
  }

  /** A date of another calendar, from its day. */
  private static <T extends ChronoLocalDate> Form<T> day(Class<T> type) {
    return form(type, date -> new Call(type, "from", List.of(date(LocalDate.from(date)))));
  }

  /** The one object of a class, which a constant of it refers to. */
  private static <T> Form<T> instance(T instance) {
    @SuppressWarnings("unchecked") // its own
    Class<T> type = (Class<T>) instance.getClass();
    return form(type, value -> constant(type, value, instance));
  }

  private static Call constant(Class<?> type, Object value, Object instance) {
    if (!value.equals(instance)) {
      throw new IllegalArgumentException("expected " + instance + ", found " + value);
    }
    return new Call(type, "INSTANCE", null, null);
  }

  private static Call chronoDateTime(ChronoLocalDateTime<?> time) {
    return helped(
        ChronoLocalDateTime.class,
        SourceMethod.CHRONO_DATE_TIME,
        JavaText.string(ChronologyTexts.id(time.getChronology())),
        JavaText.string(ChronologyTexts.iso(time).toString()));
  }

  private static Call chronoZoned(ChronoZonedDateTime<?> time) {
    return helped(
        ChronoZonedDateTime.class,
        SourceMethod.CHRONO_ZONED,
        JavaText.string(ChronologyTexts.id(time.getChronology())),
        of(ChronologyTexts.iso(time)));
  }

  private static Call chronoPeriod(ChronoPeriod period) {
    Period iso = ChronologyTexts.iso(period);
    return helped(
        ChronoPeriod.class,
        SourceMethod.CHRONO_PERIOD,
        JavaText.string(ChronologyTexts.id(period.getChronology())),
        String.valueOf(iso.getYears()),
        String.valueOf(iso.getMonths()),
        String.valueOf(iso.getDays()));
  }

  private static Call helped(Class<?> type, SourceMethod helper, Object... arguments) {
    return new Call(type, helper.methodName(), List.of(arguments), helper);
  }

  private static Call languageRange(Locale.LanguageRange range) {
    return new Call(
        Locale.LanguageRange.class,
        "",
        List.of(JavaLiterals.string(range.getRange()), JavaLiterals.float64(range.getWeight())));
  }

  private static Call text(Class<?> type, String method, String text) {
    return new Call(type, method, List.of(JavaText.string(text)));
  }

  private static Call numbers(Class<?> type, String method, Object... numbers) {
    return new Call(type, method, List.of(numbers).stream().map(String::valueOf).toList());
  }

  private static Map<Class<?>, Form<?>> forms() {
    return Stream.of(
            form(BigDecimal.class, JavaValues::decimal),
            parsed(UUID.class, "fromString"),
            parsed(URI.class, "create"),
            parsed(Currency.class, "getInstance"),
            parsed(Duration.class, "parse"),
            parsed(Instant.class, "parse"),
            parsed(LocalDateTime.class, "parse"),
            parsed(LocalTime.class, "parse"),
            parsed(OffsetDateTime.class, "parse"),
            parsed(OffsetTime.class, "parse"),
            parsed(Period.class, "parse"),
            form(ZonedDateTime.class, JavaValues::zoned),
            parsed(ZoneOffset.class, "of"),
            parsed(ZoneId.class, "of"),
            form(Path.class, JavaValues::path),
            form(LocalDate.class, date -> date(date)),
            form(Year.class, year -> numbers(Year.class, "of", year.getValue())),
            form(
                YearMonth.class,
                m -> numbers(YearMonth.class, "of", m.getYear(), m.getMonthValue())),
            form(
                MonthDay.class,
                d -> numbers(MonthDay.class, "of", d.getMonthValue(), d.getDayOfMonth())),
            form(Charset.class, charset -> text(Charset.class, "forName", charset.name())),
            form(
                Date.class,
                d -> new Call(Date.class, "", List.of(JavaLiterals.int64(d.getTime())))),
            form(Locale.class, JavaValues::locale),
            form(Pattern.class, JavaValues::pattern),
            form(BitSet.class, JavaValues::bits),
            parsed(MathContext.class, ""),
            parsed(File.class, ""),
            parsed(UnixDomainSocketAddress.class, "of"),
            form(Locale.LanguageRange.class, JavaValues::languageRange),
            form(URL.class, JavaAddresses::url),
            form(Inet4Address.class, JavaAddresses::inet4),
            form(Inet6Address.class, JavaAddresses::inet6),
            form(InetSocketAddress.class, JavaAddresses::socketAddress),
            parsed(JapaneseEra.class, "valueOf"),
            day(JapaneseDate.class),
            day(HijrahDate.class),
            day(MinguoDate.class),
            day(ThaiBuddhistDate.class),
            instance(IsoChronology.INSTANCE),
            instance(JapaneseChronology.INSTANCE),
            instance(HijrahChronology.INSTANCE),
            instance(MinguoChronology.INSTANCE),
            instance(ThaiBuddhistChronology.INSTANCE),
            form(ChronoLocalDateTime.class, JavaValues::chronoDateTime),
            form(ChronoZonedDateTime.class, JavaValues::chronoZoned),
            form(ChronoPeriod.class, JavaValues::chronoPeriod),
            parsed(Character.UnicodeBlock.class, "forName"),
            parsed(Runtime.Version.class, "parse"),
            form(TimeZone.class, zone -> text(TimeZone.class, "getTimeZone", zone.getID())))
        .collect(Collectors.toUnmodifiableMap(Form::type, each -> each));
  }

  private JavaValues() {}

  /** The public class or interface by which source knows an object. */
  static Class<?> publicClass(Object value) {
    if (value instanceof Path) {
      return Path.class;
    }
    if (value instanceof Charset) {
      return Charset.class;
    }
    if (value instanceof ZoneId && !(value instanceof ZoneOffset)) {
      return ZoneId.class;
    }
    if (value instanceof TimeZone) {
      return TimeZone.class;
    }
    if (FORMS.containsKey(value.getClass())) {
      return value.getClass();
    }
    // Times of other calendars, whose classes have no public name.
    for (Class<?> type : CHRONO) {
      if (type.isInstance(value)) {
        return type;
      }
    }
    return JavaType.visible(value.getClass());
  }

  /** The call that gives an equal value. */
  static Call of(Object value) {
    Form<?> form = FORMS.get(publicClass(value));
    if (form == null) {
      throw new NotPersistableException(
          "expected a value that Java source can write, found a " + value.getClass().getTypeName(),
          "$");
    }
    try {
      return form.of(value);
    } catch (IllegalArgumentException e) {
      throw new NotPersistableException(String.valueOf(e.getMessage()), "$");
    }
  }

  /**
   * The number of a large integer in hexadecimal digits, which convert in a time linear in them.
   */
  static Call bigInteger(BigInteger value) {
    if (value.bitLength() < Long.SIZE) {
      return new Call(
          BigInteger.class, "valueOf", List.of(JavaLiterals.int64(value.longValueExact())));
    }
    return JavaLiterals.isLarge(value)
        ? new Call(BigInteger.class, "", List.of(JavaText.string(value.toString(16)), "16"))
        : text(BigInteger.class, "", value.toString());
  }

  private static Call path(Path path) {
    if (path.getFileSystem() != FileSystems.getDefault()) {
      throw new NotPersistableException(
          "expected a path of the default file system, found one of "
              + path.getFileSystem().provider().getScheme(),
          "$");
    }
    return text(Path.class, "of", path.toString());
  }

  private static Call date(LocalDate date) {
    return numbers(
        LocalDate.class, "of", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  /**
   * A time is parsed only where that gives the same instant. In an overlap, or where the rules of
   * the zone have changed, it would not.
   */
  private static Call zoned(ZonedDateTime time) {
    if (parses(time)) {
      return text(ZonedDateTime.class, "parse", time.toString());
    }
    return new Call(
        ZonedDateTime.class,
        "ofInstant",
        List.of(
            of(time.toLocalDateTime()),
            of(time.getOffset()),
            text(ZoneId.class, "of", time.getZone().getId())));
  }

  private static boolean parses(ZonedDateTime time) {
    try {
      return ZonedDateTime.parse(time.toString()).equals(time);
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static Call locale(Locale locale) {
    String tag = locale.toLanguageTag();
    if (Locale.forLanguageTag(tag).equals(locale)) {
      return text(Locale.class, "forLanguageTag", tag);
    }
    // What no language tag says: old languages and free variants.
    return new Call(
        Locale.class,
        "",
        List.of(
            JavaLiterals.string(locale.getLanguage()),
            JavaLiterals.string(locale.getCountry()),
            JavaLiterals.string(locale.getVariant())));
  }

  private static Call pattern(Pattern pattern) {
    String text = JavaText.string(pattern.pattern());
    return new Call(
        Pattern.class,
        "compile",
        pattern.flags() == 0 ? List.of(text) : List.of(text, String.valueOf(pattern.flags())));
  }

  private static Call bits(BitSet bits) {
    if (bits.length() > WORDS * Long.SIZE) {
      return new Call(
          BitSet.class, SourceMethod.BITS.methodName(), ranges(bits), SourceMethod.BITS);
    }
    StringBuilder words = new StringBuilder("new long[] {");
    String separator = "";
    for (long word : bits.toLongArray()) {
      words.append(separator).append(JavaLiterals.int64(word));
      separator = ", ";
    }
    return new Call(BitSet.class, "valueOf", List.of(words.append('}').toString()));
  }

  /** The bits that are set, as strings of ranges that each fit into a class file. */
  private static List<String> ranges(BitSet bits) {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int from = bits.nextSetBit(0), to; from >= 0; from = to < 0 ? to : bits.nextSetBit(to)) {
      to = bits.nextClearBit(from);
      String range = to - 1 == from ? "" + from : from + "-" + (to - 1);
      if (text.length() + range.length() >= JavaLiterals.MAX_STRING) {
        texts.add(JavaLiterals.string(text.toString()));
        text.setLength(0);
      }
      text.append(text.isEmpty() ? "" : " ").append(range);
    }
    texts.add(JavaLiterals.string(text.toString()));
    return texts;
  }

  /**
   * A decimal whose text could not be parsed, or not in a short time, is its digits and its scale.
   */
  private static Call decimal(BigDecimal value) {
    if (JavaLiterals.isLarge(value.unscaledValue()) || Math.abs((long) value.scale()) > SCALE) {
      return new Call(
          BigDecimal.class,
          "",
          List.of(bigInteger(value.unscaledValue()), String.valueOf(value.scale())));
    }
    return text(BigDecimal.class, "", value.toString());
  }
}
